"""Gate 2 on a real warehouse: clean days are green, and every rule is seen red."""

from datetime import datetime, timedelta

import mart_tables
import pytest
from gate_rows import land, spread

from expectations.gate import check_marts

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
    "M-RNG-01 emerging_issues": "update marts.emerging_issues set complaint_count = 0",
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
    "M-KEY-01 alerts": "insert into marts.alerts select * from marts.alerts",
    "M-RNG-01 alerts": "update marts.alerts set observed_count = 0",
    "M-INT-01 alerts": "update marts.alerts set recurrence_interval_days = 0",
    "M-LBL-01 alerts": "update marts.alerts set label = ' '",
    "M-MEM-01 alerts": "update marts.alert_complaints set is_counted = false",
    "M-BLD-01 변환": "insert into ops.transforms (stage) values ('facts')",
    "M-TAB-01 변환": "drop table marts.daily_complaints",
}


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


@pytest.mark.parametrize("statement", [
    "drop table marts.emerging_issues",
    "insert into ml.model_runs (kind, model_version, as_of_at, window_start_at, params, metrics)"
    " values ('issues', 'v', now(), now(), '{}', '{\"noise_share\": 0.999}')",
])
def test_missing_issues_and_noise_only_warn(marts, statement):
    run(marts, statement)
    result = check_marts()
    assert result["success"] and len(result["failed"]) == 1


def test_without_days_the_small_marts_are_checked(marts):
    run(marts, "delete from marts.days_to_publish")
    assert check_marts()["success"]
    run(marts, RED["M-REC-03 backlog"])
    assert not check_marts()["success"]


def test_no_transform_is_one_clear_line(warehouse):
    with pytest.raises(RuntimeError, match="no transform was ever run"):
        check_marts()
