"""What an answer says: whose words, how long they hold, where answers are off, and when they are forgotten."""

import json
from datetime import UTC, datetime, timedelta

import desk_city as city
import pytest
from desk_city import (
    CASE,
    CATEGORY,
    INSERT,
    LAMP,
    MAY_NOT,
    NOT_SO,
    NOT_THERE,
    OFFICIAL,
    PATH,
    POTHOLE,
    SOURCE,
    TEXT,
    TODAY,
    case,
    corpus,
    refused,
    sealed,
    today,
)

from expectations import chain
from pipeline import erase, official_answers
from pipeline import warehouse as module


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
    assert sealed()["faults"] == 0


def test_another_category_goes_on_and_one_that_was_predicted_counts(submitted, step, desk, ask):
    with desk.connect("postgres") as connection:
        connection.execute("update ml.predictions set category = '교통 > 버스' where service_request_id = 'C-2'")
    ask(SWITCH, "lee", "교통 > 버스", False, "까닭")
    assert case(ask)["is_answered"] and not case(ask, number=LAMP)["is_answered"]
    assert step("chief", 2, "release") == 3


def test_two_names_of_one_category_are_one_switch(desk, ask):
    with desk.connect("postgres") as connection:
        connection.execute("update ml.predictions set category = '미분류 > 소음' where service_request_id = 'C-2'")
    for name, is_on in (("소음", False), ("미분류>소음", True)):
        ask(SWITCH, "lee", name, is_on, "까닭")
        found = [row[:2] for row in ask("select * from actions.answer_switches('kim')") if "소음" in row[0]]
        assert found == [("미분류 > 소음", is_on)]
        assert case(ask, number=LAMP)["is_answered"] is is_on


@pytest.mark.parametrize("blank", ["미분류 > .", "미분류>", ".", " ", "\u00a0"])
def test_a_category_without_a_letter_is_never_the_switch_of_all(desk, ask, blank):
    switches = "select * from actions.answer_switches('kim')"
    for name in (blank, "미분류 > ."):
        with refused(NOT_SO, "그런 분야가 없습니다"):
            ask(SWITCH, "lee", name, False, "까닭")
    with desk.connect("postgres") as connection:
        connection.execute("update ml.predictions set category = '미분류 > .' where service_request_id = 'C-2'")
    ask(SWITCH, "lee", blank, False, "까닭")
    assert [row[:2] for row in ask(switches)] == [("", True), (CATEGORY, True), ("미분류 > .", False)]
    assert case(ask)["is_answered"] and not case(ask, number=LAMP)["is_answered"]
    ask(SWITCH, "lee", "", False, "까닭")
    ask(SWITCH, "lee", blank, True, "까닭")
    assert [row[:2] for row in ask(switches)] == [("", False), (CATEGORY, True), ("미분류 > .", True)]
    assert not case(ask)["is_answered"] and not case(ask, number=LAMP)["is_answered"]


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
    assert corpus(ask) == [] and sealed()["faults"] == 0
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
    assert corpus(ask) == [] and sealed()["faults"] == 0


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
    kinds = ask("select subject, written_by from quality.seals where kind = 'official' order by entry_number",
                role="postgres")
    assert kinds == [("official/O-1", "postgres"), *[("official/O-2", "ingest_rw")] * 3] and sealed()["faults"] == 0


@pytest.mark.parametrize(("past_the_triggers", "statement", "said"), [
    (True, "update ops.official_answers set answer = '999로'", "official/O-1 (entry 2) is not what was sealed"),
    (True, "delete from ops.official_answers", "official/O-1 (entry 2) is gone"),
    (True, "insert into ops.official_answers select 'O-9', '', 'q', 'a', '', '', 's', '', '2026-01-02'",
     "official/O-9 has no entry: it was put in past the seals"),
    (False, "update ops.official_answers set valid_until = null", "official/O-1 was changed by entry 3 and never may"),
    (False, "delete from ops.official_answers", "official/O-1 was changed by entry 3 and never may be")])
def test_an_official_answer_that_a_superuser_changes_is_named_by_the_check(
        ask, monkeypatch, capfd, past_the_triggers, statement, said):
    monkeypatch.setattr("sys.argv", ["chain"])
    end(ask, f"{TODAY} + 10")  # as an import does
    assert chain.main() == 0
    mode = "set local session_replication_role = replica;" if past_the_triggers else ""
    ask(f"{mode} {statement}", role="postgres")
    capfd.readouterr()
    assert chain.main() == 1 and json.loads(capfd.readouterr().out)["first"].startswith(said)
