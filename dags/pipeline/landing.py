"""Landing a window in `raw`: one transaction, append-only versions, and a landing row that must add up.

A landing row describes the last reading of its window: every row fetched is *accepted* (this batch brought its version,
now or at an earlier reading), a *duplicate* (another batch brought the same version, or the window holds it twice),
*quarantined*, or *erased* (of a complaint that was deleted for good, and so refused). The five numbers are counted
apart from each other, so that a row lost anywhere breaks the table's check.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial

import psycopg
from psycopg.types.json import Jsonb

from pipeline import channels, fields, masking, origins, records
from pipeline.masking import canaries
from pipeline.preparation import Prepared, prepare
from pipeline.records import Masking
from pipeline.settings import get_settings
from pipeline.sources.base import RawRow, Source
from pipeline.tombstones import leave_out_erased

CHUNK_ROWS = 5_000
CHUNK_CHARACTERS = 16_000_000
VERSION = ("version_hash", "service_request_id", "requested_at")
REFUSAL = ("payload_hash",)
RENEWED = ("payload_hash", "row_hmac")

FIND_KNOWN = """
select known.version_hash, known.batch_id = %(batch_id)s
from json_to_recordset(%(rows)s::json) as new (service_request_id text, version_hash text, requested_at timestamptz)
inner join raw.complaints as known
    on known.source = %(source)s and known.service_request_id = new.service_request_id
    and known.version_hash = new.version_hash and known.requested_at = new.requested_at
"""
APPEND = """
insert into raw.complaints (
    source, batch_id, service_request_id, version_hash, requested_at, updated_at, service_name, description, text_hash,
    answer, answered_at, channel, district, neighbourhood, agency_responsible, status, status_notes, transfers,
    reopened_at, satisfaction_score, submitter_hmac, extra
)
select
    %(source)s, %(batch_id)s, service_request_id, version_hash, requested_at, updated_at, service_name, description,
    text_hash, answer, answered_at, channel, district, neighbourhood, agency_responsible, status, status_notes,
    transfers, reopened_at, satisfaction_score, submitter_hmac, extra
from json_to_recordset(%(rows)s::json) as new (
    service_request_id text, version_hash text, requested_at timestamptz, updated_at timestamptz, service_name text,
    description text, text_hash text, answer text, answered_at timestamptz, channel text, district text,
    neighbourhood text, agency_responsible text, status text, status_notes text, transfers jsonb,
    reopened_at timestamptz, satisfaction_score smallint, submitter_hmac text, extra jsonb
)
on conflict do nothing
"""
FIND_REFUSED = """
select known.payload_hash, bool_or(known.batch_id = %(batch_id)s)
from json_to_recordset(%(rows)s::json) as new (payload_hash text)
inner join raw.quarantine as known on known.source = %(source)s and known.payload_hash = new.payload_hash
group by known.payload_hash
"""
REFUSE = """
insert into raw.quarantine (batch_id, source, service_request_id, reason, payload, payload_hash, row_hmac)
select %(batch_id)s, %(source)s, service_request_id, reason, payload, payload_hash, row_hmac
from json_to_recordset(%(rows)s::json) as new (
    service_request_id text, reason text, payload jsonb, payload_hash text, row_hmac text
)
on conflict do nothing
"""
# What an earlier version refused has none, and what was refused before a restore has one of a key that was lost.
RENEW_REFUSED = """
update raw.quarantine as known set row_hmac = new.row_hmac
from json_to_recordset(%(rows)s::json) as new (payload_hash text, row_hmac text)
where
    known.source = %(source)s and known.payload_hash = new.payload_hash and known.row_hmac <> new.row_hmac
    and known.payload <> '{"is_damaged": true}' -- forgotten by retention
