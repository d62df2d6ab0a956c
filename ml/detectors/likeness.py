"""How alike two complaints are, in meaning and in words.

Meaning is the cosine of vectors less the warm-up's mean (e5's lie in a narrow cone), less half the mean cosine of the
other one to its own nearest in the warm-up: a text that is near to everything says little by being near to this one
(cross-domain similarity local scaling: Conneau et al., "Word translation without parallel data", ICLR 2018, without the
own term, which is the same for all neighbours of one complaint). Words are the nouns both hold, each by the square of
its inverse document frequency in the warm-up.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from ml.label import FORM_WORDS, Tagger, nouns
from ml.stream import Stream

KINDS = ("meaning", "both")
WORDS_WEIGHT = {"meaning": 0.0, "both": 0.005}  # two texts that share a noun none has held before gain 0.44
SHORT = 5  # nouns; a longer text's count less each, or letters would be alike for being long
HUB_WEIGHT = 0.5
HUB_SHARE = 0.005  # of the reference, what counts as a text's nearest
REFERENCE = 6000
COPY = 0.999
BLOCK = 256


@dataclass(frozen=True)
class Texts:
    """What is compared, row by row: `vectors` (n, d) centred, `hub` (n,) and `words` (n, v), weighted nouns."""

    vectors: np.ndarray
    hub: np.ndarray
    words: csr_array

    def likeness(self, rows: np.ndarray, kind: str) -> np.ndarray:
        """(r, n) float32, of each of `rows` to all; not symmetric."""
        alike = self.vectors[rows] @ self.vectors.T
        alike -= self.hub
        if WORDS_WEIGHT[kind]:
            shared = (self.words[rows] @ self.words.T).tocoo()
            alike[shared.coords] += np.float32(WORDS_WEIGHT[kind]) * shared.data
        return alike

    def nearest(self, rows: np.ndarray, wanted: int, kind: str) -> np.ndarray:
        """(r, wanted) int32: of all texts but itself, those that are most like each of `rows`, the nearest first."""
        wanted = min(wanted, len(self.vectors) - 1)
        found = np.empty((len(rows), wanted), dtype=np.int32)
        for start in range(0, len(rows), BLOCK):
            block = rows[start:start + BLOCK]
            alike = self.likeness(block, kind)
            alike[np.arange(len(block)), block] = -np.inf
            top = np.argpartition(-alike, wanted - 1, axis=1)[:, :wanted]
            order = np.argsort(-np.take_along_axis(alike, top, axis=1), axis=1, kind="stable")
            found[start:start + BLOCK] = np.take_along_axis(top, order, axis=1)
        return found


class Known:
    """What is kept of texts that were read, one slot each: nearness to the reference, nouns, weighted nouns."""

    def __init__(self) -> None:
        """Nothing is kept."""
        self.slot: dict[str, int] = {}
        self.hub = np.empty(0, dtype=np.float32)
        self.nouns: list[tuple[str, ...]] = []
        self._data, self._columns = np.empty(0, dtype=np.float32), np.empty(0, dtype=np.int32)
        self._starts, self._column = np.zeros(1, dtype=np.int32), dict[str, int]()

    def add(
        self, hashes: Sequence[str], hub: np.ndarray, words: Sequence[tuple[str, ...]], weights: Sequence[np.ndarray]
    ) -> None:
        """Keep texts. Columns are numbered as nouns are met: sums run in the order of a text's own nouns."""
        self.slot.update((key, len(self.nouns) + at) for at, key in enumerate(hashes))
        self.hub = np.concatenate([self.hub, hub])
        self.nouns += words
        columns = [self._column.setdefault(word, len(self._column)) for each in words for word in each]
        self._data = np.concatenate([self._data, *weights])
        self._columns = np.concatenate([self._columns, np.array(columns, dtype=np.int32)])
        self._starts = np.append(self._starts, self._starts[-1] + np.cumsum([len(each) for each in words]))

    def words(self, slots: np.ndarray) -> csr_array:
        """(s, v) weighted nouns."""
        shape = len(self.nouns), max(len(self._column), 1)
        return csr_array((self._data, self._columns, self._starts.astype(np.int32)), shape=shape)[slots]


