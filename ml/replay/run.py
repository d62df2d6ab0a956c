"""The replay itself: learn from the warm-up, then look at the end of every hour at what came before it."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import numpy as np

from ml.alerts import Alert, Ledger, leading
from ml.detectors.base import Detector
from ml.replay.journal import Journal
from ml.stream import Stream

LONGEST_WINDOW_HOURS = 14 * 24  # an hour with no complaint in so many before it can have nothing to say


def warm_up_end(stream: Stream, days: int) -> datetime:
    """The moment until which a detector learns: so many days after the first complaint's hour began."""
    return stream.frame["requested_at"].iloc[0].floor("h").to_pydatetime() + timedelta(days=days)


def looks(stream: Stream, after: datetime) -> list[datetime]:
    """The ends of hours at which to look: later than the warm-up, and not long after the last complaint."""
    hours = [hour for hour in stream.hours() if hour > after]
    ends = np.array([hour.timestamp() / 3600 for hour in hours])
    newest = stream.moments[np.searchsorted(stream.moments, ends, side="left") - 1]
    return [hour for hour, silence in zip(hours, ends - newest, strict=True) if silence <= LONGEST_WINDOW_HOURS]


def replay(
    stream: Stream, detector: Detector, dial: float, warm_up_days: int, journal: Journal, say: Callable[[str], None]
) -> Iterator[Alert]:
    """Yield the alerts in order of time. The detector is shown the complaints before each hour's end and no others.

    Args:
        stream: at least one complaint.
        detector: has learned nothing yet.
        dial: false alarms a month.
        warm_up_days: learned from; nothing is raised in them.
        journal: hours that it holds are not looked at again.
        say: told of progress, once a day of the stream.

    Raises:
        TooLittleHistoryError: from the detector.
    """
    learned = warm_up_end(stream, warm_up_days)
    hours = looks(stream, learned)
    if not hours:
        say(f"nothing is raised: the stream ends within the {warm_up_days} days that are learned from")
    if any(hour.timestamp() not in journal.done for hour in hours):
        say(f"learning from the {warm_up_days} days until {learned:%Y-%m-%d %H:%M} UTC")
        detector.learn(stream.before(learned), dial)
    ledger, ids, raised = Ledger(), stream.frame["service_request_id"].to_numpy(), 0
    for number, at in enumerate(hours, start=1):
        signals = journal.done.get(at.timestamp())
        if signals is None:
            signals = list(detector.signals(stream.before(at), at))
            signals = [signals[one] for one in leading([(signal.score, signal.rows) for signal in signals])]
            journal.add(at, signals)
        alerts = ledger.take(at, signals, ids)
        yield from alerts
        raised += sum(alert.kind != "update" for alert in alerts)
        if number % 24 == 0 or number == len(hours):
            say(f"{at:%Y-%m-%d %H:%M} UTC: {number} of {len(hours)} hours, {raised} alerts")
