"""What is said of an alert, sentence by sentence, each with the complaints that are behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

MARKS = "①②③④⑤⑥⑦⑧⑨"


@dataclass(frozen=True)
class Statement:
    """One Korean sentence without its full stop.

    `rows` are the positions in the stream of the complaints behind it, (0,) where it is about the calendar or the whole
    city's volume.
    """

    text: str
    rows: np.ndarray = field(default_factory=lambda: np.empty(0, dtype=np.int64))


def said(statements: Iterable[Statement], after: int = 0) -> str:
    """The sentences in a row, each behind its mark; `after` have been said before."""
    return " ".join(f"{MARKS[number]} {one.text}." for number, one in enumerate(statements, start=after))


def backed(statements: Sequence[Statement]) -> dict[int, list[int]]:
    """By row of the stream, the numbers (1 for the first) of the statements that it is behind, in their order."""
    numbers: dict[int, list[int]] = {}
    for number, one in enumerate(statements, start=1):
        for row in one.rows.tolist():
            numbers.setdefault(row, []).append(number)
    return numbers
