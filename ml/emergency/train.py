"""`python -m ml.emergency.train` learns the detector again from `ml/emergency/data` and writes its files.

Two learners look for danger, one at the pieces of a text, one at its vector. Of a report one piece says it: the first
learner is taught twice, at last by the piece of each report that it took for the surest (multiple instances, Andrews,
Tsochantaridis and Hofmann 2003). The probability and the threshold are set on texts held out: all texts made of
one line of the data, or of one scene, are held out together.
"""

import argparse
import hashlib
import json
import sys
from dataclasses import dataclass, fields
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.runtime import OnnxEmbedder
from ml.emergency import vectors
from ml.emergency.detector import KIND_BINS, LEXICON, MEANING, PARAMETERS, Parameters, unit
from ml.emergency.features import Featuriser, Floats, counted
from ml.emergency.pieces import pieces
from ml.emergency.variants import (
    buried,
    everyday,
    framed,
    harmless,
    mention,
    mistyped,
    placed,
    report,
    scenes,
    sections,
)
from ml.evaluate.texts import read_titles

FOLDS, SEED = 5, 20_261_130
FALSE_FLAGS = 0.03  # of the held-out texts without danger, of which `TRAPS` only sound like one
TRAPS = 0.13
REPORTS, MENTIONS = 5, 2  # texts of each hazard, the second for each way to mention it
FRAMES = ("언급", "부정", "과거", "예방", "소식")
HARMLESS, EVERYDAY, CALM = 400, 400, 800  # texts put together, the last without vectors
CITY = 900  # of the city's everyday texts, with vectors
TITLES_STEP = 6  # of the real titles that ml.evaluate keeps, every sixth
NONE = ""
REPORT, TRAP, ORDINARY = "report", "trap", "ordinary"


@dataclass(frozen=True)
class Weights:
    """What the two learners learned."""

    pieces: Floats
    pieces_bias: float
    meaning: Floats
    meaning_bias: float


@dataclass(frozen=True)
class Learned:
    """Training texts, n of them, with p pieces, and c pieces of further texts without danger.

    Attributes:
        kinds: of danger that each reports (`NONE`).
        lines: from which line of the data, or scene, each was made.
        is_alone: whether it is little more than its line.
        is_trap: whether it only sounds like a danger.
        places: its vector on the axes, rows of length 1, shape (n, axes).
        owners: the text of each piece; `rows`: the pieces' features; `said`: the pieces.
        calm: features of the further pieces.
    """

    kinds: NDArray[np.str_]
    lines: NDArray[np.intp]
    is_alone: NDArray[np.bool_]
    is_trap: NDArray[np.bool_]
    places: Floats
    owners: NDArray[np.intp]
    rows: csr_matrix
    said: list[str]
    calm: csr_matrix


def training(kept: vectors.Vectors) -> Learned:
    """The training texts with their features and their vectors that were kept."""
    made, features = training_rows(), Featuriser(_written())
    found = [[piece.text for piece in pieces(text)] for text, *_ in made]
    said = [piece for own in found for piece in own]
    calm = [piece.text for text in calm_texts() for piece in pieces(text)]
    kinds = np.array([kind for _, kind, *_ in made])
    return Learned(
        kinds, np.array([row[2] for row in made]), np.array([row[3] for row in made]),
        np.array([row[4] == TRAP for row in made]), unit(kept.places.astype(np.float64)),
        np.repeat(np.arange(len(made)), [len(own) for own in found]),
        features.rows(said, [features.hits(text) for text in said]), said,
        features.rows(calm, [features.hits(text) for text in calm]))


Row = tuple[str, str, int, bool, str]


