"""One page of the city's open API over HTTP: every way it can go wrong is one clear line, retried where that helps."""

import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass

import httpx

from pipeline.sources.web import Web

SERVICE = "S_EUNGDAPSO_CASE_INFO"
NO_DATA = "INFO-200"
CODES = {
    "INFO-100": "the key is not valid: put the portal's key into var/secrets/portal_key",
    "ERROR-300": "a required value is missing from the address",
    "ERROR-301": "the answer's type is missing or wrong",
    "ERROR-310": "there is no such service: is EUNGDAP_PORTAL_URL the address of this open API?",
    "ERROR-331": "the first row's number is missing or wrong",
    "ERROR-332": "the last row's number is missing or wrong",
    "ERROR-333": "a row's number is not an integer",
    "ERROR-334": "the last row's number is before the first",
    "ERROR-335": "the key 'sample' gives 5 rows at most: put a key of your own into var/secrets/portal_key",
    "ERROR-336": "more than 1,000 rows were asked for at once",
    "ERROR-500": "the portal's server failed",
    "ERROR-600": "the portal cannot reach its data base",
    "ERROR-601": "the portal's data base refused the query",
}
_PASSING = ("ERROR-500", "ERROR-600", "ERROR-601")
_XML_CODE = re.compile(r"<CODE>\s*([A-Z]+-\d+)\s*</CODE>")


@dataclass(frozen=True)
class Page:
    """Rows of one call as they came, and the number of rows the portal has in all."""

    total: int
    rows: list[object]


class Portal:
    """The open API at one address with one key."""

    def __init__(self, base_url: str, key: str, transport: httpx.BaseTransport | None = None,
                 sleep: Callable[[float], None] = time.sleep) -> None:
        """Prepare a client; nothing is asked yet. `transport` and `sleep` are for tests."""
        self._key = key
        self._web = Web(base_url, "EUNGDAP_PORTAL_URL", transport, sleep)

    def page(self, first: int, last: int) -> Page:
        """Rows `first` to `last` (1-based, both included), newest first; empty when there are none.

        Raises:
            PortalError: permanent at once, anything else after six attempts.
        """
        return self._web.persist(lambda: self._page_once(first, last))

    def _page_once(self, first: int, last: int) -> Page:
        body = self._web.get(f"{self._key}/json/{SERVICE}/{first}/{last}")
        return self._read(body.content, first, last)

    def _read(self, body: bytes, first: int, last: int) -> Page:
        # A bad byte or a raw NUL must not hide the page's other rows: it becomes part of its row, which is quarantined.
        text = body.decode("utf-8", "surrogateescape")
        try:
            answer = json.loads(text, strict=False, parse_constant=str)
        except (ValueError, RecursionError):
            code = _XML_CODE.search(text)  # the real portal reports some errors in XML whatever type was asked for
            if code:
                return self._refused(code[1])
            kind = "HTML instead of JSON" if text.lstrip().startswith("<") else "JSON that ends too early or is broken"
            raise self._web.error(f"answered {kind} for rows {first} to {last}") from None
        service = answer.get(SERVICE) if isinstance(answer, dict) else None
        holder = service if isinstance(service, dict) else answer
        result = holder.get("RESULT") if isinstance(holder, dict) else None
        code = str(result.get("CODE", "")) if isinstance(result, dict) else ""
        if code != "INFO-000":
            return self._refused(code)
        return self._page(holder, first, last)

    def _page(self, service: dict[str, object], first: int, last: int) -> Page:
        rows = service.get("row")
        try:
            total = int(str(service.get("list_total_count")))
        except ValueError:
            total = -1
        if total < 0 or not isinstance(rows, list):
            raise self._web.error(f"answered half a page for rows {first} to {last}: the count or the rows are missing")
        if not rows and first <= total:
            raise self._web.error(f"answered no rows for {first} to {last}, although it counts {total}")
        return Page(total, rows)

    def _refused(self, code: str) -> Page:
        if code == NO_DATA:
            return Page(0, [])
        meaning = CODES.get(code, "a code this program does not know" if code else "no result code")
        raise self._web.error(f"answered {code or 'an unknown form'} ({meaning})",
                          is_permanent=code in CODES and code not in _PASSING)
