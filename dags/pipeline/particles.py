"""The form that a Korean particle takes after a word, by whether the word ends in a consonant."""

from functools import lru_cache

FIRST = 0xAC00  # the first Hangul syllable
FINALS = 28  # kinds of final consonant in a Hangul syllable block, none included
RIEUL, MIEUM, KIYEOK = 8, 16, 1  # indices of final consonants

PARTICLES = {
    "이": ("이", "가"),
    "은": ("은", "는"),
    "을": ("을", "를"),
    "과": ("과", "와"),
    "이나": ("이나", "나"),
    "이랑": ("이랑", "랑"),
    "이라": ("이라", "라"),
    "으로": ("으로", "로"),
}
DIGIT_FINALS = {"0": MIEUM, "1": RIEUL, "3": MIEUM, "6": KIYEOK, "7": RIEUL, "8": RIEUL}


def final_of(word: str) -> int:
    """Index of the last syllable's final consonant, 0 for none; digits are read aloud, other signs count as none."""
    last = word[-1] if word else ""
    if "가" <= last <= "힣":
        return (ord(last) - FIRST) % FINALS
    return DIGIT_FINALS.get(last, 0)


@lru_cache(maxsize=65536)
def particle(word: str, kind: str) -> str:
    """The form of a particle after ``word``: ``particle("차", "이") == "가"``. Raises KeyError for an unknown kind."""
    closed, opened = PARTICLES[kind]
    final = final_of(word)
    if kind == "으로" and final == RIEUL:
        return opened
    return closed if final else opened
