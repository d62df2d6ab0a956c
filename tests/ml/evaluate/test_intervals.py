"""Intervals agree with scipy and with what is known by construction."""

import math

import numpy as np
import pytest
from scipy.stats import binomtest, poisson

from ml.evaluate.intervals import difference_of_delays, difference_of_shares, median_delay, poisson_rate, wilson


@pytest.mark.parametrize(("found", "count"), [(0, 60), (1, 7), (30, 60), (59, 60), (60, 60)])
def test_a_share_has_the_score_interval(found, count):
    expected = binomtest(found, count).proportion_ci(method="wilson")
    assert wilson(found, count) == pytest.approx((expected.low, expected.high), abs=1e-9)


def test_nothing_counted_says_nothing():
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize("count", [0, 1, 6, 40])
def test_a_rate_has_the_exact_interval(count):
    low, high = poisson_rate(count, 6.0)
    assert poisson.cdf(count, high * 6) == pytest.approx(0.025)
    assert low == 0 if count == 0 else poisson.sf(count - 1, low * 6) == pytest.approx(0.025)


def test_an_issue_never_found_has_waited_for_ever():
    median, (low, high) = median_delay(np.array([1.0, 2, 3, math.inf, math.inf]))
    assert median == 3
    assert low < 3
    assert high == math.inf
    assert median_delay(np.array([1.0, math.inf]))[0] == math.inf
    assert math.isnan(median_delay(np.empty(0))[0])


def test_paired_differences_use_the_pairs():
    ours, theirs = np.array([True] * 30 + [False] * 30), np.array([True] * 20 + [False] * 40)
    share, (low, high), p = difference_of_shares(ours, theirs)
    assert share == pytest.approx(1 / 6)
    assert 0.05 < low < share < high < 0.3
    assert p == pytest.approx(2 * 0.5**10)
    assert difference_of_shares(ours, ours)[1:] == ((0.0, 0.0), 1.0)


def test_delays_are_compared_where_both_found():
    hours, interval, both = difference_of_delays(np.array([1, 5, math.inf, 2.0]), np.array([3, 6, 1, math.inf]))
    assert both == 2
    assert hours == pytest.approx(-1.5)
    assert interval == (-2.0, -1.0)
    assert difference_of_delays(np.array([math.inf]), np.array([1.0]))[2] == 0