class Rows:
    """Training texts made of the lines of the data, in order."""

    def __init__(self, rng: Random) -> None:
        """Begin without any; all chance is of `rng`."""
        self.made: list[Row] = []
        self.rng = rng

    def _next(self) -> int:
        """The number of the next line."""
        return self.made[-1][2] + 1 if self.made else 0

    def add(self, kind: str, *texts: str) -> None:
        """Texts of one line as they are, the first among others, and a report deep in a complaint."""
        line = self._next()
        what = REPORT if kind != NONE else TRAP
        self.made.extend((text, kind, line, True, what) for text in texts)
        self.made.append((framed(self.rng, texts[0]), kind, line, False, what))
        if kind != NONE:
            deep = mistyped(self.rng, buried(self.rng, texts[-1]), self.rng.randrange(3))
            self.made.append((deep, kind, line, False, what))

    def add_line(self, kind: str, text: str, slips: int) -> None:
        """A line as it is written, and with a place and slips."""
        self.add(kind, text, mistyped(self.rng, placed(self.rng, text), slips))

    def add_hazard(self, kind: str, hazard: str) -> None:
        """A hazard that is reported, and all ways to mention it."""
        happened, after, before, name = hazard.split("|")
        said = [report(self.rng, happened) for _ in range(REPORTS)]
        self.add(kind, *said[1:], mistyped(self.rng, said[0], 1 + len(said[0]) // 9))
        self.add(NONE, *(mistyped(self.rng, mention(self.rng, frame, after, before, name), self.rng.randrange(2))
                         for frame in FRAMES for _ in range(MENTIONS)))

    def add_scene(self, kind: str, dangers: list[str], others: list[str]) -> None:
        """A scene, which is held out as one; its texts as they are written, or they would outweigh all others."""
        line = self._next()
        self.made += [(text, kind, line, True, REPORT) for text in dangers]
        self.made += [(text, NONE, line, True, TRAP) for text in others]


def training_rows() -> list[Row]:
    """Texts made of all lines of the data, by a fixed seed.

    Of each: the text, its kind, the number of its line, whether it stands alone, and what it is (`REPORT`, `TRAP`,
    `ORDINARY`).
    """
    rows = Rows(Random(SEED))
    for kind, texts in sections("dangers.txt").items():
        for text in texts:
            rows.add_line(kind, text, 1 + len(text) // 9)
    for kind, hazards in sections("hazards.txt").items():
        for hazard in hazards:
            rows.add_hazard(kind, hazard)
    for kind, found in scenes("scenes.txt").items():
        for scene in found:
            rows.add_scene(kind, *scene)
    for text in [text for texts in sections("figures.txt").values() for text in texts]:
        rows.add_line(NONE, text, 1)
    for text in [text for texts in sections("traps.txt").values() for text in texts]:
        rows.add_scene(NONE, [], [text])
    last = rows.made[-1][2]
    return rows.made + [(text, NONE, last + at, True, ORDINARY) for at, text in enumerate(_ordinary(rows.rng), 1)]


def _ordinary(rng: Random) -> list[str]:
    return [*sections("ordinary.txt")["일상"], *sections("people.txt")["곧이어"],
            *(harmless(rng) for _ in range(HARMLESS)),
            *(mistyped(rng, everyday(rng), rng.randrange(3)) for _ in range(EVERYDAY)),
            *sections("city.txt.gz")["도시"][:CITY], *read_titles(None)["text"][::TITLES_STEP]]


def calm_texts() -> list[str]:
    """More texts without danger, of which only the pieces are learned: everyday ones, and real titles of petitions."""
    rng = Random(SEED + 1)
    made = [mistyped(rng, everyday(rng), rng.randrange(3)) for _ in range(CALM)]
    return [*made, *(harmless(rng) for _ in range(CALM)), *sections("city.txt.gz")["도시"][CITY:],
            *read_titles(None)["text"]]


def learn(kept: vectors.Vectors) -> Parameters:
    """Learn from the training texts, and set probability and threshold on texts held out."""
    texts = training(kept)
    folds = np.random.default_rng(SEED).permutation(texts.lines.max() + 1)[texts.lines] % FOLDS
    held = np.zeros(len(texts.kinds))
    for fold in range(FOLDS):
        held[folds == fold] = scores(weights(texts, folds != fold), texts)[folds == fold]
    is_danger = texts.kinds != NONE
    scaling = LogisticRegression(C=1, class_weight="balanced").fit(held[:, None], is_danger)
    slope, shift = float(scaling.coef_[0, 0]), float(scaling.intercept_[0])
    chances = 1 / (1 + np.exp(-(slope * held + shift)))
    threshold = threshold_of(chances[texts.is_trap], chances[~is_danger & ~texts.is_trap])
    _say(f"held out: {(chances[is_danger] >= threshold).mean():.3f} of {is_danger.sum()} reports flagged, "
         f"{(chances[texts.is_trap] >= threshold).mean():.3f} of {texts.is_trap.sum()} traps, "
         f"{(chances[~is_danger & ~texts.is_trap] >= threshold).mean():.4f} of the others, threshold {threshold:.3f}")
    return whole(weights(texts, np.ones(len(held), dtype=bool)), texts, kept, (slope, shift, threshold))


def threshold_of(traps: Floats, ordinary: Floats, false_flags: float = FALSE_FLAGS) -> float:
    """The lowest probability from which on at most `false_flags` of texts without danger are flagged.

    `traps` and `ordinary` are the probabilities of those that only sound like a danger, `TRAPS` of a stream, and of the
    others.
    """
    chances = np.concatenate([traps, ordinary])
    share = np.concatenate([np.full(len(traps), TRAPS / len(traps)),
                            np.full(len(ordinary), (1 - TRAPS) / len(ordinary))])
    falling = np.argsort(-chances, kind="stable")
    allowed = int((np.cumsum(share[falling]) <= false_flags).sum())
    return float(np.nextafter(chances[falling[min(allowed, len(chances) - 1)]], 2))


def weights(texts: Learned, among: NDArray[np.bool_]) -> Weights:
    """Learn from some of the texts; `among` says which, shape (n,)."""
    is_danger = texts.kinds != NONE
    said = is_danger[texts.owners]
    used = among[texts.owners] & (~said | texts.is_alone[texts.owners])
    for is_last in (False, True):
        rows = vstack([texts.rows[used], texts.calm]).tocsr()
        of_pieces = LogisticRegression(C=1, max_iter=1000, tol=1e-5).fit(
            rows, np.concatenate([said[used], np.zeros(texts.calm.shape[0], dtype=bool)]))
        if not is_last:
            told = of_pieces.decision_function(texts.rows)
            used = among[texts.owners] & (~said | (told >= _surest(texts, told)[texts.owners]))
    of_meaning = LogisticRegression(C=10, class_weight="balanced", max_iter=1000, tol=1e-6).fit(
        texts.places[among], is_danger[among])
    return Weights(of_pieces.coef_[0], float(of_pieces.intercept_[0]), of_meaning.coef_[0],
                   float(of_meaning.intercept_[0]))


def scores(learned: Weights, texts: Learned) -> Floats:
    """What speaks for danger in each text, shape (n,)."""
    return (_surest(texts, texts.rows @ learned.pieces + learned.pieces_bias)
            + MEANING * (texts.places @ learned.meaning + learned.meaning_bias))


def whole(learned: Weights, texts: Learned, kept: vectors.Vectors, scale: tuple[float, float, float]) -> Parameters:
    """All that a detector needs; `scale` is slope, shift and threshold of the probability."""
    own = np.flatnonzero((texts.kinds != NONE)[texts.owners] & texts.is_alone[texts.owners])
    of_kind = LogisticRegression(C=10, class_weight="balanced", max_iter=1000).fit(
        counted([texts.said[at] for at in own], KIND_BINS, "l2"), texts.kinds[texts.owners[own]])
    lexicon = _written()
    if list(of_kind.classes_) != list(lexicon):
        raise ValueError(f"words.txt has the kinds {list(lexicon)}, the reports {list(of_kind.classes_)}")
    slope, shift, threshold = scale
    return Parameters(
        lexicon=lexicon, pieces=learned.pieces.astype(np.float16), pieces_bias=learned.pieces_bias,
        of_kind=of_kind.coef_.astype(np.float16), kind_bias=of_kind.intercept_.astype(np.float32), centre=kept.centre,
        axes=kept.axes, meaning=learned.meaning.astype(np.float32), meaning_bias=learned.meaning_bias, slope=slope,
        shift=shift, threshold=threshold)


def _surest(texts: Learned, told: Floats) -> Floats:
    surest = np.full(len(texts.kinds), -np.inf)
    np.maximum.at(surest, texts.owners, told)
    return np.maximum(surest, told.min())  # a text without any piece


def _written() -> dict[str, list[str]]:
    return {kind: sorted({word for line in lines for word in line.lower().split()})
            for kind, lines in sorted(sections("words.txt").items())}


def save(learned: Parameters, parameters: Path = PARAMETERS, words: Path = LEXICON) -> None:
    """Write the two files of the detector; the version is a name for what they hold."""
    said = json.dumps(learned.lexicon, ensure_ascii=False, indent=0) + "\n"
    arrays = {field.name: np.asarray(getattr(learned, field.name)) for field in fields(learned)
              if field.name not in ("lexicon", "version")}
    digest = hashlib.sha256(said.encode())
    for name in sorted(arrays):
        digest.update(arrays[name].tobytes())
    with parameters.open("wb") as kept:
        np.savez_compressed(kept, version=np.asarray(f"emergency-{digest.hexdigest()[:8]}"), **arrays)
    words.write_text(said, encoding="utf-8")


def _say(line: str) -> None:
    print(line, file=sys.stderr)


def main() -> None:
    """Embed the training texts, learn, and write."""
    parser = argparse.ArgumentParser(prog="ml.emergency.train", description=__doc__)
    parser.add_argument("--model", type=Path, default=DEFAULT_MODEL, help="default: %(default)s")
    embedder = OnnxEmbedder(parser.parse_args().model, "query")
    texts = [text for text, *_ in training_rows()]
    vectors.save(vectors.made(embedder, texts), texts, embedder.model_version)
    save(learn(vectors.load(texts, embedder.model_version)))


if __name__ == "__main__":
    main()
