"""The language of a text: Korean where its letters are, else by py3langid (Lui and Baldwin, langid.py, ACL 2012)."""

import re

from py3langid import langid

from pipeline.masking import PLACEHOLDERS

KOREAN, NONE = "ko", "zxx"  # ISO 639: no linguistic content
WRITTEN_AS = {"yue": "zh"}  # a short text of Chinese characters does not tell
ENOUGH = 0.3  # of the letters: names, brands and addresses in other letters are part of Korean texts
LONGEST = 2000  # characters that are looked at
_MASKS = re.compile("|".join(map(re.escape, sorted(set(PLACEHOLDERS.values())))))  # our words, not the writer's
_LETTERS, _HANGUL = re.compile(r"[^\W\d_]"), re.compile(r"[ㄱ-ㆎ가-힣]")
_NAMES = {
    "en": "영어", "zh": "중국어", "ja": "일본어", "vi": "베트남어", "th": "태국어", "ru": "러시아어", "mn": "몽골어",
    "uz": "우즈베크어", "kk": "카자흐어", "km": "크메르어", "my": "미얀마어", "ne": "네팔어", "id": "인도네시아어",
    "tl": "타갈로그어", "hi": "힌디어", "bn": "벵골어", "ur": "우르두어", "si": "싱할라어", "ar": "아랍어",
    "fr": "프랑스어", "es": "스페인어", "de": "독일어", "pt": "포르투갈어", NONE: "글자가 없음",
}


def of(text: str) -> str:
    """The language's ISO 639 code; "zxx" for a text without letters."""
    written = _MASKS.sub(" ", text[:LONGEST])
    letters = len(_LETTERS.findall(written))
    if not letters:
        return NONE
    if len(_HANGUL.findall(written)) / letters >= ENOUGH:
        return KOREAN
    code = next(code for code, _ in langid.rank(written) if code != KOREAN)  # Chinese may be read in Korean
    return WRITTEN_AS.get(code, code)


def name_ko(code: str) -> str:
    """What it is called in Korean; "다른 언어" for one that is seldom spoken here."""
    return _NAMES.get(code, "다른 언어")
