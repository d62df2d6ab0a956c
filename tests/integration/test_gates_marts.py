"""Gate 2 on a real warehouse: clean days are green, and every rule is seen red."""

from datetime import datetime, timedelta

import mart_tables
import psycopg
import pytest
from gate_rows import land, spread

from expectations.gate import check_marts
from expectations.marts_frames import FACTS, ISSUES
from expectations.outcome import Outcome
from expectations.record import record
from pipeline.publish import DAY_TABLES, WHOLE_TABLES

DAY = "2026-07-08"
START = datetime.fromisoformat(f"{DAY}T01:00+09:00")


@pytest.fixture
def marts(warehouse):
    """One promoted batch of five complaints, built into marts by a good transform."""
    land(warehouse, "city", START, START + timedelta(hours=1), spread("city", START, START + timedelta(hours=1), 5),
         status="promoted")
    mart_tables.make(warehouse)
    mart_tables.fill(warehouse, DAY, mark=7)
    mart_tables.transform(warehouse)
    mart_tables.transform(warehouse, "issues")
    yield warehouse
    with warehouse.connect("dbt_rw") as connection:
        connection.execute("drop view staging.stg_complaints")


def run(warehouse, statement):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement)


def test_clean_marts_are_green_and_the_seen_mark_is_kept(marts):
    result = check_marts()
    assert result["success"] and result["failed"] == [] and result["days"] == 1 and result["transform_id"] == 2
    with marts.connect("postgres") as connection:
        stored = connection.execute("select days::text[], dirty_mark, transform_id, is_success, reason"
                                    " from quality.validation_runs").fetchall()
    assert stored == [([DAY], 7, 2, True, "")]


