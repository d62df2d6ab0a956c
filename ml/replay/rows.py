"""A stream file read strictly: JSON Lines in, a frame in order of time out, or one line that says what is wrong."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd

from ml.files import InputError, read_jsonl
from ml.stream import COLUMNS

REQUIRED = {"service_request_id": (str, int), "requested_at": str, "text": str}
OPTIONAL = ("service_code", "district", "neighbourhood", "submitter")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST_YEAR, LAST_YEAR = 1970, 2199
MICROSECOND = timedelta(microseconds=1)


def read_stream(lines: Iterable[bytes]) -> pd.DataFrame:
    """The frame of a `Stream`; optional fields may be missing, null or numbers.

    Raises:
        InputError: names the line and what is wrong with it.
    """
    columns: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    line_of: dict[str, int] = {}
    latest = -1
    for number, row in enumerate(read_jsonl(lines, REQUIRED), start=1):
        identity = str(row["service_request_id"])
        if identity in line_of:
            raise InputError(f"line {number}: service_request_id '{identity}' stands in line {line_of[identity]} too")
        line_of[identity] = number
        moment = _moment(row["requested_at"], number)
        if moment < latest:
            raise InputError(f"line {number}: requested_at {row['requested_at']} is before the line above it; "
                             "the lines have to be in order of time")
        latest = moment
        columns["service_request_id"].append(identity)
        columns["requested_at"].append(moment)
        columns["text"].append(row["text"])
        columns["text_hash"].append(_hash(row["text"], number))
        for name in OPTIONAL:
            columns[name].append(_optional(row.get(name), name, number))
    frame = pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in columns.items()})
    moments = np.array(columns["requested_at"], dtype="int64").astype("datetime64[us]")
    return frame.assign(requested_at=pd.Series(moments).dt.tz_localize("UTC"))


def _moment(text: str, number: int) -> int:
    """Microseconds since 1970."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"line {number}: requested_at '{text}' is not an ISO 8601 time") from error
    if moment.tzinfo is None:
        raise InputError(f"line {number}: requested_at '{text}' has no offset such as +09:00")
    if not FIRST_YEAR < moment.year <= LAST_YEAR:
        raise InputError(f"line {number}: requested_at '{text}' is not between {FIRST_YEAR + 1} and {LAST_YEAR}")
    return (moment - EPOCH) // MICROSECOND


def _hash(text: str, number: int) -> str:
    try:
        return hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise InputError(f"line {number}: the text holds half a character (position {error.start + 1})") from error


def _optional(value: object, name: str, number: int) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise InputError(f"line {number}: the field '{name}' is {type(value).__name__}")
    return str(value).strip()
