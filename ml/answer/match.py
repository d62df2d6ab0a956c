"""How like a question is to each answered question, and from which likeness on it may be the same.

Four likenesses (cosines) are averaged: of sentence vectors and of Korean character n-grams, each to an entry's
question and to its question with the answer. How much each counts, and from which mean on an answer may be given, is
learned from the corpus alone: every entry's own question is asked of all entries with another answer. Whatever it
finds there is wrong, so the best finds are what a question *without* an answer looks like. Only what stands out from
those is given.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from scipy.stats import gumbel_r
from sklearn.feature_extraction.text import CountVectorizer

LONGEST = 1000  # characters of a text that are looked at
FEWEST = 10  # entries; of fewer it cannot be told what a question without an answer looks like
NEVER = np.inf
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Entry:
    """One answered question."""

    question: str
    answer: str

    @property
    def whole(self) -> str:
        """Question and answer."""
        return f"{self.question[:LONGEST]}\n{self.answer[:LONGEST]}"


class Matcher:
    """The corpus, and what it says about questions that have no answer in it."""

    def __init__(self, entries: Sequence[Entry], questions: NDArray[np.float32], wholes: NDArray[np.float32],
                 asked: NDArray[np.float32], risk: float) -> None:
        """Learn from n entries.

        Args:
            entries: the corpus; it may be empty.
            questions: vectors of the entries' questions as passages, shape (n, dimensions).
            wholes: the same of `Entry.whole`.
            asked: vectors of the same questions as queries.
            risk: the share of questions without an answer that may be answered all the same.
        """
        self._centre = np.concatenate([questions, wholes]).mean(axis=0) if entries else 0.0
        self._questions, self._wholes = self._centred(questions), self._centred(wholes)
        self.weights, self.threshold = np.full(4, 0.25), NEVER
        if not entries:
            return
        self._words = Words([entry.whole for entry in entries])
        self._question_words = self._words.rows([entry.question[:LONGEST] for entry in entries])
        self._whole_words = self._words.rows([entry.whole for entry in entries])
        answers = np.unique([" ".join(entry.answer.split()) for entry in entries], return_inverse=True)[1]
        own = self.likenesses([entry.question for entry in entries], asked)
        own[:, answers[:, None] == answers[None, :]] = -np.inf  # that would be right
        found = own.max(axis=2)
        found = found[:, np.isfinite(found).all(axis=0)]
        if found.shape[1] >= FEWEST:
            self.weights = 1 / np.maximum(found.std(axis=1), 1e-6)
            self.weights /= self.weights.sum()
            best = np.sort(np.tensordot(self.weights, own, axes=1).max(axis=1))
            self.threshold = beyond(best[np.isfinite(best)], risk)

    def likenesses(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> Floats:
        """The four likenesses of each text (with its vector as a query) to each entry: shape (4, texts, entries)."""
        words = self._words.rows([text[:LONGEST] for text in texts])
        return np.stack([self._like(vectors, self._questions), self._like(vectors, self._wholes),
                         (words @ self._question_words.T).toarray(), (words @ self._whole_words.T).toarray()])

    def scores(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> Floats:
        """The mean likeness of each text to each entry, shape (texts, entries): a likeness, not a probability."""
        return np.tensordot(self.weights, self.likenesses(texts, vectors), axes=1)

    def _centred(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        moved = vectors - self._centre
        return moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)

    def _like(self, vectors: NDArray[np.float32], entries: NDArray[np.float32]) -> Floats:
        return np.stack([entries @ row for row in self._centred(vectors)]).astype(np.float64)  # each for itself


class Words:
    """Character n-grams of texts, weighted by how rare they are in a corpus (tf-idf), each row of length 1.

    What the corpus has never seen counts towards a row's length as the rarest does: of a text about something else
    little is left, instead of its few common syllables standing for all of it.
    """

    def __init__(self, corpus: Sequence[str]) -> None:
        """Learn what is rare."""
        self._counts = CountVectorizer(analyzer="char_wb", ngram_range=(2, 4), dtype=np.float64)
        held = self._counts.fit_transform([*corpus, "민원"])  # one word at least
        seen = np.bincount(held.indices, minlength=held.shape[1])
        self._rarity = np.log((1 + held.shape[0]) / (1 + seen)) + 1
        self._rarest = float(np.log(1 + held.shape[0]) + 1)
        self._grams = self._counts.build_analyzer()

    def rows(self, texts: Sequence[str]) -> csr_matrix:
        """One row a text, a column an n-gram of the corpus."""
        found = self._counts.transform(texts)
        found.data = (1 + np.log(found.data)) * self._rarity[found.indices]
        known = np.asarray(found.multiply(found).sum(axis=1)).ravel()
        length = np.sqrt(known + [self._unseen(text) for text in texts])
        return csr_matrix(diags(1 / np.maximum(length, 1e-9)) @ found)

    def _unseen(self, text: str) -> float:
        """Square of the length of what of a text the corpus has never seen."""
        times = Counter(gram for gram in self._grams(text) if gram not in self._counts.vocabulary_)
        return sum(((1 + np.log(count)) * self._rarest) ** 2 for count in times.values())


def beyond(best: Floats, risk: float) -> float:
    """What a share `risk` of such best finds goes beyond.

    Maxima follow a Gumbel law about; it reaches where a small corpus has no finds. The finds themselves have the last
    word where they go further.
    """
    place, scale = gumbel_r.fit(best)
    return float(max(gumbel_r.ppf(1 - risk, place, scale), np.quantile(best, 1 - risk, method="higher")))
