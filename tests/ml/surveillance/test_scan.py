"""Space-time scans against their definitions, written out in loops over a small city."""

import math

import numpy as np
import pytest
from scipy.stats import kstest

from ml.surveillance.scan import (
    expectation_scan,
    gumbel_p_value,
    permutation_expected,
    permutation_scan,
    permuted,
    poisson_scores,
    population_expected,
    population_scan,
    recent_sums,
    shared_out,
)
from ml.surveillance.zones import place_zones, zones_of

DONG = ["a1", "a2", "b1", "b2", "c1"]
DISTRICT = {"a1": "A", "a2": "A", "b1": "B", "b2": "B", "c1": "C"}
ADJACENT = [("a1", "a2"), ("a2", "b1"), ("b1", "b2"), ("b2", "c1")]
ZONES = place_zones(DONG, DISTRICT, ADJACENT)
COUNTS = np.random.default_rng(2).poisson(3.0, size=(30, 5))
COUNTS[-2:, 2:4] += 9  # gu B, the last two days


def _places(zone):
    return np.flatnonzero(ZONES.membership.toarray()[zone])


def _best_by_definition(counts, expected, is_conditional):
    total, best = counts.sum(), (0.0, -1, -1)
    for zone in range(len(ZONES.names)):
        for days in range(1, len(counts) + 1):
            c = counts[-days:, _places(zone)].sum()
            b = expected[-days:, _places(zone)].sum()
            if c > b:
                score = c * math.log(c / b) - (c - b)
                if is_conditional:
                    score = c * math.log(c / b)
                    score += (total - c) * math.log((total - c) / (total - b)) if total > c else 0
                best = max(best, (score, zone, days))
    return best


def test_the_zones_are_each_gu_and_dong_with_and_without_its_neighbours():
    found = {(kind, name): set(_places(row)) for row, (kind, name) in enumerate(zip(ZONES.kinds, ZONES.names,
                                                                                 strict=True))}
    assert found["district", "A"] == {0, 1}
    assert found["district_and_neighbours", "A"] == {0, 1, 2, 3}
    assert found["district_and_neighbours", "B"] == {0, 1, 2, 3, 4}
    assert found["district_and_neighbours", "C"] == {2, 3, 4}
    assert found["district", "C"] == {4}
    assert found["neighbourhood", "b1"] == {2}
    assert found["neighbourhood_and_neighbours", "b1"] == {1, 2, 3}
    assert ("neighbourhood", "c1") not in found  # the same place as gu C
    assert len({frozenset(places) for places in found.values()}) == len(found)


def test_a_pair_with_an_unknown_place_and_an_empty_zone_are_passed_over():
    assert place_zones(["a1"], DISTRICT, [("a1", "elsewhere")]).kinds == ("district",)
    assert zones_of([("nothing", "district", [])], 3).membership.shape == (0, 3)


def test_sums_are_those_of_the_last_days():
    sums = recent_sums(COUNTS, ZONES.membership, longest=4)
    assert sums.shape == (len(ZONES.names), 4)
    for zone in range(len(ZONES.names)):
        assert [COUNTS[-days:, _places(zone)].sum() for days in range(1, 5)] == sums[zone].tolist()


def test_the_permutation_scan_finds_the_definition_s_cluster():
    cluster = permutation_scan(COUNTS, ZONES.membership, replicates=99, seed=1)
    wanted = _best_by_definition(COUNTS, permutation_expected(COUNTS), True)
    assert (cluster.score, cluster.zone, cluster.days) == pytest.approx(wanted)
    assert (ZONES.names[cluster.zone], cluster.days, cluster.p_value) == ("B", 2, 0.01)
    assert cluster.observed == COUNTS[-2:, 2:4].sum()
    assert cluster.recurrence_interval_days == pytest.approx(1 / cluster.tail_p_value)


def test_the_population_scan_finds_the_definition_s_cluster():
    population = np.array([1.0, 2, 2, 2, 1])
    cluster = population_scan(COUNTS, ZONES.membership, population, replicates=19, seed=1, days_between_looks=0.25)
    wanted = _best_by_definition(COUNTS, population_expected(COUNTS, population), True)
    assert (cluster.score, cluster.zone, cluster.days) == pytest.approx(wanted)
    assert cluster.recurrence_interval_days == pytest.approx(0.25 / cluster.tail_p_value)


def test_the_expectation_scan_finds_the_definition_s_cluster():
    expected = np.full(COUNTS.shape, 3.0)
    cluster = expectation_scan(COUNTS, ZONES.membership, expected, replicates=19, seed=1)
    assert (cluster.score, cluster.zone, cluster.days) == pytest.approx(_best_by_definition(COUNTS, expected, False))


def test_expected_counts_keep_the_margins():
    expected = permutation_expected(COUNTS)
    np.testing.assert_allclose(expected.sum(axis=0), COUNTS.sum(axis=0))
    np.testing.assert_allclose(expected.sum(axis=1), COUNTS.sum(axis=1))
    assert population_expected(COUNTS, np.ones(5)).sum() == pytest.approx(COUNTS.sum())
    assert not permutation_expected(np.zeros((3, 2))).any()


def test_simulations_keep_what_they_are_given():
    drawn = permuted(COUNTS)(np.random.default_rng(0))
    assert drawn.sum(axis=0).tolist() == COUNTS.sum(axis=0).tolist()
    assert drawn.sum(axis=1).tolist() == COUNTS.sum(axis=1).tolist()
    assert not np.array_equal(drawn, COUNTS)
    assert shared_out(np.full((4, 5), 3.0))(np.random.default_rng(0)).sum() == 60


def test_less_than_expected_scores_nothing():
    assert poisson_scores(np.array([0.0, 2.0]), np.array([1.0, 2.0])).tolist() == [0, 0]
    assert poisson_scores(np.array([5.0]), np.array([2.0]), total=5.0)[0] == pytest.approx(5 * math.log(2.5))


def test_the_same_seed_gives_the_same():
    first, second = (permutation_scan(COUNTS, ZONES.membership, replicates=19, seed=5) for _ in range(2))
    assert first == second


def test_a_city_without_a_single_case_raises_nothing():
    assert permutation_scan(np.zeros((4, 5), dtype=int), ZONES.membership, replicates=9).p_value == 1


def test_p_values_are_uniform_where_nothing_happens():
    rng = np.random.default_rng(6)
    p_values = [permutation_scan(rng.poisson(4.0, size=(8, 5)), ZONES.membership, replicates=39, seed=run).p_value
                for run in range(150)]
    assert kstest(p_values, "uniform").pvalue > 0.01


def test_the_gumbel_tail_is_the_law_s_own():
    highest = np.random.default_rng(7).gumbel(3.0, 0.7, size=20_000)
    for score in (3.0, 5.0, 8.0):
        assert gumbel_p_value(score, highest) == pytest.approx(1 - math.exp(-math.exp(-(score - 3) / 0.7)), rel=0.1)
    assert gumbel_p_value(1e6, highest) == 1e-9
    assert (gumbel_p_value(0.0, np.zeros(9)), gumbel_p_value(1.0, np.zeros(9))) == (1, 1e-9)
