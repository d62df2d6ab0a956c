"""Real builds: what their columns are made of, by hand and by reading; and the events that they and the gates tell."""

import runpy
from collections import Counter
from types import SimpleNamespace

import events_read
import pytest
from raw_feed import complaint, land

from pipeline import publish, steps, transform
from pipeline.lineage import runs

SECRET = "아무도 읽지 못할 문장"
HMAC = "9f8e7d6c" * 8  # so long that no random id holds it
ANSWERED = {"requested_at", "reopened_at", "answered_at", "status"}
AS_OF = {"ops.batches.landed_at", "ops.batches.window_end_at", "ops.batches.status"}


def of_raw(*columns):
    return {f"raw.complaints.{column}" for column in columns}


# Followed by hand through dbt/models.
BY_HAND = {
    "daily_complaints.complaint_count": of_raw("*"),
    "daily_complaints.closed_count": of_raw("*", "status"),
    "daily_complaints.service_field": {"seeds.service_categories.service_field"},
    "daily_complaints.service_name": {"seeds.service_categories.service_name", *of_raw("service_name")},
    "daily_complaints.duplicate_count": of_raw("*", "requested_at", "text_hash", "source", "service_request_id"),
    "daily_complaints.repeat_count": {
        "seeds.service_categories.service_field", "seeds.service_categories.service_name",
        *of_raw("*", "requested_at", "submitter_hmac", "source", "service_request_id", "service_name")},
    "daily_complaints.campaign_count": of_raw("*", "text_hash"),
    "handling_daily.handling_hours_sum": of_raw(*ANSWERED),
    "handling_daily.on_time_count": {"seeds.calendar.calendar_date", *of_raw("*", *ANSWERED)},
    "handling_daily.transfer_count": of_raw("transfers"),
    "handling_daily.satisfaction_sum": of_raw("satisfaction_score"),
    "handling_daily.overdue_open_count": {"seeds.calendar.calendar_date", *AS_OF, *of_raw("*", "status")},
    "hourly_complaints.requested_hour_at": of_raw("requested_at"),
    "district_daily.resident_count": {"seeds.districts.resident_count"},
    "neighbourhood_daily.neighbourhood_name": {"seeds.neighbourhoods.neighbourhood_name"},
    "backlog.oldest_requested_at": of_raw("requested_at"),
    "backlog.as_of_at": AS_OF,
    "open_complaints.working_days_left": {
        "seeds.calendar.*", "seeds.calendar.calendar_date", "seeds.calendar.is_working_day"},
    "open_complaints.is_bounced": of_raw("transfers", "reopened_at"),
    "recent_complaints.description": of_raw("description"),
    "emerging_issues.surge_score": {"ml.signals.surge_score"},
    "emerging_issues.sample_text": of_raw("description"),
    "emerging_issues.alert_count": {"ml.alerts.*", "ml.issue_members.issue_id"},
    "issue_daily.complaint_count": {"ml.issue_members.*"},
    "alerts.is_small_voice": {"ml.alerts.kind", "ml.alerts.observed_count"},
    "alert_complaints.statement_marks": {"ml.alert_members.statements"},
    "alert_evaluation.found_share": {"seeds.evaluation_figures.found_share"},
    "routing_monthly.unlike_count": {"ml.predictions.*", "ml.predictions.is_unlike"},
    "understanding_evaluation.figure": {"seeds.understanding_figures.figure"},
    "neighbourhood_outlines.outline": {"seeds.neighbourhoods.outline"},
}


def origins(warehouse, mart):
    """column → (what it is made of, kinds, which are masked, models on the way)."""
    found = {}
    with warehouse.connect("postgres") as connection:
        for column, table, source, kind, is_masked, models in connection.execute(
            "select * from quality.column_origins(%s)", (f"marts.{mart}",)).fetchall():
            found.setdefault(column, {})[f"{table}.{source}"] = (kind, is_masked, models)
    return found


def build(stages=("facts", "issues")):
    for stage in stages:
        transform.build(stage)


@pytest.fixture
def built(warehouse, installation):
    for path in (installation.var_dir / "lineage").glob("*"):
        path.unlink()
    land(warehouse, "2026-03-06 00:00", complaint("a", "2026-03-05 09:00", description=SECRET),
         complaint("b", "2026-03-05 10:00", agency_responsible="비밀과", submitter_hmac=HMAC))
    build()
    return warehouse


@pytest.fixture
def in_airflow(monkeypatch):
    """As Airflow runs a step: in a task of a run."""
    def task(name):
        instance = SimpleNamespace(dag_id="complaints_hourly", run_id="scheduled__1", task_id=name, map_index=-1,
                                   try_number=1)
        monkeypatch.setattr("airflow.sdk.get_current_context", lambda: {"ti": instance})
    return task


