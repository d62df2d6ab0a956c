"""The forms in which the complaints of the look-back came last, so that what has not changed is not masked again.

`raw.origins` holds a keyed hash of each row in clear and of the masking. It lives no longer than its use: a landing
drops what its source won't read again, the night what has expired, retention and erasure what they forget.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

import psycopg

from pipeline.preparation import Reading
from pipeline.sources.base import Source

COLUMNS = ("origin_hmac", "service_request_id", "version_hash", "requested_at")

FIND = """
select origin.origin_hmac, origin.version_hash
from raw.origins as origin
inner join raw.complaints as known
    on known.source = origin.source and known.service_request_id = origin.service_request_id
    and known.version_hash = origin.version_hash and known.requested_at = origin.requested_at
where origin.source = %(source)s and origin.origin_hmac = any(%(origins)s)
"""
# Only for what the next runs will read again, older ones go; and of no text that retention has forgotten.
KEEP = """
insert into raw.origins (source, origin_hmac, service_request_id, version_hash, requested_at, expires_at)
select
    known.source, new.origin_hmac, known.service_request_id, known.version_hash, known.requested_at,
    known.requested_at + make_interval(days => %(lookback_days)s)
from json_to_recordset(%(rows)s::json) as new (
    origin_hmac text, service_request_id text, version_hash text, requested_at timestamptz
)
inner join raw.complaints as known
    on known.source = %(source)s and known.service_request_id = new.service_request_id
    and known.version_hash = new.version_hash and known.requested_at = new.requested_at
where known.requested_at >= %(read_from)s and known.description <> '[보존 기간 지남]'
on conflict (source, origin_hmac) do update set
    service_request_id = excluded.service_request_id, version_hash = excluded.version_hash,
    requested_at = excluded.requested_at, expires_at = excluded.expires_at
"""
DROP = "delete from raw.origins where source = %(source)s and requested_at < %(read_from)s"
# A window that lies ahead, by a wrong date or a wrong hand, says nothing about what will be read next.
READ_FROM = """
select
    coalesce(max(window_end_at) filter (where window_end_at <= %(now)s), %(now)s)
    - make_interval(days => %(lookback_days)s)
from ops.batches where source = %(source)s
"""


def find_stored(connection: psycopg.Connection, source: str, readings: Sequence[Reading]) -> dict[str, str]:
    """The stored version of each complaint that came in this very form before, by its keyed hash."""
    with connection.transaction():
        hashes = [reading.origin_hmac for reading in readings]
        return dict(connection.execute(FIND, {"source": source, "origins": hashes}).fetchall())


def keep(connection: psycopg.Connection, rows: Iterable[str], source: Source, now: datetime) -> None:
    """Remember in which form the rows (JSON arrays of `COLUMNS`) came, as far as the next runs look back.

    What looks back no day, a file under a portal's name for instance, says nothing about what the portal's runs read.
    """
    if not source.lookback_days:
        return
    names = {"source": source.name, "lookback_days": source.lookback_days, "now": now}
    (names["read_from"],) = connection.execute(READ_FROM, names).fetchone()
    for chunk in rows:
        connection.execute(KEEP, {**names, "rows": chunk})
    connection.execute(DROP, names)
