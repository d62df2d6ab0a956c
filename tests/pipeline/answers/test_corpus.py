"""The answers of a day, and why nothing is proposed."""

from dataclasses import replace
from datetime import date

import pytest
from answered import ENTRIES, PARAPHRASES
from service_fakes import AS_OF, corpus
from stubs import HashingEmbedder

from pipeline.answers.corpus import EMERGENCY, FOREIGN, SAID, SWITCHED_OFF, Proposal, silenced, version_of

EMBED = HashingEmbedder().encode
GIVEN = Proposal(corpus().rows[0], 0.7, "")


def proposed(learned, texts, districts=None):
    return learned.propose(texts, EMBED(texts), districts or [""] * len(texts))


def test_what_is_proposed_is_a_row_of_the_corpus():
    found = proposed(corpus(), PARAPHRASES)
    given = [(one, entry) for one, entry in zip(found, ENTRIES, strict=True) if not one.reason]
    assert len(given) > len(ENTRIES) / 3
    assert all(one.answer.answer == entry.answer for one, entry in given)
    assert {one.reason for one in found} <= {"", *SAID.values()}


def test_an_answer_counts_to_its_last_day():
    assert not proposed(corpus(valid_until=AS_OF), PARAPHRASES[:1])[0].reason
    assert proposed(corpus(valid_until=date(2026, 11, 29)), PARAPHRASES[:1])[0].reason


def test_every_change_and_every_day_makes_another_version():
    rows = corpus().rows
    versions = {version_of(rows, AS_OF), version_of(rows, date(2026, 12, 1)), version_of(rows[1:], AS_OF),
                version_of([replace(rows[0], valid_until=AS_OF), *rows[1:]], AS_OF)}
    assert len(versions) == 4 and corpus().version == version_of(rows, AS_OF)


@pytest.mark.parametrize(("text", "is_emergency", "is_answering", "reason"), [
    ("가로등", False, True, ""), ("가로등", True, True, EMERGENCY), ("가로등", False, False, SWITCHED_OFF),
    ("the street light", False, True, FOREIGN.format("영어")), ("the light", True, False, EMERGENCY)])
def test_silence_has_a_reason(text, is_emergency, is_answering, reason):
    told = silenced(GIVEN, text, is_emergency, is_answering)
    assert (told.reason, told.answer, told.similarity) == (reason, GIVEN.answer, GIVEN.similarity)


def test_the_reasons_of_the_corpus_are_kept():
    assert silenced(replace(GIVEN, reason="다릅니다"), "가로등", False, True).reason == "다릅니다"
