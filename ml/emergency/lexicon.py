"""The lexicon: words that reports of a danger are made of, found in a text however its spaces are set.

Its entries are those of `data/words.txt`, written by hand; what an entry weighs was learned.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ml.emergency.pieces import letters

ANYWHERE = 3  # syllables from which on an entry may stand inside a word
PARTICLES = "이가을를은는에서도로고여어아만와과"  # after these a space may be missing
Lexicon = Mapping[str, Sequence[str]]  # entries by kind; a star before those that may stand inside a word


@dataclass(frozen=True)
class Hit:
    """An entry in a text: code points `start` to `end` (exclusive)."""

    entry: str
    start: int
    end: int


def hits(entries: tuple[str, ...], text: str) -> list[Hit]:
    """The entries that stand in a text, without those inside a longer one; each counts once, where it stands first."""
    syllables, places = letters(text)
    by_entry: dict[str, Hit] = {}
    for at, letter in enumerate(syllables):
        for marked, entry in _by_first_letter(entries).get(letter, ()):
            if marked not in by_entry and syllables.startswith(entry, at) and (
                    marked != entry or len(entry) >= ANYWHERE or _begins(syllables, places, at, len(entry))):
                by_entry[marked] = Hit(marked, places[at], places[at + len(entry) - 1] + 1)
    found = [by_entry[marked] for marked in sorted(by_entry)]
    return [hit for hit in found if not any(
        other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start
        for other in found)]


@lru_cache(maxsize=16)
def _by_first_letter(entries: tuple[str, ...]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for marked in entries:
        entry = marked.lstrip("*")
        found.setdefault(entry[0], []).append((marked, entry))
    return found


def _begins(syllables: str, places: Sequence[int], at: int, length: int) -> bool:
    """Whether a word begins at a letter, or could begin there if a space was left out."""
    if at == 0 or places[at] != places[at - 1] + 1:
        return True
    return syllables[at - 1] in PARTICLES and places[at + length - 1] == places[at] + length - 1
