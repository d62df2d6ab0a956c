"""The detector: for each text whether it reports a danger, of which kinds, how probably, and which words say so."""

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ml.embed.runtime import ModelError
from ml.emergency.features import Featuriser, Floats
from ml.emergency.lexicon import Hit, Lexicon
from ml.emergency.pieces import Piece, pieces
from ml.emergency.reader import Reader, Tuned, odds

PARAMETERS, LEXICON = Path(__file__).parent / "parameters.npz", Path(__file__).parent / "lexicon.json"
READ_PIECES = 3  # of a text, those that the first look took for the surest
AROUND = 300  # characters of a text that are read around its surest piece
WEIGHT = "weight/"  # what the names of tuned weights begin with in the file
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
        lexicon: entries by kind, in the order of the kinds.
        pieces: weights of a piece's features for danger (`Featuriser.rows`), and `pieces_bias`.
        gate: what the first look has to say of a text for it to be read at all.
        tuned: of the second look.
        blend: weights of the surest piece at first look, as it is read, and of the text around it as it is read; and
            a constant: together the logarithm of the odds of danger.
        threshold: the probability from which on a text is an emergency.
        learned_from: a fingerprint of the texts (`ml.emergency.corpus.fingerprint`).
        version: a name for all that.
    """

    lexicon: Lexicon
    pieces: NDArray[np.float16]
    pieces_bias: float
    gate: float
    tuned: Tuned
    blend: Floats
    threshold: float
    learned_from: str
    version: str = ""


@dataclass(frozen=True)
class Looked:
    """A text at first look: its surest pieces, the surest first, with their hits, and what speaks for danger."""

    pieces: tuple[Piece, ...]
    hits: tuple[list[Hit], ...]
    score: float


class FirstLook:
    """Lexicon, scope and letters of each piece, weighed: quick, and made to let little danger pass."""

    def __init__(self, lexicon: Lexicon, weights: Floats, bias: float) -> None:
        """Look by these weights."""
        self.lexicon, self.weights, self.bias = lexicon, weights, bias
        self.features = Featuriser(lexicon)

    def look(self, text: str) -> Looked | None:
        """What the text is at first look; None where it has no word."""
        own = pieces(text)
        if not own:
            return None
        found = [self.features.hits(piece.text) for piece in own]
        said = self.features.rows([piece.text for piece in own], found) @ self.weights + self.bias
        surest = np.argsort(-said, kind="stable")[:READ_PIECES]
        return Looked(tuple(own[at] for at in surest), tuple(found[at] for at in surest), float(said[surest[0]]))


class Detector:
    """Judges texts; nothing is kept between them, and none is judged by its neighbours."""

    def __init__(self, learned: Parameters, reader: Reader) -> None:
        """Judge by what was learned."""
        self._learned, self._reader = learned, reader
        self._first = FirstLook(learned.lexicon, learned.pieces.astype(np.float64), learned.pieces_bias)
        self._kinds = tuple(learned.lexicon)
        self.version = learned.version
        self.threshold = learned.threshold

    @classmethod
    @lru_cache(maxsize=1)
    def default(cls, model_dir: Path, threads: int | None = None) -> "Detector":
        """The detector that is kept beside the code, over the model of `model_dir`.

        Raises:
            ModelError: files of the detector or of the model are missing, damaged or of another one.
        """
        learned = load(PARAMETERS, LEXICON)
        return cls(learned, Reader(model_dir, learned.tuned, threads))

    def look(self, texts: Sequence[str]) -> list[Danger]:
        """Judge each text, of any length and language."""
        looked = [self._first.look(text) for text in texts]
        read = [at for at, one in enumerate(looked) if one and one.score >= self._learned.gate]
        told = second_look(self._reader, [texts[at] for at in read], [looked[at] for at in read])
        found = [Danger(False, (), 0.0, ())] * len(texts)
        for at, scores in zip(read, told, strict=True):
            found[at] = self._verdict(looked[at], scores)
        return found

    def _verdict(self, looked: Looked, read: Floats) -> Danger:
        of_pieces, around = read[:-1], read[-1:]
        surest = int(odds(of_pieces).argmax())
        score = blended(self._learned.blend, looked.score, float(odds(of_pieces)[surest]), float(odds(around)[0]))
        probability = float(1 / (1 + np.exp(-score)))
        if probability < self._learned.threshold:
            return Danger(False, (), probability, ())
        return Danger(True, self._named(of_pieces[surest]), probability,
                      self._spans(looked.pieces[surest], looked.hits[surest]))

    def _named(self, scores: Floats) -> tuple[str, ...]:
        """The kinds that a piece reports, the most probable first."""
        chances = np.exp(scores[1:] - scores[1:].max())
        chances /= chances.sum()
        order = np.argsort(-chances, kind="stable")
        return tuple(self._kinds[at] for at in order if chances[at] >= LEAST_KIND or at == order[0])

    def _spans(self, piece: Piece, found: Sequence[Hit]) -> tuple[tuple[int, int], ...]:
        """Whole words with entries of the lexicon; where it has none, all words of the piece."""
        parts = _words(piece)
        weights = dict(zip(self._first.features.entries, self._learned.pieces, strict=False))
        strongest = sorted(found, key=lambda hit: (-weights[hit.entry], hit.start))[:SPANS]
        touched = {(start, end) for hit in strongest for start, end in parts
                   if start < piece.start + hit.end and end > piece.start + hit.start}
        return tuple(_joined(sorted(touched or parts)))


def second_look(reader: Reader, texts: Sequence[str], looked: Sequence[Looked]) -> list[Floats]:
    """What the reader says of each text: a row for each of its surest pieces, the last for what is around the first."""
    asked = [[*(piece.text for piece in one.pieces), around(text, one.pieces[0])]
             for text, one in zip(texts, looked, strict=True)]
    scores = reader.read([part for parts in asked for part in parts])
    return np.split(scores, np.cumsum([len(parts) for parts in asked])[:-1]) if asked else []


def around(text: str, piece: Piece) -> str:
    """The piece and what stands beside it: a denial may be in the sentence before or after."""
    more = max(AROUND - (piece.end - piece.start), 0) // 2
    return text[max(piece.start - more, 0) : piece.end + more]


def blended(blend: Floats, first: float, piece: float, whole: float) -> float:
    """The logarithm of the odds of danger."""
    return float(blend[0] * first + blend[1] * piece + blend[2] * whole + blend[3])


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
    """What was learned, from its two files.

    Raises:
        ModelError: they are missing, damaged, or not of one learning.
    """
    try:
        said = words.read_text(encoding="utf-8")
        with np.load(parameters, allow_pickle=False) as kept:
            arrays = {name: kept[name] for name in kept.files}
        version = arrays.pop("version").item()
        if version != version_of(said, arrays):
            raise ValueError(f"they are not what {version} was learned to be")
        weights = {name.removeprefix(WEIGHT): arrays.pop(name) for name in list(arrays) if name.startswith(WEIGHT)}
        tuned = Tuned(weights, arrays.pop("head"), arrays.pop("bias"), arrays.pop("model").item())
        single = {name: value.item() for name, value in arrays.items() if not value.ndim}
        return Parameters(json.loads(said), tuned=tuned, **{**arrays, **single}, version=version)
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise ModelError(f"the detector's files {parameters} and {words.name} are damaged, put them back as they were "
                         f"released: {' '.join(str(error).split())}") from error


def version_of(words: str, arrays: Mapping[str, NDArray[Any]]) -> str:
    """A name for what the two files of a detector hold."""
    digest = hashlib.sha256(words.encode())
    for name in sorted(arrays):
        digest.update(arrays[name].tobytes())
    return f"emergency-{digest.hexdigest()[:8]}"