RED = {
    "M-REC-01 fct_complaints": "update raw.complaints set requested_at = requested_at + interval '1 day'"
                               " where service_request_id = 'city-0000000001'",
    "M-KEY-01 fct_complaints": "update marts.fct_complaints set complaint_key = 'same'",
    "M-DAY-01 fct_complaints": "insert into marts.days_to_publish values ('2099-01-01', 1)",
    "M-DAY-02 fct_complaints": "insert into marts.days_to_publish values ('1899-01-01', 1)",
    "M-REC-02 daily_complaints": "update marts.daily_complaints set complaint_count = complaint_count + 1",
    "M-REC-02 hourly_complaints": "delete from marts.hourly_complaints",
    "M-REC-02 handling_daily": "update marts.handling_daily set complaint_count = 4",
    "M-REC-02 district_daily": "delete from marts.district_daily where district_code is null",
    "M-REC-02 neighbourhood_daily": "delete from marts.neighbourhood_daily",
    "M-KEY-01 neighbourhood_daily": "insert into marts.neighbourhood_daily select * from marts.neighbourhood_daily",
    "M-RNG-01 neighbourhood_daily": "update marts.neighbourhood_daily set complaint_count = -complaint_count",
    "M-DST-02 neighbourhood_daily": "update marts.neighbourhood_daily set neighbourhood_name = '없는동'",
    "M-KEY-01 daily_complaints": "update marts.daily_complaints set district_code = '11140', district_name = '중구'",
    "M-KEY-01 hourly_complaints": "insert into marts.hourly_complaints select * from marts.hourly_complaints",
    "M-KEY-01 handling_daily": "insert into marts.handling_daily select * from marts.handling_daily",
    "M-KEY-01 district_daily": "insert into marts.district_daily select * from marts.district_daily",
    "M-RNG-01 daily_complaints": "update marts.daily_complaints set closed_count = 9",
    "M-RNG-01 hourly_complaints": "update marts.hourly_complaints set requested_hour_at = requested_hour_at"
                                  " + interval '1 day'",
    "M-RNG-01 handling_daily": "update marts.handling_daily set transfer_count = -1",
    "M-RNG-01 district_daily": "update marts.district_daily set complaint_count = -complaint_count",
    "M-DST-01 daily_complaints": "update marts.daily_complaints set district_code = '99999'",
    "M-DST-01 district_daily": "update marts.district_daily set district_name = '없는구'",
    "M-SUM-01 handling_daily": "update marts.handling_daily set on_time_count = 2",
    "M-SAT-01 handling_daily": "update marts.handling_daily set satisfaction_sum = 11",
    "M-REC-03 backlog": "update marts.backlog set open_count = 2",
    "M-RNG-01 backlog": "update marts.backlog set overdue_count = null",
    "M-KEY-01 backlog": "insert into marts.backlog select * from marts.backlog",
    "M-REC-04 open_complaints": "update marts.open_complaints set due_state = 'due_later' where due_state = 'overdue'",
    "M-KEY-01 open_complaints": "insert into marts.open_complaints select * from marts.open_complaints limit 1",
    "M-PRO-01 emerging_issues": "update marts.emerging_issues set p_value = 1.5",
    "M-RNG-01 emerging_issues": "update marts.emerging_issues set complaint_count = 0, submitter_count = 0",
    "M-SCR-01 emerging_issues": "update marts.emerging_issues set surge_score = 'infinity'",
    "M-ORD-01 emerging_issues": "update marts.emerging_issues set first_seen_at = last_seen_at + interval '1 hour'",
    "M-SHR-01 emerging_issues": "update marts.emerging_issues set duplicate_share = null",
    "M-LBL-01 emerging_issues": "update marts.emerging_issues set label = ' '",
    "M-KEY-01 emerging_issues": "insert into marts.emerging_issues select * from marts.emerging_issues",
    "M-MEM-01 emerging_issues": "delete from marts.issue_complaints",
    "M-REF-02 emerging_issues": "update marts.emerging_issues set latest_alert_id = 'A9'",
    "M-KEY-01 issue_events": "insert into marts.issue_events select * from marts.issue_events",
    "M-KND-01 issue_events": "update marts.issue_events set kind = 'merged_into'",
    "M-REF-01 issue_events": "update marts.issue_events set kind = 'merged_into',"
                             " other_id = 'i9', other_label = '이름'",
    "M-DAY-03 issue_events": "update marts.issue_events set as_of_at = now() + interval '1 hour'",
    "M-LBL-01 issue_events": "update marts.issue_events set label = ' '",
    "M-ORD-01 alerts": "update marts.alerts set first_alerted_at = last_alerted_at + interval '1 hour'",
    "M-KEY-01 alerts": "insert into marts.alerts select * from marts.alerts",
    "M-RNG-01 alerts": "update marts.alerts set observed_count = 0",
    "M-INT-01 alerts": "update marts.alerts set recurrence_interval_days = 0",
    "M-LBL-01 alerts": "update marts.alerts set label = ' '",
    "M-MEM-01 alerts": "update marts.alert_complaints set is_counted = false",
    "M-DUE-01 fct_complaints": "update marts.fct_complaints set reopened_at = due_at + interval '1 second'",
    "M-DUE-03 fct_complaints": "update marts.fct_complaints set handling_hours = 73",
    "M-CAT-01 daily_complaints": "update marts.daily_complaints set service_name = '불법 주정차'",
    "M-REC-02 recent_complaints": "delete from marts.recent_complaints",
    "M-KEY-01 recent_complaints": "insert into marts.recent_complaints select * from marts.recent_complaints limit 1",
    "M-KEY-01 neighbourhood_outlines": "insert into marts.neighbourhood_outlines"
                                       " select * from marts.neighbourhood_outlines",
    "M-RNG-01 neighbourhood_outlines": "update marts.neighbourhood_outlines set resident_count = 0",
    "M-KEY-01 issue_complaints": "insert into marts.issue_complaints select * from marts.issue_complaints",
    "M-REF-01 issue_complaints": "update marts.issue_complaints set issue_id = 'i9'",
    "M-REF-03 issue_complaints": "update marts.issue_complaints set service_request_id = 'x'",
    "M-KEY-01 issue_daily": "insert into marts.issue_daily select * from marts.issue_daily",
    "M-RNG-01 issue_daily": "update marts.issue_daily set complaint_count = 0",
    "M-SUM-02 issue_daily": "update marts.issue_daily set complaint_count = 6",
    "M-REF-01 issue_daily": "update marts.issue_daily set issue_id = 'i9'",
    "M-KEY-01 alert_complaints": "insert into marts.alert_complaints select * from marts.alert_complaints",
    "M-REF-03 alert_complaints": "update marts.alert_complaints set source = 'x'",
    "M-REF-04 alert_complaints": "update marts.alert_complaints set alert_id = 'A9'",
    "M-KEY-01 alert_evaluation": "insert into marts.alert_evaluation select * from marts.alert_evaluation",
    "M-EVL-01 alert_evaluation": "update marts.alert_evaluation set found_share = 0.91",
    "M-KEY-01 routing_monthly": "insert into marts.routing_monthly select * from marts.routing_monthly",
    "M-RTE-01 routing_monthly": "update marts.routing_monthly set wrong_count = 7",
    "M-KEY-01 understanding_evaluation": "insert into marts.understanding_evaluation"
                                         " select * from marts.understanding_evaluation",
    "M-EVL-01 understanding_evaluation": "update marts.understanding_evaluation set figure_low = 0.56",
    "M-BLD-01 변환": "insert into ops.transforms (stage) values ('facts')",
    "M-TAB-01 변환": "drop table marts.daily_complaints",
}


