"""Gate 2's suites: one function a kind of mart, over the frames of `marts_frames`."""

from collections.abc import Callable

import pandas as pd

from expectations.marts_frames import DayMart
from expectations.rule import Rule, equal, every, figure, rule
from expectations.rulebook import limit

CONDITIONS = {"range": "M-RNG-01", "district": "M-DST-01", "neighbourhood": "M-DST-02", "closed": "M-SUM-01",
              "satisfaction": "M-SAT-01", "category": "M-CAT-01"}
NOTHING_TO_ASK = "점검할 모델 결과 없음"


def marts_build_suite(missing_facts: list[str], missing_issues: list[str]) -> list[Rule]:
    """Whether there is anything to check, as figures `newest_failed`, `missing_facts`, `missing_issues`."""
    return [
        rule("M-BLD-01", "변환", figure("newest_failed", 0, 0)),
        rule("M-TAB-01", "변환", figure("missing_facts", 0, 0), ", ".join(missing_facts)),
        rule("M-TAB-02", "변환", figure("missing_issues", 0, 0), ", ".join(missing_issues)),
    ]


def marts_days_suite() -> list[Rule]:
    """Rules on the facts of each day to publish; failing days are named."""
    subject = "fct_complaints"
    return [
        rule("M-REC-01", subject, every("staging_gap_count", high=0)),
        rule("M-KEY-01", subject, every("duplicate_key_count", high=0)),
        rule("M-DAY-01", subject, every("days_ahead", high=limit("M-DAY-01", "days_ahead"))),
        rule("M-DAY-02", subject, every("day_year", low=limit("M-DAY-02", "first_year"))),
        rule("M-DUE-01", subject, every("wrong_due_count", high=0)),
        rule("M-DUE-02", subject, every("missing_due_count", high=0)),
        rule("M-DUE-03", subject, every("wrong_on_time_count", high=0)),
        rule("M-TRF-01", subject, every("many_transfers_count", high=0)),
        rule("M-ANS-01", subject, every("unanswered_share", high=limit("M-ANS-01", "share"))),
    ]


def marts_recent_suite() -> list[Rule]:
    """Rules on the list of recent complaints; failing days are named."""
    subject = "recent_complaints"
    return [
        rule("M-REC-02", subject, equal("total_count", "fact_count")),
        rule("M-KEY-01", subject, every("duplicate_key_count", high=0)),
    ]


def marts_day_mart_suite(mart: DayMart) -> list[Rule]:
    """Rules on one day mart; failing days are named."""
    rules = [
        rule("M-REC-02", mart.name, equal("total_count", "fact_count")),
        rule("M-KEY-01", mart.name, every("duplicate_key_count", high=0)),
    ]
    return [*rules, *(rule(CONDITIONS[name], mart.name, every(f"{name}_count", high=0)) for name in mart.conditions)]


def marts_whole_suite() -> list[Rule]:
    """Rules on the backlog and on the queue of open complaints."""
    return [
        rule("M-REC-03", "backlog", figure("backlog_gap_count", 0, 0)),
        rule("M-RNG-01", "backlog", figure("backlog_bad_count", 0, 0)),
        rule("M-KEY-01", "backlog", figure("backlog_duplicate_count", 0, 0)),
        rule("M-REC-04", "open_complaints", figure("queue_gap_count", 0, 0)),
        rule("M-KEY-01", "open_complaints", figure("queue_duplicate_count", 0, 0)),
    ]


def marts_outlines_suite() -> list[Rule]:
    """Rules on the shape of every neighbourhood; failing ones are named by their code."""
    subject = "neighbourhood_outlines"
    return [
        rule("M-KEY-01", subject, every("repeat_count", high=1)),
        rule("M-MAP-01", subject, every("shapeless", high=0)),
        rule("M-RNG-01", subject, every("deserted", high=0)),
    ]


def marts_models_suite(figures: pd.DataFrame) -> list[Rule]:
    """Rules on what the models left behind, as one row of figures; an empty one is passed and said to be so."""
    asked = [
        ("M-NOI-01", "emerging_issues", figure("noise_share", 0, limit("M-NOI-01", "share"))),
        ("M-TIM-01", "ml.model_runs", figure("behind_hours", high=limit("M-TIM-01", "hours"))),
        ("M-MOD-01", "ml.model_runs", figure("model_count", high=1)),
        ("M-SIG-01", "ml.signals", figure("unjudged_count", high=0)),
        ("M-REF-05", "ml.issue_members", figure("lost_share", high=limit("M-REF-05", "share"))),
        ("M-ALR-01", "ml.alerts", figure("unshown_count", high=0)),
        ("M-EMB-01", "ml.embeddings", figure("covered_share", low=limit("M-EMB-01", "share"))),
        ("M-EMB-02", "ml.embeddings", figure("length_error", high=limit("M-EMB-02", "error"))),
        ("M-EMB-03", "ml.embeddings", figure("distinct_share", low=limit("M-EMB-03", "share"))),
    ]
    return [rule(rule_id, subject, expectation) if figures[expectation.column].notna().all()
            else rule(rule_id, subject, figure("row_count", 1), NOTHING_TO_ASK, informs=True)
            for rule_id, subject, expectation in asked]


