"""A folder into which somebody puts files, as a source that every hour reads."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from pipeline.calendar_days import SEOUL
from pipeline.records import MAX_AHEAD
from pipeline.sources.base import RawRow
from pipeline.sources.column_map import ColumnMap
from pipeline.sources.file_drop import FileDrop, FileError


class FolderDrop(FileDrop):
    """Every file of a folder through one column map, under a name of its own.

    A file is to be put in place whole, by renaming it; hidden files are passed over. A file arrives when its inode last
    changed: that moment comes with every copy, move and rewriting, and no copy can bring it along from elsewhere.
    """

    def __init__(self, column_map: ColumnMap, folder: Path, *, name: str, label_ko: str, is_synthetic: bool,
                 lookback_days: int, max_minutes_behind: int | None, channel_minutes: Mapping[str, int]) -> None:
        """Read the files of `folder`, anew at each use."""
        super().__init__(replace(column_map, source=name, label_ko=label_ko, is_synthetic=is_synthetic))
        self.folder = folder
        self.lookback_days = lookback_days
        self.max_minutes_behind = max_minutes_behind
        self.channel_minutes = channel_minutes

    def fetch(self, start: datetime, end: datetime) -> Iterator[RawRow]:
        """Rows requested in [start, end); what has no usable date counts at its file's arrival.

        One more row stands for a file that cannot be read, and for the rows of a file that no hour will read. What was
        requested after `start` can only stand in a file that arrived after it, or a day before: older ones stay closed.

        Raises:
            FileError: the folder cannot be read.
        """
        for path, arrived, mark in self._arrivals():
            if arrived >= start - MAX_AHEAD:
                for moment, row in self._rows_of(path, arrived, mark):
                    if start <= moment < end:
                        yield row

    def _arrivals(self) -> list[tuple[Path, datetime, tuple[object, ...]]]:
        """What lies in the folder, each with its arrival and a mark that a file of other content does not share."""
        try:
            return [_arrival(path) for path in sorted(self.folder.iterdir()) if not path.name.startswith(".")]
        except OSError as error:
            raise FileError(f"folder {self.folder} of source {self.name!r}",
                            f"cannot be read ({error.strerror})") from None

    def _rows_of(self, path: Path, arrived: datetime, mark: tuple[object, ...]) -> Iterator[tuple[datetime, RawRow]]:
        where = os.fsencode(path.name).decode("utf-8", "replace")  # a name may be in any encoding
        try:
            dated = FileDrop(self.column_map, path).dated_rows
        except Exception as error:  # whatever it is, one file never stops the others
            reason = error.reason if isinstance(error, FileError) else f"cannot be read ({type(error).__name__})"
            yield arrived, _untaken(mark, where, f"file was not read: {reason}")
            return
        yield from ((moment or arrived, replace(row, where=f"{where} {row.where}")) for moment, row in dated)
        # The first hour that sees the file is the one in which it arrived, and it looks back from its beginning.
        reach = arrived.replace(minute=0, second=0, microsecond=0) - timedelta(days=self.lookback_days)
        if early := [moment for moment, _ in dated if moment and moment < reach]:
            yield arrived, _untaken(mark, where, _out_of_reach(early, len(dated)))


def _arrival(path: Path) -> tuple[Path, datetime, tuple[object, ...]]:
    stats = [path.lstat(), *([path.stat()] if path.exists() else [])]  # a link may be newer than its file
    return (path, datetime.fromtimestamp(max(each.st_ctime for each in stats), UTC),
            (path.name, stats[-1].st_size, stats[-1].st_mtime_ns))


def _untaken(mark: tuple[object, ...], where: str, reason: str) -> RawRow:
    """A row that ends in quarantine, once for each content of a file and each reason."""
    return RawRow((*mark, reason), where, reason)


def _out_of_reach(early: list[datetime], total: int) -> str:
    first, last = (each.astimezone(SEOUL).date() for each in (min(early), max(early)))
    start, end = (datetime.combine(day, time(), SEOUL).isoformat() for day in (first, last + timedelta(days=1)))
    return (f"{len(early)} of {total} rows were requested before the look-back and not read: if they are new, trigger "
            f"history_backfill with start {start} and end {end} while the file lies here")
