"""Open311 GeoReport v2: the specification's own examples, spans, pages that move, and every kind of bad answer."""

import itertools
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from geo_server import GeoServer, serving, xml_of

from pipeline.landing import MASKING
from pipeline.preparation import prepare
from pipeline.records import UnreadableError
from pipeline.sources.base import RawRow
from pipeline.sources.georeport import GeoReport
from pipeline.sources.open311 import Dialect, Open311, spans
from pipeline.sources.web import ATTEMPTS, PortalError

DATA = Path(__file__).parents[2] / "data"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
KEY = "a-key-nobody-may-see"


def request(number, minutes=0, **fields):
    at = NOW - timedelta(minutes=minutes)
    return {"service_request_id": str(number), "status": "open", "service_name": "Pothole", "service_code": "7",
            "description": f"Deep hole {number}", "requested_datetime": f"{at:%Y-%m-%dT%H:%M:%SZ}",
            "updated_datetime": f"{at:%Y-%m-%dT%H:%M:%SZ}"} | fields


def dialect(**changes):
    return Dialect(**{"zone": ZoneInfo("America/New_York"), **changes})


def source(server, url="http://x", answer_format="json", **changes):
    report = GeoReport(url, answer_format=answer_format, jurisdiction_id="city.gov", key=KEY, sleep=lambda _: None)
    if not url.startswith("http://127"):
        report = server
    return Open311(report, dialect(**changes), name="city", label_ko="시험 도시", is_synthetic=False, lookback_days=10,
                   max_minutes_behind=125, channel_minutes={})


@pytest.fixture
def read():
    """Reads a window of a server over real HTTP: ids in the order they came."""
    def read(server, start=NOW - DAY, end=NOW + DAY, answer_format="json", **changes):
        with serving(server) as url:
            rows = source(server, url, answer_format, **changes).fetch(start, end)
            return [row.data.get("service_request_id") if isinstance(row.data, dict) else row.data for row in rows]
    return read


@pytest.mark.parametrize("form", ["json", "xml"])
def test_the_specifications_examples_are_complaints(form):
    server = GeoServer()
    server.trouble = [(200, f"text/{form}", (DATA / f"open311_requests.{form}").read_bytes())]
    start = datetime(2010, 4, 1, tzinfo=UTC)
    with serving(server) as url:
        city = source(server, url, form)
        rows = list(city.fetch(start, start + 30 * DAY))
    closed, opened = map(city.map, rows)
    assert (closed.service_request_id, closed.status, closed.answer) == ("638344", "closed", "Duplicate request.")
    assert closed.requested_at == closed.answered_at == datetime(2010, 4, 14, 14, 37, 38, tzinfo=UTC)
    assert closed.description == "Sidewalk and Curb Issues\n8TH AVE and JUDAH ST"
    assert (opened.status, opened.answer, opened.answered_at, opened.agency_responsible) == ("open", "", None, "")
    assert {"lat": "37.762221815", "long": "-122.4651145", "zipcode": "94122"}.items() <= {
        name: str(value) for name, value in opened.extra.items()}.items()
    assert (opened.extra["media_url"], opened.extra["address_id"]) == (None, None)
    path, parameters = server.asked[0]
    assert path == f"/v2/requests.{form}" and parameters == {
        "jurisdiction_id": "city.gov", "api_key": KEY, "start_date": "2010-04-01T00:00:00Z",
        "end_date": "2010-05-01T00:00:00Z", "page": "1", "page_size": "1000"}


def test_the_answers_media_type_decides_how_it_is_read(read):
    server = GeoServer()
    server.trouble = [(200, "application/xml", xml_of([request(1)]))]
    assert read(server) == ["1"]


def test_a_window_of_91_days_is_asked_for_in_two_spans(read):
    assert [until - since for since, until in spans(NOW - 91 * DAY, NOW)] == [90 * DAY, DAY]
    server = GeoServer([request(1), request(2, 90 * 24 * 60 + 60)])
    assert sorted(read(server, NOW - 91 * DAY, NOW + timedelta(minutes=1))) == ["1", "2"]
    dates = {(asked["start_date"], asked["end_date"]) for _, asked in server.asked}
    assert dates == {("2025-11-30T12:00:00Z", "2026-02-28T12:00:00Z"), ("2026-02-28T12:00:00Z", "2026-03-01T12:01:00Z")}


