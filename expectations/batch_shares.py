"""Gate 1's suite on shares: how many rows of a batch carry a mark, beside how many of the source's rows usually do.

One row with a mark is a citizen's; many at once are a broken feed. A share is too large when the number of marked rows
has a binomial tail below `history.SHARE_PROBABILITY` under the larger of a floor and twice the usual share, which is
what the same rule saw in the source's promoted batches of the 28 days before.
"""

from dataclasses import dataclass

import pandas as pd

from expectations import history
from expectations.outcome import Severity
from expectations.rule import Rule, every

SUBJECT = "접수 원문 비율"
LEARNT_ROWS = 100
NOT_LEARNT = "비교할 이전 자료 부족"


@dataclass(frozen=True)
class Share:
    """A mark that many rows must not carry.

    `is_learnt`: what is usual differs from source to source, so without a past the rule only informs.
    """

    rule_id: str
    mark: str
    name_ko: str
    severity: Severity
    floor: float
    reason: str
    is_learnt: bool = True


SHARES = (
    Share("B-ENC-01", "is_garbled", "깨진 글자 과다", "critical", 0.02,
          "bytes were read with the wrong code page: nobody can read, search or group these texts", is_learnt=False),
    Share("B-ENC-02", "has_markup", "풀리지 않은 HTML 과다", "warning", 0.05,
          "escaped more often than anybody undoes: readable, but every group and label is full of it"),
    Share("B-LNG-01", "is_foreign", "한글이 아닌 내용 증가", "warning", 0.10,
          "people do write in other languages, seldom one in ten"),
    Share("B-LNG-02", "is_foreign", "한글이 아닌 내용 과다", "critical", 0.50,
          "half of the texts changed their language: another feed, or a translation"),
    Share("B-TST-01", "is_test", "시험용 글 과다", "critical", 0.02,
          "a vendor tests on the real system: invented complaints are counted", is_learnt=False),
    Share("B-CUT-01", "is_cut", "잘린 글 과다", "critical", 0.03,
          "texts without an end pile up at one length: a column of limited width cuts them", is_learnt=False),
    Share("B-REP-01", "is_stock", "여러 분류에 같은 글", "critical", 0.05,
          "one text under three categories and more is no campaign: a constant was filled in"),
    Share("B-DAT-05", "is_before_question", "접수보다 빠른 답변 과다", "critical", 0.05,
          "handling times would be negative or lost for a share of the answers", is_learnt=False),
    Share("B-ANS-01", "is_closed_empty", "답변 없는 완료 과다", "warning", 0.10,
          "closed cases whose answer did not come with them"),
    Share("B-SAT-01", "is_same_score", "만족도 한 값 쏠림", "warning", 0.80,
          "every citizen gives the same score: a default was filled in"),
    Share("B-SUB-01", "is_same_submitter", "한 민원인 쏠림", "critical", 0.50,
          "half of an hour from one person: the submitter's column holds the portal's own account"),
    Share("B-NEW-01", "district_is_new", "처음 보는 자치구 과다", "critical", 0.05,
          "districts do not appear; columns were swapped, and the map would show 미상"),
    Share("B-NEW-02", "neighbourhood_is_new", "처음 보는 행정동 과다", "warning", 0.10, "as with districts"),
    Share("B-NEW-03", "channel_is_new", "처음 보는 채널 과다", "warning", 0.05,
          "a channel was renamed or added: every series by channel breaks here"),
    Share("B-NEW-04", "agency_responsible_is_new", "처음 보는 담당 부서 과다", "warning", 0.10,
          "a reorganisation, or a renaming: shown, since both happen for good reasons"),
    Share("B-NEW-05", "status_notes_is_new", "처음 보는 처리 상태 과다", "warning", 0.05,
          "the portal's state codes changed: open and closed are then told by the answer alone"),
    Share("B-IDN-01", "has_new_form", "민원 번호 형식 변경", "critical", 0.05,
          "old complaints under re-written numbers are counted a second time"),
    Share("B-IDN-02", "is_reused", "민원 번호 재사용", "critical", 0.01,
          "a new complaint under an old number takes the old one's place", is_learnt=False),
    Share("B-LAT-01", "is_late", "지난 시간 접수분 과다", "warning", 0.10,
          "new complaints dated before the window: late rows, or clocks that are wrong"),
    Share("B-CLK-02", "is_whole_hour", "정시 접수 쏠림", "warning", 0.20, "the time of day was rounded or lost"),
    Share("B-NUL-01", "service_name_is_empty", "분류 없는 민원 증가", "critical", 0.05, "a column that empties"),
    Share("B-NUL-02", "channel_is_empty", "채널 없는 민원 증가", "critical", 0.05, "a column that empties"),
    Share("B-NUL-03", "district_is_empty", "자치구 없는 민원 증가", "critical", 0.05, "a column that empties"),
    Share("B-NUL-04", "neighbourhood_is_empty", "행정동 없는 민원 증가", "critical", 0.05, "a column that empties"),
    Share("B-NUL-05", "agency_responsible_is_empty", "담당 부서 없는 민원 증가", "warning", 0.10,
          "a column that empties; a portal may assign it only later"),
    Share("B-NUL-06", "submitter_hmac_is_empty", "식별값 없는 민원 증가", "critical", 0.05,
          "repeats and campaigns can no longer be told"),
    Share("B-NUL-07", "has_lost", "이미 받은 민원의 항목 소실", "critical", 0.05,
          "complaints that come again have lost what an earlier version said: the newer one would overwrite it"),
)
RULE_IDS = tuple(share.rule_id for share in SHARES)
SINGLE = (
    Rule("B-PII-02", "마스킹 안 된 개인정보 없음", "critical",
         "the masking finds numbers of persons in what should be masked: it did not run", SUBJECT,
         every("has_numbers", high=0)),
    Rule("B-TST-02", "시험용 글 없음", "info", "names the rows that B-TST-01 counts", SUBJECT,
         every("is_test", high=0)),
    Rule("B-IDN-03", "다시 쓰인 민원 번호 없음", "warning", "names the rows that B-IDN-02 counts", SUBJECT,
         every("is_reused", high=0)),
)


def batch_shares_suite(marks: pd.DataFrame, usual: dict[str, tuple[int, int]]) -> list[Rule]:
    """Rules on every mark of `batch_texts.marks`; `usual` is (marked, checked) rows of earlier batches by rule id."""
    return [*SINGLE, *(_rule(share, int(marks[share.mark].notna().sum()), *usual.get(share.rule_id, (0, 0)))
                       for share in SHARES)]


def _rule(share: Share, rows: int, marked_before: int, rows_before: int) -> Rule:
    is_known = rows_before >= LEARNT_ROWS
    allowed = max(share.floor, 2 * marked_before / rows_before if is_known else 0.0)
    tolerated = history.most_tolerated(rows, allowed) if allowed < 1 else rows
    mostly = max(0.0, 1 - (tolerated + 0.5) / rows) if rows else 1.0
    informs = share.is_learnt and not is_known
    return Rule(share.rule_id, share.name_ko, "info" if informs else share.severity, share.reason, SUBJECT,
                every(share.mark, high=0, mostly=mostly), NOT_LEARNT if informs else "")
