"""The router on made-up departments: it learns them, is as sure as it is right, and answers each text for itself."""

import numpy as np
import pytest
from routed_texts import WORDS, made, vectors_of

from ml.route.router import FOLDS, Router, mixed, parts, weights
from ml.route.views import VIEWS


@pytest.fixture(scope="module")
def router():
    texts, names = made(300, 1, wrong=0.1)
    return Router(texts, vectors_of(texts), names)


def test_new_texts_are_routed_and_the_dial_is_kept(router):
    texts, names = made(300, 2, wrong=0.1)
    routed = router.route(texts, vectors_of(texts), 0.15)
    is_right = np.array(routed.departments) == names
    given = ~routed.is_abstained
    assert is_right.mean() > 0.85
    assert given.mean() > 0.8
    assert (~is_right[given]).mean() < 0.15
    assert abs(routed.confidences.mean() - is_right.mean()) < 0.08


def test_a_stricter_dial_answers_no_more_and_an_impossible_one_nothing(router):
    texts, _ = made(200, 3)
    given = [(~router.route(texts, vectors_of(texts), dial).is_abstained).sum() for dial in (0.3, 0.15, 0.08, 0.001)]
    assert given == sorted(given, reverse=True)
    assert given[-1] == 0 and given[0] > 0


def test_a_text_is_answered_alike_alone_and_among_others(router):
    texts, _ = made(50, 4)
    among = router.route(texts, vectors_of(texts), 0.2)
    for at in (0, 17, 49):
        alone = router.route([texts[at]], vectors_of([texts[at]]), 0.2)
        assert alone.departments == [among.departments[at]]
        assert alone.confidences[0] == among.confidences[at]
        assert alone.is_abstained[0] == among.is_abstained[at]


def test_what_is_unlike_all_that_was_learned_is_abstained(router):
    far = -vectors_of(["보도블록 포트홀", "쓰레기 악취"])
    routed = router.route(["외계 생물", "시간 여행"], far, 0.5)
    assert routed.is_unlike.all() and routed.is_abstained.all()
    assert set(routed.departments) <= set(WORDS)


def test_nothing_asked_is_nothing_answered(router):
    routed = router.route([], np.zeros((0, 16), dtype=np.float32), 0.1)
    assert routed.departments == [] and len(routed.confidences) == 0


@pytest.mark.parametrize("count", [1, 2, 5])
def test_few_texts_and_one_department_are_enough_to_answer_and_not_to_be_sure(count):
    texts, _ = made(count, 6)
    routed = Router(texts, vectors_of(texts), ["도로"] * count).route(texts, vectors_of(texts), 0.1)
    assert routed.departments == ["도로"] * count
    assert routed.is_abstained.all()  # so few held-out answers prove nothing


def test_nothing_to_learn_from_is_refused():
    with pytest.raises(ValueError, match="nothing to learn from"):
        Router([], np.zeros((0, 16), dtype=np.float32), [])


def test_departments_with_few_texts_are_in_every_part_that_they_can_be():
    codes = np.repeat([0, 1, 2], [1, 4, 40])
    found = parts(codes)
    assert sorted(found[codes == 1]) == list(range(FOLDS))
    assert np.bincount(found[codes == 2]).tolist() == [10] * FOLDS
    assert (parts(codes) == found).all()


def test_a_view_that_knows_nothing_is_hardly_believed():
    chance = np.random.default_rng(1)
    codes = chance.integers(0, 4, 400)
    knowing = np.eye(4)[codes] * 2 + chance.normal(0, 0.5, (400, 4))
    held = {view: chance.normal(0, 1, (400, 4)) for view in VIEWS} | {VIEWS[0]: knowing}
    found = weights(held, codes)
    assert (found[1:] < found[0] / 10).all()
    assert mixed(held, found).sum(axis=1) == pytest.approx(1)


def test_a_record_that_is_there_twice_counts_once():
    texts, names = made(150, 1, wrong=0.35)
    once, twice = (Router(texts * times, vectors_of(texts * times), names * times) for times in (1, 2))
    assert np.array_equal(once.held_confidences, twice.held_confidences)


def test_ordinary_new_texts_are_seldom_unlike_all(router):
    texts, _ = made(400, 8)
    assert router.route(texts, vectors_of(texts), 0.3).is_unlike.mean() <= 0.03


@pytest.mark.parametrize("texts", [[""], ["", "보도블록"], [f"{chr(0xAC00 + n)}{chr(0xB000 + n)}" for n in range(60)]])
def test_texts_without_words_in_common_are_learned_from_all_the_same(texts):
    names = [list(WORDS)[at % 3] for at in range(len(texts))]
    learned = Router(texts, vectors_of(texts), names)
    routed = learned.route(["  ", "보도블록 " * 9999], vectors_of(["", "보도블록"]), 0.5)
    assert routed.is_abstained.tolist()[0] and len(routed.departments) == 2