def test_a_server_that_gives_fewer_than_asked_for_is_read_to_the_end(read):
    rows = [request(number, number) for number in range(23)]
    assert read(GeoServer(rows, most=5)) == [str(number) for number in range(23)]


def test_requests_filed_and_removed_while_pages_are_read_lose_none(read):
    rows = [request(number, number) for number in range(20)]
    server = GeoServer(rows, most=5)

    def change(number):
        if number == 2:
            server.rows.insert(0, request(100))
        if number == 4:  # what was on the next page moves to one that was read
            del server.rows[:3]

    server.before = change
    assert {str(number) for number in range(20)} <= set(read(server))


def test_a_list_that_never_stands_still_is_told(read):
    server, number = GeoServer([request(n, n) for n in range(4)], most=2), itertools.count(100)
    server.before = lambda _: server.rows.append(request(next(number), 50)) if len(server.asked) < 400 else None
    with pytest.raises(PortalError, match=r"moved its requests of .* 4 times in a row"):
        read(server, page_size=2)


def test_a_server_that_does_not_page_is_asked_for_halves(read):
    rows = [request(number, number * 10) for number in range(40)]
    assert set(read(GeoServer(rows, most=10, is_paged=False), page_size=10)) == {str(n) for n in range(40)}
    with pytest.raises(PortalError, match="does not page and has more"):
        read(GeoServer([request(number) for number in range(40)], most=10, is_paged=False), page_size=10)


def test_only_the_windows_requests_are_taken_and_each_once(read):
    rows = [request(1), request(1), request(2, 60), request(3, 61, requested_datetime="soon", updated_datetime="soon")]
    server = GeoServer()
    server.trouble = [(200, "application/json", json.dumps(rows).encode())]
    assert read(server, NOW - timedelta(minutes=59), NOW + timedelta(minutes=1)) == ["1", "3"]


def test_old_requests_that_changed_are_asked_for_where_the_server_tells_them(read):
    rows = [request(1), request(2, 60 * 24 * 100, updated_datetime=f"{NOW:%Y-%m-%dT%H:%M:%SZ}")]
    assert read(GeoServer(rows)) == ["1"]
    assert read(GeoServer(rows), has_updates=True) == ["1", "2"]


def test_a_token_is_followed_to_its_request_and_kept_while_it_has_none(read):
    waiting = request(None, token="77")
    waiting.pop("service_request_id")
    server = GeoServer([request(1), waiting, {**waiting, "token": "88"}])
    server.tokens = {"77": "900"}
    server.before = lambda number: server.rows.append(request(900, 60 * 24 * 400)) if number == 3 else None
    assert read(server) == ["1", None, "900"]
    paths = [path for path, _ in server.asked]
    assert "/v2/tokens/77.json" in paths
    assert server.asked[-1][1]["service_request_id"] == "900"


BOMB = (b'<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]>'
        b"<service_requests><request>&y;</request></service_requests>")


