"""What ran, what waits and who may read what, as the board's own login sees it: counts and names, no complaint."""

import psycopg
import pytest

RUNS = "select step_ko, state_ko, item_count, note from board.pipeline_state where row_kind = 'run' order by place, 1"
WAITING = ("select step_ko, state_ko, item_count, note from board.pipeline_state where row_kind = 'waiting'"
           " order by place")
WORK = (
    "insert into ops.sources values ('city', true, '도시', 125)",
    """insert into ops.batches (batch_id, source, window_start_at, window_end_at, status, reason, landed_at, decided_at)
    select 'city:' || n, 'city', now() - (n + 1) * interval '1 hour', now() - n * interval '1 hour', status, reason,
        now() - n * interval '1 hour', now() - n * interval '1 hour'
    from (values (1, 'landed', ''), (2, 'held', '접수 중단'), (3, 'held', '건수 범위'), (4, 'promoted', ''),
        (400, 'held', '오래전')) as b (n, status, reason)""",
    """insert into raw.landings (batch_id, fetched_count, accepted_count, duplicate_count, quarantined_count,
    started_at, ended_at) select batch_id, 10, 6, 3, 1, landed_at, landed_at from ops.batches""",
    """insert into raw.quarantine (batch_id, source, reason, payload, payload_hash, replayed_at)
    values ('city:1', 'city', 'x', '{"text": "비밀"}', 'a', null), ('city:1', 'city', 'x', '{}', 'b', now())""",
    "insert into ops.dirty_days (day) values ('2026-11-01'), ('2026-11-02')",
    """insert into ops.transforms (stage, started_at, ended_at, is_success) values
    ('facts', now() - interval '2 hours', now() - interval '119 minutes', true),
    ('facts', now() - interval '1 hour', now() - interval '59 minutes', false),
    ('issues', now() - interval '50 minutes', null, null)""",
    """insert into quality.validation_runs (gate, is_success) values ('marts', true)""",
    """insert into ops.publications (validation_run_id, transform_id, status, days) values
    (1, 1, 'published', '{2026-11-01}'), (1, 2, 'held', '{2026-11-02}')""",
    """insert into ops.task_failures (dag_id, task_id, run_id, try_number, kind, failed_at, recovered_at) values
    ('complaints_hourly', 'transform', 'r', 1, 'RuntimeError', now() - interval '1 hour', null),
    ('complaints_hourly', 'land', 'r', 1, 'OSError', now() - interval '1 hour', now())""",
)


def change(warehouse, *statements):
    with warehouse.connect("postgres") as connection:
        for statement in statements:
            connection.execute(statement)


def seen(warehouse, statement):
    with warehouse.connect("board_ro") as connection:
        return connection.execute(statement).fetchall()


def test_an_installation_that_did_nothing_yet_says_so(warehouse):
    assert seen(warehouse, RUNS) == [("처리의 마지막 움직임", "멈춤", None, ""),
                                     ("수집 (지난 하루)", "없음", 0,
                                      "묶음 0개: 받은 행 0, 새로 받아들임 0, 이미 있음 0, 격리 0")]
    assert {(state, count, note) for _, state, count, note in seen(warehouse, WAITING)} == {("없음", 0, "")}


def test_the_last_runs_and_what_waits(warehouse):
    change(warehouse, *WORK)
    assert seen(warehouse, RUNS) == [
        ("처리의 마지막 움직임", "돌고 있음", None, ""),
        ("수집 (지난 하루)", "성공", 40, "묶음 4개: 받은 행 40, 새로 받아들임 24, 이미 있음 12, 격리 4"),
        ("변환: 사실과 집계", "실패", None, "변환 제2번, 60초"),
        ("변환: 이슈", "도는 중", None, "변환 제3번"),
        ("지금 보이는 공개", "공개됨", 1, "공개 제1번, 변환 제1번, 공개 전 검사 제1번")]
    assert seen(warehouse, WAITING) == [
        ("실패한 작업 (지난 하루)", "밀림", 1, "complaints_hourly transform"),
        ("보류된 묶음 (지난 7일)", "밀림", 2, "접수 중단"),
        ("판정을 기다리는 묶음", "밀림", 1, ""),
        ("격리된 행", "밀림", 1, ""),
        ("아직 공개되지 않은 날", "밀림", 2, "")]
    said = str(seen(warehouse, "select s::text from board.pipeline_state as s"))
    assert "비밀" not in said


def test_nothing_for_two_hours_is_a_stop(warehouse):
    change(warehouse, *WORK, "update ops.batches set landed_at = landed_at - interval '1 day'",
           "update ops.transforms set started_at = now() - interval '126 minutes'",
           "update ops.publications set published_at = now() - interval '126 minutes'")
    assert seen(warehouse, RUNS)[0][1] == "멈춤"
    change(warehouse, "update ops.publications set published_at = now() - interval '124 minutes'")
    assert seen(warehouse, RUNS)[0][1] == "돌고 있음"


def test_who_may_read_what_is_what_the_file_says(warehouse):
    rights = dict((person, rest) for person, *rest in seen(warehouse, "select * from board.access_rights"))
    assert rights["서울 시장"] == ["도시 전체", "읽고 처리함"]
    assert rights["도로 담당관"] == ["서울시 도로관리과", "읽고 처리함"]
    assert rights["품질 감사관"] == ["도시 전체", "읽음"]
    assert rights["상황 운영자"] == ["읽지 않음", "읽지 않음"]
    change(warehouse, "update ops.people set is_active = false where user_name = 'mayor'")
    try:
        assert "서울 시장" not in str(seen(warehouse, "select * from board.access_rights"))
    finally:
        change(warehouse, "update ops.people set is_active = true where user_name = 'mayor'")


@pytest.mark.parametrize("relation", ["ops.pipeline_runs", "ops.pipeline_waiting", "ops.people", "raw.quarantine",
                                      "raw.landings"])
def test_the_boards_login_sees_nothing_behind_it(warehouse, relation):
    with warehouse.connect("board_ro") as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(f"select 1 from {relation}")
