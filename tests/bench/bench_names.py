"""Ways of finding names, compared on the same texts, as one JSON object.

    python tests/bench/bench_names.py [--data DIR] [--encoder FOLDER]

DIR holds klue_ner_dev, pii_synthetic_docs and the petitions; all figures are of their `report` parts (see
pipeline.masking.training.corpus), which nothing was trained or tuned on. Without --data there is nothing to compare.
What is learned here (the CRF, the head on the encoder) learns from KLUE's `train` part. The encoder is a
sentence-transformers folder of multilingual-e5-small.
"""

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pycrfsuite
from kiwipiepy import Kiwi
from sklearn.linear_model import LogisticRegression

from pipeline.masking import mask, names, tagger
from pipeline.masking.lexicon import syllables
from pipeline.masking.normalise import read
from pipeline.masking.training import corpus
from pipeline.masking.training.corpus import Example

Places = list[tuple[int, int]]
Method = Callable[[str], Places]
TAUGHT, ASKED = 400, 200  # KLUE sentences that the encoder's head learns from and is asked about: it is slow
RATE_TEXTS = 300


def rules(text: str) -> Places:
    """The rules in context, one pass."""
    return sorted(names.by_rules(read(text)))


def product(text: str) -> Places:
    """What the masker does: rules and tagger, repeated, with every other type taken first."""
    return [(span.start, span.end) for span in mask(text).spans if span.type == "PERSON"]


def kiwi_nouns() -> Method:
    """Proper nouns that begin with a surname and have two to four letters, by Kiwi."""
    kiwi, surnames = Kiwi(num_workers=1), syllables("common_surnames")

    def find(text: str) -> Places:
        return [
            (token.start, token.end)
            for token in kiwi.tokenize(text)
            if token.tag == "NNP" and 2 <= token.len <= 4 and token.form[0] in surnames
        ]

    return find


def _letters(text: str) -> list[list[str]]:
    """Plain features of each character: letters and their sequences in a window, and the ends of its word."""
    padded = f"\0\0\0{re.sub('[0-9]', '0', text)}\0\0\0"
    found = []
    for at in range(3, len(padded) - 3):
        window = padded[at - 3 : at + 4]
        word = padded[padded.rfind(" ", 0, at) + 1 : (padded.find(" ", at) + len(padded)) % len(padded)]
        found.append(
            [f"{n}{size}{window[n : n + size]}" for size in (1, 2, 3) for n in range(8 - size)]
            + [f"w{word[:3]}", f"e{word[-2:]}", f"p{padded[at - 1].isspace()}"]
        )
    return found