IMPOSSIBLE = {
    "M-RNG-01 emerging_issues": ("complaint_count = null", "submitter_count = 6", "observed_count = 6",
                                 "expected_count = 'nan'"),
    "M-SCR-01 emerging_issues": ("surge_score = -1", "surge_score = 'nan'"),
}


@pytest.mark.parametrize(("failure", "change"), [(name, each) for name, all_ in IMPOSSIBLE.items() for each in all_])
def test_each_impossible_figure_of_an_issue_is_red(marts, failure, change):
    run(marts, f"update marts.emerging_issues set {change}")
    assert failure in check_marts()["failed"]


@pytest.mark.parametrize("change", [
    "due_at = requested_at + interval '63 days'", "due_at = requested_at - interval '1 second'"])
def test_a_deadline_before_the_request_or_absurdly_late_is_red(marts, change):
    run(marts, f"update marts.fct_complaints set {change}")
    assert check_marts()["failed"] == ["M-DUE-01 fct_complaints"]


@pytest.mark.parametrize("change", [
    "found_high = 1.1", "found_low = 0.85", "observed_a_month = -1", "issue_count = 0", "median_hours = -1",
    "measured_date = measured_date + 4000"])
def test_each_impossible_figure_of_the_evaluation_is_red(marts, change):
    run(marts, f"update marts.alert_evaluation set {change}")
    assert check_marts()["failed"] == ["M-EVL-01 alert_evaluation"]


@pytest.mark.parametrize("change", [
    "figure = 1.1", "figure = 'nan'", "figure_high = 0.5", "figure_low = -1", "text_count = 0", "setting = 0",
    "measured_date = measured_date + 4000"])
def test_each_impossible_figure_of_understanding_is_red(marts, change):
    run(marts, f"update marts.understanding_evaluation set {change}")
    assert check_marts()["failed"] == ["M-EVL-01 understanding_evaluation"]


@pytest.mark.parametrize("change", [
    "proposed_count = 10", "unlike_count = -1", "judged_count = 9", "within_count = 6", "timed_count = null",
    "max_error = 1", "complaint_count = 0", "month_date = month_date + 1",
    "month_date = (month_date + interval '400 months')::date"])
def test_each_impossible_figure_of_the_routing_is_red(marts, change):
    run(marts, f"update marts.routing_monthly set {change}")
    assert check_marts()["failed"] == ["M-RTE-01 routing_monthly"]


@pytest.mark.parametrize("failure", RED)
def test_a_broken_mart_is_red_by_its_own_rule(marts, failure):
    run(marts, RED[failure])
    result = check_marts()
    assert not result["success"]
    assert failure in result["failed"]
    assert failure.split()[0] in result["reason"]


def test_failing_days_are_named(marts):
    run(marts, RED["M-REC-02 handling_daily"])
    check_marts()
    with marts.connect("postgres") as connection:
        keys = connection.execute("select failing_keys from quality.validation_results where not is_success").fetchall()
    assert keys == [([DAY],)]


