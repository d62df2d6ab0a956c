"""A user's own file as a source: CSV in UTF-8 or CP949, JSON Lines or Parquet, also gzipped, through a column map."""

import csv
import gzip
import hashlib
import io
import json
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path

from pipeline.calendar_days import SEOUL
from pipeline.records import Complaint, is_plausible
from pipeline.sources.base import RawRow
from pipeline.sources.column_map import ColumnMap, load_map

__all__ = ["FileDrop", "FileError", "load_map"]

MAX_BYTES = 512 * 1024 * 1024  # held in memory while it is split into days: nothing unmasked is spilled to disk
JSON_LINES = (".jsonl", ".ndjson")
PARQUET = ".parquet"
SUFFIXES = (".csv", *JSON_LINES, PARQUET)


class FileError(ValueError):
    """The file as a whole cannot be read; one line with its name and what is wrong, and never a row's text.

    `reason` goes without the name, which may be a person's.
    """

    def __init__(self, name: str, reason: str) -> None:
        """Say of the file called `name` what is wrong."""
        super().__init__(name, reason)
        self.reason = reason

    def __str__(self) -> str:
        """Both in one line."""
        return ": ".join(self.args)


class FileDrop:
    """One file and its column map as a `Source`; without a file it only maps rows (a replay from quarantine)."""

    lookback_days = 0

    def __init__(self, column_map: ColumnMap, path: Path | None = None) -> None:
        """Read `path` through `column_map`, at the first use."""
        self.column_map = column_map
        self.path = path
        self.name = column_map.source
        self.label_ko = column_map.label_ko
        self.is_synthetic = column_map.is_synthetic
        self.max_minutes_behind: int | None = None
        self.channel_minutes: Mapping[str, int] = {}
        self.id_columns = column_map.columns["service_request_id"]
        self.submitter_columns = column_map.columns.get("submitter", ())
        self.label_columns = column_map.label_columns
        self.stored_columns = column_map.mapped_columns | column_map.keep

    def map(self, row: RawRow) -> Complaint:
        """One row as a complaint in clear (see `ColumnMap.complaint`)."""
        return self.column_map.complaint(row)

    def fetch(self, start: datetime, end: datetime) -> Iterator[RawRow]:
        """Rows of the Seoul days that begin in [start, end); rows without a usable date belong to the first day.

        Raises:
            FileError: the file cannot be read.
        """
        for day in self.days():
            if start <= datetime.combine(day, time(), SEOUL) < end:
                yield from self._by_day[day]

    def days(self) -> list[date]:
        """The Seoul days on which the file's complaints were requested, in order.

        Raises:
            FileError: the file cannot be read, is empty, lacks a column, or no row of it has a usable date.
        """
        if not self.dated_rows:
            raise FileError(self._name(), "the file has no rows")
        return sorted(self._by_day)

    @cached_property
    def dated_rows(self) -> list[tuple[datetime | None, RawRow]]:
        """Every row with the moment at which it was requested, None where it has no usable one.

        Raises:
            FileError: as in `days`, but for a file that has columns and no rows.
        """
        now = datetime.now(UTC)
        rows = [(self._requested_at(row, now), row) for row in self._rows()]
        if rows and not any(moment for moment, _ in rows):
            columns = ", ".join(self.column_map.columns["requested_at"])
            raise FileError(self._name(), f"none of {len(rows)} rows has a usable date in {columns}: "
                            f"does the column map give its format (now: {', '.join(self.column_map.formats)})?")
        return rows

    @cached_property
    def _by_day(self) -> dict[date, list[RawRow]]:
        dated, undated = defaultdict(list), []
        for moment, row in self.dated_rows:
            (dated[moment.astimezone(SEOUL).date()] if moment else undated).append(row)
        dated[min(dated)].extend(undated)
        return dict(dated)

    def _requested_at(self, row: RawRow, now: datetime) -> datetime | None:
        try:
            moment = self.map(row).requested_at
        except Exception:  # whatever it is, the landing refuses the row with its reason and keeps the others
            return None
        return moment if is_plausible(moment, now) else None

    def _rows(self) -> list[RawRow]:
        if self.path is None:
            raise FileError(f"source {self.name!r}",
                            f"stands for a file: use python -m pipeline.ingest FILE --map {self.name}")
        if not self.path.is_file():
            raise FileError(self._name(), "cannot be read (it is no file)")
        kind = Path(self._name().removesuffix(".gz")).suffix.lower()
        if kind not in SUFFIXES:
            raise FileError(self._name(), f"the name must end in {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
                                          " (and may then end in .gz)")
        content = self._content(self.path)
        if not content.strip():
            raise FileError(self._name(), "the file is empty")
        if kind == PARQUET:
            rows, columns = self._parquet_rows(content)
        elif kind == ".csv":
            rows, columns = _csv_rows(self._text(content), self._name())
        else:
            rows = list(_json_rows(self._text(content)))
            columns = {name for row in rows if isinstance(row.data, dict) for name in row.data}
        missing = sorted(self.column_map.required_columns() - columns)
        if missing:
            raise FileError(self._name(), f"columns of the map {self.name!r} are missing: {', '.join(missing)}")
        return _told_apart(rows, content)

    def _parquet_rows(self, content: bytes) -> tuple[list[RawRow], set[str]]:
        from pipeline.sources import parquet  # a tenth of a second that only such a file is worth

        try:
            rows, columns = parquet.read(content, MAX_BYTES)
        except parquet.ParquetError as error:
            raise FileError(self._name(), str(error)) from None
        return rows, set(columns)

    def _text(self, content: bytes) -> str:
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
        try:
            return content.decode("cp949")
        except UnicodeDecodeError:
            raise FileError(self._name(), f"is neither UTF-8 (first wrong byte in line {line}) nor CP949: "
                                          "save it as UTF-8") from None

    def _content(self, path: Path) -> bytes:
        try:
            with (gzip.open if path.suffix == ".gz" else Path.open)(path, "rb") as file:
                content = file.read(MAX_BYTES + 1)
        except (OSError, EOFError, zlib.error) as error:  # gzip's own messages show the file's first bytes
            reason = getattr(error, "strerror", None) or "no whole gzip file"
            raise FileError(self._name(), f"cannot be read ({reason})") from None
        if len(content) > MAX_BYTES:
            raise FileError(self._name(), f"is over {MAX_BYTES >> 20} MB: split it, by days for the least memory")
        return content

    def _name(self) -> str:
        return self.path.name if self.path else self.name


