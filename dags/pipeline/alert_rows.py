"""Alerts as rows of schema `ml`: what was sent before, told again to a ledger, and what an hour found."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property, lru_cache

import holidays
import numpy as np
import pandas as pd
import psycopg

from ml.alerts import ISSUE_HOURS, Alert, Ledger
from ml.cautions import cautions
from ml.detectors.base import Signal
from ml.detectors.windows import BASELINE_HOURS
from ml.identity import Key
from ml.statements import Statement, backed, said
from ml.stream import Stream

FIRST_LETTER = {"likeness": "A", "volumes": "V"}  # of an alert's name: two ways may see the same complaints
TYPICAL = 3

BEFORE = """
    select
        alerts.as_of_at, alerts.alert_id, alerts.score, alerts.recurrence_interval_days, alerts.window_hours,
        alerts.observed_count, alerts.expected_count, alerts.place, alerts.is_known, alerts.cell,
        array_agg(members.source order by members.source, members.service_request_id),
        array_agg(members.service_request_id order by members.source, members.service_request_id)
    from ml.alerts as alerts
    inner join ml.alert_members as members
        on alerts.as_of_at = members.as_of_at and alerts.number = members.number and members.is_counted
    where alerts.way = %s and alerts.as_of_at >= %s and alerts.as_of_at < %s
    group by alerts.as_of_at, alerts.number
    order by alerts.as_of_at, alerts.number
"""
ALERT = """
    insert into ml.alerts (
        as_of_at, number, run_id, way, alert_id, kind, score, recurrence_interval_days, window_hours, observed_count,
        expected_count, is_known, place, cell, label, reason, caution
    ) values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
MEMBER = """
    insert into ml.alert_members (as_of_at, number, source, service_request_id, typical_rank, statements)
    values (%s, %s, %s, %s, %s, %s)
"""


@dataclass(frozen=True)
class Watched:
    """The complaints that are looked at, in order of time; `keys` are theirs, row by row."""

    stream: Stream
    keys: list[Key]

    @cached_property
    def first(self) -> np.ndarray:
        """(n,) of each complaint the row of the first one with its text."""
        codes, _ = pd.factorize(self.stream.frame["text_hash"])
        return np.unique(codes, return_index=True)[1][codes]

    def texts(self, rows: np.ndarray) -> np.ndarray:
        """The texts of these complaints, each by its first row, ascending.

        What tells one alert from another: of copies the latest stands for all, so that a text that is sent again, or an
        hour that is delivered again, would otherwise make other complaints of the same alert.
        """
        return np.unique(self.first[rows])


@dataclass(frozen=True)
class Judged:
    """A signal of one way of watching, and the alert that it is or belongs to."""

    way: str
    signal: Signal
    alert: Alert


def ledger(connection: psycopg.Connection, watched: Watched, way: str,
            until: datetime) -> tuple[Ledger, dict[str, str]]:
    """What one way sent in the hours before, as the rows that are kept tell it.

    Returns:
        The ledger, and the stored name of each alert by the name that the ledger gives it now: an alert is named after
        its complaints, and some may have been erased.
    """
    row_of = {key: row for row, key in enumerate(watched.keys)}
    ids = watched.stream.frame["service_request_id"].to_numpy()
    told, name_of = Ledger(FIRST_LETTER[way]), {}
    kept: dict[datetime, list[tuple[str, Signal]]] = {}
    since = until - timedelta(hours=ISSUE_HOURS)
    for at, name, score, interval, window, observed, expected, place, is_known, cell, *members in connection.execute(
            BEFORE, (way, since, until)):
        rows = np.array([row_of[key] for key in zip(*members, strict=True) if key in row_of], dtype=int)
        if len(rows):
            signal = Signal(at.astimezone(UTC), watched.texts(rows), score, interval, window, observed, expected, place,
                            is_known=is_known, cell=cell)
            kept.setdefault(at, []).append((name, signal))
    for at, found in kept.items():
        names = {tuple(ids[signal.rows]): name for name, signal in found}
        for alert in told.judge(at, [signal for _, signal in found], ids):
            name_of[alert.alert_id] = names[alert.service_request_ids]
    return told, name_of


def write(connection: psycopg.Connection, run_id: int, watched: Watched, found: Sequence[Judged]) -> None:
    """Write an hour's signals and the complaints behind each statement; those of the first make the signal."""
    numbers: dict[datetime, int] = {}
    with connection.cursor() as cursor:
        for each in found:
            signal, alert = each.signal, each.alert
            number = numbers[signal.at] = numbers.get(signal.at, 0) + 1
            against = _against(watched.stream, signal)
            cursor.execute(ALERT, (
                signal.at, number, run_id, each.way, alert.alert_id, alert.kind, signal.score,
                signal.recurrence_interval_days, signal.window_hours, round(signal.observed), signal.expected,
                signal.is_known, signal.place, signal.cell, signal.label, signal.reason,
                said(against, after=len(signal.statements))))
            typical = _typical(watched.stream.vectors, signal.rows)
            cursor.executemany(MEMBER, [
                (signal.at, number, *watched.keys[row], typical.get(row), behind)
                for row, behind in backed([*signal.statements, *against]).items()])


def _typical(vectors: np.ndarray, rows: np.ndarray) -> dict[int, int]:
    """The rank of the most typical rows, those nearest to the middle of all."""
    nearness = vectors[rows] @ vectors[rows].mean(axis=0)
    return {int(rows[at]): rank for rank, at in enumerate(np.argsort(-nearness, kind="stable")[:TYPICAL], start=1)}


def _against(stream: Stream, signal: Signal) -> list[Statement]:
    end = signal.at.timestamp() / 3600
    window, start = signal.window_hours, max(float(np.floor(stream.moments[0])), end - BASELINE_HOURS)
    observed, before = (int(np.searchsorted(stream.moments, late) - np.searchsorted(stream.moments, early))
                        for early, late in ((end - window, end), (start, end - window)))
    usual = before * window / max(end - window - start, window)
    found = cautions(stream.vectors[signal.rows], stream.frame["submitter"].iloc[signal.rows].tolist(), signal.at,
                     window, (observed, usual), _holidays(signal.at.year))
    return [replace(one, rows=signal.rows[one.rows]) for one in found]


@lru_cache(maxsize=1)
def _holidays(year: int) -> dict[date, str]:
    return dict(holidays.country_holidays("KR", years=(year - 1, year, year + 1), language="ko"))
