"""From texts to token ids: what happens to a text before the model sees it."""

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

# 512 tokens of at most 16 characters are 8,192; decomposed Hangul writes a syllable in up to 3, hence the margin.
MAX_CHARS = 32_768
LONE_SURROGATES = re.compile(r"[\ud800-\udfff]")

TokenIds = NDArray[np.int64]


def clean(text: str) -> str:
    """Collapse white space, cut to MAX_CHARS and replace lone surrogates, which no tokeniser can read.

    The cut comes before tokenising, so a text of megabytes costs no more than a long letter.
    """
    return LONE_SURROGATES.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split())[:MAX_CHARS])


def unique_ids(
    texts: Sequence[str], tokenise: Callable[[list[str]], list[list[int]]], chunk: int = 1024
) -> tuple[list[TokenIds], NDArray[np.intp]]:
    """Tokenise the texts and keep each distinct sequence of ids once.

    Returns the distinct sequences in order of first appearance, and for each text the index of its sequence. Comparing
    ids and not texts also merges texts that differ only in what the tokeniser ignores (Unicode form, white space).
    """
    distinct: dict[bytes, int] = {}
    sequences: list[TokenIds] = []
    index = np.empty(len(texts), dtype=np.intp)
    for start in range(0, len(texts), chunk):
        for row, ids in enumerate(tokenise([clean(text) for text in texts[start : start + chunk]]), start):
            sequence = np.asarray(ids, dtype=np.int64)
            key = sequence.tobytes()
            if key not in distinct:
                distinct[key] = len(sequences)
                sequences.append(sequence)
            index[row] = distinct[key]
    return sequences, index
