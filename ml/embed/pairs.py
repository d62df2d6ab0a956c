"""How well a model's cosine similarities agree with people's: Spearman's correlation on scored sentence pairs."""

import math
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr

from ml.files import InputError
from ml.protocols import Embedder

HEADER = ["sentence1", "sentence2", "score"]


def read_pairs(path: Path) -> tuple[list[str], list[str], list[float]]:
    """Read a tab-separated file with the header `sentence1 sentence2 score`; quotes are ordinary characters.

    Returns the first sentences, the second ones and the scores. Raises InputError, naming the line.
    """
    try:
        lines = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").removesuffix("\n").split("\n")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 (byte {error.start + 1})") from error
    if lines[0].split("\t") != HEADER:
        raise InputError(f"{path}, line 1: the header must be {' '.join(HEADER)}, separated by tabs")
    first, second, scores = [], [], []
    for number, line in enumerate(lines[1:], start=2):
        fields = line.split("\t")
        if len(fields) != len(HEADER):
            raise InputError(f"{path}, line {number}: {len(fields)} fields, not {len(HEADER)}")
        first.append(fields[0])
        second.append(fields[1])
        scores.append(_score(fields[2], f"{path}, line {number}"))
    if len(set(scores)) < 2:
        raise InputError(f"{path}: needs at least two different scores, has {len(set(scores))}")
    return first, second, scores


def spearman(embedder: Embedder, first: list[str], second: list[str], scores: list[float]) -> float:
    """Return Spearman's rank correlation between the cosines of the pairs and their scores."""
    vectors = embedder.encode([*first, *second])
    cosines = np.sum(vectors[: len(first)] * vectors[len(first) :], axis=1)
    return float(spearmanr(cosines, scores).statistic)


def _score(text: str, where: str) -> float:
    try:
        score = float(text)
    except ValueError as error:
        raise InputError(f"{where}: the score '{text}' is not a number") from error
    if not math.isfinite(score):
        raise InputError(f"{where}: the score '{text}' is not a finite number")
    return score
