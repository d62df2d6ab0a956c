"""Keyed fingerprints of erased complaints: enough to refuse one that comes again, and no way to what it was."""

import hashlib
import hmac
from collections.abc import Mapping

import psycopg

from pipeline.preparation import Prepared

KNOWN = "select tombstone from raw.tombstones where tombstone = any(%s)"
ANY = "select exists (select 1 from raw.tombstones where source = %s)"


def tombstone_of(key: bytes, source: str, service_request_id: str, payload_hash: str = "") -> str:
    """HMAC-SHA256 (hex) under the submitters' key, of a complaint or of a quarantined row whose number is unknown.

    Such a row has two, of the hash of its masked form and of that of its form in clear: the one is the same under
    another key of the origins, which no backup keeps, the other under other rules of masking.

    The leading word keeps it apart from the hash of any submitter's identifier.
    """
    name = "\0".join(("erased", source, service_request_id, "" if service_request_id else payload_hash))
    return hmac.new(key, name.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def leave_out_erased(connection: psycopg.Connection, source: str, prepared: Prepared, key: bytes) -> int:
    """Take out of `prepared` what was erased; returns the number of rows. Under the landing's lock it misses none."""
    if not connection.execute(ANY, (source,)).fetchone()[0]:
        return 0
    kinds = (prepared.known, prepared.rows, prepared.refused)
    marks = [[_tombstones_of(key, source, row) for row in rows] for rows in kinds]
    wanted = [mark for found in marks for each in found for mark in each]
    erased = {mark for (mark,) in connection.execute(KNOWN, (wanted,))}
    before = sum(map(len, kinds))
    for rows, found in zip(kinds, marks, strict=True):
        rows[:] = [row for row, each in zip(rows, found, strict=True) if erased.isdisjoint(each)]
    return before - sum(map(len, kinds))


def _tombstones_of(key: bytes, source: str, row: Mapping[str, object]) -> list[str]:
    number = str(row["service_request_id"])
    hashes = [""] if number else [str(row[name]) for name in ("payload_hash", "row_hmac") if row[name]]
    return [tombstone_of(key, source, number, each) for each in hashes]
