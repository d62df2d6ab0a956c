"""The answer desk on a real warehouse: what may follow what, and that nobody releases an answer alone."""

import json
import threading
from datetime import UTC, datetime, timedelta

import desk_city as city
import psycopg
import pytest
from desk_city import CATEGORY, LAMP, OFFICIAL, PATH, POTHOLE, SOURCE
from made_people import people_are, security
from sealed_city import entries

from expectations import chain
from expectations.verify_chain import verify
from pipeline import erase, official_answers
from pipeline import warehouse as module

DESK = {"drafts_answers": True, "releases_answers": True}
CONTENT = security({
    "roads": {"roles": ["complaints"], "departments": [city.ROADS], **DESK},
    "writers": {"roles": ["complaints"], "departments": [city.ROADS], "drafts_answers": True},
    "cycling": {"roles": ["complaints"], "departments": [city.CYCLING], **DESK},
    "chiefs": {"roles": ["complaints"], "departments": "all", "releases_answers": True},
    "readers": {"roles": ["complaints"], "departments": "all"},
    "nowhere": {"roles": ["complaints"], **DESK},
}, {"kim": "roads", "lee": "roads", "writer": "writers", "cyclist": "cycling", "chief": "chiefs", "reader": "readers",
    "nobody": "nowhere"}) | {"roles": {"complaints": {"datasets": ["open_complaints"]}}}
MAY_NOT, NOT_SO, NOT_THERE = (psycopg.errors.InsufficientPrivilege, psycopg.errors.InvalidParameterValue,
                              psycopg.errors.NoDataFound)
TEXT = "이번 주 안에 메우겠습니다."
CASE = "select actions.answer_case(%s, %s, %s)"
INSERT = """insert into ops.answer_steps (source, service_request_id, edition, step, user_name, answer, origin,
    reference, valid_until, note) values ('city', 'C-1', %s, %s, %s, %s, 'own', '', null, '')"""
TODAY = "(now() at time zone 'Asia/Seoul')::date"


@pytest.fixture
def desk(warehouse, tmp_path):
    with people_are(warehouse, CONTENT, tmp_path):
        city.show(warehouse)
        yield warehouse


@pytest.fixture
def step(desk):
    def stepped(who, edition, what, number=POTHOLE, **said):
        with desk.connect("board_actions") as connection:
            return city.step(connection, who, number, edition, what, **said)
    return stepped


@pytest.fixture
def ask(desk):
    def asked(statement, *values, role="board_actions"):
        with desk.connect(role) as connection:
            cursor = connection.execute(statement, values)
            return cursor.fetchall() if cursor.description else []
    return asked


@pytest.fixture
def submitted(step):
    step("kim", 0, "write", answer=TEXT)
    step("kim", 1, "submit", answer=TEXT)
    return 2


def case(ask, who="kim", number=POTHOLE):
    return ask(CASE, who, SOURCE, number)[0][0]


def steps(ask):
    return [name for (name,) in ask("select step from ops.answer_steps order by step_id", role="postgres")]


def corpus(ask, kind="released"):
    return ask("select reference, question, answer, agency, district, source_name, published_on, valid_until"
               " from ops.answer_corpus where kind = %s", kind, role="ml_rw")


def sealed(ask):
    with module.connect("postgres") as connection:
        return verify(entries(connection), ())


def refused(kind, text=None):
    return pytest.raises(kind, match=text)


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
    assert sealed(ask)["faults"] == 0


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
    assert sealed(ask)["faults"] == 0
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
    assert sealed(ask)["faults"] == 0


def test_a_release_from_while_the_rules_were_off_is_named_by_the_check_of_the_chain(submitted, step, ask):
    with module.connect("quality_rw") as connection:
        assert chain.replaced(connection) == []
    with module.connect("postgres") as connection:
        connection.execute("alter table ops.answer_steps disable trigger answer_steps_checked")
        connection.execute(INSERT, (3, "release", "kim", TEXT))
        connection.execute("set constraints all immediate")
        connection.execute("alter table ops.answer_steps enable trigger answer_steps_checked")
    assert sealed(ask)["faults"] == 0  # it was sealed as what it is
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
            city.complaint(connection, SOURCE, f"N-{number:03}", city.ROADS, now, now + timedelta(days=3, hours=-number))
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


