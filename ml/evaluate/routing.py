"""Figures of a router on texts whose department is known: how often right, how surely, at which coverage."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score

BINS = 10
COVERAGES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def figures(chances: NDArray[np.float64], names: Sequence[str], true: Sequence[str]) -> dict[str, Any]:
    """`selective`, and macro-F1 where every text is answered.

    Args:
        chances: a row a text, a column a department; rows sum to 1.
        names: the columns' departments.
        true: each text's own.
    """
    guessed = np.asarray(names)[chances.argmax(axis=1)]
    sure, is_right = chances.max(axis=1), guessed == np.asarray(true)
    return {"texts": len(sure), "macro_f1": _round(f1_score(true, guessed, average="macro", zero_division=0)),
            **selective(sure, is_right)}


def selective(sure: NDArray[np.float64], is_right: NDArray[np.bool_]) -> dict[str, Any]:
    """Accuracy where all is answered, and what abstaining from the least sure answers gives.

    `risk_coverage_area` is the mean error over all coverages (AURC; Geifman and El-Yaniv, Selective classification for
    deep neural networks, 2017), less is better; `calibration_error` is the expected one of ten equal bins (Guo et al.,
    On calibration of modern neural networks, 2017).
    """
    running = _running_error(sure, is_right)
    return {"accuracy": _round(is_right.mean()), "risk_coverage_area": _round(running.mean()),
            "accuracy_at_coverage": {f"{share:.1f}": _round(1 - running[max(int(share * len(sure)) - 1, 0)])
                                     for share in COVERAGES},
            "calibration_error": _round(calibration_error(sure, is_right))}


def risk_coverage_area(sure: NDArray[np.float64], is_right: NDArray[np.bool_]) -> float:
    """The mean error over all shares of answers given, the surest first; see `selective`."""
    return float(_running_error(sure, is_right).mean())


def _running_error(sure: NDArray[np.float64], is_right: NDArray[np.bool_]) -> NDArray[np.float64]:
    return np.cumsum(~is_right[np.argsort(-sure, kind="stable")]) / np.arange(1, len(sure) + 1)


def calibration_error(sure: NDArray[np.float64], is_right: NDArray[np.bool_]) -> float:
    """Mean distance of how sure answers are from how often they are right, over bins of equal width."""
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [abs(is_right[bins == at].mean() - sure[bins == at].mean()) * (bins == at).mean() for at in np.unique(bins)]
    return float(sum(gaps))


def _round(value: float) -> float:
    return round(float(value), 3)
