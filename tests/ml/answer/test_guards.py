"""An answer that is likest and yet must not be given."""

import numpy as np
import pytest

from ml.answer.guards import CLOSE, Given, choose, fits, places_in

GU = ("강남구", "서초구", "중구")
ANSWERS = ("가", "나", "다")
ALL, FITTING = {0, 1, 2}, np.ones(3, dtype=bool)


def given(scores, valid=ALL, fitting=FITTING, answers=ANSWERS, threshold=0.5):
    return choose(np.array(scores), threshold, answers, valid, np.asarray(fitting))


def test_the_likest_is_given_where_it_stands_out():
    assert given([0.2, 0.9, 0.3]) == Given(1, 0.9, False)
    assert given([0.2, 0.49, 0.3]) == Given(1, 0.49, True)


def test_what_lapsed_is_not_given_and_silences_what_is_less_like():
    assert given([0.6, 0.9, 0.3], valid={0, 2}) == Given(0, 0.6, True)
    assert given([0.9, 0.9 + CLOSE / 2, 0.3], valid={0, 2}) == Given(0, 0.9, False)  # asked anew under the new rule
    assert given([0.9, 0.9, 0.9], valid=set()) == Given(-1, 0.0, True)


def test_another_places_answer_is_not_given_and_silences_what_is_less_like():
    assert given([0.6, 0.9, 0.3], fitting=[True, False, True]) == Given(0, 0.6, True)
    assert given([0.9, 0.9, 0.3], fitting=[True, False, True]) == Given(0, 0.9, False)  # the same rule of this place
    assert given([0.2, 0.9, 0.3], fitting=[True, False, True]) == Given(2, 0.3, True)


def test_two_answers_that_disagree_are_none_and_two_that_agree_are_one():
    assert given([0.8, 0.81, 0.3]) == Given(1, 0.81, True)
    assert given([0.8, 0.81, 0.3], answers=("가", "가", "다")) == Given(1, 0.81, False)
    assert given([0.8, 0.81 + CLOSE, 0.3]) == Given(1, 0.81 + CLOSE, False)
    assert given([0.49, 0.505, 0.3]) == Given(1, 0.505, False)  # the other would not have been given


@pytest.mark.parametrize(("text", "named"), [
    ("강남구에서는", {"강남구"}), ("집중구역 안내", set()), ("중구청 앞", {"중구"}),
    ("서초구와 강남구", {"서초구", "강남구"}), ("", set())])
def test_places_are_words_of_their_own(text, named):
    assert places_in(text, GU) == named


@pytest.mark.parametrize(("question", "entry", "is_fit"), [
    (set(), {"중구"}, True), ({"중구"}, set(), True), ({"중구"}, {"강남구"}, False),
    ({"중구", "강남구"}, {"강남구"}, True)])
def test_an_entry_of_another_place_does_not_fit(question, entry, is_fit):
    assert fits(frozenset(question), frozenset(entry)) is is_fit
