"""What an hour should bring: expected counts of sparse, over-dispersed hourly series, and how surprising the count is.

A series' count in an hour is taken as Poisson with mean

    rate × profile(hour of the week) × day of the whole city × day of the series × hour of the series,

the last three being gamma noise of mean 1 and squared coefficients of variation `common_noise`, `day_noise` and
`hour_noise`. The rate is what the `history` before the window showed (Gamma posterior, Jeffreys' shape ½ around the
rate of an average series, so an empty past is judged like its peers'), hence the season and any change of level that is
older than some weeks. Missing hours take part neither in the past nor in the window. The day of the whole city is
estimated from everything else that came in during the window, so that a feed that doubles or catches up is not an alarm
of every series. A window of W hours holds expected count M with squared coefficient of variation

    V = noise within the window + noise within the past + uncertainty of the rate + uncertainty of the city's day,

and the count is negative binomial of mean M and size 1 / V (the gamma–Poisson predictive: Gelman et al., Bayesian Data
Analysis, 3rd ed., section 2.6; Noufaily et al., Statistics in Medicine 32 (2013) 1206–1222).
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import betainc

from ml.surveillance.profile import DAY_HOURS, WEEK_DAYS, Calendar, common_profile, profiles

WINDOWS = (1, 3, 6, 24, 72, 168)  # hours
PRIOR_SHAPE = 0.5
LEAST_COMMON_NOISE = 0.01  # a city's days differ by a tenth for reasons in no calendar
CEILING = 0.02  # larger p values are not told apart
LEAST_EXPOSURE = 7 * DAY_HOURS  # hours of past without which nothing is said


@dataclass(frozen=True)
class Model:
    """What was learned of S series.

    `profile` (7, 24, S) weights of mean 1, `day_doubt` and `hour_doubt` (S,) what is uncertain about them; `rate` (S,)
    counts an hour; `day_noise`, `hour_noise` (S,) and `common_noise` squared coefficients of variation, `day_error` and
    `hour_error` the standard errors of the first two; `volume_profile` (7, 24) and `volume_rate` those of everything
    together; `history` hours of past that a rate is taken from.
    """

    profile: np.ndarray
    day_doubt: np.ndarray
    hour_doubt: np.ndarray
    rate: np.ndarray
    day_noise: np.ndarray
    hour_noise: np.ndarray
    day_error: np.ndarray
    hour_error: np.ndarray
    common_noise: float
    volume_profile: np.ndarray
    volume_rate: float
    history: int


@dataclass(frozen=True)
class Surprises:
    """The looks with a p value below the ceiling, in order of series and hour; one number each a look.

    `hour` row of the window's last hour, `series` column, `p_value` smallest over the windows, `window` its length in
    hours, `observed` and `expected` the counts in it.
    """

    hour: np.ndarray
    series: np.ndarray
    p_value: np.ndarray
    window: np.ndarray
    observed: np.ndarray
    expected: np.ndarray


def learn(counts: np.ndarray, when: Calendar, volume: np.ndarray | None = None, history: int = 28 * DAY_HOURS) -> Model:
    """Learn profile, rate and noise of every series from a past of some weeks.

    Args:
        counts: (hours, series) counts, NaN where an hour is missing.
        when: the calendar of the same hours.
        volume: (hours,) everything that came in; None where the series do not overlap and are everything.
        history: hours of past that a rate will be taken from.
    """
    volume = counts.sum(axis=1) if volume is None else volume
    day_noise: np.ndarray | float = 0.0
    for _ in range(2):  # the profile's credibility asks for the noise, the noise for the profile
        profile = profiles(counts, when, day_noise)
        rate, day_noise, hour_noise, day_error, hour_error = _noise(counts, when, profile.weights, profile.fitted)
    whole = common_profile(volume[:, None], when)
    volume_rate, volume_noise, *_ = _noise(volume[:, None], when, whole[:, :, None], np.full(1, WEEK_DAYS - 1.0))
    own = float((day_noise * rate**2).sum() / max(float(volume_rate[0]), 1e-9) ** 2)
    return Model(profile.weights, profile.day_doubt, profile.hour_doubt, rate, np.asarray(day_noise), hour_noise,
                 day_error, hour_error, max(float(volume_noise[0]) - own, 0.0), whole, float(volume_rate[0]), history)


def surprises(counts: np.ndarray, when: Calendar, model: Model, first: int, volume: np.ndarray | None = None,
              windows: tuple[int, ...] = WINDOWS, fewest: int = 3) -> Surprises:
    """Judge every hour from row `first` on, each from the rows up to it.

    Args:
        counts: (hours, series) counts, NaN where an hour is missing.
        when: the calendar of the same hours.
        model: what was learned; its rates are not used, the past of each hour is.
        first: first row judged.
        volume: as in `learn`.
        windows: lengths looked at, in hours.
        fewest: counts below this are never a surprise.
    """
    volume = counts.sum(axis=1) if volume is None else volume
    present = np.isfinite(counts)
    filled, all_filled = np.where(present, counts, 0.0), np.where(np.isfinite(volume), volume, 0.0)
    exposure = present * model.profile[when.weekday, when.hour]
    whole = np.isfinite(volume) * model.volume_profile[when.weekday, when.hour]
    seen, shown = _running(filled), _running(exposure)
    all_seen, all_shown = _running(all_filled[:, None]), _running(whole[:, None])
    ends = np.arange(first, len(counts)) + 1
    best = np.full((len(ends), counts.shape[1]), CEILING)
    details = np.zeros((3, *best.shape))
    past_share = _shares(whole, when.day, ends - max(windows), model.history)
    for window in windows:
        past = (np.maximum(ends - window - model.history, 0), np.maximum(ends - window, 0))
        inside = (np.maximum(ends - window, 0), ends)
        observed = _between(seen, inside)
        share = _shares(whole, when.day, ends, window)
        mean, spread = _forecast(_between(seen, past), _between(shown, past), _between(shown, inside), model)
        spread = spread + _own_noise(model, share) + _own_noise(model, past_share) + _doubt(model, share)
        city, city_spread = _city(observed, mean, all_seen, all_shown, past, inside, share, model)
        mean, spread = mean * city, spread + city_spread
        known = _between(shown, past) >= LEAST_EXPOSURE
        likely = known & (observed >= fewest) & (observed > mean + 1.5 * np.sqrt(mean * (1 + mean * spread)))
        p_values = predictive_tail(observed[likely], mean[likely], spread[likely])
        better = np.zeros(best.shape, dtype=bool)
        better[likely] = p_values < best[likely]
        best[better] = p_values[better[likely]]
        details[:, better] = np.array([np.full(np.count_nonzero(better), window), observed[better], mean[better]])
    series, rows = np.nonzero(best.T < CEILING)
    return Surprises(rows + first, series, best[rows, series], *details[:, rows, series])


def predictive_tail(observed: np.ndarray, mean: np.ndarray, spread: np.ndarray) -> np.ndarray:
    """P(X ≥ observed) for a negative binomial of the mean, its mean's squared coefficient of variation `spread` > 0."""
    size = 1 / spread
    return np.where(observed > 0, betainc(np.maximum(observed, 1), size, mean / (mean + size)), 1.0)


