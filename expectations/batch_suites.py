"""Gate 1's suites: the rows of one batch, and the batch as a whole against the weeks before it."""

import pandas as pd

from expectations import history
from expectations.batch_profile import BatchProfile, Volume
from expectations.outcome import Severity
from expectations.rule import Rule, every, figure

ROWS = "접수 원문"
BATCH = "접수 묶음"
AHEAD_HOURS = 24  # what ingestion accepts as well: portals that give dates only, clocks that run ahead
QUARANTINE_SHARE = 0.05
UNKNOWN_SHARE = 0.05
EMPTY_TEXT_SHARE = 0.05
OWN_TREE_SHARE = 0.5
TREE_ROWS = 20
REPEATED_TEXTS = 3
NOTHING_BEFORE = "비교할 이전 자료 없음"
NO_HISTORY = f"비교할 이전 자료 부족 ({history.MINIMUM_WEEKS}주 미만)"

LOST_COLUMNS: tuple[tuple[str, str, str, Severity], ...] = (
    ("B-COL-01", "service_name", "민원 분야·항목", "critical"),
    ("B-COL-02", "description", "민원 내용", "critical"),
    ("B-COL-03", "channel", "접수 채널", "critical"),
    ("B-COL-04", "district", "자치구", "critical"),
    ("B-COL-05", "neighbourhood", "행정동", "critical"),
    ("B-COL-06", "agency_responsible", "담당 부서", "warning"),  # a portal may assign it only later
    ("B-COL-07", "submitter", "민원인 식별값", "critical"),
)


def batch_rows_suite() -> list[Rule]:
    """Rules on every row of `sql/batch_rows.sql`; failing rows are named by service_request_id."""
    return [
        Rule("B-KEY-01", "민원 번호 있음", "critical",
             "a row without an id can be neither updated nor counted once", ROWS, every("id_length", low=1)),
        Rule("B-DAT-01", "접수 일시가 미래가 아님", "critical",
             "a date of 2099 makes a month of its own and bends every trend", ROWS,
             every("requested_age_hours", low=-AHEAD_HOURS)),
        Rule("B-DAT-04", "접수 연도가 정상 범위", "critical",
             "a date of 1899 is an empty date of the portal, or a birthday in the wrong column", ROWS,
             every("requested_year", low=2000)),
        Rule("B-DAT-02", "변경 일시가 미래가 아님", "critical",
             "the latest version wins, so a version from the future wins for ever", ROWS,
             every("updated_age_hours", low=-AHEAD_HOURS)),
        Rule("B-DAT-03", "답변이 접수보다 빠르지 않음", "warning",
             "handling time would be negative; a day's tolerance for portals that give dates only", ROWS,
             every("answer_lag_hours", low=-AHEAD_HOURS)),
        Rule("B-PII-01", "주민등록번호·휴대전화번호 없음", "critical",
             "a net under the masking: such a number must never go further", ROWS,
             every("personal_number_count", high=0)),
        Rule("B-TXT-01", "민원 내용 비어 있지 않음", "info", "names the rows that B-TXT-02 counts", ROWS,
             every("description_length", low=1)),
    ]


def batch_profile_suite(profile: BatchProfile) -> tuple[pd.DataFrame, list[Rule]]:
    """The batch as a one-row frame and the rules on it, with bounds learnt from the earlier weeks in `profile`."""
    parts = (_landing(profile), _shares(profile), _columns(profile), _categories(profile), _volume(profile),
             _duplicates(profile))
    figures: dict[str, float | None] = {}
    rules = []
    for found, checks in parts:
        figures.update(found)
        rules.extend(checks)
    return pd.DataFrame([figures]).astype("float64"), rules


Part = tuple[dict[str, float | None], list[Rule]]


def _landing(profile: BatchProfile) -> Part:
    batch = profile.batch
    if batch["fetched_count"] is None:
        gap, wrong = None, None
    else:
        gap = batch["fetched_count"] - sum(
            batch[f"{kind}_count"] for kind in ("accepted", "duplicate", "quarantined"))
        # More rows than accepted are right after an earlier reading (a version changed since), but not of one landing.
        wrong = max(batch["accepted_count"] - batch["row_count"], 0)
        wrong += max(batch["stored_count"] - batch["accepted_count"], 0)
        wrong += max(batch["quarantined_count"] - batch["kept_count"], 0)
    return {"landing_gap_count": gap, "landing_wrong_count": wrong}, [
        Rule("B-LND-01", "수집 건수 합계 일치", "critical",
             "fetched = accepted + duplicate + quarantined, and a landing exists", BATCH,
             figure("landing_gap_count", 0, 0)),
        Rule("B-LND-02", "적재된 행 누락·초과 없음", "critical",
             "every accepted row is in raw and nothing else, every rejected one in quarantine", BATCH,
             figure("landing_wrong_count", 0, 0)),
    ]


def _shares(profile: BatchProfile) -> Part:
    filled, rows = profile.filled["description"]
    quarantined = profile.batch["quarantined_count"] or 0
    brought = profile.batch["row_count"] + quarantined  # what was known before says nothing about this batch
    return {"quarantined_count": quarantined, "empty_text_count": rows - filled}, [
        Rule("B-QUA-01", "격리 비율 과다", "critical",
             f"more rows are illegible than a share of {QUARANTINE_SHARE:.0%} explains: the format has changed", BATCH,
             figure("quarantined_count", 0, history.most_tolerated(brought, QUARANTINE_SHARE))),
        Rule("B-TXT-02", "내용 없는 민원 비율 과다", "critical",
             f"more complaints without a text than a share of {EMPTY_TEXT_SHARE:.0%} explains", BATCH,
             figure("empty_text_count", 0, history.most_tolerated(rows, EMPTY_TEXT_SHARE))),
    ]


