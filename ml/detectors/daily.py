"""Scans that look once a day, as health departments run them: at the end of the day in Seoul, and at no other hour.

A scan's simulations pay for every place and window that one look searches, and its recurrence interval is counted in
looks: it is the threshold by itself, and nothing has to be learned beyond that there are days enough. An hourly scan
would need 24 times as many simulations for looks that hardly differ, and nobody runs it so; what a look once a day
costs is time, up to a day. Only the most likely cluster of a look is told. Copies of a text and what one person writes
count once a day (`ml.detectors.volumes.evidence`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pandas as pd

from ml.detectors.base import Signal
from ml.detectors.null import LONGEST_INTERVAL_DAYS, MONTH_DAYS, require_days
from ml.detectors.volumes import evidence
from ml.identity import SEOUL
from ml.stream import Stream

DAYS_NEEDED = 28
LEAST = 3  # complaints; a cluster of fewer is not told
MOST_DAYS_SEEDED = 10**7  # more than the ordinal of any date: seeds of two looks are never the same


@dataclass(frozen=True)
class Found:
    """The most likely cluster of a look.

    `members` are positions in the complaints looked at, `days` the last days it spans, `p_value` that of the whole
    look, `before` how many complaints of its kind came earlier in the days looked at, `reason` a Korean sentence
    without its end, which says how rare this is.
    """

    members: np.ndarray
    days: int
    score: float
    p_value: float
    expected: float
    before: int
    place: str
    label: str
    reason: str


Look = Callable[[pd.DataFrame, np.ndarray, int], Found | None]
"""From complaints, the (n,) days since each (1: the day that ends now) and a seed: the most likely cluster, if any."""


class Daily:
    """A detector that scans the last days at the end of each; see the module."""

    needs_vectors = False

    def __init__(self, days: int, look: Look, seed: int) -> None:
        """How many days a look reads, the look, and what the seed of each day's look is made from."""
        self._days, self._look, self._seed = days, look, seed
        self._shortest: float | None = None

    def learn(self, past: Stream, false_alarms_per_month: float) -> None:
        """See `Detector`: keeps the dial as the recurrence interval below which nothing is told."""
        require_days(past, DAYS_NEEDED)
        self._shortest = MONTH_DAYS / false_alarms_per_month

    def signals(self, past: Stream, at: datetime) -> Sequence[Signal]:
        """See `Detector`; one at most, at midnight in Seoul after a day on which anything came."""
        local, end = at.astimezone(SEOUL), at.timestamp() / 3600
        if self._shortest is None or local.hour or not len(past) or past.moments[-1] < end - 24:
            return []
        begin = int(np.searchsorted(past.moments, end - 24 * self._days))
        rows = begin + evidence(Stream(past.frame.iloc[begin:], past.vectors[begin:]))
        age = np.ceil((end - past.moments[rows]) / 24).astype(np.int64)
        found = self._look(past.frame.iloc[rows], age, self._seed * MOST_DAYS_SEEDED + local.toordinal())
        if found is None or len(found.members) < max(LEAST, found.expected + 1):
            return []
        interval = min(1 / found.p_value, LONGEST_INTERVAL_DAYS)
        if not interval >= self._shortest:  # what is no number is no alarm
            return []
        reason = f"{found.reason} 우연으로는 {interval:,.0f}일에 한 번 있을 일입니다."
        return [Signal(at, rows[found.members], found.score, interval, 24.0 * found.days, float(len(found.members)),
                       found.expected, found.place, found.label, reason, found.before > 0)]
