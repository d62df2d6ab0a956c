"""Bringing quarantined rows back after their column map or the code has been mended.

`python -m pipeline.quarantine [--source NAME] [--map NAME_OR_YAML]`; a user's own column map must be named. What comes
back is judged by gate 1 at once and reaches the board with the next hourly run.
"""

import argparse
import sys
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import psycopg

from pipeline import sources, warehouse
from pipeline.landing import batch_id_of, land
from pipeline.preparation import read
from pipeline.records import UnreadableError
from pipeline.sources.base import RawRow, Source

WAITING = """
select source, quarantine_id, payload from raw.quarantine
where replayed_at is null and not payload ? 'is_damaged' and (%(source)s::text is null or source = %(source)s)
order by quarantine_id
"""
MARK = """
update raw.quarantine set replayed_at = now(), replayed_batch_id = %(batch_id)s where quarantine_id = any(%(ids)s)
"""


def replay(source: str | None = None, map_name: str | None = None) -> dict[str, object]:
    """Map quarantined rows again and land those that now pass, as a batch of their own for each source.

    Args:
        source: only this source's rows (default: every source's).
        map_name: the column map of `source`, where it is not one that comes with the platform.

    Returns:
        `{"batch_ids": [...], "replayed": n, "remaining": n}`; the batches wait for gate 1 like any other. Damaged rows
        (cut or cleaned, see `preparation.refuse`) are not looked at: they heal when their source sends them again.

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
        if count:
            batch_ids.append(batch_id)
            replayed += count
    return {"batch_ids": batch_ids, "replayed": replayed, "remaining": sum(map(len, waiting.values())) - replayed}


def _replay(connection: psycopg.Connection, source: Source, entries: list[tuple[int, dict]]) -> tuple[str, int]:
    now, passing, moments = datetime.now(UTC), {}, []
    for quarantine_id, payload in entries:
        row = RawRow(payload["row"], payload["where"], submitter_hash=payload["submitter_hmac"])
        try:
            moments.append(read(source, row, now).requested_at)
        except UnreadableError:
            continue
        passing[quarantine_id] = row
    if not passing:
        return "", 0
    start = min(moments).astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    end = max(moments).astimezone(UTC).replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    batch_id = f"{batch_id_of(source.name, start, end)}:replay:{now:%Y%m%dT%H%M%S.%f}Z"  # a replay shares it with none
    with connection.transaction():
        land(connection, source, start, end, passing.values(), batch_id=batch_id, now=now)
        connection.execute(MARK, {"batch_id": batch_id, "ids": list(passing)})
    return batch_id, len(passing)


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
