"""Kinds of values, and how much of a row's fields a landing may remember."""

import pytest

from pipeline.fields import MOST_FIELDS, Profile, kind_of, storable_name, summary


@pytest.mark.parametrize(("value", "kind"), [
    (None, "empty"), ("", "empty"), (" \n", "empty"), (True, "boolean"), (0, "number"), (1.5, "number"),
    ("12", "number"), ("-1,234.5", "number"), ("2026-03-01", "date"), ("2026-03-01T10:00:00Z", "date"),
    ("2026.3.1 10:00", "date"), ("12번지", "text"), ([1], "list"), ([], "empty"), ({"a": 1}, "object"), ({}, "empty"),
])
def test_kinds(value, kind):
    assert kind_of(value) == kind


def test_a_summary_says_nothing_of_the_value_and_keeps_fields_apart():
    one, other = summary("신청인", "홍길동", b"k"), summary("담당자", "홍길동", b"k")
    assert set(one) == {"kind", "length", "hmac"} and one["hmac"] != other["hmac"] and "홍길동" not in str(one)
    assert summary("a", "\ud800", b"k")["kind"] == "text"
    assert (summary("a", "", b"k"), summary("a", False, b"k")) == (None, False)


def test_names_are_masked_and_bounded():
    given = "전화\x00 010-1234-5678" + "가" * 500
    name = storable_name(given, lambda text: text.replace("010-1234-5678", "[전화번호]"))
    assert name.startswith("전화 [전화번호]가가") and len(name) == 200
    profile = Profile()
    profile.add({f"n{number}": number for number in range(MOST_FIELDS + 50)})
    assert len(list(profile.lines(set(), str))) == MOST_FIELDS


def test_two_names_that_read_alike_once_masked_are_one_line():
    profile = Profile()
    profile.add({"010-1111-2222": 1, "010-3333-4444": 2})
    assert [line["field"] for line in profile.lines(set(), lambda _: "[전화번호]")] == ["[전화번호]"]


def test_the_names_that_a_map_reads_stay_as_they_are():
    profile = Profile()
    profile.add({"DONG_NM": 1, "비고1": 1, "신청인 홍길동": 1, "MEMO_2": 1})
    assert [line["field"] for line in profile.lines({"DONG_NM", "비고1"}, lambda _: "[이름]")] == [
        "DONG_NM", "MEMO_2", "[이름]", "비고1"]
