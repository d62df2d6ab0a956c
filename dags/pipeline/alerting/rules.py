"""Who hears of which alert, and what is due now: pure functions, no clock and no database."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from pipeline.calendar_days import SEOUL

Target = tuple[str, str]  # a channel, and an address or a webhook's name


@dataclass(frozen=True)
class Alert:
    """A published alert as it was told last; topics, places and departments are its complaints' own."""

    alert_id: str
    label: str
    place: str
    kind: str
    told_at: datetime
    window_hours: int
    observed_count: int
    expected_count: float
    recurrence_interval_days: float
    reason: str
    caution: str
    topics: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    departments: frozenset[str] = frozenset()
    days: Mapping[date, int] = field(default_factory=dict)  # its complaints by Seoul's day


@dataclass(frozen=True)
class Subscription:
    """What a person wants to hear of; empty means any."""

    subscription_id: int
    words: tuple[str, ...]
    place: str
    department: str


@dataclass(frozen=True)
class Waiting:
    """A delivery that has not left yet, with where it goes and when it may not."""

    delivery_id: int
    subscription_id: int
    alert_id: str
    told_at: datetime
    target: Target
    message_key: str  # of the message that it was tried in, perhaps in vain; empty before
    quiet_from: time | None
    quiet_until: time | None


def matches(wanted: Subscription, alert: Alert) -> bool:
    """Whether one of the words stands in the label, the items or the fields, and place and department are its own."""
    said = [alert.label.casefold(), *(topic.casefold() for topic in alert.topics)]
    is_about = not wanted.words or any(word.casefold() in text for word in wanted.words for text in said)
    is_there = not wanted.place or wanted.place in alert.place.split() or wanted.place in alert.places
    return is_about and is_there and (not wanted.department or wanted.department in alert.departments)


def is_quiet(start: time | None, end: time | None, now: datetime) -> bool:
    """Whether it is quiet in Seoul from `start` (included) to `end` (not), perhaps over midnight."""
    if start is None or end is None:
        return False
    clock = now.astimezone(SEOUL).time()
    return start <= clock < end if start < end else clock >= start or clock < end


def has_grown(told_at: datetime, before: datetime | None) -> bool:
    """Whether what an alert says now is newer than what was told: `ml.alerts` speaks again only of what has grown."""
    return before is None or told_at > before


def due(waiting: Iterable[Waiting], sent: Mapping[tuple[Target, str], datetime],
        now: datetime) -> tuple[dict[tuple[Target, str], list[Waiting]], list[int]]:
    """What leaves now, a list for each message, and which deliveries are out of date.

    What a target has not been tried with yet is one message. What it was tried with once is never mixed with anything
    else: it may have arrived, and is told by its key, so nothing new may come under that.

    A delivery is out of date when the same subscription waits for something newer of the alert, or when its target has
    heard as much by another one. What is held by quiet hours leaves together when they are over.

    Args:
        waiting: all that wait.
        sent: until when a target knows of an alert.
        now: the moment.
    """
    rows = list(waiting)
    newest: dict[tuple[int, str], datetime] = {}
    for row in rows:
        key = row.subscription_id, row.alert_id
        newest[key] = max(row.told_at, newest.get(key, row.told_at))
    leaving: dict[tuple[Target, str], list[Waiting]] = {}
    past = []
    for row in rows:
        known = sent.get((row.target, row.alert_id))
        if row.told_at < newest[row.subscription_id, row.alert_id] or not has_grown(row.told_at, known):
            past.append(row.delivery_id)
        elif not is_quiet(row.quiet_from, row.quiet_until, now):
            leaving.setdefault((row.target, row.message_key), []).append(row)
    return leaving, past