def crf(examples: Sequence[Example], folder: str) -> Method:
    """A linear-chain CRF by CRFsuite."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.1, "c2": 0.01, "max_iterations": 50})
    for text, places in examples:
        labels = ["O"] * len(text)
        for start, end in places:
            labels[start:end] = ["B", *["I"] * (end - start - 1)]
        trainer.append(_letters(text), labels)
    trainer.train(f"{folder}/names.crf")
    crf_tagger = pycrfsuite.Tagger()
    crf_tagger.open(f"{folder}/names.crf")

    def find(text: str) -> Places:
        labels = [*crf_tagger.tag(_letters(text)), "O"] if text else []
        starts = [at for at, label in enumerate(labels) if label == "B"]
        return [(at, next(n for n in range(at + 1, len(labels)) if labels[n] != "I")) for at in starts]

    return find


def encoder_head(folder: Path, examples: Sequence[Example]) -> Method:
    """Logistic regression on the token vectors of the sentence encoder; a run of name tokens is a name."""
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(str(folder), device="cpu")

    def tokens(text: str) -> tuple[np.ndarray, Places]:
        vectors = encoder.encode(text, output_value="token_embeddings", show_progress_bar=False).numpy()
        offsets = encoder.tokenizer(text, return_offsets_mapping=True, truncation=True, max_length=512)[
            "offset_mapping"
        ]
        return vectors, [tuple(place) for place in offsets]

    vectors, labels = [], []
    for text, places in examples:
        rows, offsets = tokens(text)
        vectors.append(rows)
        labels += [any(start < b and end > a for a, b in places) and end > start for start, end in offsets]
    head = LogisticRegression(C=1.0, max_iter=300).fit(np.concatenate(vectors), labels)

    def find(text: str) -> Places:
        rows, offsets = tokens(text)
        said = [place for place, yes in zip(offsets, head.predict(rows), strict=True) if yes and place[1] > place[0]]
        runs: Places = []
        for start, end in said:
            if runs and start <= runs[-1][1]:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((start, end))
        return runs

    return find


def judged(method: Method, examples: Sequence[Example]) -> dict[str, float]:
    """Precision, recall and F1 of whole names and of characters; `touched` and `covered`: share of names."""
    right = said = true = 0
    characters, touched, covered = np.zeros(3), 0, 0
    for text, places in examples:
        found, gold = set(method(text)), set(places)
        right, said, true = right + len(found & gold), said + len(found), true + len(gold)
        hidden = {at for start, end in found for at in range(start, end)}
        names_at = {at for start, end in gold for at in range(start, end)}
        characters += len(hidden & names_at), len(hidden), len(names_at)
        touched += sum(any(at in hidden for at in range(*place)) for place in gold)
        covered += sum(all(at in hidden for at in range(*place)) for place in gold)

    def rates(hits: float, claimed: float, wanted: float) -> tuple[float, float, float]:
        precision, recall = hits / max(claimed, 1), hits / max(wanted, 1)
        return round(precision, 3), round(recall, 3), round(2 * hits / max(claimed + wanted, 1), 3)

    return {
        "names": true,
        **dict(zip(("precision", "recall", "f1"), rates(right, said, true), strict=True)),
        **dict(zip(("char_precision", "char_recall", "char_f1"), rates(*characters), strict=True)),
        "touched": round(touched / max(true, 1), 3),
        "covered": round(covered / max(true, 1), 3),
    }


def share(method: Method, texts: Sequence[str]) -> float:
    """Per cent of the characters that the method takes for names."""
    taken = sum(end - start for text in texts for start, end in method(text))
    return round(100 * taken / max(sum(map(len, texts)), 1), 3)


def speed(method: Method, texts: Sequence[str]) -> int:
    """Texts of 200 characters a second, on one core's time."""
    joined = "\n".join(texts)
    cuts = [joined[a:b] for a, b in pairwise(range(0, 200 * (RATE_TEXTS + 1), 200))]
    start = time.process_time()
    for cut in cuts:
        method(cut)
    return round(len(cuts) / (time.process_time() - start))


def sampled(data: Path, name: str, most: int) -> list[str]:
    """Up to `most` petitions of the report part."""
    texts = corpus.petitions(data, name, "report")
    return random.Random(1).sample(texts, min(most, len(texts)))


def measure(data: Path, encoder: Path | None) -> dict[str, Any]:
    """All figures of all methods."""
    klue, documents = corpus.klue(data, "report"), corpus.documents(data, "report")
    petitions = {
        "petitions_dense_days": sampled(data, "petitions_dense_days", 400),
        "petitions_fulltext": sampled(data, "petitions_fulltext", 300),
        "petition_titles": sampled(data, "petition_titles", 4000),
    }
    taught = corpus.klue(data, "train")
    with TemporaryDirectory() as folder:
        methods = {
            "rules": rules,
            "tagger": tagger.names,
            "rules and tagger (kept)": product,
            "CRFsuite": crf(taught, folder),
            "Kiwi proper nouns with a surname": kiwi_nouns(),
        }
        result = {}
        for name, method in methods.items():
            sys.stderr.write(f"{name} …\n")
            result[name] = {
                "klue": judged(method, klue),
                "documents": judged(method, documents),
                "masked_percent": {key: share(method, texts) for key, texts in petitions.items()},
                "texts_per_second": speed(method, petitions["petitions_dense_days"]),
            }
    if encoder:
        sys.stderr.write("encoder …\n")
        start = time.process_time()
        method = encoder_head(encoder, taught[:TAUGHT])
        some = klue[:ASKED]
        result["e5 token vectors and a linear head"] = {
            "klue": judged(method, some), "sentences": len(some), "taught_seconds": round(time.process_time() - start),
        }  # fmt: skip
    return result


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets")
    parser.add_argument("--encoder", type=Path, help="sentence-transformers folder of the encoder, for its row")
    arguments = parser.parse_args()
    result: dict[str, Any] = {"bench": "names", "part": "report"}
    if arguments.data is None:
        result |= {"data": "absent", "methods": {}}
    else:
        result |= {"data": "public sets", "methods": measure(arguments.data, arguments.encoder)}
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
