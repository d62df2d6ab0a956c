"""The tree scan on a worked example: road > (potholes, signs), noise > (night > (bars, scooters))."""

import math

import numpy as np
import pytest

from ml.surveillance.tree import ROOT, below, tree_scan

ROAD, POTHOLES, SIGNS, NOISE, NIGHT, BARS, SCOOTERS = range(7)
PARENTS = [ROOT, ROAD, ROAD, ROOT, NOISE, NIGHT, NIGHT]
EXPECTED = np.array([0.0, 20, 10, 0, 5, 4, 4])
COUNTS = np.array([0, 21, 9, 0, 12, 11, 10])  # every kind of night noise a little more: the node above stands out


def _score(observed, expected, total=None):
    inside = observed * math.log(observed / expected)
    if total is None:
        return inside - (observed - expected)
    return inside + (total - observed) * math.log((total - observed) / (total - expected))


def test_a_node_counts_itself_and_all_below():
    scan = tree_scan(COUNTS, EXPECTED, PARENTS, is_conditional=False, replicates=9)
    assert scan.observed.tolist() == [30, 21, 9, 33, 33, 11, 10]
    assert scan.expected.tolist() == [30, 20, 10, 13, 13, 4, 4]


@pytest.mark.parametrize("is_conditional", [False, True])
def test_what_is_spread_over_siblings_is_found_above_them(is_conditional):
    scan = tree_scan(COUNTS, EXPECTED, PARENTS, is_conditional, replicates=999, seed=3)
    total = COUNTS.sum() if is_conditional else None
    scale = COUNTS.sum() / EXPECTED.sum() if is_conditional else 1.0
    assert scan.score[NIGHT] == pytest.approx(_score(33, 13 * scale, total))
    assert scan.score[BARS] == pytest.approx(_score(11, 4 * scale, total))
    assert scan.score[SIGNS] == 0
    assert int(np.argmax(scan.score)) in (NOISE, NIGHT)
    assert scan.p_value[NIGHT] <= 0.005 < scan.p_value[BARS]
    assert scan.p_value[POTHOLES] > 0.5
    assert scan.tail_p_value[NIGHT] < 0.005


def test_the_p_value_is_that_of_the_whole_tree_s_highest_score():
    scan = tree_scan(COUNTS, EXPECTED, PARENTS, is_conditional=False, replicates=400, seed=3)
    drawn = np.random.default_rng(3).poisson(EXPECTED, size=(400, 7))
    members = [[at for at in range(7) if node in _above(at)] for node in range(7)]
    higher = 0
    for counts in drawn:
        sums = [(counts[inside].sum(), EXPECTED[inside].sum()) for inside in members]
        higher += max(_score(c, b) for c, b in sums if c > b) >= scan.score[BARS] if any(c > b for c, b in sums) else 0
    assert scan.p_value[BARS] == pytest.approx((1 + higher) / 401)


def _above(node):
    return [] if node == ROOT else [node, *_above(PARENTS[node])]


def test_a_day_on_which_everything_doubles_is_a_cluster_only_unconditionally():
    counts = (2 * EXPECTED).astype(int)
    assert tree_scan(counts, EXPECTED, PARENTS, is_conditional=False).p_value.min() < 0.01
    assert tree_scan(counts, EXPECTED, PARENTS, is_conditional=True).p_value.min() == 1


def test_a_circle_is_refused():
    with pytest.raises(ValueError, match="below itself"):
        below([1, 0])
