"""Figures of a router on texts whose department is known: how often right, how surely, at which coverage."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score

BINS = 10
COVERAGES = (0.3, 0.5, 0.8)


def figures(chances: NDArray[np.float64], names: Sequence[str], true: Sequence[str]) -> dict[str, Any]:
    """Accuracy and macro-F1 where every text is answered, and what abstaining from the least sure ones gives.

    `risk_coverage_area` is the mean error over all coverages (AURC; Geifman and El-Yaniv, Selective classification for
    deep neural networks, 2017), less is better; `calibration_error` is the expected one of ten equal bins (Guo et al.,
    On calibration of modern neural networks, 2017).

    Args:
        chances: a row a text, a column a department; rows sum to 1.
        names: the columns' departments.
        true: each text's own.
    """
    guessed = np.asarray(names)[chances.argmax(axis=1)]
    sure, is_right = chances.max(axis=1), guessed == np.asarray(true)
    running = np.cumsum(is_right[np.argsort(-sure, kind="stable")]) / np.arange(1, len(sure) + 1)
    return {
        "texts": len(sure), "accuracy": _round(is_right.mean()),
        "macro_f1": _round(f1_score(true, guessed, average="macro", zero_division=0)),
        "risk_coverage_area": _round(1 - running.mean()),
        "accuracy_at_coverage": {f"{share:.1f}": _round(running[max(int(share * len(sure)) - 1, 0)])
                                 for share in COVERAGES},
        "calibration_error": _round(calibration_error(sure, is_right)),
    }


def calibration_error(sure: NDArray[np.float64], is_right: NDArray[np.bool_]) -> float:
    """Mean distance of how sure answers are from how often they are right, over bins of equal width."""
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [abs(is_right[bins == at].mean() - sure[bins == at].mean()) * (bins == at).mean() for at in np.unique(bins)]
    return float(sum(gaps))


def _round(value: float) -> float:
    return round(float(value), 3)
