"""Gate 2's suites: one function a kind of mart, over the frames of `marts_frames`."""

from expectations.marts_frames import DayMart
from expectations.rule import Rule, equal, every, figure, rule
from expectations.rulebook import limit

CONDITIONS = {"range": "M-RNG-01", "district": "M-DST-01", "neighbourhood": "M-DST-02", "closed": "M-SUM-01",
              "satisfaction": "M-SAT-01"}


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
    ]


def marts_day_mart_suite(mart: DayMart) -> list[Rule]:
    """Rules on one day mart; failing days are named."""
    rules = [
        rule("M-REC-02", mart.name, equal("total_count", "fact_count")),
        rule("M-KEY-01", mart.name, every("duplicate_key_count", high=0)),
    ]
    return [*rules, *(rule(CONDITIONS[name], mart.name, every(f"{name}_count", high=0)) for name in mart.conditions)]


def marts_whole_suite(*, has_noise: bool) -> list[Rule]:
    """Rules on the backlog, on the queue of open complaints, and on the newest clustering's noise share."""
    noise = figure("noise_share", 0, limit("M-NOI-01", "share")) if has_noise else figure("backlog_bad_count", 0)
    return [
        rule("M-REC-03", "backlog", figure("backlog_gap_count", 0, 0)),
        rule("M-RNG-01", "backlog", figure("backlog_bad_count", 0, 0)),
        rule("M-KEY-01", "backlog", figure("backlog_duplicate_count", 0, 0)),
        rule("M-REC-04", "open_complaints", figure("queue_gap_count", 0, 0)),
        rule("M-KEY-01", "open_complaints", figure("queue_duplicate_count", 0, 0)),
        rule("M-NOI-01", "emerging_issues", noise, "" if has_noise else "군집 기록 없음", informs=not has_noise),
    ]


def marts_issues_suite() -> list[Rule]:
    """Rules on every issue; failing issues are named by their id."""
    subject = "emerging_issues"
    return [
        rule("M-KEY-01", subject, every("repeat_count", high=1)),
        rule("M-PRO-01", subject, every("p_value", 0, 1)),
        rule("M-RNG-01", subject, every("complaint_count", low=1)),
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
        rule("M-INT-01", subject, every("recurrence_interval_days", low=0.001)),
        rule("M-LBL-01", subject, every("label_length", low=1)),
        rule("M-MEM-01", subject, every("orphan", high=0)),
    ]
