"""`python -m ml.emergency.train` learns the detector again from `ml/emergency/data` and writes its files.

The first look is learned from pieces of texts: of a report one piece says it, so it is taught twice, at last by the
piece of each report that it took for the surest (multiple instances, Andrews, Tsochantaridis and Hofmann 2003). The
second look is tuned (`ml.emergency.tuning`) on those texts, on pieces of everyday ones, half of them those that the
first look takes for dangers, and on many plain reports and their harmless twins, of which letters and words cannot tell
enough: with them the first look noticed less. A fifth of the data is held out, all texts made of one line or of one
scene together: from it come the gate between the two, how much each is believed, and the threshold.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from random import Random

import numpy as np
from scipy.sparse import vstack
from sklearn.linear_model import LogisticRegression

from ml.embed.__main__ import DEFAULT_MODEL
from ml.emergency.corpus import (
    NONE,
    ORDINARY,
    REPORT,
    SEED,
    TRAP,
    Row,
    calm_texts,
    figures,
    fingerprint,
    plain_rows,
    training_rows,
    written,
)
from ml.emergency.detector import LEXICON, PARAMETERS, WEIGHT, FirstLook, Parameters, blended, second_look, version_of
from ml.emergency.features import Featuriser, Floats
from ml.emergency.lexicon import Hit, Lexicon
from ml.emergency.pieces import pieces
from ml.emergency.reader import Reader, odds
from ml.emergency.tuning import tune
from ml.emergency.variants import buried, mistyped, told

FOLDS = 5  # one part of so many is held out
# of the held-out texts without danger, of which `TRAPS` only sound like one: they are harder than a stream's, so that
# with it 5 in 1,000 texts without danger of the development seeds are flagged
FALSE_FLAGS = 0.0115
TRAPS = 0.13
PASSED_OVER = 0.01  # of the held-out reports may fail the gate
# what the second look is tuned on: rows of so many characters, so many of them, plain harmless lines, everyday pieces
LONGEST_READ, READ_ROWS, READ_HARMLESS, READ_CALM = 90, 5_000, 16_000, 10_000


def learn(model_dir: Path) -> Parameters:
    """Learn both looks, and set gate, blend and threshold on what is held out."""
    (rows, held), (plain, held_plain) = parted(training_rows()), parted(plain_rows())
    calm = calm_texts()
    used = [text for at, text in enumerate(calm) if at % FOLDS]
    first = first_look(rows, used, written())
    kinds = [NONE, *written()]
    texts, told_kinds = reading(rows, plain, used, first)
    tuned = tune(model_dir, texts, [kinds.index(kind) for kind in told_kinds], len(kinds), SEED, _say)
    rng = Random(SEED)
    deep = [mistyped(rng, buried(rng, row[0]), rng.randrange(3)) for row in held_plain if row[4] == REPORT]
    unseen = [(row[0], row[4]) for row in held + held_plain] + [(text, REPORT) for text in deep]
    unseen += [(text, ORDINARY) for text in calm[::FOLDS]]
    learned = {row[0] for row in rows + plain} | {*used, *texts}
    return whole(first, Reader(model_dir, tuned), [one for one in unseen if one[0] not in learned])


def parted(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Rows to learn from, and one part of `FOLDS` that is held out: all rows of a line are in one of them."""
    is_held = np.random.default_rng(SEED).permutation(rows[-1][2] + 1)[[row[2] for row in rows]] % FOLDS == 0
    return ([row for row, held in zip(rows, is_held, strict=True) if not held],
            [row for row, held in zip(rows, is_held, strict=True) if held])


def first_look(rows: Sequence[Row], calm: Sequence[str], lexicon: Lexicon) -> FirstLook:
    """Learn the first look from rows and from texts without danger."""
    features = Featuriser(lexicon)
    found = [[piece.text for piece in pieces(row[0])] for row in rows]
    owners = np.repeat(np.arange(len(rows)), [len(own) for own in found])
    quiet = features.rows(*_with_hits(features, [piece.text for text in calm for piece in pieces(text)]))
    said = features.rows(*_with_hits(features, [piece for own in found for piece in own]))
    is_report = np.array([row[1] != NONE for row in rows])[owners]
    used = ~is_report | np.array([row[3] for row in rows])[owners]
    for is_last in (False, True):
        machine = LogisticRegression(C=1, max_iter=1000, tol=1e-5).fit(
            vstack([said[used], quiet]).tocsr(),
            np.concatenate([is_report[used], np.zeros(quiet.shape[0], dtype=bool)]))
        if not is_last:
            told = machine.decision_function(said)
            surest = np.full(len(rows), -np.inf)
            np.maximum.at(surest, owners, told)
            used = ~is_report | (told >= surest[owners])
    return FirstLook(lexicon, machine.coef_[0].astype(np.float16).astype(np.float64), float(machine.intercept_[0]))


