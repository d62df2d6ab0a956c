"""One request to an Open311 GeoReport v2 server (https://wiki.open311.org/GeoReport_v2/): rows out of JSON or XML.

What the server answers is read by its media type where that names one of the two, and else as what was asked for. XML
is parsed by defusedxml: a document with entities or a document type is refused, since it can grow to gigabytes.
"""

import json
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Literal
from urllib.parse import quote
from xml.etree.ElementTree import Element, ParseError

import httpx
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from pipeline.sources.web import Body, PortalError, Web

Format = Literal["json", "xml"]
IDS_AT_ONCE = 50
ROW_TAGS = ("request", "service_request")


class GeoReport:
    """A GeoReport v2 server with the jurisdiction and the key that every request carries."""

    def __init__(self, base_url: str, *, answer_format: Format = "json", jurisdiction_id: str = "", key: str = "",
                 transport: httpx.BaseTransport | None = None, sleep: Callable[[float], None] = time.sleep) -> None:
        """Prepare a client; nothing is asked yet. `transport` and `sleep` are for tests."""
        self._format = answer_format
        common = {"jurisdiction_id": jurisdiction_id, "api_key": key}
        self._common = {name: value for name, value in common.items() if value}
        self._web = Web(base_url, "the source's url in the sources file", transport, sleep)

    def requests(self, parameters: Mapping[str, str]) -> list[object]:
        """The service requests that the server returns for `parameters`, as they came.

        Raises:
            PortalError: permanent at once, anything else after six attempts.
        """
        return self._rows("requests", parameters)

    def requests_by_id(self, ids: Iterable[str]) -> list[object]:
        """The service requests of these ids, fifty a call; what the server does not know is left out.

        Raises:
            PortalError: as in `requests`.
        """
        wanted, rows = list(ids), []
        for first in range(0, len(wanted), IDS_AT_ONCE):
            rows += self._rows("requests", {"service_request_id": ",".join(wanted[first:first + IDS_AT_ONCE])})
        return rows

    def id_of_token(self, token: str) -> str:
        """The id that the request behind `token` has been given; "" while it has none.

        Raises:
            PortalError: as in `requests`.
        """
        for row in self._rows(f"tokens/{quote(token, safe='')}", {}):
            if isinstance(row, Mapping) and row.get("service_request_id") not in (None, ""):
                return str(row["service_request_id"]).strip()
        return ""

    def moved_too_often(self, span: str, readings: int) -> PortalError:
        """The error of a list that never stood still."""
        return self._web.error(f"moved its requests of {span} while they were read, {readings} times in a row")

    def too_many(self, span: str) -> PortalError:
        """The error of a server that does not page and holds more in the shortest span than it gives."""
        return self._web.error(f"does not page and has more requests of {span} than it gives at once",
                               is_permanent=True)

    def _rows(self, path: str, parameters: Mapping[str, str]) -> list[object]:
        def attempt() -> list[object]:
            return self._read(self._web.get(f"{path}.{self._format}", {**self._common, **parameters}), path)

        return self._web.persist(attempt)

    def _read(self, body: Body, path: str) -> list[object]:
        named = next((each for each in ("json", "xml") if each in body.media_type.replace("xhtml", "")), self._format)
        if "html" in body.media_type or body.content.lstrip()[:14].lower().startswith((b"<!doctype html", b"<html")):
            raise self._web.error(f"answered HTML instead of {named.upper()} to {path}")
        if named == "xml":
            return self._xml(body.content, path)
        try:
            # A bad byte becomes part of its row, which is quarantined; the page's other rows stay.
            answer = json.loads(body.content.decode("utf-8-sig", "surrogateescape"), strict=False, parse_constant=str)
        except (ValueError, RecursionError):
            raise self._web.error(f"answered JSON that ends too early or is broken to {path}") from None
        if isinstance(answer, dict):  # some servers wrap the list as the XML does
            answer = answer.get("service_requests", answer.get("requests"))
        if not isinstance(answer, list):
            raise self._web.error(f"answered JSON without a list of requests to {path}")
        return answer

    def _xml(self, content: bytes, path: str) -> list[object]:
        try:
            root = fromstring(content, forbid_dtd=True)
        except DefusedXmlException:
            raise self._web.error(f"answered XML with a document type or entities to {path}: refused",
                                  is_permanent=True) from None
        except (ParseError, ValueError, LookupError):
            raise self._web.error(f"answered XML that ends too early or is broken to {path}") from None
        if _tag(root) not in ("service_requests", "requests"):
            raise self._web.error(f"answered XML without a list of requests to {path}")
        return [_fields(element) for element in root if _tag(element) in ROW_TAGS]


def _fields(element: Element) -> dict[str, object]:
    return {_tag(child): _value(child) for child in element}


def _value(element: Element) -> object:
    """The text of a leaf, None for an empty one; a mapping, or a list where children share a name, of a branch."""
    children = list(element)
    if not children:
        return (element.text or "").strip() or None
    if len({_tag(child) for child in children}) < len(children):
        return [_value(child) for child in children]
    return _fields(element)


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]
