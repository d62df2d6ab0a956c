"""The internal complaint record: what a source yields, when it is legible, and the form in which it may be stored."""

import hashlib
import hmac
import json
import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

Mask = Callable[[str], str]


class Masking(NamedTuple):
    """How text is made harmless: sentences, and labels such as a district, a channel or a department.

    `version` changes whenever a field could be masked otherwise.
    """

    text: Mask
    label: Mask
    version: str


MAX_TEXT_BYTES = 1_000_000
MAX_ID_CHARACTERS = 200  # an index of Postgres takes no entry over 2,700 bytes
MAX_AHEAD = timedelta(days=1)
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # blanks that Unicode calls letters or symbols
_SPACES = re.compile(r"\s+")
_SHORT = 80


class UnreadableError(ValueError):
    """A row that cannot be made legible; the message is the reason and never carries the row's text."""


@dataclass(frozen=True)
class Transfer:
    """A complaint was handed to `agency` at the aware moment `at`."""

    agency: str
    at: datetime


@dataclass(frozen=True)
class Complaint:
    """One version of one complaint, in clear: it lives between a source's `map` and `protect`, never longer.

    All moments are aware. `extra` holds the fields that no column takes, most without their value; `submitter` is the
    identifier in clear, which `protect` turns into a keyed hash.
    """

    service_request_id: str
    requested_at: datetime
    description: str
    service_name: str = ""
    answer: str = ""
    answered_at: datetime | None = None
    channel: str = ""
    district: str = ""
    neighbourhood: str = ""
    agency_responsible: str = ""
    status: str = "open"
    status_notes: str = ""
    transfers: tuple[Transfer, ...] = ()
    reopened_at: datetime | None = None
    changed_at: datetime | None = None
    satisfaction_score: int | None = None
    submitter: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def kept(self) -> dict[str, object]:
        """The fields of `extra` that keep their value: they are part of a version, a name alone is not."""
        return {name: value for name, value in self.extra.items() if value is not None}

    @property
    def updated_at(self) -> datetime:
        """The latest moment at which anything is known to have happened to the complaint."""
        return max(moment for _, moment in self.moments())

    def moments(self) -> list[tuple[str, datetime]]:
        """Every moment that is set, each transfer's too, with the name of its field."""
        named = [("requested_at", self.requested_at), ("answered_at", self.answered_at),
                 ("reopened_at", self.reopened_at), ("updated_at", self.changed_at),
                 *(("transfers", transfer.at) for transfer in self.transfers)]
        return [(name, moment) for name, moment in named if moment]


def is_plausible(moment: datetime, now: datetime) -> bool:
    """Whether a complaint can carry this moment: not before 2000, not more than a day ahead of `now`."""
    return EARLIEST <= moment <= now + MAX_AHEAD


def text_of(value: object) -> str:
    """A field as text: "" for nothing, JSON for what is nested."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def damage(values: Mapping[str, object]) -> str:
    """What makes a row's text unfit to be read at all ("" if nothing does): size, NUL characters, half characters."""
    text = "".join(f"{name}{text_of(value)}" for name, value in values.items())
    if "\x00" in text:
        return "text holds a NUL character"
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        return "text holds a lone surrogate"
    return "text is over 1 MB" if size > MAX_TEXT_BYTES else ""


def check(complaint: Complaint, now: datetime) -> None:
    """Refuse what is no complaint of a known time.

    Raises:
        UnreadableError: the identifier is missing or too long, a moment implausible, the text empty, or the
            satisfaction out of range.
    """
    if not complaint.service_request_id.strip():
        raise UnreadableError("service_request_id is missing")
    if len(complaint.service_request_id) > MAX_ID_CHARACTERS:
        raise UnreadableError(f"service_request_id is over {MAX_ID_CHARACTERS} characters")
    for name, moment in complaint.moments():
        if moment < EARLIEST:
            raise UnreadableError(f"{name} is before {EARLIEST.year}")
        if moment > now + MAX_AHEAD:
            raise UnreadableError(f"{name} is more than a day in the future")
    if is_blank(complaint.description):
        raise UnreadableError("description is empty")
    if complaint.satisfaction_score is not None and complaint.satisfaction_score not in range(1, 6):
        raise UnreadableError("satisfaction_score is not 1 to 5")


