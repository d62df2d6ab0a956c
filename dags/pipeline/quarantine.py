"""Bringing quarantined rows back after their column map or the code has been mended.

`python -m pipeline.quarantine [--source NAME] [--map NAME_OR_YAML]`; a user's own column map must be named. What comes
back is judged by gate 1 at once and reaches the board with the next hourly run.
"""

import argparse
import json
import sys
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import psycopg

from pipeline import sources, warehouse
from pipeline.landing import MASKING, batch_id_of, land, make_months
from pipeline.preparation import prepare
from pipeline.records import remembering
from pipeline.settings import get_settings
from pipeline.sources.base import RawRow, Source
from pipeline.tombstones import tombstone_of

WAITING = """
select source, quarantine_id, payload from raw.quarantine
where replayed_at is null and not payload ? 'is_damaged' and (%(source)s::text is null or source = %(source)s)
order by quarantine_id
"""
# What the landing refuses again goes on waiting: done is a row whose version is stored, or whose complaint was erased.
MARK = """
update raw.quarantine as q set replayed_at = now(), replayed_batch_id = %(batch_id)s
from json_to_recordset(%(rows)s::json) as r (
    quarantine_id bigint, service_request_id text, version_hash text, requested_at timestamptz, tombstone text
)
where
    q.quarantine_id = r.quarantine_id
    and (
        exists (
            select 1 from raw.complaints as c
            where
                c.source = q.source and c.service_request_id = r.service_request_id
                and c.version_hash = r.version_hash and c.requested_at = r.requested_at
        )
        or exists (select 1 from raw.tombstones as t where t.tombstone = r.tombstone)
    )
"""
KEYS = ("service_request_id", "version_hash", "requested_at")


def replay(source: str | None = None, map_name: str | None = None) -> dict[str, object]:
    """Map quarantined rows again and land those that now pass, as a batch of their own for each source.

    Args:
        source: only this source's rows (default: every source's).
        map_name: the column map of `source`, where it is not one that comes with the platform.

    Returns:
        `{"batch_ids": [...], "replayed": n, "remaining": n}`; the batches wait for gate 1 like any other. What the
        landing refuses again remains. Damaged rows (cut or cleaned, see `preparation.refuse`) are not looked at: they
        heal when their source sends them again.

    Raises:
        ValueError: a source has no column map under its name.
        RuntimeError: a landing failed; its source's rows are as before.
    """
    waiting: dict[str, list[tuple[int, dict]]] = defaultdict(list)
    with warehouse.connect("ingest_rw") as connection:
        for name, quarantine_id, payload in connection.execute(WAITING, {"source": source}).fetchall():
            waiting[name].append((quarantine_id, payload))
    batch_ids, replayed = [], 0
    for name, entries in waiting.items():
        known = sources.get(map_name or name)
        if known.name != name:
            raise ValueError(f"column map {map_name!r} is of source {known.name!r}, the rows are of {name!r}")
        with warehouse.connect("ingest_rw") as connection:
            batch_id, count = _replay(connection, known, entries)
        batch_ids += [batch_id] if batch_id else []
        replayed += count
    return {"batch_ids": batch_ids, "replayed": replayed, "remaining": sum(map(len, waiting.values())) - replayed}


def _replay(connection: psycopg.Connection, source: Source, entries: list[tuple[int, dict]]) -> tuple[str, int]:
    """Land what passes now; the batch ("" if nothing does) and how many rows are done."""
    now, key = datetime.now(UTC), get_settings().secret("submitter_hmac_key").encode()
    mask, passing, done, months = remembering(MASKING), [], [], set()
    for quarantine_id, payload in entries:
        row = RawRow(payload["row"], payload["where"], submitter_hash=payload["submitter_hmac"])
        prepared = prepare(source, [row], mask, key, now)
        months |= prepared.months
        for stored in prepared.rows:
            passing.append(row)
            done.append({name: stored[name] for name in KEYS} | {
                "quarantine_id": quarantine_id,
                "tombstone": tombstone_of(key, source.name, str(stored["service_request_id"]))})
    if not passing:
        return "", 0
    moments = [datetime.fromisoformat(each["requested_at"]).astimezone(UTC) for each in done]
    start = min(moments).replace(minute=0, second=0, microsecond=0)
    end = max(moments).replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    batch_id = f"{batch_id_of(source.name, start, end)}:replay:{now:%Y%m%dT%H%M%S.%f}Z"  # a replay shares it with none
    make_months(connection, months)
    with connection.transaction():
        land(connection, source, start, end, passing, batch_id=batch_id, now=now)
        return batch_id, connection.execute(MARK, {"batch_id": batch_id, "rows": json.dumps(done)}).rowcount


def main(arguments: list[str] | None = None) -> int:
    """Replay from the command line and judge; prints a line a verdict."""
    from expectations.gate import check_source

    parser = argparse.ArgumentParser(prog="pipeline.quarantine", description="Land quarantined rows that pass now.")
    parser.add_argument("--source", help="only rows of this source")
    parser.add_argument("--map", dest="map_name", help="a column map's name or YAML file")
    options = parser.parse_args(arguments)
    try:
        result = replay(options.source, options.map_name)
        for batch_id in result["batch_ids"]:
            for verdict in check_source(batch_id.partition(":")[0], batch_id):
                print(f"{verdict['batch_id']}: {verdict['status']} {verdict['reason']}".rstrip())
    except (ValueError, RuntimeError) as error:
        print(f"quarantine: {error}", file=sys.stderr)
        return 1
    print(f"replayed {result['replayed']}, remaining {result['remaining']};"
          " promoted rows reach the board with the next hourly run")
    return 0


if __name__ == "__main__":
    sys.exit(main())
