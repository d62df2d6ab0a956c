"""A folder into which somebody puts files, as a source that every hour reads."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pipeline.sources.base import RawRow
from pipeline.sources.column_map import ColumnMap
from pipeline.sources.file_drop import SUFFIXES, FileDrop, FileError


class FolderDrop(FileDrop):
    """Every file of a folder through one column map, under a name of its own.

    A file is to be put in place whole, by renaming it; hidden files and files of other kinds are passed over.
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
        """Rows requested in [start, end), and every row without a usable date.

        What was requested after `start` can only stand in a file that was written after it; older files stay closed.

        Raises:
            FileError: the folder or one of its files cannot be read.
        """
        try:
            paths = sorted(path for path in self.folder.iterdir()
                           if path.is_file() and not path.name.startswith(".") and _kind(path) in SUFFIXES)
            fresh = [path for path in paths if datetime.fromtimestamp(path.stat().st_mtime, UTC) >= start]
        except OSError as error:
            raise FileError(f"folder {self.folder} of source {self.name!r} cannot be read ({error.strerror})") from None
        for path in fresh:
            for moment, row in FileDrop(self.column_map, path).dated_rows:
                if moment is None or start <= moment < end:
                    yield RawRow(row.data, f"{path.name} {row.where}", row.problem)


def _kind(path: Path) -> str:
    return Path(path.name.removesuffix(".gz")).suffix.lower()
