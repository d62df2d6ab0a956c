"""Four ways of looking at a text, each with a score for every department; they err on different texts.

Two are linear support vector machines (scikit-learn's LinearSVC, one department against the rest): on Korean character
n-grams, which know words, and on sentence vectors, which know what is meant. Two are for departments with few examples:
the vote of the nearest training texts, and the likeness to a department's mean vector. A row's scores depend on its own
text alone.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

VIEWS = ("words", "vectors", "neighbours", "means")
LONGEST = 1000  # characters of a text that are looked at: what it is about stands at its beginning
FEATURES = 100_000
NEIGHBOURS = 15
SHARPNESS = 8.0  # of a neighbour's vote: e to that times its likeness
LEAST_VOTE = 0.02  # of a department without a neighbour, so that its logarithm is not infinite
Floats = NDArray[np.float64]


class Views:
    """The four ways, learned from texts with their departments."""

    def __init__(self, texts: Sequence[str], vectors: NDArray[np.float32], codes: NDArray[np.intp], count: int) -> None:
        """Learn.

        Args:
            texts: n texts.
            vectors: their sentence vectors, shape (n, dimensions), of length 1.
            codes: each text's department, 0 to `count` - 1; a department may be without a text.
            count: departments.
        """
        self._codes, self._count = codes, count
        self._present = np.unique(codes)
        self._words = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True,
                                      max_features=FEATURES, dtype=np.float32)
        self._words.fit([*(text[:LONGEST] for text in texts), "민원"])  # one word at least
        features = self._words.transform([text[:LONGEST] for text in texts])
        self._centre = vectors.mean(axis=0)
        self._vectors = self._centred(vectors)
        self._by_words = _machine(features, codes)
        self._by_vectors = _machine(self._vectors, codes)
        means = np.zeros((count, vectors.shape[1]), dtype=np.float32)
        np.add.at(means, codes, self._vectors)
        self._means = _unit(means)

    def scores(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> tuple[dict[str, Floats], Floats]:
        """Scores of each view, shape (len(texts), departments), and how like the nearest training text is, -1 to 1."""
        if not texts:
            return {view: np.zeros((0, self._count)) for view in VIEWS}, np.zeros(0)
        centred = self._centred(vectors)
        found = self._by_words.decision_function(self._words.transform([text[:LONGEST] for text in texts])) \
            if self._by_words else None
        votes, likeness = zip(*(self._votes(self._vectors @ row) for row in centred), strict=True)
        return {"words": self._placed(found, self._by_words, len(texts)),
                "vectors": self._placed(self._of_vectors(centred), self._by_vectors, len(texts)),
                "neighbours": np.stack(votes),
                "means": _each(self._means, centred).astype(np.float64)}, np.array(likeness, dtype=np.float64)

    def _centred(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        # e5's vectors all lie in one narrow cone; what differs between texts is beside its axis
        return _unit(vectors - self._centre)

    def _of_vectors(self, centred: NDArray[np.float32]) -> Floats | None:
        machine = self._by_vectors
        if machine is None:
            return None
        found = _each(machine.coef_, centred) + machine.intercept_
        return found[:, 0] if found.shape[1] == 1 else found

    def _placed(self, found: Floats | None, machine: LinearSVC | None, rows: int) -> Floats:
        """A machine's scores at its departments' places; one department alone needs no machine."""
        scores = np.full((rows, self._count), -1.0)
        if found is None or machine is None:
            scores[:, self._present] = 1.0
        else:
            scores[:, machine.classes_] = np.stack([-found, found], axis=1) if found.ndim == 1 else found
        return scores

    def _votes(self, like: NDArray[np.float32]) -> tuple[Floats, float]:
        """The votes of the likest training texts, each for its department, and the greatest likeness of `like`."""
        nearest = np.argsort(-like, kind="stable")[:NEIGHBOURS]
        weight = np.exp(SHARPNESS * (like[nearest] - like[nearest[0]])).astype(np.float64)
        votes = np.bincount(self._codes[nearest], weight, self._count)
        return np.log(votes / votes.sum() + LEAST_VOTE), like[nearest[0]]


def _each(matrix: NDArray[Any], rows: NDArray[Any]) -> NDArray[Any]:
    """`rows` @ `matrix`.T, a row at a time: multiplied together, the last digit of one would hang on the others."""
    return np.stack([matrix @ row for row in rows])


def _machine(features: object, codes: NDArray[np.intp]) -> LinearSVC | None:
    return LinearSVC(C=1.0, random_state=0).fit(features, codes) if len(np.unique(codes)) > 1 else None


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
