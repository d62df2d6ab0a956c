"""How surprising it is that so many of a complaint's nearest in meaning came lately and here.

A complaint's neighbours are given in order of likeness, the nearest first. At each radius (up to the k-th neighbour of
a window and place) k is compared with what the 28 days before let expect there: a share q of the city's complaints lay
within that radius, so of the n complaints of the window n × q are expected. In a part of the city the share is that of
the part itself, leaning on the city's by `LEAN` complaints: a theme that is common in the city but not here is less
of a surprise than one that is new to both. n is what the window *would* hold without the group: the city's volume in
it times the part's usual share, or the part's own other complaints if there are more of them. So hours that are
missing, feeds that catch up and channels that double raise what is expected along with what is seen.

The rate is uncertain, gamma distributed, and the count to come negative binomial (see `ml.surveillance.surge`). The
shape is bounded by `STEADIEST`: however many complaints a rate was learned from, it rises and falls by a third with the
weather, the weekday and the hour, and a large standing theme may do so without an alarm.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import betainc

WINDOWS = (3, 6, 12, 24, 48, 72, 168)  # hours
SCOPES = ("city", "gu", "near", "dong")  # near: a gu with those that touch it
BASELINE_HOURS = 31 * 24
GUARD_HOURS = 72  # between a window and what it is compared with; a longer window is its own guard
LEAST = 2  # neighbours that make a group with the complaint itself
LEAN = 200.0
STEADIEST = 10.0
SMALLEST_P = 1e-300
SMALLEST_VOLUME = 0.05
BOUND = 1.5  # what Poisson's log-likelihood ratio puts below this is not worth the exact tail


@dataclass(frozen=True)
class Places:
    """Where complaints are: (n,) numbers of their gu and dong, −1 for not known, and which gu touch."""

    gu: np.ndarray
    dong: np.ndarray
    touches: np.ndarray  # (gu, gu) bool, each touches itself
    dongs: int

    def cell(self, rows: np.ndarray, scope: str) -> np.ndarray:
        """The row of `Volume` that holds each complaint's own part of the city; −1 if its place is not known."""
        first = {"city": 0, "gu": 1, "near": 1 + len(self.touches), "dong": 1 + 2 * len(self.touches)}[scope]
        number = {"city": np.zeros_like(self.gu), "gu": self.gu, "near": self.gu, "dong": self.dong}[scope][rows]
        return np.where(number >= 0, first + number, -1)

    def within(self, rows: np.ndarray, near: np.ndarray, scope: str) -> np.ndarray:
        """(s, m) bool: whether each of `near` (s, m) is in that part of the city that `rows` (s,) are in."""
        if scope == "city":
            return np.ones(near.shape, dtype=bool)
        if scope == "near":
            gu = self.gu[rows][:, None]
            return self.touches[gu, self.gu[near]] & (gu >= 0) & (self.gu[near] >= 0)
        number = self.gu if scope == "gu" else self.dong
        return (number[near] == number[rows][:, None]) & (number[rows] >= 0)[:, None]


class Volume:
    """How many complaints each part of the city had in any stretch of whole hours."""

    def __init__(self, places: Places, moments: np.ndarray, start: float, hours: int, is_ring: bool) -> None:
        """Count.

        Args:
            places: of the complaints.
            moments: (n,) hours; all in [start, start + hours).
            start: a whole hour.
            hours: how many there are.
            is_ring: the last hour is followed by the first.
        """
        hour = np.floor(moments - start).astype(np.int64)
        gu = self._table(places.gu, len(places.touches), hour, hours)
        dong = self._table(places.dong, places.dongs, hour, hours)
        city = np.bincount(hour, minlength=hours)[None, :]
        table = np.concatenate([city, gu, places.touches.astype(np.int64) @ gu, dong])
        if is_ring:
            table = np.concatenate([table, table], axis=1)
        self._sums = np.concatenate([np.zeros((len(table), 1), dtype=np.int64), table.cumsum(axis=1)], axis=1)
        self._start = start - (hours if is_ring else 0)

    @staticmethod
    def _table(number: np.ndarray, count: int, hour: np.ndarray, hours: int) -> np.ndarray:
        known = number >= 0
        flat = np.bincount(number[known] * hours + hour[known], minlength=count * hours)
        return flat.reshape(count, hours)

    def between(self, cell: np.ndarray, ends: np.ndarray, nearest: float, farthest: float) -> np.ndarray:
        """(s,) complaints of each part from `farthest` to `nearest` hours before each of `ends`."""
        at = np.round(ends - self._start).astype(np.int64)
        low, high = (np.clip(at - int(back), 0, self._sums.shape[1] - 1) for back in (farthest, nearest))
        return self._sums[cell, high] - self._sums[cell, low]


@dataclass(frozen=True)
class Scan:
    """For each complaint, window and scope (s, w, c): the strangest radius.

    `score` is −log10 of its tail, 0 where there is nothing; `reach` the position of the last neighbour within it;
    `expected` what the past lets expect in window and scope.
    """

    score: np.ndarray
    reach: np.ndarray
    expected: np.ndarray


