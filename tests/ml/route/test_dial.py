"""The dial: as many answers as keep within it, none where none do."""

import numpy as np
import pytest

from ml.route.dial import NEVER, threshold

SURE = np.linspace(1, 0.01, 100)


def test_answers_are_given_down_to_where_one_more_wrong_one_would_be_too_many():
    is_right = np.ones(100, dtype=bool)
    is_right[50:] = False
    assert threshold(SURE, is_right, 0.1) == SURE[53]  # (4 + 1) / 54 is within, (5 + 1) / 55 not
    assert threshold(SURE, is_right, 0.6) == SURE[99]


@pytest.mark.parametrize(("is_right", "max_error"), [([False] * 100, 0.5), ([True] * 9, 0.1), ([], 0.5)])
def test_nothing_is_given_where_nothing_keeps_within(is_right, max_error):
    assert threshold(SURE[:len(is_right)], np.array(is_right, dtype=bool), max_error) == NEVER


def test_answers_of_one_confidence_are_given_together_or_not_at_all():
    confidences = np.repeat([0.9, 0.5], [20, 20])
    is_right = np.array([True] * 20 + [True] * 10 + [False] * 10)
    assert threshold(confidences, is_right, 0.1) == 0.9
    assert threshold(confidences, is_right[::-1].copy(), 0.2) == NEVER
    for order in (np.arange(40), np.arange(40)[::-1]):  # whatever stands first among equals
        assert threshold(confidences[order], is_right[order], 0.1) == 0.9


@pytest.mark.parametrize("max_error", [0.05, 0.1, 0.3])
def test_on_new_answers_of_the_same_kind_the_error_is_within_the_dial(max_error):
    chance = np.random.default_rng(5)
    shares = []
    for _ in range(200):
        sure = chance.random((2, 400))
        is_right = chance.random((2, 400)) < sure  # as right as they are sure
        least = threshold(sure[0], is_right[0], max_error)
        given = sure[1] >= least
        shares.append((~is_right[1][given]).mean() if given.any() else 0.0)
    assert np.mean(shares) <= max_error + 0.005
    assert np.mean(shares) >= max_error / 3  # and it is not idle
