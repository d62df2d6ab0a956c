"""From rows as they arrived to rows that may be stored: mapped, checked and masked, or refused with a reason."""

import hashlib
import hmac
import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from typing import NamedTuple

from pipeline.calendar_days import SEOUL
from pipeline.fields import Profile, storable_name, summary
from pipeline.records import (
    Complaint,
    Mask,
    Masking,
    UnreadableError,
    check,
    damage,
    mask_values,
    origin_hmac,
    protect,
    remembering,
    submitter_hmac,
    text_of,
)
from pipeline.sources.base import RawRow, Source, joined, plain_text

CHUNK_ROWS = 5_000
KEPT_CHARACTERS = 10_000
KEPT_FIELDS = 100
KEPT_NAME = 200
_TAIL = 100  # no identifier is longer: what a cut may have halved, and the masking so not seen, lies in here


@dataclass(frozen=True)
class Reading:
    """A row in clear, as a complaint or with the reason why it is none, and the keyed hash of the two with the masking.

    It lives until its row is masked. `origin_hmac` is "" for what is no complaint, or without a key for it.
    """

    row: RawRow
    complaint: Complaint | None = None
    reason: str = ""
    origin_hmac: str = ""


# Which of these are stored already: the version of each by its `origin_hmac`.
FindStored = Callable[[Sequence[Reading]], Mapping[str, str]]


class Means(NamedTuple):
    """What the rows of a source are prepared with: the masking, with and without a memory, and both keys."""

    source: Source
    mask: Masking
    forgetful: Masking
    key: bytes
    origin_key: bytes


@dataclass
class Prepared:
    """A window's rows on their way to the warehouse, each once; nothing in here is in clear.

    `rows` are columns of `raw.complaints` (and the `origin_hmac`), `refused` columns of `raw.quarantine`, `known` the
    keys of what the warehouse holds already; `repeated` counts rows that are equal to an earlier one of the window;
    `months` are the first days of the Seoul months that `rows` need; `profile` counts the fields of the window's own
    rows.
    """

    fetched: int = 0
    repeated: int = 0
    known: list[dict[str, object]] = field(default_factory=list)
    rows: list[dict[str, object]] = field(default_factory=list)
    refused: list[dict[str, object]] = field(default_factory=list)
    months: set[date] = field(default_factory=set)
    profile: Profile = field(default_factory=Profile)
    _seen: set[object] = field(default_factory=set)

    def take(self, kind: list[dict[str, object]], identity: object, stored: dict[str, object]) -> None:
        """Add to one of the lists what the window did not hold before."""
        if identity in self._seen:
            self.repeated += 1
        else:
            self._seen.add(identity)
            kind.append(stored)


def read(source: Source, row: RawRow, now: datetime) -> Complaint:
    """The row as a legible complaint in clear.

    Raises:
        UnreadableError: it is none; the reason carries none of its text.
    """
    try:
        problem = damage(row.fields())
        if problem:
            raise UnreadableError(problem)
        complaint = source.map(row)
        check(complaint, now)
    except UnreadableError:
        raise
    except RecursionError:
        raise UnreadableError("row is nested too deeply") from None
    except Exception as error:  # one that nobody thought of; its message may show the row
        raise UnreadableError(f"cannot be read ({type(error).__name__})") from None
    return complaint


def prepare(source: Source, rows: Iterable[RawRow], mask: Masking, key: bytes, now: datetime,
            since: datetime | None = None, find_stored: FindStored = lambda _: {}, origin_key: bytes = b"") -> Prepared:
    """Map, check and mask every row of a window; `key` is of the submitters' hash, `now` decides what is the future.

    The fields of rows requested before `since` are not counted: what is looked back for had an earlier form. What
    `find_stored` knows, by a hash under `origin_key`, is not masked again: most of what an hour looks back for has not
    changed, and masking costs a hundred times the rest. Without that key, which rows from quarantine are prepared
    without, no row has a hash of what it was in clear.

    A row that fails in a way nobody thought of is refused as well: one row never stops a window. What `rows` itself
    raises (the portal is away) does.
    """
    prepared, waiting = Prepared(), iter(rows)
    means = Means(source, remembering(mask), mask, key, origin_key)
    while chunk := [_reading(means, row, now) for row in islice(waiting, CHUNK_ROWS)]:
        stored = find_stored([reading for reading in chunk if reading.complaint])
        for reading in chunk:
            prepared.fetched += 1
            complaint, data = reading.complaint, reading.row.data
            if isinstance(data, Mapping) and not (complaint and since and complaint.requested_at < since):
                prepared.profile.add(data)
            if reading.origin_hmac in stored:
                version = stored[reading.origin_hmac]
                prepared.take(prepared.known, version, _keys(complaint, version))
            else:
                _add_masked(prepared, reading, means)
    return prepared


def _reading(means: Means, row: RawRow, now: datetime) -> Reading:
    try:
        complaint = read(means.source, row, now)
    except UnreadableError as error:
        return Reading(row, reason=str(error))
    if not means.origin_key:
        return Reading(row, complaint)
    return Reading(row, complaint, origin_hmac=origin_hmac(complaint, means.mask.version, means.origin_key))


def _keys(complaint: Complaint, version: str) -> dict[str, object]:
    return {"service_request_id": complaint.service_request_id.strip(), "version_hash": version,
            "requested_at": complaint.requested_at.isoformat()}


