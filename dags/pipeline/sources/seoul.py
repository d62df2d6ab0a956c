"""Seoul's open complaint API as a source: the rows of a window from a list that is newest first and keeps moving.

New rows push every row to a higher number while pages are read. So pages overlap, rows are told apart by CASE_NO, and
two neighbouring pages must share a row: without one, rows may have been removed in between, and reading starts again.

A window that fails leaves nothing behind: the landing takes rows only after the last one has arrived, so the next try
begins at the first page again. That is enough to be resumable, since a window is one hour or one day of pages, the
history is cut into such windows, and a window that did land is not asked for again.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from pipeline.calendar_days import SEOUL
from pipeline.records import Complaint, UnreadableError, is_plausible, text_of
from pipeline.sources.base import RawRow, joined, moment_of, plain_text, score_of, transfers_of, unmapped
from pipeline.sources.portal import Page, Portal
from pipeline.sources.web import PortalError

PAGE_ROWS = 1000
OVERLAP_ROWS = 50
PROBE_ROWS = 10
RESTARTS = 3
FORMATS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S.%f")
CLOSED, OPEN = frozenset({"완료"}), frozenset({"접수", "처리중", "이송", "재접수"})
KNOWN = frozenset({"CASE_NO", "MENU_NM", "QSTN_CONT", "ANSW_CONT", "QSTN_DT", "ANSW_DT", "CHNL_NM", "GU_NM", "DONG_NM",
                   "DEPT_NM", "STTUS_NM", "TRNSF_HIST", "REOPEN_DT", "STSFDG_SCORE", "RQSTR_ID"})
LABELS = frozenset({"MENU_NM", "CHNL_NM", "GU_NM", "DONG_NM", "DEPT_NM", "STTUS_NM", "TRNSF_HIST"})


class _MovedError(Exception):
    """Neighbouring pages share no row: something was removed between them."""


class SeoulPortal:
    """The portal as a `Source`."""

    name = "seoul"
    id_columns = ("CASE_NO",)
    submitter_columns = ("RQSTR_ID",)
    stored_columns = KNOWN
    label_columns = LABELS

    def __init__(self, portal: Portal, *, label_ko: str, is_synthetic: bool, lookback_days: int,
                 max_minutes_behind: int = 125, channel_minutes: Mapping[str, int] | None = None,
                 now: datetime | None = None) -> None:
        """Read `portal`; `now` (default: the clock at each use) decides which dates are plausible."""
        self.portal = portal
        self.label_ko = label_ko
        self.is_synthetic = is_synthetic
        self.lookback_days = lookback_days
        self.max_minutes_behind = max_minutes_behind
        self.channel_minutes = channel_minutes or {}
        self._now = now

    def fetch(self, start: datetime, end: datetime) -> Iterator[RawRow]:
        """Rows with QSTN_DT in [start, end), each CASE_NO once, and unreadable rows found on the way there.

        Raises:
            PortalError: the portal cannot be read, or its rows moved at each of three readings.
        """
        for _ in range(RESTARTS):
            try:
                yield from list(self._read(start, end))
                return
            except _MovedError:
                continue
        raise PortalError(f"portal removed rows while they were read, {RESTARTS} times in a row: try again later")

    def map(self, row: RawRow) -> Complaint:
        """One portal row as a complaint in clear; the fields that only a sample portal sends may be absent.

        Raises:
            UnreadableError: it is no object, or a date, transfer or score cannot be read.
        """
        fields = row.fields()
        text = {name: text_of(value) for name, value in fields.items()}
        requested_at = moment_of(text.get("QSTN_DT", ""), "requested_at", FORMATS, SEOUL)
        if requested_at is None:
            raise UnreadableError("requested_at is missing")
        answer = plain_text(text.get("ANSW_CONT", ""))
        status = text.get("STTUS_NM", "").strip()
        return Complaint(
            service_request_id=text.get("CASE_NO", "").strip(),
            requested_at=requested_at,
            description=plain_text(text.get("QSTN_CONT", "")),
            service_name=plain_text(text.get("MENU_NM", "")),
            answer=answer,
            answered_at=moment_of(text.get("ANSW_DT", ""), "answered_at", FORMATS, SEOUL),
            channel=text.get("CHNL_NM", "").strip(),
            district=text.get("GU_NM", "").strip(),
            neighbourhood=text.get("DONG_NM", "").strip(),
            agency_responsible=text.get("DEPT_NM", "").strip(),
            status=_status(status, answer),
            status_notes=status,
            transfers=transfers_of(text.get("TRNSF_HIST", ""), FORMATS, SEOUL),
            reopened_at=moment_of(text.get("REOPEN_DT", ""), "reopened_at", FORMATS, SEOUL),
            satisfaction_score=score_of(text.get("STSFDG_SCORE", "")),
            submitter=joined(fields, self.submitter_columns),
            extra=unmapped(fields, KNOWN),
        )

    def _read(self, start: datetime, end: datetime) -> Iterator[RawRow]:
        position, seen, previous = self._first_position(end), set(), set()
        near: datetime | None = None
        while True:
            page = self.portal.page(position, position + PAGE_ROWS - 1)
            identities = [_identity(row) for row in page.rows]
            if previous and previous.isdisjoint(identities):  # or when the list has become too short for this page
                raise _MovedError
            for row, identity in zip(page.rows, identities, strict=True):
                moment = self._moment(row)
                near = moment or near
                # A row without a usable date counts as lying where its newer neighbour does, or before the first one.
                wanted = start <= moment < end if moment else near is None or near >= start
                if wanted and identity not in seen:
                    yield RawRow(row)
                seen.add(identity)
            if self._is_last(page, position, start):
                return
            previous = set(identities)
            position += max(1, len(page.rows) - OVERLAP_ROWS)

    def _is_last(self, page: Page, position: int, start: datetime) -> bool:
        if position + len(page.rows) > page.total:
            return True
        # A whole page older than the window, not one row: the portal's order is not strict to the second.
        dates = [moment for row in page.rows if (moment := self._moment(row))]
        return bool(dates) and max(dates) < start

    def _first_position(self, end: datetime) -> int:
        """A row number safely before the first row older than `end`: ten million rows are not paged from the newest.

        Bisection over probes of ten rows, to within half a page. New rows only push the place to higher numbers, and
        removed ones are caught by stepping back until a row of `end` or newer is seen.
        """
        total = self.portal.page(1, 1).total
        if total <= PAGE_ROWS or self._is_older(PAGE_ROWS, end):
            return 1
        newer, older = PAGE_ROWS, total
        while older - newer > PAGE_ROWS // 2:
            middle = (newer + older) // 2
            if self._is_older(middle, end):
                older = middle
            else:
                newer = middle
        position = max(1, newer - OVERLAP_ROWS)
        while position > 1 and self._is_older(position, end):
            position = max(1, position - PAGE_ROWS)
        return position

    def _is_older(self, position: int, end: datetime) -> bool:
        rows = self.portal.page(position, position + PROBE_ROWS - 1).rows
        dates = [moment for row in rows if (moment := self._moment(row))]
        return not rows or (bool(dates) and max(dates) < end)

    def _moment(self, row: object) -> datetime | None:
        """The row's QSTN_DT where it is readable and plausible."""
        if not isinstance(row, Mapping):
            return None
        try:
            moment = moment_of(text_of(row.get("QSTN_DT")), "requested_at", FORMATS, SEOUL)
        except UnreadableError:
            return None
        return moment if moment and is_plausible(moment, self._now or datetime.now(UTC)) else None


def _identity(row: object) -> str:
    case_no = text_of(row.get("CASE_NO")).strip() if isinstance(row, Mapping) else ""
    return case_no or json.dumps(row, sort_keys=True, ensure_ascii=False)


def _status(notes: str, answer: str) -> str:
    """Closed when the portal says so; where it says nothing we know, when there is an answer."""
    if notes in CLOSED or notes in OPEN:
        return "closed" if notes in CLOSED else "open"
    return "closed" if answer else "open"
