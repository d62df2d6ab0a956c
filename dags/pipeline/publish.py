"""Publication: the checked days go from `marts` to `board` in one transaction, or nothing does."""

import logging
from datetime import date
from typing import Any

import psycopg
from psycopg import Connection, sql
from psycopg.rows import dict_row
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_random_exponential

from pipeline import warehouse

DAY_TABLES = ("daily_complaints", "hourly_complaints", "handling_daily", "district_daily", "neighbourhood_daily",
              "recent_complaints")
WHOLE_TABLES = ("backlog", "open_complaints", "emerging_issues", "issue_complaints", "issue_daily", "issue_events",
                "alerts", "alert_complaints", "alert_evaluation", "routing_monthly", "understanding_evaluation",
                "neighbourhood_outlines")
ROLLING_TABLES = ("recent_complaints",)  # of days too, but what is before the mart's first day leaves the board
LOCK = "publish"
SUPERSEDED = "superseded: 더 새로운 변환이 있어 그 변환의 검사 뒤에 공개합니다"
log = logging.getLogger(__name__)

COLUMNS = """
select attname::text, format_type(atttypid, atttypmod) from pg_attribute
where attrelid = to_regclass(%s) and attnum > 0 and not attisdropped order by attnum
"""


def publish(validation_run_id: int) -> dict[str, Any]:
    """Copy the days that gate 2 checked, and the small marts whole, to the board; or hold, and say why.

    Nothing is copied when the gate was red or when a newer transform exists, since its marts are not the checked ones.
    A run that was published before is not published twice.

    Returns:
        {"status" ("published" | "held"), "reason", "days" (count), "rows" (by table)}.

    Raises:
        ValueError: no such run of gate 2.
        RuntimeError: the copy failed; the board is unchanged.
    """
    with warehouse.connect("publish_rw", autocommit=True) as connection, warehouse.advisory_lock(connection, LOCK):
        result = _attempt(connection, validation_run_id)
    log.info("publication of run %d: %s", validation_run_id, result)
    return result


@retry(retry=retry_if_exception_type(psycopg.errors.SerializationFailure), stop=stop_after_attempt(8),
       wait=wait_random_exponential(max=20), reraise=True)
def _attempt(connection: Connection, run_id: int) -> dict[str, Any]:
    """One transaction on one snapshot; tried again when a day was marked, or something else sealed, meanwhile."""
    with connection.transaction():
        connection.execute("set transaction isolation level repeatable read")
        tables = _lock_marts(connection)
        run = _run(connection, run_id)
        done = connection.execute("select days from ops.publications where validation_run_id = %s"
                                  " and status = 'published'", (run_id,)).fetchone()
        if done:
            return {"status": "published", "reason": "", "days": len(done[0]), "rows": {}}
        why = _objection(connection, run)
        rows = {} if why else _copy(connection, tables, run["days"])
        status = "held" if why else "published"
        connection.execute(
            "insert into ops.publications (validation_run_id, transform_id, status, reason, days, published_at)"
            " values (%s, %s, %s, %s, %s, clock_timestamp())",
            (run_id, run["transform_id"], status, why, run["days"]))
        if not why:
            connection.execute("delete from ops.dirty_days where day = any(%s) and mark <= %s",
                               (run["days"], run["dirty_mark"]))
    return {"status": status, "reason": why, "days": 0 if why else len(run["days"]), "rows": rows}


def _lock_marts(connection: Connection) -> list[str]:
    """The marts that are there, locked against replacement: dbt swaps tables, and a snapshot doesn't cover that.

    Locking comes before the transaction's first query, which takes the snapshot; so the names are tried one by one.
    """
    found = []
    for name in (*DAY_TABLES, *WHOLE_TABLES):
        try:
            with connection.transaction():
                connection.execute(sql.SQL("lock table {} in access share mode").format(sql.Identifier("marts", name)))
        except psycopg.errors.UndefinedTable:
            continue
        found.append(name)
    return found


def _run(connection: Connection, run_id: int) -> dict[str, Any]:
    with connection.cursor(row_factory=dict_row) as cursor:
        run = cursor.execute("select gate, transform_id, days, dirty_mark, is_success, reason"
                             " from quality.validation_runs where validation_run_id = %s", (run_id,)).fetchone()
    if run is None or run["gate"] != "marts":
        raise ValueError(f"validation run {run_id} is not a run of gate 2: expectations.gate.check_marts returns one")
    return run


def _objection(connection: Connection, run: dict[str, Any]) -> str:
    """Why this run must not be published; empty when it may."""
    if not run["is_success"]:
        return run["reason"]
    (newest,) = connection.execute("select max(transform_id) from ops.transforms").fetchone() or (None,)
    return SUPERSEDED if newest != run["transform_id"] else ""


def _copy(connection: Connection, tables: list[str], days: list[date]) -> dict[str, int]:
    """Copy every table; returns the rows written to each. An error's detail may quote a row, so it is left out."""
    rows = {}
    for name in tables:
        try:
            is_new = _ensure(connection, name)
            rows[name] = _rewrite(connection, name, days if name in DAY_TABLES and not is_new else None)
        except psycopg.errors.SerializationFailure:
            raise
        except psycopg.Error as error:
            raise RuntimeError(f"publication stopped at board.{name} ({type(error).__name__}, {error.sqlstate}): "
                               "the board is unchanged; run it again once the cause is gone") from None
    return rows


def _ensure(connection: Connection, name: str) -> bool:
    """Give the board a table with the mart's columns; whether it was made now and so is empty."""
    mart, board = sql.Identifier("marts", name), sql.Identifier("board", name)
    wanted = connection.execute(COLUMNS, (f"marts.{name}",)).fetchall()
    is_new = connection.execute(COLUMNS, (f"board.{name}",)).fetchall() != wanted
    if is_new:
        connection.execute(sql.SQL("drop table if exists {}").format(board))
        connection.execute(sql.SQL("create table {} (like {} including all)").format(board, mart))
    if name in ROLLING_TABLES:  # their marts are views, which have no index to copy
        connection.execute(sql.SQL("create index if not exists {} on {} (requested_date)").format(
            sql.Identifier(f"{name}_days"), board))
    return is_new


def _rewrite(connection: Connection, name: str, days: list[date] | None) -> int:
    """Replace `days`, or the whole table, by what the mart holds."""
    mart, board = sql.Identifier("marts", name), sql.Identifier("board", name)
    where = sql.SQL("") if days is None else sql.SQL(" where requested_date = any(%s)")
    parameters = () if days is None else (days,)
    connection.execute(sql.SQL("delete from {}").format(board) + where, parameters)
    if name in ROLLING_TABLES:  # an empty mart has no first day, and nothing of the board's is left
        connection.execute(sql.SQL("delete from {} where requested_date <"
                                   " (select coalesce(min(requested_date), 'infinity') from {})").format(board, mart))
    names = sql.SQL(", ").join(sql.Identifier(column) for column, _ in connection.execute(
        COLUMNS, (f"marts.{name}",)).fetchall())
    return connection.execute(
        sql.SQL("insert into {board} ({names}) select {names} from {mart}").format(board=board, names=names, mart=mart)
        + where, parameters).rowcount