def is_blank(text: str) -> bool:
    """Whether a reader sees nothing: spaces, control and zero-width characters, Hangul fillers."""
    return not any(char.isprintable() and not char.isspace() and char not in _BLANK for char in text)


def protect(complaint: Complaint, mask: Masking, key: bytes, submitter_hash: str = "") -> dict[str, object]:
    """The row that may be stored: every text masked, the submitter as a keyed hash, moments as ISO text in UTC.

    Args:
        complaint: the complaint in clear.
        mask: replaces personal data in a text by placeholders.
        key: of the submitter's hash.
        submitter_hash: the hash itself, where the clear identifier is already gone (a replay from quarantine).

    Returns:
        The columns of `raw.complaints` that the row itself decides, `version_hash` and `text_hash` among them. A field
        that nobody mapped is not in `extra`: a new one would otherwise make a new version of every row.
    """
    description = mask.text(complaint.description)
    row = {
        "service_request_id": complaint.service_request_id.strip(),
        "requested_at": _utc(complaint.requested_at),
        "updated_at": _utc(complaint.updated_at),
        "service_name": mask.label(complaint.service_name),
        "description": description,
        "answer": mask.text(complaint.answer),
        "answered_at": _utc(complaint.answered_at),
        "channel": mask.label(complaint.channel),
        "district": mask.label(complaint.district),
        "neighbourhood": mask.label(complaint.neighbourhood),
        "agency_responsible": mask.label(complaint.agency_responsible),
        "status": complaint.status,
        "status_notes": (mask.text if " " in complaint.status_notes else mask.label)(complaint.status_notes),
        "transfers": [{"agency": mask.label(each.agency), "at": _utc(each.at)} for each in complaint.transfers],
        "reopened_at": _utc(complaint.reopened_at),
        "satisfaction_score": complaint.satisfaction_score,
        "submitter_hmac": submitter_hash or submitter_hmac(complaint.submitter, key),
        "extra": mask_values(complaint.kept, mask.text),
    }
    return {**row, "version_hash": version_hash(row), "text_hash": text_hash(description)}


def version_hash(row: Mapping[str, object]) -> str:
    """SHA-256 (hex) of the masked row as canonical JSON: sorted keys, no spaces, UTF-8."""
    text = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()


def text_hash(masked: str) -> str:
    """SHA-256 (hex) of a masked text in NFKC with every run of blanks as one space: equal for what reads the same."""
    normal = _SPACES.sub(" ", unicodedata.normalize("NFKC", masked)).strip()
    return hashlib.sha256(normal.encode()).hexdigest()


def submitter_hmac(submitter: str, key: bytes) -> str:
    """HMAC-SHA256 (hex) of a submitter's identifier; "" where none is known."""
    plain = submitter.strip()
    return hmac.new(key, plain.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest() if plain else ""


def origin_hmac(complaint: Complaint, masking_version: str, key: bytes) -> str:
    """HMAC-SHA256 (hex) of a complaint in clear and of the masking: a row that carries it need not be masked again."""
    plain = repr((masking_version, replace(complaint, extra=complaint.kept)))
    return hmac.new(key, plain.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def mask_values(values: Mapping[str, object], mask: Mask) -> dict[str, object]:
    """A flat, storable copy: names and texts masked, a number kept unless it reads as personal data."""
    return {mask(str(name)): _masked_value(value, mask) for name, value in values.items()}


def remembering(masking: Masking) -> Masking:
    """`masking` with a memory for short texts: districts, departments and categories repeat in every row."""
    return masking._replace(text=_remembering(masking.text), label=_remembering(masking.label))


def _remembering(mask: Mask) -> Mask:
    short = lru_cache(maxsize=20_000)(mask)
    return lambda text: short(text) if len(text) <= _SHORT else mask(text)


def _masked_value(value: object, mask: Mask) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        text = str(value)
        masked = mask(text)
        return value if masked == text and math.isfinite(value) else masked
    return mask(text_of(value))


def _utc(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat() if moment else None
