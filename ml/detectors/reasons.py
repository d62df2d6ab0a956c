"""What an alert of the engine is called and why it is raised, in Korean, for an official."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pandas as pd

from ml.identity import SEOUL
from ml.label import Label, class_weights, label
from ml.statements import Statement

TYPICAL_CHARS = 20
NEIGHBOURS = "{} 일대"  # a gu with those that touch it
CITY = "시 전체"
UNKNOWN_KIND = "새 민원"
SHOWN = 20  # of the copies and of what was there before, behind a sentence that counts them all


@dataclass(frozen=True)
class Counted:
    """What was counted in a window and part of the city, as rows of the stream, and what the past lets expect.

    `members` make the group, `before` are what is as like it in the four weeks before (the nearest first), `copies` are
    left out since a member has their text.
    """

    window: float
    scope: str
    expected: float
    members: np.ndarray
    before: np.ndarray
    copies: np.ndarray


@dataclass(frozen=True)
class Told:
    """An alert's words; `is_known` says that as many like it came in the four weeks before."""

    place: str
    label: str
    statements: tuple[Statement, ...]
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
    before, copies = len(counted.before), len(counted.copies)
    is_known = before >= len(members)
    statements = [
        Statement(f"최근 {counted.window:g}시간 {where}에서 '{' · '.join(named.keywords[:3])}' 관련 민원이 "
                  f"{len(members)}건 들어왔습니다({since}부터, 평소라면 {_count(counted.expected)})", counted.members),
        Statement(f"지난 4주에도 비슷한 민원이 {before}건 있었습니다" if is_known else
                  "지난 4주에는 비슷한 민원이 거의 없었습니다" if not before else
                  f"지난 4주에 비슷한 민원은 {before}건뿐이었습니다", counted.before[:SHOWN])]
    if copies:
        statements.append(Statement(f"같은 글 {copies}건은 세지 않았습니다", counted.copies[-SHOWN:]))
    return Told(place, named.text, tuple(statements), is_known)


def tell_volume(cell: tuple[str, str, str], since: datetime, window: int, observed: float, expected: float,
                members: np.ndarray) -> Told:
    """Say of a kind of complaint in a place (`ml.detectors.cells`) that more came than was to be expected.

    Args:
        cell: branch of the category tree ("" for all), scope and place.
        since: aware moment of the first complaint.
        window: hours.
        observed: complaints in the window.
        expected: how many were to be expected.
        members: rows of the stream that stand for them.
    """
    branch, scope, name = cell
    district, _, dong = name.partition(" ")
    place, where = _place(district, dong, scope)
    kind = branch.rsplit(" > ", maxsplit=1)[-1]
    what = f"'{kind}' 민원" if kind else "민원"
    statements = (
        Statement(f"최근 {window}시간 {where}에서 {what}이 {observed:.0f}건 들어왔습니다({_korean(since)}부터, "
                  f"평소라면 {_count(expected)})", members),
        Statement("평소란 지난 몇 주의 같은 요일과 시각을 지금 시 전체의 접수에 견준 값입니다"))
    return Told(place, " ".join(part for part in (place, kind or "민원") if part), statements, is_known=True)


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
