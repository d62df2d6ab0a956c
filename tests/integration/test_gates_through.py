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


def test_an_alert_of_the_last_day_passes_from_the_models_to_the_board_and_none_is_left_behind(warehouse):
    rows = spread(SOURCE, FIRST, FIRST + timedelta(hours=1), 5)
    land(warehouse, SOURCE, FIRST, FIRST + timedelta(hours=1), rows, status="promoted")
    with warehouse.connect("postgres") as connection:
        connection.execute("insert into ops.dirty_days (day, marked_at) values (%s, now())", (FIRST.date(),))
        connection.execute("insert into ml.model_runs (kind, model_version, as_of_at, window_start_at, params, metrics)"
                           " values ('issues', 'v', %s, %s, '{}', '{}')", (FIRST + timedelta(hours=1), FIRST))
        for number, kind in enumerate(("new", "update"), start=1):
            at = FIRST + timedelta(minutes=30 * number)
            connection.execute("insert into ml.alerts values"
                               " (%s, 1, 1, 'A-1', %s, 9, 60, 6, 3, 0.5, false, '', '주차', '이유', '')", (at, kind))
            connection.cursor().executemany("insert into ml.alert_members values (%s, 1, %s, %s, null)",
                                            [(at, SOURCE, row["id"]) for row in rows[:3]])
    build("facts")
    build("issues")
    checked = check_marts()
    assert checked["success"], checked
    assert checked["failed"] == ["M-EMB-01 ml.embeddings"], "the texts of these five have no vector, and it is told"
    with warehouse.connect("postgres") as connection:
        found = dict(connection.execute("select subject, observed -> 'value' from quality.validation_results"
                                        " where rule_id in ('M-ALR-01', 'M-EMB-01')").fetchall())
    assert found == {"ml.alerts": 0, "ml.embeddings": 0}
    assert publish(checked["validation_run_id"])["rows"]["alerts"] == 1
