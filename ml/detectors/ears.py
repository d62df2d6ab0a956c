"""EARS C1, C2 and C3 (`ml.surveillance.ears`) as competitors, on each service_code and district.

The statistic is the score. A spread below half a complaint is taken for one half, or the first complaint of a rare kind
would be infinitely strange.
"""

import numpy as np

from ml.detectors.base import Setup
from ml.detectors.counting import CellBook, Counting
from ml.surveillance.ears import EARLIER, LAG, Variant, ears

BASELINE = 7
MIN_SIGMA = 0.5
ALPHA = {"C1": 0.001, "C2": 0.001, "C3": 0.025}  # of the bound only, which is not used here


def _ears(variant: Variant, setup: Setup) -> Counting:
    def score(counts: np.ndarray, first: int) -> np.ndarray:
        return ears(counts, variant, ALPHA[variant], BASELINE, MIN_SIGMA)[1][first:]
    days = 1 + BASELINE + LAG[variant] + (EARLIER if variant == "C3" else 0)
    return Counting(f"EARS {variant}", CellBook(), days, score, setup.seed)


def ears_c1(setup: Setup) -> Counting:
    """The day against the seven before it."""
    return _ears("C1", setup)


def ears_c2(setup: Setup) -> Counting:
    """The day against the seven that ended two days before it."""
    return _ears("C2", setup)


def ears_c3(setup: Setup) -> Counting:
    """C2 of three days added up."""
    return _ears("C3", setup)
