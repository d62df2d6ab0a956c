"""An answer that is likest and yet must not be given."""

import numpy as np
import pytest

from ml import geography
from ml.answer.guards import CLOSE, ELSEWHERE, NOTHING, Given, Places, Silence, choose, fits, may_answer, numbered

SEOUL = Places(geography.seoul(), ELSEWHERE)
ALL = (True, True, True)


def given(scores, valid=ALL, fitting=ALL, answers=(0, 1, 2), questions=(0, 1, 2), threshold=0.5):
    return choose(np.array(scores), threshold, np.array(answers), np.array(questions), np.array(valid),
                  np.array(fitting))


def test_the_likest_is_given_where_it_stands_out():
    assert given([0.2, 0.9, 0.3]) == Given(1, 0.9)
    assert given([0.2, 0.49, 0.3]) == Given(1, 0.49, Silence.UNLIKE)
    assert given([0.9, 0.9, 0.9], valid=(False,) * 3) == NOTHING


def test_what_lapsed_is_not_given_and_silences_what_is_no_liker():
    assert given([0.6, 0.9, 0.3], valid=(True, False, True)) == Given(0, 0.6, Silence.GUARDED)
    assert given([0.9, 0.9 - CLOSE / 2, 0.3], valid=(True, False, True)) == Given(0, 0.9, Silence.GUARDED)
    assert given([0.9, 0.9 - CLOSE * 2, 0.3], valid=(True, False, True)) == Given(0, 0.9)
    asked_anew = given([0.9, 0.95, 0.3], valid=(True, False, True), questions=(0, 0, 2))
    assert asked_anew == Given(0, 0.9)


def test_another_places_answer_is_not_given_and_silences_but_for_the_same_question():
    assert given([0.6, 0.9, 0.3], fitting=(True, False, True)) == Given(0, 0.6, Silence.GUARDED)
    assert given([0.9, 0.9, 0.3], fitting=(True, False, True), questions=(0, 0, 2)) == Given(0, 0.9)
    assert given([0.9, 0.9, 0.3], fitting=(True, False, True), answers=(0, 0, 2)) == Given(0, 0.9)
    assert given([0.9, 0.9, 0.3], valid=(True, False, True), answers=(0, 0, 2)) == Given(0, 0.9, Silence.GUARDED)


def test_two_answers_that_disagree_are_none_and_two_that_agree_are_one():
    assert given([0.8, 0.81, 0.3]) == Given(1, 0.81, Silence.DISPUTED)
    assert given([0.8, 0.81, 0.3], answers=(0, 0, 2)) == Given(1, 0.81)
    assert given([0.8, 0.81 + CLOSE, 0.3]) == Given(1, 0.81 + CLOSE)
    assert given([0.6, 0.9, 0.3], questions=(0, 0, 2)) == Given(1, 0.9, Silence.DISPUTED)  # asked alike


@pytest.mark.parametrize(("text", "named"), [
    ("강남구에서는", {"강남구"}), ("집중구역 안내", set()), ("중구청 앞", {"중구"}), ("중구난방으로", set()),
    ("서초구와 강남구", {"서초구", "강남구"}), ("서울시서초구 반포", {"서초구"}), ("서울강남구", {"강남구"}),
    ("", set()),
    ("역삼동에 삽니다", {"강남구"}), ("신사동", set()), ("부산 해운대구", {"부산"}), ("축구 경기", set())])
def test_places_are_words_of_their_own(text, named):
    assert SEOUL.of(text) == named


def test_a_question_without_its_places_is_the_same_for_two():
    assert SEOUL.without("강남구 폐기물") == SEOUL.without("서초구  폐기물") == "폐기물"


@pytest.mark.parametrize(("question", "asked", "told", "is_fit"), [
    (set(), set(), {"중구"}, True), ({"중구"}, set(), set(), True), ({"중구"}, set(), {"강남구"}, False),
    ({"중구"}, {"강남구"}, {"중구"}, False), ({"중구", "강남구"}, {"강남구"}, set(), True),
    (set(), {"강남구"}, set(), False)])
def test_an_entry_of_another_place_does_not_fit(question, asked, told, is_fit):
    assert fits(frozenset(question), frozenset(asked), frozenset(told)) is is_fit


def test_finds_that_would_be_right_or_held_back_say_nothing():
    found = may_answer(numbered(["가", "가", "다", "라"]), numbered(["a", "b", "c", "b "]),
                       np.array([True, True, False, True]), np.array([0, 0, 0, 1]),
                       np.array([[True, False], [True, True]]))(np.arange(4))
    assert found.tolist() == [[True, True, True, True], [True, True, True, True],
                              [False, False, True, True], [False, True, True, True]]