def test_a_proposal_is_taken_over_whole_and_what_is_changed_is_ones_own(step, ask):
    proposal = case(ask)["proposal"]
    assert (proposal["answer"], proposal["question"], proposal["similarity"]) == (OFFICIAL[3], OFFICIAL[2], 0.83)
    assert step("kim", 0, "write", kind="official", reference="O-1", answer="이 글은 버립니다") == 1
    answer = case(ask)["answer"]
    assert (answer["answer"], answer["origin"], answer["reference"]) == (OFFICIAL[3], "official", "O-1")
    step("kim", 1, "write", answer=f"{OFFICIAL[3]} 고맙습니다.")
    assert case(ask)["answer"]["origin"] == "own"
    step("kim", 2, "submit", kind="official", reference="O-1")
    step("chief", 3, "release")
    assert [row[2] for row in corpus(ask)] == [OFFICIAL[3]]


def test_no_text_is_passed_off_as_anothers(submitted, ask):
    statement = """insert into ops.answer_steps (source, service_request_id, edition, step, user_name, answer, origin,
        reference, note) values ('city', 'C-1', 3, 'edit', 'kim', %s, 'official', 'O-1', '')"""
    with refused(NOT_SO, "가져온 답변이 바뀌었거나"):
        ask(statement, OFFICIAL[3] + "!", role="postgres")
    ask(statement, OFFICIAL[3], role="postgres")


def test_what_a_released_answer_was_made_of_is_shown_without_the_other_citizens_question(submitted, step, desk, ask):
    step("chief", 2, "release")
    ((reference, *_),) = corpus(ask)
    with desk.connect("postgres") as connection:
        city.propose(connection, SOURCE, PATH, "released", reference)
    proposal = case(ask, "cyclist", PATH)["proposal"]
    assert (proposal["answer"], proposal["question"], proposal["source_name"]) == (TEXT, None, "도시")
    step("cyclist", 0, "submit", number=PATH, kind="released", reference=reference)
    step("chief", 1, "release", number=PATH)
    assert len(corpus(ask)) == 2
    step("chief", 3, "withdraw", note="틀림")
    assert corpus(ask) == []  # what was taken from it is not given on either
    assert case(ask, "cyclist", PATH)["proposal"] == {"reason": "찾았던 답변의 효력이 끝났습니다."}


def today(ask):
    return ask(f"select {TODAY}")[0][0]


def end(ask, day):
    ask(f"update ops.official_answers set valid_until = {day}", role="ingest_rw")


def test_a_law_that_changes_ends_the_official_answer_and_all_that_was_taken_from_it(step, ask):
    step("kim", 0, "submit", kind="official", reference="O-1")
    step("chief", 1, "release")
    ((reference, *_, valid_until),) = corpus(ask)
    assert valid_until is None
    step("kim", 0, "submit", number=LAMP, kind="released", reference=reference)
    assert case(ask, number=LAMP)["answer"]["origin"] == "official"  # whose words they are
    end(ask, f"{TODAY} - 1")
    assert [row[-1] < today(ask) for row in corpus(ask)] == [True]
    assert case(ask)["proposal"]["reason"] == "찾았던 답변의 효력이 끝났습니다."
    with refused(NOT_SO, "효력이 끝났습니다"):
        step("chief", 1, "release", number=LAMP)
    with refused(NOT_SO, "효력이 끝났습니다"):
        step("kim", 1, "write", number=LAMP, kind="official", reference="O-1")
    ask("update ops.official_answers set withdrawn_at = now()", role="ingest_rw")
    assert corpus(ask) == corpus(ask, "official") == []


