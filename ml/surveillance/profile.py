"""When complaints come: hours of the week, holidays as Sundays, and each stream's own habits as far as they are known.

A profile is one weight an hour of the week with mean 1, the product of what all streams have in common (a weekday's
share times the hours of that kind of day) and of each stream's own weekdays and hours. What is a stream's own is
believed as far as the counts carry it: with τ² the true variance of the ratio own / common and v the sampling variance
of an observed ratio, the ratio is drawn to 1 by τ² / (τ² + v) (the linear Bayes estimate; Bühlmann, ASTIN Bulletin 4
(1967) 199–207). τ² comes from products of residuals of *different* days, in which the chance of each day cancels out.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np

DAY_HOURS, WEEK_DAYS = 24, 7
SATURDAY, SUNDAY = 5, 6
LEAST_WEIGHT = 1e-3  # no hour is thought impossible


@dataclass(frozen=True)
class Calendar:
    """(hours,) ints each: `weekday` 0 Monday … 6 Sunday or holiday, `hour` 0 … 23, and `day`, the number of the day."""

    weekday: np.ndarray
    hour: np.ndarray
    day: np.ndarray

    def __len__(self) -> int:
        """Number of hours."""
        return len(self.hour)

    def rows(self, part: slice) -> "Calendar":
        """Some of the hours."""
        return Calendar(self.weekday[part], self.hour[part], self.day[part])


def calendar(start: datetime, hours: int, holidays: Collection[date] = ()) -> Calendar:
    """The calendar of so many hours from `start` on, in the city's own time; a holiday is a Sunday."""
    numbers = start.hour + np.arange(hours)
    day, hour = np.divmod(numbers, DAY_HOURS)
    dates = [start.date() + timedelta(days=int(number)) for number in range(int(day[-1]) + 1)] if hours else []
    weekdays = np.array([SUNDAY if one in holidays else one.weekday() for one in dates], dtype=int)
    return Calendar(weekdays[day] if hours else day, hour, day)


@dataclass(frozen=True)
class Profiles:
    """`weights` (7, 24, series) of the hours of a week, mean 1, and how far they are to be trusted.

    `day_doubt` and `hour_doubt` (series,) are the squared coefficients of variation that are left of a weekday's and of
    an hour's weight; `fitted` (series,) is to how many free parameters the series' own weekdays amount.
    """

    weights: np.ndarray
    day_doubt: np.ndarray
    hour_doubt: np.ndarray
    fitted: np.ndarray


@dataclass(frozen=True)
class Ratio:
    """(groups, series): observed over expected drawn to 1, how far it is believed (0 … 1), the variance left."""

    value: np.ndarray
    trust: np.ndarray
    doubt: np.ndarray


def profiles(counts: np.ndarray, when: Calendar, day_noise: np.ndarray | float = 0.0) -> Profiles:
    """Learn the profiles of every series.

    Args:
        counts: (hours, series) counts, NaN where an hour is missing.
        when: the hours' calendar.
        day_noise: (series,) or one number: squared coefficient of variation of a day beyond chance, see
            `ml.surveillance.expected`; the larger it is the less a weekday's ratio is believed.
    """
    common = common_profile(counts, when)
    present = np.isfinite(counts)
    shape = common[when.weekday, when.hour][:, None]
    own_day, own_hour = own_factors(np.where(present, counts, 0), present * shape, when, day_noise)
    week = np.maximum(common[:, :, None] * own_day.value[:, None, :] * own_hour.value[None, :, :], LEAST_WEIGHT)
    return Profiles(week / week.mean(axis=(0, 1)), own_day.doubt.mean(axis=0), own_hour.doubt.mean(axis=0),
                    own_day.trust.sum(axis=0))


def common_profile(counts: np.ndarray, when: Calendar) -> np.ndarray:
    """(7, 24) weights of what all series have in common, mean 1."""
    present = np.isfinite(counts)
    total, share = np.where(present, counts, 0).sum(axis=1, keepdims=True), present.mean(axis=1, keepdims=True)
    by_day = _ratio(total, share, when.weekday, WEEK_DAYS)[:, 0]
    by_hour = _ratio(total, share * by_day[when.weekday][:, None], when.hour, DAY_HOURS)[:, 0]
    kind = np.searchsorted([SATURDAY, SUNDAY], when.weekday, side="right")
    expected = share * (by_day[when.weekday] * by_hour[when.hour])[:, None]
    ratio = credible_ratio(total, expected * total.sum() / max(expected.sum(), 1e-9), kind * DAY_HOURS + when.hour,
                           3 * DAY_HOURS, 0.0).value
    kinds = np.searchsorted([SATURDAY, SUNDAY], np.arange(WEEK_DAYS), side="right")
    week = by_day[:, None] * by_hour[None, :] * ratio.reshape(3, DAY_HOURS)[kinds]
    week = np.maximum(week / week.mean(), LEAST_WEIGHT)
    return week / week.mean()


def own_factors(counts: np.ndarray, exposure: np.ndarray, when: Calendar,
                day_noise: np.ndarray | float) -> tuple[Ratio, Ratio]:
    """(7, series) and (24, series) ratios: what each series' weekdays and hours are to the common ones."""
    rate = counts.sum(axis=0) / np.maximum(exposure.sum(axis=0), 1e-9)
    expected = exposure * rate
    first, _ = np.unique(when.day, return_index=True)
    days = (when.day == first[:, None]).astype(float)
    weekday = when.weekday[np.searchsorted(when.day, first)]
    own_day = credible_ratio(days @ counts, days @ expected, weekday, WEEK_DAYS, day_noise)
    own_hour = credible_ratio(counts, expected * own_day.value[when.weekday], when.hour, DAY_HOURS, day_noise)
    return own_day, own_hour


def credible_ratio(counts: np.ndarray, expected: np.ndarray, group: np.ndarray, groups: int,
                   noise: np.ndarray | float) -> Ratio:
    """Counts over expected counts of each group of rows, drawn to 1 as far as chance explains them.

    Args:
        counts: (rows, series) counts; rows of one group are independent of each other.
        expected: (rows, series) expected counts.
        group: (rows,) numbers of the rows' groups.
        groups: how many groups there are.
        noise: squared coefficient of variation of a row beyond Poisson's.
    """
    member = (group == np.arange(groups)[:, None]).astype(float)
    seen, wanted, squares = member @ counts, member @ expected, member @ expected**2
    residual = counts - expected
    between = ((member @ residual) ** 2 - member @ residual**2).sum()
    scale = (wanted**2 - squares).sum()
    spread = max(float(between / scale), 0.0) if scale > 0 else 0.0
    safe = np.maximum(wanted, 1e-9)
    chance = 1 / safe + noise * squares / safe**2
    trust = spread / (spread + chance)
    return Ratio(1 + trust * (seen / safe - 1), trust, spread * (1 - trust))


def _ratio(counts: np.ndarray, exposure: np.ndarray, group: np.ndarray, groups: int) -> np.ndarray:
    """(groups, series) counts an exposure; what a group without any exposure is expected to be like: the average."""
    member = (group == np.arange(groups)[:, None]).astype(float)
    seen, share = member @ counts, member @ exposure
    average = counts.sum(axis=0) / np.maximum(exposure.sum(axis=0), 1e-9)
    return np.where(share > 0, seen / np.where(share > 0, share, 1), average)
