"""Ways to watch that only count: complaints of the last 24 hours, kind by kind, against the days before.

The day of a count ends with the hour that is looked at: at every hour the trailing 24 hours are compared with the
24 hours before them and so on, so that the time of day cancels out. Methods made for calendar days would otherwise hear
of a morning's event at midnight; looking hourly gives each its best case, and what the many looks cost is in the
threshold. A kind with fewer than `LEAST` complaints in its day is not looked at.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

import numpy as np
import pandas as pd

from ml.detectors.base import Signal
from ml.detectors.null import Looks, Null, Ring, estimate, require_days
from ml.stream import Stream

LEAST = 3
ROUNDS = 24
KINDS_AT_ONCE = 1000  # judged together on a ring; bounds the memory
BASELINE_DAYS = 7  # what a reason calls the days before
NOTHING = np.empty(0, dtype=np.int64)

Score = Callable[[np.ndarray, int], np.ndarray]
"""From (days, series) counts, oldest first, and a first row: the scores of the rows from there on, NaN for none."""


def mean_before(counts: np.ndarray, first: int, days: int) -> np.ndarray:
    """Mean of the `days` rows before each row from `first` on; counts as in `Score`."""
    total = np.cumsum(np.concatenate([np.zeros((1, counts.shape[1])), counts]), axis=0)
    return (total[first:-1] - total[first - days:-1 - days]) / days


class Book(Protocol):
    """Numbers the kinds that complaints belong to; what a complaint's kinds are depends on that complaint alone."""

    def numbers(self, frame: pd.DataFrame) -> list[np.ndarray]:
        """The numbers of each row's kinds."""
        ...

    def name(self, number: int) -> tuple[str, str]:
        """The kind's own name and its place ("" for the whole city)."""
        ...


class CellBook:
    """Kinds are each service_code in each district, each service_code, and the whole; "" is a code like others."""

    def __init__(self) -> None:
        """No cell is known."""
        self._names: list[tuple[str, str]] = []
        self._number: dict[tuple[str, str], int] = {}
        self._known: dict[tuple[str, str], np.ndarray] = {}

    def numbers(self, frame: pd.DataFrame) -> list[np.ndarray]:
        """See `Book`."""
        pairs = zip(frame["service_code"].tolist(), frame["district"].tolist(), strict=True)
        return [self._known[pair] if pair in self._known else self._learn(pair) for pair in pairs]

    def _learn(self, pair: tuple[str, str]) -> np.ndarray:
        code, district = pair
        cells = dict.fromkeys([(code, district), (code, ""), ("", "")])
        for cell in cells:
            if cell not in self._number:
                self._number[cell] = len(self._names)
                self._names.append(cell)
        self._known[pair] = np.array([self._number[cell] for cell in cells])
        return self._known[pair]

    def name(self, number: int) -> tuple[str, str]:
        """See `Book`."""
        code, district = self._names[number]
        return code or "전체", district