"""
REGISTER = """
insert into ops.sources (source, is_synthetic, label_ko, max_minutes_behind, channel_minutes)
values (%(source)s, %(is_synthetic)s, %(label_ko)s, %(max_minutes_behind)s, %(channel_minutes)s)
on conflict (source) do update set is_synthetic = excluded.is_synthetic, label_ko = excluded.label_ko,
max_minutes_behind = excluded.max_minutes_behind, channel_minutes = excluded.channel_minutes
"""
OPEN_BATCH = """
insert into ops.batches (batch_id, source, window_start_at, window_end_at, status)
values (%(batch_id)s, %(source)s, %(start)s, %(end)s, 'landed')
on conflict (batch_id) do update set landed_at = now()
"""
# A held batch is judged again whenever it is read again; a promoted one only when it brought something new, for
# otherwise its rows would leave the board for no reason.
REOPEN_BATCH = """
update ops.batches set status = 'landed', reason = '', decided_at = null
where batch_id = %(batch_id)s and (status = 'held' or (status = 'promoted' and %(has_news)s))
"""
RECORD = """
insert into raw.landings (
    batch_id, fetched_count, accepted_count, duplicate_count, quarantined_count, erased_count, started_at, ended_at
)
values (
    %(batch_id)s, %(fetched)s, %(accepted)s, %(duplicate)s, %(quarantined)s, %(erased)s, %(started_at)s,
    clock_timestamp()
)
on conflict (batch_id) do update set
    fetched_count = excluded.fetched_count, accepted_count = excluded.accepted_count,
    duplicate_count = excluded.duplicate_count, quarantined_count = excluded.quarantined_count,
    erased_count = excluded.erased_count, started_at = excluded.started_at, ended_at = excluded.ended_at
