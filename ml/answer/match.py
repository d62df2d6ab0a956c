"""How like a question is to each answered question, and from which likeness on it may be the same.

Four likenesses (cosines) are averaged: of sentence vectors and of Korean character n-grams, each to an entry's
question and to its question with the answer. How much each counts, and from which mean on an answer may be given, is
learned from the corpus alone: every entry's own question is asked of all entries that could be wrong for it. Whatever
it finds there is wrong, so the best finds are what a question *without* an answer looks like. Only what stands out from
those is given.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from scipy.stats import gumbel_r
from sklearn.feature_extraction.text import CountVectorizer

LONGEST = 1000  # characters of a text that are looked at
FEWEST = 10  # finds; of fewer it cannot be told what a question without an answer looks like
MOST = 2000  # entries whose questions are asked to learn that
BLOCK = 256  # texts compared with all entries at once
LEAST_SPREAD = 0.2  # of the views' largest: a view that hardly varies by chance does not decide alone
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
                 asked: NDArray[np.float32], may_answer: Callable[[NDArray[np.intp]], NDArray[np.bool_]],
                 risk: float) -> None:
        """Learn from n entries, at least one.

        Args:
            entries: the corpus.
            questions: vectors of the entries' questions as passages, shape (n, dimensions).
            wholes: the same of `Entry.whole`.
            asked: vectors of the questions at `sampled(n)` as queries.
            may_answer: from positions, shape (m,), to shape (m, n): whether entry j would be right, or be held back,
                where i's question is asked; such finds say nothing about questions without an answer.
            risk: the share of questions without an answer that may be answered all the same.
        """
        self._centre = np.concatenate([questions, wholes]).mean(axis=0)
        self._questions, self._wholes = self._centred(questions), self._centred(wholes)
        self._words = Words([entry.whole for entry in entries])
        self._question_words = self._words.rows([entry.question[:LONGEST] for entry in entries])
        self._whole_words = self._words.rows([entry.whole for entry in entries])
        self.weights, self.threshold = np.full(4, 0.25), NEVER
        sample = sampled(len(entries))
        texts = [entries[at].question for at in sample]
        found = np.concatenate([np.where(may_answer(sample[at]), -np.inf, likenesses).max(axis=2)
                                for at, likenesses in self._blocks(texts, asked)], axis=1)
        found = found[:, np.isfinite(found).all(axis=0)]
        if found.shape[1] >= FEWEST:
            self.weights = believed(found)
            best = np.concatenate([np.where(may_answer(sample[at]), -np.inf, self._mean(likenesses)).max(axis=1)
                                   for at, likenesses in self._blocks(texts, asked)])
            self.threshold = beyond(best[np.isfinite(best)], risk)

    def scores(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> Iterator[Floats]:
        """For each text, with its vector as a query, the mean likeness to each entry: a likeness, no probability."""
        for _, likenesses in self._blocks(texts, vectors):
            yield from self._mean(likenesses)

    def _blocks(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> Iterator[tuple[slice, Floats]]:
        """The four likenesses of each text to each entry, shape (4, texts of the block, entries)."""
        for start in range(0, len(texts), BLOCK):
            at = slice(start, min(start + BLOCK, len(texts)))
            words = self._words.rows([text[:LONGEST] for text in texts[at]])
            yield at, np.stack([
                self._like(vectors[at], self._questions), self._like(vectors[at], self._wholes),
                (words @ self._question_words.T).toarray(), (words @ self._whole_words.T).toarray()])

    def _mean(self, likenesses: Floats) -> Floats:
        return sum((weight * view for weight, view in zip(self.weights, likenesses, strict=True)), np.zeros(1))

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


def sampled(count: int) -> NDArray[np.intp]:
    """Positions of the entries whose questions are asked: all, or `MOST` that lie evenly among them."""
    return np.unique(np.linspace(0, max(count - 1, 0), min(count, MOST)).round().astype(np.intp))


def believed(found: Floats) -> Floats:
    """How much each view counts, from its best wrong finds, shape (views, finds): the less, the more they vary."""
    spread = found.std(axis=1)
    if not spread.max():
        return np.full(len(found), 1 / len(found))
    weights = 1 / np.maximum(spread, LEAST_SPREAD * spread.max())
    return weights / weights.sum()


def beyond(best: Floats, risk: float) -> float:
    """What a share `risk` of such best finds goes beyond.

    Maxima follow a Gumbel law about; it reaches where a small corpus has no finds. The finds themselves have the last
    word where they go further.
    """
    furthest = float(np.quantile(best, 1 - risk, method="higher"))
    if np.ptp(best) < 1e-9:
        return furthest
    place, scale = gumbel_r.fit(best)
    return float(max(gumbel_r.ppf(1 - risk, place, scale), furthest))
