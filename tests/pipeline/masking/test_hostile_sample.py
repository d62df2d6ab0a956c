"""A sample of the made-up cases of tests/bench: every fifth of what is found without exception, and near misses."""

from collections import Counter

import pytest
from hostile_cases import cases
from near_misses import near_misses

from pipeline.masking import PLACEHOLDERS, mask

SAFE = [case for case in cases() if case.type not in ("PERSON", "ACCOUNT") and case.spelling != "figure by figure"]

NEAR = [case for case in near_misses() if case.type != "PERSON"]


def left_in_clear(case):
    start = case.text.index(case.value)
    hidden = {at for span in mask(case.text).spans for at in range(span.start, span.end)}
    shown = [at for at in range(start, start + len(case.value)) if at not in hidden and case.text[at].isalnum()]
    return [at for at in shown if case.type != "ADDRESS_DETAIL" or case.text[at].isdigit()]


@pytest.mark.parametrize("case", SAFE[::25], ids=lambda case: f"{case.type} {case.spelling}")
def test_made_up_data_is_hidden(case):
    assert left_in_clear(case) == []


@pytest.mark.parametrize("case", NEAR[::33], ids=lambda case: f"{case.type} {case.spelling}")
def test_near_misses_stay(case):
    assert case.type not in {span.type for span in mask(case.text).spans}


def test_there_are_three_hundred_cases_and_near_misses_of_every_type():
    wanted = set(PLACEHOLDERS)
    asked, near = Counter(case.type for case in cases()), Counter(case.type for case in near_misses())
    assert {kind for kind in wanted if asked[kind] >= 300 and near[kind] >= 300} == wanted


def test_cases_come_from_the_seed_alone():
    assert cases(1) == cases(1) != cases(2)
