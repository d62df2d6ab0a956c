"""The whole job on one machine, from the portal to the board, by the command that a new user types."""

import json
import os
import signal
import subprocess
import time
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path

import board
import events_read
import httpx
import psycopg
import pytest
from hour import ORDER
from machine import family, is_open, listeners
from prometheus_client.openmetrics.parser import text_string_to_metric_families

from pipeline.calendar_days import SEOUL
from pipeline.platform.secrets import PEOPLE
from pipeline.sample_city.city import City

BOARD_TABLES = ("daily_complaints", "hourly_complaints", "handling_daily", "district_daily", "neighbourhood_daily",
                "neighbourhood_outlines", "backlog", "emerging_issues", "issue_complaints", "issue_daily",
                "issue_events", "freshness", "gate_status", "gate_results")

# Invented persons' data that no rule may miss, each in a spelling that citizens use.
CANARIES = {
    "RRN": "870213-2849617", "PHONE": "010-4827-5936", "PHONE_DOTS": "010.7391.2846", "LANDLINE": "02-739-5182",
    "EMAIL": "canary.minwon@eungdap-canary.kr", "CARD": "4539-5787-6362-1486", "VEHICLE": "38가 7294",
    "PASSPORT": "M38274915", "NAME": "제갈보담",
}


def answers_sql(demo):
    try:
        return scalar(demo, "select true")
    except psycopg.OperationalError:  # it is still replaying its log
        return False


def supervisor_pid(demo):
    return int((demo.var_dir / "supervisor" / "supervisord.pid").read_text())


def scalar(demo, statement):
    return demo.query(statement)[0][0]


def test_the_last_screen_says_where_to_go_and_as_whom(demo):
    for name in (*(f"board_{name}" for name in PEOPLE), "airflow_admin"):
        assert demo.secret(name) in demo.last_screen
    assert demo.environment["EUNGDAP_SUPERSET_PORT"] in demo.last_screen
    assert "synthetic" in demo.last_screen
    assert f"http://127.0.0.1:{demo.port('EUNGDAP_HEALTH_PORT')}/" in demo.last_screen
    assert f"http://127.0.0.1:{demo.port('EUNGDAP_SERVICE_PORT')}/" in demo.last_screen


def test_the_health_page_is_green_and_its_metrics_show_a_published_hour(demo):
    address = f"http://127.0.0.1:{demo.port('EUNGDAP_HEALTH_PORT')}"
    with httpx.Client(trust_env=False, timeout=10) as client:
        deadline = time.monotonic() + 60  # it looks every 20 s
        while (health := client.get(f"{address}/health")).json()["reasons"] and time.monotonic() < deadline:
            time.sleep(1)
        assert (health.status_code, health.json()["reasons"]) == (200, [])
        metrics = {sample.name: sample.value for family in text_string_to_metric_families(
            client.get(f"{address}/metrics").text) for sample in family.samples}
    assert metrics["eungdap_up"] == 1
    assert metrics["eungdap_freshness_seconds"] < metrics["eungdap_freshness_limit_seconds"]
    assert f"{address}/: 정상" in demo.run("pipeline.platform", "status").stdout


def test_the_service_says_of_a_complaint_what_the_hour_said_of_it(demo):
    token = demo.run("pipeline.service.clients", "add", "counter", "--sees-complaints").stdout.strip()
    ((description, district, *said),) = demo.query("""
        select c.description, replace(c.district_name, '미상', ''), p.department,
            p.department_confidence, p.category, p.is_abstained, p.is_emergency, p.routing_version
        from ml.predictions as p inner join intermediate.int_complaints_coded as c using (source, service_request_id)
        order by p.predicted_at, p.service_request_id limit 1""")
    address = f"http://127.0.0.1:{demo.port('EUNGDAP_SERVICE_PORT')}"
    with httpx.Client(trust_env=False, timeout=30, headers={"Authorization": f"Bearer {token}"}) as client:
        deadline = time.monotonic() + 120  # it looks for a new model and for clients every 10 s
        while (answer := client.post(f"{address}/v1/analyze", json={"text": description, "district": district})
               ).status_code in (401, 503) and time.monotonic() < deadline:
            time.sleep(1)
    told = answer.json()
    assert [told["department"]["name"], told["department"]["confidence"], " > ".join(told["category"]["path"]),
            told["department"]["is_abstained"], told["emergency"]["is_emergency"], told["versions"]["routing"]] == said
    assert told["past"] and told["answer"]["reason"]  # nothing was released yet
    assert demo.query("select cardinality(subjects) from ops.access_log where user_name = 'service:counter'") == [
        (len(told["past"]),)]
    assert demo.query("select client, answer_status from ops.service_calls where answer_status = 200") == [
        ("counter", 200)]