def _add_masked(prepared: Prepared, reading: Reading, means: Means) -> None:
    """Add the row as it may be stored: among the complaints, or among what is refused."""
    reason = reading.reason
    if reading.complaint:
        try:
            stored = {**_stored(reading.complaint, reading.row, means), "origin_hmac": reading.origin_hmac}
        except Exception as error:
            reason = f"cannot be masked ({type(error).__name__})"
        else:
            prepared.take(prepared.rows, stored["version_hash"], stored)
            prepared.months.add(reading.complaint.requested_at.astimezone(SEOUL).date().replace(day=1))
            return
    refused = refuse(reading.row, reason, means)
    prepared.take(prepared.refused, ("refused", refused["payload_hash"]), refused)


def _stored(complaint: Complaint, row: RawRow, means: Means) -> dict[str, object]:
    """The row that may be stored. Of fields that nobody mapped a description is kept, which makes no new version."""
    stored, fields = protect(complaint, means.mask, means.key, row.submitter_hash), row.fields()
    described = {storable_name(name, means.mask.text): summary(str(name), fields.get(name), means.origin_key)
                 for name, value in complaint.extra.items() if value is None}
    return {**stored, "extra": stored["extra"] | described}


def refuse(row: RawRow, reason: str, means: Means) -> dict[str, object]:
    """What quarantine keeps of a row: masked, storable, the submitter as a keyed hash, no value of an unknown column.

    Only a row that is kept whole can be replayed; one that had to be cut or cleaned is marked `is_damaged`, and heals
    when its source sends it whole. Of a row without fields nothing but a keyed fingerprint is kept, since the
    submitter may stand anywhere in it, and so of one that cannot be masked; `where` says where to look in the source.
    `payload_hash` is of the masked row, `row_hmac` of the row in clear, where no number can tell that it comes again.
    """
    try:
        identifier, payload = _kept(row, means)
    except Exception:
        identifier, payload = "", {"fingerprint": _keyed(repr(row.data), means.key), "is_damaged": True}
    try:  # a file's name may hold a person's; each row has its own place, which no memory is worth
        where = means.forgetful.text(row.where)
    except Exception:
        where = ""
    text = json.dumps(payload, ensure_ascii=False, sort_keys=True, allow_nan=False)
    return {"service_request_id": identifier, "reason": reason, "payload": {**payload, "where": where},
            "payload_hash": hashlib.sha256(text.encode()).hexdigest(), "row_hmac": _row_hmac(row, means)}


def _row_hmac(row: RawRow, means: Means) -> str:
    """HMAC-SHA256 (hex) of the mapped fields in clear, the same under every masking; "" for a row with a number.

    Its key is the origins': with one that a backup holds, what a placeholder hides could be tried out.
    """
    try:
        fields = row.fields()
        if not means.origin_key or _clean(joined(fields, means.source.id_columns)):
            return ""
        columns = {*means.source.stored_columns, *means.source.submitter_columns}
        texts = {name: text for name in sorted(columns) if (text := text_of(fields.get(name)))}
    except (UnreadableError, RecursionError):
        return ""
    return _keyed(f"refused {texts!r}", means.origin_key)


def _keyed(text: str, key: bytes) -> str:
    return hmac.new(key, text.encode("utf-8", "backslashreplace"), hashlib.sha256).hexdigest()


def _kept(row: RawRow, means: Means) -> tuple[str, dict[str, object]]:
    source, mask, fields = means.source, means.mask, row.fields()
    submitter = row.submitter_hash or submitter_hmac(joined(fields, source.submitter_columns), means.key)
    kept, is_damaged = {}, len(fields) > KEPT_FIELDS
    for name, value in list(fields.items())[:KEPT_FIELDS]:
        if name in source.submitter_columns:
            continue
        # An identifier is no personal data, and masked by mistake it would be lost to the replay.
        is_id = name in source.id_columns
        masked = mask.label if name in source.label_columns else mask.text
        storable, is_lossy = _storable(value, masked, is_id) if name in source.stored_columns else (None, False)
        is_damaged |= is_lossy
        entry = {_clean(name)[:KEPT_NAME]: storable}
        kept |= entry if is_id else mask_values(entry, masked)
    payload = {"row": kept, "submitter_hmac": submitter} | ({"is_damaged": True} if is_damaged else {})
    return _clean(joined(fields, source.id_columns))[:KEPT_NAME], payload


def _storable(value: object, mask: Mask, is_id: bool) -> tuple[object, bool]:
    """A value that Postgres can hold as JSON, cut to what is kept, and whether something was lost on the way."""
    if value is None or isinstance(value, bool | int) or (isinstance(value, float) and math.isfinite(value)):
        return value, False
    if isinstance(value, float):  # 1e400 is read as infinity, for which JSON has no word
        return text_of(value), False
    try:
        text = text_of(value)
    except RecursionError:
        return "", True
    clean = _clean(text)
    is_lossy = clean != text or not isinstance(value, str)
    if not is_id:  # a tag or an entity within a number would hide it from the masking
        clean = plain_text(clean)
    if len(clean) > KEPT_CHARACTERS:
        return mask(clean[:KEPT_CHARACTERS + _TAIL])[:-_TAIL][:KEPT_CHARACTERS], True
    return clean, is_lossy


def _clean(text: str) -> str:
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()