def test_every_column_of_the_board_is_known_and_those_followed_by_hand_are_these(built):
    found = {mart: origins(built, mart) for mart in (*publish.DAY_TABLES, *publish.WHOLE_TABLES)}
    with built.connect("postgres") as connection:
        columns = connection.execute(
            "select table_name || '.' || column_name from information_schema.columns where table_schema = 'marts'"
            " and table_name = any(%s)", (list(found),)).fetchall()
    assert {name for (name,) in columns} == {
        f"{mart}.{column}" for mart, each in found.items() for column in each if column != "*"}
    assert [(mart, column) for mart, each in found.items() for column, ways in each.items()
            for kind, _, _ in ways.values() if kind in ("UNKNOWN", "CONSTANT")] == []
    assert {name: set(found[name.split(".")[0]][name.split(".")[1]]) for name in BY_HAND} == BY_HAND
    room = {source.split(".")[0] for each in found.values() for ways in each.values() for source in ways}
    assert room == {"raw", "ops", "ml", "seeds"}


def test_the_way_is_told_in_order_to_where_it_ends_or_is_lost(built):
    kind, is_masked, models = origins(built, "emerging_issues")["sample_text"]["raw.complaints.description"]
    assert (kind, is_masked) == ("IDENTITY", True)
    assert models == ["staging.stg_complaint_versions", "staging.stg_complaints", "intermediate.int_complaints_coded",
                      "intermediate.int_complaints_timed", "marts.fct_complaints", "intermediate.int_issue_complaints",
                      "marts.issue_complaints", "marts.emerging_issues"]
    ways = origins(built, "handling_daily")["handling_hours_sum"]
    assert {kind for kind, _, _ in ways.values()} == {"AGGREGATION"}
    assert not any(is_masked for _, is_masked, _ in ways.values())
    with built.connect("postgres") as connection:
        connection.execute("delete from quality.column_lineage where model_name = 'staging.stg_signals'"
                           " and column_name = 'surge_score'")
    ((kind, _, models),) = origins(built, "emerging_issues")["surge_score"].values()
    assert kind == "UNKNOWN" and models == ["marts.emerging_issues"]


def test_an_hour_reads_nothing_again_and_a_changed_model_is_read(built):
    def read():
        with built.connect("postgres") as connection:
            return dict(connection.execute("select model_name, read_at from quality.lineage_models").fetchall())

    build()  # the first build's SQL differs: there were no facts
    before = read()
    assert len(before) > 40
    land(built, "2026-03-11 00:00", complaint("c", "2026-03-10 09:00"))  # other days, other literals
    build()
    assert read() == before
    with built.connect("postgres") as connection:
        connection.execute("update quality.lineage_models set reading = 'of yesterday' where model_name = %s",
                           ("marts.backlog",))
    build()
    after = read()
    assert {name for name in after if after[name] != before[name]} == {"marts.backlog"}


def test_a_build_tells_of_each_model_and_of_the_tests_and_of_no_text_name_or_password(built, installation):
    events = events_read.lines(installation.var_dir)
    for event in events:
        events_read.check(event)
    states = Counter((event["run"]["runId"], event["eventType"]) for event in events)
    assert {state for _, state in states} == {"START", "COMPLETE"} and set(states.values()) == {1}
    assert len(states) == len(events) > 90
    ends = {event["job"]["name"]: event for event in events if event["eventType"] == "COMPLETE"}
    whole, backlog = ends["dbt.facts"], ends["dbt.backlog"]
    assert backlog["run"]["facets"]["parent"]["run"]["runId"] == whole["run"]["runId"]
    address = f"postgres://127.0.0.1:{installation.postgres_port}"
    assert {(each["namespace"], each["name"]) for each in backlog["inputs"]} == {
        (address, "eungdap.marts.fct_complaints"), (address, "eungdap.intermediate.int_as_of")}
    (mart,) = backlog["outputs"]
    assert mart["name"] == "eungdap.marts.backlog"
    fields = mart["facets"]["columnLineage"]["fields"]
    assert [each["field"] for each in fields["oldest_requested_at"]["inputFields"]] == ["requested_at"]
    assert {field["name"] for field in mart["facets"]["schema"]["fields"]} > set(fields)
    tests = {each["name"]: each["inputFacets"]["dataQualityAssertions"]["assertions"] for each in whole["inputs"]
             if each["inputFacets"]}
    assert {(each["assertion"], each["success"]) for each in tests["eungdap.marts.fct_complaints"]} >= {
        ("not_null", True), ("unique", True)}
    read = {each["name"] for each in whole["inputs"]}
    assert {"eungdap.raw.complaints", "eungdap.seeds.districts"} <= read
    told = "".join(path.read_text(encoding="utf-8") for path in (installation.var_dir / "lineage").iterdir())
    secrets = [path.read_text().strip() for path in (installation.var_dir / "secrets").iterdir()]
    assert "description" in told
    assert [each for each in (SECRET, "비밀과", HMAC, *secrets) if each in told] == []


