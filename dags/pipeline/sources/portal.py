"""One page of the city's open API over HTTP: every way it can go wrong is one clear line, retried where that helps."""

import ipaddress
import json
import logging
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, wait_exponential_jitter

SERVICE = "S_EUNGDAPSO_CASE_INFO"
ATTEMPTS = 6
LONGEST_WAIT_S = 300
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
_backoff = wait_exponential_jitter(initial=1, max=60, jitter=1)

# httpx logs whole addresses at INFO, and the key is a part of the address.
logging.getLogger("httpx").setLevel(logging.WARNING)
log = logging.getLogger(__name__)


class PortalError(RuntimeError):
    """The portal cannot be read; one line with what to do. `is_permanent`: asking again cannot help."""

    def __init__(self, message: str, *, is_permanent: bool = False, retry_after_s: float = 0) -> None:
        """Keep whether and when to ask again beside the message."""
        super().__init__(message)
        self.is_permanent = is_permanent
        self.retry_after_s = retry_after_s


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
        self._base_url = base_url.rstrip("/")
        self._key = key
        # A proxy of the environment leads to the city's portal, never to one on this machine.
        self._client = httpx.Client(transport=transport, timeout=httpx.Timeout(60, connect=10), follow_redirects=True,
                                    trust_env=not is_loopback(base_url))
        self._retrying = Retrying(stop=stop_after_attempt(ATTEMPTS), wait=_wait, sleep=sleep, reraise=True,
                                  retry=retry_if_exception(_may_pass), before_sleep=_report)

    def page(self, first: int, last: int) -> Page:
        """Rows `first` to `last` (1-based, both included), newest first; empty when there are none.

        Raises:
            PortalError: permanent at once, anything else after six attempts.
        """
        return self._retrying(self._page_once, first, last)

    def _page_once(self, first: int, last: int) -> Page:
        try:
            response = self._client.get(f"{self._base_url}/{self._key}/json/{SERVICE}/{first}/{last}")
        except httpx.InvalidURL:
            raise self._error("has no valid address: check EUNGDAP_PORTAL_URL", is_permanent=True) from None
        except httpx.HTTPError as error:
            raise self._error(f"did not answer ({type(error).__name__}): is it running, is the network up?") from None
        if response.status_code != httpx.codes.OK:
            passing = response.status_code == httpx.codes.TOO_MANY_REQUESTS or response.status_code >= 500
            raise self._error(f"answered HTTP {response.status_code}", is_permanent=not passing,
                              retry_after_s=retry_after_s(response.headers.get("Retry-After", ""), datetime.now(UTC)))
        return self._read(response.content, first, last)

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
            raise self._error(f"answered {kind} for rows {first} to {last}") from None
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
            raise self._error(f"answered half a page for rows {first} to {last}: the count or the rows are missing")
        if not rows and first <= total:
            raise self._error(f"answered no rows for {first} to {last}, although it counts {total}")
        return Page(total, rows)

    def _refused(self, code: str) -> Page:
        if code == NO_DATA:
            return Page(0, [])
        meaning = CODES.get(code, "a code this program does not know" if code else "no result code")
        raise self._error(f"answered {code or 'an unknown form'} ({meaning})",
                          is_permanent=code in CODES and code not in _PASSING)

    def _error(self, what: str, *, is_permanent: bool = False, retry_after_s: float = 0) -> PortalError:
        return PortalError(f"portal {self._base_url} {what}", is_permanent=is_permanent, retry_after_s=retry_after_s)


def is_loopback(url: str) -> bool:
    """Whether an address leads to this machine itself: localhost, 127.0.0.0/8 or ::1."""
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:  # a name, or no address at all
        return False


def retry_after_s(header: str, now: datetime) -> float:
    """Seconds a Retry-After header asks for, given as seconds or as an HTTP date; 0 where it says nothing."""
    text = header.strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return 0
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds())


def _may_pass(error: BaseException) -> bool:
    return isinstance(error, PortalError) and not error.is_permanent


def _wait(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.retry_after_s if isinstance(error, PortalError) else 0
    return min(max(_backoff(state), asked), LONGEST_WAIT_S)


def _report(state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    log.warning("%s; attempt %d of %d, next in %.0f s", error, state.attempt_number, ATTEMPTS, state.upcoming_sleep)
