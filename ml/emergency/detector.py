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
from ml.emergency.scope import is_over

PARAMETERS, LEXICON = Path(__file__).parent / "parameters.npz", Path(__file__).parent / "lexicon.json"
KIND_BINS = 2**13
LEAST_KIND = 0.3  # a kind that is this probable, beside the most probable one, is named too
FEW = 3  # pieces of a short text
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
        centre: the mean vector; `meaning`: weights of the dimensions for danger, and `meaning_bias`.
        mix: weights of the signs (see `signs`), and `mix_bias`.
        threshold: the probability from which on a text is an emergency.
        version: a name for all that.
    """

    lexicon: Lexicon
    pieces: NDArray[np.float16]
    pieces_bias: float
    of_kind: NDArray[np.float16]
    kind_bias: NDArray[np.float32]
    centre: NDArray[np.float32]
    meaning: NDArray[np.float32]
    meaning_bias: float
    mix: Floats
    mix_bias: float
    threshold: float
    version: str = ""


def signs(own: Sequence[Piece], said: Floats, found: Sequence[Sequence[Hit]], meaning: float) -> Floats:
    """What the last judge sees of each piece of one text with an entry of the lexicon, shape (pieces with one, 5).

    Args:
        own: the pieces.
        said: log-odds of danger of each by its own features.
        found: the lexicon's hits in each.
        meaning: log-odds of danger by the vector of the whole text, which of a long text says less of each piece.
    """
    is_short = len(own) <= FEW
    over = [float(is_over(piece.text)) for piece in own[1:]] + [0.0]
    return np.column_stack([
        said, np.full(len(own), meaning * is_short), np.full(len(own), meaning * (not is_short)),
        np.full(len(own), np.log(len(own))), over])[[bool(hits) for hits in found]]


class Detector:
    """Judges texts; nothing is kept between them, and none is judged by its neighbours."""

    def __init__(self, learned: Parameters) -> None:
        """Judge by what was learned."""
        self._learned = learned
        self._features = Featuriser(learned.lexicon)
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
        found = [self._features.hits(piece.text) for piece in own]
        if not any(found):
            return Danger(False, (), 0.0, ())
        chances = self._chances(own, found, vector)
        judged = [at for at, hits in enumerate(found) if hits]
        surest = judged[int(chances.argmax())]
        probability = float(chances.max())
        if probability < self._learned.threshold:
            return Danger(False, (), probability, ())
        piece = own[surest]
        return Danger(True, self._kinds(piece, found[surest]), probability, self._spans(piece, found[surest]))

    def _chances(self, own: list[Piece], found: Sequence[Sequence[Hit]], vector: NDArray[np.float32]) -> Floats:
        p = self._learned
        said = self._features.rows([piece.text for piece in own], found) @ p.pieces.astype(np.float64) + p.pieces_bias
        meaning = float(np.dot(unit(vector - p.centre).astype(np.float64), p.meaning)) + p.meaning_bias
        seen = signs(own, said, found, meaning)
        return np.array([1 / (1 + np.exp(-(float(np.dot(row, p.mix)) + p.mix_bias))) for row in seen])

    def _kinds(self, piece: Piece, found: Sequence[Hit]) -> tuple[str, ...]:
        """The kinds by the letters, those with entries of the lexicon first believed."""
        scores = (counted([piece.text], KIND_BINS) @ self._learned.of_kind.astype(np.float64).T)[0]
        scores = scores + self._learned.kind_bias
        scores += [sum(hit.entry in entries for hit in found) for entries in self._sets]
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        names, order = list(self._learned.lexicon), np.argsort(-chances, kind="stable")
        return tuple(names[at] for at in order if chances[at] >= LEAST_KIND or at == order[0])

    def _spans(self, piece: Piece, found: Sequence[Hit]) -> tuple[tuple[int, int], ...]:
        """Whole words with entries of the lexicon; where it has none, all words of the piece."""
        parts = _words(piece)
        weights = dict(zip(self._features.entries, self._learned.pieces, strict=False))
        strongest = sorted(found, key=lambda hit: (-weights[hit.entry], hit.start))[:SPANS]
        touched = {(start, end) for hit in strongest for start, end in parts
                   if start < piece.start + hit.end and end > piece.start + hit.start}
        return tuple(_joined(sorted(touched or parts)))


def unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    """The vector at length 1; zeros stay."""
    return vector / max(float(np.linalg.norm(vector)), 1e-9)


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
