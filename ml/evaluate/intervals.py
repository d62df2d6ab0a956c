"""Intervals of 95 % for shares, counts, medians and differences between two ways of watching the same issues."""

from collections.abc import Callable

import numpy as np
from scipy.stats import binomtest, chi2, norm

LEVEL = 0.95
DRAWS = 2000

Interval = tuple[float, float]


def wilson(found: int, count: int, level: float = LEVEL) -> Interval:
    """Score interval of a share (Wilson, JASA 22, 1927); (0, 1) where nothing was counted."""
    if count == 0:
        return 0.0, 1.0
    z = float(norm.ppf((1 + level) / 2))
    share, spread = found / count, z * z / count
    middle = (share + spread / 2) / (1 + spread)
    half = z / (1 + spread) * np.sqrt(share * (1 - share) / count + spread / (4 * count))
    return max(0.0, float(middle - half)), min(1.0, float(middle + half))


def poisson_rate(count: int, exposure: float, level: float = LEVEL) -> Interval:
    """Exact interval of a rate (Garwood, Biometrika 28, 1936): `count` events in `exposure` units of time."""
    tail = (1 - level) / 2
    low = chi2.ppf(tail, 2 * count) / 2 if count else 0.0
    return float(low) / exposure, float(chi2.ppf(1 - tail, 2 * count + 2)) / 2 / exposure


def bootstrap(values: np.ndarray, reduce: Callable[..., np.ndarray], seed: int, level: float = LEVEL) -> Interval:
    """Percentile interval of `reduce` (np.mean, np.median) over cases drawn with replacement; (nan, nan) for none."""
    if not len(values):
        return float("nan"), float("nan")
    drawn = np.random.default_rng(seed).integers(0, len(values), (DRAWS, len(values)))
    found = np.sort(reduce(values[drawn], axis=1))
    return tuple(float(found[min(DRAWS - 1, int(part * DRAWS))]) for part in ((1 - level) / 2, (1 + level) / 2))


def median_delay(hours: np.ndarray, seed: int = 1) -> tuple[float, Interval]:
    """Median of hours to detection with its interval; an issue never found has waited for ever (inf)."""
    if not len(hours):
        return float("nan"), (float("nan"), float("nan"))
    return float(np.median(hours)), bootstrap(hours, np.median, seed)


def difference_of_shares(ours: np.ndarray, theirs: np.ndarray, seed: int = 1) -> tuple[float, Interval, float]:
    """Share found by us less the share found by them, over the same issues.

    Returns:
        difference, its bootstrap interval over issues, and McNemar's exact p: the issues that only one of both found
        are equally likely to be either's if both are equally good.
    """
    if not len(ours):
        return float("nan"), (float("nan"), float("nan")), 1.0
    gain = ours.astype(float) - theirs.astype(float)
    only_ours, only_theirs = int((gain > 0).sum()), int((gain < 0).sum())
    both = only_ours + only_theirs
    p = float(binomtest(only_ours, both).pvalue) if both else 1.0
    return float(gain.mean()), bootstrap(gain, np.mean, seed), p


def difference_of_delays(ours: np.ndarray, theirs: np.ndarray, seed: int = 1) -> tuple[float, Interval, int]:
    """Median of (our hours − their hours) over the issues that both found; its interval; how many those are."""
    both = np.isfinite(ours) & np.isfinite(theirs)
    gap = ours[both] - theirs[both]
    if not len(gap):
        return float("nan"), (float("nan"), float("nan")), 0
    return float(np.median(gap)), bootstrap(gap, np.median, seed), len(gap)
