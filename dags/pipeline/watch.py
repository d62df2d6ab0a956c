"""The watch for what is newly going on: it learns at night what chance brings, looks every hour, keeps what it saw.

It watches in two ways: for complaints that are unusually like each other (`ml.detectors.nearby`), and for kinds and
places of which unusually many come (`ml.detectors.volumes`). Each has half of the false alarms that the dial allows,
and a recurrence interval counts what either brings by chance.
"""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pandas as pd
import psycopg

from ml import geography
from ml.detectors.base import Setup, Signal, TooLittleHistoryError
from ml.detectors.nearby import Nearby
from ml.detectors.volumes import Volumes
from ml.groups import keys_of
from ml.protocols import Embedder
from ml.stream import Stream
from pipeline import alert_rows, model_runs, states, warehouse
from pipeline.settings import get_settings
from pipeline.vectors import BASELINE, CATCH_UP, connect, default_embedder, read_complaints, read_window

LEARNED, LOOKED, STATES = "watch", "look", "watch_states"
WAYS = {"likeness": Nearby, "volumes": Volumes}
Ways = Mapping[str, Nearby | Volumes]
HOUR = timedelta(hours=1)
STATES_KEPT = 3
COUNTED = timedelta(days=56)  # how far back it is learned what counts are usual; a month has too few of each weekday
log = logging.getLogger(__name__)

LEARNED_FIRST = """
    select min(runs.as_of_at)
    from ml.watch_states as states
    inner join ml.model_runs as runs on states.run_id = runs.run_id
    where runs.model_version = %s
"""
# A feed that was away brings an hour's complaints after that hour's look: what had not come then is looked at again.
# Whatever the model: a new one goes on where the old one stopped, and leaves what that one said as it is.
SEEN_UNTIL = """
    select (metrics ->> 'seen_until')::timestamptz
    from ml.model_runs
    where kind = %s
    order by as_of_at desc, run_id desc limit 1
"""


def learn(as_of: datetime, embedder: Embedder | None = None) -> dict[str, object]:
    """Learn from the time before `as_of` how strange chance alone looks, and keep it for the hours that follow.

    Likeness is learned from a month, counts from eight weeks where they are there.

    Where the model has learned nothing before, the last three days are left out, so that its first look can catch up on
    hours that nobody looked at.

    Args:
        as_of: aware; only complaints requested before it take part.
        embedder: names the vectors to read (default: the installation's model).

    Returns:
        {"learned": whether, "complaints": count} and, where nothing was learned, the "reason".
    """
    embedder = embedder or default_embedder()
    dial = get_settings().false_alarms_per_month
    with connect() as connection, warehouse.advisory_lock(connection, LEARNED), connection.transaction():
        (known,) = connection.execute(LEARNED_FIRST, (embedder.model_version,)).fetchone()
        end = as_of if known else as_of - CATCH_UP
        watched = _read(connection, end - BASELINE, end, embedder)
        counted = read_complaints(connection, end - COUNTED, end)
        streams = {"likeness": watched.stream,
                   "volumes": _in_order(counted, np.zeros((len(counted), 0), np.float32)).stream}
        ways = _ways()
        try:
            for name, way in ways.items():
                way.learn(streams[name], dial / len(ways))
        except TooLittleHistoryError as error:
            log.warning("the watch learned nothing: %s", error)
            return {"learned": False, "complaints": len(watched.keys), "reason": str(error)}
        run_id = model_runs.record(connection, LEARNED, embedder.model_version, end, end - BASELINE,
                                   {"false_alarms_per_month": dial}, {"complaints": len(watched.keys)})
        states.keep(connection, STATES, run_id, _told(ways))
        states.forget(connection, STATES, embedder.model_version, STATES_KEPT)
        connection.execute("delete from ml.alerts where kind = 'same' and as_of_at < %s", (as_of - BASELINE,))
    return {"learned": True, "complaints": len(watched.keys)}


def look(as_of: datetime, embedder: Embedder | None = None) -> dict[str, object]:
    """Look at the hour that ends at `as_of`, and before it at those hours of three days that nobody looked at.

    Running it again for the same moment gives the same rows; for a past hour it looks at that hour alone.

    Returns:
        {"hours": looked at, "alerts": sent} and, where nothing could be looked at, the "reason".
    """
    embedder = embedder or default_embedder()
    with connect() as connection, warehouse.advisory_lock(connection, LOOKED), connection.transaction():
        hours = _hours(connection, as_of, embedder)
        if not hours:
            reason = f"nothing was learned before that hour with {embedder.model_version}: the next night learns"
            log.warning("the watch says nothing: %s", reason)
            return {"hours": 0, "alerts": 0, "reason": reason}
        learned_by = {at: states.newest(connection, STATES, at, embedder.model_version) for at in hours}
        ways = {state: _restored(connection, state) for state in set(learned_by.values())}
        watched = _read(connection, hours[0] - BASELINE, as_of, embedder)
        by_hour = {at: ways[state] for at, state in learned_by.items()}
        found = [each for name in WAYS for each in _judged(connection, watched, name, by_hour)]
        run_id = model_runs.record(
            connection, LOOKED, embedder.model_version, as_of, hours[0], {"learned_by": learned_by[as_of]},
            {"hours": len(hours), "signals": len(found), "seen_until": _seen_until(watched, hours[0])})
        connection.execute("delete from ml.alerts where as_of_at = any(%s)", (hours,))
        alert_rows.write(connection, run_id, watched, found)
    return {"hours": len(hours), "alerts": sum(each.alert.kind in ("new", "surge") for each in found)}