def reading(rows: Sequence[Row], plain: Sequence[Row], calm: Sequence[str],
            first: FirstLook) -> tuple[list[str], list[str]]:
    """Texts and their kinds for the second look: each as it is written, and as another would put it."""
    rng, always = Random(SEED), set(figures())
    short = [row for row in rows if row[3] and len(row[0]) <= LONGEST_READ and row[0] not in always]
    others = [row for row in plain if row[1] == NONE]
    quiet = sorted({piece.text for text in calm for piece in pieces(text)})
    scores = [first.look(piece).score for piece in quiet]
    hardest = [quiet[at] for at in np.argsort(scores)[::-1][: READ_CALM // 2]]
    some = [*rng.sample(short, min(READ_ROWS, len(short))), *(row for row in rows if row[0] in always),
            *(row for row in plain if row[1] != NONE),
            *rng.sample(others, min(READ_HARMLESS, len(others)))]
    texts = [(row[0], row[1]) for row in some]
    texts += [(piece, NONE) for piece in hardest + rng.sample(quiet, min(READ_CALM // 2, len(quiet)))]
    texts += [(told(rng, text, rng.choice(quiet)), kind) for text, kind in texts]
    return [text for text, _ in texts], [kind for _, kind in texts]


def whole(first: FirstLook, reader: Reader, held: Sequence[tuple[str, str]]) -> Parameters:
    """All that a detector needs, out of both looks and texts held out, each with what it is."""
    looked = [first.look(text) for text, _ in held]
    is_report, is_trap = (np.array([what == name for _, what in held]) for name in (REPORT, TRAP))
    scores = np.array([one.score if one else -np.inf for one in looked])
    gate = float(np.quantile(scores[is_report], PASSED_OVER))
    passed = np.flatnonzero(scores >= gate)
    read = second_look(reader, [held[at][0] for at in passed], [looked[at] for at in passed])
    seen = np.array([[scores[at], odds(of[:-1]).max(), odds(of[-1:])[0]] for at, of in zip(passed, read, strict=True)])
    # each sort weighs what there is of it: as many reports as others, `TRAPS` of which sound like one
    sorts = ((is_report, 1.0), (is_trap, TRAPS), (~is_report & ~is_trap, 1 - TRAPS))
    weight = sum(share * sort / sort.sum() for sort, share in sorts) * len(held) / 2
    machine = LogisticRegression(C=1).fit(seen, is_report[passed], sample_weight=weight[passed])
    blend = np.append(machine.coef_[0], machine.intercept_[0])
    chances = np.zeros(len(held))
    chances[passed] = [1 / (1 + np.exp(-blended(blend, *row))) for row in seen]
    threshold = threshold_of(chances[is_trap], chances[~is_report & ~is_trap])
    flagged = chances >= threshold
    _say(f"held out: {flagged[is_report].mean():.3f} of {is_report.sum()} reports flagged, "
         f"{flagged[is_trap].mean():.4f} of {is_trap.sum()} traps, {flagged[~is_report & ~is_trap].mean():.4f} of "
         f"{(~is_report & ~is_trap).sum()} others, of which {(scores >= gate)[~is_report & ~is_trap].mean():.3f} were "
         f"read; threshold {threshold:.3f}, blend {np.round(blend, 2)}")
    return Parameters(first.lexicon, first.weights.astype(np.float16), first.bias, gate, reader.tuned, blend, threshold,
                      fingerprint())


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


def _with_hits(features: Featuriser, texts: list[str]) -> tuple[list[str], list[list[Hit]]]:
    return texts, [features.hits(text) for text in texts]


def save(learned: Parameters, parameters: Path = PARAMETERS, words: Path = LEXICON) -> None:
    """Write the two files of the detector; the version is a name for what they hold."""
    said = json.dumps(learned.lexicon, ensure_ascii=False, indent=0) + "\n"
    arrays = {field.name: np.asarray(getattr(learned, field.name)) for field in fields(learned)
              if field.name not in ("lexicon", "tuned", "version")}
    arrays |= {"head": learned.tuned.head, "bias": learned.tuned.bias, "model": np.asarray(learned.tuned.model)}
    arrays |= {f"{WEIGHT}{name}": value for name, value in learned.tuned.weights.items()}
    with parameters.open("wb") as kept:
        np.savez_compressed(kept, version=np.asarray(version_of(said, arrays)), **arrays)
    words.write_text(said, encoding="utf-8")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def main() -> None:
    """Learn, and write."""
    parser = argparse.ArgumentParser(prog="ml.emergency.train", description=__doc__)
    parser.add_argument("--model", type=Path, default=DEFAULT_MODEL, help="default: %(default)s")
    save(learn(parser.parse_args().model))


if __name__ == "__main__":
    main()
