"""What arrived at a source lately, masked before anything else sees it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from pipeline.landing import MASKING
from pipeline.preparation import Prepared, prepare
from pipeline.records import Masking
from pipeline.sources.base import Source


@dataclass(frozen=True)
class Arrival:
    """One version of one complaint; `text` and `place` are masked."""

    source: str
    label: str
    service_request_id: str
    version: str
    requested_at: datetime
    text: str
    place: str
    district: str = ""
    department: str = ""  # whose it is, where its source says so


def arrivals(source: Source, since: datetime, now: datetime, leave_out: Callable[[Prepared], object],
             mask: Masking = MASKING) -> list[Arrival]:
    """The legible complaints made in [since, now), oldest first, without those that `leave_out` takes away.

    Submitters are hashed under a key that nobody keeps: this process has no use for them.

    Raises:
        RuntimeError: the source is away.
    """
    prepared = prepare(source, source.fetch(since, now), mask, os.urandom(32), now)
    leave_out(prepared)
    found = [Arrival(source.name, source.label_ko, str(row["service_request_id"]), str(row["text_hash"]),
                     datetime.fromisoformat(str(row["requested_at"])), str(row["description"]),
                     " ".join(str(row[name]) for name in ("district", "neighbourhood") if row.get(name)),
                     str(row.get("district") or "").strip(), str(row.get("agency_responsible") or "").strip())
             for row in prepared.rows]
    return sorted(found, key=lambda one: (one.requested_at, one.service_request_id))
