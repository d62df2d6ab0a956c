"""One page of the open API, and each way it fails."""

import json
import logging
import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx
import pytest

from pipeline.sources.portal import CODES, SERVICE, Page, Portal
from pipeline.sources.web import ATTEMPTS, PortalError, is_loopback, retry_after_s

KEY = "a-key-nobody-may-see"


def good(rows, total=None, code="INFO-000"):
    count = len(rows) if total is None else total
    result = {"CODE": code, "MESSAGE": "정상 처리되었습니다"}
    return httpx.Response(200, json={SERVICE: {"list_total_count": count, "RESULT": result, "row": rows}})


def refused(code):
    return httpx.Response(200, json={"RESULT": {"CODE": code, "MESSAGE": "…"}})


class Script:
    """Answers in turn, the last one for ever; keeps the paths asked for and the seconds slept."""

    def __init__(self, *answers):
        self.answers, self.paths, self.slept = list(answers), [], []
        self.portal = Portal("http://portal.test/", KEY, httpx.MockTransport(self), self.slept.append)

    def __call__(self, request):
        self.paths.append(request.url.path)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_a_page_is_asked_for_by_key_type_service_and_rows():
    script = Script(good([{"CASE_NO": "1"}], total=7))
    assert script.portal.page(1, 1000) == Page(7, [{"CASE_NO": "1"}])
    assert script.paths == [f"/{KEY}/json/{SERVICE}/1/1000"]


def test_no_data_is_an_empty_page():
    assert Script(refused("INFO-200")).portal.page(1, 1000) == Page(0, [])


@pytest.mark.parametrize("code", sorted(CODES))
def test_each_code_is_one_clear_line_and_only_passing_ones_are_asked_again(code):
    script = Script(refused(code))
    with pytest.raises(PortalError) as caught:
        script.portal.page(1, 10)
    passing = code in {"ERROR-500", "ERROR-600", "ERROR-601"}
    assert caught.value.is_permanent is not passing
    assert len(script.paths) == (ATTEMPTS if passing else 1)
    message = str(caught.value)
    assert code in message and CODES[code] in message and "\n" not in message and KEY not in message


def test_a_wrong_key_is_understood_in_xml_too():
    script = Script(httpx.Response(200, text="<RESULT><CODE>INFO-100</CODE><MESSAGE>인증키</MESSAGE></RESULT>"))
    with pytest.raises(PortalError, match="INFO-100") as caught:
        script.portal.page(1, 10)
    assert caught.value.is_permanent and len(script.paths) == 1


TRUNCATED = good([{"CASE_NO": "1", "QSTN_CONT": "불법주정차"}]).content[:-9]


@pytest.mark.parametrize(("answer", "line"), [
    (httpx.Response(200, text="<html><body>점검 중</body></html>"), "HTML instead of JSON"),
    (httpx.Response(200, content=TRUNCATED), "ends too early"),
    (httpx.Response(200, content=b""), "ends too early"),
    (httpx.Response(200, json={SERVICE: {"RESULT": {"CODE": "INFO-000"}}}), "half a page"),
    (httpx.Response(200, json={SERVICE: {"RESULT": {"CODE": "INFO-000"}, "row": [], "list_total_count": "?"}}),
     "half a page"),
    (httpx.Response(200, json=["x"]), "unknown form"),
    (refused("ERROR-999"), "ERROR-999"),
    (good([], total=5000), "no rows"),
    (httpx.Response(503), "HTTP 503"),
    (httpx.Response(429), "HTTP 429"),
    (httpx.ConnectError("refused"), "did not answer (ConnectError)"),
    (httpx.ReadTimeout("slow"), "did not answer (ReadTimeout)"),
    (httpx.RemoteProtocolError("peer closed"), "did not answer (RemoteProtocolError)"),
])
def test_trouble_that_may_pass_is_one_clear_line_after_six_attempts_and_heals_before(answer, line):
    script = Script(answer)
    with pytest.raises(PortalError) as caught:
        script.portal.page(1, 10)
    assert line in str(caught.value) and "\n" not in str(caught.value) and KEY not in str(caught.value)
    assert len(script.paths) == ATTEMPTS and not caught.value.is_permanent
    assert script.slept == sorted(script.slept) and script.slept[0] >= 1  # each wait at least as long as the one before
    healed = Script(answer, answer, good([{"CASE_NO": "1"}]))
    assert healed.portal.page(1, 10).rows == [{"CASE_NO": "1"}]


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_a_client_error_is_not_asked_again(status):
    script = Script(httpx.Response(status))
    with pytest.raises(PortalError, match=str(status)):
        script.portal.page(1, 10)
    assert len(script.paths) == 1


