"""`keyword_scan`, a reference: texts that hold a noun, counted (`ml.detectors.recent`). Kinds are nouns."""

from dataclasses import dataclass

import numpy as np

from ml.detectors.base import Setup
from ml.detectors.keyword_surge import NounBook
from ml.detectors.recent import BASELINE_HOURS, GUARD_HOURS, PLACES, WINDOWS, Counts, Field, Recent
from ml.stream import Stream


def keyword_scan(setup: Setup) -> Recent:
    """The detector."""
    return Recent(Nouns(), setup.seed)


@dataclass(frozen=True)
class Holders:
    """Which text (a position) holds which noun: (e,) pairs in order of text."""

    text: np.ndarray
    noun: np.ndarray

    def counts(self, field: Field, middles: np.ndarray, ends: np.ndarray) -> Counts:
        """See `Kin`: holders of a noun, and of a noun in a gu, in order of time are looked up by bisection."""
        end = np.full(len(field.moments), np.nan)
        end[middles] = ends
        look = np.flatnonzero(~np.isnan(end[self.text]))
        middle, noun = self.text[look], self.noun[look]
        late, before = [], []
        for place in PLACES:
            gu = field.gu if place == "gu" else np.zeros_like(field.gu)
            stacks = _Stacks(self.noun * (int(gu.max()) + 2) + gu[self.text] + 1, self.text, field)
            at = stacks.stack[look], end[middle], gu[middle] >= 0
            late.append(np.stack([stacks.between(*at, window, 0) for window in WINDOWS], axis=1))
            before.append(stacks.between(*at, BASELINE_HOURS, GUARD_HOURS))
        return Counts(middle, noun, np.stack(late, axis=-1), np.stack(before, axis=-1))

    def alike(self, middle: int, kind: int) -> np.ndarray:
        """See `Kin`."""
        return self.text[self.noun == kind]


class _Stacks:
    """Moments of the holders of each noun (in each gu), as one sorted array of stack × span + moment."""

    def __init__(self, stack: np.ndarray, text: np.ndarray, field: Field) -> None:
        moments = field.moments[text]
        self.stack, self._ring = stack, field.ring
        self._start = float(field.moments.min()) - field.ring if len(text) else 0.0
        self._span = 2 * field.ring + BASELINE_HOURS + float(np.ptp(field.moments)) + 48 if len(text) else 1.0
        once = stack * self._span + moments - self._start
        self._sorted = np.sort(np.concatenate([once, once - field.ring]) if field.ring else once)

    def between(self, stack: np.ndarray, end: np.ndarray, known: np.ndarray, farthest: float, nearest: float
                ) -> np.ndarray:
        """Holders from `farthest` to `nearest` hours before each end; 0 where the place is not known."""
        farthest = min(farthest, self._ring) if self._ring else farthest
        base = stack * self._span + 0.0
        high, low = (np.maximum(end - back - self._start, 0) for back in (nearest, farthest))
        found = np.searchsorted(self._sorted, base + high) - np.searchsorted(self._sorted, base + low)
        return np.where(known, found, 0)


class Nouns:
    """See `Likeness`."""

    title, needs_vectors = "낱말", False

    def __init__(self) -> None:
        """No noun is known."""
        self._book = NounBook()

    def learn(self, past: Stream) -> None:
        """There is nothing to learn but the threshold."""

    def kin(self, past: Stream, rows: np.ndarray, middles: np.ndarray) -> Holders:
        """See `Likeness`."""
        numbers = self._book.numbers(past.frame.iloc[rows])
        lengths = np.fromiter(map(len, numbers), dtype=np.int64, count=len(numbers))
        return Holders(np.repeat(np.arange(len(rows)), lengths),
                       np.concatenate([*numbers, np.empty(0, dtype=np.int64)]))

    def name(self, kind: int) -> str:
        """The noun."""
        return self._book.name(kind)[0]