"""


@dataclass(frozen=True)
class LandingResult:
    """Counts of a landing; `new_count` is how many of the accepted rows were stored by this reading."""

    batch_id: str
    fetched: int
    accepted: int
    duplicate: int
    quarantined: int
    new_count: int
    erased: int = 0


def batch_id_of(source: str, start: datetime, end: datetime) -> str:
    """The identifier of one source × one window, in UTC: `seoul:20260101T0000Z:20260101T0100Z`."""
    return f"{source}:{start.astimezone(UTC):%Y%m%dT%H%M}Z:{end.astimezone(UTC):%Y%m%dT%H%M}Z"


MASKING = Masking(text=lambda text: masking.mask(text).text, label=lambda text: masking.mask_label(text).text,
                  version=masking.version(records.__file__, fields.__file__))


def land(connection: psycopg.Connection, source: Source, start: datetime, end: datetime, rows: Iterable[RawRow], *,
         mask: Masking | None = None, now: datetime | None = None, batch_id: str = "") -> LandingResult:
    """Store the rows of [start, end) as one batch, in one transaction; run again, it stores only what is new.

    Args:
        connection: of the role `ingest_rw`.
        source: where the rows come from; it maps them and is registered in `ops.sources`.
        start: first moment of the window, aware.
        end: its end, aware, not included.
        rows: the window's rows in clear, read to the end (and masked) before the transaction begins.
        mask: replaces personal data by placeholders (default: the platform's own, which first shows that it does).
        now: decides which dates lie in the future (default: the clock).
        batch_id: another name than the window's own; for rows from quarantine, which have lost the form in which they
            came. They may need months that are not there: in a transaction of the caller's, make those before it.

    Raises:
        RuntimeError: the masking does not mask, the landing does not add up or the warehouse refused it; nothing was
            stored.
    """
    started_at = datetime.now(UTC)
    mask = mask or _proved()
    key = get_settings().secret("submitter_hmac_key").encode()
    now, is_replay = now or started_at, bool(batch_id)
    names = {**_registered(source), "start": start, "end": end, "started_at": started_at,
             "batch_id": batch_id or batch_id_of(source.name, start, end)}
    try:
        if is_replay:
            prepared = prepare(source, rows, mask, key, now, start)
        else:
            find_stored = partial(origins.find_stored, connection, source.name)
            prepared = prepare(source, rows, mask, key, now, start, find_stored,
                               get_settings().secret("origin_hmac_key").encode())
        make_months(connection, prepared.months)
        with connection.transaction():
            result = _store(connection, prepared, names, key)
            if not is_replay:
                origins.keep(connection, _chunks(prepared.rows, origins.COLUMNS), source, now)
                expected = {*source.stored_columns, *source.submitter_columns}
                fields.store(connection, result.batch_id, prepared.profile, expected, mask.text)
            return result
    except psycopg.errors.CheckViolation as error:
        if error.diag.constraint_name != "landing_adds_up":
            raise RuntimeError(_failed(names, error)) from None
        raise RuntimeError(f"landing {names['batch_id']} does not add up: of {prepared.fetched} rows fetched some are "
                           "neither stored nor known nor quarantined nor erased; nothing was landed") from None
    except psycopg.Error as error:  # its text may show a row
        raise RuntimeError(_failed(names, error)) from None


def _proved() -> Masking:
    """The platform's masking, once the canaries have died under it."""
    canaries.check(MASKING.text)
    return MASKING


def register(connection: psycopg.Connection, source: Source) -> None:
    """Make the source known, so that the board shows it even if nothing of it ever arrives."""
    with connection.transaction():
        connection.execute(REGISTER, _registered(source))


def make_months(connection: psycopg.Connection, months: Iterable[date]) -> None:
    """Make the partitions of these Seoul months (their first days) that are not there yet.

    Before the transaction that stores the rows, in one of their own: months are made by one at a time, and whoever
    waited for another landing meanwhile could wait for one that waits to make its own.
    """
    with connection.transaction():
        connection.cursor().executemany("select raw.ensure_month(%s)", [(month,) for month in sorted(months)])


def _registered(source: Source) -> dict[str, object]:
    return {"source": source.name, "is_synthetic": source.is_synthetic, "label_ko": source.label_ko,
            "max_minutes_behind": source.max_minutes_behind, "channel_minutes": Jsonb(dict(source.channel_minutes))}


def _store(connection: psycopg.Connection, prepared: Prepared, names: dict[str, object], key: bytes) -> LandingResult:
    # One landing of a source at a time: between counting what is known and appending, nobody else may append.
    connection.execute("select pg_advisory_xact_lock(hashtextextended('landing:' || %(source)s, 0))", names)
    erased = leave_out_erased(connection, str(names["source"]), prepared, key)
    connection.execute(REGISTER, names)
    connection.execute(OPEN_BATCH, names)
    known = _find(connection, FIND_KNOWN, VERSION, prepared.known, names)
    own, foreign, new = _append(connection, FIND_KNOWN, APPEND, VERSION, prepared.rows, names)
    own, foreign = own + sum(known.values()), foreign + len(known) - sum(known.values())
    own_refused, foreign_refused, new_refused = _append(
        connection, FIND_REFUSED, REFUSE, REFUSAL, prepared.refused, names)
    for chunk in _chunks((row for row in prepared.refused if row["row_hmac"]), RENEWED):
        connection.execute(RENEW_REFUSED, {**names, "rows": chunk})
    result = LandingResult(str(names["batch_id"]), prepared.fetched, own + new,
                           foreign + foreign_refused + prepared.repeated, own_refused + new_refused, new, erased)
    channels.count(connection, str(names["source"]), (row["requested_at"] for row in prepared.rows) if new else ())
    connection.execute(REOPEN_BATCH, {**names, "has_news": new > 0})
    connection.execute(RECORD, {**names, "fetched": result.fetched, "accepted": result.accepted,
                                "duplicate": result.duplicate, "quarantined": result.quarantined,
                                "erased": result.erased})
    return result


def _append(connection: psycopg.Connection, find: str, insert: str, key: tuple[str, ...],
            rows: list[dict[str, object]], names: dict[str, object]) -> tuple[int, int, int]:
    """Rows this batch brought before, rows others brought, rows stored now: the last as the warehouse reports it."""
    known = _find(connection, find, key, rows, names)
    stored = sum(connection.execute(insert, {**names, "rows": chunk}).rowcount
                 for chunk in _chunks(row for row in rows if row[key[0]] not in known))
    own = sum(known.values())
    return own, len(known) - own, stored


def _find(connection: psycopg.Connection, find: str, key: tuple[str, ...], rows: list[dict[str, object]],
          names: dict[str, object]) -> dict[str, bool]:
    """Which of the rows the warehouse holds, by the first name of `key`, and whether this batch brought them."""
    known: dict[str, bool] = {}
    for chunk in _chunks(rows, key):
        known |= connection.execute(find, {**names, "rows": chunk}).fetchall()
    return known


def _chunks(rows: Iterable[dict[str, object]], names: tuple[str, ...] = ()) -> Iterator[str]:
    """The rows (or what they hold under `names`) as JSON arrays: one statement each, far below the limit of a value."""
    texts, size = [], 0
    for row in rows:
        texts.append(json.dumps({name: row[name] for name in names} if names else row, ensure_ascii=False))
        size += len(texts[-1])
        if len(texts) == CHUNK_ROWS or size > CHUNK_CHARACTERS:
            yield f"[{','.join(texts)}]"
            texts, size = [], 0
    if texts:
        yield f"[{','.join(texts)}]"


def _failed(names: dict[str, object], error: psycopg.Error) -> str:
    return (f"landing {names['batch_id']} failed ({type(error).__name__}, {error.sqlstate or 'no connection'}): "
            "nothing was landed; run it again once the warehouse is well")
