"""Ingestion: fetch a window of the portal, or a user's own file, mask it and land it.

`python -m pipeline.ingest FILE [--map NAME_OR_YAML]` lands a file as one batch a Seoul day and prints one line a batch.
"""

import argparse
import logging
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from pipeline import sources, warehouse
from pipeline.landing import LandingResult, land, register
from pipeline.sources.file_drop import FileDrop, day_window

log = logging.getLogger(__name__)


def ingest_window(source: str, start: datetime, end: datetime, lookback_days: int | None = None) -> dict[str, object]:
    """Fetch, mask and land one window of a source; run again, late or out of order it stores only what is new.

    Args:
        source: a source's name, "seoul" for the portal.
        start: first moment of the window, aware.
        end: its end, aware, not included.
        lookback_days: how far before `start` rows are read again, since answers are filled in later (default: the
            source's own setting; 0 for a backfill).

    Returns:
        `{"batch_id", "fetched", "accepted", "duplicate", "quarantined"}`.

    Raises:
        ValueError: the window or the source's name is wrong.
        RuntimeError: the portal or the warehouse failed (`sources.PortalError.is_permanent`: asking again is no use);
            nothing was landed.
    """
    if start.tzinfo is None or end.tzinfo is None or start >= end:
        raise ValueError(f"window from {start} to {end}: two times with an offset are needed, the second one later")
    known = sources.get(source)
    days = known.lookback_days if lookback_days is None else lookback_days
    with warehouse.connect("ingest_rw") as connection:
        register(connection, known)
    rows = list(known.fetch(start - timedelta(days=days), end))  # all of them, before anything is opened
    with warehouse.connect("ingest_rw") as connection:
        result = land(connection, known, start, end, rows)
    log.info("landed %s", result)
    return _counts(result)


def ingest_file(path: Path | str, map_name: str = "default", report: Callable[[LandingResult], None] = log.info,
                ) -> list[str]:
    """Land a file (CSV, JSON Lines or Parquet) through a column map, one batch a Seoul day; returns the batches' ids.

    `report` is told each batch's result. A day that was landed before lands nothing twice, so a file that stopped half
    way is simply read again.

    Raises:
        ValueError: the column map or the file as a whole cannot be read; nothing was landed.
        RuntimeError: the warehouse failed; the days reported so far are landed.
    """
    source = FileDrop(sources.load_map(map_name), Path(path))
    batch_ids = []
    for day in source.days():
        start, end = day_window(day)
        with warehouse.connect("ingest_rw") as connection:
            result = land(connection, source, start, end, source.fetch(start, end))
        batch_ids.append(result.batch_id)
        report(result)
    return batch_ids


def main(arguments: list[str] | None = None) -> int:
    """Land a file from the command line."""
    parser = argparse.ArgumentParser(prog="pipeline.ingest", description="Mask and land a file of complaints.")
    parser.add_argument("file", type=Path, help="a .csv (UTF-8 or CP949), .jsonl or .parquet file, also gzipped")
    parser.add_argument("--map", dest="map_name", default="default", help="a column map's name or YAML file")
    options = parser.parse_args(arguments)
    results: list[LandingResult] = []

    def told(result: LandingResult) -> None:
        results.append(result)
        print(_line(result.batch_id, [result]), flush=True)

    try:
        ingest_file(options.file, options.map_name, told)
    except (ValueError, RuntimeError) as error:
        print(f"ingest: {error}", file=sys.stderr)
        return 1
    print(_line(f"{len(results)} batches", results))
    return 0


def _line(name: str, results: list[LandingResult]) -> str:
    counts = {kind: sum(_counts(result)[kind] for result in results)
              for kind in ("fetched", "accepted", "duplicate", "quarantined")}
    return f"{name}: " + ", ".join(f"{kind} {count:,}" for kind, count in counts.items())


def _counts(result: LandingResult) -> dict[str, object]:
    return {name: value for name, value in asdict(result).items() if name != "new_count"}


if __name__ == "__main__":
    sys.exit(main())