def _told_apart(rows: list[RawRow], content: bytes) -> list[RawRow]:
    """The rows, those without any data known by their file and place: else quarantine would take them for one."""
    if all(row.data is not None for row in rows):
        return rows
    digest = hashlib.sha256(content).hexdigest()
    return [replace(row, data=(digest, row.where)) if row.data is None else row for row in rows]


def _csv_rows(text: str, name: str) -> tuple[list[RawRow], set[str]]:
    csv.field_size_limit(sys.maxsize)  # a 5 MB complaint is one row's trouble, not the file's
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        header = [column.strip() for column in next(reader)]
    except csv.Error:
        raise FileError(name, "the first line is no CSV header") from None
    if len(set(header)) < len(header):
        raise FileError(name, "the header names a column twice")
    return list(_csv_body(reader, header)), set(header)


def _csv_body(reader: Iterator[list[str]], header: list[str]) -> Iterator[RawRow]:
    while True:
        try:
            values = next(reader, None)
        except csv.Error:
            yield RawRow(None, f"line {reader.line_num}", "line is not CSV")
            continue
        if values is None:
            return
        if values and len(values) != len(header):
            yield RawRow(values, f"line {reader.line_num}", "line has another number of columns than the header")
        elif values:
            yield RawRow(dict(zip(header, values, strict=True)), f"line {reader.line_num}")


def _json_rows(text: str) -> Iterator[RawRow]:
    for number, line in enumerate(text.split("\n"), start=1):  # not splitlines: U+2028 may stand in a text
        if not line.strip():
            continue
        try:
            yield RawRow(json.loads(line, strict=False, parse_constant=str), f"line {number}")
        except (ValueError, RecursionError):
            yield RawRow(line, f"line {number}", "line is not JSON")


def day_window(day: date) -> tuple[datetime, datetime]:
    """A Seoul day as the window from its midnight to the next, in UTC."""
    first, last = (datetime.combine(each, time(), SEOUL).astimezone(UTC) for each in (day, day + timedelta(days=1)))
    return first, last
