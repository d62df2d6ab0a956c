"""A corpus of answered questions that has been learned, and what it says to texts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ml.answer import guards
from ml.answer.match import Entry, Matcher, sampled
from ml.protocols import Embedder

Load = Callable[[Literal["query", "passage"]], Embedder]


@dataclass(frozen=True)
class Vectors:
    """What a corpus of n entries is compared by, float32, rows of length 1."""

    questions: NDArray[np.float32]  # as passages, shape (n, dimensions)
    wholes: NDArray[np.float32]  # questions with their answers, the same
    asked: NDArray[np.float32]  # the questions at `sampled(n)`, as queries


class Answerer:
    """The corpus, the places it speaks of, and from which likeness on it answers."""

    def __init__(self, entries: Sequence[Entry], is_valid: NDArray[np.bool_], places: guards.Places, risk: float,
                 vectors: Vectors, about: Sequence[frozenset[str]] | None = None) -> None:
        """Learn.

        Args:
            entries: the corpus.
            is_valid: whether each entry may be given as far as its time goes; a blank one never is.
            places: of the city.
            risk: the share of questions without an answer that may be answered all the same.
            vectors: of the entries.
            about: the places that each entry's question is about beside those that it names (default: none).
        """
        self._places = places
        also = about or [frozenset()] * len(entries)
        self._is_valid = is_valid & np.array([bool(entry.question.strip() and entry.answer.strip())
                                              for entry in entries], dtype=bool)
        self._answers = guards.numbered([entry.answer for entry in entries])
        self._questions = guards.numbered([places.without(entry.question) for entry in entries])
        kinds: dict[tuple[frozenset[str], frozenset[str]], int] = {}
        self._kinds = np.array([
            kinds.setdefault((places.of(entry.question) | more, places.of(entry.answer)), len(kinds))
            for entry, more in zip(entries, also, strict=True)], dtype=np.intp)
        self._places_of_kinds = list(kinds)
        self._matcher = Matcher(
            entries, vectors.questions, vectors.wholes, vectors.asked,
            guards.may_answer(self._answers, self._questions, self._is_valid, self._kinds,
                              np.array([self._fitting(asked) for asked, _ in kinds], dtype=bool)),
            risk) if self._is_valid.any() else None

    def answer(self, texts: Sequence[str], vectors: NDArray[np.float32],
               named: Sequence[frozenset[str]] | None = None) -> list[guards.Given]:
        """What is said to each text, each for itself.

        Args:
            texts: the questions.
            vectors: theirs as queries, shape (len(texts), dimensions).
            named: the places that each is about beside those that it names (default: none).
        """
        if self._matcher is None or not texts:
            return [guards.NOTHING] * len(texts)
        also = named or [frozenset()] * len(texts)
        return [self._one(scores, self._places.of(text) | more) if text.strip() else guards.NOTHING
                for text, scores, more in zip(texts, self._matcher.scores(texts, vectors), also, strict=True)]

    def _one(self, scores: NDArray[np.float64], named: frozenset[str]) -> guards.Given:
        return guards.choose(scores, self._matcher.threshold, self._answers, self._questions, self._is_valid,
                             np.array(self._fitting(named), dtype=bool)[self._kinds])

    def _fitting(self, named: frozenset[str]) -> list[bool]:
        return [guards.fits(named, *kind) for kind in self._places_of_kinds]


def embedded(entries: Sequence[Entry], load: Load) -> Vectors:
    """The vectors of a corpus; `load` opens the model for a role."""
    own, keep = [entry.question for entry in entries], load("passage")
    return Vectors(keep.encode(own), keep.encode([entry.whole for entry in entries]),
                   load("query").encode([own[at] for at in sampled(len(own))]))


def answered(entries: Sequence[Entry], is_valid: NDArray[np.bool_], texts: Sequence[str], places: guards.Places,
             risk: float, load: Load) -> list[guards.Given]:
    """What is said to each text by a corpus that is learned for it; the arguments are `Answerer`'s and `embedded`'s."""
    if not is_valid.any() or not texts:
        return [guards.NOTHING] * len(texts)
    return Answerer(entries, is_valid, places, risk, embedded(entries, load)).answer(texts, load("query").encode(texts))
