"""What every source offers the landing, and the small readers that sources share."""

import html
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Protocol

from pipeline.records import Complaint, Transfer, UnreadableError, text_of

_TAG = re.compile(
    r"</?(?P<breaking>br|p|div|li|tr|ul|ol|table|h[1-6]|hr|blockquote)(?=[\s/>])[^<>]*>"
    r"|</?(?:a|b|strong|i|em|u|s|strike|font|span|img|t[dh]|tbody|thead|su[bp]|small|big|center|pre|code|o:p|html|head"
    r"|body|title|meta|link|script|style|iframe)(?=[\s/>])[^<>]*>", re.IGNORECASE)
_HIDDEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))


@dataclass(frozen=True)
class RawRow:
    """One row as it arrived, in clear.

    `data` is the row's fields; anything but a mapping cannot be read, and `problem` then says why. `where` is its place
    in the source. A row that comes back from quarantine brings its `submitter_hash`, since the identifier is gone.
    """

    data: object
    where: str = ""
    problem: str = ""
    submitter_hash: str = ""

    def fields(self) -> Mapping[str, object]:
        """The row's fields.

        Raises:
            UnreadableError: the row has none.
        """
        if self.problem or not isinstance(self.data, Mapping):
            raise UnreadableError(self.problem or "row is not an object")
        return self.data


class Source(Protocol):
    """Where complaints come from.

    The columns named here are raw fields: of the identifier, of the person, all those whose values may be stored
    (masked), and of these the ones that hold labels (a district, a channel, a state) and no sentences. A column that
    nobody mapped may hold a bare name or birthday, which no masking can tell without its context: of such a column a
    value's kind, length and keyed hash are stored (see `pipeline.fields`).
    """

    name: str
    label_ko: str
    is_synthetic: bool
    max_minutes_behind: int | None  # when its newest figure counts as stale; None: it comes once and is never late
    channel_minutes: Mapping[str, int]  # the same for single channels, since the newest complaint of each
    lookback_days: int
    id_columns: Sequence[str]
    submitter_columns: Sequence[str]
    stored_columns: Collection[str]
    label_columns: Collection[str]

    def fetch(self, start: datetime, end: datetime) -> Iterator[RawRow]:
        """Rows requested in [start, end), each at least once, unreadable ones included."""

    def map(self, row: RawRow) -> Complaint:
        """The row as a complaint in clear.

        Raises:
            UnreadableError: it cannot be read as one.
        """


def joined(fields: Mapping[str, object], columns: Sequence[str], separator: str = " ") -> str:
    """The non-empty texts of several columns as one."""
    return separator.join(text for column in columns if (text := text_of(fields.get(column)).strip()))


def unmapped(fields: Mapping[str, object], mapped: Collection[str], kept: Collection[str] = ()) -> dict[str, object]:
    """The fields that no column of the warehouse takes: the value of what is `kept`, None for all others."""
    return {name: value if name in kept else None for name, value in fields.items() if name not in mapped}


def moment_of(text: str, field: str, formats: Sequence[str], zone: tzinfo) -> datetime | None:
    """An aware moment, None for an empty text. `iso` among the formats reads any ISO 8601 form.

    Raises:
        UnreadableError: no format fits.
    """
    text = text.strip()
    if not text:
        return None
    for form in formats:
        try:
            moment = datetime.fromisoformat(text) if form == "iso" else datetime.strptime(text, form)
        except ValueError:
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=zone)
    raise UnreadableError(f"{field} is not a readable date")


def score_of(text: str) -> int | None:
    """A satisfaction of 1 to 5, None for an empty text.

    Raises:
        UnreadableError: it is anything else.
    """
    text = text.strip()
    if not text:
        return None
    if not re.fullmatch(r"[1-5](\.0+)?", text, re.ASCII):
        raise UnreadableError("satisfaction_score is not 1 to 5")
    return int(text[0])


def transfers_of(text: str, formats: Sequence[str], zone: tzinfo) -> tuple[Transfer, ...]:
    """Transfers from `agency@time|agency@time`, in the order of their times.

    Raises:
        UnreadableError: an entry has no agency or no readable time.
    """
    transfers = []
    for entry in filter(None, (part.strip() for part in text.split("|"))):
        agency, _, at = entry.rpartition("@")
        moment = moment_of(at, "transfers", formats, zone)
        if not agency.strip() or moment is None:
            raise UnreadableError("transfers are not 'agency@time' joined by '|'")
        transfers.append(Transfer(agency.strip(), moment))
    return tuple(sorted(transfers, key=lambda transfer: transfer.at))


def plain_text(text: str) -> str:
    """Text without HTML: entities decoded, known tags dropped, breaking ones as line ends; `<제목>` and `a < b` stay.

    Portals escape what people paste, so decoding may bring tags to light: entities first, then tags. An HTML parser is
    no help here: it takes `<제목>` for a tag and an unclosed `<script>` for the end of the complaint.
    """
    if "<" not in text and "&" not in text:
        return text.strip()
    text = html.unescape(text)
    for opening, closing in _HIDDEN:
        text = _without(text, opening, closing)
    text = _TAG.sub(lambda tag: "\n" if tag["breaking"] else "", text)
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _without(text: str, opening: str, closing: str) -> str:
    """`text` less every part from `opening` to `closing`; one that never closes stays. Linear in the text's length."""
    folded, kept, at = text.lower(), [], 0
    if len(folded) != len(text):  # a letter whose small form is longer: positions would not agree
        return text
    while (start := folded.find(opening, at)) >= 0 and (end := folded.find(closing, start)) >= 0:
        kept.append(text[at:start])
        at = end + len(closing)
    return "".join((*kept, text[at:]))
