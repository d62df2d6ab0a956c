"""Two plain references: is it surprising that so many distinct texts like this one came lately, here or in the city?

Each complaint is looked at once, at the end of its hour. For each *kind* it is of (a radius around it, a noun) the
distinct texts of that kind in the last 6, 24 and 72 hours are compared with those of the 28 days before, with three
days of guard between, in the whole city and in the complaint's own gu. The score is −log10 of the gamma-Poisson
predictive tail (`ml.surveillance.surge`, with Jeffreys' prior alone). What they lack is what the engine adds: the
volume of the hours, neighbouring places, the members' own views, people who write twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import numpy as np
import pandas as pd
from scipy.special import betainc

from ml.alerts import leading
from ml.detectors.base import Signal
from ml.detectors.null import Looks, Null, Ring, estimate, require_days
from ml.stream import Stream
from ml.surveillance.surge import PRIOR_SHAPE, SMALLEST_P

WINDOWS = (6, 24, 72)  # hours
GUARD_HOURS, BASELINE_HOURS = 72, 31 * 24
PLACES = ("city", "gu")
LEAST = 3
DAYS_NEEDED, ROUNDS = 21, 24
TITLE_CHARS = 20


@dataclass(frozen=True)
class Field:
    """The distinct texts among which is counted: (n,) moments in hours, gu by number (−1: not known), all before `end`.

    `ring` is its length in hours if it is one (`ml.detectors.null`), else 0; `held` hours are behind each look.
    """

    moments: np.ndarray
    gu: np.ndarray
    held: float
    ring: float = 0.0

    def lags(self, ends: np.ndarray, others: np.ndarray) -> np.ndarray:
        """Hours from `others` to `ends`; on a ring in (0, ring], else not positive for what comes later."""
        lag = ends - self.moments[others]
        return self.ring - (-lag) % self.ring if self.ring else lag

    def within(self, lag: np.ndarray, farthest: float, nearest: float = 0.0) -> np.ndarray:
        """Whether a lag lies in (nearest, farthest]."""
        return (lag > nearest) & (lag <= farthest)


@dataclass(frozen=True)
class Counts:
    """What was counted for each look (l,): its middle (a position in the field) and its kind, by window and place.

    `late` is (l, windows, places), the middle among them; `before` is (l, places).
    """

    middle: np.ndarray
    kind: np.ndarray
    late: np.ndarray
    before: np.ndarray


class Kin(Protocol):
    """Texts by likeness, for one set of distinct texts."""

    def counts(self, field: Field, middles: np.ndarray, ends: np.ndarray) -> Counts:
        """Count around each of the `middles` (m,) that this was made for, each at its own end (m,)."""
        ...

    def alike(self, middle: int, kind: int) -> np.ndarray:
        """Positions of the texts of this kind, the middle's own among them."""
        ...


class Likeness(Protocol):
    """What makes texts alike; what it says of a text depends on that text and the warm-up alone."""

    title: str
    needs_vectors: bool

    def learn(self, past: Stream) -> None:
        """From the warm-up."""
        ...

    def kin(self, past: Stream, rows: np.ndarray, middles: np.ndarray) -> Kin:
        """Of the texts of `rows`, around `middles` (positions in `rows`)."""
        ...

    def name(self, kind: int) -> str:
        """The kind's name; "" if it has none of its own."""
        ...


