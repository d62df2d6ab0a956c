"""`python -m ml.embed --out E.npy < in.jsonl` embeds texts; `python -m ml.embed --pairs P.tsv` scores the model."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np

from ml.embed.pairs import read_pairs, spearman
from ml.embed.runtime import ModelError, OnnxEmbedder, Role
from ml.files import InputError, read_jsonl, whole_file
from ml.protocols import Embedder

DEFAULT_MODEL = Path(__file__).resolve().parents[2] / "var" / "models" / "e5-small"

Load = Callable[[Path, Role], Embedder]


def main(arguments: Sequence[str] | None = None, stdin: BinaryIO | None = None, load: Load | None = None) -> int:
    """Run the command; returns the exit status. `load` opens the model (default: the ONNX one)."""
    load = load or _load
    options = _parser().parse_args(arguments)
    try:
        if options.pairs:
            first, second, scores = read_pairs(options.pairs)
            value = spearman(load(options.model, options.role), first, second, scores)
            print(json.dumps({"spearman": round(value, 4), "rows": len(scores)}))
        else:
            with whole_file(options.out) as out:
                texts = [row["text"] for row in read_jsonl(stdin or sys.stdin.buffer, {"id": (str, int), "text": str})]
                vectors = load(options.model, options.role).encode(texts)
                np.save(out, vectors, allow_pickle=False)
            print(f"{len(texts)} texts, {vectors.shape[1]} dimensions: {options.out}", file=sys.stderr)
    except (InputError, ModelError) as error:
        print(f"ml.embed: {error}", file=sys.stderr)
        return 1
    return 0


def _load(model_dir: Path, role: Role) -> Embedder:
    return OnnxEmbedder(model_dir, role, progress=_say)


def _say(done: int, total: int) -> None:
    print(f"embedded {done} of {total} distinct texts", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ml.embed", description=__doc__)
    task = parser.add_mutually_exclusive_group(required=True)
    task.add_argument("--out", type=Path, metavar="E.npy", help="embed {id, text} lines from stdin into this matrix")
    task.add_argument("--pairs", type=Path, metavar="P.tsv", help="correlate with the scores of these sentence pairs")
    parser.add_argument("--as", dest="role", choices=("query", "passage"), default="query", help="the model's prefix")
    parser.add_argument("--model", type=Path, metavar="DIR", default=DEFAULT_MODEL, help="default: %(default)s")
    return parser


if __name__ == "__main__":
    sys.exit(main())
