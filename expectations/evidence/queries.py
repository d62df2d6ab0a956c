"""Reading what the packs are made of, from one snapshot, as the login of the gates."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, LiteralString, cast

from psycopg import Connection
from psycopg.rows import dict_row

from expectations import chain
from pipeline import warehouse
from pipeline.calendar_days import SEOUL

FOLDER = Path(__file__).parent / "sql"
RED_RUNS_SHOWN = 50
Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Period:
    """Days of Seoul from `first_day` up to, not with, `end_day`; `name` is 2026-10 or 2026."""

    name: str
    first_day: date
    end_day: date

    @staticmethod
    def named(name: str) -> "Period":
        """The month or year of that name.

        Raises:
            ValueError: it is neither.
        """
        try:
            if len(name) == 4:
                first = date(int(name), 1, 1)
                return Period(name, first, date(first.year + 1, 1, 1))
            first = datetime.strptime(name, "%Y-%m").replace(tzinfo=SEOUL).date()
        except ValueError:
            raise ValueError(f"{name!r} is no period: give a month (2026-10) or a year (2026)") from None
        return Period(f"{first:%Y-%m}", first, (first + timedelta(days=31)).replace(day=1))

    def parameters(self) -> dict[str, Any]:
        """What the queries take."""
        first_at, end_at = (datetime.combine(day, time(), SEOUL) for day in (self.first_day, self.end_day))
        return {"first_day": self.first_day, "end_day": self.end_day, "first_at": first_at, "end_at": end_at,
                "shown": RED_RUNS_SHOWN}


@dataclass(frozen=True)
class Told:
    """Rows of each query, the red verdicts whole, and the chain's newest entry, all as of one moment."""

    rules: Rows
    rates: Rows
    findings: Rows
    runs: Rows
    changes: Rows
    verdicts: Rows
    head: tuple[int, str]


def ask(period: Period) -> Told:
    """Everything of a period.

    Raises:
        RuntimeError: the warehouse is away.
    """
    with warehouse.connect("quality_rw") as connection:
        connection.execute("set transaction isolation level repeatable read, read only")
        rows = {name: _rows(connection, name, period.parameters())
                for name in ("rules", "rates", "findings", "runs", "changes")}
        verdicts = [told for row in _rows(connection, "red_runs", period.parameters())
                    if (told := verdict(connection, row["validation_run_id"]))]
        newest = connection.execute(chain.HEAD).fetchone() or (0, "")
    return Told(verdicts=verdicts, head=newest, **rows)


def verdict(connection: Connection, number: int) -> dict[str, Any] | None:
    """All that stands behind one verdict, without keys of rows; None: there is no such run."""
    (told,) = connection.execute("select quality.run_evidence(%s, false)", (number,)).fetchone() or (None,)
    return told


def _rows(connection: Connection, name: str, parameters: dict[str, Any]) -> Rows:
    statement = cast("LiteralString", (FOLDER / f"{name}.sql").read_text(encoding="utf-8"))
    return connection.cursor(row_factory=dict_row).execute(statement, parameters).fetchall()
