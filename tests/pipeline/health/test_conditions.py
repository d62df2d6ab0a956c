"""What counts as trouble, from which moment, and how bad it is."""

import pytest
from health_signals import HOUR, NOW, ago, gate, signals

from pipeline.health.conditions import conditions, state_of
from pipeline.health.signals import Batches, Freshness, TaskFailures, Undelivered, Urgent


def found(started_at=NOW - 100 * HOUR, **given):
    return conditions(signals(**given), NOW, started_at)


def kinds(**given):
    return [one.kind for one in found(**given)]


def test_nothing_is_wrong_with_a_healthy_installation():
    assert found() == []
    assert state_of([]) == "정상"


@pytest.mark.parametrize(("minutes", "state"), [(125, None), (126, "지연"), (375, "지연"), (376, "중단")])
def test_a_source_is_late_after_its_limit_and_down_after_three(minutes, state):
    one = found(freshness=[Freshness("seoul", "서울", 125, ago(days=9), ago(minutes=minutes))])
    assert [(each.kind, each.state) for each in one] == ([("source_silent", state)] if state else [])


@pytest.mark.parametrize("published_until_at", [ago(days=90), None])
def test_a_file_that_was_given_once_is_never_late_also_when_it_was_held(published_until_at):
    assert found(freshness=[Freshness("file", "파일", None, ago(days=99), published_until_at)]) == []


def test_a_new_source_is_not_an_alarm_before_its_limit():
    (young,) = found(freshness=[Freshness("new", "새 출처", 125, ago(minutes=20), None)])
    (old,) = found(freshness=[Freshness("new", "새 출처", 125, ago(hours=20), None)])
    assert (young.is_alarm, young.state, old.is_alarm) == (False, "중단", True)


def test_two_sources_are_judged_each_on_its_own():
    late = Freshness("b", "다른 출처", 125, ago(days=9), ago(hours=5))
    assert [one.subject for one in found(freshness=[*signals().freshness, late])] == ["b"]


@pytest.mark.parametrize(("minutes", "expected"), [(90, []), (91, ["scheduler_silent"])])
def test_a_scheduler_without_a_sign_of_life_is_seen(minutes, expected):
    assert kinds(last_sign_at=ago(minutes=minutes)) == expected


def test_an_installation_that_never_ran_is_down_and_an_alarm_only_later():
    (young,) = found(started_at=ago(minutes=5), last_sign_at=None)
    (old,) = found(started_at=ago(minutes=95), last_sign_at=None)
    assert (young.state, young.is_alarm, old.is_alarm) == ("중단", False, True)


@pytest.mark.parametrize(("status", "hours", "expected"), [
    ("landed", 1, []), ("landed", 3, ["batches_unjudged"]), ("held", 1, ["batch_held"])])
def test_a_batch_may_wait_for_its_verdict_but_not_long(status, hours, expected):
    waiting = Batches("seoul", "서울", status, 2, ago(hours=hours), "seoul:b", ago(hours=hours + 1))
    assert kinds(batches=[waiting]) == expected


def test_a_held_publication_is_trouble_and_one_that_made_way_is_not():
    held = gate("publication", is_success=False, held_since_at=ago(hours=3), critical_count=2,
                critical_rules=["합계 일치", "건수"])
    (one,) = found(gates=[held])
    assert (one.kind, one.since_at, one.weight, one.detail_ko) == (
        "publication_held", ago(hours=3), 2, "어긴 규칙: 합계 일치, 건수")
    assert found(gates=[gate("publication", is_success=False, is_superseded=True)]) == []
    assert found(gates=[gate("marts", is_success=False)]) == []  # what it holds is a publication


def test_failures_are_trouble_until_a_run_makes_them_good():
    task = TaskFailures("complaints_hourly", "analyse", 3, 2, ago(hours=2), "scheduled__x", "RuntimeError")
    run = TaskFailures("complaints_hourly", "run", 1, 1, ago(hours=1), "scheduled__y", "timed_out")
    good = TaskFailures("history_backfill", "publish", 1, 0, None, None, "RuntimeError")
    one, two = found(task_failures=[task, run, good])
    assert (one.kind, one.subject, one.weight) == ("task_failed", "complaints_hourly.analyse", 2)
    assert (two.kind, two.subject) == ("run_timed_out", "complaints_hourly")


def test_the_worst_comes_first():
    everything = found(last_sign_at=ago(hours=2), gates=[gate("publication", is_success=False,
                                                              held_since_at=ago(hours=9))])
    assert [one.state for one in everything] == ["중단", "지연"]
    assert state_of(everything) == "중단"


def test_alerts_that_were_given_up_are_an_alarm_of_their_channel():
    (one,) = found(undelivered=[Undelivered("webhook", 4, ago(hours=2), "HTTP 500")])
    assert (one.kind, one.subject, one.weight, one.state) == ("alerts_undelivered", "webhook", 4, "지연")
    assert one.detail_ko == "웹훅: 최근 24시간 4건을 포기함, 까닭 HTTP 500"


@pytest.mark.parametrize(("minutes", "unsent", "expected"), [
    (5, None, []), (6, None, ["urgent_silent"]), (1, 4, []), (1, 6, ["urgent_unsent"]),
])
def test_the_watcher_for_dangers_looks_and_tells(minutes, unsent, expected):
    one = Urgent("seoul", ago(minutes=minutes), 2 if unsent else 0, ago(minutes=unsent) if unsent else None)
    assert kinds(urgent=[one]) == expected


@pytest.mark.parametrize(("minutes", "is_alarm"), [(4, False), (6, True)])
def test_a_watcher_for_dangers_that_never_looked_is_an_alarm_once_it_had_time_to(minutes, is_alarm):
    (one,) = found(started_at=ago(minutes=minutes), urgent=[])
    assert (one.kind, one.subject, one.since_at, one.is_alarm) == ("urgent_silent", "", ago(minutes=minutes), is_alarm)
    assert "urgent" in one.about.action_ko and "한 번도" in one.detail_ko
