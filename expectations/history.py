"""How many complaints a window should hold, and how few are too few: plain statistics, no database.

The count of a window is compared with the same window of earlier weeks. Counts of small hours are noisy, so a bound is
a tail probability and never a bare percentage: the count is taken as negative binomial with the median of `weeks`
earlier weeks as its mean. Its variance has three parts: the Poisson noise of the hour, the error of a mean learnt from
so few weeks (mean / weeks, the Gamma–Poisson predictive: Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6),
and what separates two ordinary weeks (weather, season), `ORDINARY_VARIATION` of the mean.
"""

import math
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from statistics import median

import holidays
from scipy import stats

from pipeline.calendar_days import SEOUL

WEEKS = 8
MINIMUM_WEEKS = 2
ORDINARY_VARIATION = 0.08
HOLD_PROBABILITY = 1e-4
SILENT_EXPECTED = 12
SHARE_PROBABILITY = 1e-2
SUNDAY = 6

Window = tuple[datetime, datetime]


@cache
def _korean_holidays(year: int) -> frozenset:
    return frozenset(holidays.country_holidays("KR", years=year))


def day_kind(moment: datetime) -> int:
    """Weekday 0–6 of the Seoul day; a public holiday counts as a Sunday."""
    day = moment.astimezone(SEOUL).date()
    return SUNDAY if day in _korean_holidays(day.year) else day.weekday()


def comparable_windows(start: datetime, end: datetime, days_back: int = 7 * WEEKS) -> list[Window]:
    """Earlier windows of the same length at the same time of a day of the same kind, newest first.

    A public holiday is compared with Sundays, and an earlier holiday never stands in for a working day. Windows longer
    than a day contain every kind of day, so they are only moved by whole weeks.
    """
    if end - start > timedelta(days=1):
        offsets = [timedelta(days=days) for days in range(7, days_back + 1, 7) if timedelta(days=days) >= end - start]
    else:
        kind = day_kind(start)
        offsets = [timedelta(days=days) for days in range(1, days_back + 1)
                   if day_kind(start - timedelta(days=days)) == kind]
    return [(start - offset, end - offset) for offset in offsets]


def expected_count(earlier: Sequence[int]) -> float | None:
    """Median of the newest `WEEKS` counts; None with fewer than `MINIMUM_WEEKS`: not enough history."""
    return float(median(earlier[:WEEKS])) if len(earlier) >= MINIMUM_WEEKS else None


def _shape(expected: float, weeks: int) -> tuple[float, float]:
    """Size and probability of the negative binomial whose variance is mean + spread × mean²."""
    spread = 1 / (weeks * expected) + ORDINARY_VARIATION**2
    return 1 / spread, 1 / (1 + spread * expected)


def lowest_plausible(expected: float, weeks: int, probability: float, share: float = 1.0) -> int:
    """Smallest count that is still believable: fewer has a probability below `probability`.

    Args:
        expected: mean count of the window, ≥ 0.
        weeks: number of earlier weeks behind it, ≥ 1.
        probability: lower-tail probability under which a count is not believed.
        share: a count above `share` × expected is always believed, however large the window.
    """
    if expected <= 0:
        return 0
    return min(int(stats.nbinom.ppf(probability, *_shape(expected, weeks))), math.ceil(share * expected))


def highest_plausible(expected: float, weeks: int, probability: float, share: float = 1.0) -> int:
    """Largest count that is still believable; counts up to `share` × expected always are."""
    if expected <= 0:
        return SILENT_EXPECTED
    return max(int(stats.nbinom.isf(probability, *_shape(expected, weeks))), math.ceil(share * expected))


def most_tolerated(total: int, allowed_share: float, probability: float = SHARE_PROBABILITY) -> int:
    """Largest number of bad rows among `total` that a true share of `allowed_share` still explains (binomial tail)."""
    return int(stats.binom.isf(probability, total, allowed_share)) if total else 0
