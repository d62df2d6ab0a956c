"""`python -m ml.route --train T --predict P --out O` learns from {id, text, department} lines and routes {id, text}.

Every line of P is answered: {id, department, confidence, abstained}. `--max-error` is the dial, the largest share of
wrong answers among those given that is accepted; whatever is less sure is abstained, with the best guess all the same.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.runtime import ModelError, OnnxEmbedder
from ml.files import InputError, read_file, whole_file
from ml.options import not_among, share
from ml.protocols import Embedder
from ml.route.router import Router

TRAINED = {"id": (str, int), "text": str, "department": str}
ASKED = {"id": (str, int), "text": str}


def main(arguments: Sequence[str] | None = None, load: Callable[[Path], Embedder] | None = None) -> int:
    """Run the command; returns the exit status. `load` opens the model (default: the ONNX one)."""
    options = _parser().parse_args(arguments)
    try:
        not_among(options.out, options.train, options.predict)
        with whole_file(options.out) as out:
            train, asked = read_file(options.train, TRAINED), read_file(options.predict, ASKED)
            if not train:
                raise InputError(f"{options.train}: no line; there is nothing to learn from")
            embedder = (load or (lambda folder: OnnxEmbedder(folder, "query", progress=_embedded)))(options.model)
            texts, questions = [row["text"] for row in train], [row["text"] for row in asked]
            router = Router(texts, embedder.encode(texts), [row["department"] for row in train], _say)
            routed = router.route(questions, embedder.encode(questions), options.max_error)
            for row, department, confidence, is_abstained in zip(
                    asked, routed.departments, routed.confidences, routed.is_abstained, strict=True):
                out.write(json.dumps({"id": row["id"], "department": department, "confidence": round(confidence, 6),
                                      "abstained": bool(is_abstained)}, ensure_ascii=False).encode() + b"\n")
    except (InputError, ModelError) as error:
        print(f"ml.route: {error}", file=sys.stderr)
        return 1
    given, unlike = len(asked) - int(routed.is_abstained.sum()), int(routed.is_unlike.sum())
    _say(f"{len(asked)} lines, {given} answered, {unlike} unlike all that was learned: {options.out}")
    return 0


def _embedded(done: int, total: int) -> None:
    _say(f"embedded {done} of {total} distinct texts")


def _say(line: str) -> None:
    print(line, file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ml.route", description=__doc__)
    parser.add_argument("--train", type=Path, required=True, metavar="T", help="{id, text, department} lines")
    parser.add_argument("--predict", type=Path, required=True, metavar="P", help="{id, text} lines")
    parser.add_argument("--out", type=Path, required=True, metavar="O", help="written whole or not at all")
    parser.add_argument("--max-error", type=share, default=0.1, metavar="SHARE",
                        help="largest share of wrong answers among those given (default: %(default)s)")
    parser.add_argument("--model", type=Path, metavar="DIR", default=DEFAULT_MODEL, help="default: %(default)s")
    return parser


if __name__ == "__main__":
    sys.exit(main())
