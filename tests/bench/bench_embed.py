"""How good and how fast the embedding model is, as one JSON object.

    python tests/bench/bench_embed.py [--data DIR] [--convert]

DIR holds korsts/dev.tsv; without it the committed sample is used. Spearman is that of the model in full precision
(sentence-transformers) and of the int8 model that the platform runs. The rates are those of plain sentence-transformers
(torch, float32, default batch) and of `OnnxEmbedder`, in turns of two batches on the same distinct texts; `--convert`
also times a conversion. `load_average` says how busy the machine was: other work slows torch's spinning threads most.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer

from ml.embed import OnnxEmbedder
from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.convert import build_model
from ml.embed.pairs import read_pairs, spearman

SAMPLE = Path(__file__).parents[1] / "data" / "korsts_sample.tsv"
TEXTS, SENTENCES_A_TEXT, TURN = 320, 4, 64

Encode = Callable[[Sequence[str]], NDArray[np.float32]]


class FullPrecision:
    """Plain sentence-transformers behind the protocol of `ml.protocols.Embedder`."""

    model_version = "fp32"

    def __init__(self, model_dir: Path) -> None:
        self._model = SentenceTransformer(str(model_dir / "sentence-transformers"), device="cpu")
        self.dimensions = 384
        self.tokenizer = self._model.tokenizer

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self._model.encode(list(texts), prompt_name="query", show_progress_bar=False)


def texts_of_eighty_tokens(sentences: Sequence[str]) -> list[str]:
    """TEXTS distinct texts, each SENTENCES_A_TEXT sentences in a row, from wherever the row starts."""
    distinct = list(dict.fromkeys(sentences))
    starts = np.linspace(0, len(distinct) - SENTENCES_A_TEXT, TEXTS).astype(int)
    return [" ".join(distinct[start : start + SENTENCES_A_TEXT]) for start in starts]


def timed(encode: Encode, texts: Sequence[str]) -> tuple[NDArray[np.float32], float]:
    """The vectors, and the seconds they took."""
    started = time.perf_counter()
    vectors = encode(texts)
    return vectors, time.perf_counter() - started


def megabytes(folder: Path) -> int:
    """Size of everything in `folder`."""
    return round(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6)


def measure(pairs: Path, model_dir: Path) -> dict[str, Any]:
    """Quality on `pairs`, rates on texts made of their sentences, sizes of the model's two forms."""
    first, second, scores = read_pairs(pairs)
    ours, plain = OnnxEmbedder(model_dir), FullPrecision(model_dir)
    texts = texts_of_eighty_tokens([*first, *second])
    for embedder in (plain, ours):  # the first run pays for what is set up once
        embedder.encode(texts[:2])
    turns = [
        (*timed(plain.encode, texts[start : start + TURN]), *timed(ours.encode, texts[start : start + TURN]))
        for start in range(0, len(texts), TURN)
    ]
    cosines = [np.sum(exact * quantised, axis=1) for exact, _, quantised, _ in turns]
    plain_s, our_s = sum(turn[1] for turn in turns), sum(turn[3] for turn in turns)
    return {
        "model_version": ours.model_version,
        "pairs": len(scores),
        "spearman_fp32": round(spearman(plain, first, second, scores), 4),
        "spearman_int8": round(spearman(ours, first, second, scores), 4),
        "cosine_int8_to_fp32_min": round(float(np.min(cosines)), 4),
        "texts": len(texts),
        "tokens_mean": round(float(np.mean([len(ids) for ids in plain.tokenizer(texts)["input_ids"]])), 1),
        "sentence_transformers_texts_per_s": round(len(texts) / plain_s, 1),
        "texts_per_s": round(len(texts) / our_s, 1),
        "ratio": round(plain_s / our_s, 2),
        "ratio_min": round(min(turn[1] / turn[3] for turn in turns), 2),
        "load_average": round(os.getloadavg()[0], 1),
        "sentence_transformers_mb": megabytes(model_dir / "sentence-transformers"),
        "onnx_mb": megabytes(model_dir / "onnx"),
    }


def conversion_seconds() -> float:
    """Time to make the model folder from the packaged weights, imports included."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        build_model(Path(folder) / "model")
    return round(time.perf_counter() - started, 1)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with korsts/dev.tsv")
    parser.add_argument("--model", type=Path, default=DEFAULT_MODEL)
    parser.add_argument("--convert", action="store_true", help="time a conversion as well")
    options = parser.parse_args()
    build_model(options.model, say=lambda line: print(line, file=sys.stderr))
    full = options.data / "korsts" / "dev.tsv" if options.data else None
    pairs, data = (full, "korsts/dev.tsv") if full and full.is_file() else (SAMPLE, "sample")
    result = {"benchmark": "embed", "data": data, **measure(pairs, options.model)}
    if options.convert:
        result["conversion_s"] = conversion_seconds()
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