class Recent:
    """A reference detector; see the module. The threshold comes from permuted dates."""

    def __init__(self, likeness: Likeness, seed: int) -> None:
        """Knows nothing yet."""
        self._likeness, self._seed = likeness, seed
        self.needs_vectors = likeness.needs_vectors
        self._null: Null | None = None
        self._threshold = np.inf

    def learn(self, past: Stream, false_alarms_per_month: float) -> None:
        """See `Detector`."""
        require_days(past, DAYS_NEEDED)
        self._likeness.learn(past)
        rows = np.flatnonzero(~past.frame["text_hash"].duplicated().to_numpy())
        every, gu = np.arange(len(rows)), _gu(past.frame, rows)
        kin = self._likeness.kin(past, rows, every)

        def looks(ring: Ring) -> Looks:
            moments, length = ring.moments[rows], 24.0 * ring.days
            field, ends = Field(moments, gu, length, length), np.floor(moments) + 1
            counts = kin.counts(field, every, ends)
            look, window, place, scores = _strange(counts, field.held)
            middle, kind = counts.middle[look], counts.kind[look]

            def members(at: int) -> np.ndarray:
                here = kin.alike(int(middle[at]), int(kind[at]))
                return rows[_members(field, here, int(middle[at]), float(ends[middle[at]]), int(window[at]),
                                     int(place[at]))]
            return Looks(ends[middle], scores, members)
        self._null = estimate(past, looks, false_alarms_per_month, ROUNDS, self._seed)
        self._threshold = self._null.threshold(false_alarms_per_month)

    def signals(self, past: Stream, at: datetime) -> Sequence[Signal]:
        """See `Detector`."""
        end = at.timestamp() / 3600
        if self._null is None or not len(past) or past.moments[-1] < end - 1:
            return []
        rows = distinct(past, end, GUARD_HOURS, BASELINE_HOURS)
        moments = past.moments[rows]
        held = min(BASELINE_HOURS, end - float(np.floor(past.moments[0])))
        field = Field(moments, _gu(past.frame, rows), held)
        new = np.flatnonzero(moments >= end - 1)
        kin = self._likeness.kin(past, rows, new)
        counts = kin.counts(field, new, np.full(len(new), end))
        look, window, place, scores = _strange(counts, held)
        above = np.flatnonzero(scores >= self._threshold)
        found = []
        for one in above.tolist():
            middle, kind = int(counts.middle[look[one]]), int(counts.kind[look[one]])
            members = _members(field, kin.alike(middle, kind), middle, end, int(window[one]), int(place[one]))
            found.append((float(scores[one]), rows[np.sort(members)], one))
        chosen = leading([(score, members) for score, members, _ in found])
        return [self._signal(past, at, found[number][1], found[number][0], counts, look[found[number][2]],
                             int(window[found[number][2]]), int(place[found[number][2]]), rows, held)
                for number in chosen]

    def _signal(
        self, past: Stream, at: datetime, members: np.ndarray, score: float, counts: Counts, look: int, window: int,
        place: int, rows: np.ndarray, held: float,
    ) -> Signal:
        before = int(counts.before[look, place])
        expected = (before + PRIOR_SHAPE) * WINDOWS[window] / (held - GUARD_HOURS)
        where = past.frame["district"].iloc[rows[counts.middle[look]]] if PLACES[place] == "gu" else ""
        first = " ".join(str(past.frame["text"].iloc[members[0]]).split())[:TITLE_CHARS]
        name = self._likeness.name(int(counts.kind[look])) or first or "새 민원"
        reason = (f"최근 {WINDOWS[window]}시간 {where or '시 전체'} {len(members)}건, 평소라면 {expected:.1f}건"
                  f" ({self._likeness.title} {score:.2f}, 기준 {self._threshold:.2f})")
        return Signal(at, members, score, self._null.recurrence_interval_days(score), float(WINDOWS[window]),
                      float(len(members)), expected, where, f"{where} {name}".strip(), reason, before > 0)


def distinct(past: Stream, end: float, late_hours: float, farthest: float) -> np.ndarray:
    """Rows to compare, in order of time: of each text the latest of the last hours, and the latest before them."""
    first, late = (int(np.searchsorted(past.moments, end - hours)) for hours in (farthest, late_hours))
    hashes = past.frame["text_hash"]
    before, after = hashes.iloc[first:late].duplicated(keep="last"), hashes.iloc[late:].duplicated(keep="last")
    return np.concatenate([first + np.flatnonzero(~before.to_numpy()), late + np.flatnonzero(~after.to_numpy())])


def _gu(frame: pd.DataFrame, rows: np.ndarray) -> np.ndarray:
    names = frame["district"].to_numpy()[rows]
    number = pd.factorize(names)[0]
    return np.where(names == "", -1, number)


def predictive_score(count: np.ndarray, before: np.ndarray, exposure: np.ndarray | float) -> np.ndarray:
    """−log10 of the gamma-Poisson predictive tail: P(≥ count) after `before` in `exposure` times so long a past.

    Source and prior: `ml.surveillance.surge`. A count is 1 or more.
    """
    tail = betainc(count, PRIOR_SHAPE + before, 1 / (1 + exposure))
    return -np.log10(np.maximum(tail, SMALLEST_P))


def _strange(counts: Counts, held: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Each look's strangest window and place with its score, of looks that hold enough texts."""
    look, window, place = np.nonzero(counts.late >= LEAST)
    exposure = (held - GUARD_HOURS) / np.array(WINDOWS)[window]
    scores = predictive_score(counts.late[look, window, place], counts.before[look, place], exposure)
    order = np.lexsort((scores, look))
    best = order[np.flatnonzero(np.diff(look[order], append=-1))]
    return look[best], window[best], place[best], scores[best]


def _members(
    field: Field, alike: np.ndarray, middle: int, end: float, window: int, place: int
) -> np.ndarray:
    inside = field.within(field.lags(np.full(len(alike), end), alike), WINDOWS[window])
    if PLACES[place] == "gu":
        inside &= field.gu[alike] == field.gu[middle]
    return alike[inside]
