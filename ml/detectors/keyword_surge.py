"""Surging keywords, the kind of watch that the national service publishes (급증키워드), as a competitor.

A noun's document frequency in the last 24 hours is divided by what is usual for it, the daily mean of the week before
plus one document. It knows no places: the national service has none either.
"""

import numpy as np
import pandas as pd

from ml.detectors.base import Setup
from ml.detectors.counting import Counting, mean_before
from ml.detectors.tagger import tagger
from ml.label import FORM_WORDS, nouns

BASELINE = 7


def keyword_surge(setup: Setup) -> Counting:
    """The detector."""
    return Counting("키워드 배율", NounBook(), BASELINE + 1, _score, setup.seed)


def _score(counts: np.ndarray, first: int) -> np.ndarray:
    return counts[first:] / (mean_before(counts, first, BASELINE) + 1)


class NounBook:
    """Kinds are nouns of two letters and more, each once a text; a text is read once in a run."""

    def __init__(self) -> None:
        """No noun is known."""
        self._names: list[str] = []
        self._number: dict[str, int] = {}
        self._known: dict[str, np.ndarray] = {}

    def numbers(self, frame: pd.DataFrame) -> list[np.ndarray]:
        """See `Book`."""
        hashes, texts = frame["text_hash"].tolist(), frame["text"].tolist()
        new = {key: text for key, text in zip(hashes, texts, strict=True) if key not in self._known}
        for key, words in zip(new, nouns(list(new.values()), tagger()) if new else (), strict=True):
            kept = sorted({word for word in words if len(word) > 1 and word not in FORM_WORDS})
            for word in kept:
                if word not in self._number:
                    self._number[word] = len(self._names)
                    self._names.append(word)
            self._known[key] = np.array([self._number[word] for word in kept], dtype=np.int64)
        return [self._known[key] for key in hashes]

    def name(self, number: int) -> tuple[str, str]:
        """See `Book`."""
        return self._names[number], ""
