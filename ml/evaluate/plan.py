"""What is run at one daily volume: stretches of permuted titles, and the copies of them that hold issues."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

from ml.detectors.null import MONTH_DAYS
from ml.evaluate.inject import SIZES, SLOT_DAYS, Copy, Issue, copy_of, issues_of, slots
from ml.evaluate.residents import Residents
from ml.evaluate.streams import WARM_UP_DAYS, Half, Stretch, background_rows, permuted
from ml.evaluate.texts import Corpus
from ml.evaluate.topics import Topic

LONGEST_WATCH_DAYS = 61
MEANING_PART = 5  # one issue sharing only meaning to so many sharing a word
MEANING_SIZES = tuple(size for size in SIZES if size <= 8)


@dataclass(frozen=True)
class Plan:
    """Stretches and, by the position of their stretch, the copies with issues.

    `borrowed` is the share of a stretch's titles that come from the other half.
    """

    per_day: float
    borrowed: float
    stretches: tuple[Stretch, ...]
    copies: tuple[tuple[int, Copy], ...]

    @property
    def months(self) -> float:
        """How long backgrounds are watched, in months of the detectors' own count."""
        return sum((each.watch_to - each.watch_from).days for each in self.stretches) / MONTH_DAYS

    @property
    def issues(self) -> list[Issue]:
        """All issues, in the order in which they are judged."""
        return [issue for _, copy in self.copies for issue in copy.issues]


def plan(
    corpus: Corpus, topics: Sequence[Topic], residents: Residents, half: Half, per_day: float, months: float,
    injections: int, seed: int,
) -> Plan:
    """Lay out at least `months` of background and `injections` issues sharing a word, and a fifth as many of meaning.

    A stretch is as long as the titles last at `per_day`, two months at most; each has its own thinning and its
    own permutation.

    Raises:
        ValueError: the titles do not last for the warm-up and one issue.
    """
    in_topics = np.concatenate([topic.rows for topic in topics])
    rows = background_rows(corpus, half, in_topics)
    others = background_rows(corpus, "tuning", in_topics) if half == "reported" else np.empty(0, dtype=int)
    watched = min(LONGEST_WATCH_DAYS, int((len(rows) + len(others)) / per_day - WARM_UP_DAYS))
    if watched < SLOT_DAYS:
        raise ValueError(f"{len(rows)} titles are too few for {WARM_UP_DAYS} days of {per_day:g} and some to watch")
    count = ceil(months * MONTH_DAYS / watched)
    borrowed = max(0.0, 1 - len(rows) / (per_day * (WARM_UP_DAYS + watched)))
    stretches = tuple(permuted(corpus, rows, per_day, WARM_UP_DAYS + watched, residents, seed + number, others)
                      for number in range(count))
    own = [topic for topic in topics if topic.is_reported == (half == "reported")]
    issues = [*issues_of([topic for topic in own if topic.kind == "word"], injections, SIZES, residents, seed, "w"),
              *issues_of([topic for topic in own if topic.kind == "meaning"], injections // MEANING_PART,
                         MEANING_SIZES, residents, seed + 1, "m")]
    issues = [issues[at] for at in np.random.default_rng([seed, 4]).permutation(len(issues))]
    return Plan(per_day, borrowed, stretches, tuple(_copies(corpus, stretches, issues, residents)))


def _copies(
    corpus: Corpus, stretches: Sequence[Stretch], issues: Sequence[Issue], residents: Residents
) -> list[tuple[int, Copy]]:
    """As many copies as the issues need, taking turns over the stretches; no copy holds two issues of one topic."""
    held: list[list[Issue]] = []
    for issue in issues:
        for number, others in enumerate(held):
            room = len(slots(stretches[number % len(stretches)]))
            if len(others) < room and not any(_related(issue, other) for other in others):
                others.append(issue)
                break
        else:
            held.append([issue])
    return [(number % len(stretches), copy_of(corpus, stretches[number % len(stretches)], each, residents,
                                              f"{stretches[number % len(stretches)].name}-copy{number}"))
            for number, each in enumerate(held)]


def _related(one: Issue, other: Issue) -> bool:
    return (one.topic.kind, one.topic.number) == (other.topic.kind, other.topic.number)
