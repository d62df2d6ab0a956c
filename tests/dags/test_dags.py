"""The DAG files as Airflow reads them."""

import itertools
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cases import CASES
from hour import ORDER

REPOSITORY = Path(__file__).resolve().parents[2]
READ = """
import json, sys
from airflow.dag_processing.dagbag import DagBag
bag = DagBag(dag_folder=sys.argv[1])
print("DAGS" + json.dumps({"errors": {k: str(v) for k, v in bag.import_errors.items()}, "dags": {
    dag.dag_id: {
        "doc": dag.doc_md or "", "runs": dag.max_active_runs, "catchup": dag.catchup,
        "timetable": type(dag.timetable).__name__,
        "when": [str(getattr(dag.timetable, name, "")) for name in ("expression", "timezone")],
        "reports": bool(dag.on_failure_callback) and bool(dag.on_success_callback),
        "rules": {t.task_id: t.trigger_rule.value for t in dag.tasks},
        "tasks": {t.task_id: [sorted(t.upstream_task_ids), t.retries, bool(t.on_failure_callback)] for t in dag.tasks}}
    for dag in bag.dags.values()}}))
"""


def read_dags(folder: Path, home: Path) -> dict:
    environment = {**os.environ, "AIRFLOW_HOME": str(home), "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
                   "AIRFLOW__CORE__DAGS_FOLDER": str(folder)}
    result = subprocess.run([sys.executable, "-c", READ, str(folder)], env=environment, capture_output=True, text=True,
                            check=False)
    assert result.returncode == 0, result.stderr[-2000:]
    line = next(line for line in result.stdout.splitlines() if line.startswith("DAGS"))
    return json.loads(line.removeprefix("DAGS"))


@pytest.fixture(scope="module")
def bag(tmp_path_factory):
    return read_dags(REPOSITORY / "dags", tmp_path_factory.mktemp("airflow"))


def test_exactly_these_dags_are_read_without_error(bag):
    assert bag["errors"] == {}
    assert set(bag["dags"]) == {"complaints_hourly", "history_backfill", "issues_nightly", "report_monthly",
                                "retention_nightly"}


def test_every_dag_has_triage_notes_and_every_task_retries_and_reports(bag):
    for dag_id, dag in bag["dags"].items():
        assert "*Triage.*" in dag["doc"], dag_id
        assert dag["reports"], dag_id
        for task_id, (_, retries, reports) in dag["tasks"].items():
            assert retries >= 1 and reports, f"{dag_id}.{task_id}"


def test_every_task_of_the_hour_is_struck_on_purpose(bag):
    tasks = set(bag["dags"]["complaints_hourly"]["tasks"]) - {"every_source"}  # which does nothing
    assert set(ORDER) == tasks
    assert {f"{blow}-{task}" for blow in ("kill", "postgres-gone") for task in tasks} <= {case.name for case in CASES}


def test_the_hour_runs_in_order(bag):
    tasks = bag["dags"]["complaints_hourly"]["tasks"]
    order = ["ingest", "check_batch", "build_facts", "analyse", "build_issues", "check_marts", "publish"]
    assert set(tasks) == {*order, "every_source", "tell", "anchor", "understand"}
    for before, after in itertools.pairwise(order):
        assert before in tasks[after][0]
    assert tasks["anchor"][0] == ["publish"]
    assert tasks["understand"][0] == ["analyse"]  # and nothing waits for it
    assert not any("understand" in before for before, _, _ in tasks.values())
    assert tasks["tell"][0] == ["publish"]  # what is not published is not told; whether it is told holds nothing back


@pytest.mark.parametrize(("dag_id", "reading", "judging"), [
    ("complaints_hourly", "ingest", "check_batch"), ("history_backfill", "ingest_history", "check_history")])
def test_a_source_that_is_away_stops_nobody_and_keeps_the_run_red(bag, dag_id, reading, judging):
    rules, tasks = bag["dags"][dag_id]["rules"], bag["dags"][dag_id]["tasks"]
    assert [task for task, rule in rules.items() if rule != "all_success"] == [judging]
    assert rules[judging] == "all_done_min_one_success"
    assert tasks["every_source"][0] == sorted((reading, "publish"))


def test_a_history_is_judged_after_all_of_it_has_landed(bag):
    tasks = bag["dags"]["history_backfill"]["tasks"]
    order = ["build_reference", "plan_history", "ingest_history", "check_history", "build_facts", "learn", "analyse",
             "build_issues", "check_marts", "publish"]
    assert set(tasks) == {*order, "every_source", "learn_routing"}
    for before, after in itertools.pairwise(order):
        assert before in tasks[after][0]
    assert tasks["learn_routing"][0] == ["learn"]


def test_the_night_learns_routing_from_what_it_has_embedded(bag):
    assert {task: rest[0] for task, rest in bag["dags"]["issues_nightly"]["tasks"].items()} == {
        "learn": [], "learn_routing": ["learn"]}


def test_the_hour_has_a_data_interval_and_never_overlaps_itself(bag):
    hourly = bag["dags"]["complaints_hourly"]
    assert hourly["timetable"] == "CronDataIntervalTimetable"
    assert hourly["runs"] == 1
    assert hourly["catchup"] is False


def test_the_month_is_reported_on_the_first_in_seoul_and_not_for_the_past(bag):
    monthly = bag["dags"]["report_monthly"]
    assert set(monthly["tasks"]) == {"write_report", "write_evidence"}
    assert monthly["when"][0] == "0 6 1 * *" and "Asia/Seoul" in monthly["when"][1]
    assert (monthly["runs"], monthly["catchup"], monthly["timetable"]) == (1, False, "CronTriggerTimetable")


def test_a_broken_dag_file_is_red(tmp_path):
    (tmp_path / "broken.py").write_text("from airflow.sdk import dag\nraise ValueError('broken')\n")
    assert read_dags(tmp_path, tmp_path / "home")["errors"]
