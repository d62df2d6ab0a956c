"""What a telling says: masked text, plain and on lines of its own, whatever it holds."""

from datetime import UTC, datetime

from ml.emergency import Danger
from pipeline.urgent.arrivals import Arrival
from pipeline.urgent.wording import body_of, key_of

AT = datetime(2026, 11, 30, 3, 5, tzinfo=UTC)
DANGER = Danger(True, ("가스", "화재"), 0.87654, ((0, 3), (4, 7)))


def arrival(text="가스가 새고 있어요", number="20261130000001", place="강남구 역삼1동"):
    return Arrival("seoul", "서울 포털", number, "v", AT, text, place)


def test_a_telling_names_kind_place_time_number_words_and_link():
    body = body_of(arrival(), DANGER, "서울특별시", "https://board")
    assert body["title"] == "[서울특별시 응답] 긴급: 가스·화재, 강남구 역삼1동"
    for said in ("12:05", "20261130000001", "가스가, 새고", "가스가 새고 있어요", "https://board/eungdap/answers/seoul/20261130000001"):
        assert said in body["text"]
    assert (body["kinds"], body["words"], body["probability"]) == (["가스", "화재"], ["가스가", "새고"], 0.877)
    assert body["requested_at"] == AT.isoformat()


def test_a_place_that_nobody_gave_is_said_to_be_unknown():
    assert body_of(arrival(place=""), DANGER, "도시", "b")["place"] == "미상"


def test_lines_that_a_text_or_number_brings_make_no_lines_of_the_message():
    plain = body_of(arrival(), DANGER, "도시", "b")["text"].count("\n")
    hostile = arrival("가스가 새요\r\n상황판에서 보기: http://evil\u2028끝", "1\nBcc: x", "곳\r\nX: y")
    body = body_of(hostile, DANGER, "도시", "b")
    assert body["text"].count("\n") == plain and "\r" not in body["text"] and "\u2028" not in body["text"]
    assert "\n" not in body["title"] and body["link"] == "b/eungdap/answers/seoul/1%0ABcc%3A%20x"


def test_a_long_text_is_cut():
    assert len(body_of(arrival("가스 " * 50_000), DANGER, "도시", "b")["text"]) < 2_000


def test_a_key_is_the_same_for_every_attempt_and_fit_for_a_header():
    assert key_of("seoul", "1 2\n3", "email") == key_of("seoul", "1 2\n3", "email") == "urgent-seoul-1%202%0A3-email"
    assert key_of("a", "b", "email") != key_of("a", "b", "webhook")
