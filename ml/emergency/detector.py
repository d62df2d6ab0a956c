"""The detector: for each text whether it reports a danger, of which kinds, how probably, and which words say so."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ml.emergency.features import Featuriser, Floats, counted
from ml.emergency.lexicon import Hit, Lexicon
from ml.emergency.pieces import Piece, pieces

PARAMETERS, LEXICON = Path(__file__).parent / "parameters.npz", Path(__file__).parent / "lexicon.json"
KIND_BINS = 2**13
MEANING = 0.3  # weight of what the whole text's vector says, beside 1 of what its surest piece says
LEAST_KIND = 0.3  # a kind that is this probable, beside the most probable one, is named too
SPANS = 4  # of words that are named, the weightiest


@dataclass(frozen=True)
class Danger:
    """What one text is: `kinds` the most probable first; `spans` in code points; both empty where none is reported."""

    is_emergency: bool
    kinds: tuple[str, ...]
    probability: float
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Parameters:
    """What was learned.

    Attributes:
        lexicon: entries by kind.
        pieces: weights of a piece's features for danger (`Featuriser.rows`), and `pieces_bias`.
        of_kind: weights of the hashed letters for each kind, shape (kinds, KIND_BINS), and `kind_bias`.
        centre: the mean vector; `axes`: the directions in which vectors differ most, shape (axes, dimensions).
        meaning: weights of a vector's places on the axes for danger, and `meaning_bias`.
        slope, shift: what turns a text's score into a probability (Platt's scaling).
        threshold: the probability from which on a text is an emergency.
        version: a name for all that.
    """

    lexicon: Lexicon
    pieces: NDArray[np.float16]
    pieces_bias: float
    of_kind: NDArray[np.float16]
    kind_bias: NDArray[np.float32]
    centre: NDArray[np.float32]
    axes: NDArray[np.float32]
    meaning: NDArray[np.float32]
    meaning_bias: float
    slope: float
    shift: float
    threshold: float
    version: str = ""


class Detector:
    """Judges texts; nothing is kept between them, and none is judged by its neighbours."""

    def __init__(self, learned: Parameters) -> None:
        """Judge by what was learned."""
        self._learned = learned
        self._features = Featuriser(learned.lexicon)
        self._weights = learned.pieces.astype(np.float64)
        self._sets = [frozenset(entries) for entries in learned.lexicon.values()]
        self.version = learned.version
        self.threshold = learned.threshold

    @classmethod
    @lru_cache(maxsize=1)
    def default(cls) -> "Detector":
        """The detector that is kept beside the code."""
        return cls(load(PARAMETERS, LEXICON))

    def look(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> list[Danger]:
        """Judge each text.

        Args:
            texts: n texts of any length and language.
            vectors: their sentence vectors (`ml.embed`, role "query"), shape (n, dimensions), of length 1.

        Raises:
            ValueError: there is not one vector of the learned length for each text.
        """
        if vectors.shape != (len(texts), len(self._learned.centre)):
            raise ValueError(f"{len(texts)} texts need vectors of shape {(len(texts), len(self._learned.centre))}, "
                             f"not {vectors.shape}")
        return [self._one(text, vector) for text, vector in zip(texts, vectors, strict=True)]

    def _one(self, text: str, vector: NDArray[np.float32]) -> Danger:
        own = pieces(text)
        if not own:
            return Danger(False, (), 0.0, ())
        p, found = self._learned, [self._features.hits(piece.text) for piece in own]
        said = self._features.rows([piece.text for piece in own], found) @ self._weights + p.pieces_bias
        placed = unit((vector - p.centre).astype(np.float64) @ p.axes.T)
        score = float(said.max()) + MEANING * (float(np.dot(placed, p.meaning)) + p.meaning_bias)
        probability = float(1 / (1 + np.exp(-(p.slope * score + p.shift))))
        if probability < p.threshold:
            return Danger(False, (), probability, ())
        surest = int(said.argmax())
        return Danger(True, self._kinds(own[surest], found[surest]), probability,
                      self._spans(own[surest], found[surest]))

    def _kinds(self, piece: Piece, found: Sequence[Hit]) -> tuple[str, ...]:
        """The kinds by the letters, those with entries of the lexicon first believed."""
        scores = (counted([piece.text], KIND_BINS, "l2") @ self._learned.of_kind.astype(np.float64).T)[0]
        scores = scores + self._learned.kind_bias
        scores += [sum(hit.entry in entries for hit in found) for entries in self._sets]
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        names, order = list(self._learned.lexicon), np.argsort(-chances, kind="stable")
        return tuple(str(names[at]) for at in order if chances[at] >= LEAST_KIND or at == order[0])

    def _spans(self, piece: Piece, found: Sequence[Hit]) -> tuple[tuple[int, int], ...]:
        """Whole words with entries of the lexicon; where it has none, all words of the piece."""
        parts = _words(piece)
        weights = dict(zip(self._features.entries, self._learned.pieces, strict=False))
        strongest = sorted(found, key=lambda hit: (-weights[hit.entry], hit.start))[:SPANS]
        touched = {(start, end) for hit in strongest for start, end in parts
                   if start < piece.start + hit.end and end > piece.start + hit.start}
        return tuple(_joined(sorted(touched or parts)))


def unit(vectors: Floats) -> Floats:
    """Vectors (the last dimension) at length 1; zeros stay."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


def _words(piece: Piece) -> list[tuple[int, int]]:
    return [(piece.start + word.start(), piece.start + word.end()) for word in re.finditer(r"\S+", piece.text)]


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def load(parameters: Path, words: Path) -> Parameters:
    """What was learned, from its two files. Raises OSError or KeyError when they are missing or of another form."""
    with np.load(parameters, allow_pickle=False) as kept:
        arrays = {name: kept[name] for name in kept.files}
    single = {name: value.item() for name, value in arrays.items() if not value.ndim}
    return Parameters(json.loads(words.read_text(encoding="utf-8")), **{**arrays, **single})
