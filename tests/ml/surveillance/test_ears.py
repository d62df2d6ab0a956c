"""EARS against its definition, day by day in a plain loop."""

from statistics import NormalDist, mean, stdev

import numpy as np
import pytest

from ml.surveillance.ears import ears

COUNTS = np.random.default_rng(3).poisson([4.0, 0.4, 60.0], size=(60, 3)).astype(float)


def _by_definition(series, day, variant, alpha, baseline, min_sigma):
    def standardised(at, lag):
        past = list(series[at - lag - baseline:at - lag])
        return mean(past), max(stdev(past), min_sigma)

    quantile = NormalDist().inv_cdf(1 - alpha)
    centre, spread = standardised(day, 0 if variant == "C1" else 2)
    if variant != "C3":
        return centre + quantile * spread, (series[day] - centre) / spread
    scores = [(series[at] - standardised(at, 2)[0]) / standardised(at, 2)[1] for at in (day - 2, day - 1, day)]
    carried = sum(max(score - 1, 0) for score in scores[:2])
    return max(series[day] + spread * (quantile - carried), 0), scores[2] + carried


@pytest.mark.parametrize("variant", ["C1", "C2", "C3"])
@pytest.mark.parametrize("baseline", [7, 28])
@pytest.mark.parametrize("min_sigma", [0.5, 1.0])
def test_bound_and_statistic_are_those_of_the_definition(variant, baseline, min_sigma):
    upper, statistic = ears(COUNTS, variant, 0.01, baseline, min_sigma)
    first = baseline + {"C1": 0, "C2": 2, "C3": 4}[variant]
    assert np.isnan(upper[:first]).all()
    for day in range(first, len(COUNTS)):
        for column in range(3):
            wanted = _by_definition(COUNTS[:, column], day, variant, 0.01, baseline, min_sigma)
            assert (upper[day, column], statistic[day, column]) == pytest.approx(wanted, abs=1e-9)


def test_a_flat_past_judges_any_rise_unless_a_least_spread_is_given():
    counts = np.r_[np.full(20, 3.0), 4.0]
    assert ears(counts, "C1", 0.001)[0][-1] == 3.0
    assert ears(counts, "C1", 0.001)[1][-1] == np.inf
    assert ears(counts, "C1", 0.001, min_sigma=1.0)[0][-1] == pytest.approx(3 + NormalDist().inv_cdf(0.999))


def test_a_day_that_is_not_known_silences_the_days_that_need_it():
    counts = COUNTS[:, 0].copy()
    counts[30] = np.nan
    known = ~np.isnan(ears(counts, "C1", 0.01)[0])
    assert not known[31:38].any()
    assert known[[30, 38]].all()


def test_the_future_changes_nothing():
    whole, cut = ears(COUNTS, "C3", 0.025)[0], ears(COUNTS[:40], "C3", 0.025)[0]
    np.testing.assert_array_equal(whole[:40], cut)


@pytest.mark.parametrize(("variant", "baseline", "message"), [("C4", 7, "C1, C2 or C3"), ("C1", 2, "at least 3")])
def test_what_cannot_be_computed_is_refused(variant, baseline, message):
    with pytest.raises(ValueError, match=message):
        ears(COUNTS, variant, 0.01, baseline)


def test_a_past_shorter_than_the_baseline_is_all_unknown():
    assert np.isnan(ears(COUNTS[:5], "C2", 0.001)[0]).all()