class Counting:
    """A detector that counts. The threshold comes from permuted dates (`ml.detectors.null`)."""

    needs_vectors = False

    def __init__(self, title: str, book: Book, days: int, score: Score, seed: int) -> None:
        """A method's name, its kinds, the days of 24 hours that `score` reads (the judged one included)."""
        self._title, self._book, self._days, self._score, self._seed = title, book, days, score, seed
        self._null: Null | None = None
        self._threshold = np.inf

    def learn(self, past: Stream, false_alarms_per_month: float) -> None:
        """See `Detector`. Needs as many days as the method reads, so that a ring repeats nothing, and two weeks."""
        require_days(past, max(self._days, 14))
        row, kind = _flat(self._book.numbers(past.frame))
        many = np.bincount(kind) >= LEAST
        kept = many[kind]
        row, (_, kind) = row[kept], np.unique(kind[kept], return_inverse=True)
        if not len(row):
            return
        self._null = estimate(past, lambda ring: self._looks(ring, row, kind), false_alarms_per_month, ROUNDS,
                              self._seed)
        self._threshold = self._null.threshold(false_alarms_per_month)

    def _looks(self, ring: Ring, row: np.ndarray, kind: np.ndarray) -> Looks:
        """The score of every kind at every hour of the ring."""
        kinds = int(kind.max()) + 1
        bins = np.floor(ring.moments - ring.start).astype(np.int64)[row]
        found: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        for low in range(0, kinds, KINDS_AT_ONCE):
            these = (kind >= low) & (kind < low + KINDS_AT_ONCE)
            table = _trailing(bins[these], kind[these] - low, 24 * ring.days)
            scores = self._score(table, ring.days - 1).reshape(24 * ring.days, -1)
            counts = table[ring.days - 1:].reshape(scores.shape)
            hour, which = np.nonzero((counts >= LEAST) & ~np.isnan(scores))
            found.append((hour, which + low, scores[hour, which]))
        hour, which, scores = (np.concatenate(column) for column in zip(*found, strict=True))
        ends = ring.hours()[hour]
        order = np.argsort(kind, kind="stable")
        rows_of = np.split(row[order], np.cumsum(np.bincount(kind))[:-1])

        def rows(look: int) -> np.ndarray:
            members = rows_of[which[look]]
            back = (ends[look] - ring.moments[members]) % (24 * ring.days)
            return members[(back > 0) & (back <= 24)]
        return Looks(ends, scores, rows)

    def signals(self, past: Stream, at: datetime) -> Sequence[Signal]:
        """See `Detector`."""
        if self._null is None:
            return []
        end = at.timestamp() / 3600
        begin = int(np.searchsorted(past.moments, end - 24 * self._days))
        row, kind = _flat(self._book.numbers(past.frame.iloc[begin:]))
        if not len(row):
            return []
        day = self._days - np.ceil((end - past.moments[begin:]) / 24).astype(np.int64)[row]
        seen, kind = np.unique(kind, return_inverse=True)
        counts = np.bincount(day * len(seen) + kind, minlength=self._days * len(seen)).reshape(self._days, -1)
        scores = self._score(counts, self._days - 1)[0]
        above = np.flatnonzero((counts[-1] >= LEAST) & (scores >= self._threshold))
        today = row[(day == self._days - 1)], kind[day == self._days - 1]
        found = [self._signal(at, begin + today[0][today[1] == one], float(scores[one]), int(seen[one]),
                              counts[:-1, one]) for one in above.tolist()]
        return sorted(found, key=lambda signal: (-signal.score, not signal.place, signal.label))  # a place names more

    def _signal(self, at: datetime, rows: np.ndarray, score: float, number: int, before: np.ndarray) -> Signal:
        name, place = self._book.name(number)
        expected = float(before[-BASELINE_DAYS:].mean())
        reason = (f"최근 24시간 {len(rows)}건, 앞선 {len(before[-BASELINE_DAYS:])}일 하루 평균 {expected:.1f}건"
                  f" ({self._title} {score:.2f}, 기준 {self._threshold:.2f})")
        return Signal(at, rows, score, self._null.recurrence_interval_days(score), 24.0, float(len(rows)), expected,
                      place, f"{place} {name}".strip(), reason, bool(before.any()))


def _flat(numbers: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Rows and kinds as one pair of long arrays."""
    lengths = np.fromiter(map(len, numbers), dtype=np.int64, count=len(numbers))
    return np.repeat(np.arange(len(numbers)), lengths), np.concatenate([*numbers, NOTHING])


def _trailing(bins: np.ndarray, kind: np.ndarray, hours: int) -> np.ndarray:
    """Counts of the 24 hours up to each hour's end, over a ring that is gone round twice.

    Returns:
        (days, 24 × kinds): each column is one kind at one time of day. From row `hours` / 24 − 1 on it is the second
        round, whose first day has a whole round behind it.
    """
    kinds = int(kind.max()) + 1 if len(kind) else 0
    hourly = np.bincount(bins * kinds + kind, minlength=hours * kinds).reshape(hours, kinds)
    total = np.zeros((2 * hours + 1, kinds), dtype=np.int64)
    np.cumsum(np.concatenate([hourly, hourly]), axis=0, out=total[1:])
    return (total[25:] - total[1:-24]).reshape(-1, 24 * kinds)  # so that the second round's first hour begins a row
