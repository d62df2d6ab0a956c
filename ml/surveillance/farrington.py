"""Farrington's algorithm as improved by Noufaily: a count against the same weeks of earlier years.

Source: Farrington, Andrews, Beale, Catchpole, Journal of the Royal Statistical Society A 159 (1996) 547–563; Noufaily,
Enki, Farrington, Garthwaite, Andrews, Charlett, Statistics in Medicine 32 (2013) 1206–1222; the choices that the papers
leave open follow `farringtonFlexible` of the R package `surveillance` (Salmon, Schumacher, Höhle, Journal of
Statistical Software 70(10), 2016, section 3.2), whose figures are met to the sixth decimal.

For every step judged: the past is cut into seasonal groups around the reference steps, a quasi-Poisson model with a
trend is fitted, past outbreaks are weighed down by their Anscombe residuals, and the model's prediction gives an upper
bound. Series that share the time axis are fitted together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

import numpy as np
from scipy.special import ndtr, ndtri, stdtr

from ml.surveillance.counts import quantile_count, upper_tail
from ml.surveillance.quasipoisson import Fit, dispersion, fit
from ml.surveillance.seasons import season_groups

Threshold = Literal["delta", "nbPlugin", "muan"]
POWER = {"2/3": 2 / 3, "1/2": 1 / 2, "none": 1.0}
TREND_YEARS = 3  # fewer years of past say nothing of a trend


@dataclass(frozen=True)
class Settings:
    """The parameters, named as in R in words of our own.

    `years` (b) reference periods of `frequency` steps, `half_window` (w) steps each side of a reference step, `periods`
    (noPeriods) seasonal groups a year, `guard` (pastWeeksNotIncluded) steps before the judged one that are not learnt
    from, `trend_p_value` (pThresholdTrend) below which a trend is kept, `enough` (limit54) cases in so many last steps
    without which nothing is raised, `weight_threshold` (weightsThreshold) the residual from which the past is weighed
    down, `alpha` the one-sided error of the bound.
    """

    years: int = 5
    half_window: int = 3
    periods: int = 10
    frequency: int = 52
    guard: int = 26
    has_trend: bool = True
    trend_p_value: float = 0.05
    is_reweighted: bool = True
    weight_threshold: float = 2.58
    enough: tuple[int, int] = (5, 4)
    power: str = "2/3"
    threshold: Threshold = "delta"
    alpha: float = 0.05

    def __post_init__(self) -> None:
        """Refuse names that are not known."""
        if self.power not in POWER or self.threshold not in get_args(Threshold):
            raise ValueError(f"power {self.power!r} must be one of {', '.join(POWER)}, "
                             f"threshold {self.threshold!r} one of {', '.join(get_args(Threshold))}")


@dataclass(frozen=True)
class Judgement:
    """(steps, series) arrays; NaN where no model could be fitted.

    `expected` and `upper` are counts, NaN too where there are not enough recent cases; an alarm is `count > upper`.
    `score` is (count − prediction) / (upper − prediction), for `nbPlugin` and `muan` with the prediction on the scale
    of logarithms as R has it, so compare it within one method only. `p_value` is the chance of so high a count.
    `mean_quantile` (mu0Vector) is the mean from which the bound is taken, `dispersion` φ ≥ 1, `has_trend` 0 or 1.
    """

    expected: np.ndarray
    upper: np.ndarray
    score: np.ndarray
    p_value: np.ndarray
    mean_quantile: np.ndarray
    dispersion: np.ndarray
    has_trend: np.ndarray


def farrington(counts: np.ndarray, steps: Sequence[int], settings: Settings,
               days: Sequence[date] | None = None) -> Judgement:
    """Judge `steps` of every series.

    Args:
        counts: (times, series) or (times,) counts, oldest first; NaN where a count is not known.
        steps: positions in `counts` to be judged, each from the counts before it alone.
        settings: the parameters.
        days: the dates of the rows, a day or a week apart, where years are those of the calendar; else a year is
            `settings.frequency` rows.

    Returns:
        A `Judgement`, one row a step. Steps without enough past are NaN.
    """
    values = np.asarray(counts, dtype=float)
    values = values[:, None] if values.ndim == 1 else values
    rows = [_judge(values, step, settings, days) for step in steps]
    columns = len(Judgement.__dataclass_fields__)
    return Judgement(*np.array(rows).reshape(len(rows), columns, values.shape[1]).transpose(1, 0, 2))


def _judge(values: np.ndarray, step: int, settings: Settings, days: Sequence[date] | None) -> np.ndarray:
    """(columns of `Judgement`, series) for one step."""
    group = season_groups(step, settings.years, settings.half_window, settings.periods, settings.frequency, days)
    if group is None:
        return np.full((len(Judgement.__dataclass_fields__), values.shape[1]), np.nan)
    group[max(step - settings.guard, 0):] = -1
    rows = np.flatnonzero(group >= 0)
    _, groups = np.unique(group[rows], return_inverse=True)
    time = rows - rows.mean()
    past = values[rows]
    prior = np.isfinite(past).astype(float)
    past = np.where(prior > 0, past, 0.0)
    last, at = int(groups.max()), float(step - rows.mean())
    mean, error, phi, trend, is_fitted = _model(past, prior, groups, time, last, at, settings)
    now = values[step]
    columns = np.array([*_bound(now, mean, error, phi, settings), phi, trend])
    columns[:, ~is_fitted] = np.nan
    reach, least = settings.enough[1], settings.enough[0]
    with np.errstate(invalid="ignore"):
        is_enough = values[max(step - reach + 1, 0):step + 1].sum(axis=0) >= least
    columns[0, ~is_enough | np.isnan(columns[1])] = np.nan
    columns[1, ~is_enough] = np.nan
    return columns


def _model(past: np.ndarray, prior: np.ndarray, groups: np.ndarray, time: np.ndarray, last: int, at: float,
           settings: Settings) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Linear predictor, its standard error, φ, whether the trend is kept, whether there is a model; (series,) each."""
    flat = _prediction(past, prior, groups, time, last, at, False, settings)
    if not settings.has_trend:
        return *flat[:3], np.zeros(past.shape[1]), flat[4]
    sloped = _prediction(past, prior, groups, time, last, at, True, settings)
    highest = np.where(prior > 0, past, -np.inf).max(axis=0)
    with np.errstate(invalid="ignore"):
        kept = (sloped[4] & (settings.years >= TREND_YEARS) & (sloped[3] < settings.trend_p_value)
                & (np.exp(sloped[0]) <= highest))
    mean, error, phi = (np.where(kept, with_trend, without) for with_trend, without in zip(sloped[:3], flat[:3],
                                                                                       strict=True))
    return mean, error, phi, kept.astype(float), kept | flat[4]


