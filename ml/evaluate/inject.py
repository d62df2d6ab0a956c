"""Issues put into a background: which texts, how many, when and where, all drawn from one seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

import numpy as np

from ml.evaluate.judge import Arrivals
from ml.evaluate.residents import Residents
from ml.evaluate.streams import Stretch, stream_of
from ml.evaluate.texts import Corpus
from ml.evaluate.topics import Topic
from ml.stream import Stream

SIZES = (3, 5, 8, 20, 60)
SHAPES = ("sudden", "ramp", "drip")
SCOPES = ("dong", "gu", "city")
LONGEST_HOURS = 48.0
HOURS_AFTER = 24.0  # an alert may come so long after the last complaint
SLOT_DAYS = 4  # a first day to begin on, two to last, one to be found in: issues of one stretch never meet

Shape = Literal["sudden", "ramp", "drip"]
Scope = Literal["dong", "gu", "city"]


@dataclass(frozen=True)
class Issue:
    """One issue to put in: its texts (positions in the corpus), hours after its first day begins, dongs (rows)."""

    issue_id: str
    topic: Topic
    shape: Shape
    scope: Scope
    rows: np.ndarray
    hours: np.ndarray
    homes: np.ndarray

    @property
    def size(self) -> int:
        """How many complaints it has."""
        return len(self.rows)


@dataclass(frozen=True)
class Copy:
    """Issues that go into one copy of a stretch, and what is true of them; `until` is when each may no longer be found.

    `parts` are the issues' complaints, a small stream each.
    """

    name: str
    parts: tuple[Stream, ...]
    issues: tuple[Issue, ...]
    arrivals: tuple[Arrivals, ...]
    until: tuple[float, ...]


def issues_of(
    topics: Sequence[Topic], count: int, sizes: Sequence[int], residents: Residents, seed: int, prefix: str
) -> list[Issue]:
    """`count` issues, as many of each size that some topic has texts for; all else is drawn at random.

    The order is drawn too, so that every size meets every part of a stretch.
    """
    possible = [size for size in sizes if any(len(topic.rows) >= size for topic in topics)]
    if not possible:
        return []
    rng = np.random.default_rng([seed, 3])
    drawn = rng.permutation(np.resize(possible, count))
    return [_issue(f"{prefix}{number:03d}", topics, int(size), residents, rng) for number, size in enumerate(drawn)]


def _issue(issue_id: str, topics: Sequence[Topic], size: int, residents: Residents, rng: np.random.Generator) -> Issue:
    large = [topic for topic in topics if len(topic.rows) >= size]
    topic = large[rng.integers(len(large))]
    rows = rng.choice(topic.rows, size=size, replace=False)
    shape, scope = SHAPES[rng.integers(len(SHAPES))], SCOPES[rng.integers(len(SCOPES))]
    home = int(residents.draw(1, rng)[0])
    district = residents.districts[home] if scope != "city" else ""
    neighbourhood = residents.neighbourhoods[home] if scope == "dong" else ""
    homes = residents.draw(size, rng, district, neighbourhood)
    hours = rng.uniform(0, 24) + moments(shape, size, rng)
    return Issue(issue_id, topic, shape, scope, rows, hours, homes)


def moments(shape: Shape, size: int, rng: np.random.Generator) -> np.ndarray:
    """Hours of `size` complaints after an issue's first, rising, the first one at 0.

    Sudden: most within a few hours (exponential, mean 4 hours, none after a day); ramp: ever faster over one to two
    days (density rising from nothing); drip: evenly over one to two days.
    """
    if shape == "sudden":
        drawn = np.minimum(rng.exponential(4.0, size), rng.uniform(0, 24, size).clip(12))
    else:
        span = rng.uniform(24.0, LONGEST_HOURS)
        drawn = span * (np.sqrt(rng.random(size)) if shape == "ramp" else rng.random(size))
    drawn = np.sort(drawn)
    return drawn - drawn[0]


def slots(stretch: Stretch) -> list[datetime]:
    """First days on which an issue may begin, so that none meets another one's life or the end."""
    days = int((stretch.watch_to - stretch.watch_from) / timedelta(days=1))
    return [stretch.watch_from + timedelta(days=day) for day in range(0, days - SLOT_DAYS + 1, SLOT_DAYS)]


def copy_of(corpus: Corpus, stretch: Stretch, issues: Sequence[Issue], residents: Residents, name: str) -> Copy:
    """Give each of `issues` a slot of its own in `stretch`.

    Raises:
        ValueError: there are more issues than slots.
    """
    starts = slots(stretch)
    if len(issues) > len(starts):
        raise ValueError(f"{len(issues)} issues but only {len(starts)} slots in {stretch.name}")
    parts = tuple(stream_of(corpus, issue.rows, start, issue.hours, residents, issue.homes, f"{issue.issue_id}-")
                  for issue, start in zip(issues, starts, strict=False))
    arrivals = tuple(
        Arrivals(issue.issue_id, tuple(part.frame["service_request_id"]), tuple(part.moments.tolist()))
        for issue, part in zip(issues, parts, strict=True))
    until = tuple(each.moments[-1] + HOURS_AFTER for each in arrivals)
    return Copy(name, parts, tuple(issues), arrivals, until)
