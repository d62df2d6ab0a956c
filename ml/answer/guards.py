"""What an answer must not be, however like the question is: of another place, lapsed, or one of two that disagree."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ml.geography import Geography

CLOSE = 0.02  # a likeness by so much less is as good
SHORTEST_DONG = 3  # letters: 신도 or 사직 are words as well
# other cities and provinces, but those whose names are words as well
ELSEWHERE = ("부산", "대구", "인천", "광주", "대전", "울산", "세종시", "경기도", "강원도", "충북", "충남", "전북",
             "전남", "전라도", "경북", "경남", "경상도", "제주", "제주도", "수원", "성남", "고양시", "용인", "부천")
# what may stand after a place's name: nothing, a particle, or what an office is called
_AFTER = r"(?=$|[^가-힣]|청|의|에|은|는|이|가|을|를|과|와|도|로|으로|인데|까지|부터|만|시|민|관내|보건|주민|소재|거주)"
_BEFORE = r"(?:(?<![가-힣])|(?<=서울)|(?<=서울시)|(?<=서울특별시))"


class Places:
    """The places of a city by their names, to find them in texts."""

    def __init__(self, geography: Geography, elsewhere: tuple[str, ...] = ()) -> None:
        """Take the gu, the dong whose name only one gu has, and names of other cities."""
        self._gu: dict[str, str] = {name: name for name in (*geography.districts, *elsewhere)}
        dong: dict[str, set[str]] = {}
        for gu, name in geography.adjacent:
            dong.setdefault(name, set()).add(gu)
            dong.setdefault(re.sub(r"[0-9·.]", "", name), set()).add(gu)  # people say 역삼동, not 역삼1동
        self._gu |= {name: next(iter(of)) for name, of in dong.items()
                     if len(of) == 1 and len(name) >= SHORTEST_DONG and name not in self._gu}
        names = "|".join(map(re.escape, sorted(self._gu, key=len, reverse=True)))
        self._pattern = re.compile(f"{_BEFORE}({names}){_AFTER}")

    def of(self, text: str) -> frozenset[str]:
        """The gu, and other cities, that a text names."""
        return frozenset(self._gu[name] for name in self._pattern.findall(text))

    def without(self, text: str) -> str:
        """The text's words without places, to see that two ask the same of two places."""
        return " ".join(self._pattern.sub(" ", text).split())


class Silence(StrEnum):
    """Why nothing is said to a question."""

    NONE_MAY = "none_may"  # there is no entry, or all have lapsed or are of other places
    UNLIKE = "unlike"  # nothing stands out from what questions without an answer look like
    GUARDED = "guarded"  # one that has lapsed, or is another place's, is about as like
    DISPUTED = "disputed"  # another answer is about as like, or stands to the very same question


@dataclass(frozen=True)
class Given:
    """What is said to one question: the entry that is likest (-1: none may be), its likeness, why it is not given."""

    entry: int
    score: float
    silence: Silence | None = None

    @property
    def is_abstained(self) -> bool:
        """Whether nothing is said."""
        return self.silence is not None


NOTHING = Given(-1, 0.0, Silence.NONE_MAY)


def fits(named: frozenset[str], asked: frozenset[str], told: frozenset[str]) -> bool:
    """Whether an entry may answer a question that names such places.

    Args:
        named: the question's.
        asked: those of the entry's question; it is about no other.
        told: those of its answer, which only matter where its question names none.
    """
    if asked:
        return bool(named & asked)
    return not (named and told) or bool(named & told)


def choose(scores: NDArray[np.float64], threshold: float, answers: NDArray[np.intp], questions: NDArray[np.intp],
           is_valid: NDArray[np.bool_], is_fitting: NDArray[np.bool_]) -> Given:
    """The answer to one question.

    Of entries that are valid and of no other place the likest is taken, where it stands out enough. Nothing is said
    where one of the others is about as like (its rule has changed, or is another place's) and does not ask the very
    same, nor where another answer is about as like, or stands to the very same question (they disagree).

    Args:
        scores: likeness to each entry.
        threshold: from which likeness on a question may be the same.
        answers: a number for each entry's answer; equal answers have one.
        questions: the same for questions, places left out.
        is_valid: whether each has not lapsed.
        is_fitting: whether each may speak of the question's place.
    """
    may_be = is_valid & is_fitting
    if not may_be.any():
        return NOTHING
    best = int(np.where(may_be, scores, -np.inf).argmax())
    is_close, is_same = scores > scores[best] - CLOSE, questions == questions[best]
    silence = None
    if scores[best] < threshold:
        silence = Silence.UNLIKE
    elif (~may_be & is_close & ~is_same & ~(is_valid & (answers == answers[best]))).any():
        silence = Silence.GUARDED
    elif (may_be & (answers != answers[best]) & (is_close | is_same)).any():
        silence = Silence.DISPUTED
    return Given(best, float(scores[best]), silence)


def numbered(texts: list[str]) -> NDArray[np.intp]:
    """A number for each text; texts that differ in blanks alone have one."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(" ".join(text.split()), len(numbers)) for text in texts], dtype=np.intp)


def may_answer(answers: NDArray[np.intp], questions: NDArray[np.intp], is_valid: NDArray[np.bool_],
               kinds: NDArray[np.intp], is_fitting: NDArray[np.bool_],
               ) -> Callable[[NDArray[np.intp]], NDArray[np.bool_]]:
    """Tells of m entries' questions which of n entries would be right there, or be held back by `choose`.

    Args:
        answers: a number for each entry's answer.
        questions: the same for questions, places left out.
        is_valid: whether each has not lapsed.
        kinds: a number for each entry's places.
        is_fitting: shape (kinds, kinds): whether an entry of the second may answer a question of the first.

    Returns:
        From positions, shape (m,), to a truth for each entry, shape (m, n).
    """
    return lambda at: ((answers[at, None] == answers) | (questions[at, None] == questions) | ~is_valid[None, :]
                       | ~is_fitting[kinds[at, None], kinds])
