"""What an answer must not be, however like the question is: of another place, lapsed, or one of two that disagree."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

CLOSE = 0.02  # a likeness by so much less is as good; measured on petitions, where it changes one answer in a hundred


@dataclass(frozen=True)
class Given:
    """What is said to one question: the entry that is likest (-1: none may be), its likeness, whether to abstain."""

    entry: int
    score: float
    is_abstained: bool


def places_in(text: str, names: Iterable[str]) -> frozenset[str]:
    """The places of `names` that a text names, as words of their own or with what is appended to them (강남구는)."""
    return frozenset(name for name in names if re.search(rf"(?<![가-힣]){re.escape(name)}", text))


def choose(scores: NDArray[np.float64], threshold: float, answers: Sequence[str], valid: Collection[int],
           fitting: NDArray[np.bool_]) -> Given:
    """The answer to one question.

    Of entries that are valid and of no other place the likest is taken, where it stands out enough. Nothing is said
    where one of the other entries is clearly liker (its rule has changed, or is another place's), or where another
    answer is about as like (they disagree).

    Args:
        scores: likeness to each entry.
        threshold: from which likeness on a question may be the same.
        answers: each entry's answer, to see whether two say the same.
        valid: entries that have not lapsed.
        fitting: whether each entry is of no place that the question does not name.
    """
    may_be = fitting & np.isin(np.arange(len(scores)), list(valid))
    silencing = scores[~may_be].max(initial=-np.inf)
    if not may_be.any():
        return Given(-1, 0.0, True)
    best = int(np.where(may_be, scores, -np.inf).argmax())
    others = [scores[at] for at in np.flatnonzero(may_be) if answers[at] != answers[best]]
    is_disputed = max(others, default=-np.inf) > max(scores[best] - CLOSE, threshold)
    return Given(best, float(scores[best]),
                 bool(scores[best] < threshold or silencing > scores[best] + CLOSE or is_disputed))


def fits(question: frozenset[str], entry: frozenset[str]) -> bool:
    """Whether an entry about these places may answer a question about those: one without places is for all of them."""
    return not question or not entry or bool(question & entry)
