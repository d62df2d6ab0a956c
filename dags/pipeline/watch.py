"""The watch for what is newly going on: it learns at night what chance brings, looks every hour, keeps what it saw."""

import io
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

import holidays
import numpy as np
import pandas as pd
import psycopg

from ml import geography
from ml.alerts import ISSUE_HOURS, Alert, Ledger
from ml.cautions import cautions
from ml.detectors.base import Setup, Signal, TooLittleHistoryError
from ml.detectors.nearby import Nearby
from ml.identity import Key
from ml.protocols import Embedder
from ml.stream import Stream
from pipeline import model_runs, warehouse
from pipeline.settings import get_settings
from pipeline.vectors import BASELINE, CATCH_UP, connect, default_embedder, read_window

LEARNED, LOOKED = "watch", "look"
HOUR = timedelta(hours=1)
STATES_KEPT = 3
TYPICAL = 3
log = logging.getLogger(__name__)

KEEP = """
    insert into ml.watch_states (run_id, state) values (%s, %s)
    on conflict (run_id) do update set state = excluded.state
"""
FORGET = """
    delete from ml.watch_states
    where run_id not in (
        select states.run_id from ml.watch_states as states
        inner join ml.model_runs as runs on states.run_id = runs.run_id
        order by runs.as_of_at desc, states.run_id desc limit %s
    )
"""
STATE = """
    select states.run_id, states.state
    from ml.watch_states as states
    inner join ml.model_runs as runs on states.run_id = runs.run_id
    where runs.as_of_at < %s and runs.model_version = %s
    order by runs.as_of_at desc limit 1
"""
LEARNED_FIRST = """
    select min(runs.as_of_at)
    from ml.watch_states as states
    inner join ml.model_runs as runs on states.run_id = runs.run_id
    where runs.model_version = %s
"""
# A feed that was away brings an hour's complaints after that hour's look: what had not come then is looked at again.
SEEN_UNTIL = """
    select (metrics ->> 'seen_until')::timestamptz
    from ml.model_runs
    where kind = %s and model_version = %s
    order by as_of_at desc limit 1
"""
BEFORE = """
    select
        alerts.as_of_at, alerts.alert_id, alerts.score, alerts.recurrence_interval_days, alerts.window_hours,
        alerts.expected_count, alerts.place, alerts.is_known,
        array_agg(members.source order by members.source, members.service_request_id),
        array_agg(members.service_request_id order by members.source, members.service_request_id)
    from ml.alerts as alerts
    inner join ml.alert_members as members
        on alerts.as_of_at = members.as_of_at and alerts.number = members.number
    where alerts.as_of_at >= %s and alerts.as_of_at < %s
    group by alerts.as_of_at, alerts.number
    order by alerts.as_of_at, alerts.number
"""
ALERT = """
    insert into ml.alerts (
        as_of_at, number, run_id, alert_id, kind, score, recurrence_interval_days, window_hours, observed_count,
        expected_count, is_known, place, label, reason, caution
    ) values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
MEMBER = """
    insert into ml.alert_members (as_of_at, number, source, service_request_id, typical_rank)
    values (%s, %s, %s, %s, %s)
