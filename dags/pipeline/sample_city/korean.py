"""Korean word forms that the text grammar needs: endings of a verb.

A verb is written as its stem: ``막혀 있``, ``시끄럽~``. A ``~`` marks an adjective, which takes ``-다`` and not
``-ㄴ다``; a stem may also be a past one (``사라졌``).
"""

from collections.abc import Callable
from functools import lru_cache

from pipeline.particles import FINALS, FIRST, MIEUM, RIEUL, final_of

BIEUP, NIEUN, SSANG_SIOS = 17, 4, 20  # indices of final consonants
REGULAR_BIEUP = "좁잡뽑씹입집접업굽"  # stems in ㅂ that keep it before a vowel
SEMI_IRREGULAR_REU = "따들치"  # syllables before 르 that only drop ㅡ (따르다, 들르다, 치르다)


def with_final(syllable: str, final: int) -> str:
    """The syllable with its final consonant replaced; 0 takes the final away."""
    code = ord(syllable) - FIRST
    return chr(FIRST + code - code % FINALS + final)


def infinitive(stem: str) -> str:
    """The form in -아/-어 (``막히`` gives ``막혀``), contracted as in speech."""
    head, last = stem[:-1], stem[-1]
    code = ord(last) - FIRST
    onset, vowel, final = code // 588, code % 588 // FINALS, code % FINALS
    if last == "하":
        return head + "해"
    if final == BIEUP and last not in REGULAR_BIEUP:
        return head + with_final(last, 0) + "워"
    if final:
        return stem + ("아" if vowel in (0, 2, 8) else "어")
    if last == "르" and head and head[-1] not in SEMI_IRREGULAR_REU:
        before = (ord(head[-1]) - FIRST) % 588 // FINALS
        return head[:-1] + with_final(head[-1], RIEUL) + ("라" if before in (0, 8) else "러")
    if vowel == 18:  # ㅡ drops: 크 gives 커, 아프 gives 아파
        bright = bool(head) and "가" <= head[-1] <= "힣" and (ord(head[-1]) - FIRST) % 588 // FINALS in (0, 8)
        return head + chr(FIRST + onset * 588 + (0 if bright else 4) * FINALS)
    contracted = {8: 9, 13: 14, 20: 6, 11: 10}.get(vowel, vowel)  # ㅗ→ㅘ, ㅜ→ㅝ, ㅣ→ㅕ, ㅚ→ㅙ
    return head + chr(FIRST + onset * 588 + contracted * FINALS)


def _soft(stem: str) -> str:
    """The stem as it stands before -니까, -ㄹ or -ㅁ: ㅂ softens to 우."""
    if final_of(stem) == BIEUP and stem[-1] not in REGULAR_BIEUP:
        return stem[:-1] + with_final(stem[-1], 0) + "우"
    return stem


def _closed(stem: str, final: int, syllable: str) -> str:
    """Adds a consonant under an open last syllable (a ㄹ gives way), or a whole syllable after a closed one."""
    soft = _soft(stem)
    if final_of(soft) in (0, RIEUL):
        return soft[:-1] + with_final(soft[-1], final) + syllable[1:]
    return soft + syllable


def _linked(stem: str, tail: str) -> str:
    """Adds ``tail`` after an open stem, 으 first after a closed one; ㄹ drops before ㄴ."""
    soft = _soft(stem)
    final = final_of(soft)
    if final == RIEUL:
        return (soft[:-1] + with_final(soft[-1], 0) if tail.startswith("니") else soft) + tail
    return soft + ("으" if final else "") + tail


def _before_nieun(stem: str) -> str:
    return stem[:-1] + with_final(stem[-1], 0) if final_of(stem) == RIEUL else stem


def _is_past(stem: str) -> bool:
    return final_of(stem) == SSANG_SIOS and not stem.endswith("있")


def _past(stem: str) -> str:
    if _is_past(stem):
        return stem
    whole = infinitive(stem)
    return whole[:-1] + with_final(whole[-1], SSANG_SIOS)


def _nida(stem: str) -> str:
    if final_of(stem) in (0, RIEUL):
        return stem[:-1] + with_final(stem[-1], BIEUP) + "니다"
    return stem + "습니다"


def _plain(stem: str, *, adjective: bool) -> str:
    if adjective or stem[-1] in "있없" or _is_past(stem):
        return stem + "다"
    if final_of(stem) in (0, RIEUL):
        return stem[:-1] + with_final(stem[-1], NIEUN) + "다"
    return stem + "는다"


def _background(stem: str, *, adjective: bool) -> str:
    if adjective and stem[-1] not in "있없" and not _is_past(stem):
        return _closed(stem, NIEUN, "은") + "데"
    return _before_nieun(stem) + "는데"


ENDINGS: dict[str, Callable[[str], str]] = {
    "습니다": _nida,
    "어요": lambda stem: infinitive(stem) + "요",
    "어": infinitive,
    "어서": lambda stem: infinitive(stem) + "서",
    "음": lambda stem: _closed(stem, MIEUM, "음"),
    "네요": lambda stem: _before_nieun(stem) + "네요",
    "니까": lambda stem: _linked(stem, "니까"),
    "니": lambda stem: _linked(stem, "니"),
    "면": lambda stem: _linked(stem, "면"),
    "었습니다": lambda stem: _past(stem) + "습니다",
    "었어요": lambda stem: _past(stem) + "어요",
    "었음": lambda stem: _past(stem) + "음",
    "었다": lambda stem: _past(stem) + "다",
    "었는데": lambda stem: _past(stem) + "는데",
}
BARE_ENDINGS = ("더라고요", "던데", "거든요", "고", "고요", "지만", "길래", "기 때문에")  # joined to the stem as it is
COPULA = {"어요": "에요", "어": "라", "어서": "라서", "다": "다"}  # after 이 and 아니


@lru_cache(maxsize=65536)
def conjugate(verb: str, ending: str) -> str:
    """A verb stem with an ending named by its plainest spelling; ``=`` at the end of a noun stands for 이다.

    ``conjugate("막혀 있", "습니다") == "막혀 있습니다"``; ``conjugate("시끄럽~", "어서") == "시끄러워서"``;
    ``conjugate("일=", "는데") == "일인데"``. Raises ValueError for an unknown ending.
    """
    stem = verb.rstrip("~")
    if stem.endswith("="):
        return _copula(stem[:-1], ending)
    if ending == "다":
        return _plain(stem, adjective=verb.endswith("~"))
    if ending == "는데":
        return _background(stem, adjective=verb.endswith("~"))
    if ending in ENDINGS:
        return ENDINGS[ending](stem)
    if ending in BARE_ENDINGS:
        return stem + ending
    raise ValueError(f"korean: unknown ending {ending!r}")


def _copula(noun: str, ending: str) -> str:
    base = noun if noun == "아니" else noun + "이"
    if ending == "는데":
        return _closed(base, NIEUN, "은") + "데"
    if ending.startswith("었"):
        return base + ending
    return base + COPULA[ending] if ending in COPULA else conjugate(base, ending)
