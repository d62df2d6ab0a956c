"""What is said about one text, and when it is better to say nothing."""

from dataclasses import replace
from datetime import date

import pytest
from answered import ENTRIES, PARAPHRASES
from service_fakes import CLIENTS, ROUTE, Detector, Known, Router, corpus, mind
from stubs import HashingEmbedder

from pipeline.answers.corpus import EMERGENCY, SWITCHED_OFF
from pipeline.routing import bundles, model
from pipeline.service.forms import Question
from pipeline.service.mind import UNLIKE, UNSURE, Mind

COUNTER = next(iter(CLIENTS.values()))


def analysed(text, known=None, router=None, district=""):
    return mind(known, router).analyse([Question(text=text, district=district)], COUNTER, "127.0.0.1")[0]


def routing_of(thinker):
    return thinker.analyse([Question(text="가로등")], COUNTER, "127.0.0.1")[0].versions.routing


def answered():
    """A question that gets its answer."""
    return next((text, entry) for text, entry in zip(PARAPHRASES, ENTRIES, strict=True)
                if analysed(text).answer.text == entry.answer)


def test_an_answer_is_the_corpus_own_text_with_source_date_and_likeness():
    text, entry = answered()
    given = analysed(text).answer
    assert (given.kind, given.text, given.source_name, str(given.published_on)) == (
        "official", entry.answer, "서울시 자주 묻는 질문", "2026-01-01")
    assert 0 < given.similarity <= 1 and given.reason == ""


def test_no_answer_is_proposed_in_an_emergency_nor_where_it_is_switched_off_nor_from_a_lapsed_rule():
    text, entry = answered()
    assert analysed(f"불이야! {text}").answer.reason == EMERGENCY
    assert analysed(text, Known(answers=corpus(), is_on=False)).answer.reason == SWITCHED_OFF
    assert entry is ENTRIES[0]
    assert analysed(text, Known(answers=corpus(valid_until=date(2026, 11, 29)))).answer.text is None
    assert analysed(text, Known(answers=None)).answer.text is None


def test_another_gu_s_answer_is_not_this_gu_s():
    text = PARAPHRASES[0]
    known = Known(answers=corpus(district="강남구"))
    assert analysed(text, known, district="강남구").answer.text == ENTRIES[0].answer
    assert analysed(text, known, district="마포구").answer.text != ENTRIES[0].answer


@pytest.mark.parametrize(("route", "reason"), [
    (replace(ROUTE, is_abstained=True), UNSURE), (replace(ROUTE, is_abstained=True, is_unlike=True), UNLIKE)])
def test_who_is_not_sure_says_so(route, reason):
    told = analysed("가로등이 꺼졌어요", router=Router(route)).department
    assert told.is_abstained and told.reason == reason and told.may_need_new_department == route.is_unlike


@pytest.mark.parametrize(("text", "code", "name"), [
    ("The street light near my house has been broken", "en", "영어"), ("我家门前的路坏了，请修理", "zh", "중국어")])
def test_a_text_in_another_language_is_named_and_gets_no_department_and_no_answer(text, code, name):
    told = analysed(text)
    assert told.language == code and told.department.is_abstained and name in told.notes[0]
    assert name in told.answer.reason


def test_the_words_of_danger_are_marked_in_the_masked_text():
    told = analysed("010-1234-5678 불이야")
    ((start, end),) = [(span.start, span.end) for span in told.emergency.words]
    assert told.masked_text[start:end] == "불이야" and told.emergency.kinds == ["화재"]


@pytest.mark.parametrize("router", [Router(dimensions=32), Router(embedding_version="another")])
def test_a_routing_model_of_other_vectors_is_refused(router):
    with pytest.raises(RuntimeError, match="was learned from vectors of"):
        mind(router=router)


def test_a_new_promotion_is_taken_over_and_a_bad_one_leaves_the_last_good(monkeypatch, caplog):
    old = Router()
    thinker = mind(router=old)
    monkeypatch.setattr(bundles, "promoted", lambda: old.version)
    thinker.renew()
    assert routing_of(thinker) == old.version
    monkeypatch.setattr(bundles, "promoted", lambda: "bad")
    tries = []
    monkeypatch.setattr(model, "current", lambda: tries.append(1) or Router(dimensions=3))
    thinker.renew()
    thinker.renew()
    assert routing_of(thinker) == old.version and "goes on" in caplog.text and len(tries) == 1
    monkeypatch.setattr(bundles, "promoted", lambda: "second")
    monkeypatch.setattr(model, "current", lambda: Router(version="second"))
    thinker.renew()
    assert routing_of(thinker) == "second"


def test_what_was_learned_from_an_erased_text_is_let_go_of_until_the_next_is_learned(monkeypatch):
    thinker = mind()
    monkeypatch.setattr(bundles, "promoted", lambda: "")
    thinker.renew()
    assert not thinker.is_ready
    monkeypatch.setattr(bundles, "promoted", lambda: "second")
    monkeypatch.setattr(model, "current", lambda: Router(version="second"))
    thinker.renew()
    assert routing_of(thinker) == "second"


def test_a_new_installation_waits_for_its_first_night(monkeypatch):
    thinker = Mind(HashingEmbedder(), None, Detector(), Known(answers=corpus()))
    monkeypatch.setattr(bundles, "promoted", lambda: "")
    thinker.renew()
    assert not thinker.is_ready
    monkeypatch.setattr(bundles, "promoted", lambda: "first")
    monkeypatch.setattr(model, "current", Router)
    thinker.renew()
    assert thinker.is_ready
