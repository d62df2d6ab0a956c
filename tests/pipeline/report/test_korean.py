"""Figures, days and particles as an official document writes them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from pipeline.report import korean


@pytest.mark.parametrize(("value", "text"), [
    (0, "0"), (9181, "9,181"), (10_000, "1만"), (284_617, "28만 4,617"), (12_000_000, "1,200만"),
    (100_000_000, "1억"), (120_003_456, "1억 2,000만 3,456"), (-10_500, "−1만 500")])
def test_large_numbers_in_units_of_man_and_eok(value, text):
    assert korean.large(value) == text


@pytest.mark.parametrize(("value", "text"), [
    (Decimal("0.0534"), "+5.3%"), (Decimal("-0.1"), "−10.0%"), (Decimal("0.0004"), "0.0%"), (0, "0.0%"),
    (Decimal("-0.0004"), "0.0%")])
def test_a_change_has_its_sign_and_none_has_none(value, text):
    assert korean.signed(value, "%") == text


def test_a_rate_below_nought_has_the_sign_of_a_number():
    assert (korean.rate(Decimal("0.8734")), korean.rate(Decimal("-0.75"))) == ("87.3%", "−75.0%")


def test_days_and_moments_are_seouls():
    assert korean.day(date(2026, 10, 3)) == "2026년 10월 3일(토)"
    assert korean.moment(datetime(2026, 10, 31, 21, 5, tzinfo=UTC)) == "2026년 11월 1일(일) 06시 05분"
    assert korean.short_moment(datetime(2026, 10, 31, 15, tzinfo=UTC)) == "11월 1일(일) 00시"


@pytest.mark.parametrize(("text", "kind", "form"), [
    ("12건", "으로", "으로"), ("소음", "은", "은"), ("차", "은", "는"), ("87.3%", "이", "가"), ("서울", "으로", "로"),
    ("도로(점용)", "은", "는"), ("불법주정차'", "과", "와"), ("", "은", "는")])
def test_particles_follow_the_word_before_them(text, kind, form):
    assert korean.followed(text, kind) == form


def test_text_from_outside_is_one_clipped_line_without_direction_marks_or_formulas():
    assert korean.clean("가\n나\t다\x00\u202e라", 60) == "가 나 다 라"
    assert korean.clean("가" * 3000, 60) == "가" * 59 + "…"
    for start in "=+-@":
        assert korean.clean(f"{start}SUM(A1)", 60) == f"'{start}SUM(A1)"


def test_rarity_is_said_as_on_the_board():
    assert [korean.once_in(days) for days in (30.4, 730, 3650)] == [
        "약 30일에 한 번", "약 2년에 한 번", "10년에 한 번보다 드묾"]
