"""A text cut into pieces short enough to say one thing, and their letters as a typing slip leaves most of them.

One sentence of a long complaint may be the only one about a danger; so each is judged for itself. Where a writer sets
no stop, windows of words that overlap take the sentence's place.
"""

import re
import unicodedata
from dataclasses import dataclass

LONGEST, STEP = 70, 35  # characters of a window, and from one window to the next
_END = re.compile(r"(?<=[.!?~;\n…])[\s\"'”’)]*|\n+|(?<=ㅠ|ㅜ|ㅡ|ㅋ|ㅎ)\s+")
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[가-힣a-z0]")
_PLACEHOLDER = re.compile(r"\[[^\[\]\n]{1,12}\]")  # what masking writes in a name's place says nothing


@dataclass(frozen=True)
class Piece:
    """Code points `start` to `end` (exclusive) of a text."""

    start: int
    end: int
    text: str


def pieces(text: str) -> list[Piece]:
    """The sentences of a text, long ones as overlapping windows; none for a text without words."""
    found, start = [], 0
    for match in _END.finditer(text):
        found += _windows(text, start, match.start())
        start = match.end()
    return found + _windows(text, start, len(text))


def _windows(text: str, start: int, end: int) -> list[Piece]:
    words = [(match.start(), match.end()) for match in _WORD.finditer(text, start, end)]
    # a word longer than any window (no spaces at all) is cut like the rest
    words = [(at, min(at + STEP, stop)) for first, stop in words for at in range(first, stop, STEP)]
    if not words:
        return []
    if words[-1][1] - words[0][0] <= LONGEST:
        return [Piece(words[0][0], words[-1][1], text[words[0][0] : words[-1][1]])]
    found, first = [], 0
    while True:
        last = first
        while last + 1 < len(words) and words[last + 1][1] - words[first][0] <= LONGEST:
            last += 1
        found.append(Piece(words[first][0], words[last][1], text[words[first][0] : words[last][1]]))
        if last == len(words) - 1:
            return found
        begin = words[first][0] + STEP
        following = next(at for at in range(first + 1, last + 2) if words[at][0] >= begin or at > last)
        first = following


def letters(text: str) -> tuple[str, list[int]]:
    """The syllables, small letters and figures (all as 0) of a text without what stands between, and where each was."""
    hidden = {at for match in _PLACEHOLDER.finditer(text) for at in range(match.start(), match.end())}
    kept, places = [], []
    for at, letter in enumerate(text):
        small = "0" if letter.isdigit() else letter.lower()
        if at not in hidden and len(small) == 1 and _LETTERS.match(small):
            kept.append(small)
            places.append(at)
    return "".join(kept), places


def jamo(word: str) -> str:
    """A word's letters as consonants and vowels: a slip in one of them leaves most n-grams as they were."""
    return unicodedata.normalize("NFD", letters(word)[0])


def words(text: str) -> list[str]:
    """The words of a text, letters only, without placeholders."""
    return [word for word in (letters(part)[0] for part in _PLACEHOLDER.sub(" ", text).split()) if word]