"""


@dataclass(frozen=True)
class Watched:
    """The complaints that are looked at, in order of time; `keys` are theirs, row by row."""

    stream: Stream
    keys: list[Key]


def learn(as_of: datetime, embedder: Embedder | None = None) -> dict[str, object]:
    """Learn from the month before `as_of` how strange chance alone looks, and keep it for the hours that follow.

    Where nothing was learned before, the last three days are left out, so that the first look can catch up on them.

    Args:
        as_of: aware; only complaints requested before it take part.
        embedder: names the vectors to read (default: the installation's model).

    Returns:
        {"learned": whether, "complaints": count} and, where nothing was learned, the "reason".
    """
    embedder = embedder or default_embedder()
    dial = get_settings().false_alarms_per_month
    with connect() as connection, warehouse.advisory_lock(connection, LEARNED), connection.transaction():
        (is_first,) = connection.execute("select not exists (select 1 from ml.watch_states)").fetchone()
        end = as_of - CATCH_UP if is_first else as_of
        watched = _read(connection, end - BASELINE, end, embedder)
        detector = _detector()
        try:
            detector.learn(watched.stream, dial)
        except TooLittleHistoryError as error:
            log.warning("the watch learned nothing: %s", error)
            return {"learned": False, "complaints": len(watched.keys), "reason": str(error)}
        run_id = model_runs.record(connection, LEARNED, embedder.model_version, end, end - BASELINE,
                                   {"false_alarms_per_month": dial}, {"complaints": len(watched.keys)})
        connection.execute(KEEP, (run_id, _packed(detector)))
        connection.execute(FORGET, (STATES_KEPT,))
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
            return {"hours": 0, "alerts": 0, "reason": "nothing was learned before that hour"}
        learned = connection.execute(STATE, (hours[0], embedder.model_version)).fetchone()
        watched = _read(connection, hours[0] - BASELINE, as_of, embedder)
        detector = _detector()
        with np.load(io.BytesIO(learned[1]), allow_pickle=False) as state:
            detector.restore(state)
        found = list(_judged(connection, watched, detector, hours))
        run_id = model_runs.record(
            connection, LOOKED, embedder.model_version, as_of, hours[0], {"learned_by": learned[0]},
            {"hours": len(hours), "signals": len(found), "seen_until": _seen_until(watched, hours[0])})
        connection.execute("delete from ml.alerts where as_of_at = any(%s)", (hours,))
        _write(connection, run_id, watched, found)
    return {"hours": len(hours), "alerts": sum(alert.kind in ("new", "surge") for _, _, alert in found)}


def _detector() -> Nearby:
    return Nearby(Setup(geography.seoul()))


def _packed(detector: Nearby) -> bytes:
    packed = io.BytesIO()
    np.savez_compressed(packed, **detector.state())
    return packed.getvalue()


def _hours(connection: psycopg.Connection, as_of: datetime, embedder: Embedder) -> list[datetime]:
    """Ends of the hours to look at, the last being `as_of`; none that comes before all that was learned."""
    (learned,) = connection.execute(LEARNED_FIRST, (embedder.model_version,)).fetchone()
    seen = connection.execute(SEEN_UNTIL, (LOOKED, embedder.model_version)).fetchone()
    unseen = as_of - max(seen[0] if seen else as_of - CATCH_UP, as_of - CATCH_UP)
    count = max(round(unseen / HOUR), 1)
    hours = [as_of - back * HOUR for back in range(count - 1, -1, -1)]
    return [at for at in hours if learned and at > learned]


def _seen_until(watched: Watched, first: datetime) -> str:
    """End of the hour of the newest complaint; at least the beginning of the first hour that was looked at."""
    newest = watched.stream.frame["requested_at"].max()
    begun = first - HOUR
    return max(begun, newest.floor("h").to_pydatetime() + HOUR if len(watched.keys) else begun).isoformat()


def _read(connection: psycopg.Connection, start: datetime, end: datetime, embedder: Embedder) -> Watched:
    frame, vectors, missing = read_window(connection, start, end, embedder)
    if missing:
        log.warning("%d complaints have no vector of %s and take no part", missing, embedder.model_version)
    order = frame.sort_values(["requested_at", "source", "service_request_id"]).index.to_numpy()
    frame = frame.loc[order].reset_index(drop=True)
    keys = list(zip(frame["source"], frame["service_request_id"], strict=True))
    seen = pd.DataFrame({
        "service_request_id": [f"{source}/{number}" for source, number in keys],
        "requested_at": frame["requested_at"], "text": frame["description"], "text_hash": frame["text_hash"],
        "service_code": frame["service_name"], "district": frame["district_name"],
        "neighbourhood": frame["neighbourhood_name"], "submitter": frame["submitter"]})
    return Watched(Stream(seen, vectors[order]), keys)


def _judged(connection: psycopg.Connection, watched: Watched, detector: Nearby,
            hours: Sequence[datetime]) -> Iterator[tuple[datetime, Signal, Alert]]:
    """What is out of the ordinary, hour by hour, with the alert that it is or belongs to."""
    stream, ids = watched.stream, watched.stream.frame["service_request_id"].to_numpy()
    ledger, name_of = _ledger(connection, watched, hours[0])
    for at in hours:
        signals = {tuple(ids[np.sort(signal.rows)]): signal for signal in detector.signals(stream.before(at), at)}
        for alert in ledger.judge(at, list(signals.values()), ids):
            name = name_of.setdefault(alert.alert_id, alert.alert_id)
            yield at, signals[alert.service_request_ids], replace(alert, alert_id=name)


def _ledger(connection: psycopg.Connection, watched: Watched, until: datetime) -> tuple[Ledger, dict[str, str]]:
    """What was sent in the hours before, as the rows that are kept tell it.

    Returns:
        The ledger, and the stored name of each alert by the name that the ledger gives it now: an alert is named after
        its complaints, and some may have been erased.
    """
    row_of = {key: row for row, key in enumerate(watched.keys)}
    ids = watched.stream.frame["service_request_id"].to_numpy()
    ledger, name_of = Ledger(), {}
    kept: dict[datetime, list[tuple[str, Signal]]] = {}
    since = until - timedelta(hours=ISSUE_HOURS)
    for at, name, score, interval, window, expected, place, is_known, *members in connection.execute(
            BEFORE, (since, until)):
        rows = np.array([row_of[key] for key in zip(*members, strict=True) if key in row_of], dtype=int)
        if len(rows):
            signal = Signal(at.astimezone(UTC), np.sort(rows), score, interval, window, len(rows), expected, place,
                            is_known=is_known)
            kept.setdefault(at, []).append((name, signal))
    for at, found in kept.items():
        names = {tuple(ids[signal.rows]): name for name, signal in found}
        for alert in ledger.judge(at, [signal for _, signal in found], ids):
            name_of[alert.alert_id] = names[alert.service_request_ids]
    return ledger, name_of


def _write(connection: psycopg.Connection, run_id: int, watched: Watched,
           found: Sequence[tuple[datetime, Signal, Alert]]) -> None:
    numbers: dict[datetime, int] = {}
    with connection.cursor() as cursor:
        for at, signal, alert in found:
            number = numbers[at] = numbers.get(at, 0) + 1
            cursor.execute(ALERT, (
                at, number, run_id, alert.alert_id, alert.kind, signal.score, signal.recurrence_interval_days,
                signal.window_hours, len(signal.rows), signal.expected, signal.is_known, signal.place, signal.label,
                signal.reason, _caution(watched.stream, signal)))
            cursor.executemany(MEMBER, [(at, number, *watched.keys[row], rank) for row, rank in
                                        _ranked(watched.stream.vectors, signal.rows)])


def _ranked(vectors: np.ndarray, rows: np.ndarray) -> Iterator[tuple[int, int | None]]:
    """Each row with its rank among the most typical, those nearest to the middle of all; None for the others."""
    nearness = vectors[rows] @ vectors[rows].mean(axis=0)
    for rank, at in enumerate(np.argsort(-nearness, kind="stable"), start=1):
        yield int(rows[at]), rank if rank <= TYPICAL else None


def _caution(stream: Stream, signal: Signal) -> str:
    end = signal.at.timestamp() / 3600
    window, start = signal.window_hours, float(np.floor(stream.moments[0]))
    observed, before = (int(np.searchsorted(stream.moments, late) - np.searchsorted(stream.moments, early))
                        for early, late in ((end - window, end), (start, end - window)))
    usual = before * window / max(end - window - start, window)
    sentences = cautions(stream.vectors[signal.rows], stream.frame["submitter"].iloc[signal.rows].tolist(), signal.at,
                         window, (observed, usual), _holidays(signal.at.year))
    return ". ".join(sentences)


@lru_cache(maxsize=1)
def _holidays(year: int) -> dict[date, str]:
    return dict(holidays.country_holidays("KR", years=(year - 1, year, year + 1), language="ko"))
