"""Which alerts found which issue: at least three and at least half of its complaints, and not raised without it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

FEWEST = 3
SHARE = 0.5
TWIN_HOURS = 24
TENTH = 10
HOURS_AFTER_TENTH = 24
NEW_ALARMS = frozenset({"new", "surge"})


@dataclass(frozen=True)
class Raised:
    """An alert as an official gets it: when (hours since 1970 UTC), of which kind, and the complaints that make it."""

    at: float
    kind: str
    members: frozenset[str]
    label: str = ""

    @property
    def is_new(self) -> bool:
        """It is a new alarm and no update of an earlier one."""
        return self.kind in NEW_ALARMS


@dataclass(frozen=True)
class Arrivals:
    """An issue that was put in: its complaints' numbers and their moments (hours since 1970 UTC), in order of time."""

    issue_id: str
    members: tuple[str, ...]
    moments: tuple[float, ...]


@dataclass(frozen=True)
class Outcome:
    """What became of an issue: hours from its first complaint to the first alert that found it, inf if none did."""

    issue_id: str
    hours: float
    complaints: int
    is_in_time: bool

    @property
    def is_found(self) -> bool:
        """Some alert found it."""
        return bool(np.isfinite(self.hours))


def judge(issue: Arrivals, alerts: Sequence[Raised], twin: Sequence[Raised], until: float) -> Outcome:
    """Find the first alert, new or an update, that an official would recognise the issue in.

    Args:
        issue: what was put in.
        alerts: of the stream that holds it, in order of time.
        twin: of the same stream without it.
        until: hours since 1970 UTC; a later alert comes too late to count.

    Returns:
        The outcome; `complaints` is how many of the issue's had arrived by the alert (all of them if it was missed);
        `is_in_time` says that it was found within a day of its tenth complaint (of its last one if it has fewer).
    """
    own = dict(zip(issue.members, issue.moments, strict=True))
    first = issue.moments[0]
    tenth = issue.moments[min(TENTH, len(issue.moments)) - 1]
    for alert in alerts:
        if not first <= alert.at <= until:
            continue
        arrived = {each for each in alert.members if own.get(each, np.inf) <= alert.at}
        if len(arrived) < FEWEST or len(arrived) < SHARE * len(alert.members):
            continue
        if _is_in_twin(alert, alert.members - own.keys(), twin):
            continue
        complaints = sum(moment <= alert.at for moment in issue.moments)
        return Outcome(issue.issue_id, alert.at - first, complaints, alert.at <= tenth + HOURS_AFTER_TENTH)
    return Outcome(issue.issue_id, float("inf"), len(issue.moments), False)


def _is_in_twin(alert: Raised, others: frozenset[str], twin: Sequence[Raised]) -> bool:
    """The stream without the issue raises an alert with the same other complaints at about the same time."""
    return any(
        abs(other.at - alert.at) <= TWIN_HOURS and 2 * len(others & other.members) >= len(others | other.members)
        for other in twin
    ) if others else False


def false_alarms(alerts: Sequence[Raised]) -> int:
    """New alarms (no updates) on a stream in which nothing happens."""
    return sum(alert.is_new for alert in alerts)


def complaints_read(alerts: Sequence[Raised]) -> int:
    """Complaints that an official opens who reads every new alarm once."""
    return sum(len(alert.members) for alert in alerts if alert.is_new)
