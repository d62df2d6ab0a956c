"""What an alert of the engine is called and why it is raised, in Korean, for an official."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from ml.identity import SEOUL
from ml.label import Label, class_weights, label

TYPICAL_CHARS = 20
NEIGHBOURS = "{} 일대"  # a gu with those that touch it
CITY = "시 전체"
UNKNOWN_KIND = "새 민원"


@dataclass(frozen=True)
class Counted:
    """What was counted: complaints of a group in its window and part of the city, and what the past lets expect."""

    window: float
    scope: str
    expected: float
    before: int
    copies: int  # complaints left out as copies of a text that is counted


@dataclass(frozen=True)
class Told:
    """An alert's words; `is_known` says that as many like it came in the four weeks before."""

    place: str
    label: str
    reason: str
    is_known: bool


def tell(
    members: pd.DataFrame, middle: pd.Series, words: Sequence[Sequence[str]], background: Sequence[Sequence[str]],
    counted: Counted, districts: Sequence[str],
) -> Told:
    """Name a group and say why it stands out.

    Args:
        members: the group's rows of the stream, in order of time.
        middle: the one whose place is the group's.
        words: nouns of each member.
        background: nouns of other complaints of the past.
        counted: see `Counted`.
        districts: names that may not be keywords.
    """
    place, where = _place(middle["district"], middle["neighbourhood"], counted.scope)
    named = _name(words, background, districts, place, str(members["text"].iloc[0]))
    since = _korean(members["requested_at"].iloc[0].to_pydatetime())
    is_known = counted.before >= len(members)
    parts = [f"최근 {counted.window:g}시간 {where}에서 '{' · '.join(named.keywords[:3])}' 관련 민원이 {len(members)}건"
             f" 들어왔습니다({since}부터, 평소라면 {_count(counted.expected)})"]
    parts.append(f"지난 4주에도 비슷한 민원이 {counted.before}건 있었습니다" if is_known else
                 "지난 4주에는 비슷한 민원이 거의 없었습니다" if not counted.before else
                 f"지난 4주에 비슷한 민원은 {counted.before}건뿐이었습니다")
    if counted.copies:
        parts.append(f"같은 글 {counted.copies}건은 세지 않았습니다")
    return Told(place, named.text, ", ".join(parts) + ".", is_known)


def tell_volume(cell: tuple[str, str, str], since: datetime, window: int, observed: float, expected: float) -> Told:
    """Say of a kind of complaint in a place (`ml.detectors.cells`) that more came than was to be expected.

    Args:
        cell: branch of the category tree ("" for all), scope and place.
        since: aware moment of the first complaint.
        window: hours.
        observed: complaints in the window.
        expected: how many were to be expected.
    """
    branch, scope, name = cell
    district, _, dong = name.partition(" ")
    place, where = _place(district, dong, scope)
    kind = branch.rsplit(" > ", maxsplit=1)[-1]
    what = f"'{kind}' 민원" if kind else "민원"
    reason = (f"최근 {window}시간 {where}에서 {what}이 {observed:.0f}건 들어왔습니다({_korean(since)}부터, 평소라면 "
              f"{_count(expected)}), 지난 4주의 같은 요일과 시각에 지금 시 전체의 접수를 견준 값입니다.")
    return Told(place, " ".join(part for part in (place, kind or "민원") if part), reason, is_known=True)


def _place(district: str, neighbourhood: str, scope: str) -> tuple[str, str]:
    """The place's name, "" for the city, and how it is said."""
    if scope == "city":
        return "", CITY
    if scope == "dong":
        return neighbourhood, f"{district} {neighbourhood}"
    return district, NEIGHBOURS.format(district) if scope == "near" else district


def _name(
    words: Sequence[Sequence[str]], background: Sequence[Sequence[str]], districts: Sequence[str], place: str,
    typical: str,
) -> Label:
    """Keywords if the group shares any, else the beginning of a text."""
    shares = Counter(word for each in words for word in set(each))
    shared = {word for word, count in shares.items() if count >= 2}
    weights = {word: weight for word, weight in class_weights([words], background)[0].items() if word in shared}
    short = " ".join(typical.split())[:TYPICAL_CHARS] or UNKNOWN_KIND
    return label(weights, words, districts, place, short)


def _korean(moment: datetime) -> str:
    local = moment.astimezone(SEOUL)
    return f"{local.month}월 {local.day}일 {local.hour}시"


def _count(expected: float) -> str:
    return f"{expected:.1f}건" if expected >= 0.05 else "0.1건 미만"
