"""The monitor views on a real warehouse, the alarms' ledger, and a warehouse that is down or does not answer."""

import json
import os
import signal
import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from fastapi.testclient import TestClient
from prometheus_client.openmetrics.parser import text_string_to_metric_families

from pipeline import steps
from pipeline.health.app import create_app
from pipeline.health.messages import DeliveryError
from pipeline.health.signals import read_signals
from pipeline.health.watch import Watcher
from pipeline.platform import postgres
from pipeline.urgent.watch import ANSWERED

HOUR = timedelta(hours=1)
CANARY = "주민등록번호가 든 민원 원문"


class Clock:
    """The present, moved by hand."""

    def __init__(self):
        self.now = datetime.now(UTC)

    def __call__(self):
        return self.now

    def move(self, **step):
        self.now += timedelta(**step)


class Post:
    """Channels that note what was sent, and refuse while `is_broken`."""

    def __init__(self):
        self.sent, self.is_broken = [], False

    def __call__(self, channel, key, body, settings):
        if self.is_broken:
            raise DeliveryError("HTTP 500")
        self.sent.append((channel, body["occasion"], body["kind"]))


def watcher_of(installation, **given):
    s = installation.model_copy(update={"alarm_webhook_url": "http://127.0.0.1:9/", "alarm_email_to": "a@example.org"})
    post, clock = Post(), Clock()
    return Watcher(s, send=post, clock=clock, **given), post, clock


def land(warehouse, *, end, status="promoted", batch="b1", source="seoul"):
    with warehouse.connect("postgres") as connection:
        connection.execute("insert into ops.sources (source, is_synthetic, label_ko) values (%s, true, '서울')"
                           " on conflict do nothing", (source,))
        connection.execute("insert into ops.batches (batch_id, source, window_start_at, window_end_at, status, reason,"
                           " landed_at, decided_at) values (%s, %s, %s, %s, %s, %s, %s, %s)",
                           (batch, source, end - HOUR, end, status, CANARY, end, None if status == "landed" else end))


def publish(warehouse, *, at, status="published", reason=""):
    with warehouse.connect("postgres") as connection:
        facts = connection.execute("insert into ops.transforms (stage, started_at, ended_at, is_success, detail)"
                                   " values ('facts', %s, %s, true, %s) returning transform_id",
                                   (at - timedelta(seconds=42), at, CANARY)).fetchone()[0]
        run = connection.execute("insert into quality.validation_runs (gate, is_success, reason, checked_at)"
                                 " values ('marts', %s, %s, %s) returning validation_run_id",
                                 (status == "published", CANARY, at)).fetchone()[0]
        connection.execute("insert into quality.validation_results (validation_run_id, rule_id, name_ko, subject,"
                           " expectation, severity, is_success)"
                           " values (%s, 'M01', '합계 일치', 's', 'e', 'critical', %s)",
                           (run, status == "published"))
        connection.execute("insert into ops.publications (validation_run_id, transform_id, status, reason,"
                           " published_at) values (%s, %s, %s, %s, %s)", (run, facts, status, reason, at))


def healthy(warehouse):
    now = datetime.now(UTC)
    land(warehouse, end=now - HOUR / 2)
    publish(warehouse, at=now - HOUR / 3)
    look_for_dangers(warehouse, at=now + 48 * HOUR)  # goes on while a test moves the clock


def look_for_dangers(warehouse, *, at):
    with warehouse.connect("urgent_rw") as connection:
        connection.execute(ANSWERED, {"source": "seoul", "now": at})


def values(client):
    families = text_string_to_metric_families(client.get("/metrics").text)
    return {(sample.name, *sample.labels.values()): sample.value for family in families for sample in family.samples}


@contextmanager
def client_of(watcher, settings):
    yield TestClient(create_app(settings, watcher))  # without its lifespan: the tests look themselves


def test_a_healthy_installation_is_green_on_every_page(warehouse, installation):
    healthy(warehouse)
    watcher, post, _ = watcher_of(installation)
    watcher.look()
    with client_of(watcher, installation) as client:
        answer = client.get("/health")
        assert (answer.status_code, answer.json()["state"], answer.json()["reasons"]) == (200, "정상", [])
        metrics = values(client)
        assert metrics["eungdap_up",] == 1
        assert 1700 < metrics["eungdap_freshness_seconds", "seoul"] < 2000
        assert metrics["eungdap_transform_duration_seconds", "facts"] == 42
        assert metrics["eungdap_gate_success", "publication"] == 1
        assert "정상" in client.get("/").text
    assert post.sent == []


