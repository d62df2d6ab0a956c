"""The lexicon: words that reports of a danger are made of, found in a text however its spaces are set.

Its entries are those of `data/words.txt` and the beginnings of words that are far more usual in the training reports of
a kind than in texts without danger, by Monroe, Colaresi and Quinn's log-odds ratio with an informative Dirichlet prior,
as a z-score (Fightin' Words, Political Analysis 2008). What an entry weighs was learned.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ml.emergency.pieces import letters, words

SHORTEST, LONGEST = 2, 4  # syllables of an entry that is found
LEAST_TEXTS, LEAST_Z = 4, 2.5
RARE = 0.02  # times it stands in texts without danger for each time in reports, at most
PRIOR = 0.25  # pseudo-counts, as a share of what was counted
ANYWHERE = 3  # syllables from which on an entry may stand inside a word
PARTICLES = "이가을를은는에서도로고여어아만와과"  # after these a space may be missing
Lexicon = Mapping[str, Sequence[str]]  # entries by kind; a star before those that may stand inside a word


@dataclass(frozen=True)
class Hit:
    """An entry in a text: code points `start` to `end` (exclusive)."""

    entry: str
    start: int
    end: int


def learned(reports: Mapping[str, Sequence[str]], others: Sequence[str], written: Lexicon) -> dict[str, list[str]]:
    """Entries by kind: those written by hand, and those found in reports by kind beside texts without danger."""
    calm = _counted(others)
    every = {kind: _counted(texts) for kind, texts in reports.items()}
    whole = calm + sum(every.values(), Counter())
    return {kind: sorted({*written.get(kind, ()), *_strong(own, calm, whole)}) for kind, own in every.items()}


def _counted(texts: Iterable[str]) -> Counter[str]:
    return Counter(run for text in texts for run in {
        word[:length] for word in words(text) for length in range(SHORTEST, min(len(word), LONGEST) + 1)})


def _strong(own: Counter[str], calm: Counter[str], whole: Counter[str]) -> Iterable[str]:
    total, rest, added = sum(own.values()), sum(calm.values()), PRIOR * sum(whole.values())
    for run, count in own.items():
        first, second = count + PRIOR * whole[run], calm[run] + PRIOR * whole[run]
        ratio = np.log(first / (total + added - first)) - np.log(second / (rest + added - second))
        is_rare = count >= LEAST_TEXTS and calm[run] <= RARE * count
        if is_rare and ratio / np.sqrt(1 / first + 1 / second) >= LEAST_Z:
            yield run


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
