"""Rows of a portal for tests of the landing: short to write, landed with one call, looked up with another."""

from datetime import UTC, datetime

from pipeline.landing import land
from pipeline.sources.base import RawRow
from pipeline.sources.seoul import SeoulPortal

START, END = datetime(2026, 3, 1, 0, tzinfo=UTC), datetime(2026, 3, 1, 1, tzinfo=UTC)
BATCH = "seoul:20260301T0000Z:20260301T0100Z"
SOURCE = SeoulPortal(None, label_ko="시험", is_synthetic=True, lookback_days=0)


def row(number, **fields):
    return RawRow({"CASE_NO": f"C{number}", "QSTN_DT": "2026-03-01 09:30:00", "QSTN_CONT": f"가로등 {number}",
                   "RQSTR_ID": "kim77"} | fields)


def rows(*numbers, **fields):
    return [row(number, **fields) for number in numbers]


def landed(warehouse, given, start=START, end=END, **how):
    with warehouse.connect("ingest_rw") as connection:
        return land(connection, SOURCE, start, end, given, **how)


def counts(result):
    return result.fetched, result.accepted, result.duplicate, result.quarantined


def ask(warehouse, statement, *values):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, values).fetchall()


def decide(warehouse, status):
    with warehouse.connect("quality_rw") as connection:
        connection.execute("update ops.batches set status = %s, reason = 'x', decided_at = now()", (status,))