def test_each_kind_of_trouble_is_seen_with_since_and_action_and_without_any_text(warehouse, installation):
    now = datetime.now(UTC)
    land(warehouse, end=now - 5 * HOUR)
    land(warehouse, end=now - 4 * HOUR, status="held", batch="b2")
    land(warehouse, end=now - 3 * HOUR, status="landed", batch="b3")
    publish(warehouse, at=now - 4 * HOUR)
    publish(warehouse, at=now - 3 * HOUR, status="held", reason=CANARY)
    fail(warehouse, "complaints_hourly", "analyse")
    look_for_dangers(warehouse, at=now - HOUR)
    with warehouse.connect("postgres") as connection:
        connection.execute("insert into ops.task_failures (dag_id, task_id, run_id, try_number, kind, failed_at)"
                           " values ('complaints_hourly', 'run', 'r', 0, 'timed_out', now())")
        connection.execute("update ops.task_failures set failed_at = failed_at - interval '2 hours'")
    watcher, post, _ = watcher_of(installation)
    watcher.look()
    with client_of(watcher, installation) as client:
        answer = client.get("/health")
        kinds = {reason["kind"] for reason in answer.json()["reasons"]}
        assert kinds == {"source_silent", "batch_held", "batches_unjudged", "publication_held", "task_failed",
                         "run_timed_out", "scheduler_silent", "urgent_silent"}
        assert answer.status_code == 503
        assert all(reason["since_at"] and reason["first_action"] for reason in answer.json()["reasons"])
        page, scraped = client.get("/").text, client.get("/metrics").text
        assert "합계 일치" in page
        with warehouse.connect("postgres") as connection:
            kept = connection.execute("select body::text from ops.alarm_messages").fetchall()
        assert CANARY not in page + scraped + answer.text + repr(kept)
    assert {(channel, kind) for channel, _, kind in post.sent} == {
        (channel, kind) for channel in ("webhook", "email") for kind in kinds}


def test_a_watcher_for_dangers_that_never_looked_is_an_alarm_until_it_does(warehouse, installation):
    land(warehouse, end=datetime.now(UTC))
    publish(warehouse, at=datetime.now(UTC))
    watcher, post, clock = watcher_of(installation)
    watcher.look()
    assert post.sent == []
    clock.move(minutes=6)
    watcher.look()
    look_for_dangers(warehouse, at=clock())
    watcher.look()
    assert [(occasion, kind) for channel, occasion, kind in post.sent if channel == "email"] == [
        ("opened", "urgent_silent"), ("cleared", "urgent_silent")]


def fail(warehouse, dag, task, run="scheduled__2026-11-25T00:00:00+00:00"):
    steps.report_failure({"task_instance": SimpleNamespace(dag_id=dag, task_id=task, run_id=run, try_number=4),
                          "exception": ValueError(CANARY)})


def test_a_failed_task_is_one_alarm_however_often_it_fails_and_one_all_clear(warehouse, installation):
    healthy(warehouse)
    watcher, post, clock = watcher_of(installation)
    fail(warehouse, "complaints_hourly", "analyse")
    watcher.look()
    clock.move(minutes=20)
    watcher.look()
    assert post.sent == [("webhook", "opened", "task_failed"), ("email", "opened", "task_failed")]
    fail(warehouse, "complaints_hourly", "analyse")  # twice as bad
    watcher.look()
    watcher.look()
    assert [occasion for _, occasion, _ in post.sent[2:]] == ["worse", "worse"]
    steps.report_run_success({"run_id": "scheduled__2026-11-25T01:00:00+00:00",
                              "dag": SimpleNamespace(dag_id="complaints_hourly")})
    watcher.look()
    watcher.look()
    assert [occasion for _, occasion, _ in post.sent[4:]] == ["cleared", "cleared"]
    with warehouse.connect("postgres") as connection:
        rows = connection.execute("select kind, try_number from ops.task_failures").fetchall()
        assert rows == [("ValueError", 4)] * 2
        assert connection.execute("select count(*) from ops.alarms where closed_at is null").fetchone() == (0,)


def test_a_run_by_hand_makes_good_only_itself_and_a_run_that_timed_out_is_an_alarm(warehouse, installation):
    healthy(warehouse)
    dag = SimpleNamespace(dag_id="history_backfill")
    fail(warehouse, "history_backfill", "ingest_history", run="manual__1")
    steps.report_run_failure({"reason": "timed_out", "run_id": "manual__2", "dag": dag})
    steps.report_run_failure({"reason": "task_failure", "run_id": "manual__1", "dag": dag})  # its task has reported
    assert open_failures() == {("task_failed", "history_backfill.ingest_history"),
                               ("run_timed_out", "history_backfill")}
    steps.report_run_success({"run_id": "manual__2", "dag": dag})
    assert open_failures() == {("task_failed", "history_backfill.ingest_history")}


