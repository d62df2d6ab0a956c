"""Reading a portal over HTTP: one attempt that fails in one clear line, and how often it is tried again."""

import ipaddress
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar
from urllib.parse import urlsplit

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, wait_exponential_jitter

ATTEMPTS = 6
LONGEST_WAIT_S = 300
MAX_BYTES = 128 * 1024 * 1024  # of one answer, unpacked: a page of 1,000 long complaints has a few megabytes
Answer = TypeVar("Answer")
_backoff = wait_exponential_jitter(initial=1, max=60, jitter=1)

# httpx logs whole addresses at INFO, and a key may be a part of the address.
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
class Body:
    """An answer: its bytes, unpacked, and its media type in small letters without parameters."""

    content: bytes
    media_type: str


class Web:
    """A portal's address and the client that asks it."""

    def __init__(self, base_url: str, setting: str, transport: httpx.BaseTransport | None = None,
                 sleep: Callable[[float], None] = time.sleep) -> None:
        """Prepare a client; nothing is asked yet.

        Args:
            base_url: scheme, host and path that every request begins with.
            setting: where the address is set, for whoever has to mend it.
            transport: for tests, as is `sleep`.
            sleep: waits some seconds between two attempts.
        """
        self.base_url = base_url.rstrip("/")
        self._setting = setting
        # A proxy of the environment leads to the city's portal, never to one on this machine.
        self._client = httpx.Client(transport=transport, timeout=httpx.Timeout(60, connect=10), follow_redirects=True,
                                    trust_env=not is_loopback(base_url))
        self._retrying = Retrying(stop=stop_after_attempt(ATTEMPTS), wait=_wait, sleep=sleep, reraise=True,
                                  retry=retry_if_exception(_may_pass), before_sleep=_report)

    def persist(self, attempt: Callable[[], Answer]) -> Answer:
        """What `attempt` returns, tried up to six times with growing waits.

        Raises:
            PortalError: permanent at once, anything else after six attempts.
        """
        return self._retrying(attempt)

    def get(self, path: str, parameters: Mapping[str, str] | None = None) -> Body:
        """One attempt to read `path` below the address.

        Raises:
            PortalError: there is no answer, it is not HTTP 200, or it is too long.
        """
        try:
            with self._client.stream("GET", f"{self.base_url}/{path}", params=parameters) as response:
                self._check(response)
                content = bytearray()
                for chunk in response.iter_bytes():
                    content += chunk
                    if len(content) > MAX_BYTES:
                        raise self.error(f"answered more than {MAX_BYTES >> 20} MB at once", is_permanent=True)
                media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
                return Body(bytes(content), media_type)
        except (httpx.InvalidURL, httpx.UnsupportedProtocol):
            raise self.error(f"has no valid address: check {self._setting}", is_permanent=True) from None
        except httpx.HTTPError as error:
            raise self.error(f"did not answer ({type(error).__name__}): is it running, is the network up?") from None

    def error(self, what: str, *, is_permanent: bool = False, retry_after_s: float = 0) -> PortalError:
        """The error that says `what` the portal did."""
        return PortalError(f"portal {self.base_url} {what}", is_permanent=is_permanent, retry_after_s=retry_after_s)

    def _check(self, response: httpx.Response) -> None:
        if response.status_code != httpx.codes.OK:
            passing = response.status_code == httpx.codes.TOO_MANY_REQUESTS or response.status_code >= 500
            raise self.error(f"answered HTTP {response.status_code}", is_permanent=not passing,
                             retry_after_s=retry_after_s(response.headers.get("Retry-After", ""), datetime.now(UTC)))


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