def marts_issues_suite() -> list[Rule]:
    """Rules on every issue; failing issues are named by their id."""
    subject = "emerging_issues"
    return [
        rule("M-KEY-01", subject, every("repeat_count", high=1)),
        rule("M-PRO-01", subject, every("p_value", 0, 1)),
        rule("M-RNG-01", subject, every("out_of_range", high=0)),
        rule("M-SCR-01", subject, every("impossible_score", high=0)),
        rule("M-ORD-01", subject, every("out_of_order", high=0)),
        rule("M-SHR-01", subject, every("duplicate_share", 0, 1)),
        rule("M-LBL-01", subject, every("label_length", low=1)),
        rule("M-MEM-01", subject, every("orphan", high=0)),
        rule("M-REF-02", subject, every("lost_alert", high=0)),
    ]


def marts_issue_events_suite() -> list[Rule]:
    """Rules on the changes of every issue; issues with failing changes are named by their id."""
    subject = "issue_events"
    return [
        rule("M-KEY-01", subject, every("repeat_count", high=0)),
        rule("M-KND-01", subject, every("bad_kind_count", high=0)),
        rule("M-REF-01", subject, every("unknown_count", high=0)),
        rule("M-DAY-03", subject, every("ahead_count", high=0)),
        rule("M-LBL-01", subject, every("nameless_count", high=0)),
    ]


def marts_alerts_suite() -> list[Rule]:
    """Rules on every alert; failing alerts are named by their id."""
    subject = "alerts"
    return [
        rule("M-KEY-01", subject, every("repeat_count", high=1)),
        rule("M-RNG-01", subject, every("observed_count", low=1)),
        rule("M-ORD-01", subject, every("out_of_order", high=0)),
        rule("M-INT-01", subject, every("recurrence_interval_days", low=0.001)),
        rule("M-LBL-01", subject, every("label_length", low=1)),
        rule("M-MEM-01", subject, every("orphan", high=0)),
    ]


def marts_issue_complaints_suite() -> list[Rule]:
    """Rules on the complaints shown for every issue; issues are named by their id."""
    subject = "issue_complaints"
    return [
        rule("M-KEY-01", subject, every("repeat_count", high=0)),
        rule("M-RNK-01", subject, every("rank_gap_count", high=0)),
        rule("M-REF-01", subject, every("unknown_issue", high=0)),
        rule("M-REF-03", subject, every("unknown_complaint_count", high=0)),
    ]


def marts_issue_daily_suite() -> list[Rule]:
    """Rules on the days of every issue; issues are named by their id."""
    subject = "issue_daily"
    return [
        rule("M-KEY-01", subject, every("repeat_count", high=0)),
        rule("M-RNG-01", subject, every("bad_count", high=0)),
        rule("M-SUM-02", subject, every("excess_count", high=0)),
        rule("M-REF-01", subject, every("unknown_issue", high=0)),
    ]


def marts_alert_complaints_suite() -> list[Rule]:
    """Rules on the complaints behind every alert; alerts are named by their id."""
    subject = "alert_complaints"
    return [
        rule("M-KEY-01", subject, every("repeat_count", high=0)),
        rule("M-RNK-01", subject, every("rank_gap_count", high=0)),
        rule("M-REF-03", subject, every("unknown_complaint_count", high=0)),
        rule("M-REF-04", subject, every("unknown_alert", high=0)),
    ]


def marts_evaluation_suite() -> list[Rule]:
    """Rules on the figures of the last evaluation; ways of watching are named."""
    subject = "alert_evaluation"
    return [
        rule("M-KEY-01", subject, every("repeat_count", high=0)),
        rule("M-EVL-01", subject, every("bad_count", high=0)),
    ]


def marts_understanding_suite() -> list[Rule]:
    """Rules on the figures of routing, answers and dangers; the texts asked about are named."""
    subject = "understanding_evaluation"
    return [
        rule("M-KEY-01", subject, every("repeat_count", high=0)),
        rule("M-EVL-01", subject, every("bad_count", high=0)),
    ]


def marts_routing_suite() -> list[Rule]:
    """Rules on what came of the departments proposed; months are named."""
    subject = "routing_monthly"
    return [
        rule("M-KEY-01", subject, every("repeat_count", high=0)),
        rule("M-RTE-01", subject, every("bad_count", high=0)),
    ]


# Frame and suite of each mart that the issues' build makes, with the column that names its rows.
ISSUE_MARTS: tuple[tuple[str, str, Callable[[], list[Rule]]], ...] = (
    ("issues", "issue_id", marts_issues_suite),
    ("issue_events", "issue_id", marts_issue_events_suite),
    ("issue_complaints", "issue_id", marts_issue_complaints_suite),
    ("issue_daily", "issue_id", marts_issue_daily_suite),
    ("alerts", "alert_id", marts_alerts_suite),
    ("alert_complaints", "alert_id", marts_alert_complaints_suite),
    ("alert_evaluation", "detector", marts_evaluation_suite),
    ("routing_monthly", "month_date", marts_routing_suite),
    ("understanding_evaluation", "tested_on", marts_understanding_suite),
)