def test_an_answer_is_taken_for_no_longer_than_its_source_holds(step, ask):
    end(ask, f"{TODAY} + 10")
    step("kim", 0, "write", kind="official", reference="O-1", valid_until="2099-01-01")
    until = case(ask)["answer"]["valid_until"]
    assert ask(f"select {TODAY} + 10 = %s::date", until) == [(True,)]
    step("kim", 1, "submit", answer=OFFICIAL[3], valid_until=until)
    end(ask, f"{TODAY} + 3")  # sooner than was known
    with refused(NOT_SO, "바뀌었거나"):
        step("chief", 2, "release")


@pytest.mark.parametrize(("days", "is_released"), [(-1, False), (0, True)])
def test_an_answer_is_released_to_its_last_day(step, ask, days, is_released):
    ((until,),) = ask(f"select ({TODAY} + %s)::text", days)
    step("kim", 0, "submit", answer=TEXT, valid_until=until)
    if is_released:
        assert step("chief", 1, "release") == 2
    else:
        with refused(NOT_SO, "유효 기한이 지난"):
            step("chief", 1, "release")


SWITCH = "select actions.switch_answers(%s, %s, %s, %s)"


@pytest.mark.parametrize("category", ["", CATEGORY])
def test_where_answers_are_off_none_is_proposed_or_released_until_they_are_on_again(submitted, step, ask, category):
    ask(SWITCH, "lee", category, False, "조례 개정")
    found = case(ask)
    assert found["proposal"] == {"reason": "이 분야의 답변은 지금 꺼져 있습니다."} and not found["is_answered"]
    with refused(NOT_SO, "꺼져 있어"):
        step("chief", 2, "release")
    with refused(NOT_SO, "꺼져 있어"):
        ask(INSERT, 3, "release", "chief", TEXT, role="postgres")
    assert bool(corpus(ask, "official")) is bool(category)
    ask(SWITCH, "chief", category, True, "다시 맞음")
    assert step("chief", 2, "release") == 3 and len(corpus(ask)) == 1
    ask(SWITCH, "lee", category, False, "또")
    assert corpus(ask) == []
    assert [row[1] for row in ask("select * from actions.answer_switches('kim')") if row[0] == category] == [False]
    assert sealed(ask)["faults"] == 0


def test_another_category_goes_on_and_one_that_was_predicted_counts(submitted, step, desk, ask):
    with desk.connect("postgres") as connection:
        connection.execute("update ml.predictions set category = '교통 > 버스' where service_request_id = 'C-2'")
    ask(SWITCH, "lee", "교통 > 버스", False, "까닭")
    assert case(ask)["is_answered"] and not case(ask, number=LAMP)["is_answered"]
    assert step("chief", 2, "release") == 3


@pytest.mark.parametrize(("who", "category", "why", "kind"), [
    ("writer", "", "까닭", MAY_NOT), ("reader", "", "까닭", MAY_NOT), ("stranger", "", "까닭", MAY_NOT),
    ("kim", "없는 분야", "까닭", NOT_SO), ("kim", "", " ", NOT_SO), ("kim", None, "까닭", NOT_SO)])
def test_a_switch_is_turned_by_who_releases_and_says_why(ask, who, category, why, kind):
    with refused(kind):
        ask(SWITCH, who, category, False, why)
    assert ask("select count(*) from ops.answer_switches", role="postgres") == [(0,)]


def test_an_erased_complaint_takes_its_answer_with_it_and_nobody_is_accused(submitted, step, ask):
    step("chief", 2, "release")
    step("kim", 0, "write", number=LAMP, answer="C-1 민원과 같은 답입니다.", note="C-1 참고")
    step("kim", 1, "write", number=LAMP, answer="가로등을 고치겠습니다.")
    ask(SWITCH, "lee", CATEGORY, False, "C-1 때문에")
    ask(SWITCH, "lee", CATEGORY, True, "다시 맞음")
    done = erase.erase([(SOURCE, POTHOLE)], "", "본인 요청", "privacy officer", dict)
    assert done.after == [] and done.counts["ops.answer_steps"] == 3
    assert "ops.answer_steps.service_request_id" in done.before
    assert ask("select service_request_id, answer, note from ops.answer_steps order by step_id", role="postgres") == [
        (LAMP, "[삭제된 민원의 메모]", "[삭제된 민원의 메모]"), (LAMP, "가로등을 고치겠습니다.", "")]
    assert ask("select reason from ops.answer_switches order by 1", role="postgres") == [
        ("[삭제된 민원의 메모]",), ("다시 맞음",)]
    assert corpus(ask) == [] and sealed(ask)["faults"] == 0
    assert ask("select count(*) from quality.seal_salts as t inner join quality.seals as s using (entry_number)"
               " where s.subject in ('answer/1', 'words/1')", role="postgres") == [(0,)]
    with refused(NOT_THERE):
        ask(CASE, "kim", SOURCE, POTHOLE)
    with refused(NOT_THERE):
        step("kim", 0, "write", answer=TEXT)


