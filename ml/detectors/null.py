"""How often chance alone would alert: a detector's scores on its own warm-up with the dates permuted.

Each complaint keeps its time of day and is given the date of another one, so that every day keeps its number of
complaints and every kind of complaint its number in the month, but nothing happens together any more. The permuted
days form a *ring*: what lies before the first hour is taken from the end, so that each hour of the month can be looked
at against a baseline, and no complaint stands beside its own copy as long as a look reaches back over less than the
ring. Each ring is replayed, its signals are sorted into episodes by the ledger that sorts real ones
(`ml.alerts.Episodes`), and the episodes above a level are counted. Where few are left the count is carried on by an
exponential tail, fitted to the peaks over a threshold (Coles, An Introduction to Statistical Modeling of Extreme
Values, 2001, chapter 4, with shape 0: minus the logarithm of a p-value has that tail exactly; declustering: section 5).

What this can tell: how often complaints like these, coming independently, look like an event to this detector, with all
its places, words and windows searched, that is, with multiplicity paid for. What it can't: a rhythm of the week, a
season, days on which one kind rises with the weather, and themes that the month has not seen; where those matter, real
false alarms are more frequent than nominal ones. Several rings of one month are not several months: they make the count
exact for this month, not for the next.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from ml.alerts import Episodes
from ml.detectors.base import TooLittleHistoryError
from ml.stream import Stream

MONTH_DAYS = 30
LONGEST_INTERVAL_DAYS = 36_500.0
TAIL_EPISODES = 40  # the tail is fitted to this many peaks
ENOUGH_EPISODES, FEWEST_ROUNDS = 100, 3  # so many episodes at the dial are as exact as one month of warm-up deserves
LOOKS_KEPT = 20_000  # the highest looks of a ring; far more than reach any threshold of interest
RANK_STEP = 1.2
LOOKS_AN_EPISODE = 200  # so many looks for each episode wanted are searched; below them everything melts into one


@dataclass(frozen=True)
class Ring:
    """The warm-up on permuted dates: `moments` are (n,) hours since 1970, in the order of the warm-up's own rows."""

    start: float
    days: int
    moments: np.ndarray

    def hours(self) -> np.ndarray:
        """(24 × days,) the ends of the ring's hours, at which a detector looks."""
        return self.start + np.arange(1, 24 * self.days + 1)

    def twice(self) -> tuple[np.ndarray, np.ndarray]:
        """The ring unrolled for looking back over its beginning: (2n,) rows of the warm-up, (2n,) moments ascending."""
        order = np.argsort(self.moments, kind="stable")
        once = self.moments[order]
        return np.concatenate([order, order]), np.concatenate([once - 24 * self.days, once])


@dataclass(frozen=True)
class Looks:
    """What a detector saw on a ring, whatever its threshold.

    Args:
        hours: (m,) end of the hour of each look, in hours since 1970.
        scores: (m,) as in `Signal.score`.
        rows: gives the members of look number i, as positions in the warm-up; called for high scores only.
        floor: no look with a score at or above this is missing.
    """

    hours: np.ndarray
    scores: np.ndarray
    rows: Callable[[int], np.ndarray]
    floor: float = -np.inf

    def highest(self, count: int) -> "Looks":
        """The `count` highest looks."""
        if len(self.scores) <= count:
            return self
        kept = np.argpartition(-self.scores, count)[:count]
        scores, rows = self.scores[kept], self.rows
        return Looks(self.hours[kept], scores, lambda at: rows(int(kept[at])), max(self.floor, float(scores.min())))


@dataclass(frozen=True)
class Null:
    """Episodes a month by level of score: counted up to `tail_level`, exponential above it."""

    levels: np.ndarray  # ascending
    rates: np.ndarray  # episodes a month at or above each level, descending
    tail_level: float
    tail_rate: float
    tail_mean_excess: float

    def threshold(self, false_alarms_per_month: float) -> float:
        """The lowest score at which alerts are raised so that chance brings no more than so many a month."""
        if false_alarms_per_month < self.tail_rate:
            return self.tail_level + self.tail_mean_excess * float(np.log(self.tail_rate / false_alarms_per_month))
        return float(self.levels[np.argmax(self.rates <= false_alarms_per_month)])

    def recurrence_interval_days(self, score: float) -> float:
        """Once in how many days chance brings so high a score, at most a hundred years (far beyond what was seen)."""
        if score >= self.tail_level:
            rate = self.tail_rate * float(np.exp(-(score - self.tail_level) / self.tail_mean_excess))
        else:
            below = int(np.searchsorted(self.levels, score, side="right")) - 1
            rate = float(self.rates[max(below, 0)])
        return min(MONTH_DAYS / max(rate, 1e-300), LONGEST_INTERVAL_DAYS)


