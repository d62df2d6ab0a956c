"""Ranking by volume and by slope, the kind of watch that Seoul's situation board describes, as a competitor.

Its sources name two rankings, by volume and by rise (상승폭), and give no formula. Here a kind's score is volume times
relative rise: complaints of the last 24 hours, times how many times the daily mean of the week before (plus one
complaint) these have risen by. The absolute rise would be led by the whole city's ordinary ups and downs for ever; the
relative one is the reading that gives small kinds a chance.
"""

import numpy as np

from ml.detectors.base import Setup
from ml.detectors.counting import CellBook, Counting, mean_before

BASELINE = 7


def volume_slope(setup: Setup) -> Counting:
    """The detector."""
    return Counting("건수×상승률", CellBook(), BASELINE + 1, _score, setup.seed)


def _score(counts: np.ndarray, first: int) -> np.ndarray:
    before = mean_before(counts, first, BASELINE)
    volume = counts[first:]
    return volume * np.maximum(volume - before, 0) / (before + 1)
