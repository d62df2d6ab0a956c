"""One detector on one stretch: it learns once, then watches the background and every copy with issues in it.

Signals are collected at the loosest setting of the dial and kept; a stricter setting is the same signals less those
whose recurrence interval is too short, since each detector's interval comes from one and the same null. The ledger then
turns what is left into alerts, anew for each setting. Nothing has to be replayed for the curve.
"""

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypedDict

import numpy as np

from ml.alerts import Ledger
from ml.detectors.base import Detector, Signal, TooLittleHistoryError
from ml.detectors.null import MONTH_DAYS
from ml.evaluate.judge import Raised
from ml.stream import Stream

DIAL = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
LOOSEST = max(DIAL)


class Kept(TypedDict):
    """`Watched` as the cache holds it."""

    refusal: str
    signals: list[list]


class LookAheadError(RuntimeError):
    """A detector named complaints that had not arrived."""


@dataclass(frozen=True)
class Watched:
    """What a detector signalled on one stream, hour by hour, and why it signalled nothing where it could not learn."""

    signals: tuple[Signal, ...]
    refusal: str = ""


def learn(detector: Detector, stream: Stream, watch_from: datetime) -> str:
    """Let it set its threshold from the warm-up, at the loosest dial; returns why it could not, "" if it could."""
    try:
        detector.learn(stream.before(watch_from), LOOSEST)
    except TooLittleHistoryError as error:
        return str(error)
    return ""


def watch(learnt: Detector, stream: Stream, watch_from: datetime, watch_to: datetime) -> Watched:
    """All signals of a detector that has learnt; it is copied first, so that another stream finds it as it was.

    Raises:
        LookAheadError: it named a row that was not there at the hour of the signal, or dated a signal otherwise.
    """
    detector = copy.deepcopy(learnt)
    found: list[Signal] = []
    for at in hours(watch_from, watch_to):
        past = stream.before(at)
        for signal in detector.signals(past, at):
            if signal.at != at or (len(signal.rows) and int(np.max(signal.rows)) >= len(past)):
                raise LookAheadError(f"a signal of {at:%Y-%m-%d %H:%M} names complaints that come later")
            found.append(signal)
    return Watched(tuple(found))


def hours(watch_from: datetime, watch_to: datetime) -> Iterator[datetime]:
    """Ends of the hours that are watched (UTC)."""
    at = watch_from.astimezone(UTC)
    while (at := at + timedelta(hours=1)) <= watch_to:
        yield at


def alerts(signals: Sequence[Signal], ids: np.ndarray, false_alarms_per_month: float) -> list[Raised]:
    """What the ledger sends of the signals that a dial lets through.

    Args:
        signals: in order of time.
        ids: service_request_id of each row of the stream.
        false_alarms_per_month: the dial.
    """
    kept: dict[datetime, list[Signal]] = {}
    for signal in signals:
        if signal.recurrence_interval_days >= MONTH_DAYS / false_alarms_per_month * (1 - 1e-9):
            kept.setdefault(signal.at, []).append(signal)
    ledger = Ledger()
    return [Raised(at.timestamp() / 3600, alert.kind, frozenset(alert.service_request_ids), alert.label)
            for at, found in kept.items() for alert in ledger.take(at, found, ids)]


def to_json(watched: Watched) -> Kept:
    """Plain numbers and texts, for the cache."""
    return {"refusal": watched.refusal, "signals": [
        [signal.at.timestamp(), signal.rows.tolist(), float(signal.score), float(signal.recurrence_interval_days),
         float(signal.window_hours), float(signal.observed), float(signal.expected), signal.place, signal.label,
         signal.reason, bool(signal.is_known), signal.cell] for signal in watched.signals]}


def from_json(kept: Kept) -> Watched:
    """What `to_json` made."""
    return Watched(tuple(
        Signal(datetime.fromtimestamp(at, UTC), np.array(rows, dtype=int), *rest)
        for at, rows, *rest in kept["signals"]), kept["refusal"])
