"""The engine's own watch for newborn issues: complaints that are unusually like each other, lately and in one place.

Each new complaint is looked at as the middle of a group: among those nearest to it in meaning, or in meaning and words
(`likeness`), how many came within hours and in the same part of the city, and how many would (`windows`)? Where that is
strange, the neighbours are asked too: in an issue each member sees the others, in a coincidence only the middle does.
A look's score is the strangest view of any member plus the mean of all members' views of that window and place, both as
−log10 of tails. The score is no p-value and need not be: what chance brings is counted on the warm-up's permuted dates
(`null`), with every likeness, radius, window and place searched there as here.

Copies of a text count once, by their latest; so does what one person writes within a week.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime

import numpy as np
import pandas as pd

from ml.alerts import leading
from ml.detectors import reasons
from ml.detectors.base import Setup, Signal, TooLittleHistoryError
from ml.detectors.likeness import KINDS, Reader, Texts
from ml.detectors.null import Looks, Null, Ring, estimate, require_days
from ml.detectors.places import Register
from ml.detectors.recent import distinct
from ml.detectors.tagger import tagger
from ml.detectors.windows import BASELINE_HOURS, GUARD_HOURS, LEAST, SCOPES, WINDOWS, Places, Scan, Volume, scan
from ml.statements import said
from ml.stream import Stream

DAYS_NEEDED, TEXTS_NEEDED = 21, 200
NEAREST_SHARE, NEAREST_MOST = 0.04, 1024  # of all complaints, those whose order of likeness is looked at
PROMISING = 3.0  # −log10 of a tail at which a complaint's neighbours are asked too
ASKED = 10
AT_ONCE = 1024
ROUNDS, FEWEST_ROUNDS, ROUNDS_TEXTS = 24, 8, 10_000
LONGEST = max(WINDOWS)
BACKGROUND = 400  # texts that a group's words are compared with


def eungdap(setup: Setup) -> "Nearby":
    """The detector."""
    return Nearby(setup)


@dataclass(frozen=True)
class Group:
    """A look that came out strange: `rows` of the field, where and when they are a group, and whose look it was."""

    end: float
    score: float
    rows: np.ndarray
    middle: int
    window: float
    scope: str
    expected: float
    before: np.ndarray  # what is as near in the weeks before, the nearest first


@dataclass(frozen=True)
class Field:
    """The complaints among which a look is taken: distinct texts, or a text's latest copy and an earlier one."""

    texts: Texts
    places: Places
    volume: Volume
    moments: np.ndarray
    submitters: np.ndarray  # (n,) numbers, −1 for not known
    ring: float = 0.0  # its length in hours if it is one

    def lags(self, rows: np.ndarray, near: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """(s, m) hours from each neighbour to the end of its look; 0 for one that says nothing new."""
        lag = self.age(near, ends[:, None])
        if (self.submitters >= 0).any():
            lag[self._repeats(rows, near, lag)] = 0
        return lag

    def age(self, rows: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Hours from each complaint to the end of its look."""
        lag = ends - self.moments[rows]
        return self.ring - (-lag) % self.ring if self.ring else lag  # of a ring in (0, ring]

    def _repeats(self, rows: np.ndarray, near: np.ndarray, lag: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Positions of what the middle's own submitter wrote, and of all but the latest of any other's."""
        who = self.submitters[near]
        late = (lag > 0) & (lag <= LONGEST) & (who >= 0)
        own = late & (who == self.submitters[rows][:, None])
        at, column = np.nonzero(late & ~own)
        order = np.lexsort((lag[at, column], who[at, column], at))
        at, column = at[order], column[order]
        again = (np.diff(at, prepend=-1) == 0) & (np.diff(who[at, column], prepend=-1) == 0)
        mine = np.nonzero(own)
        return np.concatenate([mine[0], at[again]]), np.concatenate([mine[1], column[again]])


class Lists:
    """Each complaint's nearest, worked out when first asked for."""

    def __init__(self, texts: Texts, kind: str) -> None:
        """For one kind of likeness."""
        count = len(texts.vectors)
        self._texts, self._kind = texts, kind
        self._wanted = min(max(int(NEAREST_SHARE * count), 50), NEAREST_MOST, count - 1)
        self._known: dict[int, np.ndarray] = {}

    def of(self, rows: np.ndarray) -> np.ndarray:
        """(s, m) nearest of each row, the nearest first."""
        missing = np.array(sorted(set(rows.tolist()) - self._known.keys()), dtype=int)
        if len(missing):
            self._known.update(zip(missing.tolist(), self._texts.nearest(missing, self._wanted, self._kind),
                                   strict=True))
        return np.array([self._known[row] for row in rows.tolist()]).reshape(len(rows), self._wanted)


def look(field: Field, lists: Sequence[Lists], rows: np.ndarray, ends: np.ndarray) -> list[Group]:
    """The strange groups around `rows` (s,), each at its own end (s,): of each likeness at most one a complaint."""
    found = []
    for nearest in lists:
        for start in range(0, len(rows), AT_ONCE):
            found += _asked(field, nearest, _alone(field, nearest, rows[start:start + AT_ONCE],
                                                   ends[start:start + AT_ONCE]))
    return found


def _alone(field: Field, lists: Lists, rows: np.ndarray, ends: np.ndarray) -> list[Group]:
    """Groups as the middle alone sees them."""
    near = lists.of(rows)
    lag = field.lags(rows, near, ends)
    seen = scan(field.places, field.volume, rows, ends, near, lag)
    flat = seen.score.reshape(len(rows), -1)
    return [_group(field, seen, at, rows[at], near[at], lag[at], rows[at], float(ends[at]))
            for at in np.flatnonzero(flat.max(axis=1, initial=0) >= PROMISING).tolist()]


def _group(field: Field, seen: Scan, at: int, member: int, near: np.ndarray, lag: np.ndarray, middle: int,
           end: float) -> Group:
    """What one member sees (row `at` of `seen`) in the window and place where it sees the strangest."""
    score = seen.score[at]
    window, scope = (int(each) for each in np.unravel_index(score.argmax(), score.shape))
    reach = seen.reach[at, window, scope] + 1
    inside = (lag[:reach] > 0) & (lag[:reach] <= WINDOWS[window])
    inside &= field.places.within(np.array([middle]), near[None, :reach], SCOPES[scope])[0]
    rows, guard = near[:reach][inside], max(GUARD_HOURS, WINDOWS[window])
    before = near[:reach][(lag[:reach] > guard) & (lag[:reach] <= BASELINE_HOURS)]
    is_here = field.places.within(np.array([middle]), np.array([[member]]), SCOPES[scope])[0, 0]
    if is_here and field.age(member, end) <= WINDOWS[window]:
        rows = np.append(rows, member)
    return Group(end, float(score[window, scope]), rows, middle, float(WINDOWS[window]), SCOPES[scope],
                 float(seen.expected[at, window, scope]), before)


def _asked(field: Field, lists: Lists, groups: Sequence[Group]) -> list[Group]:
    """The groups with the score that all their members give them, each as the member tells it that sees it strangest.

    What stands at the edge of a large issue sees some of it and much else; those in it see the issue itself. One that
    sees no more than two others, and is not of their time and place itself, tells nothing.
    """
    if not groups:
        return []
    asked = [group.rows[:-1][:ASKED] for group in groups]
    owner = np.repeat(np.arange(len(groups)), [len(each) for each in asked])
    members = np.concatenate(asked)
    at_view = np.empty(len(members))
    best = np.array([group.score for group in groups])
    told = list(groups)
    for start in range(0, len(members), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        these = [groups[at] for at in owner[part].tolist()]
        middles, ends = np.array([group.middle for group in these]), np.array([group.end for group in these])
        near = lists.of(members[part])
        lag = field.lags(members[part], near, ends)
        seen = scan(field.places, field.volume, middles, ends, near, lag)
        cell = (np.arange(len(these)), [WINDOWS.index(group.window) for group in these],
                [SCOPES.index(group.scope) for group in these])
        at_view[part] = seen.score[cell]
        highest = seen.score.reshape(len(these), -1).max(axis=1)
        np.maximum.at(best, owner[part], highest)
        for at, (group, number) in enumerate(zip(these, owner[part].tolist(), strict=True)):
            if highest[at] > told[number].score:
                one = _group(field, seen, at, members[start + at], near[at], lag[at], group.middle, group.end)
                told[number] = one if len(one.rows) > LEAST else told[number]
    total = np.array([group.score for group in groups])
    np.add.at(total, owner, at_view)
    mean = total / (1 + np.bincount(owner, minlength=len(groups)))
    return [replace(group, score=float(score)) for group, score in zip(told, best + mean, strict=True)]


class Nearby:
    """The engine's detector; see the module."""

    needs_vectors = True

    def __init__(self, setup: Setup) -> None:
        """A detector that knows nothing yet."""
        self._seed = setup.seed
        self._register = Register(setup.geography)
        self._reader: Reader | None = None
        self._null: Null | None = None
        self._threshold = np.inf

    def __deepcopy__(self, memo: dict[int, object]) -> "Nearby":
        """Another that has learned the same; what was learned never changes, so it is shared."""
        other = Nearby.__new__(Nearby)
        other.__dict__ = dict(self.__dict__)
        return other

    def learn(self, past: Stream, false_alarms_per_month: float) -> None:
        """See `Detector`."""
        require_days(past, DAYS_NEEDED)
        rows = np.flatnonzero(~past.frame["text_hash"].duplicated().to_numpy())
        if len(rows) < TEXTS_NEEDED:
            raise TooLittleHistoryError(f"{TEXTS_NEEDED} different texts are needed to set a threshold; "
                                        f"there are {len(rows)}")
        self._reader = Reader(past, rows, tagger())
        texts, places = self._reader.read(past, rows), self._register.places(past.frame.iloc[rows])
        submitters = _numbers(past.frame["submitter"].iloc[rows].to_numpy())
        lists = [Lists(texts, kind) for kind in KINDS]

        def looks(ring: Ring) -> Looks:
            moments, length = ring.moments[rows], 24 * ring.days
            field = Field(texts, places, Volume(places, moments, ring.start, length, is_ring=True), moments,
                          submitters, float(length))
            groups = look(field, lists, np.arange(len(rows)), np.floor(moments) + 1)
            members = [rows[group.rows] for group in groups]
            return Looks(np.array([group.end for group in groups]), np.array([group.score for group in groups]),
                         members.__getitem__)
        rounds = int(np.clip(ROUNDS * ROUNDS_TEXTS / len(rows), FEWEST_ROUNDS, ROUNDS))
        self._null = estimate(past, looks, false_alarms_per_month, rounds, self._seed)
        self._threshold = self._null.threshold(false_alarms_per_month)

    def state(self) -> dict[str, np.ndarray]:
        """What it has learned, as arrays of numbers and texts, for `restore`. It must have learned."""
        return {**self._reader.state(), **{f"null_{field.name}": np.asarray(getattr(self._null, field.name))
                                           for field in fields(Null)}, "threshold": np.asarray(self._threshold)}

    def restore(self, state: Mapping[str, np.ndarray]) -> None:
        """Know what another one had learned."""
        self._reader = Reader.of(state, tagger())
        self._null = Null(*(state[f"null_{field.name}"][()] for field in fields(Null)))
        self._threshold = float(state["threshold"])

    def signals(self, past: Stream, at: datetime) -> Sequence[Signal]:
        """See `Detector`."""
        end = at.timestamp() / 3600
        if self._null is None or not len(past) or past.moments[-1] < end - 1:
            return []
        rows = distinct(past, end, LONGEST, BASELINE_HOURS)
        moments = past.moments[rows]
        places = self._register.places(past.frame.iloc[rows])
        start = float(np.floor(moments[0]))
        field = Field(self._reader.read(past, rows), places,
                      Volume(places, moments, start, int(end - start), is_ring=False), moments,
                      _numbers(past.frame["submitter"].iloc[rows].to_numpy()))
        new = np.flatnonzero(moments >= end - 1)
        groups = look(field, [Lists(field.texts, kind) for kind in KINDS], new, np.full(len(new), end))
        strange = [group for group in groups if group.score >= self._threshold]
        chosen = leading([(group.score, group.rows) for group in strange])
        return [self._signal(past, rows, strange[number], at) for number in chosen]

    def _signal(self, past: Stream, rows: np.ndarray, group: Group, at: datetime) -> Signal:
        chosen = np.sort(rows[group.rows])
        hashes = past.frame["text_hash"].to_numpy()
        first = int(np.searchsorted(past.moments, at.timestamp() / 3600 - group.window))
        copies = np.setdiff1d(first + np.flatnonzero(np.isin(hashes[first:], hashes[chosen])), chosen)
        counted = reasons.Counted(group.window, group.scope, group.expected, chosen, rows[group.before], copies)
        words, background = ([self._reader.nouns(one) for one in hashes[some].tolist()]
                             for some in (chosen, np.setdiff1d(rows, chosen)[-BACKGROUND:]))
        told = reasons.tell(past.frame.iloc[chosen], past.frame.iloc[rows[group.middle]], words, background, counted,
                            self._register.geography.districts)
        return Signal(at, chosen, group.score, self._null.recurrence_interval_days(group.score), group.window,
                      float(len(chosen)), group.expected, told.place, told.label, said(told.statements),
                      told.is_known, statements=told.statements)


def _numbers(names: np.ndarray) -> np.ndarray:
    """(n,) a number for each name, −1 for ""."""
    return np.where(names == "", -1, pd.factorize(names)[0])
