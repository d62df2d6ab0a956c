"""`python -m ml.emergency.train` learns the detector again from `ml/emergency/data` and writes its two files.

Two learners look for danger, one at the pieces of a text, one at its vector; a last one weighs what they say. It learns
from texts that the first two, and the lexicon, have not seen (all texts made of one line of the data are held out
together), and so the threshold is set too: the highest probability at which `RECALL` of the held-out reports that hold
an entry of the lexicon are flagged.
"""

import argparse
import hashlib
import json
import sys
from dataclasses import dataclass, fields, replace
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.runtime import OnnxEmbedder
from ml.emergency import lexicon
from ml.emergency.detector import KIND_BINS, LEXICON, PARAMETERS, Parameters, signs, unit
from ml.emergency.features import Featuriser, Floats, counted
from ml.emergency.pieces import pieces
from ml.emergency.variants import buried, everyday, harmless, mention, mistyped, placed, report, sections
from ml.evaluate.texts import read_titles
from ml.protocols import Embedder

FOLDS, SEED = 5, 20_261_130
RECALL = 0.96
REPORTS, MENTIONS = 5, 4  # texts of each hazard
HARMLESS, EVERYDAY, CALM = 400, 400, 800  # texts put together, the last without vectors
CITY = 900  # of the city's everyday texts, with vectors
TITLES_STEP = 6  # of the real titles that ml.evaluate keeps, every sixth
NONE = ""


@dataclass(frozen=True)
class Learned:
    """Training texts: n texts, the kind of danger each reports (`NONE`), and from which line of the data it was made.

    `is_alone` says that a text is little more than its line; `vectors` are the texts' own.
    """

    texts: list[str]
    kinds: NDArray[np.str_]
    lines: NDArray[np.intp]
    is_alone: NDArray[np.bool_]
    vectors: NDArray[np.float32]

    def part(self, at: NDArray[np.intp]) -> "Learned":
        """Some of the texts."""
        return Learned([self.texts[i] for i in at], self.kinds[at], self.lines[at], self.is_alone[at], self.vectors[at])


def training_texts(embedder: Embedder) -> Learned:
    """The training texts with their vectors."""
    rows = training_rows()
    texts = [text for text, *_ in rows]
    return Learned(texts, np.array([row[1] for row in rows]), np.array([row[2] for row in rows]),
                   np.array([row[3] for row in rows]), embedder.encode(texts))


