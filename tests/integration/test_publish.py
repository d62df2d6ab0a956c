"""Publication: whole days in one transaction, or nothing; and the live views that say why."""

from datetime import UTC, datetime, timedelta

import mart_tables
import psycopg
import pytest
from gate_rows import land, spread

from pipeline.publish import DAY_TABLES, WHOLE_TABLES, publish

FIRST, SECOND = "2026-07-08", "2026-07-09"


def run(warehouse, statement, *parameters):
    with warehouse.connect("postgres") as connection:
        cursor = connection.execute(statement, parameters)
        return cursor.fetchall() if cursor.description else None


def validated(warehouse, transform_id, days, mark, is_success=True, reason=""):
    """A run of gate 2, as the gate would have written it."""
    (row,) = run(warehouse, "insert into quality.validation_runs"
                            " (gate, transform_id, days, dirty_mark, is_success, reason)"
                            " values ('marts', %s, %s::date[], %s, %s, %s) returning validation_run_id",
                 transform_id, days, mark, is_success, reason)
    return row[0]


def board(warehouse):
    """Everything that the board's tables hold."""
    return {name: run(warehouse, f"select b::text from board.{name} as b order by 1")
            for name in (*DAY_TABLES, *WHOLE_TABLES)}


@pytest.fixture
def marts(warehouse):
    mart_tables.make(warehouse)
    mart_tables.fill(warehouse, FIRST, mark=1)
    run(warehouse, "insert into ops.dirty_days (day, mark) values (%s, 1)", FIRST)
    return warehouse


@pytest.fixture
def published(marts):
    """The first day on the board."""
    transform_id = mart_tables.transform(marts)
    assert publish(validated(marts, transform_id, [FIRST], 1))["status"] == "published"
    return marts


def test_checked_days_reach_the_board_and_are_clean(published):
    assert all(board(published).values())
    assert run(published, "select day from ops.dirty_days") == []
    assert run(published, "select status, days::text[] from ops.publications") == [("published", [FIRST])]
    with published.connect("board_ro") as connection:
        assert connection.execute("select sum(complaint_count) from board.daily_complaints").fetchone() == (5,)


def test_a_day_is_replaced_whole_and_others_stay(published):
    mart_tables.fill(published, SECOND, mark=2)
    run(published, "delete from marts.daily_complaints where requested_date = %s", FIRST)
    run(published, "update marts.daily_complaints set complaint_count = 40 where district_code = '11140'")
    publish(validated(published, mart_tables.transform(published), [SECOND], 2))
    assert run(published, "select requested_date::text, sum(complaint_count)::int from board.daily_complaints"
                          " group by 1 order by 1") == [(FIRST, 5), (SECOND, 41)]
    run(published, "update marts.daily_complaints set complaint_count = 7")
    publish(validated(published, mart_tables.transform(published), [SECOND], 2))
    assert run(published, "select sum(complaint_count)::int from board.daily_complaints where requested_date = %s",
               SECOND) == [(14,)]


def test_days_that_a_rolling_mart_has_left_behind_leave_the_board(published):
    mart_tables.fill(published, SECOND, mark=2)
    run(published, "delete from marts.recent_complaints where requested_date = %s", FIRST)
    publish(validated(published, mart_tables.transform(published), [SECOND], 2))
    assert run(published, "select distinct requested_date::text from board.recent_complaints") == [(SECOND,)]
    run(published, "delete from marts.recent_complaints")
    publish(validated(published, mart_tables.transform(published), [], 2))
    assert run(published, "select count(*) from board.recent_complaints") == [(0,)]


def test_a_rolling_table_is_found_by_its_days(published):
    assert run(published, "select right(indexdef, 16) = '(requested_date)' from pg_indexes"
                          " where schemaname = 'board' and tablename = 'recent_complaints'") == [(True,)]


def test_small_marts_are_replaced_whole(published):
    run(published, "delete from marts.issue_daily")
    run(published, "insert into marts.issue_daily values ('i2', '새 이름', '2026-07-01', 3)")
    publish(validated(published, mart_tables.transform(published), [], 0))
    assert run(published, "select issue_id from board.issue_daily") == [("i2",)]


def test_a_red_gate_holds_and_the_last_good_days_stay(published):
    before = board(published)
    run(published, "update marts.daily_complaints set complaint_count = 99")
    run(published, "insert into ops.dirty_days (day, mark) values (%s, 2)", FIRST)
    red = validated(published, mart_tables.transform(published), [FIRST], 2, False, "M-REC-02 합계가 원천과 일치")
    assert publish(red) == {"status": "held", "reason": "M-REC-02 합계가 원천과 일치", "days": 0, "rows": {}}
    assert board(published) == before
    assert run(published, "select count(*) from ops.dirty_days") == [(1,)]
    assert run(published, "select status, reason from ops.publications order by 1") == [
        ("held", "M-REC-02 합계가 원천과 일치"), ("published", "")]


@pytest.mark.parametrize("is_success", [True, False, None])
def test_a_newer_transform_supersedes_the_checked_one(published, is_success):
    before = board(published)
    checked = validated(published, mart_tables.transform(published), [FIRST], 2)
    run(published, "update marts.daily_complaints set complaint_count = 99")
    mart_tables.transform(published, is_success=is_success)
    result = publish(checked)
    assert result["status"] == "held" and result["reason"].startswith("superseded")
    assert board(published) == before


