"""What one piece of a text is judged by: entries of the lexicon, how they stand to people and scope, and its letters.

The last are hashed beginnings of words and runs of letters in jamo, which know what the lexicon does not and survive
slips of the keyboard. A row depends on its own piece alone.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.feature_extraction.text import HashingVectorizer

from ml.emergency.lexicon import Hit, Lexicon, hits
from ml.emergency.pieces import jamo, letters, words
from ml.emergency.scope import RULES, scope

BINS = 2**17
STEM, LONGEST_STEM = 5, 9  # jamo of a word's beginning: about two syllables, about four
RUNS = (5, 7)  # jamo of a run anywhere
BLOCK = 500  # rows at once: a huge text has many pieces
LETTERS_WEIGHT = 0.35  # of each hashed run of letters, beside 1 of an entry
PERSON = re.compile(
    "사람|할머|할아버|아이|아기|애가|애들|어르신|노인|학생|남자|여자|아저씨|아주머니|인부|작업자|주민|손님|직원|어머니|아버지|엄마|아빠|남편|아내|"
    "친구|동생|아들|딸|운전자|승객|임산부|노모|누나|오빠|언니|삼촌|환자|행인|보행자|가족|[이저]분|분이|저를|제가")
Floats = NDArray[np.float64]


class Featuriser:
    """Rows of features over one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Keep the lexicon at hand."""
        self._sets = [frozenset(entries) for entries in lexicon.values()]
        self.entries = tuple(sorted({entry for entries in lexicon.values() for entry in entries}))
        self._places = {entry: at for at, entry in enumerate(self.entries)}
        self.width = len(self.entries) + (3 + len(RULES)) * len(self._sets) + 2 * len(RULES) + 4 + BINS

    def hits(self, text: str) -> list[Hit]:
        """The lexicon's entries in a piece."""
        return hits(self.entries, text)

    def rows(self, texts: Sequence[str], found: Sequence[Sequence[Hit]]) -> csr_matrix:
        """Features of pieces with their hits, shape (len(texts), width)."""
        if not texts:
            return csr_matrix((0, self.width))
        pairs = list(zip(texts, found, strict=True))
        dense = [csr_matrix(np.stack([self._dense(*pair) for pair in pairs[at : at + BLOCK]]))
                 for at in range(0, len(pairs), BLOCK)]
        return hstack([vstack(dense), counted(texts) * LETTERS_WEIGHT]).tocsr()

    def _dense(self, text: str, found: Sequence[Hit]) -> Floats:
        named = np.zeros(len(self.entries))
        named[[self._places[hit.entry] for hit in found]] = 1
        scoped, syllables = scope(text), letters(text)[0]
        is_person = float(bool(PERSON.search(syllables)))
        counts = np.array([sum(hit.entry in entries for hit in found) for entries in self._sets], dtype=np.float64)
        once, more = np.minimum(counts, 1), np.clip(counts - 1, 0, 2)
        some = min(len(found), 3)
        return np.concatenate([named, once, more, once * is_person, np.outer(scoped, once).ravel(), scoped,
                               scoped * some, [is_person, is_person * some, min(len(found), 4), len(syllables) / 50]])


def counted(texts: Sequence[str], bins: int = BINS, norm: str | None = None) -> csr_matrix:
    """Hashed letters that stand in each text, shape (len(texts), bins); rows of length 1 where `norm` is "l2"."""
    hashing = HashingVectorizer(analyzer=_letters, n_features=bins, norm=norm, alternate_sign=False, binary=True,
                                dtype=np.float64)
    return hashing.transform(texts)


def _letters(text: str) -> list[str]:
    own = [jamo(word) for word in words(text)]
    found = [f"^{word[:length]}" for word in own for length in range(2, min(len(word), LONGEST_STEM) + 1)]
    stems = [word[:STEM] for word in own]
    found += [f"{first}+{second}" for step in (1, 2) for first, second in zip(stems, stems[step:], strict=False)]
    whole = "".join(own)
    return found + [whole[at : at + length] for length in RUNS for at in range(len(whole) - length + 1)]
