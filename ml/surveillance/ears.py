"""EARS C1, C2 and C3: each day against the mean and spread of the days just before it.

Source: Hutwagner, Thompson, Seeman, Treadwell, "The bioterrorism preparedness and response Early Aberration Reporting
System (EARS)", Journal of Urban Health 80 (2003) i89–i96, with the normal quantile of `alpha` for the fixed factors 3
and 2 (Salmon, Schumacher, Höhle, Journal of Statistical Software 70(10), 2016, section 3.1.1). C1 compares with the
`baseline` days that end yesterday, C2 with those that end three days ago, C3 adds what C2 exceeded 1 by on the two days
before. None of the three knows weekdays, holidays or sparse counts; they are here to be beaten.
"""

from typing import Literal

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy.special import ndtri

Variant = Literal["C1", "C2", "C3"]
LAG = {"C1": 0, "C2": 2, "C3": 2}  # days left out between the baseline and the judged day
EARLIER = 2  # days before the judged one that C3 adds
SMALLEST_BASELINE = 3


def ears(counts: np.ndarray, variant: Variant, alpha: float, baseline: int = 7,
         min_sigma: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Upper bound and statistic of every day of every series.

    Args:
        counts: (days, series) or (days,) counts a day, oldest first; a day that is not known is NaN.
        variant: "C1", "C2" or "C3".
        alpha: one-sided error a day; 0.001 is usual for C1 and C2, 0.025 for C3.
        baseline: days to compare with; 7 or 28 are usual.
        min_sigma: smallest standard deviation believed, in counts; 0 makes a flat past judge any rise.

    Returns:
        Two arrays shaped as `counts`: the count above which a day is an alarm, and the statistic (standard deviations
        above the mean; for C3 the sum of the day's own and of what the two days before exceeded 1 by). An alarm is
        `counts > upper`. NaN where the past is too short or has a gap; the statistic is infinite where a count differs
        from a past without spread, and NaN where it does not.

    Raises:
        ValueError: `variant` is none of the three, or `baseline` is below 3.
    """
    if variant not in LAG:
        raise ValueError(f"EARS variant {variant!r}: C1, C2 or C3 is needed")
    if baseline < SMALLEST_BASELINE:
        raise ValueError(f"an EARS baseline of {baseline} days: at least {SMALLEST_BASELINE} are needed")
    values = np.asarray(counts, dtype=float)
    mean, spread = _past(values, baseline, LAG[variant], min_sigma)
    with np.errstate(divide="ignore", invalid="ignore"):
        statistic = (values - mean) / spread
    quantile = ndtri(1 - alpha)
    if variant != "C3":
        return mean + quantile * spread, statistic
    carried = np.full(values.shape, np.nan)
    excess = np.maximum(statistic - 1, 0)
    carried[EARLIER:] = sum(excess[EARLIER - back:len(values) - back] for back in range(1, EARLIER + 1))
    with np.errstate(invalid="ignore"):
        return np.maximum(values + spread * (quantile - carried), 0), statistic + carried


def _past(values: np.ndarray, baseline: int, lag: int, min_sigma: float) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation (n − 1) of the `baseline` days that end `lag` days before yesterday."""
    mean, spread = np.full(values.shape, np.nan), np.full(values.shape, np.nan)
    first = baseline + lag
    if len(values) > first:
        windows = sliding_window_view(values[:len(values) - 1 - lag], baseline, axis=0)
        mean[first:] = windows.mean(axis=-1)
        spread[first:] = np.maximum(windows.std(axis=-1, ddof=1), min_sigma)
    return mean, spread