def _ways() -> Ways:
    setup = Setup(geography.seoul())
    return {name: way(setup) for name, way in WAYS.items()}


def _told(ways: Ways) -> dict[str, np.ndarray]:
    return {f"{name}.{key}": values for name, way in ways.items() for key, values in way.state().items()}


def _restored(connection: psycopg.Connection, run_id: int) -> Ways:
    ways, state = _ways(), states.load(connection, STATES, run_id)
    for name, way in ways.items():
        way.restore({key.removeprefix(f"{name}."): state[key] for key in state if key.startswith(f"{name}.")})
    return ways


def _hours(connection: psycopg.Connection, as_of: datetime, embedder: Embedder) -> list[datetime]:
    """Ends of the hours to look at, the last being `as_of`; none that comes before all that was learned."""
    (learned,) = connection.execute(LEARNED_FIRST, (embedder.model_version,)).fetchone()
    seen = connection.execute(SEEN_UNTIL, (LOOKED,)).fetchone()
    unseen = as_of - max(seen[0] if seen else as_of - CATCH_UP, as_of - CATCH_UP)
    count = max(round(unseen / HOUR), 1)
    hours = [as_of - back * HOUR for back in range(count - 1, -1, -1)]
    return [at for at in hours if learned and at > learned]


def _seen_until(watched: alert_rows.Watched, first: datetime) -> str:
    """End of the hour of the newest complaint; at least the beginning of the first hour that was looked at."""
    newest = watched.stream.frame["requested_at"].max()
    begun = first - HOUR
    return max(begun, newest.floor("h").to_pydatetime() + HOUR if len(watched.keys) else begun).isoformat()


def _read(connection: psycopg.Connection, start: datetime, end: datetime, embedder: Embedder) -> alert_rows.Watched:
    return _in_order(*read_window(connection, start, end, embedder))


def _in_order(frame: pd.DataFrame, vectors: np.ndarray) -> alert_rows.Watched:
    order = frame.sort_values(["requested_at", "source", "service_request_id"]).index.to_numpy()
    frame = frame.loc[order].reset_index(drop=True)
    keys = keys_of(frame)
    seen = pd.DataFrame({
        "service_request_id": [f"{source}/{number}" for source, number in keys],
        "requested_at": frame["requested_at"], "text": frame["description"], "text_hash": frame["text_hash"],
        "service_code": frame["service_name"], "district": frame["district_name"],
        "neighbourhood": frame["neighbourhood_name"], "submitter": frame["submitter"]})
    return alert_rows.Watched(Stream(seen, vectors[order]), keys)


def _judged(connection: psycopg.Connection, watched: alert_rows.Watched, name: str,
            by_hour: Mapping[datetime, Ways]) -> Iterator[alert_rows.Judged]:
    """What is out of the ordinary in one way, hour by hour, with the alert that it is or belongs to."""
    stream, ids = watched.stream, watched.stream.frame["service_request_id"].to_numpy()
    ledger, name_of = alert_rows.ledger(connection, watched, name, min(by_hour))
    for at, ways in by_hour.items():
        signals: dict[tuple[str, ...], Signal] = {}
        begin, known = _month(stream, at)
        for signal in sorted(ways[name].signals(known, at), key=lambda one: one.score):
            statements = tuple(replace(one, rows=one.rows + begin) for one in signal.statements)
            either = replace(signal, rows=signal.rows + begin, statements=statements,
                             recurrence_interval_days=signal.recurrence_interval_days / len(WAYS))
            signals[tuple(ids[watched.texts(either.rows)])] = either  # of those with the same texts the highest score
        of_texts = [replace(signal, rows=watched.texts(signal.rows)) for signal in signals.values()]
        for alert in ledger.judge(at, of_texts, ids):
            stored = name_of.setdefault(alert.alert_id, alert.alert_id)
            yield alert_rows.Judged(name, signals[alert.service_request_ids], replace(alert, alert_id=stored))


def _month(stream: Stream, at: datetime) -> tuple[int, Stream]:
    """The complaints of `BASELINE` before `at`, and the first one's position: what a look at that hour alone reads."""
    begin, known = stream.until(at - BASELINE), stream.before(at)
    return begin, Stream(known.frame.iloc[begin:], known.vectors[begin:])
