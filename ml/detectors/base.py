"""What a detector is: it learns once from the warm-up, then says at each hour what is out of the ordinary."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import numpy as np

from ml.geography import Geography
from ml.statements import Statement
from ml.stream import Stream


@dataclass(frozen=True)
class Signal:
    """One thing that is out of the ordinary in the hour that ends at `at`.

    `rows` are the positions in the stream of the complaints of its window, `score` is larger the stranger it is (the
    unit is the detector's own), `recurrence_interval_days` says once in how many days chance alone brings so high a
    score somewhere in the whole stream. `place` is a gu, a dong or "" for the city; `reason` is Korean.
    """

    at: datetime
    rows: np.ndarray
    score: float
    recurrence_interval_days: float
    window_hours: float
    observed: float
    expected: float
    place: str = ""
    label: str = ""
    reason: str = ""
    is_known: bool = False  # a rise of something that was there before ("surge"), not a newborn ("new")
    cell: str = ""  # what was counted, where a detector counts by cells: signals of one cell are one thing
    statements: tuple[Statement, ...] = ()  # what `reason` is made of, where a detector says what is behind each


@dataclass(frozen=True)
class Setup:
    """What every detector is made with, whether it needs it or not."""

    geography: Geography
    seed: int = 0


class Detector(Protocol):
    """One way to watch a stream. A signal depends on complaints before `at` alone; the same input gives the same."""

    needs_vectors: bool

    def learn(self, past: Stream, false_alarms_per_month: float) -> None:
        """Set the threshold from the warm-up alone, its dates permuted, so as to meet the dial.

        Raises:
            TooLittleHistoryError: the warm-up is too short to say anything; the message says how much is needed.
        """
        ...

    def signals(self, past: Stream, at: datetime) -> Sequence[Signal]:
        """What is above the threshold now; `past` holds the complaints before `at` and no others."""
        ...


class TooLittleHistoryError(ValueError):
    """The warm-up is too short; one line says how much is needed."""