def open_failures():
    from pipeline.health.conditions import conditions

    now = datetime.now(UTC)
    return {(one.kind, one.subject) for one in conditions(read_signals(), now, now)}


def test_an_alarm_that_stays_open_is_repeated_after_its_hours_and_not_before(warehouse, installation):
    healthy(warehouse)
    land(warehouse, end=datetime.now(UTC), status="held", batch="b2")
    signals = read_signals()
    watcher, post, clock = watcher_of(installation, read=lambda: signals)
    watcher.look()
    clock.move(minutes=30)
    watcher.look()
    assert [kind for *_, kind in post.sent] == ["batch_held"] * 2
    clock.move(hours=24)
    watcher.look()
    repeated = [occasion for _, occasion, kind in post.sent[2:] if kind == "batch_held"]
    assert repeated == ["reminder", "reminder"]


def test_what_could_not_be_sent_is_recorded_and_sent_later_once_and_in_order(warehouse, installation):
    healthy(warehouse)
    watcher, post, _ = watcher_of(installation)
    post.is_broken = True
    fail(warehouse, "complaints_hourly", "publish")
    watcher.look()
    watcher.look()
    (alarm,) = read_signals().alarms
    assert (alarm.unsent_count, alarm.sent_count, alarm.last_error) == (2, 0, "HTTP 500")
    steps.report_run_success({"run_id": "scheduled__x", "dag": SimpleNamespace(dag_id="complaints_hourly")})
    watcher.look()
    assert post.sent == []
    post.is_broken = False
    watcher.look()
    watcher.look()
    assert post.sent == [(channel, occasion, "task_failed") for occasion in ("opened", "cleared")
                         for channel in ("webhook", "email")]


def test_without_channels_alarms_are_only_recorded(warehouse, installation):
    healthy(warehouse)
    post = Post()
    fail(warehouse, "complaints_hourly", "publish")
    Watcher(installation, send=post).look()
    (alarm,) = read_signals().alarms
    assert (alarm.kind, alarm.unsent_count) == ("task_failed", 0)
    assert post.sent == []


def test_two_watchers_at_once_say_it_once(warehouse, installation):
    healthy(warehouse)
    fail(warehouse, "complaints_hourly", "publish")
    first, post, _ = watcher_of(installation)
    second, other, _ = watcher_of(installation)
    both = [threading.Thread(target=one.look) for one in (first, second)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    first.look()
    second.look()
    assert len(post.sent + other.sent) == 2


@pytest.mark.parametrize("statement", [
    "select 1 from raw.complaints", "select 1 from raw.quarantine", "select 1 from ops.batches",
    "create table monitor.x (a int)", "select 1 from ops.alarm_messages", "select 1 from ml.embeddings",
])
def test_the_pages_login_reads_aggregates_and_nothing_else(warehouse, statement):
    refusals = (psycopg.errors.InsufficientPrivilege, psycopg.errors.ReadOnlySqlTransaction)
    with warehouse.connect("monitor_ro") as connection, pytest.raises(refusals):
        connection.execute(statement)


def test_the_alarms_login_sees_no_complaint(warehouse):
    with warehouse.connect("alarms_rw") as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("select 1 from raw.complaints")


def test_a_slow_question_is_ended_by_the_server(warehouse):
    with warehouse.connect("monitor_ro") as connection:
        assert connection.execute("show statement_timeout").fetchone() == ("5s",)
        connection.execute("set statement_timeout = '50ms'")
        with pytest.raises(psycopg.errors.QueryCanceled):
            connection.execute("select pg_sleep(20)")


def test_a_migration_is_not_held_up_by_the_page(warehouse):
    with warehouse.connect("postgres") as migrating:
        migrating.execute("lock table ops.batches in access exclusive mode")
        with pytest.raises(RuntimeError, match=r"did not answer a question \(LockNotAvailable"):
            read_signals()


def test_what_was_never_embedded_is_counted(warehouse):
    healthy(warehouse)
    with warehouse.connect("postgres") as connection:
        connection.execute("select raw.ensure_month(date_trunc('month', now() at time zone 'Asia/Seoul')::date)")
        connection.execute("select raw.ensure_month(date_trunc('month', (now() - interval '1 hour')"
                           " at time zone 'Asia/Seoul')::date)")
        for number in range(3):
            connection.execute(
                "insert into raw.complaints (source, service_request_id, version_hash, batch_id, requested_at,"
                " updated_at, text_hash, status) values ('seoul', %s, 'v', 'b1', now() - interval '1 hour', now(),"
                " %s, 'open')", (str(number), f"hash {number}"))
        connection.execute("insert into ml.model_runs (kind, model_version, as_of_at, window_start_at, params, metrics)"
                           " values ('issues', 'm1', now(), now(), '{\"alpha\": 0.01}', '{}')")
        connection.execute("insert into ml.embeddings (text_hash, model_version, embedding) values"
                           " ('hash 0', 'm1', %(v)s), ('hash 1', 'older', %(v)s)", {"v": json.dumps([0.1] * 384)})
    assert read_signals().unembedded_count == 2


@contextmanager
def stopped(settings, how):
    """Postgres down, or frozen as by a dead disk; up again at the end."""
    data = postgres.home(settings) / "data"
    pid = int((data / "postmaster.pid").read_text().split()[0])
    if how == "down":
        postgres.stop(settings, "immediate")
    else:
        for child in (pid, *map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())):
            os.kill(child, signal.SIGSTOP)
    try:
        yield
    finally:
        if how == "down":
            postgres.start(settings, postgres.home(settings) / "log")
        else:
            for child in (*map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()), pid):
                os.kill(child, signal.SIGCONT)