@pytest.mark.parametrize("table", BOARD_TABLES)
def test_every_table_of_the_board_holds_rows(demo, table):
    assert scalar(demo, f"select count(*) from board.{table}") > 0


def test_the_mayor_sees_every_tile_with_what_the_pipeline_published(demo, tmp_path):
    pictures = Path(os.environ.get("EUNGDAP_DEMO_PICTURES") or tmp_path)
    with board.visit(f"http://127.0.0.1:{demo.port('EUNGDAP_SUPERSET_PORT')}") as seen:
        board.log_in(seen, "mayor", demo.secret("board_mayor"))
        tiles = board.look_through(seen, pictures=pictures)
        assert len(tiles) > 1 and sum(tiles.values()) >= 12
        assert sorted(seen.empty) == sorted(board.without_rows(lambda query: demo.query(query)[0][0]))
        assert seen.failed == []
        assert seen.foreign == set()
        board.open_tab(seen, "한눈에")
        assert "합성 자료" in board.tile_text(seen, "자료 안내")


def test_the_watch_has_learned_and_looked_at_the_days_before(demo):
    assert scalar(demo, "select count(*) from ml.watch_states") >= 1
    assert scalar(demo, "select max((metrics ->> 'hours')::int) from ml.model_runs where kind = 'look'") == 72
    assert scalar(demo, "select count(*) from board.alerts") == scalar(demo, "select count(*) from marts.alerts")


def test_the_board_adds_up_to_what_was_landed(demo):
    complaints = scalar(demo, "select count(distinct (c.source, c.service_request_id)) from raw.complaints as c"
                              " join ops.batches as b using (batch_id) where b.status = 'promoted'")
    assert complaints > 0
    assert scalar(demo, "select sum(complaint_count) from board.daily_complaints") == complaints
    assert scalar(demo, "select sum(complaint_count) from board.hourly_complaints") == complaints


def test_each_landing_adds_up_and_the_hours_came_through_airflow(demo):
    assert scalar(demo, "select count(*) from raw.landings"
                        " where fetched_count <> accepted_count + duplicate_count + quarantined_count") == 0
    runs = dict(demo.query("select dag_id, count(*) from dag_run where state = 'success' group by 1", "airflow"))
    assert runs["history_backfill"] == 1
    assert runs["complaints_hourly"] >= 3
    assert demo.query("select count(*) from task_instance where state = 'failed'", "airflow")[0][0] == 0


