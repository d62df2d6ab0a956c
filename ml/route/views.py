"""Four ways of looking at a text, each with a score for every department; they err on different texts.

Two are linear support vector machines (scikit-learn's LinearSVC, one department against the rest): on Korean character
n-grams, which know words, and on sentence vectors, which know what is meant. Two are for departments with few examples:
the vote of the nearest training texts, and the likeness to a department's mean vector. A row's scores depend on its own
text alone, and not on how many cores there are.

What was learned is plain arrays (`state`): it can be kept in a file and read again without running code from it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from ml.products import dots

VIEWS = ("words", "vectors", "neighbours", "means")
LONGEST = 1000  # characters of a text that are looked at: what it is about stands at its beginning
FEATURES = 100_000
MACHINE_TEXTS = 4_000  # that the machine on vectors learns from: 384 numbers a text need no more, and its time grows
NEIGHBOURS = 15
SHARPNESS = 8.0  # of a neighbour's vote: e to that times its likeness
LEAST_VOTE = 0.02  # of a department without a neighbour, so that its logarithm is not infinite
ABSENT = -1.0  # a machine's score of a department that it has no text of
Floats = NDArray[np.float64]


class Views:
    """The four ways, learned from texts with their departments."""

    def __init__(self, texts: Sequence[str], vectors: NDArray[np.float32], codes: NDArray[np.intp], count: int,
                 least_texts: int = 1) -> None:
        """Learn.

        Args:
            texts: n texts.
            vectors: their sentence vectors, shape (n, dimensions), of length 1.
            codes: each text's department, 0 to `count` - 1; a department may be without a text.
            count: departments.
            least_texts: n-grams that fewer texts have are not known: what one citizen alone writes is not kept.
        """
        heads = [text[:LONGEST] for text in texts]
        words = _vectorizer(least_texts)
        try:
            words.fit(heads)
        except ValueError:  # no n-gram that so many texts share
            words = _vectorizer().fit(["민원"])
        centre = vectors.mean(axis=0)
        centred = _unit(vectors - centre)
        means = np.zeros((count, vectors.shape[1]), dtype=np.float32)
        np.add.at(means, codes, centred)
        some = _drawn(codes)
        by_words = _machine(words.transform(heads), codes, count)
        by_vectors = _machine(centred[some], codes[some], count)
        self._keep({
            "grams": np.array(sorted(words.vocabulary_, key=words.vocabulary_.get)), "rarity": words.idf_,
            "word_slopes": by_words[0], "word_starts": by_words[1],
            "vector_slopes": by_vectors[0], "vector_starts": by_vectors[1],
            "centre": centre, "vectors": centred, "codes": np.asarray(codes, dtype=np.int32), "means": _unit(means)})

    @classmethod
    def of(cls, state: Mapping[str, NDArray[Any]]) -> "Views":
        """What `state` gave.

        Raises:
            KeyError, ValueError: the arrays are not those of one state.
        """
        views = cls.__new__(cls)
        views._keep(state)
        return views

    def state(self) -> dict[str, NDArray[Any]]:
        """All that was learned, as arrays."""
        return dict(self._state)

    def _keep(self, state: Mapping[str, NDArray[Any]]) -> None:
        self._state = state
        self._words = _vectorizer(vocabulary={str(gram): at for at, gram in enumerate(state["grams"])})
        self._words.idf_ = state["rarity"]
        self._slopes = np.ascontiguousarray(state["word_slopes"].T)
        self._vectors, self._codes, self._count = state["vectors"], state["codes"], len(state["means"])

    def scores(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> tuple[dict[str, Floats], Floats]:
        """Scores of each view, shape (len(texts), departments), and how like the nearest training text is, -1 to 1."""
        if not texts:
            return {view: np.zeros((0, self._count)) for view in VIEWS}, np.zeros(0)
        state = self._state
        # e5's vectors all lie in one narrow cone; what differs between texts is beside its axis
        centred = _unit(vectors - state["centre"])
        by_words = self._words.transform([text[:LONGEST] for text in texts]) @ self._slopes
        votes, likeness = zip(*(self._votes(dots(self._vectors, row)) for row in centred), strict=True)
        return {"words": by_words.astype(np.float64) + state["word_starts"],
                "vectors": _each(state["vector_slopes"], centred) + state["vector_starts"],
                "neighbours": np.stack(votes),
                "means": _each(state["means"], centred).astype(np.float64)}, np.array(likeness, dtype=np.float64)

    def _votes(self, like: NDArray[np.float32]) -> tuple[Floats, float]:
        """The votes of the likest training texts, each for its department, and the greatest likeness of `like`."""
        few = min(NEIGHBOURS, len(like))
        nearest = np.argpartition(like, len(like) - few)[-few:]
        highest = like[nearest].max()
        weight = np.exp(SHARPNESS * (like[nearest] - highest)).astype(np.float64)
        votes = np.bincount(self._codes[nearest], weight, self._count)
        return np.log(votes / votes.sum() + LEAST_VOTE), highest


def _vectorizer(least_texts: int = 1, vocabulary: Mapping[str, int] | None = None) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, dtype=np.float32,
                           min_df=least_texts, max_features=FEATURES, vocabulary=vocabulary)


def _drawn(codes: NDArray[np.intp]) -> NDArray[np.intp]:
    """At most `MACHINE_TEXTS` positions, drawn by a fixed seed; every department has one of its texts among them."""
    if len(codes) <= MACHINE_TEXTS:
        return np.arange(len(codes))
    order = np.random.default_rng(0).permutation(len(codes))
    firsts = order[np.unique(codes[order], return_index=True)[1]]
    others = order[~np.isin(order, firsts)]
    return np.sort(np.concatenate([firsts, others[:max(MACHINE_TEXTS - len(firsts), 0)]]))


def _each(matrix: NDArray[Any], rows: NDArray[Any]) -> NDArray[Any]:
    """`rows` @ `matrix`.T, shape (rows, rows of the matrix)."""
    return np.stack([dots(matrix, row) for row in rows])


def _machine(features: csr_matrix | NDArray[Any], codes: NDArray[np.intp], count: int,
             ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Slopes (count, features) and starts (count,): a department's score is its start and its slopes' sum."""
    slopes = np.zeros((count, features.shape[1]), dtype=np.float32)
    starts = np.full(count, ABSENT, dtype=np.float32)
    present = np.unique(codes)
    if len(present) == 1:  # one department alone needs no machine
        starts[present] = 1.0
        return slopes, starts
    machine = LinearSVC(C=1.0, random_state=0).fit(features, codes)
    two = len(present) == 2  # of two departments the machine has the second's side alone
    slopes[present] = np.concatenate([-machine.coef_, machine.coef_]) if two else machine.coef_
    starts[present] = np.concatenate([-machine.intercept_, machine.intercept_]) if two else machine.intercept_
    return slopes, starts


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
