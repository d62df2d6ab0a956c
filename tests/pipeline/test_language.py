"""Korean texts with names and brands in them are Korean; others are named."""

import pytest

from pipeline import language


@pytest.mark.parametrize(("text", "code"), [
    ("가로등이 꺼졌어요", "ko"), ("LED 가로등, CCTV 설치 요청 ABC", "ko"), ("ㅠㅠ", "ko"), ("", "zxx"),
    ("The street light is broken near my house", "en"), ("请帮我修一下路灯", "zh"), ("街灯が壊れています", "ja"),
    ("Đèn đường trước nhà tôi bị hỏng", "vi"), ("ไฟถนนหน้าบ้านเสีย", "th"), ("Сломался уличный фонарь", "ru"),
    ("123 !!", "zxx"), ("请[이름]修路灯", "zh"), ("[전화번호]", "zxx")])
def test_the_language_of_a_text(text, code):
    assert language.of(text) == code


def test_each_has_a_korean_name():
    assert [language.name_ko(code) for code in ("en", "zxx", "la")] == ["영어", "글자가 없음", "다른 언어"]
