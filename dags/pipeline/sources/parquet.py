"""Rows of a Parquet file as plain values: what its columns mean is the column map's business, as for a CSV.

A small file may unfold to any size, since repeated values are written once. So texts stay in their dictionaries until
their row is made, and what the rows hold is counted while they are made.
"""

import math
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal

import pyarrow as pa
from pyarrow import parquet

from pipeline.sources.base import RawRow

ROWS_AT_ONCE = 1_000
MOST_COLUMNS = 1_000
EXACT = 2**53  # above, a double is no count any more


class ParquetError(ValueError):
    """The file is none that can be read; one line without any of its texts."""


def read(content: bytes, most_bytes: int) -> tuple[list[RawRow], list[str]]:
    """Every row of the file, and the names of its columns.

    Times are ISO 8601 text, with an offset where the column has a zone; numbers that are whole are integers; lists and
    structures stay nested; bytes that are no UTF-8 make their row a problem.

    Args:
        content: the file.
        most_bytes: of values that are held at once; beyond it the file is refused.

    Raises:
        ParquetError: it is damaged, no Parquet, too large, or names a column twice.
    """
    try:
        file = parquet.ParquetFile(pa.BufferReader(content), pre_buffer=False)
        schema, groups = file.schema_arrow, [file.metadata.row_group(n) for n in range(file.metadata.num_row_groups)]
        names = [name.strip() for name in schema.names]
        if len(names) > MOST_COLUMNS:
            raise ParquetError(f"has over {MOST_COLUMNS} columns")
        if len(set(names)) < len(names):
            raise ParquetError("names a column twice")
        if sum(group.total_byte_size for group in groups) > most_bytes:
            raise ParquetError(f"unfolds to over {most_bytes >> 20} MB: split it, by days for the least memory")
        texts = [field.name for field in schema if _is_text(field.type)]
        file = parquet.ParquetFile(pa.BufferReader(content), pre_buffer=False, read_dictionary=texts)
        return list(_rows(file, names, most_bytes)), names
    except (pa.ArrowException, OSError, MemoryError) as error:
        raise ParquetError(f"is no Parquet file that can be read ({type(error).__name__})") from None


def _rows(file: parquet.ParquetFile, names: list[str], most_bytes: int) -> Iterator[RawRow]:
    number, held = 0, 0
    for batch in file.iter_batches(batch_size=ROWS_AT_ONCE):
        columns = [_readable(column) for column in batch.columns]
        for index in range(batch.num_rows):
            number += 1
            try:
                data = {name: _plain(column[index].as_py()) for name, column in zip(names, columns, strict=True)}
            except (ValueError, OverflowError, pa.ArrowException):  # no UTF-8, or a time outside the calendar
                yield RawRow(None, f"row {number}", "row holds a value that cannot be read")
                continue
            held += sum(_size(value) for value in data.values())
            if held > most_bytes:
                raise ParquetError(f"unfolds to over {most_bytes >> 20} MB: split it, by days for the least memory")
            yield RawRow(data, f"row {number}")


def _is_text(kind: pa.DataType) -> bool:
    return pa.types.is_string(kind) or pa.types.is_binary(kind) or pa.types.is_large_string(kind)


def _readable(column: pa.Array) -> pa.Array:
    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":  # Python counts in microseconds
        return column.cast(pa.timestamp("us", column.type.tz), safe=False)
    return column


def _plain(value: object) -> object:
    """`value` as JSON can hold it."""
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if isinstance(value, float):
        if math.isnan(value):
            return None
        return int(value) if value.is_integer() and abs(value) < EXACT else value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value if value is None or isinstance(value, str | bool | int) else str(value)


def _size(value: object) -> int:
    if isinstance(value, str):
        return 4 * len(value) + 50
    if isinstance(value, dict):
        return 200 + sum(_size(each) for each in value.values())
    return 50 + sum(_size(each) for each in value) if isinstance(value, list) else 30