def test_a_batch_promoted_during_the_build_is_not_a_difference(marts):
    later = START + timedelta(hours=2)
    land(marts, "city", later, later + timedelta(hours=1), spread("city", later, later + timedelta(hours=1), 2, 100),
         status="promoted")
    run(marts, "update ops.batches set decided_at = now() + interval '1 hour'"
               " where window_start_at > '2026-07-07T17:00Z'")
    assert check_marts()["success"]


def test_missing_issues_only_warn(marts):
    run(marts, "drop table marts.emerging_issues")
    result = check_marts()
    assert result["success"] and result["failed"] == ["M-TAB-02 변환"]


WARNED = {
    "M-DUE-02 fct_complaints": "update marts.fct_complaints set due_at = null, allowed_hours = null, is_on_time = null",
    "M-TRF-01 fct_complaints": "update marts.fct_complaints set transfer_count = 21",
    "M-ANS-01 fct_complaints": "update marts.fct_complaints set answered_at = null",
    "M-MAP-01 neighbourhood_outlines": "update marts.neighbourhood_outlines set outline = '[]'",
    "M-RNK-01 issue_complaints": "update marts.issue_complaints set rank = 2",
    "M-RNK-01 alert_complaints": "update marts.alert_complaints set rank = 2",
}


@pytest.mark.parametrize("failure", WARNED)
def test_what_is_strange_and_not_wrong_is_told_and_published(marts, failure):
    run(marts, WARNED[failure])
    result = check_marts()
    assert result["success"] and result["failed"] == [failure]


@pytest.fixture
def modelled(marts):
    """What the models leave behind an hour with one issue, one alert and two texts, before the issues' marts."""
    with marts.connect("postgres") as connection:
        connection.execute("insert into ml.model_runs (kind, model_version, as_of_at, window_start_at, params, metrics)"
                           " select k.kind, 'v', %(at)s, %(at)s::timestamptz - interval '28 days', '{}',"
                           " k.metrics::jsonb from (values ('issues', '{\"noise_share\": 0.5}'), ('look', '{}'))"
                           " as k (kind, metrics)", {"at": START + timedelta(hours=1)})
        connection.execute("insert into ml.issues values ('i1', '이름', '{}', 'new', now(), now(), 5, 5, 0, 1)")
        connection.execute("insert into ml.signals (run_id, issue_id, window_hours, observed_count, expected_count,"
                           " p_value, surge_score) values (1, 'i1', 6, 3, 0.5, 0.01, 2)")
        connection.execute("insert into ml.alerts values"
                           " (%s, 1, 2, 'A1', 'new', 9, 60, 6, 3, 0.5, false, '', '', '', '')",
                           (START + timedelta(hours=1),))
        connection.execute("update marts.fct_complaints set requested_at = %s", (START,))
        connection.execute("update marts.issue_complaints set requested_at = %s", (START,))
        connection.execute("insert into ml.embeddings select f.text_hash, 'v', array_fill(0::real, array[number - 1])"
                           " || array[1::real] || array_fill(0::real, array[384 - number])"
                           " from (select text_hash, row_number() over ()::integer as number"
                           " from marts.fct_complaints) as f")
    mart_tables.transform(marts, "issues")
    return marts


def test_what_the_models_left_is_green_where_it_fits(modelled):
    assert check_marts()["failed"] == []
    with modelled.connect("postgres") as connection:
        asked = connection.execute("select rule_id, severity, observed -> 'value' from quality.validation_results"
                                   " where subject like 'ml.%' or rule_id = 'M-NOI-01' order by rule_id").fetchall()
    assert asked == [
        ("M-ALR-01", "critical", 0), ("M-EMB-01", "warning", 1), ("M-EMB-02", "warning", 0),
        ("M-EMB-03", "warning", 1), ("M-MOD-01", "warning", 1), ("M-NOI-01", "warning", 0.5),
        ("M-REF-05", "warning", 0), ("M-SIG-01", "warning", 0), ("M-TIM-01", "warning", 0)]


