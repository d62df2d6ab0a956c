"""The gates around the real dbt build: two weeks in, checked, built, checked again and published."""

from datetime import datetime, timedelta

from gate_rows import complaint, land, spread

from expectations.gate import check_batch, check_marts
from pipeline.publish import publish
from pipeline.transform import build

SOURCE = "city"
FIRST = datetime.fromisoformat("2026-06-22T00:00+09:00")
LAST = FIRST + timedelta(days=15)


def board_count(warehouse):
    with warehouse.connect("board_ro") as connection:
        return connection.execute("select sum(complaint_count)::int from board.daily_complaints").fetchone()[0]


def step(expected):
    """Build, check and publish as the hourly run does."""
    build("facts")
    checked = check_marts()
    assert checked["success"], checked
    result = publish(checked["validation_run_id"])
    assert result["status"] == "published", result
    assert result["days"] >= expected


def test_facts_pass_from_raw_to_the_board_and_a_bad_hour_stays_out(warehouse):
    for k in range(15):
        day = FIRST + timedelta(days=k)
        rows = spread(SOURCE, day, day + timedelta(days=1), 40, k * 1000)
        assert check_batch(land(warehouse, SOURCE, day, day + timedelta(days=1), rows))["status"] == "promoted"
    step(15)
    assert board_count(warehouse) == 600

    late = [complaint(SOURCE, "late", FIRST), complaint(SOURCE, 3, FIRST, updated_at=LAST, version="changed")]
    good = spread(SOURCE, LAST, LAST + timedelta(hours=1), 3, 90_000)
    assert check_batch(land(warehouse, SOURCE, LAST, LAST + timedelta(hours=1), good + late))["status"] == "promoted"
    step(2)
    assert board_count(warehouse) == 604

    start = LAST + timedelta(hours=1)
    bad = spread(SOURCE, start, start + timedelta(hours=1), 30, 95_000, service_name="새 분류 > 처음 보는 항목")
    assert check_batch(land(warehouse, SOURCE, start, start + timedelta(hours=1), bad))["status"] == "held"
    step(0)
    assert board_count(warehouse) == 604
    with warehouse.connect("postgres") as connection:
        assert connection.execute("select count(*) from ops.dirty_days").fetchone() == (0,)
