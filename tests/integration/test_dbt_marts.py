"""From raw rows to marts through real dbt builds: any order of arrival gives the marts of an orderly feed."""

from datetime import UTC, datetime

import pytest
from raw_feed import at, complaint, land, rows_of

from pipeline import transform

DAILY = ("daily_complaints", "hourly_complaints", "handling_daily", "district_daily", "neighbourhood_daily")
MARTS = (*DAILY, "fct_complaints", "backlog")


def publish(warehouse, board: dict) -> None:
    """What publication does: the listed days replaced, the dirty marks that were seen cleared."""
    with warehouse.connect("postgres") as connection:
        days = {day for (day,) in connection.execute("select requested_date from marts.days_to_publish").fetchall()}
        for table in DAILY:
            cursor = connection.execute(f"select * from marts.{table}")
            position = [column.name for column in cursor.description].index("requested_date")
            new = [row for row in cursor.fetchall() if row[position] in days]
            board[table] = [row for row in board.get(table, []) if row[position] not in days] + new
        connection.execute("delete from ops.dirty_days d using marts.days_to_publish p"
                           " where d.day = p.requested_date and d.mark <= p.dirty_mark")


def rebuilt(warehouse) -> dict[str, list[tuple]]:
    """The marts built in one go from what is in raw now."""
    with warehouse.connect("postgres") as connection:
        for table in MARTS:
            connection.execute(f"drop table marts.{table} cascade")
        connection.execute("delete from ops.dirty_days; delete from ops.transforms")
        connection.execute("drop table staging.stg_complaints_moved cascade")
    transform.build("facts")
    return {table: rows_of(warehouse, table) for table in MARTS}


def test_an_empty_warehouse_builds(warehouse):
    built = transform.build("facts")
    assert built["stage"] == "facts" and built["nodes"] > 40
    assert [rows_of(warehouse, table) for table in (*MARTS, "days_to_publish")] == [[]] * (len(MARTS) + 1)
    transform.build("issues")
    assert rows_of(warehouse, "emerging_issues") == []


def test_late_and_changed_rows_give_the_marts_and_the_board_of_an_orderly_feed(warehouse):
    same = {"description": "보도에 차가 서 있습니다", "submitter_hmac": "kim"}
    board: dict[str, list[tuple]] = {}
    steps = [
        ("2026-03-06 00:00", [complaint("d", "2026-03-05 09:00", **same), complaint("e", "2026-03-04 10:00")]),
        # late: the first of the same text and submitter, which makes two published complaints a repeat
        ("2026-02-28 00:00", [complaint("a", "2026-02-27 23:30", **same),
                              *(complaint(f"c{n}", "2026-02-28 00:10", **same | {"submitter_hmac": f"s{n}"})
                                for n in range(4))]),
        ("2026-02-07 00:00", [complaint("z", "2026-02-06 09:00", submitter_hmac="kim")]),
        # an answer, and a corrected time of receipt that moves a complaint to the day after
        ("2026-03-11 00:00", [complaint("d", "2026-03-05 09:00", **same, updated_at=at("2026-03-10 15:00"),
                                        status="closed", answered_at=at("2026-03-10 15:00"), satisfaction_score=4),
                              complaint("e", "2026-03-05 10:00", updated_at=at("2026-03-10 16:00")),
                              complaint("g", "2026-03-10 10:00")]),
        # nothing new for the day of "g", but its deadline passes
        ("2026-03-17 00:00", [complaint("f", "2026-03-16 10:00")]),
    ]
    for end, rows in steps:
        land(warehouse, end, *rows)
        transform.build("facts")
        publish(warehouse, board)
    found = {table: rows_of(warehouse, table) for table in MARTS}
    expected = rebuilt(warehouse)
    assert found == expected
    for table in DAILY:
        assert sorted(board[table], key=repr) == expected[table], table

    with warehouse.connect("quality_rw") as connection:
        flags = {row[0]: row[1:] for row in connection.execute(
            "select service_request_id, is_repeat, is_duplicate, is_campaign, requested_date::text, is_on_time"
            " from marts.fct_complaints").fetchall()}
        assert flags["z"] == (False, False, False, "2026-02-06", None)
        assert flags["a"] == (True, False, False, "2026-02-27", None)
        assert flags["c0"] == (False, True, True, "2026-02-28", None)
        assert flags["d"] == (True, True, True, "2026-03-05", True)
        assert flags["e"] == (False, False, False, "2026-03-05", None)
        overdue = connection.execute("select sum(overdue_open_count) from marts.handling_daily").fetchone()[0]
        assert overdue == connection.execute("select sum(overdue_count) from marts.backlog").fetchone()[0] == 8


