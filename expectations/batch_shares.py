"""Gate 1's suite on shares: how many rows of a batch carry a mark, beside how many of the source's rows usually do.

One row with a mark is a citizen's; many at once are a broken feed. A share is too large when the number of marked rows
has a binomial tail below `history.SHARE_PROBABILITY` under the larger of a floor and twice the usual share, which is
what the same rule saw in the source's promoted batches of the 28 days before.
"""

from dataclasses import dataclass

import pandas as pd

from expectations import history
from expectations.rule import Rule, every, rule
from expectations.rulebook import limit

SUBJECT = "접수 원문 비율"
LEARNT_ROWS = 100
NOT_LEARNT = "비교할 이전 자료 부족"


@dataclass(frozen=True)
class Share:
    """A mark that many rows must not carry; the rules' book has the share from which on it is many.

    `is_learnt`: what is usual differs from source to source, so without a past the rule only informs.
    """

    rule_id: str
    mark: str
    is_learnt: bool = True


SHARES = (
    Share("B-ENC-01", "is_garbled", is_learnt=False),
    Share("B-ENC-02", "has_markup"),
    Share("B-LNG-01", "is_foreign"),
    Share("B-LNG-02", "is_foreign"),
    Share("B-TST-01", "is_test", is_learnt=False),
    Share("B-CUT-01", "is_cut", is_learnt=False),
    Share("B-REP-01", "is_stock"),
    Share("B-DAT-05", "is_before_question", is_learnt=False),
    Share("B-ANS-01", "is_closed_empty"),
    Share("B-SAT-01", "is_same_score"),
    Share("B-SUB-01", "is_same_submitter"),
    Share("B-NEW-01", "district_is_new"),
    Share("B-NEW-02", "neighbourhood_is_new"),
    Share("B-NEW-03", "channel_is_new"),
    Share("B-NEW-04", "agency_responsible_is_new"),
    Share("B-NEW-05", "status_notes_is_new"),
    Share("B-IDN-01", "has_new_form"),
    Share("B-IDN-02", "is_reused", is_learnt=False),
    Share("B-LAT-01", "is_late"),
    Share("B-CLK-02", "is_whole_hour"),
    Share("B-NUL-01", "service_name_is_empty"),
    Share("B-NUL-02", "channel_is_empty"),
    Share("B-NUL-03", "district_is_empty"),
    Share("B-NUL-04", "neighbourhood_is_empty"),
    Share("B-NUL-05", "agency_responsible_is_empty"),
    Share("B-NUL-06", "submitter_hmac_is_empty"),
    Share("B-NUL-07", "has_lost"),
)
RULE_IDS = tuple(share.rule_id for share in SHARES)
SINGLE = (
    rule("B-PII-02", SUBJECT, every("has_numbers", high=0)),
    rule("B-TST-02", SUBJECT, every("is_test", high=0)),
    rule("B-IDN-03", SUBJECT, every("is_reused", high=0)),
)


def batch_shares_suite(marks: pd.DataFrame, usual: dict[str, tuple[int, int]]) -> list[Rule]:
    """Rules on every mark of `batch_texts.marks`; `usual` is (marked, checked) rows of earlier batches by rule id."""
    return [*SINGLE, *(_rule(share, int(marks[share.mark].notna().sum()), *usual.get(share.rule_id, (0, 0)))
                       for share in SHARES)]


def _rule(share: Share, rows: int, marked_before: int, rows_before: int) -> Rule:
    is_known = rows_before >= LEARNT_ROWS
    allowed = max(limit(share.rule_id, "share"), 2 * marked_before / rows_before if is_known else 0.0)
    tolerated = history.most_tolerated(rows, allowed) if allowed < 1 else rows
    mostly = max(0.0, 1 - (tolerated + 0.5) / rows) if rows else 1.0
    informs = share.is_learnt and not is_known
    return rule(share.rule_id, SUBJECT, every(share.mark, high=0, mostly=mostly), NOT_LEARNT if informs else "",
                informs=informs)
