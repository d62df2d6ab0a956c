"""Who hears of an alert, and what is due."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.alerting.rules import Alert, Subscription, Waiting, due, has_grown, is_quiet, matches

NOW = datetime(2026, 11, 29, 1, 0, tzinfo=UTC)  # 10 in the morning in Seoul
HOUR = timedelta(hours=1)
ALERT = Alert("A-1", "마포구 수돗물 녹물", "마포구", "new", NOW, 24, 6, 0.4, 90, "까닭", "",
              frozenset({"수돗물", "Water"}), frozenset({"마포구"}), frozenset({"상수도과"}))
CITY = replace(ALERT, place="시 전체", places=frozenset({"마포구", "강동구"}))
ANY = Subscription(1, (), "", "")
MAIL = ("email", "a@example.org")


@pytest.mark.parametrize(("wanted", "alert", "expected"), [
    (ANY, ALERT, True),
    (replace(ANY, words=("녹물",)), ALERT, True),
    (replace(ANY, words=("소음", "녹물")), ALERT, True),
    (replace(ANY, words=("소음",)), ALERT, False),
    (replace(ANY, words=("water",)), ALERT, True),
    (replace(ANY, words=("돗물",)), replace(ALERT, label="다른 일"), True),
    (replace(ANY, place="마포구"), ALERT, True),
    (replace(ANY, place="강동구"), ALERT, False),
    (replace(ANY, place="강동구"), CITY, True),
    (replace(ANY, place="구"), ALERT, False),
    (replace(ANY, place="마포구"), replace(ALERT, place="마포구 합정동", places=frozenset()), True),
    (replace(ANY, department="상수도과"), ALERT, True),
    (replace(ANY, department="도로과"), ALERT, False),
    (replace(ANY, words=("녹물",), place="강동구"), ALERT, False),
    (Subscription(1, ("녹물",), "마포구", "도로과"), ALERT, False),
])
def test_every_condition_must_hold_and_one_word_is_enough(wanted, alert, expected):
    assert matches(wanted, alert) is expected


@pytest.mark.parametrize(("start", "end", "at", "expected"), [
    ("22:00", "07:00", "21:59", False), ("22:00", "07:00", "22:00", True), ("22:00", "07:00", "00:00", True),
    ("22:00", "07:00", "06:59", True), ("22:00", "07:00", "07:00", False), ("12:00", "13:00", "11:59", False),
    ("12:00", "13:00", "12:00", True), ("12:00", "13:00", "13:00", False), (None, None, "03:00", False),
])
def test_quiet_hours_are_seouls_and_may_cross_midnight(start, end, at, expected):
    moment = datetime.fromisoformat(f"2026-11-29T{at}+09:00").astimezone(UTC)
    clock = [time.fromisoformat(each) if each else None for each in (start, end)]
    assert is_quiet(*clock, moment) is expected


@settings(deadline=None)
@given(st.times(), st.times(), st.datetimes(timezones=st.just(UTC), min_value=datetime(2026, 1, 1)))
def test_every_moment_is_quiet_in_one_of_two_halves_of_the_day(start, end, moment):
    if start != end:
        assert is_quiet(start, end, moment) != is_quiet(end, start, moment)


def test_nothing_is_said_again_unless_it_grew():
    assert has_grown(NOW, None) and has_grown(NOW, NOW - HOUR)
    assert not has_grown(NOW, NOW) and not has_grown(NOW - HOUR, NOW)


def row(number, alert="A-1", told=NOW, target=MAIL, subscription=1, quiet=(None, None), key=""):
    return Waiting(number, subscription, alert, told, target, key, *quiet)


def ids(leaving):
    return {message: [each.delivery_id for each in rows] for message, rows in leaving.items()}


def test_what_one_target_waits_for_is_one_message():
    rows = [row(1), row(2, "A-2"), row(3, subscription=2), row(4, target=("webhook", "chat"), subscription=3)]
    leaving, past = due(rows, {}, NOW)
    assert ids(leaving) == {(MAIL, ""): [1, 2, 3], (("webhook", "chat"), ""): [4]} and past == []


def test_what_was_tried_is_tried_again_alone():
    leaving, past = due([row(1, key="k"), row(2, "A-2"), row(3, "A-3", key="k")], {}, NOW)
    assert ids(leaving) == {(MAIL, "k"): [1, 3], (MAIL, ""): [2]} and past == []


def test_of_an_alert_that_grew_while_it_waited_only_the_newest_leaves():
    leaving, past = due([row(1, told=NOW - HOUR), row(2)], {}, NOW)
    assert ids(leaving) == {(MAIL, ""): [2]} and past == [1]


@pytest.mark.parametrize(("heard", "expected"), [(NOW, []), (NOW + HOUR, []), (NOW - HOUR, [1])])
def test_a_target_hears_what_it_has_heard_only_if_it_grew(heard, expected):
    leaving, past = due([row(1)], {(MAIL, "A-1"): heard}, NOW)
    assert [number for rows in ids(leaving).values() for number in rows] == expected
    assert past == ([] if expected else [1])


def test_quiet_hours_hold_and_then_let_all_go_together():
    night = (time(9), time(11))
    rows = [row(1, quiet=night), row(2, "A-2", quiet=night)]
    assert due(rows, {}, NOW) == ({}, [])
    assert ids(due(rows, {}, NOW + HOUR)[0]) == {(MAIL, ""): [1, 2]}
