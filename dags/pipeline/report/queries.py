"""What the report asks the board: one statement a file of `sql/`, all on one snapshot, as a login that reads alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import LiteralString, cast

import psycopg
from psycopg.rows import dict_row

from pipeline import warehouse
from pipeline.report.month import Month

Cell = str | int | float | Decimal | date | bool | None  # a datetime is a date
FOLDER = Path(__file__).parent / "sql"
FEWEST_DAYS = 7  # of the month before: fewer do not hold each day of the week

NAMES = {
    "sources": "자료의 출처와 공개 시각",
    "day_counts": "공개된 날과 보류된 날의 수",
    "days": "날짜별 접수와 공개 상태",
    "received": "접수·처리, 집단·반복",
    "handling": "처리기간 준수율·단축률, 만족도",
    "direct": "직소민원",
    "channels": "접수 경로별 접수",
    "fields": "분야별 접수와 준수율",
    "repeated_items": "집단·반복이 많은 항목",
    "departments": "부서별 지연",
    "open_now": "기준 시각의 미처리",
    "issue_counts": "이슈와 경보의 수",
    "issues": "이슈",
    "alerts": "경보",
    "risen_items": "늘어난 항목과 사유",
    "risen_places": "늘어난 자치구와 사유",
}


@dataclass(frozen=True)
class Answer:
    """One statement as it was run, its parameters, and the rows that came, one dictionary a row."""

    key: str
    statement: str
    parameters: Mapping[str, date]
    asked_at: datetime
    rows: list[dict[str, Cell]]


def ask(month: Month, made_at: datetime) -> dict[str, Answer]:
    """Ask the board everything about `month`, by the names of `NAMES`; rises are those since `rise_of` says.

    Raises:
        RuntimeError: the warehouse is away, or its board is not there yet; one line.
    """
    with warehouse.connect("board_ro") as connection:
        connection.execute("set transaction isolation level repeatable read")
        try:
            parameters = _parameters(month, made_at)
            first = _ask(connection, "received", parameters, made_at)
            parameters |= rise_of(month, first.rows[1]["day_count"])
            rest = (name for name in NAMES if name != "received")
            answers = {"received": first} | {name: _ask(connection, name, parameters, made_at) for name in rest}
        except psycopg.errors.UndefinedTable as error:
            raise RuntimeError(f"the board has not been published yet ({error.diag.message_primary}): "
                               "run an hour first ('make demo')") from None
        except psycopg.Error as error:
            raise RuntimeError(f"the board could not be read ({type(error).__name__}, {error.sqlstate}): "
                               "run the same command again once the cause is gone") from None
    return {name: answers[name] for name in NAMES}


def rise_of(month: Month, days_before: int) -> dict[str, date]:
    """The days that are compared with those before: the month with the last one, or its second half with its first.

    The halves are taken where the board holds less than a week of the month before.
    """
    if days_before >= FEWEST_DAYS:
        return {"base_first": month.moved(-1).first, "rise_first": month.first, "rise_until": month.until}
    return {"base_first": month.first, "rise_first": month.first + timedelta(days=15), "rise_until": month.until}


def statement_of(name: str) -> str:
    """The text of `sql/<name>.sql`."""
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8").strip()


def _parameters(month: Month, made_at: datetime) -> dict[str, date]:
    year_before = month.moved(-12)
    return {"first": month.first, "until": month.until, "before_first": month.moved(-1).first,
            "year_first": year_before.first, "year_until": year_before.until, "made_at": made_at}


def _ask(connection: psycopg.Connection, name: str, parameters: Mapping[str, date], asked_at: datetime) -> Answer:
    statement = statement_of(name)
    used = {key: value for key, value in parameters.items() if f"%({key})s" in statement}
    with connection.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute(cast("LiteralString", statement), used).fetchall()
    return Answer(name, statement, used, asked_at, rows)
