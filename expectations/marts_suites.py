"""Gate 2's suites: one function a kind of mart, over the frames of `marts_frames`."""

from expectations.marts_frames import DayMart
from expectations.rule import Rule, equal, every, figure

FIRST_YEAR = 2000
MOST_NOISE = 0.98

CONDITIONS_KO = {
    "range": ("M-RNG-01", "건수가 정상 범위", "counts are positive and a part is never more than the whole"),
    "district": ("M-DST-01", "자치구가 25개 구 또는 미상", "an unknown code would vanish from the map"),
    "neighbourhood": ("M-DST-02", "동이 425개 동 또는 미상", "an unknown code would vanish from the map"),
    "closed": ("M-SUM-01", "기한 내 + 기한 초과 ≤ 완료", "the rate of answers in time would exceed 100 %"),
    "satisfaction": ("M-SAT-01", "만족도 1–5점", "a mean score outside the scale"),
}


def marts_build_suite(missing_facts: list[str], missing_issues: list[str]) -> list[Rule]:
    """Whether there is anything to check, as figures `newest_failed`, `missing_facts`, `missing_issues`."""
    return [
        Rule("M-BLD-01", "최근 변환 성공", "critical",
             "a build that failed or still runs has rewritten some marts and not others", "변환",
             figure("newest_failed", 0, 0)),
        Rule("M-TAB-01", "기본 마트 존재", "critical", "a mart of facts is missing", "변환",
             figure("missing_facts", 0, 0), ", ".join(missing_facts)),
        Rule("M-TAB-02", "이슈 마트 존재", "warning", "issues have not been built yet; facts can be shown without them",
             "변환", figure("missing_issues", 0, 0), ", ".join(missing_issues)),
    ]


def marts_days_suite() -> list[Rule]:
    """Rules on the facts of each day to publish; failing days are named."""
    subject = "fct_complaints"
    return [
        Rule("M-REC-01", "원문과 건수 일치", "critical", "every promoted complaint is counted, none is invented",
             subject, every("staging_gap_count", high=0)),
        Rule("M-KEY-01", "키 중복 없음", "critical", "a complaint counted twice", subject,
             every("duplicate_key_count", high=0)),
        Rule("M-DAY-01", "날짜가 정상 범위", "critical", "a day of 1899 or 2099 on the board's axis", subject,
             every("days_ahead", high=1)),
        Rule("M-DAY-02", "연도가 정상 범위", "critical", "a day of 1899 or 2099 on the board's axis", subject,
             every("day_year", low=FIRST_YEAR)),
    ]


def marts_day_mart_suite(mart: DayMart) -> list[Rule]:
    """Rules on one day mart; failing days are named."""
    rules = [
        Rule("M-REC-02", "합계가 원천과 일치", "critical", "the same complaints, cut another way, must add up alike",
             mart.name, equal("total_count", "fact_count")),
        Rule("M-KEY-01", "키 중복 없음", "critical", "a cell that stands twice is counted twice", mart.name,
             every("duplicate_key_count", high=0)),
    ]
    for name in mart.conditions:
        rule_id, name_ko, reason = CONDITIONS_KO[name]
        rules.append(Rule(rule_id, name_ko, "critical", reason, mart.name, every(f"{name}_count", high=0)))
    return rules