def test_an_error_in_the_middle_leaves_the_board_as_it_was(published):
    before = board(published)
    mart_tables.fill(published, SECOND, mark=2)
    run(published, "insert into ops.dirty_days (day, mark) values (%s, 2)", SECOND)
    run(published, "alter table board.issue_daily add constraint few check (complaint_count < 5) not valid")
    with pytest.raises(RuntimeError, match=r"stopped at board\.issue_daily .*the board is unchanged") as caught:
        publish(validated(published, mart_tables.transform(published), [SECOND], 2))
    assert "이름" not in str(caught.value)
    assert board(published) == before
    assert run(published, "select count(*) from ops.dirty_days") == [(1,)]
    assert run(published, "select count(*) from ops.publications") == [(1,)]


def test_a_day_marked_since_the_check_stays_dirty(marts):
    checked = validated(marts, mart_tables.transform(marts), [FIRST], 1)
    run(marts, "update ops.dirty_days set mark = 9")
    publish(checked)
    assert run(marts, "select day::text, mark from ops.dirty_days") == [(FIRST, 9)]


def test_a_run_is_published_once(published):
    (run_id,) = run(published, "select max(validation_run_id) from quality.validation_runs")[0]
    assert publish(run_id)["status"] == "published"
    assert run(published, "select count(*) from ops.publications") == [(1,)]


def test_changed_columns_rebuild_the_boards_table_with_all_its_days(published):
    mart_tables.fill(published, SECOND, mark=2)
    run(published, "alter table marts.hourly_complaints add column note text default '새 항목'")
    publish(validated(published, mart_tables.transform(published), [SECOND], 2))
    assert run(published, "select requested_date::text, note from board.hourly_complaints order by 1") == [
        (FIRST, "새 항목"), (SECOND, "새 항목")]
    with published.connect("board_ro") as connection:
        connection.execute("select note from board.hourly_complaints")


def test_a_mart_that_does_not_exist_yet_is_left_out(marts):
    run(marts, "drop table marts.emerging_issues")
    assert "emerging_issues" not in publish(validated(marts, mart_tables.transform(marts), [FIRST], 1))["rows"]


def test_an_unknown_run_is_one_clear_line(warehouse):
    with pytest.raises(ValueError, match="run 404 is not a run of gate 2"):
        publish(404)


def views(warehouse, statement):
    with warehouse.connect("board_ro") as connection:
        return connection.execute(statement).fetchall()


def test_live_views_say_what_is_fresh_late_and_why(published):
    now = datetime.now(UTC).replace(microsecond=0)
    for source, age, status in (("fresh", 1, "promoted"), ("late", 4, "promoted"), ("gone", 30, "promoted"),
                                ("held", 1, "held"), ("file", 90_000, "promoted")):
        end = now - timedelta(hours=age)
        land(published, source, end - timedelta(hours=1), end, spread(source, end - timedelta(hours=1), end, 1),
             status=status)
    run(published, "update ops.batches set reason = 'B-VOL-01 접수 건수 급감' where status = 'held'")
    run(published, "update ops.sources set max_minutes_behind = null where source = 'file'")
    run(published, "insert into ops.sources (source, is_synthetic, label_ko) values ('never', false, '새 출처')")
    found = {source: (state, why) for source, state, why in
             views(published, "select source, state, reason from board.freshness")}
    assert found == {
        "fresh": ("정상", ""), "late": ("지연", "새로 수집된 자료가 없음"), "gone": ("중단", "새로 수집된 자료가 없음"),
        "held": ("중단", "B-VOL-01 접수 건수 급감"), "file": ("정상", "한 번 올린 자료"),
        "never": ("중단", "아직 수집된 자료가 없음"),
    }


def test_what_is_promoted_and_not_yet_published_is_not_called_fresh(published):
    now = datetime.now(UTC)
    for age in (5, 1):
        end = now - timedelta(hours=age)
        land(published, "city", end - timedelta(hours=1), end, [], status="promoted")
    run(published, "update ops.batches set decided_at = now() where source = 'city' and window_end_at > %s",
        now - timedelta(hours=2))  # decided after the facts on the board were made
    seen = "select state, reason, round(minutes_behind / 60.0)::integer from board.freshness where source = 'city'"
    assert views(published, seen) == [("지연", "수집된 자료가 아직 공개되지 않음", 5)]
    mart_tables.transform(published, is_success=False)
    assert views(published, seen)[0][0] == "지연"  # facts that failed are not shown
    publish(validated(published, mart_tables.transform(published), [SECOND], 2))
    assert views(published, seen) == [("정상", "", 1)]


def test_live_views_show_gates_and_held_batches(published):
    now = datetime.now(UTC)
    name = land(published, "city", now - timedelta(hours=1), now, [], status="held")
    for batch_status in ("old red", "new red"):
        run(published, "insert into quality.validation_runs (gate, batch_id, is_success, reason) values"
                       " ('batch', %s, false, %s)", name, batch_status)
    run(published, "insert into quality.validation_results values"
                   " (2, 'B-SIL-01', '접수 중단', '접수 묶음', 'x', 'critical', false,"
                   " '{\"value\": 31}', '{\"min\": 0, \"max\": 12}', 1, '{}')")
    red = validated(published, mart_tables.transform(published), [FIRST], 2, False, "M-REC-02")
    publish(red)
    status = views(published, "select gate, success, reason from board.gate_status order by gate, reason")
    assert status == [("batch", False, "new red"), ("marts", False, "M-REC-02"), ("publication", False, "M-REC-02")]
    assert views(published, "select rule_id, success, observed, expected from board.gate_results") == [
        ("B-SIL-01", False, "31", "최소 0, 최대 12")]


def test_the_boards_login_sees_the_views_and_nothing_behind_them(warehouse):
    for relation in ("ops.batches", "quality.validation_runs"):
        with warehouse.connect("board_ro") as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(f"select 1 from {relation}")
