"""The dial: as many answers as keep within it, none where none do."""

import numpy as np
import pytest

from ml.route.dial import NEVER, threshold

SURE = np.linspace(1, 0.01, 100)


def test_answers_are_given_down_to_where_one_more_wrong_one_would_be_too_many():
    sure = np.linspace(1, 0.001, 1000)
    is_right = np.ones(1000, dtype=bool)
    is_right[500:] = False
    assert threshold(sure, is_right, 0.1) == sure[553]  # (54 + 1) / 554 is within, (55 + 1) / 555 not
    assert threshold(sure, is_right, 0.6) == sure[999]


def test_of_few_answers_more_has_to_be_right():
    is_right = np.ones(100, dtype=bool)
    assert threshold(SURE, is_right, 0.1) == SURE[99]
    is_right[10:90:10] = False
    assert threshold(SURE, is_right, 0.1) > SURE[99]  # (8 + 1) / 100 is within, but not surely


@pytest.mark.parametrize(("is_right", "max_error"), [([False] * 100, 0.5), ([True] * 9, 0.1), ([], 0.5)])
def test_nothing_is_given_where_nothing_keeps_within(is_right, max_error):
    assert threshold(SURE[:len(is_right)], np.array(is_right, dtype=bool), max_error) == NEVER


def test_answers_of_one_confidence_are_given_together_or_not_at_all():
    confidences = np.repeat([0.9, 0.5], [200, 200])
    is_right = np.array([True] * 300 + [False] * 100)
    assert threshold(confidences, is_right, 0.1) == 0.9
    assert threshold(confidences, is_right[::-1].copy(), 0.2) == NEVER
    for order in (np.arange(400), np.arange(400)[::-1]):  # whatever stands first among equals
        assert threshold(confidences[order], is_right[order], 0.1) == 0.9


@pytest.mark.parametrize("max_error", [0.1, 0.2, 0.3])
@pytest.mark.parametrize("skill", [1.0, 0.4])
def test_on_new_answers_of_the_same_kind_the_error_is_seldom_far_over_the_dial(max_error, skill):
    chance = np.random.default_rng(5)
    shares = []
    for _ in range(200):
        sure = chance.random((2, 1000))
        is_right = chance.random((2, 1000)) < 0.5 + skill * (sure - 0.5)
        given = sure[1] >= threshold(sure[0], is_right[0], max_error)
        if given.any():
            shares.append((~is_right[1][given]).mean())
    assert sum(share > max_error + 0.03 for share in shares) <= 0.12 * 200
    if skill == 1.0:
        assert len(shares) > 100  # and it is not idle