def test_alerts_that_were_given_up_open_an_alarm_and_a_day_later_it_is_over(warehouse, installation):
    healthy(warehouse)
    with warehouse.connect("postgres") as connection:
        (number,) = connection.execute(
            "insert into ops.subscriptions (user_name, words, place, department, channel, webhook)"
            " values ('official', '{}', '', '', 'email', '') returning subscription_id").fetchone()
        connection.execute("insert into ops.alert_tellings select 'A-' || n, now(), 6, true"
                           " from generate_series(1, 3) as n")
        connection.execute("insert into ops.alert_deliveries (subscription_id, alert_id, told_at, status, last_error,"
                           " settled_at) select %s, alert_id, told_at, case alert_id when 'A-3' then 'sent'"
                           " else 'failed' end, 'SMTPDataError 500', now() from ops.alert_tellings", (number,))
    watcher, post, _ = watcher_of(installation)
    watcher.look()
    assert [(one.kind, one.subject, one.weight) for one in watcher.view().found] == [("alerts_undelivered", "email", 2)]
    assert ("webhook", "opened", "alerts_undelivered") in post.sent
    with client_of(watcher, installation) as client:
        assert values(client)["eungdap_alerts_undelivered", "email"] == 2
        assert "전자우편: 최근 24시간 2건을 포기함, 까닭 SMTPDataError 500" in client.get("/").text
    with warehouse.connect("postgres") as connection:
        connection.execute("update ops.alert_deliveries set settled_at = now() - interval '25 hours'")
    watcher.look()
    assert watcher.view().found == [] and ("webhook", "cleared", "alerts_undelivered") in post.sent


@pytest.mark.parametrize("how", ["down", "frozen"])
def test_without_a_warehouse_the_pages_answer_at_once_and_say_so(warehouse, installation, how):
    healthy(warehouse)
    watcher, post, clock = watcher_of(installation, read_limit_s=1)
    watcher.look()
    with stopped(installation, how), client_of(watcher, installation) as client:
        watcher.look()
        assert post.sent == []  # a restart is no alarm
        clock.move(minutes=2)
        watcher.look()
        watcher.look()
        answer = client.get("/health")
        assert answer.status_code == 503
        assert [reason["kind"] for reason in answer.json()["reasons"]] == ["warehouse_down"]
        metrics = values(client)
        assert metrics["eungdap_up",] == 0
        assert {name for name, *_ in metrics} == {"eungdap_up", "eungdap_read_age_seconds"}
        assert "데이터베이스가 응답하지 않음" in client.get("/").text
        assert post.sent == [("webhook", "opened", "warehouse_down"), ("email", "opened", "warehouse_down")]
    recover(watcher)
    assert post.sent[2:] == [("webhook", "cleared", "warehouse_down"), ("email", "cleared", "warehouse_down")]
    with warehouse.connect("postgres") as connection:
        assert connection.execute("select kind from ops.alarms where closed_at is not null").fetchall() == [
            ("warehouse_down",)]


def recover(watcher):
    for _ in range(100):
        watcher.look()
        if watcher.view().is_up:
            watcher.look()
            return
        threading.Event().wait(0.2)
    raise AssertionError("the watcher did not see the warehouse again")