def _columns(profile: BatchProfile) -> Part:
    """A column is lost when no row fills it although, at its earlier share, that is next to impossible."""
    figures: dict[str, float | None] = {}
    rules = []
    for rule_id, column, name_ko, severity in LOST_COLUMNS:
        filled, rows = profile.filled[column]
        earlier_filled, earlier_rows = profile.filled_earlier[column]
        empty_share = 1 - earlier_filled / (earlier_rows + 1)
        is_expected = rows > 0 and empty_share**rows < history.HOLD_PROBABILITY
        figures[f"{column}_filled_count"] = filled
        reason = "a column that was always filled and is now wholly empty has been renamed or dropped at the source"
        rules.append(Rule(rule_id, f"항목 소실: {name_ko}", severity if earlier_rows else "info", reason, BATCH,
                          figure(f"{column}_filled_count", 1 if is_expected else 0),
                          "" if earlier_rows else NOTHING_BEFORE))
    return figures, rules


def _categories(profile: BatchProfile) -> Part:
    """Only for a source that uses the city's own tree: half of its categories, now or earlier, were in it."""
    known, named = profile.known or (0, 0)
    earlier_known, earlier_named = profile.known_earlier
    has_history = earlier_named >= TREE_ROWS
    basis_known, basis = (earlier_known, earlier_named) if has_history else (known, named)
    severity: Severity = "critical"
    note, tolerated = "", None
    if profile.known is None:
        severity, note = "info", "분류 체계를 아직 읽지 못함"
    elif basis_known < OWN_TREE_SHARE * basis or not basis:
        severity, note = "info", "자체 분류 체계를 쓰는 자료"
    else:
        usual = 1 - earlier_known / earlier_named if has_history else 0.0
        tolerated = history.most_tolerated(named, min(max(UNKNOWN_SHARE, 2 * usual), OWN_TREE_SHARE))
    return {"unknown_category_count": named - known}, [
        Rule("B-CAT-01", "알 수 없는 분류 과다", severity,
             f"more categories outside the city's tree than {UNKNOWN_SHARE:.0%} explains: the tree has changed", BATCH,
             figure("unknown_category_count", 0, tolerated), note),
    ]


def _volume(profile: BatchProfile) -> Part:
    window, trailing = profile.window, profile.trailing
    is_low_now = (window.count or 0) < history.HALF * (window.expected or 0)
    lowest_together = _low(trailing, history.HOLD_PROBABILITY, history.HALF) if is_low_now else 0
    silent_channels = sum(volume.count == 0 and (volume.expected or 0) >= history.SILENT_EXPECTED
                          for volume in profile.channels.values())
    figures: dict[str, float | None] = {
        "window_count": window.count, "trailing_count": trailing.count or 0,
        "silence_expected_count": _silence(window, trailing), "silent_channel_count": silent_channels}
    enough = "" if window.expected is not None else NO_HISTORY
    critical: Severity = "info" if enough else "critical"
    warning: Severity = "info" if enough else "warning"
    tail_note = "" if trailing.expected is not None else NO_HISTORY if trailing.count is not None else "해당 없음"
    return figures, [
        Rule("B-SIL-01", "접수 중단 (조용한 출처)", critical,
             f"nothing at all where about {history.SILENT_EXPECTED} or more were expected by now", BATCH,
             figure("silence_expected_count", 0, history.SILENT_EXPECTED), enough),
        Rule("B-VOL-01", "접수 건수 급감", critical,
             "less than 60 % of the same window of earlier weeks, and less than chance allows: half is missing", BATCH,
             figure("window_count", _low(window, history.HOLD_PROBABILITY, history.HALF)), enough),
        Rule("B-VOL-02", "최근 6시간 접수 건수 급감", "info" if tail_note else "critical",
             "small hours can't show a halved volume one by one; six together can, while this one is low too", BATCH,
             figure("trailing_count", lowest_together), tail_note),
        Rule("B-VOL-03", "접수 건수 감소", warning, "less than chance allows one hour in a hundred", BATCH,
             figure("window_count", _low(window, history.WARN_PROBABILITY)), enough),
        Rule("B-VOL-04", "접수 건수 급증", "info", "worth a look; never held, since a real event looks so", BATCH,
             figure("window_count", 0, _high(window)), enough),
        Rule("B-CHN-01", "채널별 접수 중단", warning, "one channel is silent while the others go on", BATCH,
             figure("silent_channel_count", 0, 0), enough),
    ]


def _low(volume: Volume, probability: float, share: float = 1.0) -> int:
    if volume.expected is None:
        return 0
    return history.lowest_plausible(volume.expected, volume.weeks, probability, share)


def _high(volume: Volume) -> int | None:
    if volume.expected is None:
        return None
    return history.highest_plausible(volume.expected, volume.weeks, history.HOLD_PROBABILITY, 2.0)


def _silence(window: Volume, trailing: Volume) -> float:
    """How many complaints were expected since the last one: 0 when some came in the window."""
    if window.count or window.expected is None:
        return 0.0
    return max(window.expected, trailing.expected or 0.0) if trailing.count == 0 else window.expected


def _duplicates(profile: BatchProfile) -> Part:
    repeated, texts = profile.repeated
    return {"repeated_text_count": repeated}, [
        Rule("B-DUP-01", "같은 시간대 자료 중복 수신", "critical",
             "half of the texts came before under other ids at the same minutes: the hour was delivered again", BATCH,
             figure("repeated_text_count", 0, max(REPEATED_TEXTS, (texts + 1) // 2) - 1)),
    ]