def _forecast(before: np.ndarray, past: np.ndarray, window: np.ndarray, model: Model) -> tuple[np.ndarray, np.ndarray]:
    """Expected count of the window and the squared coefficient of variation of the rate behind it."""
    shape = PRIOR_SHAPE + before
    prior = PRIOR_SHAPE / max(float(model.rate.mean()), 1e-9)
    return shape / (prior + past) * window, 1 / shape


def _city(observed: np.ndarray, mean: np.ndarray, all_seen: np.ndarray, all_shown: np.ndarray,
          past: tuple[np.ndarray, np.ndarray], inside: tuple[np.ndarray, np.ndarray], share: np.ndarray,
          model: Model) -> tuple[np.ndarray, np.ndarray]:
    """How much more than usual everything else brings in the window, and how uncertain that is."""
    usual = _between(all_seen, past) / np.maximum(_between(all_shown, past), 1e-9) * _between(all_shown, inside)
    others, wanted = np.maximum(_between(all_seen, inside) - observed, 0), np.maximum(usual - mean, 0)
    noise = max(model.common_noise, LEAST_COMMON_NOISE) * share[1][:, None]
    return (others * noise + 1) / (wanted * noise + 1), noise / (1 + wanted * noise)


def _own_noise(model: Model, share: np.ndarray) -> np.ndarray:
    own_day = np.maximum(model.day_noise - model.common_noise, 0)
    return share[0][:, None] * model.hour_noise + share[1][:, None] * own_day