def scan(
    places: Places, volume: Volume, rows: np.ndarray, ends: np.ndarray, near: np.ndarray, lag: np.ndarray
) -> Scan:
    """Look at every radius, window and part of the city around each of `rows`.

    Args:
        places: of all complaints.
        volume: of all complaints.
        rows: (s,) whose parts of the city are looked at.
        ends: (s,) whole hours at which to look.
        near: (s, m) neighbours, the nearest first.
        lag: (s, m) hours from each neighbour to its end; not positive for one that does not count.
    """
    shape = (len(rows), len(WINDOWS), len(SCOPES))
    found = Scan(*(np.zeros(shape, dtype=kind) for kind in (np.float32, np.int32, np.float32)))
    late = np.nonzero((lag > 0) & (lag <= max(WINDOWS)))
    for guard in sorted({max(GUARD_HOURS, window) for window in WINDOWS}):
        is_before = (lag > guard) & (lag <= BASELINE_HOURS)
        in_city = np.cumsum(is_before, axis=1, dtype=np.int32)[late]
        total = volume.between(np.zeros(len(rows), dtype=int), ends, guard, BASELINE_HOURS)
        for number, scope in enumerate(SCOPES):
            cell = places.cell(rows, scope)
            inside = places.within(rows, near, scope)
            here = in_city if scope == "city" else np.cumsum(is_before & inside, axis=1, dtype=np.int32)[late]
            own = volume.between(cell, ends, guard, BASELINE_HOURS)
            parts = places.dongs if scope == "dong" else len(places.touches)
            look = _Look(late, lag[late], inside[late], in_city, here, total, own, volume, cell, ends, parts)
            for window in WINDOWS:
                if max(GUARD_HOURS, window) == guard:
                    look.into(found, WINDOWS.index(window), number, window, is_city=scope == "city")
    return found


@dataclass(frozen=True)
class _Look:
    """One scope with one baseline: what is known of each neighbour that came lately (e,) and each complaint (s,)."""

    late: tuple[np.ndarray, np.ndarray]
    lag: np.ndarray
    inside: np.ndarray
    in_city: np.ndarray  # (e,) baseline within the neighbour's radius
    here: np.ndarray  # (e,) that of the scope alone
    total: np.ndarray  # (s,) whole baseline
    own: np.ndarray  # (s,) that of the scope
    volume: Volume
    cell: np.ndarray
    ends: np.ndarray
    parts: int  # of the city, of the scope's kind

    def into(self, found: Scan, window_number: int, scope_number: int, window: float, is_city: bool) -> None:
        """Write the strangest radius of one window."""
        at = np.flatnonzero(self.inside & (self.lag <= window))
        owner = self.late[0][at]
        count = np.arange(len(at)) - np.searchsorted(owner, np.arange(len(self.ends)))[owner] + 1
        enough = count >= LEAST
        at, owner, count = at[enough], owner[enough], count[enough]
        if not len(at):
            return
        shape, rate, expected = self._expected(at, owner, count, window, is_city)
        worth = (count > expected) & (_bound(count, expected) > BOUND)
        at, owner, count, shape, rate, expected = (
            each[worth] for each in (at, owner, count, shape, rate, expected))
        tail = betainc(count, shape, rate / (rate + 1))
        score = -np.log10(np.maximum(tail, SMALLEST_P))
        order = np.lexsort((-count, score))  # of equals the nearer radius is written last
        cell = owner[order], window_number, scope_number
        found.score[cell] = score[order]
        found.reach[cell] = self.late[1][at[order]]
        found.expected[cell] = expected[order]

    def _expected(
        self, at: np.ndarray, owner: np.ndarray, count: np.ndarray, window: float, is_city: bool
    ) -> tuple[np.ndarray, ...]:
        """Shape of the rate, its mean over the shape, and the mean itself, for each neighbour that is counted."""
        now = self.volume.between(np.zeros(len(self.ends), dtype=int), self.ends, 0, window)
        before, of_all, of_own = self.in_city[at], self.total[owner], self.own[owner]
        if is_city:
            volume = now[owner] - count - 1.0
            shape, all_shape = before + 0.5, of_all + 1.0
        else:
            usual = now[owner] * (of_own + 1.0) / (of_all + self.parts)
            others = self.volume.between(self.cell, self.ends, 0, window)[owner] - count - 1.0
            volume = np.maximum(usual, others)
            shape, all_shape = LEAN * (before + 0.5) / (of_all + 1.0) + self.here[at], LEAN + of_own
        expected = np.maximum(volume, SMALLEST_VOLUME) * shape / all_shape
        shape = np.minimum(shape, STEADIEST)
        return shape, expected / shape, expected


def _bound(count: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """Poisson's log10 likelihood ratio of a count above what is expected."""
    return (count * np.log(np.maximum(count / expected, 1e-9)) - (count - expected)) / np.log(10)
