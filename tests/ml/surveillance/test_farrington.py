"""Farrington's algorithm against an independent computation: dense matrices, a loop over rows, scipy's laws."""

from datetime import date, timedelta

import numpy as np
import pytest
from scipy.stats import nbinom, norm, poisson, t

from ml.surveillance.counts import quantile_count, upper_tail
from ml.surveillance.farrington import Settings, farrington
from ml.surveillance.quasipoisson import dispersion, fit
from ml.surveillance.seasons import reference_rows, season_groups

RNG = np.random.default_rng(8)
WEEKS = np.arange(330)
RATES = 20 * np.exp(0.4 * np.sin(2 * np.pi * WEEKS / 52) + 0.002 * WEEKS)
COUNTS = np.column_stack([RNG.negative_binomial(6, 6 / (6 + RATES)), RNG.poisson(RATES / 4), RNG.poisson(RATES)])
COUNTS[100:106] += 40  # past outbreaks, to be weighed down


def _dense(counts, weights, design):
    """Weighted log-linear fit by least squares on the full design; coefficients, means, working weights."""
    mean = counts + 0.1
    for _ in range(60):
        working = np.log(mean) + (counts - mean) / mean
        root = np.sqrt(weights * mean)
        coefficients = np.linalg.lstsq(design * root[:, None], working * root, rcond=None)[0]
        last, mean = weights * mean, np.exp(design @ coefficients)
    return coefficients, mean, last


def _reference(counts, step, settings):
    """Expected, upper bound and p value of one series as the paper has them, with a trend and one weighing."""
    groups = season_groups(step, settings.years, settings.half_window, settings.periods, settings.frequency, None)
    rows = np.array([row for row in range(step - settings.guard) if groups[row] >= 0])
    names = sorted(set(groups[rows]))
    design = np.array([[float(groups[row] == name) for name in names] + [float(row)] for row in rows])
    past, degrees = counts[rows].astype(float), len(rows) - design.shape[1]
    _, mean, working = _dense(past, np.ones(len(rows)), design)
    phi = max((working * ((past - mean) / mean) ** 2).sum() / degrees, 1)
    rooted = design * np.sqrt(working)[:, None]
    leverage = np.einsum("ij,jk,ik->i", rooted, np.linalg.inv(rooted.T @ rooted), rooted)
    residual = 1.5 * (past ** (2 / 3) * mean ** (-1 / 6) - mean**0.5) / np.sqrt(phi * (1 - leverage))
    raw = [1 / value**2 if value > settings.weight_threshold else 1.0 for value in residual]
    weights = np.array(raw) * len(raw) / sum(raw)
    coefficients, mean, working = _dense(past, weights, design)
    phi = max((working * ((past - mean) / mean) ** 2).sum() / degrees, 1)
    scale = (weights * ((past - mean) / mean) ** 2).sum() / degrees
    covariance = np.linalg.inv((design * working[:, None]).T @ design)
    row = np.array([float(name == settings.periods) for name in names] + [float(step)])
    linear, error = row @ coefficients, np.sqrt(scale * row @ covariance @ row)
    expected, quantile = np.exp(linear), norm.ppf(1 - settings.alpha)
    p_slope = 2 * t(degrees).sf(abs(coefficients[-1]) / np.sqrt(scale * covariance[-1, -1]))
    if settings.threshold == "delta":
        spread = np.sqrt(4 / 9 * expected ** (1 / 3) * (phi + (expected * error) ** 2 / expected))
        upper = (expected ** (2 / 3) + quantile * spread) ** 1.5
        return expected, upper, norm.sf((counts[step] ** (2 / 3) - expected ** (2 / 3)) / spread), p_slope
    centre = expected if settings.threshold == "nbPlugin" else expected * np.exp(quantile * error)
    law = nbinom(centre / (phi - 1), 1 / phi) if phi > 1 else poisson(centre)
    return expected, law.ppf(1 - settings.alpha), law.sf(counts[step] - 1), p_slope


@pytest.mark.parametrize("threshold", ["delta", "nbPlugin", "muan"])
@pytest.mark.parametrize("periods", [1, 10])
def test_it_is_the_paper_s_algorithm(threshold, periods):
    settings = Settings(trend_p_value=1.0, threshold=threshold, periods=periods)
    judged = farrington(COUNTS, [300, 329], settings)
    for place, step in enumerate([300, 329]):
        for column in range(3):
            wanted = _reference(COUNTS[:, column], step, settings)[:3]
            assert judged.has_trend[place, column] == 1
            got = (judged.expected[place, column], judged.upper[place, column], judged.p_value[place, column])
            assert got == pytest.approx(wanted, rel=1e-4)  # the steps here go on further than R's