MISLED = {
    "M-NOI-01 emerging_issues": "update ml.model_runs set metrics = '{\"noise_share\": 0.99}' where kind = 'issues'",
    "M-TIM-01 ml.model_runs": "update ml.model_runs set as_of_at = as_of_at - interval '3 hours'",
    "M-MOD-01 ml.model_runs": "update ml.model_runs set model_version = 'w' where kind = 'look'",
    "M-SIG-01 ml.signals": "delete from ml.signals",
    "M-REF-05 ml.issue_members": "update marts.issue_daily set complaint_count = 4",
    "M-EMB-01 ml.embeddings": "delete from ml.embeddings where text_hash like '%-4'",
    "M-EMB-02 ml.embeddings": "update ml.embeddings set embedding = array_fill(0::real, array[384])"
                              " where text_hash like '%-4'",
    "M-EMB-03 ml.embeddings": "update ml.embeddings set embedding = array[1::real] || array_fill(0::real, array[383])",
}


@pytest.mark.parametrize("failure", MISLED)
def test_a_model_that_went_wrong_is_told_and_the_facts_are_published(modelled, failure):
    run(modelled, MISLED[failure])
    result = check_marts()
    assert result["success"] and result["failed"] == [failure]


def test_a_model_that_left_nothing_is_told(modelled):
    run(modelled, "truncate ml.embeddings cascade")
    assert check_marts()["failed"] == ["M-EMB-01 ml.embeddings"]
    run(modelled, "delete from marts.issue_daily")
    assert "M-REF-05 ml.issue_members" in check_marts()["failed"]


def test_an_alert_that_was_sent_and_is_not_shown_holds(modelled):
    run(modelled, "update ml.alerts set alert_id = 'A2'")
    assert check_marts()["failed"] == ["M-ALR-01 ml.alerts"]
    run(modelled, "update ml.model_runs set created_at = now() + interval '1 hour' where kind = 'look'")
    assert check_marts()["success"], "sent after the marts were built: the next build shows it"


def test_where_no_model_ran_its_rules_say_so_and_prove_nothing(marts):
    check_marts()
    with marts.connect("postgres") as connection:
        found = connection.execute("select count(*), bool_and(severity = 'info' and is_success),"
                                   " max(expected ->> 'note') from quality.validation_results"
                                   " where subject like 'ml.%'").fetchone()
    assert found == (8, True, "점검할 모델 결과 없음")


def test_every_table_of_a_publication_is_looked_at(marts):
    check_marts()
    with marts.connect("postgres") as connection:
        asked = {subject for (subject,) in connection.execute("select subject from quality.validation_results")}
    assert asked >= {*DAY_TABLES, *WHOLE_TABLES}
    assert {f"marts.{name}" for name in (*DAY_TABLES, *WHOLE_TABLES)} <= {*FACTS, *ISSUES}


@pytest.mark.parametrize("table", [name for name in FACTS if name.startswith("marts.")])
def test_a_table_that_vanished_holds_and_is_named(marts, table):
    run(marts, f"drop table {table} cascade")
    result = check_marts()
    assert result["failed"] == ["M-TAB-01 변환"]
    with marts.connect("postgres") as connection:
        (note,) = connection.execute("select expected ->> 'note' from quality.validation_results"
                                     " where rule_id = 'M-TAB-01'").fetchone()
    assert table in note


def test_without_days_the_small_marts_are_checked(marts):
    run(marts, "delete from marts.days_to_publish")
    assert check_marts()["success"]
    run(marts, RED["M-REC-03 backlog"])
    assert not check_marts()["success"]


def test_no_transform_is_one_clear_line(warehouse):
    with pytest.raises(RuntimeError, match="no transform was ever run"):
        check_marts()


def test_a_result_written_twice_is_refused_with_its_whole_run(marts):
    outcome = Outcome("M-KEY-01", "키 중복 없음", "alerts", "x", "critical", False, {}, {}, 1)
    with pytest.raises(psycopg.errors.UniqueViolation), marts.connect("quality_rw") as connection:
        record(connection, "marts", [outcome, outcome])
    with marts.connect("postgres") as connection:
        assert connection.execute("select (select count(*) from quality.validation_runs),"
                                  " (select count(*) from quality.findings)").fetchone() == (0, 0)
