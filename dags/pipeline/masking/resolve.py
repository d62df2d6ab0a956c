"""Which of several overlapping candidates stands."""

from collections.abc import Iterable
from typing import NamedTuple


class Candidate(NamedTuple):
    """A rule's claim on `[start, end)` of a view. A higher priority wins; among equals the longer, then the earlier."""

    start: int
    end: int
    type: str
    priority: int


def resolve(candidates: Iterable[Candidate], length: int) -> list[Candidate]:
    """The winners, sorted and disjoint, in a view of `length` characters."""
    ranked = sorted(candidates, key=lambda c: (-c.priority, c.start - c.end, c.start))
    if len(ranked) <= 1:
        return ranked
    taken = bytearray(length)
    winners = []
    for candidate in ranked:
        if taken.find(1, candidate.start, candidate.end) < 0:
            taken[candidate.start : candidate.end] = b"\1" * (candidate.end - candidate.start)
            winners.append(candidate)
    return sorted(winners)
