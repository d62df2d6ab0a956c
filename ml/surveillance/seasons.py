"""Seasonal groups of the past: which earlier steps tell what about the step that is judged.

Source: Noufaily et al., Statistics in Medicine 32 (2013) 1206–1222, section 3.2 (a factor with ten levels: the windows
around the reference weeks are one, the rest of each year is shared among the others), cut as `farringtonFlexible` of
the R package `surveillance` cuts it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

WEEK = 7


def season_groups(step: int, years: int, half_window: int, periods: int, frequency: int,
                  days: Sequence[date] | None) -> np.ndarray | None:
    """Groups of all rows up to `step`.

    Args:
        step: position of the judged row.
        years: reference rows looked back to.
        half_window: rows each side of a reference row that belong to its window.
        periods: groups; 1 leaves everything outside the windows out.
        frequency: rows a year, where `days` is None.
        days: dates of the rows, where years are those of the calendar.

    Returns:
        (step + 1,) ints: `periods` in the windows, 1 … `periods` − 1 between them (the earlier first), −1 for rows that
        are not used; None where the past does not reach so far.

    Raises:
        ValueError: a year is too short for so many groups.
    """
    references = reference_rows(step, years, frequency, days)
    if references is None or references[-1] - half_window < 0:
        return None
    groups = np.full(step + 1, -1)
    groups[step - half_window:] = periods
    for later, row in pairwise(references):
        groups[row - half_window:row + half_window + 1] = periods
        between = later - 2 * half_window - 1 - row
        if periods > 1:
            if between < periods - 1:
                raise ValueError(f"{periods} seasonal groups do not fit into {later - row} rows a year")
            start = row + half_window + 1
            sizes = np.full(periods - 1, between // (periods - 1)) + (np.arange(periods - 1) < between % (periods - 1))
            groups[start:start + between] = np.repeat(np.arange(1, periods), sizes)
    return groups


def reference_rows(step: int, years: int, frequency: int, days: Sequence[date] | None) -> list[int] | None:
    """Rows of the judged step and of the same step of earlier years, latest first; None where one does not exist.

    With dates a week apart the reference is the row nearest to the same date of that year (the same weekday).
    """
    if days is None:
        rows = [step - frequency * back for back in range(years + 1)]
        return rows if rows[-1] >= 0 else None
    place = {day: row for row, day in enumerate(days[:step + 1])}
    is_weekly = step > 0 and (days[1] - days[0]).days == WEEK
    wanted = [_years_before(days[step], back) for back in range(years + 1)]
    if is_weekly:
        wanted = [_nearest_weekday(day, days[step].weekday()) for day in wanted]
    return [place[day] for day in wanted] if all(day in place for day in wanted) else None


def _years_before(day: date, back: int) -> date:
    """The same date `back` years earlier; 29 February becomes 1 March where there is none."""
    try:
        return day.replace(year=day.year - back)
    except ValueError:
        return date(day.year - back, 3, 1)


def _nearest_weekday(day: date, weekday: int) -> date:
    ahead = (weekday - day.weekday()) % WEEK
    return day + timedelta(days=ahead if ahead <= WEEK // 2 else ahead - WEEK)
