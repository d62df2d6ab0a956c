"""What is said of an alert."""

import json
import struct
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest

from pipeline.alerting import picture, wording
from pipeline.alerting.rules import Alert

ALERT = Alert("A-2026112910-0a1b2c3d", "마포구 수돗물 녹물", "마포구", "new", datetime(2026, 11, 29, 1, tzinfo=UTC),
              24, 6, 0.4, 90, "① 최근 24시간 마포구에서 6건이 들어왔습니다.", "",
              days={date(2026, 11, 28): 2, date(2026, 11, 29): 4})
EVIL = '"><script>alert(1)</script><img src=x onerror=y>\n\rBcc: b@example.org #eval("x") \u202e'


def said(alert=ALERT, is_first=True):
    return wording.say(alert, is_first=is_first, base_url="https://board.example.org")


@pytest.mark.parametrize(("kind", "is_first", "label", "expected"), [
    ("new", True, "마포구 수돗물 녹물", "마포구 수돗물 녹물이 새로 나타났습니다."),
    ("surge", True, "가로등 소등 (강동구)", "가로등 소등 (강동구)이 다시 늘어났습니다."),
    ("new", False, "킥보드 방치", "킥보드 방치가 더 커졌습니다."),
])
def test_particles_and_occasions_are_right(kind, is_first, label, expected):
    assert said(replace(ALERT, kind=kind, label=label), is_first).sentence == expected


def test_the_text_says_count_usual_place_reason_rarity_and_where_to_handle_it():
    text = wording.text([said(replace(ALERT, caution="② 절반은 같은 글입니다."))], "발치")
    for part in ("마포구", "11월 29일(일) 10시까지 24시간 동안 6건(평소라면 0.4건)", "① 최근 24시간", "② 절반은",
                 "약 90일에 한 번", "11월 28일(토) 2건, 11월 29일(일) 4건", "발치",
                 "https://board.example.org/eungdap/alerts/A-2026112910-0a1b2c3d"):
        assert part in text
    assert "달리 볼 점" not in wording.text([said()], "")


def test_several_are_one_title():
    assert wording.title([said()], "서울특별시") == "[서울특별시 응답] 새 경보: 마포구 수돗물 녹물"
    assert wording.title([said(), said(), said()], "서울특별시") == (
        "[서울특별시 응답] 경보 3건: 마포구 수돗물 녹물 외 2건")


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def test_the_page_has_a_language_and_says_its_picture():
    tags = Page(wording.html([said(), said()], ["one@eungdap"], "발치")).tags
    assert ("html", {"lang": "ko"}) in tags
    (image,) = [attrs for tag, attrs in tags if tag == "img"]
    assert image["src"] == "cid:one@eungdap"
    assert image["alt"].startswith("마포구 수돗물 녹물: 이 경보를 이루는 민원, 날짜별. 11월 23일(월) 0건")


def test_what_comes_from_outside_stays_text():
    evil = said(replace(ALERT, label=EVIL, place=EVIL, reason=EVIL, caution=EVIL, alert_id='A/"../x'))
    page = wording.html([evil], [], EVIL)
    assert {tag for tag, _ in Page(page).tags} <= {
        "html", "head", "meta", "title", "body", "h2", "p", "ul", "li", "strong", "a", "hr"}
    assert "\n" not in wording.title([evil], "시") and "\u202e" not in wording.text([evil], "")
    assert evil.link == "https://board.example.org/eungdap/alerts/A%2F%22..%2Fx"
    assert picture.png(evil).startswith(b"\x89PNG")


def test_a_webhook_gets_figures_for_programs_and_no_complaint():
    body = wording.payload([ALERT], [said(is_first=False)], "서울특별시", "발치")
    (one,) = json.loads(json.dumps(body, ensure_ascii=False))["alerts"]
    assert (one["occasion"], one["observed_count"], one["told_at"]) == ("update", 6, "2026-11-29T01:00:00+00:00")
    assert set(one) == {"alert_id", "label", "place", "kind", "occasion", "told_at", "window_hours", "observed_count",
                        "expected_count", "recurrence_interval_days", "reason", "caution", "link"}


def size(data):
    """Width and height of a PNG in pixels."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", data[16:24])


def test_the_picture_has_a_bar_for_each_day_and_is_the_same_each_time():
    shown, empty = picture.png(said()), picture.png(said(replace(ALERT, days={})))
    assert size(shown)[0] == size(empty)[0] == 960
    assert size(shown)[1] - size(empty)[1] == 180  # the highest bar, 90 pt at 144 points an inch
    assert shown == picture.png(said())
