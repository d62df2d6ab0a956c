"""The detector: what it flags, what it lets pass, and that nothing it is given breaks it."""

import pytest

from ml.embed.__main__ import DEFAULT_MODEL
from ml.emergency import Danger, Detector
from ml.emergency.detector import LEXICON, PARAMETERS

REPORTS = (
    ("우리 집 부엌에서 불이 났어요 빨리 와 주세요", "화재"),
    ("지하실에 도시가스가 새고 있습니다. 냄새가 심해요", "가스"),
    ("엘리베이터에 갇혔어요 도와주세요", "갇힘"),
    ("옆집에서 아이를 때리고 있어요 아이가 살려 달라고 울어요", "아동학대"),
    ("도로에 싱크홀이 생겨 차가 빠졌습니다", "싱크홀"),
    ("반지하에 물이 차오르고 있어요 문이 안 열려요", "침수"),
    ("죽고 싶다며 난간 위에 올라가 있어요", "자해"),
    ("전선이 끊어져 길에 늘어져 있고 불꽃이 튀고 있어요 사람이 감전됐어요", "감전"),
)
CALM = (
    "출근길이 완전 교통지옥입니다", "소화기 점검 날짜를 알려 주세요", "작년에 불이 났던 건물 철거는 언제 하나요",
    "가로등 불이 안 켜져요", "불법주정차 단속 부탁드립니다", "화재 대피 훈련 소리가 시끄러워요",
    "가스 요금이 두 배로 나왔어요",
)
STRANGE = ("", "   \n\t", "😀" * 300, "There is a pothole on Main Street", "<script>alert('불')</script>",
           "'; drop table raw.complaints; --", "[이름] [전화번호]", "\ud800", "가" * 3000, "ㅠㅠㅠㅠ", "1234 5678")


@pytest.fixture(scope="module")
def detector():
    return Detector.default(DEFAULT_MODEL)


@pytest.mark.parametrize(("text", "kind"), REPORTS)
def test_a_danger_is_flagged_with_its_kind_and_the_words(detector, text, kind):
    (danger,) = detector.look([text])
    assert danger.is_emergency and kind in danger.kinds and danger.probability >= detector.threshold
    assert all(type(name) is str for name in danger.kinds) and type(danger.probability) is float
    assert danger.spans and all(0 <= start < end <= len(text) for start, end in danger.spans)
    assert all(text[start:end].strip() == text[start:end] for start, end in danger.spans)


@pytest.mark.parametrize("text", CALM)
def test_words_of_danger_without_danger_pass(detector, text):
    (danger,) = detector.look([text])
    assert danger == Danger(False, (), danger.probability, ()) and danger.probability < detector.threshold


def test_strange_texts_break_nothing_and_are_no_danger(detector):
    assert [danger.is_emergency for danger in detector.look(STRANGE)] == [False] * len(STRANGE)


def test_a_danger_at_the_end_of_a_huge_text_is_found(detector):
    text = "주차 단속을 해 주세요. " * 4000 + "지금 옆 건물에 불이 났어요! 불길이 치솟고 있어요!"
    assert len(text) > 50_000
    (danger,) = detector.look([text])
    assert danger.is_emergency and danger.spans[0][0] > 50_000


def test_a_verdict_does_not_hang_on_the_texts_beside_it(detector):
    texts = [*(text for text, _ in REPORTS), *CALM]
    together = detector.look(texts)
    assert together == [detector.look([text])[0] for text in texts]
    assert together[::-1] == detector.look(texts[::-1])


def test_nothing_to_look_at(detector):
    assert detector.look([]) == []


def test_the_committed_files_are_small_and_hold_no_pickle():
    assert PARAMETERS.stat().st_size + LEXICON.stat().st_size < 2_000_000
    assert b"pickle" not in PARAMETERS.read_bytes()
