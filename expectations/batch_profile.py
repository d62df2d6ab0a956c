"""What a batch brought, beside what the same windows of earlier weeks brought: read once, judged by the suites."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pandas as pd
from psycopg import Connection

from expectations import history, query

COLUMNS = ("service_name", "description", "channel", "district", "neighbourhood", "agency_responsible", "submitter")
PERSONAL_NUMBER = (r"\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-[1-8]\d{6}(?!\d)"  # resident or foreigner registration
                   r"|(?<!\d)01[016789]-\d{3,4}-\d{4}(?!\d)")  # mobile phone; 2019-123-4567 is a case's number
PERSONAL_ID = rf"{PERSONAL_NUMBER}|^010\d{{8}}$"  # without hyphens only as a whole: else any long number would match
TRAILING = timedelta(hours=6)
RECENT = timedelta(days=28)


@dataclass(frozen=True)
class Volume:
    """Count of one window beside earlier ones, newest first; `count` is None where batches do not cover the window."""

    count: int | None
    earlier: list[int] = field(default_factory=list)

    @property
    def weeks(self) -> int:
        """How many earlier windows are compared."""
        return min(len(self.earlier), history.WEEKS)

    @property
    def expected(self) -> float | None:
        """Median of the earlier windows; None: nothing to compare with."""
        return None if self.count is None else history.expected_count(self.earlier)


@dataclass(frozen=True)
class BatchProfile:
    """One batch in figures.

    Attributes:
        batch: the row of `sql/batch.sql`.
        window: its window's count and earlier ones.
        trailing: the same for the `TRAILING` hours up to the window's end.
        channels: the same for each channel that any window has.
        filled: per column (rows that fill it, rows) in the batch's window.
        filled_earlier: the same over the newest rows before it (see `sql/recent.sql`).
        known: (rows with a known category, rows with a category) in the window; None: there is no list of categories.
        known_earlier: the same over the newest rows before it.
        repeated: (texts already delivered under another id, texts under new ids).
    """

    batch: dict[str, Any]
    window: Volume
    trailing: Volume
    channels: dict[str, Volume]
    filled: dict[str, tuple[int, int]]
    filled_earlier: dict[str, tuple[int, int]]
    known: tuple[int, int] | None
    known_earlier: tuple[int, int]
    repeated: tuple[int, int]


def known_categories(connection: Connection) -> list[str]:
    """The city's categories as `분야>항목` without white space; empty before dbt has loaded its seeds."""
    if not query.exists(connection, "seeds.service_categories"):
        return []
    found = connection.execute(
        r"select regexp_replace(service_field || '>' || service_name, '\s', '', 'g') from seeds.service_categories")
    return [name for (name,) in found]


def read_batch(connection: Connection, batch_id: str) -> dict[str, Any]:
    """The batch's own row.

    Raises:
        ValueError: no such batch.
    """
    found = query.rows(connection, "batch", {"batch_id": batch_id})
    if not found:
        raise ValueError(f"batch {batch_id!r} is not in ops.batches: nothing was landed under this id")
    return found[0]


def read_rows(connection: Connection, batch_id: str, known_names: list[str]) -> pd.DataFrame:
    """The batch's rows in figures (see `sql/batch_rows.sql`), with numeric columns as float64."""
    parameters = {"batch_id": batch_id, "known_names": known_names, "personal_number": PERSONAL_NUMBER,
                  "personal_id": PERSONAL_ID}
    found = query.frame(connection, "batch_rows", parameters)
    numeric = [name for name in found.columns if name.endswith(("_hours", "_length", "_count", "_year"))]
    return found.astype(dict.fromkeys(numeric, "float64"))


def profile(connection: Connection, batch: dict[str, Any], batch_id: str, rows: pd.DataFrame,
            known_names: list[str]) -> BatchProfile:
    """Compare the batch with the earlier windows that promoted batches cover.

    Its own window counts with what other promoted batches brought for it later, so that a hole that was filled is one
    no longer; of an earlier window counts what came in time, which is all that a new window can have. What lies after
    the landing could not have come yet and is not compared: a file of today ends at the next midnight.
    """
    start = batch["window_start_at"]
    end = max(start, min(batch["window_end_at"], batch["landed_at"]))
    before = history.comparable_windows(start, end)
    tail = [(last - TRAILING, last) for _, last in before]

    names = {"batch_id": batch_id, "source": batch["source"]}

    def arrived(window: history.Window, *statuses: str) -> pd.DataFrame:
        return _arrivals(connection, [window], names | {"statuses": list(statuses), "is_in_time": False})

    def arrived_in_time(windows: list[history.Window]) -> pd.DataFrame:
        return _arrivals(connection, windows, names | {"batch_id": "", "statuses": ["promoted"], "is_in_time": True})

    now, earlier = arrived((start, end), "promoted"), arrived_in_time(before)
    (repeated,) = query.rows(connection, "duplicates", names)
    (recent,) = query.rows(connection, "recent", {
        **names, "first_at": start - RECENT, "last_at": end, "known_names": known_names})
    inside = rows[rows["is_in_window"].astype(bool)]
    named = int(inside["has_service_name"].sum())
    return BatchProfile(
        batch=batch,
        window=_volume(now, earlier),
        trailing=(_volume(arrived((end - TRAILING, end), "promoted", "held", "landed"), arrived_in_time(tail))
                  if end - start < TRAILING else Volume(None)),
        channels={name: _volume(now, earlier, name) for name in sorted({*now["channel"], *earlier["channel"]} - {""})},
        filled={column: (int(inside[f"has_{column}"].sum()), len(inside)) for column in COLUMNS},
        filled_earlier={column: (recent[f"has_{column}"], recent["row_count"]) for column in COLUMNS},
        known=(int(inside["is_known_category"].sum()), named) if known_names else None,
        known_earlier=(recent["known_count"], recent["has_service_name"]),
        repeated=(repeated["repeated_count"], repeated["text_count"]),
    )


def _arrivals(connection: Connection, windows: list[history.Window], parameters: dict[str, Any]) -> pd.DataFrame:
    starts: list[datetime] = [start for start, _ in windows]
    ends: list[datetime] = [end for _, end in windows]
    return query.frame(connection, "arrivals", {
        **parameters, "starts": starts, "ends": ends,
        "first_at": min(starts, default=None), "last_at": max(ends, default=None)})


def _volume(now: pd.DataFrame, earlier: pd.DataFrame, channel: str | None = None) -> Volume:
    def counts(arrived: pd.DataFrame) -> list[int]:
        chosen = arrived["complaint_count"] if channel is None else arrived["complaint_count"].where(
            arrived["channel"] == channel, 0)
        totals = chosen.groupby(arrived["start_at"]).sum().sort_index(ascending=False)
        return [int(total) for total in totals]

    current = counts(now)
    return Volume(current[0] if current else None, counts(earlier))