def test_steps_go_with_an_erasure_alone(submitted, ask):
    ask("insert into ops.erasures (kind, requested_by, reason) values ('complaints', 'kim', 'asked')", role="postgres")
    with refused(MAY_NOT, "never changed"):
        ask("delete from ops.answer_steps", role="postgres")
    with module.connect("postgres") as connection:
        connection.execute("insert into ops.erasures (kind, requested_by, reason) values ('retention', 'kim', 'old')")
        with refused(MAY_NOT, "never changed"):
            connection.execute("delete from ops.answer_steps")


def test_an_answer_is_forgotten_with_the_texts_of_its_time_and_is_then_no_answer(submitted, step, ask):
    step("chief", 2, "release")
    with module.connect("erase_rw") as connection:
        connection.execute("select ops.forget_texts(%s, 'retention')", (datetime.now(UTC) + timedelta(minutes=1),))
    assert ask("select distinct answer from ops.answer_steps", role="postgres") == [("[보존 기간 지남]",)]
    assert corpus(ask) == [] and sealed(ask)["faults"] == 0


def test_who_retrieves_reads_the_corpus_and_no_step(submitted, ask):
    assert [row[0] for row in corpus(ask, "official")] == ["O-1"]
    for table in ("ops.answer_steps", "ops.answers", "ops.official_answers", "ops.answer_switches"):
        with refused(MAY_NOT):
            ask(f"select 1 from {table}", role="ml_rw")
        with refused(MAY_NOT):
            ask(f"select 1 from {table}", role="board_actions")


def test_the_rule_is_asked_of_the_person_as_they_are_now(submitted, step, ask):
    ask("update ops.people set is_active = false where user_name = 'chief'", role="postgres")
    with refused(MAY_NOT):
        step("chief", 2, "release")
    with refused(MAY_NOT):
        ask(INSERT, 3, "release", "chief", TEXT, role="postgres")


ENTRY = {"id": "O-2", "title": "가로등", "question": "가로등이 꺼졌어요", "answer": "120으로 신고합니다.", "agency": "",
         "source_name": "서울시 누리집", "published_on": "2026-01-02"}


def test_official_answers_are_taken_once_and_end_when_their_file_says_so(ask, tmp_path, capsys):
    def imported(*rows):
        path = tmp_path / "official.jsonl"
        path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
        code = official_answers.main(["--file", str(path)])
        return code, capsys.readouterr().out

    assert imported(ENTRY) == (0, "1 entries, 1 new or changed\n")
    assert imported(ENTRY) == (0, "1 entries, 0 new or changed\n")
    assert imported(ENTRY | {"valid_until": "2026-06-30"}) == (0, "1 entries, 1 new or changed\n")
    assert [str(row[-1]) for row in corpus(ask, "official") if row[0] == "O-2"] == ["2026-06-30"]
    assert imported(ENTRY | {"withdrawn": True}) == (0, "1 entries, 1 new or changed\n")
    assert imported(ENTRY | {"withdrawn": True}) == (0, "1 entries, 0 new or changed\n")
    assert [row[0] for row in corpus(ask, "official")] == ["O-1"]
    assert imported(ENTRY | {"id": "O-3"}, ENTRY | {"id": "O-4", "published_on": "x"})[0] == 1
    assert [row[0] for row in corpus(ask, "official")] == ["O-1"]  # all of a file or none
