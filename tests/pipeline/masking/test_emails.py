"""E-mail addresses."""

import itertools

import pytest

from pipeline.masking import mask

WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}  # ASCII to its full-width forms
SIGNS = ["@", " @ ", "＠", "﹫", "골뱅이", " 골뱅이 ", "(at)", "[at]", " at ", "(골뱅이)"]
DOTS = [".", "．", " . ", "점", " 점 ", "닷", "(dot)", " dot ", "쩜", ","]


@pytest.mark.parametrize(("sign", "dot"), list(itertools.product(SIGNS, DOTS)))
def test_every_sign_and_dot(sign, dot):
    text = f"메일 hong.gd_82{sign}example{dot}com 으로 주세요"
    assert mask(text).text == "메일 [이메일] 으로 주세요"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("hong골뱅이네이버닷컴", "[이메일]"),
        ("홍길동골뱅이네이버닷컴으로", "[이메일]으로"),
        ("hong@naver", "[이메일]"),
        ("길동이@한메일.넷", "[이메일]"),
        ("hong dot gildong at gmail dot com", "[이메일]"),
        ("이메일은hong@city.go.kr입니다", "이메일은[이메일]입니다"),
        ("a+b@sub.example.co.kr.", "[이메일]."),
        ("hong@example.com".translate(WIDE), "[이메일]"),
        ("h\u200bong@exam\u200bple.com", "[이메일]"),
        ("hr@넥스트웨이브.co.kr", "[이메일]"),
        ("a@example.com, b@example.com", "[이메일], [이메일]"),
        ("01023456789@example.com", "[이메일]"),
    ],
)
def test_other_addresses(text, masked):
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "골뱅이 무침 맛있어요",
        "소주에 골뱅이 다음 날 숙취",
        "@길동 님",
        "개당 @500원",
        "example.com 홈페이지",
        "at 서울",
        "3 at 4",
        "look at naver",
    ],
)
def test_what_is_no_address_stays(text):
    assert "EMAIL" not in {span.type for span in mask(text).spans}
