"""An Open311 GeoReport v2 server as a source (https://wiki.open311.org/GeoReport_v2/).

The specification allows spans of 90 days at most, so longer windows are cut. It knows no paging; most servers have
added `page` and `page_size`, with a limit of their own that they do not tell. Reading therefore ends only at a page
that brings no request that the reading has not seen. Requests that are filed or closed meanwhile move others between
pages: a list of more than one page is read until a reading brings nothing new. A server that answers every page alike
is asked for halves of the span until a half is less than full.

With `has_updates` the server also knows the common extension `updated_after` and `updated_before`: requests of any age
that changed in the window are asked for too. Without it changes are found within the source's look-back.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from pipeline.records import Complaint, UnreadableError, text_of
from pipeline.sources.base import RawRow, joined, moment_of, plain_text, unmapped
from pipeline.sources.georeport import GeoReport

LONGEST_SPAN = timedelta(days=90)
SHORTEST_SPAN = timedelta(minutes=1)
READINGS = 4
FORMATS = ("iso", "%Y-%m-%d %H:%M:%S", "%m/%d/%Y %H:%M:%S")
STATUSES = {"open": "open", "closed": "closed"}
OPTIONAL = ("channel", "district", "neighbourhood", "submitter")  # fields that only extensions of a city carry
MAPPED = frozenset({"service_request_id", "status", "status_notes", "service_name", "description", "agency_responsible",
                    "requested_datetime", "updated_datetime"})
LABELS = frozenset({"service_name", "agency_responsible", "status"})
KEPT = frozenset({"service_code", "service_notice", "expected_datetime", "address", "zipcode", "lat", "long"})


@dataclass(frozen=True)
class Dialect:
    """How a city speaks GeoReport.

    Attributes:
        zone: of times without an offset.
        page_size: requests asked for at once; a server that does not page gives that many at most.
        has_updates: the server knows `updated_after` and `updated_before`.
        columns: the city's own fields that feed `OPTIONAL` ones, by field.
        statuses: its states as open or closed.
        keep: further fields of its own whose masked values are stored.
    """

    zone: ZoneInfo
    page_size: int = 1000
    has_updates: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=lambda: STATUSES)
    keep: frozenset[str] = frozenset()


class Open311:
    """The server as a `Source`."""

    id_columns = ("service_request_id",)

    def __init__(self, server: GeoReport, dialect: Dialect, *, name: str, label_ko: str, is_synthetic: bool,
                 lookback_days: int, max_minutes_behind: int | None, channel_minutes: Mapping[str, int]) -> None:
        """Read `server`, which speaks `dialect`."""
        self.server = server
        self.dialect = dialect
        self.name = name
        self.label_ko = label_ko
        self.is_synthetic = is_synthetic
        self.lookback_days = lookback_days
        self.max_minutes_behind = max_minutes_behind
        self.channel_minutes = channel_minutes
        self.submitter_columns = tuple(dialect.columns[each] for each in ("submitter",) if each in dialect.columns)
        self.kept_columns = KEPT | dialect.keep
        self.label_columns = LABELS | {column for name, column in dialect.columns.items() if name != "submitter"}
        self.stored_columns: Collection[str] = MAPPED | set(dialect.columns.values()) | self.kept_columns

    def fetch(self, start: datetime, end: datetime) -> Iterator[RawRow]:
        """Requests made in [start, end), each once, and those changed in it where the server tells them.

        Raises:
            PortalError: the server cannot be read, or its list moved at each of four readings.
        """
        seen: set[str] = set()
        for first, last in spans(start, end):
            rows = self._between(first, last, "start_date", "end_date")
            yield from self._new(rows, seen, lambda row: self._is_requested_in(row, start, end))
            if self.dialect.has_updates:
                yield from self._new(self._between(first, last, "updated_after", "updated_before"), seen)

    def map(self, row: RawRow) -> Complaint:
        """One request as a complaint in clear; without a description its service and place describe it.

        Raises:
            UnreadableError: it is no object, its state is unknown, or a date cannot be read.
        """
        fields = row.fields()
        text = {name: text_of(value).strip() for name, value in fields.items()}
        requested_at, changed_at = (self._moment(fields, name) for name in ("requested_datetime", "updated_datetime"))
        if requested_at is None:
            raise UnreadableError("requested_at is missing")
        given = text.get("status", "").lower()
        if given not in self.dialect.statuses:
            raise UnreadableError("status is missing" if not given else "status is not among the source's statuses")
        status, notes = self.dialect.statuses[given], plain_text(text.get("status_notes", ""))
        optional = {name: text.get(column, "") for name, column in self.dialect.columns.items()}
        known = MAPPED | set(self.dialect.columns.values())
        return Complaint(
            service_request_id=text.get("service_request_id", ""),
            requested_at=requested_at,
            description=plain_text(text.get("description", "")) or joined(fields, ("service_name", "address"), "\n"),
            service_name=plain_text(text.get("service_name", "")),
            answer=notes if status == "closed" else "",
            answered_at=changed_at if status == "closed" else None,
            agency_responsible=text.get("agency_responsible", ""),
            status=status,
            status_notes=notes,
            changed_at=changed_at,
            extra=unmapped(fields, known, self.kept_columns),
            **optional,
        )

    def _between(self, start: datetime, end: datetime, after: str, before: str) -> dict[str, object]:
        """The requests of one span by identity: pages until one brings nothing, read again until nothing is new."""
        parameters = {after: w3(start), before: w3(end)}
        found: dict[str, object] = {}
        for _ in range(READINGS):
            pages, is_paged = self._reading(parameters)
            news = {key: row for page in pages for key, row in page.items() if key not in found}
            found |= news
            if not is_paged and len(found) >= self.dialect.page_size:
                return self._halves(start, end, after, before)
            if len(pages) <= 1 or not news:
                return found
        raise self.server.moved_too_often(f"{w3(start)} to {w3(end)}", READINGS)

    def _reading(self, parameters: Mapping[str, str]) -> tuple[list[dict[str, object]], bool]:
        """The pages of one reading, and whether the server pages at all."""
        pages: list[dict[str, object]] = []
        seen: set[str] = set()
        while True:
            number = {"page": str(len(pages) + 1), "page_size": str(self.dialect.page_size)}
            page = {identity(row): row for row in self.server.requests({**parameters, **number})}
            if not page.keys() - seen:
                return pages, not page or len(pages) != 1
            seen |= page.keys()
            pages.append(page)

    def _halves(self, start: datetime, end: datetime, after: str, before: str) -> dict[str, object]:
        middle = start + timedelta(seconds=int((end - start).total_seconds()) // 2)
        if end - start <= SHORTEST_SPAN:
            raise self.server.too_many(f"{w3(start)} to {w3(end)}")
        return self._between(start, middle, after, before) | self._between(middle, end, after, before)

    def _new(self, rows: Mapping[str, object], seen: set[str], is_wanted: Callable[[object], bool] = bool,
             ) -> Iterator[RawRow]:
        """Rows that were not seen before; one that has a token for an id is asked for by the id it was given since."""
        tokens = []
        for key, row in rows.items():
            if key in seen or not is_wanted(row):
                continue
            seen.add(key)
            token = "" if _id(row) or not isinstance(row, Mapping) else text_of(row.get("token")).strip()
            if token and (given := self.server.id_of_token(token)):
                tokens.append(given)
            else:
                yield RawRow(row)
        for row in self.server.requests_by_id(each for each in tokens if each not in seen):
            seen.add(identity(row))
            yield RawRow(row)

    def _is_requested_in(self, row: object, start: datetime, end: datetime) -> bool:
        """Servers count both ends in, and some whole days; a row without a readable date is the landing's trouble."""
        try:
            moment = self._moment(row, "requested_datetime") if isinstance(row, Mapping) else None
        except UnreadableError:
            return True
        return moment is None or start <= moment < end

    def _moment(self, fields: Mapping[str, object], name: str) -> datetime | None:
        field_name = "requested_at" if name == "requested_datetime" else "updated_at"
        return moment_of(text_of(fields.get(name)), field_name, FORMATS, self.dialect.zone)


def spans(start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """[start, end) cut into spans of at most 90 days."""
    while start < end:
        until = min(start + LONGEST_SPAN, end)
        yield start, until
        start = until


def w3(moment: datetime) -> str:
    """A moment as the specification writes it: `2010-01-01T00:00:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def identity(row: object) -> str:
    """What tells a row from others: its id, or its content where it has none."""
    return _id(row) or repr(row)


def _id(row: object) -> str:
    return text_of(row.get("service_request_id")).strip() if isinstance(row, Mapping) else ""