class Reader:
    """Prepares texts for comparison; what it makes of a text depends on that text and the warm-up alone."""

    def __init__(self, past: Stream, distinct: np.ndarray, tagger: Tagger) -> None:
        """Learn the mean, the reference texts and the frequency of nouns from the warm-up and its distinct texts."""
        self._tagger = tagger
        self._mean = past.vectors.mean(axis=0, dtype=np.float64).astype(np.float32)
        sample = distinct[np.linspace(0, len(distinct) - 1, min(len(distinct), REFERENCE)).astype(int)]
        self._reference = self._centred(past.vectors[sample])
        self._nearest = max(5, int(HUB_SHARE * len(sample)))
        self._known = Known()
        self._texts = len(distinct)
        words = self._words(past.frame["text"].iloc[distinct].tolist())
        self._frequency = Counter(word for each in words for word in each)
        hub = self._hub(self._centred(past.vectors[distinct]))
        self._keep(past.frame["text_hash"].iloc[distinct].tolist(), hub, words)

    def state(self) -> dict[str, np.ndarray]:
        """What it has learned, as arrays of numbers and texts."""
        words = sorted(self._frequency)
        return {"mean": self._mean, "reference": self._reference, "texts": np.array([self._texts, self._nearest]),
                "words": np.array(words, dtype=str),
                "counts": np.array([self._frequency[word] for word in words], dtype=np.int64)}

    @classmethod
    def of(cls, state: Mapping[str, np.ndarray], tagger: Tagger) -> "Reader":
        """One that has learned what `state` holds."""
        reader = cls.__new__(cls)
        reader._tagger, reader._known = tagger, Known()
        reader._mean, reader._reference = state["mean"], state["reference"]
        reader._texts, reader._nearest = (int(number) for number in state["texts"])
        reader._frequency = Counter(dict(zip(state["words"].tolist(), state["counts"].tolist(), strict=True)))
        return reader

    def _keep(self, hashes: Sequence[str], hub: np.ndarray, words: Sequence[tuple[str, ...]]) -> None:
        self._known.add(hashes, hub, words, [self._weights(each) for each in words])

    def read(self, stream: Stream, rows: np.ndarray) -> Texts:
        """The texts of `rows`. Their nouns and nearness to the reference are worked out once and kept."""
        hashes = stream.frame["text_hash"].iloc[rows].tolist()
        vectors = self._centred(stream.vectors[rows])
        if len(self._known.slot) > 2 * len(hashes) + REFERENCE:
            self._known = Known()
        missing = list({key: at for at, key in enumerate(hashes) if key not in self._known.slot}.values())
        if missing:
            texts = stream.frame["text"].iloc[rows[missing]].tolist()
            self._keep([hashes[at] for at in missing], self._hub(vectors[missing]), self._words(texts))
        slots = np.fromiter((self._known.slot[key] for key in hashes), dtype=np.int64, count=len(hashes))
        return Texts(vectors, HUB_WEIGHT * self._known.hub[slots], self._known.words(slots))

    def nouns(self, text_hash: str) -> tuple[str, ...]:
        """Nouns of a text that was read last."""
        return self._known.nouns[self._known.slot[text_hash]]

    def _centred(self, vectors: np.ndarray) -> np.ndarray:
        moved = vectors - self._mean
        moved /= np.maximum(np.sqrt(np.einsum("ij,ij->i", moved, moved))[:, None], np.float32(1e-9))
        return moved

    def _hub(self, vectors: np.ndarray) -> np.ndarray:
        found = np.empty(len(vectors), dtype=np.float32)
        for start in range(0, len(vectors), BLOCK):
            block = vectors[start:start + BLOCK] @ self._reference.T
            block[block > COPY] = -1  # itself, and its copies
            found[start:start + BLOCK] = -np.partition(-block, self._nearest, axis=1)[:, :self._nearest].mean(axis=1)
        return found

    def _words(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        return [tuple(sorted(set(words) - FORM_WORDS)) for words in nouns(texts, self._tagger)]

    def _weights(self, words: Sequence[str]) -> np.ndarray:
        rarity = [np.log((self._texts + 1) / (self._frequency[word] + 0.5)) for word in words]
        return (np.sqrt(SHORT / max(len(words), SHORT)) * np.array(rarity)).astype(np.float32)
