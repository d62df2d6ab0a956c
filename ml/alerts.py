"""From an hour's signals to alerts: what belongs together is one alert, and an alert is sent again only when it grows.

The same for every detector, so that none gains or loses by how often it repeats itself.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np

from ml.detectors.base import Signal
from ml.identity import SEOUL, is_same, new_id

SILENCE_HOURS = 72
GROWTH = 1.5
ISSUE_HOURS = 30 * 24  # an issue that was silent for longer is a new one


@dataclass
class Episode:
    """Signals that share members from hour to hour, until `SILENCE_HOURS` pass without one."""

    number: int
    members: set[int] = field(default_factory=set)
    last_hour: float = 0.0


class Episodes:
    """Tells which signals are one thing going on; a signal is a score and the stream's rows that make it."""

    def __init__(self) -> None:
        """Nothing is going on."""
        self._open: list[Episode] = []
        self._count = 0

    def take(self, hour: float, found: Sequence[tuple[float, Iterable[int]]]) -> list[tuple[int, Episode, bool]]:
        """Sort one hour's signals into episodes.

        Of signals that share members (`ml.identity.is_same`) the highest score leads and the others are it too.

        Args:
            hour: end of the hour, in hours since any fixed moment; calls come in order of time.
            found: (score, rows) of each signal.

        Returns:
            (position in `found`, its episode, whether it begins here) of each leading signal, highest score first.
        """
        self._open = [one for one in self._open if hour - one.last_hour <= SILENCE_HOURS]
        leaders: list[set[int]] = []
        taken: set[int] = set()
        led = []
        for at in sorted(range(len(found)), key=lambda one: (-found[one][0], one)):
            rows = set(found[at][1])
            if any(_same(rows, leader) for leader in leaders):
                continue
            leaders.append(rows)
            episode = max((one for one in self._open if _same(rows, one.members)),
                          key=lambda one: (len(rows & one.members), -one.number), default=None)
            if episode is not None and episode.number in taken:
                continue
            begins = episode is None
            if episode is None:
                episode = Episode(self._count)
                self._count += 1
                self._open.append(episode)
            episode.members |= rows
            episode.last_hour = hour
            taken.add(episode.number)
            led.append((at, episode, begins))
        return led


def _same(one: set[int], other: set[int]) -> bool:
    shared = len(one & other)
    return shared > 0 and is_same(shared, len(one), len(other))


@dataclass(frozen=True)
class Alert:
    """What is sent: a new alarm (`new`, `surge`) or that one is going on and has grown (`update`)."""

    alert_id: str
    issue_id: str
    alerted_at: datetime
    kind: str
    service_request_ids: tuple[str, ...]
    label: str
    places: tuple[str, ...]
    recurrence_interval_days: float
    reason: str


@dataclass
class _Sent:
    """What has been said of an episode so far."""

    alert_id: str
    issue_id: str
    size: int
    places: set[str]
    episode: Episode


class Ledger:
    """Turns the signals of one hour after the other into alerts."""

    def __init__(self) -> None:
        """Nothing has been sent."""
        self._episodes = Episodes()
        self._sent: dict[int, _Sent] = {}

    def take(self, at: datetime, signals: Sequence[Signal], ids: np.ndarray) -> list[Alert]:
        """The alerts of one hour.

        Args:
            at: end of the hour; calls come in order of time.
            signals: what a detector says of it.
            ids: the service_request_id of each row of the stream.
        """
        hour = at.timestamp() / 3600
        self._sent = {number: sent for number, sent in self._sent.items()
                      if hour - sent.episode.last_hour <= ISSUE_HOURS}
        led = self._episodes.take(hour, [(signal.score, signal.rows.tolist()) for signal in signals])
        alerts = []
        for position, episode, begins in led:
            signal = signals[position]
            members = tuple(ids[np.sort(signal.rows)])
            kind = self._begin(signal, episode, members) if begins else self._grow(signal, episode)
            if kind:
                sent = self._sent[episode.number]
                alerts.append(Alert(
                    sent.alert_id, sent.issue_id, at.astimezone(SEOUL), kind, members, signal.label,
                    (signal.place,) if signal.place else (), signal.recurrence_interval_days, signal.reason))
        return alerts

    def _begin(self, signal: Signal, episode: Episode, members: tuple[str, ...]) -> str:
        """Name a new episode; it is its issue's next one if it shares members with an earlier one."""
        earlier = max((sent for sent in self._sent.values() if _same(episode.members, sent.episode.members)),
                      key=lambda sent: (len(episode.members & sent.episode.members), sent.issue_id), default=None)
        issue_id = earlier.issue_id if earlier else new_id(signal.at, [("", one) for one in members])
        text = repr((signal.at.timestamp(), members))
        alert_id = f"A-{signal.at.astimezone(SEOUL):%Y%m%d%H}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
        places = {signal.place} - {""}
        self._sent[episode.number] = _Sent(alert_id, issue_id, len(members), places, episode)
        return "surge" if earlier or signal.is_known else "new"

    def _grow(self, signal: Signal, episode: Episode) -> str:
        sent = self._sent[episode.number]
        if len(signal.rows) < GROWTH * sent.size and {signal.place} - {""} <= sent.places:
            return ""
        sent.size = max(sent.size, len(signal.rows))
        sent.places |= {signal.place} - {""}
        return "update"
