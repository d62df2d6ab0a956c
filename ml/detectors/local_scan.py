"""`local_scan`, a reference: neighbours in meaning, counted (`ml.detectors.recent`).

Kinds are four radii around the complaint, cosine distances of vectors less the warm-up's mean: e5's lie in a narrow
cone, without that everything is near everything.
"""

from dataclasses import dataclass

import numpy as np

from ml.detectors.base import Setup
from ml.detectors.recent import BASELINE_HOURS, GUARD_HOURS, WINDOWS, Counts, Field, Recent
from ml.stream import Stream

RADII = (0.18, 0.25, 0.36, 0.5)
BLOCK = 512
TINY = np.float32(1e-9)


def local_scan(setup: Setup) -> Recent:
    """The detector."""
    return Recent(Radii(), setup.seed)


@dataclass(frozen=True)
class Pairs:
    """Pairs within the largest radius, in order of their middle: (p,) middle, other, smallest radius that holds it."""

    middle: np.ndarray
    other: np.ndarray
    radius: np.ndarray

    def counts(self, field: Field, middles: np.ndarray, ends: np.ndarray) -> Counts:
        """See `Kin`; the pairs are those of `middles`."""
        at = np.searchsorted(middles, self.middle)
        lag = field.lags(ends[at], self.other)
        is_here = (field.gu[self.middle] == field.gu[self.other]) & (field.gu[self.middle] >= 0)
        cell = at * len(RADII) + self.radius

        def count(inside: np.ndarray) -> np.ndarray:
            found = np.bincount(cell[inside], minlength=len(middles) * len(RADII))
            return found.reshape(len(middles), len(RADII)).cumsum(axis=1).ravel()

        def both(inside: np.ndarray) -> np.ndarray:
            return np.stack([count(inside), count(inside & is_here)], axis=-1)
        late = np.stack([both(field.within(lag, window)) for window in WINDOWS], axis=1)
        before = both(field.within(lag, BASELINE_HOURS, GUARD_HOURS))
        return Counts(np.repeat(middles, len(RADII)), np.tile(np.arange(len(RADII)), len(middles)), late, before)

    def alike(self, middle: int, kind: int) -> np.ndarray:
        """See `Kin`."""
        low, high = np.searchsorted(self.middle, [middle, middle + 1])
        return self.other[low:high][self.radius[low:high] <= kind]


class Radii:
    """See `Likeness`."""

    title, needs_vectors = "이웃", True

    def __init__(self) -> None:
        """No mean is known."""
        self._mean = np.zeros(0, dtype=np.float32)

    def learn(self, past: Stream) -> None:
        """See `Likeness`."""
        self._mean = past.vectors.mean(axis=0, dtype=np.float64).astype(np.float32)

    def kin(self, past: Stream, rows: np.ndarray, middles: np.ndarray) -> Pairs:
        """See `Likeness`."""
        first = int(rows[0]) if len(rows) else 0
        chosen, near = past.vectors[rows[middles]] - self._mean, past.vectors[first:]
        chosen /= np.maximum(np.linalg.norm(chosen, axis=1, keepdims=True), TINY)
        length = np.sqrt(np.maximum(1 - 2 * near @ self._mean + self._mean @ self._mean, TINY))[rows - first]
        found = []
        for start in range(0, len(middles), BLOCK):
            part, block = chosen[start:start + BLOCK], middles[start:start + BLOCK]
            raw = (near @ part.T)[rows - first]  # less copying than to centre and choose all that is compared with
            distance = 1 - ((raw - part @ self._mean) / length[:, None]).T
            distance[np.arange(len(block)), block] = 0
            at, other = np.nonzero(distance <= RADII[-1])
            found.append((block[at], other, np.searchsorted(RADII, distance[at, other])))
        return Pairs(*(np.concatenate(column) for column in zip(*found, strict=True)))

    def name(self, kind: int) -> str:
        """A radius has no name of its own."""
        return ""