def test_a_model_that_fails_and_a_test_that_fails_are_told(built, installation, monkeypatch):
    with built.connect("postgres") as connection:
        connection.execute("revoke select on ml.alerts from dbt_rw")
    try:
        with pytest.raises(RuntimeError, match="alerts"):
            transform.build("issues")
    finally:
        with built.connect("postgres") as connection:
            connection.execute("grant select on ml.alerts to dbt_rw")
    events = events_read.lines(installation.var_dir)
    failed = {event["job"]["name"]: event for event in events if event["eventType"] == "FAIL"}
    assert set(failed) == {"dbt.alerts", "dbt.issues"}
    assert failed["dbt.alerts"]["run"]["facets"]["errorMessage"]["message"] == "error"
    assert failed["dbt.issues"]["run"]["facets"]["errorMessage"]["message"] == "RuntimeError"
    for event in events:
        events_read.check(event)
    with built.connect("dbt_rw") as connection:
        connection.execute("insert into seeds.channels select * from seeds.channels limit 1")
    monkeypatch.setattr(transform, "SELECTIONS", {"facts": ("--select", "channels", "--exclude-resource-type", "seed")})
    monkeypatch.setattr(transform, "WITHOUT_SEEDS", ())
    with pytest.raises(RuntimeError, match="unique_channels_channel"):
        transform.build("facts")
    end = events_read.lines(installation.var_dir)[-1]
    assert (end["job"]["name"], end["eventType"]) == ("dbt.facts", "FAIL")
    assert [(each["name"], rule["column"]) for each in end["inputs"] if each["inputFacets"]
            for rule in each["inputFacets"]["dataQualityAssertions"]["assertions"] if not rule["success"]] == [
        ("eungdap.seeds.channels", "channel")]


def test_a_gate_tells_its_verdicts_below_the_dag_s_run(built, installation, in_airflow):
    steps.check_marts()
    assert not [event for event in events_read.lines(installation.var_dir) if "check" in event["job"]["name"]]
    in_airflow("check_marts")
    run_id = steps.check_marts()
    in_airflow("publish")
    steps.publish(run_id)
    events = [event for event in events_read.lines(installation.var_dir) if event["job"]["name"].startswith("compl")]
    for event in events:
        events_read.check(event)
    assert [(event["job"]["name"], event["eventType"]) for event in events] == [
        ("complaints_hourly.check_marts", "START"), ("complaints_hourly.check_marts", "COMPLETE"),
        ("complaints_hourly.publish", "START"), ("complaints_hourly.publish", "COMPLETE")]
    assert len({event["run"]["facets"]["parent"]["run"]["runId"] for event in events}) == 1
    verdicts = {each["name"]: each["inputFacets"]["dataQualityAssertions"]["assertions"]
                for each in events[1]["inputs"]}
    assert {"eungdap.marts.fct_complaints", "eungdap.marts.backlog", "eungdap.ops.transforms"} <= set(verdicts)
    with built.connect("postgres") as connection:
        stored = connection.execute("select count(*) from quality.validation_results where validation_run_id = %s",
                                    (run_id,)).fetchone()
    assert sum(map(len, verdicts.values())) == stored[0]
    (backlog,) = (each["facets"] for each in events[3]["outputs"] if each["name"] == "eungdap.board.backlog")
    ((source,),) = (field["inputFields"] for column, field in backlog["columnLineage"]["fields"].items()
                    if column == "open_count")
    assert (source["name"], source["field"]) == ("eungdap.marts.backlog", "open_count")


def test_a_build_within_a_task_is_below_it(built, installation, in_airflow):
    in_airflow("build_issues")
    steps.transform("issues")
    events = [event for event in events_read.lines(installation.var_dir) if "root" in event["run"]["facets"].get(
        "parent", {}) and event["run"]["facets"]["parent"]["root"]["job"]["name"] == "complaints_hourly"]
    above = {event["job"]["name"]: event["run"]["facets"]["parent"]["job"]["name"] for event in events}
    assert (above["complaints_hourly.build_issues"], above["dbt.issues"], above["dbt.alerts"]) == (
        "complaints_hourly", "complaints_hourly.build_issues", "dbt.issues")


def test_lineage_that_cannot_be_kept_fails_no_build(built, caplog):
    with built.connect("postgres") as connection:
        connection.execute("revoke select on quality.lineage_models from dbt_rw")
    try:
        assert transform.build("issues")["nodes"] > 30
    finally:
        with built.connect("postgres") as connection:
            connection.execute("grant select on quality.lineage_models to dbt_rw")
    assert "lineage of issues: InsufficientPrivilege" in caplog.text


def test_every_table_that_a_step_names_is_there(warehouse, monkeypatch):
    named: set[str] = set()
    monkeypatch.setattr(runs, "task", lambda reads=(), writes=(): named.update(reads, writes) or (lambda step: step))
    runpy.run_path(steps.__file__)
    boards = {f"board.{table}" for table in (*publish.DAY_TABLES, *publish.WHOLE_TABLES)}
    made_by_dbt = {f"staging.{path.stem}" for path in (transform.PROJECT / "models" / "staging").glob("*.sql")} | {
        f"intermediate.{path.stem}" for path in (transform.PROJECT / "models" / "intermediate").glob("*.sql")}
    with warehouse.connect("postgres") as connection:
        missing = connection.execute("select name from unnest(%s::text[]) as t (name) where to_regclass(name) is null",
                                     (sorted(named - boards - made_by_dbt),)).fetchall()
    assert missing == [] and len(named) > 20
