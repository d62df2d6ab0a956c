"""Alerts made by hand: which ones find an issue of ten complaints, one an hour."""

import math

import pytest

from ml.evaluate.judge import Arrivals, Raised, complaints_read, false_alarms, judge

ISSUE = Arrivals("i0", tuple(f"i0-{number}" for number in range(12)), tuple(100.0 + number for number in range(12)))


def alert(at, members, kind="new"):
    return Raised(at, kind, frozenset(members))


def of_issue(count):
    return ISSUE.members[:count]


def of_background(count):
    return tuple(f"b{number}" for number in range(count))


def test_three_and_half_of_it_find_the_issue():
    outcome = judge(ISSUE, [alert(103.5, of_issue(3) + of_background(3))], [], 200)
    assert outcome.is_found
    assert outcome.hours == 3.5
    assert outcome.complaints == 4
    assert outcome.is_in_time


def test_too_few_or_too_mixed_find_nothing():
    few, mixed = alert(103.5, of_issue(2)), alert(103.5, of_issue(3) + of_background(4))
    outcome = judge(ISSUE, [few, mixed], [], 200)
    assert not outcome.is_found
    assert outcome.hours == math.inf
    assert outcome.complaints == 12


def test_what_the_twin_raises_as_well_finds_nothing():
    found, twin = alert(105, of_issue(4) + of_background(4)), alert(104, of_background(4))
    assert not judge(ISSUE, [found], [twin], 200).is_found
    assert judge(ISSUE, [found], [alert(104, [f"b{number}" for number in range(50, 54)])], 200).is_found
    assert judge(ISSUE, [found], [alert(20, of_background(4))], 200).is_found


def test_an_alert_of_the_issue_alone_is_in_no_twin():
    assert judge(ISSUE, [alert(105, of_issue(4))], [alert(105, of_background(4))], 200).is_found


def test_complaints_that_have_not_arrived_do_not_count():
    assert not judge(ISSUE, [alert(101.5, of_issue(8))], [], 200).is_found


@pytest.mark.parametrize(
    ("at", "is_found", "is_in_time"), [(133, True, True), (133.5, True, False), (140, False, False)])
def test_in_time_is_a_day_after_the_tenth_complaint(at, is_found, is_in_time):
    outcome = judge(ISSUE, [alert(at, of_issue(12))], [], 139)
    assert (outcome.is_found, outcome.is_in_time) == (is_found, is_in_time)


def test_updates_are_seen_but_are_no_new_alarms():
    update = alert(105, of_issue(4), "update")
    assert judge(ISSUE, [update], [], 200).is_found
    assert false_alarms([update, alert(1, of_background(5)), alert(2, of_background(3), "surge")]) == 2
    assert complaints_read([update, alert(1, of_background(5)), alert(2, of_background(3), "surge")]) == 8
