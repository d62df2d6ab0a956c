"""Train the tagger of names and write it into the package: names.npz and words.npz.

    python -m pipeline.masking.training --data DIR [--out FOLDER]

DIR holds klue_ner_dev, pii_synthetic_docs, petitions_dense_days, petitions_fulltext and petition_titles; only their
`train` parts are learned from, and the threshold is chosen on the `tune` parts (see corpus). A first model learns from
KLUE, the documents and made-up sentences; what it is sure of in petitions then teaches the second, which is kept.
One thread and one seed: the same data and packages give the same bytes.
"""

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from pipeline.masking import tagger
from pipeline.masking.tagger import Model
from pipeline.masking.training import corpus, lexis, synthetic
from pipeline.masking.training.corpus import Example
from pipeline.masking.training.fit import fit

SEED = 20261125
FIRST, SECOND = 4, 5  # epochs
SURE, DOUBTFUL = 1.5, -2.5  # logarithm of odds: a name; not a name
MOST_MASKED = 0.006  # share of the characters of petitions (tune) that may be taken for names, real names included
PETITIONS = {"petitions_dense_days": 10**6, "petitions_fulltext": 10**6, "petition_titles": 9000}


def say(message: str) -> None:
    """Progress, for whoever waits."""
    sys.stderr.write(f"{message}\n")
    sys.stderr.flush()


def epoch_of(data: Path, city: Sequence[Example], rng: random.Random, *, as_written: bool) -> list[Example]:
    """The labelled examples of one epoch; made-up names stand for half of the Korean ones unless `as_written`."""
    sentences, documents = corpus.klue(data, "train"), corpus.documents(data, "train")
    lines = corpus.lines_of(documents)
    return [
        *(sentences if as_written else synthetic.renamed_all(sentences, rng, 0.5)),
        *synthetic.renamed_all(rng.sample(documents, len(documents) // 8), rng, 0.6),
        *synthetic.renamed_all(rng.sample(lines, len(lines) // 8), rng, 0.6),
        *(synthetic.sentence(rng) for _ in range(350)),
        *synthetic.renamed_all(rng.sample(city, 400), rng, 0.6),
    ]


def petitions(data: Path) -> list[str]:
    """Lines of petitions to learn from: at most 220 characters each, in a fixed order."""
    rng = random.Random(SEED)
    lines = []
    for name, most in PETITIONS.items():
        texts = corpus.petitions(data, name, "train")
        for text in rng.sample(texts, min(most, len(texts))):
            lines += [text[at : at + 220] for at in range(0, min(len(text), 880), 220)]
    return lines


def taught(lines: Sequence[str], model: Model) -> list[Example]:
    """The lines in which the model is sure of every name and of there being no other."""
    sure = model._replace(threshold=int(SURE * model.unit))
    doubtful = model._replace(threshold=int(DOUBTFUL * model.unit))
    found = []
    for line in lines:
        names = tagger.names(line, doubtful)
        if not names or names == tagger.names(line, sure):
            found.append(Example(line, names))
    return found


def choose(data: Path, model: Model) -> Model:
    """The model with the lowest threshold, and so the best recall, that masks no more than MOST_MASKED of petitions."""
    texts = [
        *corpus.petitions(data, "petitions_dense_days", "tune"),
        *corpus.petitions(data, "petitions_fulltext", "tune"),
    ]
    characters = sum(map(len, texts))
    for step in range(-50, 31, 2):
        tried = model._replace(threshold=step * model.unit // 10)
        masked = sum(end - start for text in texts for start, end in tagger.names(text, tried))
        if masked <= MOST_MASKED * characters:
            say(f"threshold {step / 10}: {100 * masked / characters:.2f} % of petitions (tune)")
            return tried
    raise ValueError("no threshold keeps the masked share of petitions low: look at the training data")


def main() -> None:
    """Read, learn twice, choose, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with the public sets")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1], help="where to write (the package)")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    data: Path = arguments.data
    words = lexis.words_table(*corpus.klue_words(data))
    say("words: done")
    city = corpus.sample_city(SEED, days=4, per_day=400)
    epochs = [epoch_of(data, city, random.Random(SEED + n), as_written=n % 2 == 0) for n in range(SECOND)]
    first = fit(epochs[:FIRST], words, seed=SEED, say=say)
    silver = taught(petitions(data), first)
    say(f"taught: {len(silver)} lines of petitions, {sum(bool(one.names) for one in silver)} of them with names")
    rng = random.Random(SEED)
    with_names = [one for one in silver if one.names]
    without = [one for one in silver if not one.names]
    mixed = [
        [*epoch, *rng.sample(with_names, min(300, len(with_names))), *rng.sample(without, min(1000, len(without)))]
        for epoch in epochs
    ]
    model = choose(data, fit(mixed, words, seed=SEED, say=say))
    np.savez_compressed(
        arguments.out / "names.npz", table=model.table, checks=model.checks, steps=model.steps, unit=model.unit,
        threshold=model.threshold,
    )  # fmt: skip
    np.savez_compressed(arguments.out / "words.npz", words=words)


if __name__ == "__main__":
    main()
