"""Tails and quantiles of counts whose variance is φ times their mean: negative binomial, and Poisson where φ is 1.

With mean m and φ > 1 the count is negative binomial of size m / (φ − 1) and success probability 1 / φ (Noufaily et al.,
Statistics in Medicine 32 (2013) 1206–1222, section 3.4). scipy's own quantile of that distribution does not return for
some large sizes, so it is searched here by bisection over the tail.
"""

import numpy as np
from scipy.special import betainc, gammainc, ndtri

LARGEST_COUNT = 2.0**52  # whole numbers above it are not told apart


def upper_tail(count: np.ndarray, mean: np.ndarray, phi: np.ndarray) -> np.ndarray:
    """P(X ≥ count), element by element; NaN where the mean is not finite.

    Args:
        count: observed counts ≥ 0.
        mean: means > 0.
        phi: variance over mean, ≥ 1.
    """
    count, mean, phi = np.broadcast_arrays(np.asarray(count, float), np.asarray(mean, float), np.asarray(phi, float))
    known = np.isfinite(mean)
    some = np.maximum(count, 1.0)
    size = np.where(known & (phi > 1), mean / np.where(phi > 1, phi - 1, 1), 1.0)
    tail = np.where(phi > 1, betainc(some, size, 1 - 1 / phi), gammainc(some, np.where(known, mean, 1.0)))
    return np.where(known, np.where(count > 0, tail, 1.0), np.nan)


def quantile_count(alpha: float, mean: np.ndarray, phi: np.ndarray) -> np.ndarray:
    """Smallest count k with P(X > k) ≤ alpha, element by element (above 2^52 the normal's); NaN for a mean that is not.

    Args:
        alpha: one-sided error.
        mean: means > 0.
        phi: variance over mean, ≥ 1.
    """
    mean, phi = np.broadcast_arrays(np.asarray(mean, float), np.asarray(phi, float))
    is_small = mean < LARGEST_COUNT
    centre = np.where(is_small, mean, 1.0)
    low, high = np.full(mean.shape, -1.0), np.ceil(centre + 10 * np.sqrt(centre * phi) + 10)
    while (beyond := upper_tail(high + 1, centre, phi) > alpha).any():
        high = np.where(beyond, 2 * high, high)
    while (high - low > 1).any():
        middle = np.floor((low + high) / 2)
        is_enough = upper_tail(middle + 1, centre, phi) <= alpha
        low, high = np.where(is_enough, low, middle), np.where(is_enough, middle, high)
    large = np.where(np.isfinite(mean), mean + ndtri(1 - alpha) * np.sqrt(mean * phi), np.nan)
    return np.where(is_small, high, large)
