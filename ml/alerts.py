"""From an hour's signals to alerts: what belongs together is one alert, and an alert is sent again only when it grows.

The same for every detector, so that none gains or loses by how often it repeats itself.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from ml.detectors.base import Signal
from ml.identity import SEOUL, is_same, new_id

SILENCE_HOURS = 72
GROWTH = 1.5
SAME = "same"
ISSUE_HOURS = 30 * 24  # an issue that was silent for longer is a new one


class Members:
    """Rows of a stream as a mask, so that sharing is counted in one step however many there are."""

    def __init__(self, rows: np.ndarray) -> None:
        """Hold these rows, each given once."""
        self._low, self._mask = 0, np.zeros(0, dtype=bool)
        self.size = 0
        self.add(rows)

    def add(self, rows: np.ndarray) -> None:
        """Hold these rows too."""
        if len(rows):
            held = np.flatnonzero(self._mask) + self._low
            ends = [rows.min(), rows.max(), *held[:1], *held[-1:]]
            low, end = int(min(ends)), int(max(ends)) + 1
            if low != self._low or end > self._low + len(self._mask):
                self._low, self._mask = low, np.zeros(end - low, dtype=bool)
                self._mask[held - low] = True
            self._mask[rows - self._low] = True
            self.size = int(np.count_nonzero(self._mask))

    def is_same(self, rows: np.ndarray) -> int:
        """How many of these rows are held if they are the same thing (`ml.identity.is_same`), else 0."""
        near = rows[(rows >= self._low) & (rows < self._low + len(self._mask))] - self._low
        shared = int(np.count_nonzero(self._mask[near]))
        return shared if shared and is_same(shared, self.size, len(rows)) else 0


@dataclass
class Episode:
    """Signals that share members or a cell from hour to hour, until `SILENCE_HOURS` pass without one."""

    number: int
    members: Members
    last_hour: float
    cell: str = ""

    def is_same(self, rows: np.ndarray, cell: str) -> int:
        """How many of these rows are the episode's if they are the same thing, all of them if its cell is; else 0."""
        return len(rows) if cell and cell == self.cell else self.members.is_same(rows)


def leading(found: Sequence[tuple[float, np.ndarray]]) -> list[int]:
    """Positions of the signals of one hour that stand for all: of those that share members the highest score leads.

    Args:
        found: (score, rows) of each signal.
    """
    leaders: list[Members] = []
    positions = []
    for at in sorted(range(len(found)), key=lambda one: (-found[one][0], one)):
        rows = found[at][1]
        if not any(leader.is_same(rows) for leader in leaders):
            leaders.append(Members(rows))
            positions.append(at)
    return positions


class Episodes:
    """Tells which signals are one thing going on; a signal is a score and the stream's rows that make it."""

    def __init__(self) -> None:
        """Nothing is going on."""
        self._open: list[Episode] = []
        self._count = 0

    def take(self, hour: float, found: Sequence[tuple[float, np.ndarray]],
             cells: Sequence[str] = ()) -> list[tuple[int, Episode, bool]]:
        """Sort one hour's signals into episodes.

        Args:
            hour: end of the hour, in hours since any fixed moment; calls come in order of time.
            found: (score, rows) of each signal.
            cells: its cell ("" for none); none at all where nobody counts by cells.

        Returns:
            (position in `found`, its episode, whether it begins here) of each leading signal, highest score first; of
            leading signals that are one episode the highest.
        """
        self._open = [one for one in self._open if hour - one.last_hour <= SILENCE_HOURS]
        before = list(self._open)
        taken: set[int] = set()
        led = []
        for at in leading(found):
            rows, cell = found[at][1], cells[at] if cells else ""
            shared = max(((one.is_same(rows, cell), -one.number, one) for one in before), default=None,
                         key=lambda one: one[:2])
            begins = shared is None or shared[0] == 0
            episode = Episode(self._count, Members(rows), hour, cell) if begins else shared[2]
            if episode.number in taken:
                continue
            if begins:
                self._count += 1
                self._open.append(episode)
            episode.members.add(rows)
            episode.last_hour = hour
            taken.add(episode.number)
            led.append((at, episode, begins))
        return led


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
    size: float
    places: set[str]
    episode: Episode


class Ledger:
    """Turns the signals of one hour after the other into alerts."""

    def __init__(self, letter: str = "A") -> None:
        """Nothing has been sent; alerts' names begin with `letter`."""
        self._letter = letter
        self._episodes = Episodes()
        self._sent: dict[int, _Sent] = {}

    def take(self, at: datetime, signals: Sequence[Signal], ids: np.ndarray) -> list[Alert]:
        """The alerts that are sent for one hour; see `judge`."""
        return [alert for alert in self.judge(at, signals, ids) if alert.kind != SAME]

    def judge(self, at: datetime, signals: Sequence[Signal], ids: np.ndarray) -> list[Alert]:
        """The alerts of one hour, those that go on and did not grow (`SAME`) too.

        Args:
            at: end of the hour; calls come in order of time.
            signals: what a detector says of it.
            ids: the service_request_id of each row of the stream.
        """
        hour = at.timestamp() / 3600
        self._sent = {number: sent for number, sent in self._sent.items()
                      if hour - sent.episode.last_hour <= ISSUE_HOURS}
        led = self._episodes.take(hour, [(signal.score, signal.rows) for signal in signals],
                                  [signal.cell for signal in signals])
        alerts = []
        for position, episode, begins in led:
            signal = signals[position]
            members = tuple(ids[np.sort(signal.rows)])
            kind = self._begin(signal, episode, members) if begins else self._grow(signal, episode)
            sent = self._sent[episode.number]
            alerts.append(Alert(
                sent.alert_id, sent.issue_id, at.astimezone(SEOUL), kind, members, signal.label,
                (signal.place,) if signal.place else (), signal.recurrence_interval_days, signal.reason))
        return alerts

    def _begin(self, signal: Signal, episode: Episode, members: tuple[str, ...]) -> str:
        """Name a new episode; it is its issue's next one if it shares members with an earlier one."""
        earlier = max(((sent.episode.is_same(signal.rows, signal.cell), sent.issue_id) for sent in self._sent.values()),
                      default=(0, ""))
        issue_id = earlier[1] if earlier[0] else new_id(signal.at, [("", one) for one in members])
        text = repr((signal.at.timestamp(), members))
        digest = hashlib.sha256(text.encode()).hexdigest()[:8]
        alert_id = f"{self._letter}-{signal.at.astimezone(SEOUL):%Y%m%d%H}-{digest}"
        places = {signal.place} - {""}
        self._sent[episode.number] = _Sent(alert_id, issue_id, signal.observed, places, episode)
        return "surge" if earlier[0] or signal.is_known else "new"

    def _grow(self, signal: Signal, episode: Episode) -> str:
        sent = self._sent[episode.number]
        place = {signal.place} - {""}
        if signal.observed < GROWTH * sent.size and place <= sent.places:
            return SAME
        sent.size = max(sent.size, signal.observed)
        sent.places |= place
        return "update"