def test_a_second_run_changes_nothing(warehouse):
    land(warehouse, "2026-03-06 00:00", complaint("a", "2026-03-05 09:00"), complaint("b", "2026-03-05 09:30"))
    transform.build("facts")
    before = {table: rows_of(warehouse, table) for table in (*MARTS, "days_to_publish")}
    transform.build("facts")
    assert {table: rows_of(warehouse, table) for table in before} == before
    assert [row[0].isoformat() for row in before["days_to_publish"]] == ["2026-03-05", "2026-03-06"]


def test_a_held_batch_is_invisible_and_its_promotion_is_not(warehouse):
    land(warehouse, "2026-03-06 00:00", complaint("a", "2026-03-05 09:00"))
    held = land(warehouse, "2026-03-07 00:00", complaint("a", "2026-03-05 09:00", district="종로구",
                                                         updated_at=at("2026-03-06 09:00")), status="held")
    transform.build("facts")
    assert [row[1] for row in rows_of(warehouse, "district_daily")] == ["11680"]
    assert rows_of(warehouse, "backlog")[0][-1] == datetime(2026, 3, 5, 15, tzinfo=UTC)
    with warehouse.connect("postgres") as connection:
        connection.execute("update ops.batches set status = 'promoted', decided_at = now() where batch_id = %s",
                           (held,))
    transform.build("facts")
    assert [row[1] for row in rows_of(warehouse, "district_daily")] == ["11110"]
    assert [row[1] for row in rows_of(warehouse, "neighbourhood_daily")] == ["종로구"]


def test_a_portal_without_places_and_departments_works(warehouse):
    land(warehouse, "2026-03-06 00:00", complaint(
        "a", "2026-03-05 09:00", district="", neighbourhood="", agency_responsible="", channel="", submitter_hmac="",
        service_name="반려동물 > 등록"))
    transform.build("facts")
    (row,) = rows_of(warehouse, "daily_complaints")
    assert row[1:6] == (None, "미상", "미분류", "반려동물 > 등록", "미상")
    assert [row[0] for row in rows_of(warehouse, "backlog")] == ["미지정"]


def test_a_failing_node_is_one_line_in_the_error_and_in_ops(warehouse):
    land(warehouse, "2026-03-06 00:00", complaint("a", "2026-03-05 09:00"))
    with warehouse.connect("postgres") as connection:
        connection.execute("insert into ops.transforms (stage) values ('facts')")
        connection.execute("revoke select on raw.complaints from dbt_rw")
    try:
        with pytest.raises(RuntimeError, match=r"stg_complaints_moved.*permission denied") as caught:
            transform.build("facts")
    finally:
        with warehouse.connect("postgres") as connection:
            connection.execute("grant select on raw.complaints to dbt_rw")
    assert "\n" not in str(caught.value)
    with warehouse.connect("publish_rw") as connection:
        runs = connection.execute(
            "select is_success, detail, ended_at is not null from ops.transforms order by transform_id").fetchall()
    assert runs == [(False, "interrupted", True), (False, str(caught.value), True)]
    assert transform.build("facts")["transform_id"] == 3


def test_a_changed_seed_is_loaded_again_and_an_unchanged_one_is_not(warehouse):
    first = transform.build("facts")["nodes"]
    assert transform.build("facts")["nodes"] < first
    with warehouse.connect("dbt_rw") as connection:
        connection.execute("comment on table seeds.channels is 'another file'")
        connection.execute("delete from seeds.channels")
    assert transform.build("facts")["nodes"] == first
    with warehouse.connect("quality_rw") as connection:
        assert connection.execute("select count(*) from seeds.channels").fetchone()[0] == 5