def _doubt(model: Model, share: np.ndarray) -> np.ndarray:
    return share[0][:, None] * model.hour_doubt + share[1][:, None] * model.day_doubt


def _shares(whole: np.ndarray, day: np.ndarray, ends: np.ndarray, window: int) -> np.ndarray:
    """(2, ends): sums of squared shares of the hours and of the days in each window, by the common profile."""
    starts, ends = np.maximum(ends - window, 0), np.maximum(ends, 1)
    running, squares = _running(whole), _running(whole**2)
    edges = np.searchsorted(day, np.arange(day[0], day[-1] + 2))
    upper, lower = np.minimum.outer(ends, edges[1:]), np.maximum.outer(starts, edges[:-1])
    parts = np.where(upper > lower, running[upper] - running[np.minimum(lower, upper)], 0)
    total = np.maximum(running[ends] - running[starts], 1e-9)
    return np.array([squares[ends] - squares[starts], (parts**2).sum(axis=1)]) / total**2


def _running(values: np.ndarray) -> np.ndarray:
    return np.concatenate([np.zeros((1, *values.shape[1:])), np.cumsum(values, axis=0)])


def _between(running: np.ndarray, rows: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    return running[rows[1]] - running[rows[0]]


def _noise(counts: np.ndarray, when: Calendar, profile: np.ndarray, fitted: np.ndarray) -> tuple[np.ndarray, ...]:
    """Rate, day noise, hour noise and the two standard errors of every series, by moments.

    Products of residuals of different hours of one day show the day's noise, squares less the count itself the day's
    and the hour's. Each series' estimate is drawn to that of all by its sampling variance (DerSimonian and Laird,
    Controlled Clinical Trials 7 (1986) 177–188).
    """
    present = np.isfinite(counts)
    seen = np.where(present, counts, 0)
    exposure = present * profile[when.weekday, when.hour]
    rate = seen.sum(axis=0) / np.maximum(exposure.sum(axis=0), 1e-9)
    mean = exposure * rate
    first = np.unique(when.day, return_index=True)[1]
    days, hours = len(first), present.sum(axis=0)
    of_days = np.add.reduceat(seen - mean, first, axis=0), np.add.reduceat(mean, first, axis=0)
    squared, means = ((seen - mean) ** 2).sum(axis=0), (mean**2).sum(axis=0)
    lost = days / np.maximum(days - 1 - fitted, 1)  # what fitting a rate and weekdays takes off the residuals
    both, both_error = _shrunk(squared - seen.sum(axis=0), means, np.maximum(mean.sum(axis=0), 1e-9) / hours, hours)
    day, day_error = _shrunk(lost * (of_days[0] ** 2).sum(axis=0) - squared, (of_days[1] ** 2).sum(axis=0) - means,
                             np.maximum(of_days[1].sum(axis=0), 1e-9) / days, days)
    return rate, day, np.maximum(both - day, 0), day_error, both_error


def _shrunk(excess: np.ndarray, scale: np.ndarray, mean: np.ndarray,
            rows: np.ndarray | int) -> tuple[np.ndarray, np.ndarray]:
    """Noise excess / scale of every series, drawn to that of all; with its standard error, (series,) each."""
    raw = excess / np.maximum(scale, 1e-12)
    common = 0.0
    for _ in range(3):
        variance = 2 / rows * (1 / mean + common) ** 2
        common = max(float((raw / variance).sum() / (1 / variance).sum()), 0.0)
    chance = 2 / rows * (1 / mean + common) ** 2
    weight = 1 / chance
    free = weight.sum() - (weight**2).sum() / weight.sum()
    apart = float((weight * (raw - common) ** 2).sum()) - (len(raw) - 1)
    between = max(apart / free, 0.0) if len(raw) > 1 and free > 0 else 0.0
    trust = between / (between + chance) if len(raw) > 1 else np.ones(1)
    return np.maximum(common + trust * (raw - common), 0), np.sqrt(trust * chance)
