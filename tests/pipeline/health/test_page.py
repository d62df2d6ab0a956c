"""The page in Korean, the JSON, and a watcher that stands still."""

import re
import threading
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from health_signals import NOW, ago, gate, signals

from pipeline.health.app import create_app
from pipeline.health.signals import Freshness, OpenAlarm
from pipeline.health.watch import Patience, Watcher
from pipeline.settings import get_settings


class Clock:
    now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.setenv("EUNGDAP_VAR_DIR", str(tmp_path))  # no secrets: the ledger is out of reach, the pages are not
    get_settings.cache_clear()
    yield get_settings()
    get_settings.cache_clear()


@pytest.fixture
def clock():
    return Clock()


def client_of(settings, clock, read):
    watcher = Watcher(settings, read=read, clock=clock)
    watcher.look()
    return TestClient(create_app(settings, watcher, clock))


def test_a_green_page_shows_the_four_signals(settings, clock):
    client = client_of(settings, clock, signals)
    text = client.get("/").text
    for part in ("신선도", "밀린 일", "게이트", "경보량", "30분 전", "12초, 성공", "주의 1"):
        assert part in text
    assert "먼저 할 일" not in text
    assert client.get("/health").json() == {"state": "정상", "looked_at": NOW.isoformat(), "reasons": []}


def test_late_is_still_200_and_down_is_503(settings, clock):
    late = signals(gates=[gate("publication", is_success=False, held_since_at=ago(hours=1))])
    down = signals(last_sign_at=ago(hours=3))
    assert client_of(settings, clock, lambda: late).get("/health").status_code == 200
    answer = client_of(settings, clock, lambda: down).get("/health")
    assert answer.status_code == 503
    assert answer.json()["reasons"][0] | {"since_at": ""} == {
        "kind": "scheduler_silent", "subject": "", "state": "중단", "title": "작업이 전혀 실행되지 않음",
        "since_at": "", "detail": "마지막 작업 2026-11-25 07:30", "first_action": "make status"}


def test_the_page_says_since_when_and_what_to_do(settings, clock):
    late = signals(gates=[gate("publication", is_success=False, held_since_at=ago(hours=1), critical_rules=["합계"])])
    text = client_of(settings, clock, lambda: late).get("/").text
    for part in ("상황판 공개가 보류됨", "2026-11-25 09:30부터", "어긴 규칙: 합계", "먼저 할 일",
                 "<code>make status</code>", "docs/runbook.md#publication_held"):
        assert part in text


def test_the_page_needs_nothing_from_elsewhere_and_escapes_what_it_shows(settings, clock):
    odd = Freshness("x", "<script>alert(1)</script>", 125, ago(days=9), ago(hours=9))
    answer = client_of(settings, clock, lambda: signals(freshness=[odd])).get("/")
    assert "<script>" not in answer.text
    assert re.findall(r"(?:src|href)=", answer.text) == []
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_alarms_that_do_not_leave_are_on_the_page(settings, clock):
    stuck = OpenAlarm("batch_held", "seoul", ago(hours=1), ago(hours=1), 0, 2, "SMTPAuthenticationError 535")
    text = client_of(settings, clock, lambda: signals(alarms=[stuck])).get("/").text
    assert "2통 (SMTPAuthenticationError 535)" in text


def test_before_the_first_reading_and_after_an_error_the_pages_say_so_without_a_traceback(settings, clock):
    def refuse():
        raise RuntimeError("warehouse at 127.0.0.1:1 refused 'monitor_ro'")

    client = client_of(settings, clock, refuse)
    assert client.get("/health").status_code == 503
    text = client.get("/").text
    assert "아직 읽은 지표가 없습니다" in text
    assert "Traceback" not in text + client.get("/metrics").text


def test_a_watcher_that_stands_still_is_not_believed(settings, clock):
    client = client_of(settings, clock, signals)
    clock.now = NOW + timedelta(minutes=4)
    answer = client.get("/health")
    assert answer.status_code == 503
    assert "eungdap_up 0.0" in client.get("/metrics").text
    assert "에 마지막으로 읽은 것" in client.get("/").text


def test_a_question_that_hangs_is_left_behind_and_not_asked_twice():
    release, patience, asked = threading.Event(), Patience(0.05), []

    def hang():
        asked.append(1)
        release.wait()
        return "late"

    with pytest.raises(RuntimeError, match=r"no answer within 0\.05 s"):
        patience.call(hang)
    with pytest.raises(RuntimeError, match="an earlier question"):
        patience.call(hang)
    assert asked == [1]
    release.set()
    patience._thread.join()
    assert patience.call(lambda: "good") == "good"


def test_what_a_question_raises_comes_through():
    with pytest.raises(KeyError):
        Patience(5).call(lambda: {}["x"])


def test_an_error_in_a_round_does_not_end_the_loop(settings, clock, monkeypatch):
    rounds, stop = [], threading.Event()

    def look(_):
        rounds.append(1)
        if len(rounds) == 2:
            stop.set()
        raise KeyError("complaint text")

    monkeypatch.setattr(Watcher, "look", look)
    monkeypatch.setattr("pipeline.health.watch.INTERVAL_S", 0)
    Watcher(settings, read=signals, clock=clock).run(stop)
    assert len(rounds) == 2
