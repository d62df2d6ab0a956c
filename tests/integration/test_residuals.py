"""Numbers of persons anywhere in the warehouse are found by night, and a masking that is broken stores nothing."""

from datetime import UTC, datetime, timedelta

import pytest
from sealed_city import BATCH, CITY

from pipeline import landing, residuals
from pipeline.masking.spans import Masked
from pipeline.sources.base import RawRow
from pipeline.sources.seoul import SeoulPortal

START = datetime(2026, 11, 1, tzinfo=UTC)
NUMBERS = ("900101-1234568", "010-1234-5678")


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(("place", "statement"), [
    ("ops.batches.reason", "update ops.batches set reason = %s"),
    ("quality.schema_changes.detail",
     "insert into quality.schema_changes (source, field, change_kind, severity, since_at, detail)"
     " values ('city', 'x', 'retyped', 'info', now(), %s)"),
    ("ops.publications.reason", "insert into ops.publications (validation_run_id, transform_id, status, reason)"
                                " values (1, 1, 'held', %s)"),
])
def test_a_number_in_any_table_is_named_without_its_value(warehouse, place, statement, number):
    with warehouse.connect("postgres") as connection:
        connection.execute(CITY)
        connection.execute(BATCH, {"batch": "city:0"})
    residuals.check()
    with warehouse.connect("postgres") as connection:
        connection.execute(statement, (f"문의 {number} 끝",))
    with pytest.raises(RuntimeError, match="numbers of persons are stored in") as caught:
        residuals.check()
    assert f"{place} (1)" in str(caught.value) and number not in str(caught.value)
    with warehouse.connect("postgres") as connection:
        connection.execute("truncate quality.schema_changes")


def test_the_command_says_where_or_that_there_is_nothing(warehouse, capsys):
    assert residuals.main() == 0
    with warehouse.connect("postgres") as connection:
        connection.execute(CITY)
        connection.execute("update ops.sources set label_ko = '010-1234-5678'")
    assert residuals.main() == 1
    told = capsys.readouterr()
    assert told.out.startswith("no number")
    assert told.err.startswith("residuals: numbers of persons are stored in ops.sources")


def test_a_case_number_a_date_and_a_hotline_are_none(warehouse):
    with warehouse.connect("postgres") as connection:
        connection.execute(CITY)
        connection.execute(BATCH, {"batch": "city:0"})
        connection.execute("update ops.batches set reason = '2019-123-4567, 2026-11-30, 02-120, 1AA-2611-0123456'")
    residuals.check()


def test_a_masking_that_has_stopped_stores_no_row(warehouse, monkeypatch):
    source = SeoulPortal(None, label_ko="시험", is_synthetic=True, lookback_days=0)
    monkeypatch.setattr(landing.masking, "mask", lambda text: Masked(text, []))
    with warehouse.connect("ingest_rw") as connection, pytest.raises(RuntimeError, match="lets RRN, PHONE"):
        landing.land(connection, source, START, START + timedelta(hours=1), [RawRow({"CASE_NO": "1"})])
    with warehouse.connect("postgres") as connection:
        for table in ("raw.complaints", "raw.quarantine", "raw.landings"):
            assert connection.execute(f"select count(*) from {table}").fetchone() == (0,)
