"""The signals that matter, read from the `monitor` views: freshness, backlog, gates, alert load, and what failed."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import TypeVar

import psycopg
from psycopg import Connection, sql
from psycopg.rows import class_row

from pipeline import warehouse

ROLE = "monitor_ro"
Row = TypeVar("Row")


@dataclass(frozen=True)
class Freshness:
    """One source, and until when its complaints are on the board."""

    source: str
    label_ko: str
    max_minutes_behind: int | None
    registered_at: datetime
    published_until_at: datetime | None


@dataclass(frozen=True)
class Batches:
    """One source's batches that have no verdict (`landed`) or were held within the last week."""

    source: str
    label_ko: str
    status: str
    batch_count: int
    since_at: datetime
    newest_batch_id: str
    newest_window_start_at: datetime


@dataclass(frozen=True)
class Backlog:
    """Days that wait for publication, rows that wait in quarantine."""

    dirty_day_count: int
    dirty_since_at: datetime | None
    quarantine_count: int
    quarantine_since_at: datetime | None


@dataclass(frozen=True)
class Gate:
    """The newest result of one gate: `batch`, `marts` or `publication`."""

    gate: str
    is_success: bool
    checked_at: datetime
    is_superseded: bool
    held_since_at: datetime | None
    critical_count: int
    warning_count: int
    info_count: int
    critical_rules: list[str]


@dataclass(frozen=True)
class TaskFailures:
    """One task's failures for good within 24 hours; `open_count` of them are not followed by a successful run."""

    dag_id: str
    task_id: str
    failure_count: int
    open_count: int
    open_since_at: datetime | None
    run_id: str | None
    kind: str


@dataclass(frozen=True)
class Transform:
    """The last finished run of one stage of dbt."""

    stage: str
    is_success: bool | None
    ended_at: datetime
    seconds: float


@dataclass(frozen=True)
class Undelivered:
    """Alerts that did not reach who subscribed to them, given up within 24 hours: those of one channel."""

    channel: str
    delivery_count: int
    since_at: datetime
    last_error: str


@dataclass(frozen=True)
class Urgent:
    """Since when the watcher for dangers has had no answer from a source that it tries, and what it could not tell."""

    source: str
    looked_at: datetime
    unsent_count: int
    unsent_since_at: datetime | None


@dataclass(frozen=True)
class OpenAlarm:
    """An alarm of the ledger that is still open."""

    kind: str
    subject: str
    since_at: datetime
    opened_at: datetime
    sent_count: int
    unsent_count: int
    last_error: str | None


@dataclass(frozen=True)
class Signals:
    """Everything that was read at `read_at`; `unembedded_count` is None where counting took too long."""

    read_at: datetime
    freshness: list[Freshness]
    batches: list[Batches]
    backlog: Backlog
    unembedded_count: int | None
    gates: list[Gate]
    task_failures: list[TaskFailures]
    transforms: list[Transform]
    issues: Mapping[str, int]
    undelivered: list[Undelivered]
    urgent: list[Urgent]
    alarms: list[OpenAlarm]
    last_sign_at: datetime | None


def read_signals() -> Signals:
    """Read every view once, each in a statement of its own, so that no lock is kept between two of them.

    Raises:
        RuntimeError: the warehouse cannot be reached or refuses; one line, never a row's content.
    """
    try:
        with warehouse.connect(ROLE, autocommit=True) as connection:
            return _read(connection)
    except psycopg.Error as error:
        kind = f"{type(error).__name__}, {error.sqlstate}"
        raise RuntimeError(f"the warehouse did not answer a question ({kind})") from None


def _read(connection: Connection) -> Signals:
    return Signals(
        freshness=_rows(connection, "freshness", Freshness),
        batches=_rows(connection, "batches", Batches),
        backlog=_rows(connection, "backlog", Backlog)[0],
        unembedded_count=_unembedded(connection),
        gates=_rows(connection, "gates", Gate),
        task_failures=_rows(connection, "task_failures", TaskFailures),
        transforms=_rows(connection, "transforms", Transform),
        issues=dict(connection.execute("select status, issue_count from monitor.issues").fetchall()),
        undelivered=_rows(connection, "undelivered", Undelivered),
        urgent=_rows(connection, "urgent", Urgent),
        alarms=_rows(connection, "alarms", OpenAlarm),
        last_sign_at=connection.execute("select last_sign_at from monitor.activity").fetchone()[0],
        read_at=datetime.now(UTC),
    )


def _rows(connection: Connection, view: str, row: type[Row]) -> list[Row]:
    names = [sql.Identifier(field.name) for field in fields(row)]
    query = sql.SQL("select {} from {} order by 1, 2").format(sql.SQL(", ").join(names),
                                                              sql.Identifier("monitor", view))
    with connection.cursor(row_factory=class_row(row)) as cursor:
        return cursor.execute(query).fetchall()


def _unembedded(connection: Connection) -> int | None:
    """The only question whose cost grows with the number of complaints; the others are not lost with it."""
    try:
        return connection.execute("select text_count from monitor.unembedded").fetchone()[0]
    except psycopg.errors.QueryCanceled:
        return None