def test_the_chain_of_seals_holds_and_its_head_was_anchored(demo):
    report = json.loads(demo.run("expectations.chain").stdout)
    assert (report["faults"], report["restores"]) == (0, [])
    # hours that ended together are anchored by one line: what matters is that no publication is left out
    last = json.loads((demo.var_dir / "anchors" / "anchors.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    newest = scalar(demo, "select max(entry_number) from quality.seals where kind = 'publication'")
    assert last["entry_number"] >= newest
    assert report["anchors"] >= 1
    assert report["entries"] >= scalar(demo, "select count(*) from raw.landings") + report["anchors"]


def test_every_task_of_the_hour_told_of_itself_and_every_column_is_known(demo):
    told = defaultdict(set)
    for event in events_read.lines(demo.var_dir):
        events_read.check(event)
        told[event["job"]["name"]].add(event["eventType"])
    both = {"START", "COMPLETE"}
    # a task that was struck by another test has failed once, too
    assert {task: told[f"complaints_hourly.{task}"] & both for task in ORDER} == {task: both for task in ORDER}
    assert {"dbt.facts", "dbt.issues", "dbt.fct_complaints", "dbt.emerging_issues"} <= told.keys()
    assert scalar(demo, "select count(*) from quality.column_lineage where kind = 'UNKNOWN'") == 0
    assert scalar(demo, "select count(*) from quality.column_lineage where is_masked") > 10


def test_no_table_holds_a_number_of_a_person(demo):
    assert demo.run("pipeline.residuals").stdout == "no number of a person is stored in clear\n"


def test_an_auditor_s_pack_of_the_month_is_written(demo, tmp_path):
    month = f"{datetime.now(SEOUL):%Y-%m}"
    demo.run("expectations.evidence", "--period", month, "--out", str(tmp_path))
    text = (tmp_path / f"evidence-{month}.html").read_text(encoding="utf-8")
    assert "1단계 접수 묶음 검사" in text and "B-KEY-01" in text
    assert (tmp_path / f"evidence-{month}.xlsx").stat().st_size > 10_000


def test_everything_listens_on_loopback_only(demo):
    found = listeners(family(supervisor_pid(demo)))
    assert {port for _, _, port in found} >= {demo.port(name) for name in demo.environment if name.endswith("PORT")
                                              and name.startswith(("PG", "EUNGDAP_"))}
    assert {(table, address) for table, address, _ in found} <= {("tcp", "0100007F")}


def test_nobody_gets_in_without_a_password(demo):
    board, airflow = demo.port("EUNGDAP_SUPERSET_PORT"), demo.port("EUNGDAP_AIRFLOW_PORT")
    with httpx.Client(trust_env=False, timeout=30) as client:
        assert client.get(f"http://127.0.0.1:{board}/api/v1/chart/").status_code == 401
        assert client.get(f"http://127.0.0.1:{airflow}/api/v2/dags").status_code == 401
        wrong = {"username": "admin", "password": "wrong"}
        assert client.post(f"http://127.0.0.1:{airflow}/auth/token", json=wrong).status_code == 401
        login = {**wrong, "provider": "db"}
        assert client.post(f"http://127.0.0.1:{board}/api/v1/security/login", json=login).status_code == 401


def test_canaries_in_a_file_reach_the_board_masked_and_stand_nowhere(demo, tmp_path):
    text = ("{NAME} 씨가 운전하는 {VEHICLE} 차량이 늘 막고 있습니다. 저는 민원인 {NAME}이고 주민번호 {RRN}, "
            "여권번호 {PASSPORT}, 전화 {PHONE} 또는 {PHONE_DOTS}, 사무실 {LANDLINE}, 메일 {EMAIL}, 카드 {CARD} 입니다. "
            "까나리표지 확인 바랍니다.")
    now = time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(time.time() - 7200))
    row = {"service_request_id": "canary-1", "requested_at": now, "service_name": "교통 > 불법주정차",
           "description": text.format(**CANARIES), "answer": text.format(**CANARIES), "submitter": CANARIES["PHONE"],
           "memo": CANARIES["EMAIL"], "신청인": CANARIES["NAME"]}
    broken = {**row, "service_request_id": "canary-2", "requested_at": "어제"}
    file = tmp_path / "canaries.jsonl"
    plain = [{**row, "service_request_id": f"plain-{n}", "description": f"가로등 {n}번이 깜빡입니다.", "answer": ""}
             for n in range(40)]  # one broken row of two would be held
    lines = [json.dumps(one, ensure_ascii=False) for one in (row, broken, *plain)]
    file.write_text("\n".join(lines), encoding="utf-8")
    published = scalar(demo, "select sum(complaint_count) from board.daily_complaints")
    result = demo.run("pipeline.through", str(file), check=False)
    assert result.returncode == 0, result.stderr
    assert scalar(demo, "select count(*) from raw.complaints where description like '%까나리표지%'") == 1
    assert scalar(demo, "select count(*) from raw.quarantine where payload::text like '%까나리표지%'") == 1
    assert scalar(demo, "select sum(complaint_count) from board.daily_complaints") > published
    assert found_anywhere(demo, {"marker": "까나리표지"})  # the search does find what is there
    assert found_anywhere(demo, CANARIES) == []
    assert [name for name, value in CANARIES.items() if value in result.stdout + result.stderr] == []


def test_what_the_portal_planted_is_nowhere_after_airflow_took_it(demo):
    """Numbers and submitters that the sample city really sent, through the hourly and the historical runs."""
    city = City(int(demo.environment.get("EUNGDAP_SAMPLE_CITY_SEED", 20260101)),
                int(demo.environment["EUNGDAP_SAMPLE_CITY_DAILY_COUNT"]))
    today = datetime.now(SEOUL).date()
    planted = {}
    for back in range(1, 14):
        for number, case in enumerate(city.day(today - timedelta(days=back))):
            written = city.write(case)
            if number % 20 == 0:  # each value is looked for in megabytes of dumps
                planted[f"submitter of {case.number}"] = city.submitter_id(case)
            planted |= {f"{span.kind} in {case.number}": written.text[span.start:span.end]
                        for span in written.spans if span.kind in ("RRN", "CARD")}
    assert any(name.startswith("RRN") for name in planted)
    assert found_anywhere(demo, planted) == []


def found_anywhere(demo, values):
    """Which of `values` stand in a dump of any database, or in any file of the installation but the cluster's own."""
    dumps = {name: subprocess.run(
        [pg_dump(), "-h", "127.0.0.1", "-p", demo.environment["PGPORT"], "-U", "postgres", name],
        env={**os.environ, "PGPASSWORD": demo.secret("postgres")}, capture_output=True, check=True).stdout
        for name in ("eungdap", "airflow", "superset")}
    for path in demo.var_dir.rglob("*"):
        inside = path.relative_to(demo.var_dir).parts
        if path.is_file() and inside[0] != "models" and inside[:2] != ("postgres", "data"):
            dumps[str(path)] = path.read_bytes()
    assert any(name.endswith(".log") for name in dumps)
    return [f"{name} in {where}" for where, content in dumps.items() for name, value in values.items()
            if value.encode() in content]


def pg_dump():
    from pipeline.platform import postgres
    from pipeline.settings import Settings

    return str(postgres.bin_dir(Settings()) / "pg_dump")


def test_a_second_demo_changes_nothing_and_says_the_same(demo):
    runs = demo.query("select count(*) from dag_run where dag_id = 'history_backfill'", "airflow")
    assert demo.run("pipeline.platform", "demo").stdout == demo.last_screen
    assert demo.query("select count(*) from dag_run where dag_id = 'history_backfill'", "airflow") == runs


@pytest.mark.parametrize(("service", "port"), [("superset", "EUNGDAP_SUPERSET_PORT"), ("portal", "EUNGDAP_PORTAL_PORT"),
                                               ("postgres", "PGPORT")])
def test_a_killed_service_comes_back(demo, service, port):
    from_status = demo.run("pipeline.platform", "status").stdout
    line = next(line for line in from_status.splitlines() if line.startswith(service))
    os.kill(int(line.split("pid ")[1].split(",")[0]), signal.SIGKILL)
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        now = demo.run("pipeline.platform", "status").stdout
        if is_open(demo.port(port)) and line.split(",")[0] not in now and (service != "postgres" or answers_sql(demo)):
            return
        time.sleep(1)
    pytest.fail(f"{service} did not come back: {now}")


def test_stop_leaves_nothing_behind_and_a_warm_start_keeps_the_data(demo):
    before = scalar(demo, "select count(*) from raw.complaints")
    pids = family(supervisor_pid(demo))
    demo.run("pipeline.platform", "stop")
    assert not [pid for pid in pids if Path(f"/proc/{pid}").exists()]
    for name in ("PGPORT", "EUNGDAP_AIRFLOW_PORT", "EUNGDAP_SUPERSET_PORT", "EUNGDAP_PORTAL_PORT",
                 "EUNGDAP_HEALTH_PORT"):
        assert not is_open(demo.port(name)), name
    demo.run("pipeline.platform", "demo")
    assert scalar(demo, "select count(*) from raw.complaints") >= before
