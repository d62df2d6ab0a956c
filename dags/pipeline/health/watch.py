"""The watcher: a loop that reads the signals, keeps the newest view of them, and opens, sends and closes alarms.

It runs in a process of its own, so it also sees that Airflow or the warehouse is dead. Pages and metrics are served
from memory: however long the warehouse takes to answer, they do not wait for it.
"""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from pipeline import warehouse
from pipeline.health import ledger, messages
from pipeline.health.conditions import Condition, conditions, unreachable
from pipeline.health.signals import Signals, read_signals
from pipeline.settings import Settings

INTERVAL_S = 20
READ_LIMIT_S, LEDGER_LIMIT_S = 15, 60
STALE_AFTER = timedelta(minutes=3)
OUTAGE_AFTER = timedelta(seconds=60)  # a restart of the warehouse is no alarm
Answer = TypeVar("Answer")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class View:
    """What was seen last: `signals` are those of the last good reading, None before the first."""

    looked_at: datetime
    found: list[Condition]
    is_up: bool
    signals: Signals | None = None


@dataclass
class Outage:
    """The alarm about the warehouse itself, kept in memory as its ledger cannot be reached; by channel whether sent."""

    condition: Condition
    opened_at: datetime
    announced_at: datetime
    occasion: str = messages.OPENED
    is_sent: dict[str, bool] = field(default_factory=dict)


class Patience:
    """Waits for a blocking call only so long; a call that hangs stays behind in its thread, and no second one joins."""

    def __init__(self, limit_s: float) -> None:
        """Wait at most `limit_s` seconds a call."""
        self._limit_s, self._thread = limit_s, threading.Thread()

    def call(self, work: Callable[[], Answer]) -> Answer:
        """The result of `work`, or what it raised.

        Raises:
            RuntimeError: it, or the call before it, took longer.
        """
        if self._thread.is_alive():
            raise RuntimeError("an earlier question has no answer yet")
        box: queue.SimpleQueue[tuple[bool, object]] = queue.SimpleQueue()

        def run() -> None:
            try:
                box.put((True, work()))
            except Exception as error:
                box.put((False, error))

        self._thread = threading.Thread(target=run, daemon=True)
        self._thread.start()
        try:
            is_good, result = box.get(timeout=self._limit_s)
        except queue.Empty:
            raise RuntimeError(f"no answer within {self._limit_s:g} s") from None
        if not is_good:
            raise result
        return result


class Watcher:
    """The loop and what it saw last. `read`, `send` and `clock` are what tests replace."""

    def __init__(self, s: Settings, read: Callable[[], Signals] = read_signals, send: ledger.Send = messages.send,
                 clock: Callable[[], datetime] = lambda: datetime.now(UTC), read_limit_s: float = READ_LIMIT_S) -> None:
        """Watch the installation of `s`; nothing is read before the first round."""
        self._s, self._read, self._send, self._clock = s, read, send, clock
        self._reader, self._book = Patience(read_limit_s), Patience(LEDGER_LIMIT_S)
        self._started_at = clock()
        self._down_since: datetime | None = None
        self._outage: Outage | None = None
        self._view = View(self._started_at, [unreachable(self._started_at)], is_up=False)

    def view(self) -> View:
        """What was seen last; a view that nobody renewed for minutes says that it is not up."""
        seen = self._view
        if self._clock() - seen.looked_at <= STALE_AFTER:
            return seen
        return View(seen.looked_at, [unreachable(seen.looked_at)], is_up=False, signals=seen.signals)

    def run(self, stop: threading.Event) -> None:
        """Look every `INTERVAL_S` seconds until `stop` is set; no error ends the loop."""
        while not stop.is_set():
            try:
                self.look()
            except Exception as error:  # the watcher outlives whatever it meets; the kind only, as everywhere
                log.error("a round of the watcher failed: %s", type(error).__name__)
            stop.wait(INTERVAL_S)

    def look(self) -> None:
        """One round: read, judge, then bring the alarms up to date."""
        try:
            signals = self._reader.call(self._read)
        except RuntimeError as error:
            self._lose(str(error))
            return
        now = self._clock()
        self._down_since = None
        found = conditions(signals, now, self._started_at)
        self._view = View(now, found, is_up=True, signals=signals)
        try:
            self._book.call(lambda: self._write(found, now))
        except Exception as error:
            log.warning("the ledger of alarms was not brought up to date: %s", type(error).__name__)

    def _lose(self, reason: str) -> None:
        now = self._clock()
        if self._down_since is None:
            self._down_since = now
            log.warning("the signals cannot be read: %s", reason)
        condition = unreachable(self._down_since)
        self._view = View(now, [condition], is_up=False, signals=self._view.signals)
        if now - self._down_since < OUTAGE_AFTER:
            return
        if self._outage is None:
            self._outage = Outage(condition, now, now)
        elif now - self._outage.announced_at >= timedelta(hours=self._s.alarm_repeat_hours):
            self._outage.occasion, self._outage.announced_at, self._outage.is_sent = messages.REMINDER, now, {}
        self._announce(self._outage)

    def _announce(self, outage: Outage) -> None:
        for channel in messages.channels(self._s):
            if outage.is_sent.get(channel):
                continue
            try:
                self._send(channel, f"outage-{outage.announced_at:%Y%m%dT%H%M%S}",
                           messages.body_of(outage.condition, outage.occasion, self._s), self._s)
                outage.is_sent[channel] = True
            except messages.DeliveryError as error:
                outage.is_sent[channel] = False
                log.warning("an alarm did not leave by %s: %s; tried again later", channel, error)

    def _write(self, found: list[Condition], now: datetime) -> None:
        with warehouse.connect("alarms_rw", autocommit=True) as connection:
            if not warehouse.took_lock(connection, ledger.LOCK):
                return  # another watcher of this warehouse is at it
            if self._outage is not None:
                outage = self._outage
                ledger.record_past(connection, outage.condition, outage.opened_at, now, self._s, outage.is_sent)
                self._outage = None
            ledger.record(connection, found, now, self._s)
            ledger.deliver(connection, now, self._s, self._send)