def training_rows() -> list[tuple[str, str, int, bool]]:
    """Texts made of all lines of the data, by a fixed seed: text, kind, number of the line, whether it stands alone."""
    rng = Random(SEED)
    rows: list[tuple[str, str, int, bool]] = []

    def add(kind: str, *texts: str) -> None:
        line = rows[-1][2] + 1 if rows else 0
        rows.extend((text, kind, line, True) for text in texts)
        if kind != NONE:
            rows.append((mistyped(rng, buried(rng, texts[-1]), rng.randrange(3)), kind, line, False))

    for kind, texts in sections("dangers.txt").items():
        for text in texts:
            add(kind, text, mistyped(rng, placed(rng, text), 1 + len(text) // 9))
    for kind, hazards in sections("hazards.txt").items():
        for happened, after, before, name in (hazard.split("|") for hazard in hazards):
            said = [report(rng, happened) for _ in range(REPORTS)]
            add(kind, *said[1:], mistyped(rng, said[0], 1 + len(said[0]) // 9))
            add(NONE, *(mistyped(rng, mention(rng, after, before, name), rng.randrange(2)) for _ in range(MENTIONS)))
    for texts in sections("traps.txt").values():
        for text in texts:
            add(NONE, text, mistyped(rng, placed(rng, text), 1))
    for text in [*sections("ordinary.txt")["일상"], *sections("people.txt")["곧이어"],
                 *(harmless(rng) for _ in range(HARMLESS)),
                 *(mistyped(rng, everyday(rng), rng.randrange(3)) for _ in range(EVERYDAY)),
                 *sections("city.txt.gz")["도시"][:CITY], *read_titles(None)["text"][::TITLES_STEP]]:
        add(NONE, text)
    return rows


def calm_texts() -> list[str]:
    """More texts without danger, of which only the pieces are learned: everyday ones, and real titles of petitions."""
    rng = Random(SEED + 1)
    made = [mistyped(rng, everyday(rng), rng.randrange(3)) for _ in range(CALM)]
    return [*made, *(harmless(rng) for _ in range(CALM)), *sections("city.txt.gz")["도시"][CITY:],
            *read_titles(None)["text"]]


def learn(texts: Learned) -> Parameters:
    """Learn from the texts, and set the threshold on texts held out."""
    folds = np.random.default_rng(SEED).permutation(texts.lines.max() + 1)[texts.lines] % FOLDS
    held: list[tuple[Floats, bool]] = []
    for fold in range(FOLDS):
        base = _base(texts.part(np.flatnonzero(folds != fold)))
        out = texts.part(np.flatnonzero(folds == fold))
        features = Featuriser(base.lexicon)
        held += [(_signs(base, features, text, vector), kind != NONE)
                 for text, vector, kind in zip(out.texts, out.vectors, out.kinds, strict=True)]
    judged = [(seen, is_danger) for seen, is_danger in held if len(seen)]
    mix, bias = _mixed(judged)
    chances = np.array([1 / (1 + np.exp(-(seen @ mix + bias).max())) if len(seen) else 0.0 for seen, _ in held])
    is_danger = np.array([danger for _, danger in held])
    threshold = float(np.quantile(chances[is_danger & (chances > 0)], 1 - RECALL))
    _say(f"held out: {(chances[is_danger] >= threshold).mean():.3f} of {is_danger.sum()} reports flagged, "
         f"{(chances[~is_danger] >= threshold).mean():.3f} of {(~is_danger).sum()} others, threshold {threshold:.3f}")
    return replace(_base(texts), mix=mix, mix_bias=bias, threshold=threshold)


def _base(texts: Learned) -> Parameters:
    """The lexicon and the two learners of danger, not yet weighed."""
    said, is_said = _said(texts)
    by_kind = {kind: [text for text, own in zip(said, is_said, strict=True) if own == kind]
               for kind in sorted(set(is_said))}
    calm = by_kind.pop(NONE)
    entries = lexicon.learned(by_kind, calm, _written())
    features = Featuriser(entries)
    of_pieces = LogisticRegression(C=1, class_weight="balanced", max_iter=200).fit(
        features.rows(said, [features.hits(text) for text in said]), is_said != NONE)
    own = np.flatnonzero(is_said != NONE)
    of_kind = LogisticRegression(C=10, class_weight="balanced", max_iter=200).fit(
        counted([said[at] for at in own], KIND_BINS), is_said[own])
    centre = texts.vectors.mean(axis=0)
    of_meaning = LogisticRegression(C=3, class_weight="balanced", max_iter=500).fit(
        np.array([unit(vector - centre) for vector in texts.vectors]), texts.kinds != NONE)
    return Parameters(
        lexicon=entries, pieces=of_pieces.coef_[0].astype(np.float16), pieces_bias=float(of_pieces.intercept_[0]),
        of_kind=of_kind.coef_.astype(np.float16), kind_bias=of_kind.intercept_.astype(np.float32),
        centre=centre.astype(np.float32), meaning=of_meaning.coef_[0].astype(np.float32),
        meaning_bias=float(of_meaning.intercept_[0]), mix=np.zeros(0), mix_bias=0.0, threshold=1.0)


def _written() -> dict[str, list[str]]:
    return {kind: sorted({word for line in lines for word in line.lower().split()})
            for kind, lines in sections("words.txt").items()}


def _said(texts: Learned) -> tuple[list[str], NDArray[np.str_]]:
    """Pieces with the kind of danger each reports: of a report the line itself, of other texts every piece."""
    rows = [(text, kind) for text, kind, is_alone in zip(texts.texts, texts.kinds, texts.is_alone, strict=True)
            if kind != NONE and is_alone]
    calm = [text for text, kind in zip(texts.texts, texts.kinds, strict=True) if kind == NONE] + calm_texts()
    rows += [(piece.text, NONE) for text in calm for piece in pieces(text)]
    return [text for text, _ in rows], np.array([kind for _, kind in rows])


def _signs(base: Parameters, features: Featuriser, text: str, vector: NDArray[np.float32]) -> Floats:
    own = pieces(text)
    found = [features.hits(piece.text) for piece in own]
    said = features.rows([piece.text for piece in own], found) @ base.pieces.astype(np.float64) + base.pieces_bias
    meaning = float(np.dot(unit(vector - base.centre).astype(np.float64), base.meaning)) + base.meaning_bias
    return signs(own, said, found, meaning) if any(found) else np.zeros((0, 0))


def _mixed(held: list[tuple[Floats, bool]]) -> tuple[Floats, float]:
    """Weights of the signs: of a text the surest piece counts, first by its own features, then by the weights."""
    mix, bias = np.eye(1, held[0][0].shape[1])[0], 0.0
    for _ in range(3):
        rows = np.array([seen[(seen @ mix).argmax()] for seen, _ in held])
        last = LogisticRegression(C=1, class_weight="balanced", max_iter=2000).fit(rows, [told for _, told in held])
        mix, bias = last.coef_[0], float(last.intercept_[0])
    return mix, bias


def save(learned: Parameters, parameters: Path = PARAMETERS, words: Path = LEXICON) -> None:
    """Write the two files; the version is a name for what they hold."""
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
    """Learn and write."""
    parser = argparse.ArgumentParser(prog="ml.emergency.train", description=__doc__)
    parser.add_argument("--model", type=Path, default=DEFAULT_MODEL, help="default: %(default)s")
    learned = learn(training_texts(OnnxEmbedder(parser.parse_args().model, "query")))
    save(learned)
    _say(f"weights: {np.round(learned.mix, 2)}, {sum(map(len, learned.lexicon.values()))} entries")


if __name__ == "__main__":
    main()