def rings(past: Stream, rounds: int, seed: int) -> Iterator[Ring]:
    """The warm-up on `rounds` permutations of its dates, the same for the same seed."""
    start = float(np.floor(past.moments[0]))
    since = past.moments - start
    day = np.floor(since / 24)
    random = np.random.default_rng(seed)
    for _ in range(rounds):
        yield Ring(start, int(day[-1]) + 1, start + since - 24 * day + 24 * random.permutation(day))


def estimate(
    past: Stream, look: Callable[[Ring], Looks], false_alarms_per_month: float, rounds: int, seed: int
) -> Null:
    """Count a detector's episodes on permuted dates.

    Args:
        past: the warm-up.
        look: the detector's scores on one ring; what does not change with the dates is prepared before.
        false_alarms_per_month: the dial; levels are counted down to where half as many episodes again are left.
        rounds: rings to replay at most; fewer do where the dial is high. The relative error of a rate of r a month is
            about 1 / sqrt(r × months in all).
        seed: of the permutations.
    """
    ring_months = (int((past.moments[-1] - np.floor(past.moments[0])) // 24) + 1) / MONTH_DAYS
    rounds = min(rounds, max(FEWEST_ROUNDS, int(np.ceil(ENOUGH_EPISODES / (false_alarms_per_month * ring_months)))))
    seen = [look(ring).highest(LOOKS_KEPT) for ring in rings(past, rounds, seed)]
    months = rounds * ring_months
    floor = max(looks.floor for looks in seen)
    scores = np.sort(np.concatenate([looks.scores for looks in seen]))[::-1]
    scores = scores[scores >= floor]
    if not len(scores):
        nothing = np.array([max(floor, -1e300)])
        return Null(nothing, np.array([1 / months]), float(nothing[0]), 1 / months, 1.0)
    return _fit(seen, scores, months, max(2 * TAIL_EPISODES, 1.5 * false_alarms_per_month * months))


def _fit(seen: list[Looks], scores: np.ndarray, months: float, wanted: float) -> Null:
    levels: list[float] = []
    counts: list[int] = []
    tail: tuple[float, np.ndarray] | None = None
    rank = min(TAIL_EPISODES, len(scores))  # what is above the first so many looks is the tail's
    while rank <= min(len(scores), LOOKS_AN_EPISODE * wanted):
        level = float(scores[rank - 1])
        if not levels or level < levels[-1]:
            peaks = np.concatenate([_peaks(looks, level) for looks in seen])
            levels.append(level)
            counts.append(max(len(peaks), counts[-1] if counts else 0))  # a lower level may melt two episodes into one
            if tail is None or len(tail[1]) < TAIL_EPISODES:
                tail = level, peaks
            if counts[-1] >= wanted:
                break
        rank = max(rank + 1, int(rank * RANK_STEP))
    level, peaks = tail
    mean_excess = max(float(np.mean(peaks - level)), 1e-9)
    rates = np.array(counts[::-1]) / months
    ascending = np.array([*levels[::-1], np.nextafter(levels[0], np.inf)])
    return Null(ascending, np.append(rates, 0.0), level, len(peaks) / months, mean_excess)


def _peaks(looks: Looks, level: float) -> np.ndarray:
    """Highest score of each episode of the looks at or above a level."""
    above = np.flatnonzero(looks.scores >= level)
    above = above[np.argsort(looks.hours[above], kind="stable")]
    episodes = Episodes()
    peaks: dict[int, float] = {}
    for together in np.split(above, np.flatnonzero(np.diff(looks.hours[above])) + 1) if len(above) else []:
        found = [(float(looks.scores[at]), looks.rows(int(at))) for at in together]
        for at, episode, _ in episodes.take(float(looks.hours[together[0]]), found):
            peaks[episode.number] = max(peaks.get(episode.number, -np.inf), found[at][0])
    return np.array(list(peaks.values()))


def require_days(past: Stream, days: int) -> None:
    """Raise TooLittleHistoryError unless the warm-up reaches over so many days."""
    held = (past.moments[-1] - past.moments[0]) / 24 if len(past) else 0.0
    if held < days - 1:
        raise TooLittleHistoryError(f"{days} days of history are needed to set a threshold; there are {held:.1f}")