def marts_whole_suite(*, has_noise: bool) -> list[Rule]:
    """Rules on the backlog, on the queue of open complaints, and on the newest clustering's noise share."""
    noise = figure("noise_share", 0, MOST_NOISE) if has_noise else figure("backlog_bad_count", 0)
    return [
        Rule("M-REC-03", "미처리 건수가 원천과 일치", "critical",
             "the backlog is the open complaints, no more and no fewer", "backlog", figure("backlog_gap_count", 0, 0)),
        Rule("M-RNG-01", "건수가 정상 범위", "critical", "overdue or due today is never more than open", "backlog",
             figure("backlog_bad_count", 0, 0)),
        Rule("M-KEY-01", "키 중복 없음", "critical", "a department's work counted twice", "backlog",
             figure("backlog_duplicate_count", 0, 0)),
        Rule("M-REC-04", "처리 목록이 미처리 건수와 일치", "critical",
             "a department's queue shows other complaints than the backlog counts", "open_complaints",
             figure("queue_gap_count", 0, 0)),
        Rule("M-KEY-01", "키 중복 없음", "critical", "a complaint stands twice in a queue", "open_complaints",
             figure("queue_duplicate_count", 0, 0)),
        Rule("M-NOI-01", "군집 잡음 비율", "warning" if has_noise else "info",
             "when nearly nothing is grouped, embedding or clustering has broken", "emerging_issues", noise,
             "" if has_noise else "군집 기록 없음"),
    ]


def marts_issues_suite() -> list[Rule]:
    """Rules on every issue; failing issues are named by their id."""
    subject = "emerging_issues"
    return [
        Rule("M-KEY-01", "키 중복 없음", "critical", "an issue shown twice", subject, every("repeat_count", high=1)),
        Rule("M-PRO-01", "유의확률이 0–1", "critical", "a probability outside its range is a broken score", subject,
             every("p_value", 0, 1)),
        Rule("M-RNG-01", "건수가 정상 범위", "critical", "an issue is made of complaints", subject,
             every("complaint_count", low=1)),
        Rule("M-SHR-01", "중복 비율이 0–1", "critical", "a share outside its range", subject,
             every("duplicate_share", 0, 1)),
        Rule("M-LBL-01", "이슈 이름 있음", "critical", "an issue nobody can read", subject,
             every("label_length", low=1)),
        Rule("M-MEM-01", "이슈마다 민원 있음", "critical", "an issue can't be followed back to complaints", subject,
             every("orphan", high=0)),
        Rule("M-REF-02", "이슈의 경보가 있음", "critical", "an issue said to be under an alert that nobody can find",
             subject, every("lost_alert", high=0)),
    ]


def marts_issue_events_suite() -> list[Rule]:
    """Rules on the changes of every issue; issues with failing changes are named by their id."""
    subject = "issue_events"
    return [
        Rule("M-KEY-01", "키 중복 없음", "critical", "a change shown twice", subject, every("repeat_count", high=0)),
        Rule("M-KND-01", "알려진 변화", "critical", "a change without a name, or one with an issue that it lacks",
             subject, every("bad_kind_count", high=0)),
        Rule("M-REF-01", "이슈가 목록에 있음", "critical", "a change of an issue that the board doesn't show", subject,
             every("unknown_count", high=0)),
        Rule("M-DAY-03", "미래의 변화 없음", "critical", "a change that nobody can have seen yet", subject,
             every("ahead_count", high=0)),
        Rule("M-LBL-01", "이슈 이름 있음", "critical", "a change of an issue nobody can read", subject,
             every("nameless_count", high=0)),
    ]


def marts_alerts_suite() -> list[Rule]:
    """Rules on every alert; failing alerts are named by their id."""
    subject = "alerts"
    return [
        Rule("M-KEY-01", "키 중복 없음", "critical", "an alert shown twice", subject, every("repeat_count", high=1)),
        Rule("M-RNG-01", "건수가 정상 범위", "critical", "an alert is made of complaints", subject,
             every("observed_count", low=1)),
        Rule("M-INT-01", "우연의 주기가 양수", "critical", "an alert that says nothing of chance", subject,
             every("recurrence_interval_days", low=0.001)),
        Rule("M-LBL-01", "이슈 이름 있음", "critical", "an alert nobody can read", subject,
             every("label_length", low=1)),
        Rule("M-MEM-01", "이슈마다 민원 있음", "critical", "an alert can't be followed back to complaints", subject,
             every("orphan", high=0)),
    ]
