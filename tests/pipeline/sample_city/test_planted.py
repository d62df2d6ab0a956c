"""Planted issues: all kinds in any four weeks, live ones in any two days, shapes as named, truth complete."""

import datetime as dt
from collections import Counter

import pytest

from pipeline.sample_city.city import City
from pipeline.sample_city.planted import KINDS, Calendar, Plan
from pipeline.sample_city.reference import load_reference

ONE_DAY = dt.timedelta(days=1)
START = dt.date(2026, 1, 1)


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return Calendar(20260101, 500, load_reference())


def issues_of(calendar: Calendar, first: dt.date, days: int) -> list[Plan]:
    """Issues with complaints in the window."""
    window = {first + back * ONE_DAY for back in range(days)}
    plans = {plan.plan_id: plan for day in window for plan in calendar.active(day) if plan.kind in KINDS}
    return [plan for plan in plans.values() if any(arrival.at.date() in window for arrival in plan.arrivals)]


@pytest.fixture(scope="module")
def year(calendar: Calendar) -> list[Plan]:
    return issues_of(calendar, START, 365)


def test_any_four_weeks_hold_every_kind(calendar: Calendar) -> None:
    for offset in range(0, 365, 3):
        found = issues_of(calendar, START + offset * ONE_DAY, 28)
        assert {plan.kind for plan in found} == set(KINDS)
        assert 8 <= len(found) <= 14


def test_any_two_days_hold_live_issues(calendar: Calendar) -> None:
    live = [len(issues_of(calendar, START + offset * ONE_DAY, 2)) for offset in range(365)]
    assert min(live) >= 1
    assert sorted(live)[len(live) // 5] >= 2
    assert max(live) <= 9


def test_calendar_depends_on_the_seed_alone() -> None:
    days = [START + offset * ONE_DAY for offset in (200, 10, 90)]
    one, two, other = (Calendar(seed, 500, load_reference()) for seed in (4, 4, 5))
    plans = {day: one.active(day) for day in days}
    assert {day: two.active(day) for day in reversed(days)} == plans
    assert {day: other.active(day) for day in days} != plans


def test_shapes_of_the_kinds(year: list[Plan]) -> None:
    by_kind = {kind: [plan for plan in year if plan.kind == kind] for kind in KINDS}
    for plan in by_kind["sudden"]:
        early = sum(arrival.at < plan.started_at + dt.timedelta(hours=6) for arrival in plan.arrivals)
        assert early >= 0.4 * len(plan.arrivals)
    halves = Counter()
    for plan in by_kind["slow"]:
        for arrival in plan.arrivals:
            halves[(arrival.at - plan.started_at).days >= 7] += 1
    assert halves[True] > 1.5 * halves[False]
    assert all(3 <= len(plan.arrivals) <= 15 for plan in by_kind["small"])
    assert all(len({arrival.dong for arrival in plan.arrivals}) == 1 for plan in by_kind["onedong"])
    assert all(len({arrival.dong for arrival in plan.arrivals}) > 25 for plan in by_kind["policy"])


def test_a_small_issue_is_like_nothing_in_the_months_before(year: list[Plan]) -> None:
    last_seen: dict[str, dt.datetime] = {}
    for plan in sorted((plan for plan in year if plan.kind == "small"), key=lambda plan: plan.started_at):
        if plan.topic in last_seen:
            assert plan.started_at - last_seen[plan.topic] > dt.timedelta(days=90)
        last_seen[plan.topic] = plan.started_at


def test_displacement_falls_at_home_and_rises_next_door(calendar: Calendar) -> None:
    plan = next(plan for plan in issues_of(calendar, START, 200) if plan.topic == "camera_parking")
    assert {arrival.dong for arrival in plan.arrivals} <= set(load_reference().dongs[plan.origin].adjacent)
    city = City(calendar.seed, 40_000)
    plan = next(
        found for found in city.calendar.active(plan.started_at.date() + 3 * ONE_DAY) if found.plan_id == plan.plan_id
    )

    def parking_at_home(day: dt.date) -> int:
        return sum(case.dong == plan.origin and case.item in plan.items and case.plan is None for case in city.day(day))

    before, after = plan.started_at.date() - 3 * ONE_DAY, plan.started_at.date() + 4 * ONE_DAY
    assert parking_at_home(after) < 0.5 * parking_at_home(before)


def test_seasonal_topics_keep_to_their_months(year: list[Plan]) -> None:
    assert all(plan.started_at.month in (6, 7) for plan in year if plan.topic == "lovebug")


def test_campaigns_repeat_one_text_from_many_people() -> None:
    city = City(8, 500)
    cases = [case for offset in range(28) for case in city.day(START + offset * ONE_DAY)]
    campaign = [case for case in cases if case.plan is not None and case.plan.kind == "campaign"]
    assert campaign
    largest = Counter(case.plan.plan_id for case in campaign).most_common(1)[0][0]
    members = [case for case in campaign if case.plan.plan_id == largest]
    texts = Counter(city.write(case).text for case in members)
    assert texts.most_common(1)[0][1] >= 0.4 * len(members)
    assert len({case.submitter for case in members}) > 0.8 * len(members)