def test_a_trend_is_kept_where_it_is_significant_and_not_where_it_is_not():
    counts = np.hstack([COUNTS[:, 2:], np.random.default_rng(1).poisson(20, size=(330, 9))])
    settings = Settings(trend_p_value=0.01)
    judged = farrington(counts, [329], settings)
    slopes = [_reference(counts[:, column], 329, settings)[3] for column in range(10)]
    assert judged.has_trend[0].tolist() == [float(slope < 0.01) for slope in slopes]
    assert judged.has_trend[0, 0] == 1
    assert 0 in judged.has_trend
    assert not farrington(counts, [329], Settings(has_trend=False)).has_trend.any()


def test_series_side_by_side_are_those_alone_and_the_future_changes_nothing():
    together = farrington(COUNTS, [320], Settings())
    for column in range(3):
        alone = farrington(COUNTS[:321, column], [320], Settings())
        np.testing.assert_allclose(alone.upper[:, 0], together.upper[:, column], rtol=1e-12)


def test_a_missing_week_is_left_out_of_the_past():
    counts = COUNTS[:, 0].astype(float)
    counts[[60, 150, 200]] = np.nan
    fitted = farrington(counts, [320], Settings()).expected[0, 0]
    counts[[60, 150, 200]] = 1e6
    assert fitted == pytest.approx(farrington(COUNTS[:, 0], [320], Settings()).expected[0, 0], rel=0.05)
    assert fitted != farrington(counts, [320], Settings()).expected[0, 0]


def test_too_little_past_and_too_few_cases_give_no_bound():
    assert np.isnan(farrington(COUNTS, [200], Settings()).expected).all()
    rare = np.zeros((330, 1))
    rare[::9] = 1
    judged = farrington(rare, [329], Settings())
    assert np.isnan(judged.upper[0, 0])
    assert np.isfinite(judged.score[0, 0])


def test_a_past_without_a_single_case_has_no_model():
    assert np.isnan(farrington(np.zeros((330, 1)), [329], Settings()).score).all()


def test_weeks_are_compared_with_the_nearest_same_weekday_of_earlier_years():
    days = [date(2020, 1, 6) + timedelta(weeks=week) for week in range(200)]
    rows = reference_rows(170, 3, 52, days)
    for back, row in enumerate(rows):
        wanted = days[170].replace(year=days[170].year - back)
        assert row == min(range(200), key=lambda at, wanted=wanted: abs((days[at] - wanted).days))
    daily = [date(2020, 1, 1) + timedelta(days=day) for day in range(1600)]
    assert [daily[row] for row in reference_rows(daily.index(date(2024, 1, 9)), 4, 365, daily)] == [
        date(year, 1, 9) for year in range(2024, 2019, -1)]
    assert daily[reference_rows(daily.index(date(2024, 2, 29)), 1, 365, daily)[1]] == date(2023, 3, 1)


def test_groups_are_windows_and_equal_parts_of_the_year_between():
    groups = season_groups(115, 2, 3, 4, 52, None)
    assert groups[115 - 52 - 3:115 - 52 + 4].tolist() == [4] * 7
    assert groups[115 - 52 + 4:112].tolist() == [1] * 15 + [2] * 15 + [3] * 15
    assert (groups[:8] == -1).all()
    assert season_groups(106, 2, 3, 4, 52, None) is None
    with pytest.raises(ValueError, match="60 seasonal groups"):
        season_groups(150, 2, 3, 60, 52, None)


def test_tails_and_quantiles_are_scipy_s():
    means, phi = np.array([0.01, 3.0, 50.0, 4000.0]), np.array([1.0, 1.0, 2.5, 30.0])
    for mean, spread in zip(means, phi, strict=True):
        law = poisson(mean) if spread == 1 else nbinom(mean / (spread - 1), 1 / spread)
        assert quantile_count(0.01, mean, spread) == law.ppf(0.99)
        for count in (0, 1, 4, 80):
            assert upper_tail(count, mean, spread) == pytest.approx(law.sf(count - 1), rel=1e-9, abs=1e-300)
    assert np.isnan(quantile_count(0.01, np.inf, 2.0))
    assert quantile_count(0.01, 1e20, 1.0) == pytest.approx(1e20)


def test_a_fit_without_a_slope_is_the_groups_weighted_means():
    counts, weights = RNG.poisson(5, size=(12, 2)).astype(float), RNG.uniform(0.5, 2, size=(12, 2))
    groups = np.repeat([0, 1, 2], 4)
    fitted = fit(counts, weights, groups, np.arange(12.0), with_slope=False)
    for group in range(3):
        rows = groups == group
        wanted = (counts * weights)[rows].sum(axis=0) / weights[rows].sum(axis=0)
        np.testing.assert_allclose(fitted.mean[rows][0], wanted, rtol=1e-6)
    assert fitted.degrees.tolist() == [9, 9]
    assert (dispersion(fitted, fitted.weight) > 0).all()


@pytest.mark.parametrize("wrong", [{"power": "3/4"}, {"threshold": "gamma"}])
def test_unknown_names_are_refused(wrong):
    with pytest.raises(ValueError, match="must be one of"):
        Settings(**wrong)
