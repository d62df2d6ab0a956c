"""The surge score: honest under a null stream, and awake."""

import numpy as np
import pytest
from scipy.stats import nbinom

from ml.surveillance.surge import baseline, prior_rate, sidak, surges

DAY = 24
HISTORY = 14 * DAY


def test_baseline_counts_the_same_hours_of_earlier_weeks_only():
    hours = np.array([1.0, 5.9, 168.5, 170.0, 175.0, 335.0])
    assert baseline(hours, 6, HISTORY) == (2, 1.0)
    assert baseline(hours, 24, 4 * 168) == (3, 3.0)


def test_baseline_is_the_own_earlier_rate_where_no_week_has_gone_by():
    assert baseline(np.array([1.0, 10.0, 25.0, 29.0, 500.0]), 6, 96) == (2, 3.0)  # the same hours of whole days
    assert baseline(np.array([1.0, 10.0, 11.0, 500.0]), 6, 18) == (2, 2.0)  # everything before


def test_a_window_without_any_past_is_judged_like_its_peers():
    before, exposure = baseline(np.array([1.0]), 6, 6)
    assert (before, exposure) == (0, 0.0)
    assert prior_rate([np.array([100.0, 200.0]), np.array([1.0])], HISTORY, 72) == 2 / (2 * (HISTORY - 72))


def test_the_tail_is_the_negative_binomial_of_the_formula():
    ages = [np.concatenate([np.linspace(1, 5, 8), np.linspace(169, 172, 2)])]
    (verdict,) = surges(ages, HISTORY, windows=(6,))
    weight = 0.5 / (prior_rate(ages, HISTORY, 6) * 6) + 1
    expected_p = nbinom(2.5, weight / (weight + 1)).sf(7)
    assert (verdict.window_hours, verdict.observed_count) == (6, 8)
    assert verdict.expected_count == pytest.approx(2.5 / weight)
    assert verdict.p_value == pytest.approx(expected_p)
    assert verdict.surge_score == pytest.approx(-np.log10(expected_p))


def test_sidak_grows_with_the_looks_and_keeps_tiny_values():
    assert sidak(0.01, 1) == pytest.approx(0.01)
    assert sidak(1e-30, 100) == pytest.approx(1e-28)
    assert sidak(1.0, 5) == 1.0
    assert sidak(0.05, 10) == pytest.approx(1 - 0.95**10)


def test_a_burst_stands_out_and_a_silence_is_seen():
    rng = np.random.default_rng(4)
    steady = [rng.uniform(0, HISTORY, 60) for _ in range(20)]
    burst = np.concatenate([rng.uniform(0, 20, 30), rng.uniform(24, HISTORY, 20)])
    silent = rng.uniform(80, HISTORY, 200)
    verdicts = surges([*steady, burst, silent], HISTORY)
    assert verdicts[20].p_value < 1e-4
    assert verdicts[20].window_hours == 24
    assert verdicts[21].quiet_p_value < 1e-4
    assert max(verdict.surge_score for verdict in verdicts[:20]) < 2


@pytest.mark.parametrize("history", [HISTORY, 5 * DAY, 6 * 7 * DAY])
@pytest.mark.parametrize("spread", [0.0, 1.5])
def test_under_a_null_stream_the_p_values_are_conservative(history, spread):
    """Poisson issues with a day rhythm, alike or of very different sizes: at most alpha of the runs raise anything."""
    rng = np.random.default_rng(11)
    smallest = []
    for _ in range(150):
        rates = 30 * np.exp(spread * rng.normal(size=10)) * history / HISTORY
        ages = [_rhythm(rng, int(rng.poisson(rate)), history) for rate in rates]
        smallest.append(min(verdict.p_value for verdict in surges(ages, history)))
    for alpha in (0.05, 0.2, 0.5):
        tolerance = 3 * np.sqrt(alpha * (1 - alpha) / len(smallest))
        assert np.mean(np.array(smallest) < alpha) <= alpha + tolerance


def test_it_is_the_look_back_a_week_that_keeps_a_weekly_rhythm_from_raising_alarms():
    """Everything arrives on one weekday: the same hours of earlier weeks expect it, a flat rate would not."""
    rng = np.random.default_rng(5)
    weekly = np.concatenate([rng.uniform(168 * week, 168 * week + 20, 40) for week in range(4)])
    assert surges([weekly], 4 * 168, windows=(24,))[0].p_value > 0.05


def test_without_a_past_nothing_is_surprising():
    (verdict,) = surges([np.linspace(0.1, 4, 30)], 5.0)
    assert (verdict.window_hours, verdict.observed_count, verdict.expected_count) == (6, 30, 30.0)
    assert (verdict.p_value, verdict.surge_score, verdict.quiet_p_value) == (1.0, 0.0, 1.0)


def _rhythm(rng, count, history):
    ages = rng.uniform(0, history, 4 * count + 20)
    kept = ages[rng.uniform(size=ages.size) < (1 + np.sin(2 * np.pi * ages / DAY)) / 2]
    return kept[:count]