def test_an_address_that_is_none_is_told_at_once():
    with pytest.raises(PortalError, match="EUNGDAP_PORTAL_URL"):
        Portal("http://[::1", KEY).page(1, 1)


@pytest.fixture
def server(monkeypatch):
    """An HTTP server of its own and the targets it was asked for; it answers as a portal and as a proxy."""
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):  # the name that the standard library calls
            server.targets.append(self.path)
            body = good([{"CASE_NO": "1"}]).content
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    server.targets = []
    for name in ("NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_portal_on_this_machine_is_asked_without_the_proxy(server, monkeypatch, host):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    portal = Portal(f"http://{host}:{server.server_port}", KEY, sleep=lambda seconds: None)
    assert portal.page(1, 1).rows == [{"CASE_NO": "1"}]


def test_a_portal_elsewhere_is_asked_through_the_proxy(server, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{server.server_port}")
    assert Portal("http://portal.test", KEY, sleep=lambda seconds: None).page(1, 1).rows
    assert server.targets == [f"http://portal.test/{KEY}/json/{SERVICE}/1/1"]


@pytest.mark.parametrize(("url", "expected"), [
    ("http://localhost:8088", True), ("http://127.9.9.9/x", True), ("http://[::1]:80", True),
    ("http://openapi.seoul.go.kr:8088", False), ("http://10.0.0.1", False), ("http://localhost.test", False),
    ("http://[::1", False), ("", False),
])
def test_loopback_addresses_are_told_apart(url, expected):
    assert is_loopback(url) is expected


def test_retry_after_is_waited_for_within_reason():
    script = Script(httpx.Response(429, headers={"Retry-After": "77"}),
                    httpx.Response(503, headers={"Retry-After": "86400"}), good([]))
    script.portal.page(1, 10)
    assert script.slept == [77, 300]


@pytest.mark.parametrize(("header", "seconds"), [
    ("", 0), ("12", 12), ("soon", 0), ("-5", 0),
    ("Thu, 01 Jan 2026 00:00:30 GMT", 30), ("Wed, 31 Dec 2025 00:00:00 GMT", 0),
])
def test_retry_after_reads_seconds_and_dates(header, seconds):
    assert retry_after_s(header, datetime(2026, 1, 1, tzinfo=UTC)) == seconds


def test_one_bad_byte_and_a_raw_nul_do_not_hide_the_page():
    body = good([{"CASE_NO": "1", "QSTN_CONT": "AB"}, {"CASE_NO": "2", "QSTN_CONT": "정상"}]).content
    rows = Script(httpx.Response(200, content=body.replace(b"AB", b"\x00\xff"))).portal.page(1, 10).rows
    assert rows[0]["QSTN_CONT"] == "\x00\udcff" and rows[1]["QSTN_CONT"] == "정상"


def test_not_a_number_is_no_json_number():
    body = json.dumps({SERVICE: {"RESULT": {"CODE": "INFO-000"}, "list_total_count": 1, "row": [{"X": float("nan")}]}})
    assert Script(httpx.Response(200, text=body)).portal.page(1, 10).rows == [{"X": "NaN"}]


def test_neither_logs_nor_errors_carry_the_key(caplog):
    with caplog.at_level(logging.DEBUG), pytest.raises(PortalError):
        Script(refused("ERROR-500")).portal.page(1, 10)
    ours = [record.getMessage() for record in caplog.records if record.name.startswith(("pipeline", "httpx"))]
    assert ours and not any(KEY in line for line in ours)
