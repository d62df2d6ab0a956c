"""Expected counts: tails that are scipy's, noise that is found again, gaps, doubled feeds, empty pasts."""

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest
from scipy.stats import nbinom

from ml.surveillance.alarms import gamma_noise
from ml.surveillance.expected import LEAST_COMMON_NOISE, learn, predictive_tail, surprises
from ml.surveillance.profile import calendar

HOURS = 100 * 24
WHEN = calendar(datetime(2024, 1, 1), HOURS)
FIRST = 60 * 24


def _flat(rates, seed, hours=HOURS):
    return np.random.default_rng(seed).poisson(np.broadcast_to(rates, (hours, len(rates)))).astype(float)


def _learned(counts, **changes):
    return replace(learn(counts[:FIRST], WHEN.rows(slice(FIRST))), **changes)


def test_the_tail_is_the_negative_binomial_s():
    for observed, mean, spread in [(3, 0.2, 0.5), (40, 20.0, 0.05), (0, 1.0, 0.1), (7, 6.5, 2.0)]:
        law = nbinom(1 / spread, 1 / (1 + mean * spread))
        assert law.mean() == pytest.approx(mean)
        found = predictive_tail(np.array([float(observed)]), np.array([mean]), np.array([spread]))
        assert found[0] == pytest.approx(law.sf(observed - 1))


def test_rates_and_noise_are_found_again():
    rng = np.random.default_rng(4)
    days, shape = int(WHEN.day[-1]) + 1, (HOURS, 20)
    noise = gamma_noise(0.1, (days, 20), rng)[WHEN.day] * gamma_noise(0.4, shape, rng)
    model = learn(rng.poisson(np.linspace(1, 8, 20) * noise).astype(float), WHEN)
    np.testing.assert_allclose(model.rate, np.linspace(1, 8, 20), rtol=0.1)
    assert model.day_noise.mean() == pytest.approx(0.1, rel=0.2)
    assert model.hour_noise.mean() == pytest.approx(0.4, rel=0.15)
    assert model.common_noise < 0.01
    still = learn(_flat(np.linspace(1, 8, 20), 5), WHEN)
    assert max(still.day_noise.max(), still.hour_noise.max()) < 0.01


def test_days_of_the_whole_city_are_told_from_days_of_one_series():
    rng = np.random.default_rng(6)
    city = gamma_noise(0.05, (int(WHEN.day[-1]) + 1, 1), rng)[WHEN.day]
    counts = rng.poisson(3.0 * np.broadcast_to(city, (HOURS, 30))).astype(float)
    assert learn(counts, WHEN).common_noise == pytest.approx(0.05, rel=0.35)


def test_one_look_is_the_formula_written_out():
    """A flat profile, no noise, one window: Gamma posterior of the rate, and everything else brings what it should."""
    counts = _flat([0.05, 4.0, 4.0], 7)
    counts[-24:, 0] = 0
    counts[-24:-18, 0] = 2
    counts[-24:, 1:] = 4
    flat = np.ones((7, 24, 3))
    nothing = np.zeros(3)
    model = _learned(counts, profile=flat, day_noise=nothing, hour_noise=nothing, day_doubt=nothing, hour_doubt=nothing,
                     common_noise=0.0, volume_profile=flat[:, :, 0])
    found = surprises(counts, WHEN, model, HOURS - 1, windows=(24,))
    (at,) = np.flatnonzero(found.series == 0)
    past, history = counts[-24 - model.history:-24], model.history
    shape = 0.5 + past[:, 0].sum()
    mean = shape / (history + 0.5 / model.rate.mean()) * 24
    usual = past.sum() / history * 24 - mean
    noise = LEAST_COMMON_NOISE
    mean *= (counts[-24:, 1:].sum() * noise + 1) / (usual * noise + 1)
    spread = 1 / shape + noise / (1 + usual * noise)
    assert (found.observed[at], found.window[at]) == (12, 24)
    assert found.expected[at] == pytest.approx(mean)
    assert found.p_value[at] == pytest.approx(nbinom(1 / spread, 1 / (1 + mean * spread)).sf(11))


def test_a_burst_is_a_surprise_and_what_comes_later_changes_nothing():
    counts = _flat([0.02, 3.0], 8)
    counts[FIRST + 200:FIRST + 206, 0] += 1
    model = _learned(counts)
    found, cut = surprises(counts, WHEN, model, FIRST), surprises(counts[:FIRST + 210], WHEN.rows(slice(FIRST + 210)),
                                                                 model, FIRST)
    assert found.p_value[found.series == 0].min() < 1e-6
    early = found.hour < FIRST + 210
    for name in ("hour", "series", "p_value", "window", "observed", "expected"):
        np.testing.assert_array_equal(getattr(found, name)[early], getattr(cut, name))


def test_an_hour_that_is_missing_is_neither_a_zero_nor_a_surprise():
    counts = _flat([2.0, 5.0], 9)
    gap = counts.copy()
    gap[FIRST - 300:FIRST] = np.nan
    model = _learned(counts)
    found = surprises(gap, WHEN, model, FIRST)
    assert not len(found.p_value) or found.p_value.min() > 1e-5
    zeros = np.where(np.isnan(gap), 0, gap)
    assert surprises(zeros, WHEN, model, FIRST).p_value.min() < 1e-6


def test_a_feed_that_doubles_is_not_an_alarm_of_every_series():
    counts = _flat(np.full(40, 1.0), 10)
    doubled = counts.copy()
    doubled[FIRST + 48:FIRST + 120] += _flat(np.full(40, 1.0), 13, 72)
    model = _learned(counts)
    known = surprises(doubled, WHEN, model, FIRST)
    unknown = surprises(doubled, WHEN, model, FIRST, volume=np.full(HOURS, 40.0))
    alarmed, without = (set(found.series[found.p_value < 1e-5]) for found in (known, unknown))
    assert len(alarmed) <= 2
    assert len(without) > 20


def test_a_series_without_any_past_is_judged_like_its_peers_and_no_past_at_all_says_nothing():
    counts = _flat([0.02] * 20, 11)
    counts[:, 0] = 0
    counts[FIRST + 10:FIRST + 14, 0] = 1
    model = _learned(counts)
    found = surprises(counts, WHEN, model, FIRST)
    assert 1e-11 < found.p_value[found.series == 0].min() < 1e-3
    assert not len(surprises(counts[:100], WHEN.rows(slice(100)), model, 50).p_value)


def test_two_complaints_are_never_a_surprise():
    counts = _flat([0.0001, 2.0], 12)
    counts[:, 0] = 0
    counts[FIRST + 10, 0] = 2
    model = _learned(counts)
    assert 0 not in surprises(counts, WHEN, model, FIRST).series
    assert 0 in surprises(counts, WHEN, model, FIRST, fewest=2).series
