"""The answer desk on a real warehouse: what may follow what, and that nobody releases an answer alone."""

import threading
from datetime import UTC, datetime, timedelta

import desk_city as city
import psycopg
import pytest
from desk_city import (
    CASE,
    INSERT,
    LAMP,
    MAY_NOT,
    NOT_SO,
    NOT_THERE,
    PATH,
    POTHOLE,
    SOURCE,
    TEXT,
    case,
    corpus,
    refused,
    sealed,
    steps,
    today,
)
from sealed_city import entries

from expectations import chain
from expectations.verify_chain import verify
from pipeline import warehouse as module


def test_an_answer_is_written_submitted_returned_released_and_withdrawn_by_two_people(step, ask):
    assert case(ask)["answer"] is None
    assert step("kim", 0, "write", answer="곧 보겠습니다.") == 1
    assert step("lee", 1, "write", answer=TEXT, valid_until="2099-01-01") == 2
    assert step("lee", 2, "submit", answer=TEXT, valid_until="2099-01-01") == 3
    assert step("chief", 3, "return", note="언제인지 적어 주세요") == 4
    assert step("lee", 4, "submit", answer=f"{TEXT} 12월 4일까지입니다.") == 5
    assert corpus(ask) == []
    assert step("chief", 5, "release") == 6
    assert case(ask)["answer"]["state"] == "released"
    ((number,),) = ask("select step_id::text from ops.answers", role="postgres")
    assert corpus(ask) == [(number, f"C-1 {city.QUESTION}", f"{TEXT} 12월 4일까지입니다.", city.ROADS, "마포구", "도시",
                            today(ask), None)]
    assert step("kim", 6, "withdraw", note="날짜가 틀림") == 7
    assert corpus(ask) == []
    assert steps(ask) == ["draft", "edit", "submit", "return", "submit", "release", "withdraw"]
    history = case(ask)["history"]
    assert [each["name_ko"] for each in history] == [f"{who} 님" for who in (
        "kim", "lee", "lee", "chief", "lee", "chief", "kim")]
    assert all(each["holds"] for each in history)
    assert sealed()["faults"] == 0


@pytest.mark.parametrize("who", ["kim", "lee"])
def test_who_drafted_edited_or_submitted_does_not_release_and_neither_by_beginning_anew(step, ask, who):
    step("kim", 0, "write", answer="곧 보겠습니다.")
    step("lee", 1, "submit", answer=TEXT)
    with refused(NOT_SO, "다른 사람이 내보내야"):
        step(who, 2, "release")
    step("chief", 2, "release")
    step("chief", 3, "withdraw", note="다시")
    step("writer", 4, "submit", answer=TEXT)
    with refused(NOT_SO, "다른 사람이 내보내야"):
        step(who, 5, "release")
    assert step("chief", 5, "release") == 6


@pytest.mark.parametrize("role", [*module.ROLES])
@pytest.mark.parametrize("statement", [
    "insert into ops.answer_steps (source, service_request_id, edition, step, user_name, answer, origin, reference,"
    " note) values ('city', 'C-1', 3, 'release', 'chief', 'x', 'own', '', '')",
    "update ops.answer_steps set step = 'release'", "delete from ops.answer_steps",
    "insert into ops.answer_switches (category, is_on, user_name, reason) values ('', true, 'kim', 'x')",
    "delete from ops.answer_switches", "alter table ops.answer_steps disable trigger user"])
def test_no_login_writes_an_answer_past_the_functions(submitted, ask, role, statement):
    with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.ReadOnlySqlTransaction)):
        ask(statement, role=role)


@pytest.mark.parametrize("role", sorted({*module.ROLES} - {"board_actions"}))
def test_no_login_but_the_boards_may_ask_for_a_step(submitted, ask, role):
    for statement in ("select actions.step_answer('chief', 'city', 'C-1', 2, 'release', '{}')",
                      "select actions.switch_answers('chief', '', false, 'x')", "select actions.answer_queue('chief')"):
        with refused(MAY_NOT):
            ask(statement, role=role)


