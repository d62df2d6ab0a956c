"""What holds for any text: spans and text agree, masking twice is masking once, nothing crashes."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.masking import PLACEHOLDERS, mask
from pipeline.masking.resolve import Candidate, resolve

PIECES = [
    "010-1234-5678",
    "공일공일이삼사오육칠팔",
    "02)123-4567",
    "850312-1234567",
    "4111-1111-1111-1111",
    "110-123-456789",
    "국민은행 ",
    "계좌 ",
    "12가3456",
    "서울 ",
    "홍길동",
    "김철수",
    " 씨",
    "님",
    "성명: ",
    "담당자 ",
    "저는 ",
    "입니다",
    "세종대로 ",
    "역삼동 ",
    "123-45",
    "101동 1203호",
    "3층",
    "hong@example.com",
    "골뱅이",
    "[이름]",
    "[전화번호]",
    "[",
    "]",
    "(",
    ")",
    " ",
    ", ",
    "-",
    ".",
    "\n",
    "\u200b",
    "\x00",
    "\ud800",
    "이",
    "1",
    "0",
    "호",
    "M12345678",
    "11-22-123456-12",
    "생년월일 1985-03-12",
    "가",
    "번지",
    " 앞",
    "주민번호 ",
    "뒷자리 ",
]
MIXTURES = st.one_of(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.text(max_size=60))


@given(MIXTURES)
@settings(max_examples=100, deadline=None)
@example("[이름] 씨 [전화번호]")
@example("010-1234-5678010-1234-5678")
@example("1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1")
def test_masking_twice_is_masking_once(text):
    once = mask(text)
    again = mask(once.text)
    assert (again.text, again.spans) == (once.text, [])


@given(MIXTURES)
@settings(max_examples=60, deadline=None)
def test_spans_are_in_order_disjoint_and_make_the_text(text):
    masked = mask(text)
    position, parts = 0, []
    for start, end, kind in masked.spans:
        assert position <= start < end <= len(text)
        parts += [text[position:start], PLACEHOLDERS[kind]]
        position = end
    assert masked.text == "".join([*parts, text[position:]])


def test_offsets_are_code_points_of_the_input():
    text = "😀 \ud800 ０１０\u200b-1234-5678 \x00 홍길동 씨"
    masked = mask(text)
    assert [(text[s.start : s.end], s.type) for s in masked.spans] == [
        ("０１０\u200b-1234-5678", "PHONE"),
        ("홍길동", "PERSON"),
    ]
    assert masked.text == "😀 \ud800 [전화번호] \x00 [이름] 씨"


def test_a_text_is_masked_the_same_beside_any_other():
    text = "홍길동 씨 차 12가3456"
    mask("홍길동 홍길동 0101234567890 " * 50)
    assert mask(text).text == "[이름] 씨 차 [차량번호]"


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "010-",
        "010-1234-5678",
        "a@b.",
        "김철수 ",
        "홍길동 씨 ",
        "공일",
        "로 1",
        "빌라 1층, 1층, ",
        "성명:",
        "(",
        "+1 ",
        "가",
        "\ud800",
        "\x00",
        "면허 1-1-",
    ],
)
def test_long_repetitions_take_linear_passes(piece, monkeypatch):
    """A 200,000-character repetition settles in a few passes (each is linear), far fewer than the bound."""
    passes = []
    from pipeline.masking import engine

    resolve = engine.resolve
    monkeypatch.setattr(engine, "resolve", lambda found, length: passes.append(1) or resolve(found, length))
    mask(piece * (20_000 // len(piece)))
    assert len(passes) <= 8


def test_every_type_has_a_readable_placeholder():
    assert all(re.fullmatch(r"\[[가-힣]+\]", placeholder) for placeholder in PLACEHOLDERS.values())
    assert len(set(PLACEHOLDERS.values())) == len(PLACEHOLDERS)


def test_resolve_prefers_priority_then_length_then_order():
    candidates = [
        Candidate(0, 5, "PHONE", 1),
        Candidate(3, 9, "RRN", 2),
        Candidate(0, 2, "CARD", 1),
        Candidate(9, 12, "EMAIL", 0),
    ]
    assert [c.type for c in resolve(candidates, 12)] == ["CARD", "RRN", "EMAIL"]
    assert resolve([], 0) == []
