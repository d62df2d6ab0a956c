"""`python -m ml.answer --corpus C --questions Q --out O` looks for each question's answer in a corpus.

C has lines of {id, question, answer}. Every line of Q, {id, text}, is answered: {id, answer_id, score, abstained}. An
entry of C may say `valid_until` (YYYY-MM-DD, its last day); it counts while `--as-of` is not later. `score` is a
likeness and no probability; where nothing stands out from what questions without an answer look like, the line is
abstained and names the likest entry all the same (null where there is none).
"""

import argparse
import datetime as dt
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

import numpy as np

from ml import geography
from ml.answer import guards
from ml.answer.answerer import answered
from ml.answer.match import Entry
from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.runtime import ModelError, OnnxEmbedder
from ml.files import InputError, read_file, whole_file
from ml.options import not_among, share
from ml.protocols import Embedder

KEPT = {"id": (str, int), "question": str, "answer": str}
ASKED = {"id": (str, int), "text": str}
SEOUL = ZoneInfo("Asia/Seoul")
Load = Callable[[Path, Literal["query", "passage"]], Embedder]


def main(arguments: Sequence[str] | None = None, load: Load | None = None) -> int:
    """Run the command; returns the exit status. `load` opens the model (default: the ONNX one)."""
    options = _parser().parse_args(arguments)
    try:
        not_among(options.out, options.corpus, options.questions)
        with whole_file(options.out) as out:
            corpus, asked = read_file(options.corpus, KEPT), read_file(options.questions, ASKED)
            is_valid = np.array([_is_valid(options, number, row) for number, row in enumerate(corpus, 1)], dtype=bool)
            places = (guards.Places(geography.read(options.geography)) if options.geography
                      else guards.Places(geography.seoul(), guards.ELSEWHERE))
            model = load or (lambda folder, role: OnnxEmbedder(folder, role))
            given = answered([Entry(row["question"], row["answer"]) for row in corpus], is_valid,
                             [row["text"] for row in asked], places, options.risk,
                             lambda role: model(options.model, role))
            for row, one in zip(asked, given, strict=True):
                out.write(json.dumps({"id": row["id"], "answer_id": corpus[one.entry]["id"] if one.entry >= 0 else None,
                                      "score": round(one.score, 6), "abstained": one.is_abstained},
                                     ensure_ascii=False).encode() + b"\n")
    except (InputError, ModelError) as error:
        print(f"ml.answer: {error}", file=sys.stderr)
        return 1
    count = sum(not one.is_abstained for one in given)
    print(f"{len(asked)} questions, {count} answered: {options.out}", file=sys.stderr)
    return 0


def _is_valid(options: argparse.Namespace, number: int, row: dict[str, Any]) -> bool:
    text = row.get("valid_until")
    if text in (None, ""):
        return True
    try:
        last = dt.datetime.fromisoformat(str(text))
    except ValueError:
        raise InputError(f"{options.corpus}: line {number}: valid_until {text!r} is no date (YYYY-MM-DD)") from None
    return (last.astimezone(SEOUL) if last.tzinfo else last).date() >= options.as_of


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ml.answer", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, metavar="C", help="{id, question, answer, valid_until?}")
    parser.add_argument("--questions", type=Path, required=True, metavar="Q", help="{id, text} lines")
    parser.add_argument("--out", type=Path, required=True, metavar="O", help="written whole or not at all")
    parser.add_argument("--as-of", type=dt.date.fromisoformat, default=dt.datetime.now(SEOUL).date(),
                        metavar="DATE", help="the day of asking (default: today in Seoul)")
    parser.add_argument("--risk", type=share, default=0.02, metavar="SHARE",
                        help="of questions without an answer, how many may be answered (default: %(default)s)")
    parser.add_argument("--geography", type=Path, metavar="F", help="places of another city (default: Seoul's)")
    parser.add_argument("--model", type=Path, metavar="DIR", default=DEFAULT_MODEL, help="default: %(default)s")
    return parser


if __name__ == "__main__":
    sys.exit(main())