@pytest.mark.parametrize(("values", "text"), [
    ((3, "release", "kim", TEXT), "다른 사람이 내보내야"),
    ((3, "release", "chief", "다른 글"), "그대로만"),
    ((3, "release", "writer", TEXT), "권한이 없습니다"),
    ((3, "release", "reader", TEXT), "권한이 없습니다"),
    ((3, "edit", "chief", TEXT), "권한이 없습니다"),
    ((3, "draft", "kim", TEXT), "할 수 없는 일"),
    ((3, "withdraw", "chief", TEXT), "할 수 없는 일"),
    ((4, "release", "chief", TEXT), "그 사이에"),
    ((2, "release", "chief", TEXT), "그 사이에"),
])
def test_the_table_keeps_the_rules_for_its_owner_too(submitted, ask, values, text):
    with refused(psycopg.Error, text):
        ask(INSERT, *values, role="postgres")
    for statement in ("update ops.answer_steps set user_name = 'lee'", "update ops.answer_steps set step = 'release'",
                      "update ops.answer_steps set answer = 'x'", "delete from ops.answer_steps",
                      "update ops.answer_switches set is_on = true", "delete from ops.answer_switches"):
        ask("insert into ops.answer_switches (category, is_on, user_name, reason) values ('', true, 'kim', 'x')",
            role="postgres")
        with refused(MAY_NOT, "never changed"):
            ask(statement, role="postgres")
    assert steps(ask) == ["draft", "submit"]


def test_a_superuser_who_goes_past_the_triggers_is_found(submitted, ask):
    assert sealed()["faults"] == 0
    for statement in (INSERT % (3, "'release'", "'kim'", f"'{TEXT}'"),
                      "update ops.answer_steps set user_name = 'lee'", "update ops.answer_steps set answer = 'x'",
                      "delete from ops.answer_steps where edition = 2"):
        with module.connect("postgres") as connection:
            connection.execute("set session_replication_role = replica")
            connection.execute(statement)
            assert verify(entries(connection), ())["faults"], statement
            connection.rollback()
    with module.connect("postgres") as connection:  # past the rules alone: the seals see it go
        connection.execute("alter table ops.answer_steps disable trigger answer_steps_append_only")
        connection.execute("delete from ops.answer_steps where edition = 2")
        connection.execute("set constraints all immediate")
        assert verify(entries(connection), ())["first"].endswith("while nothing was erased")
        connection.rollback()
    assert sealed()["faults"] == 0


def test_a_release_from_while_the_rules_were_off_is_named_by_the_check_of_the_chain(submitted, step, ask):
    with module.connect("quality_rw") as connection:
        assert chain.replaced(connection) == []
    with module.connect("postgres") as connection:
        connection.execute("alter table ops.answer_steps disable trigger answer_steps_checked")
        connection.execute(INSERT, (3, "release", "kim", TEXT))
        connection.execute("set constraints all immediate")
        connection.execute("alter table ops.answer_steps enable trigger answer_steps_checked")
    assert sealed()["faults"] == 0  # it was sealed as what it is
    ((number,),) = ask("select step_id from ops.answers", role="postgres")
    with module.connect("quality_rw") as connection:
        assert chain.replaced(connection) == [f"step {number} of an answer is a release by one who wrote it"]


@pytest.mark.parametrize(("who", "what", "kind"), [
    ("writer", "release", MAY_NOT), ("writer", "return", MAY_NOT), ("chief", "write", MAY_NOT),
    ("reader", "release", MAY_NOT), ("stranger", "release", MAY_NOT),
    ("cyclist", "release", NOT_THERE), ("cyclist", "write", NOT_THERE), ("nobody", "release", NOT_THERE),
    ("chief", "delete", NOT_SO), ("chief", None, NOT_SO),
])
def test_a_person_does_what_they_may_with_what_they_see(submitted, step, ask, who, what, kind):
    with refused(kind):
        step(who, submitted, what, answer="다른 글", note="까닭")
    assert steps(ask) == ["draft", "submit"]


def test_a_department_sees_its_own_queue_and_no_other_case(ask):
    queue = "select source, service_request_id from actions.answer_queue(%s)"
    assert ask(queue, "kim") == [(SOURCE, LAMP), (SOURCE, POTHOLE)]  # the emergency before the nearer deadline
    assert ask(queue, "cyclist") == [(SOURCE, PATH)] and ask(queue, "nobody") == []
    assert len(ask(queue, "chief")) == 3
    for who in ("reader", "stranger", None):
        with refused(MAY_NOT, "볼 권한"):
            ask(queue, who)
        with refused(MAY_NOT, "볼 권한"):
            ask(CASE, who, SOURCE, POTHOLE)
    for number in (PATH, "C-9"):  # another's is told as one that is not there
        with refused(NOT_THERE, "그런 민원이 없습니다"):
            ask(CASE, "kim", SOURCE, number)


def test_before_there_is_a_board_the_desk_is_empty(desk, ask):
    with desk.connect("postgres") as connection:
        connection.execute("drop table board.open_complaints")
    assert ask("select * from actions.answer_queue('chief')") == []
    with refused(NOT_THERE):
        ask(CASE, "chief", SOURCE, POTHOLE)


