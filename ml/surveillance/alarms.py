"""One currency for all series: how often chance alone raises an alarm, and the dial that sets it.

A p value of one look says little: thousands of series are looked at every hour over overlapping windows, and looks that
overlap alarm together. What counts is how often a *new* alarm comes up anywhere — one of a series that raised none for
`QUIET_HOURS` —, and that is counted: the model that was learned (`ml.surveillance.expected`) draws months in which
nothing happens, these are judged exactly as the real hours are, and the number of new alarms at every p value is the
curve from which the dial (false alarms a month) takes its threshold and an alarm its recurrence interval. Below the
smallest p value that the simulations hold enough alarms for, the curve goes on as a power of p.

The recurrence interval is that of Kleinman, Abrams, Kulldorff, Platt, Epidemiology and Infection 133 (2005) 409–419.
"""

from dataclasses import dataclass, replace

import numpy as np

from ml.surveillance.expected import CEILING, PRIOR_SHAPE, WINDOWS, Model, Surprises, surprises
from ml.surveillance.profile import DAY_HOURS, WEEK_DAYS, Calendar

QUIET_HOURS = 24
MONTH_DAYS = 30
ENOUGH_ALARMS = 30  # counted alarms below which the curve is continued rather than read
FITTED_ALARMS = 300


def recurrence_interval_days(p_value: float, looks_per_day: float) -> float:
    """Once in how many days chance brings a p value so small among so many independent looks a day."""
    return 1 / (p_value * looks_per_day) if p_value > 0 else np.inf


def family_wise(p_value: np.ndarray | float, looks: float) -> np.ndarray | float:
    """Probability that the smallest of so many independent p values is so small (Šidák)."""
    return -np.expm1(looks * np.log1p(-np.minimum(p_value, 1 - 1e-16)))


def false_discoveries(p_values: np.ndarray) -> np.ndarray:
    """(n,) share of false ones among those at least as surprising, at most, were all of those called (q values).

    Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289–300.
    """
    order = np.argsort(p_values)[::-1]
    ranks = np.arange(len(p_values), 0, -1)
    q_values = np.empty(len(p_values))
    q_values[order] = np.minimum.accumulate(np.minimum(p_values[order] * len(p_values) / ranks, 1))
    return q_values


def new_alarms(found: Surprises, threshold: float, quiet_hours: int = QUIET_HOURS) -> np.ndarray:
    """Positions in `found` of the alarms that are new: their series raised none in the `quiet_hours` before."""
    at = np.flatnonzero(found.p_value <= threshold)
    series, hour = found.series[at], found.hour[at]
    is_new = np.ones(len(at), dtype=bool)
    is_new[1:] = (series[1:] != series[:-1]) | (hour[1:] - hour[:-1] > quiet_hours)
    return at[is_new]


@dataclass(frozen=True)
class AlarmRate:
    """New alarms a month by chance, over all series, at falling p values; a power law below the last of them."""

    p_values: np.ndarray
    per_month: np.ndarray
    slope: float

    def false_alarms_per_month(self, p_value: float) -> float:
        """How many new alarms a month chance raises at this threshold."""
        if p_value >= self.p_values[-1]:
            return float(np.interp(np.log(p_value), np.log(self.p_values[::-1]), self.per_month[::-1]))
        return float(self.per_month[-1] * (p_value / self.p_values[-1]) ** self.slope)

    def threshold(self, false_alarms_per_month: float) -> float:
        """The p value at and below which an alarm is raised, for so many false alarms a month."""
        if false_alarms_per_month >= self.per_month[-1]:
            return float(np.exp(np.interp(false_alarms_per_month, self.per_month[::-1], np.log(self.p_values[::-1]))))
        return float(self.p_values[-1] * (false_alarms_per_month / self.per_month[-1]) ** (1 / self.slope))

    def recurrence_interval_days(self, p_value: float) -> float:
        """Once in how many days chance brings so small a p value somewhere."""
        return recurrence_interval_days(p_value, self.looks_per_day(p_value))

    def looks_per_day(self, p_value: float) -> float:
        """To how many independent looks a day all series and windows together amount."""
        return self.false_alarms_per_month(p_value) / MONTH_DAYS / p_value


