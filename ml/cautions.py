"""What speaks against an alert, in Korean, for the official who has to decide whether to believe it.

An alert counts a text once and a person once a week, so these do not make it. They may still explain it: a campaign
rewrites one text by many hands, a holiday moves what people write about, and when everything rises a part rises too.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

import numpy as np

from ml.identity import SEOUL
from ml.statements import Statement

ALIKE = 0.97  # cosine of e5 vectors from which two texts are nearly one: a changed name or number
MOST = 0.5
RISEN = 1.5
FEW_VOLUME = 30


def cautions(
    vectors: np.ndarray, submitters: Sequence[str], at: datetime, window_hours: float, volume: tuple[int, float],
    holidays: Mapping[date, str],
) -> list[Statement]:
    """Statements, none if nothing speaks against it; their rows are positions in `vectors`.

    Args:
        vectors: (n, d) of the alert's complaints, L2-normalised.
        submitters: who wrote each; "" where that is not known.
        at: end of the window (aware).
        window_hours: its length.
        volume: all complaints of the city in the window, and how many are usual in one so long.
        holidays: names by Seoul day.
    """
    count = len(vectors)
    found = []
    near = vectors @ vectors.T - 2 * np.eye(count)
    alike = np.flatnonzero(near.max(axis=1) >= ALIKE) if count > 1 else np.empty(0, dtype=np.int64)
    if len(alike) >= MOST * count:
        found.append(Statement(f"{count}건 중 {len(alike)}건은 문장이 거의 같습니다: "
                               "한 사람이나 단체가 돌려 쓴 글일 수 있습니다", alike))
    unknown = np.flatnonzero([not name for name in submitters])
    if len(unknown) > MOST * count:
        found.append(Statement(f"{len(unknown)}건은 누가 썼는지 알 수 없어 같은 사람의 글이 섞였을 수 있습니다",
                               unknown))
    days = {(at - timedelta(hours=hours)).astimezone(SEOUL).date() for hours in np.arange(0.5, window_hours, 12)}
    named = sorted({holidays[day] for day in days if day in holidays})
    if named:
        found.append(Statement(f"기간에 공휴일({', '.join(named)})이 들어 있습니다"))
    observed, usual = volume
    if observed >= max(FEW_VOLUME, RISEN * usual):
        found.append(Statement(f"같은 기간 전체 민원도 평소의 {observed / max(usual, 1):.1f}배입니다"))
    return found