def test_what_was_answered_elsewhere_stays_on_the_desk_with_its_answer(submitted, step, desk, ask):
    with desk.connect("postgres") as connection:
        connection.execute("delete from board.open_complaints where service_request_id in ('C-1', 'C-2')")
    assert ask("select service_request_id, is_waiting, state from actions.answer_queue('kim')") == [
        (POTHOLE, False, "submitted")]
    assert step("chief", 2, "release") == 3
    assert ask("select count(*) from actions.answer_queue('cyclist') where not is_waiting") == [(0,)]


def test_what_was_released_waits_no_more_and_what_was_withdrawn_does_again(submitted, step, ask):
    queue = "select service_request_id, is_waiting, waiting_count from actions.answer_queue('kim')"
    assert ask(queue) == [(LAMP, True, 2), (POTHOLE, True, 2)]
    step("chief", 2, "release")
    assert ask(queue) == [(LAMP, True, 1), (POTHOLE, False, 1)]
    step("chief", 3, "withdraw", note="틀림")
    assert ask(queue) == [(LAMP, True, 2), (POTHOLE, True, 2)]


def test_a_long_queue_shows_its_first_hundred_and_how_many_wait(submitted, step, desk, ask):
    step("chief", 2, "release")
    with desk.connect("postgres") as connection:
        now = datetime.now(UTC)
        for number in range(120):
            due_at = now + timedelta(days=3, hours=-number)
            city.complaint(connection, SOURCE, f"N-{number:03}", city.ROADS, now, due_at)
    rows = ask("select service_request_id, is_waiting, waiting_count from actions.answer_queue('kim')")
    assert rows[:2] == [(LAMP, True, 121), ("N-119", True, 121)]  # the emergency, then the nearest deadline
    assert len(rows) == 101 and rows[-1] == (POTHOLE, False, 121)


def at_once(*calls):
    """Call each in a thread of its own, all together; returns how many were done and what the others were told."""
    gate, done, told = threading.Barrier(len(calls)), [], []

    def run(call):
        gate.wait()
        try:
            done.append(call())
        except psycopg.Error as error:
            told.append(error.diag.message_primary)

    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return done, told


def test_of_two_who_release_at_once_one_does(submitted, step, ask):
    done, told = at_once(lambda: step("chief", 2, "release"), lambda: step("lee", 2, "release"))
    assert done == [3] and len(told) == 1 and "그 사이에" in told[0]
    assert steps(ask).count("release") == 1


def test_two_rows_put_in_at_once_past_the_functions_are_one(submitted, ask):
    def insert(who):
        return lambda: ask(INSERT, 3, "release", who, TEXT, role="postgres")
    done, told = at_once(insert("chief"), insert("lee"))
    assert len(done) == len(told) == 1 and steps(ask).count("release") == 1


def test_who_releases_what_was_edited_meanwhile_is_refused(submitted, step, ask):
    assert step("lee", 2, "write", answer=f"{TEXT} 아마도요.") == 3
    for edition in (2, 3):
        with refused(NOT_SO):
            step("chief", edition, "release")
    step("lee", 3, "submit", answer=f"{TEXT} 아마도요.")
    with refused(NOT_SO, "그 사이에"):
        step("chief", 2, "release")
    assert step("chief", 4, "release") == 5


def test_the_same_form_sent_twice_is_one_step(step, ask):
    for _ in range(2):
        assert step("kim", 0, "write", answer=TEXT) == 1
    assert step("kim", 1, "write", answer=TEXT) == 1  # nothing new
    for _ in range(2):
        assert step("kim", 1, "submit", answer=TEXT) == 2
    for _ in range(2):
        assert step("chief", 2, "release") == 3
    assert steps(ask) == ["draft", "submit", "release"]


@pytest.mark.parametrize(("what", "said", "text"), [
    ("write", {"answer": " "}, "답변을 써야"), ("submit", {}, "답변을 써야"),
    ("write", {"answer": TEXT, "kind": "official", "reference": "O-9"}, "이제 쓸 수 없습니다"),
])
def test_what_is_not_so_is_refused_and_writes_nothing(step, ask, what, said, text):
    with refused(NOT_SO, text):
        step("kim", 0, what, **said)
    assert steps(ask) == []


def test_who_returns_or_withdraws_says_why(submitted, step):
    with refused(NOT_SO, "까닭"):
        step("chief", 2, "return", note=" ")
    step("chief", 2, "release")
    with refused(NOT_SO, "까닭"):
        step("chief", 3, "withdraw")
