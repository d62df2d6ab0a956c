"""Farrington's algorithm (`ml.surveillance.farrington`) as a competitor, on each service_code and district.

Made for years of weekly counts, it is given days here and weeks for years, so that a month of history is enough: the
same weekday of the last four weeks with the day on each side of it, the three days before the judged one left out,
no trend. The score is −log10 of the chance of so high a count, negative binomial with the fitted mean and dispersion
(`nbPlugin`). Where the reference days hold hardly a complaint the fitted mean is next to nothing and any count is
infinitely strange; half a complaint in all of them is the least that is believed. A model is fitted only to kinds that
are two Poisson standard deviations above their reference days; others cannot be near any threshold.
"""

import numpy as np
from scipy.special import betainc, pdtrc

from ml.detectors.base import Setup
from ml.detectors.counting import CellBook, Counting
from ml.surveillance.farrington import Settings
from ml.surveillance.farrington import farrington as judge

WEEKS, HALF_WINDOW, GUARD = 4, 1, 3
SETTINGS = Settings(years=WEEKS, half_window=HALF_WINDOW, periods=1, frequency=7, guard=GUARD, has_trend=False,
                    enough=(1, 1), threshold="nbPlugin")
REFERENCE_DAYS = [7 * week + side for week in range(1, WEEKS + 1) for side in range(-HALF_WINDOW, HALF_WINDOW + 1)]
DAYS = max(REFERENCE_DAYS) + 1
LEAST_MEAN = 0.5 / len(REFERENCE_DAYS)


def farrington(setup: Setup) -> Counting:
    """The detector."""
    return Counting("Farrington", CellBook(), DAYS, _score, setup.seed)


def _score(counts: np.ndarray, first: int) -> np.ndarray:
    scores = np.full((len(counts) - first, counts.shape[1]), np.nan)
    for step in range(first, len(counts)):
        usual = np.mean([counts[step - back] for back in REFERENCE_DAYS], axis=0)
        high = np.flatnonzero((counts[step] >= 1) & (counts[step] > usual + 2 * np.sqrt(usual)))
        if len(high):
            judged = judge(counts[step - DAYS + 1:step + 1, high], [DAYS - 1], SETTINGS)
            chance = _tail(counts[step, high], judged.expected[0], judged.dispersion[0])
            scores[step - first, high] = -np.log10(np.maximum(chance, 1e-300))
    return scores


def _tail(count: np.ndarray, mean: np.ndarray, dispersion: np.ndarray) -> np.ndarray:
    """P(X ≥ count); a model that could not be fitted, to zeros alone, is Poisson with the least mean."""
    mean = np.maximum(np.nan_to_num(mean), LEAST_MEAN)
    over = np.nan_to_num(dispersion, nan=1.0) > 1 + 1e-9
    size = mean / np.where(over, dispersion - 1, 1.0)
    share = np.where(over, 1 - 1 / np.where(over, dispersion, 2.0), 0.5)
    return np.where(over, betainc(count, size, share), pdtrc(count - 1, mean))