def alarm_rate(model: Model, months: int = 24, seed: int = 0, windows: tuple[int, ...] = WINDOWS, fewest: int = 3,
               most_series: int = 400, months_a_run: int = 3) -> AlarmRate:
    """Count the new alarms of simulated months in which nothing happens.

    Args:
        model: what was learned.
        months: months of 30 days to simulate.
        seed: of the simulation; the same seed gives the same.
        windows: as in `surprises`.
        fewest: as in `surprises`.
        most_series: so many series at most are simulated, drawn at random, and stand for all.
        months_a_run: months that follow one simulated past.
    """
    rng = np.random.default_rng(seed)
    number = len(model.rate)
    watched = months_a_run * MONTH_DAYS * DAY_HOURS
    before = model.history + max(windows)
    thresholds = np.geomspace(CEILING, 1e-9, 120)
    counted, runs = np.zeros(len(thresholds)), max(round(months / months_a_run), 1)
    chosen = np.arange(number)
    for _ in range(runs):
        if number > most_series:
            chosen = np.sort(rng.choice(number, most_series, replace=False))
        counts, volume, when = simulate(model, chosen, before + watched, rng)
        found = surprises(counts, when, part_of(model, chosen), before, volume, windows, fewest)
        counted += [len(new_alarms(found, threshold)) for threshold in thresholds]
    return _curve(thresholds, counted, runs * months_a_run, number / len(chosen))


def part_of(model: Model, chosen: np.ndarray) -> Model:
    """The model of some of the series."""
    per_series = ("day_doubt", "hour_doubt", "rate", "day_noise", "hour_noise", "day_error", "hour_error")
    return replace(model, profile=model.profile[:, :, chosen],
                   **{name: getattr(model, name)[chosen] for name in per_series})


def simulate(model: Model, chosen: np.ndarray, hours: int,
             rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, Calendar]:
    """Counts of the chosen series and of everything, in ordinary weeks in which nothing happens.

    What is uncertain is drawn too: rates from their posterior, noises by their standard errors.
    """
    start = int(rng.integers(WEEK_DAYS))
    day, hour = np.divmod(np.arange(hours), DAY_HOURS)
    when = Calendar((day + start) % WEEK_DAYS, hour, day)
    days = int(day[-1]) + 1
    common = gamma_noise(model.common_noise, (days, 1), rng)
    day_noise = np.maximum(rng.normal(model.day_noise, model.day_error)[chosen] - model.common_noise, 0)
    hour_noise = np.maximum(rng.normal(model.hour_noise, model.hour_error)[chosen], 0)
    shape = PRIOR_SHAPE + model.rate[chosen] * model.history
    rate = rng.gamma(shape) / (model.history + PRIOR_SHAPE / max(float(model.rate.mean()), 1e-9))
    profile = model.profile[:, :, chosen] * gamma_noise(model.day_doubt[chosen], (WEEK_DAYS, len(chosen)), rng)[:, None]
    profile = profile * gamma_noise(model.hour_doubt[chosen], (DAY_HOURS, len(chosen)), rng)
    profile = profile / profile.mean(axis=(0, 1))
    mean = rate * profile[when.weekday, when.hour] * (
        common * gamma_noise(day_noise, (days, len(chosen)), rng))[day]
    counts = rng.poisson(mean * gamma_noise(hour_noise, mean.shape, rng)).astype(float)
    rest = max(model.volume_rate - float(model.rate[chosen].sum()), 0.0)
    others = rng.poisson(rest * model.volume_profile[when.weekday, when.hour] * common[day, 0])
    return counts, counts.sum(axis=1) + others, when


def gamma_noise(spread: np.ndarray | float, shape: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    """Gamma factors of mean 1 and squared coefficient of variation `spread`; all 1 where that is 0."""
    wide = np.broadcast_to(spread, shape)
    size = 1 / np.where(wide > 0, wide, 1.0)
    return np.where(wide > 0, rng.gamma(size) / size, 1.0)


def _curve(thresholds: np.ndarray, counted: np.ndarray, months: float, weight: float) -> AlarmRate:
    """The curve as far as enough alarms were counted, and the power by which it goes on."""
    last = max(int(np.count_nonzero(counted >= ENOUGH_ALARMS)), 2)
    fitted = (counted[:last] <= FITTED_ALARMS) & (counted[:last] > 0)
    slope = 1.0
    if np.count_nonzero(fitted) > 2:
        slope = float(np.polyfit(np.log(thresholds[:last][fitted]), np.log(counted[:last][fitted]), 1)[0])
    falling = np.maximum.accumulate(counted[:last][::-1])[::-1]  # alarms that run on merge at high p values
    per_month = np.maximum(falling, 1e-3) * weight / months
    return AlarmRate(thresholds[:last], per_month, max(slope, 0.2))
