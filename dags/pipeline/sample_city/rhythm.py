"""When people complain: hour of the week, season, Korean holidays and the chance of a day."""

import datetime as dt
from functools import lru_cache

import holidays
import numpy as np

WEEKDAY_FACTOR = (1.12, 1.08, 1.06, 1.05, 1.07, 0.86, 0.76)  # Monday first
HOLIDAY_FACTOR = 0.62
MONTH_FACTOR = (0.90, 0.88, 0.97, 1.02, 1.06, 1.07, 1.08, 1.05, 1.06, 1.05, 0.97, 0.89)
SEASONS = {  # relative level by month, January first
    "flat": (1.0,) * 12,
    "warm": (0.5, 0.5, 0.8, 1.1, 1.3, 1.4, 1.3, 1.2, 1.3, 1.2, 0.8, 0.6),
    "hot": (0.4, 0.4, 0.5, 0.8, 1.1, 1.6, 2.0, 2.0, 1.3, 0.8, 0.6, 0.5),
    "cold": (1.6, 1.5, 1.1, 0.9, 0.8, 0.7, 0.7, 0.7, 0.8, 1.0, 1.3, 1.6),
    "dark": (1.3, 1.2, 1.0, 0.9, 0.8, 0.8, 0.8, 0.9, 1.0, 1.1, 1.3, 1.3),
    "snow": (3.0, 2.6, 0.7, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.9, 2.8),
    "rain": (0.4, 0.4, 0.7, 0.9, 1.0, 1.6, 2.4, 2.2, 1.3, 0.7, 0.6, 0.4),
    "thaw": (1.1, 1.6, 1.8, 1.2, 0.9, 0.9, 1.2, 1.1, 0.8, 0.7, 0.7, 0.8),
    "dust": (0.9, 1.1, 1.7, 1.7, 1.4, 0.8, 0.6, 0.6, 0.8, 1.0, 1.0, 0.9),
    "leaf": (0.5, 0.4, 0.5, 0.7, 0.9, 1.0, 0.9, 0.9, 1.1, 2.0, 2.6, 1.0),
    "school": (0.7, 0.9, 1.7, 1.2, 1.1, 1.0, 0.7, 0.7, 1.4, 1.1, 1.0, 0.8),
    "tax": (1.3, 0.8, 0.8, 0.7, 0.9, 1.4, 1.5, 0.9, 1.5, 0.8, 0.8, 1.3),
}
HOUR_SHAPES = {  # relative level by hour of the day, midnight first
    "street": (4, 2, 1, 1, 1, 2, 5, 10, 14, 12, 11, 11, 12, 11, 10, 10, 11, 13, 16, 17, 16, 14, 11, 7),
    "night": (9, 7, 5, 4, 4, 6, 9, 9, 7, 6, 6, 5, 5, 6, 6, 6, 6, 7, 9, 12, 15, 18, 18, 13),
    "office": (1, 1, 0.5, 0.5, 0.5, 1, 2, 5, 11, 17, 18, 15, 10, 15, 17, 16, 14, 10, 6, 5, 5, 4, 3, 2),
}
WEEKEND_HOURS = {  # people get up later on days off
    "street": (6, 3, 2, 1, 1, 1, 3, 5, 8, 11, 13, 14, 15, 15, 15, 14, 14, 14, 14, 13, 12, 11, 9, 7),
    "night": (14, 11, 8, 6, 4, 5, 6, 7, 8, 8, 7, 6, 6, 6, 6, 7, 7, 8, 9, 11, 13, 15, 17, 16),
    "office": (2, 1, 1, 1, 1, 1, 2, 4, 7, 10, 12, 12, 10, 11, 11, 11, 10, 9, 8, 8, 8, 7, 5, 4),
}
NIGHT_ITEMS = ("EN01", "EN02", "EN07", "HB06", "PK04", "WT06", "EN04", "RD04")
DISPERSION = 45.0  # size of the negative binomial: variance = mean + mean² / size


@lru_cache(maxsize=64)
def _holidays(year: int) -> frozenset[dt.date]:
    return frozenset(holidays.country_holidays("KR", years=year))


def is_day_off(day: dt.date) -> bool:
    """Whether a day is a weekend or a public holiday in Korea."""
    return day.weekday() >= 5 or day in _holidays(day.year)


def day_factor(day: dt.date) -> float:
    """Expected level of a day against the year's mean: weekday, month and public holidays."""
    level = HOLIDAY_FACTOR if day in _holidays(day.year) else WEEKDAY_FACTOR[day.weekday()]
    return level * MONTH_FACTOR[day.month - 1]


def hour_shape(item_code: str, field: str) -> str:
    """Which hourly shape an item follows: street, night or office."""
    if item_code in NIGHT_ITEMS:
        return "night"
    return "office" if field in ("복지교육", "행정문화", "주택건축") else "street"


@lru_cache(maxsize=16)
def hour_ladder(shape: str, *, day_off: bool) -> np.ndarray:
    """Cumulative shares of the 24 hours, for drawing hours by ``searchsorted``."""
    weights = np.array((WEEKEND_HOURS if day_off else HOUR_SHAPES)[shape], dtype=float)
    return np.cumsum(weights) / weights.sum()


def draw_seconds(rng: np.random.Generator, shape: str, day: dt.date, count: int) -> np.ndarray:
    """Seconds since midnight in Seoul of ``count`` complaints on a day."""
    hours = np.searchsorted(hour_ladder(shape, day_off=is_day_off(day)), rng.random(count))
    return np.minimum(hours, 23) * 3600 + rng.integers(0, 3600, count)


def draw_count(rng: np.random.Generator, mean: float) -> int:
    """An over-dispersed count with this mean."""
    return int(rng.negative_binomial(DISPERSION, DISPERSION / (DISPERSION + mean)))


def add_working_hours(start: dt.datetime, hours: float) -> dt.datetime:
    """Lets ``hours`` pass on working days only (24 of them a day), as deadlines in working days count."""
    left = dt.timedelta(hours=hours)
    while True:
        midnight = dt.datetime.combine(start.date() + dt.timedelta(days=1), dt.time(), tzinfo=start.tzinfo)
        if not is_day_off(start.date()):
            if start + left < midnight:
                return start + left
            left -= midnight - start
        start = midnight


def to_office_hours(moment: dt.datetime, spread: float) -> dt.datetime:
    """The moment itself when an office is open (9 to 18), else within the next opening; ``spread`` is in [0, 1)."""
    day = moment.date()
    if is_day_off(day) or not 9 <= moment.hour < 18:
        if moment.hour >= 18 or is_day_off(day):
            day += dt.timedelta(days=1)
        while is_day_off(day):
            day += dt.timedelta(days=1)
        opening = dt.datetime.combine(day, dt.time(9), tzinfo=moment.tzinfo)
        return opening + dt.timedelta(seconds=int(spread * 9 * 3600))
    return moment
