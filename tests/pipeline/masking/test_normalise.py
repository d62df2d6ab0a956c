"""The shadow: one spelling, and the way back to the input."""

import pytest

from pipeline.masking.normalise import BARRIER, figures, read


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("０１\uff12\uff0d\uff13", "012-3"),
        ("٣४๕", "345"),
        ("1\u200b2\u00ad3\x004", "1234"),
        ("a\u3000b\u00a0c", "a b c"),
        ("–—−ㅡ", "----"),
        ("1·2•3", "1.2.3"),
        ("1\u20442\uff0f3", "1/2/3"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("[이름] 씨", f"{BARRIER} 씨"),
        (f"{BARRIER}x", "\ufffdx"),
        ("면적 25m² ½컵 ①", "면적 25m² ½컵 ①"),
        ("줄\n바꿈\t끝", "줄\n바꿈\t끝"),
    ],
)
def test_base(text, base):
    assert read(text).base == base


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("공일공일이삼사오육칠팔", "01012345678"),
        ("공일공 다시 일이삼사 다시 오육칠팔", "01012345678"),
        ("O1O-l234-5678", "01012345678"),
        ("⓪①⓪-①②③④-⑤⑥⑦⑧", "01012345678"),
        ("〇一〇 一二三四 五六七八", "01012345678"),
    ],
)
def test_spelled_digits_are_digits_in_long_runs(text, number):
    view = read(text)
    assert figures(view.digits) == number
    assert len(view.digits) == len(view.base)
    assert not any(char in "0123456789" for char in view.digits if not view.base.isascii() and char not in view.base)


@pytest.mark.parametrize("text", ["이 일은 오늘", "일이 많아요", "사오정과 이모", "구 공무원 일행", "Oil 10"])
def test_prose_is_not_spelled_digits(text):
    assert read(text).digits == text


def test_map_leads_back_to_the_input():
    text = "가\u200b０\u200b１"
    view = read(text)
    assert view.base == "가01"
    assert [text[start:end] for start, end in zip(view.starts, view.ends, strict=True)] == ["가", "０", "１"]


def test_what_is_drawn_on_a_character_goes_with_it():
    view = read("1\ufe0f\u20e32")
    assert (view.base, list(view.starts), list(view.ends)) == ("12", [0, 3], [3, 4])


def test_cover_is_what_masking_would_look_like():
    view = read("전화 010-1234-5678 끝").cover([(3, 16)])
    assert view.base == read("전화 [전화번호] 끝").base
    assert (view.starts[3], view.ends[3]) == (3, 16)