def _prediction(past: np.ndarray, prior: np.ndarray, groups: np.ndarray, time: np.ndarray, last: int, at: float,
                with_slope: bool, settings: Settings) -> tuple[np.ndarray, ...]:
    """Fit, weigh down the outbreaks, fit again: predictor, standard error, φ, the slope's p value, converged."""
    fitted = fit(past, prior, groups, time, with_slope)
    is_converged, weight = fitted.is_converged, fitted.weight
    phi = np.maximum(dispersion(fitted, fitted.weight), 1)
    if settings.is_reweighted:
        weight = _outbreak_weights(past, prior, fitted, groups, time, phi, settings.weight_threshold)
        fitted = fit(past, np.where(np.isfinite(weight), weight, 0), groups, time, with_slope)
        phi = np.maximum(dispersion(fitted, fitted.weight), 1)
    # R takes the outbreak weights alone, not times the mean, for the error of the prediction and the trend's test
    scale = dispersion(fitted, weight)
    mean, variance = fitted.predict(last, at)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.abs(fitted.slope) / np.sqrt(scale / fitted.spread)
        slope_p_value = 2 * stdtr(fitted.degrees.astype(float), -ratio)
        return mean, np.sqrt(variance * scale), phi, slope_p_value, is_converged


def _outbreak_weights(past: np.ndarray, prior: np.ndarray, fitted: Fit, groups: np.ndarray, time: np.ndarray,
                      phi: np.ndarray, threshold: float) -> np.ndarray:
    """(rows, series): 1 / s² for rows whose standardised Anscombe residual s is above the threshold, scaled to n."""
    anscombe = 1.5 * (past ** (2 / 3) * fitted.mean ** (-1 / 6) - fitted.mean**0.5)
    with np.errstate(divide="ignore", invalid="ignore"):
        standardised = anscombe / np.sqrt(phi * (1 - fitted.leverage(groups, time)))
        raw = prior * np.where(standardised > threshold, standardised**-2.0, 1.0)
    return raw * prior.sum(axis=0) / raw.sum(axis=0)


def _bound(now: np.ndarray, linear: np.ndarray, error: np.ndarray, phi: np.ndarray,
           settings: Settings) -> tuple[np.ndarray, ...]:
    """Expected, upper bound, score, p value and the mean's quantile; (series,) each."""
    expected, quantile = np.exp(linear), ndtri(1 - settings.alpha)
    with np.errstate(all="ignore"):
        if settings.threshold == "delta":
            exponent = POWER[settings.power]
            # R names the variance of the response's mean; on the response's scale its error is mean × error
            tau = phi + (expected * error) ** 2 / expected
            spread = np.sqrt(exponent**2 * expected ** (2 * exponent - 1) * tau)
            upper = (expected**exponent + quantile * spread) ** (1 / exponent)
            p_value = ndtr(-(now**exponent - expected**exponent) / spread)
            # R takes the quantile of the logarithm from the response's scale here; nothing reads it but comparisons
            return (expected, upper, (now - expected) / (upper - expected), p_value,
                    np.exp(expected + quantile * expected * error))
        mean = np.exp(linear if settings.threshold == "nbPlugin" else linear + quantile * error)
        upper, p_value = quantile_count(settings.alpha, mean, phi), upper_tail(now, mean, phi)
        return expected, upper, (now - linear) / (upper - linear), p_value, mean