@pytest.mark.parametrize(("answer", "line", "is_permanent"), [
    ((200, "text/html", b"<html>maintenance</html>"), "HTML instead of JSON", False),
    ((200, "application/json", b"<!DOCTYPE html><html>"), "HTML instead of JSON", False),
    ((200, "application/json", b'[{"service_request_id": 1'), "JSON that ends too early", False),
    ((200, "application/json", b'{"errors": []}'), "JSON without a list", False),
    ((200, "text/xml", b"<service_requests><request><a>1</request>"), "XML that ends too early", False),
    ((200, "text/xml", b""), "XML that ends too early", False),
    ((200, "text/xml", b"<errors><error/></errors>"), "XML without a list", False),
    ((200, "text/xml", BOMB), "document type or entities", True),
    ((500, "text/plain", b"oops"), "HTTP 500", False),
    ((429, "text/plain", b"slow down"), "HTTP 429", False),
    ((403, "application/json", b"[]"), "HTTP 403", True),
    ((404, "application/json", b"[]"), "HTTP 404", True),
])
def test_bad_answers_are_one_clear_line_and_only_passing_ones_are_asked_again(read, answer, line, is_permanent):
    server = GeoServer()
    server.trouble = [answer] * 20
    with pytest.raises(PortalError) as caught:
        read(server)
    message = str(caught.value)
    assert line in message and "\n" not in message and KEY not in message
    assert caught.value.is_permanent is is_permanent and len(server.asked) == (1 if is_permanent else ATTEMPTS)
    server.trouble = [] if is_permanent else [answer] * (ATTEMPTS - 1)
    server.rows = [request(1)]
    assert read(server) == ["1"]


def test_an_answer_without_end_is_refused(read, monkeypatch):
    monkeypatch.setattr("pipeline.sources.web.MAX_BYTES", 1000)
    with pytest.raises(PortalError, match="at once"):
        read(GeoServer([request(number, number) for number in range(50)]))


def test_an_address_that_is_none_names_the_sources_file():
    with pytest.raises(PortalError, match="sources file"):
        GeoReport("ftp:/nowhere").requests({})


def mapped(**fields):
    return source(None).map(RawRow(request(1, **fields)))


def test_dates_come_with_an_offset_or_in_the_citys_own_time():
    assert mapped(requested_datetime="2026-02-01T08:15:30-05:00").requested_at == datetime(
        2026, 2, 1, 13, 15, 30, tzinfo=UTC)
    for text in ("2026-02-01T08:15:30", "2026-02-01 08:15:30", "02/01/2026 08:15:30"):
        assert mapped(requested_datetime=text).requested_at == datetime(2026, 2, 1, 13, 15, 30, tzinfo=UTC)


def test_a_later_change_is_the_version_that_counts():
    complaint = mapped(updated_datetime="2026-03-01T11:59:00Z", status_notes="On its way")
    assert complaint.updated_at == NOW and mapped(minutes=10, updated_datetime="2026-03-01T11:59:00Z").updated_at < NOW
    assert (complaint.status_notes, complaint.answer) == ("On its way", "")


def test_a_citys_own_fields_and_states_are_declared():
    city = source(None, columns={"channel": "source", "district": "ward", "submitter": "account_id"},
                  statuses={"in progress": "open", "fixed": "closed"}, keep=frozenset({"depth"}))
    row = RawRow(request(1, status="Fixed", source="App", ward="5", account_id="kim77", depth=3, requestor="Kim"))
    complaint = city.map(row)
    assert (complaint.status, complaint.channel, complaint.district, complaint.submitter) == (
        "closed", "App", "5", "kim77")
    assert (complaint.extra["depth"], complaint.extra["requestor"]) == (3, None)
    with pytest.raises(UnreadableError, match="status is not among"):
        city.map(RawRow(request(1, status="open")))


@pytest.mark.parametrize(("fields", "reason"), [
    ({"requested_datetime": None}, "requested_at is missing"), ({"requested_datetime": ""}, "requested_at is missing"),
    ({"requested_datetime": "soon"}, "requested_at is not a readable date"),
    ({"updated_datetime": "soon"}, "updated_at is not a readable date"),
    ({"status": None}, "status is missing"), ({"status": "lost"}, "status is not among"),
])
def test_what_cannot_be_read_has_a_reason(fields, reason):
    with pytest.raises(UnreadableError, match=reason):
        mapped(**fields)


def test_addresses_and_texts_leave_masked():
    row = RawRow(request(1, description="전화 010-1234-5678", address="서울 강남구 테헤란로 123, 101동 202호"))
    stored = prepare(source(None), [row], MASKING, b"key", NOW).rows[0]
    assert "1234" not in str(stored) and "202호" not in str(stored["extra"]["address"])
    assert stored["extra"]["address"].startswith("서울 강남구 테헤란로")
