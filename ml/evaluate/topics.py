"""Topics to put in as issues: many hands' wordings of one thing, found or written once, drawn from often.

Two kinds. A *word* topic comes from the titles: a noun and a neighbourhood in meaning that define each other, at least
half of the texts near its middle hold the noun, at least a third of the texts that hold the noun lie there, and only
texts that do both are taken. A *meaning* topic has wordings that share meaning and no noun. Such groups were looked for
among the titles first; what came out were neighbours in form (`제발 … 도와주세요`), not in matter. So they were written
for this purpose, before any detector was run on them: `data/meaning_topics.txt`.

Copies and near copies of a text count as one text: an issue is many people's, each in their own words. Vectors are
centred first, since those of e5 lie in a narrow cone: without that everything is near everything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Literal

import numpy as np
import pandas as pd
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ml.evaluate.texts import Corpus, frame_of

WRITTEN = Path(__file__).parent / "data" / "meaning_topics.txt"
NEAR = 0.5  # centred cosine to the middle
COPY = 0.9  # centred cosine of two texts that count as one
PURITY = 0.5  # of the texts near the middle, how many hold the noun
COVERAGE = 1 / 3  # of the texts that hold the noun, how many lie near the middle
FEWEST = 8
LARGEST = 120
RELATED = 0.6  # centred cosine of two middles that are of one family
BLOCK = 512

Kind = Literal["word", "meaning"]


@dataclass(frozen=True)
class Topic:
    """Texts (positions in the corpus) about one thing. Topics of odd number are for tuning, the others are reported."""

    number: int
    kind: Kind
    name: str
    rows: np.ndarray

    @property
    def is_reported(self) -> bool:
        """It belongs to the reported half."""
        return self.number % 2 == 0


def read_written(path: Path = WRITTEN) -> pd.DataFrame:
    """Wordings as a corpus's frame with the column `topic`; the file has `# topic | category` lines, then wordings."""
    rows, topic, code = [], "", ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            topic, code = line[2:].split(" | ")
        elif line:
            rows.append((line, code, topic))
    texts, codes, names = zip(*rows, strict=True)
    frame = frame_of(texts, codes, [pd.NaT] * len(texts))
    return frame.assign(topic=names)


def word_topics(corpus: Corpus, words: Sequence[frozenset[str]]) -> list[Topic]:
    """Word topics among the dated texts; `words` are the nouns of all.

    Those near each other are one family, have one number, and so stay in one half.
    """
    distinct = np.flatnonzero(corpus.frame["day"].notna() & ~corpus.frame["letters"].duplicated())
    vectors = centred(corpus.vectors[distinct])
    groups = word_groups(vectors, [words[row] for row in distinct])
    family = families(np.array([_middle(vectors[group]) for _, group in groups]).reshape(len(groups), -1))
    return [Topic(int(number), "word", name, distinct[group])
            for number, (name, group) in zip(family, groups, strict=True)]


def meaning_topics(corpus: Corpus) -> list[Topic]:
    """Topics that were written to share meaning and no noun; all are reported."""
    label = corpus.frame["topic"].to_numpy()
    found = [name for name in dict.fromkeys(label.tolist()) if name]
    return [Topic(2 * number, "meaning", name, np.flatnonzero(label == name)) for number, name in enumerate(found)]


def centred(vectors: np.ndarray) -> np.ndarray:
    """Vectors less their mean, of length 1."""
    moved = vectors - vectors.mean(axis=0, dtype=np.float64).astype(np.float32)
    return moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)


def word_groups(vectors: np.ndarray, words: Sequence[frozenset[str]]) -> list[tuple[str, np.ndarray]]:
    """(noun, rows) of each word topic, the largest first, no text in two.

    Args:
        vectors: (n, d) centred, of distinct texts.
        words: their nouns.
    """
    holders: dict[str, list[int]] = {}
    for row, nouns in enumerate(words):
        for noun in nouns:
            if len(noun) >= 2:
                holders.setdefault(noun, []).append(row)
    found = []
    for noun, rows in sorted(holders.items()):
        core = _core(vectors, np.array(rows)) if len(rows) >= FEWEST else None
        if core is not None:
            found.append((noun, core))
    found.sort(key=lambda item: (-len(item[1]), item[0]))
    free, apart = np.ones(len(vectors), dtype=bool), []
    for noun, rows in found:
        rows = without_copies(vectors, rows[free[rows]])[:LARGEST]
        if len(rows) >= FEWEST:
            free[rows] = False
            apart.append((noun, rows))
    return apart


def _core(vectors: np.ndarray, holders: np.ndarray) -> np.ndarray | None:
    """Holders of a noun near the middle of most of them, the nearest first; None if the noun is no topic."""
    own = vectors[holders]
    neighbours = np.concatenate([(own[at:at + BLOCK] @ own.T >= NEAR).sum(axis=1)
                                 for at in range(0, len(own), BLOCK)])
    middle = _middle(own[own @ own[neighbours.argmax()] >= NEAR])
    closeness = own @ middle
    is_near = closeness >= NEAR
    fewest = max(FEWEST, COVERAGE * len(holders), PURITY * int((vectors @ middle >= NEAR).sum()))
    if is_near.sum() < fewest:
        return None
    return holders[is_near][np.argsort(-closeness[is_near], kind="stable")]


def without_copies(vectors: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """`rows` in their order, less those that say nearly the same as an earlier one."""
    closeness = vectors[rows] @ vectors[rows].T
    kept: list[int] = []
    for at in range(len(rows)):
        if not kept or closeness[at, kept].max() < COPY:
            kept.append(at)
    return rows[kept]


def families(middles: np.ndarray) -> np.ndarray:
    """(n,) number of each topic's family: those whose middles are near each other, directly or in a chain."""
    if not len(middles):
        return np.empty(0, dtype=int)
    return connected_components(coo_array(middles @ middles.T >= RELATED), directed=False)[1]


def shared_nouns(rows: Sequence[int], words: Sequence[frozenset[str]]) -> float:
    """How alike a topic's texts are in words: mean Jaccard index of the nouns of its pairs."""
    pairs = [(words[one], words[other]) for one, other in combinations(rows, 2)]
    return float(np.mean([len(one & other) / max(len(one | other), 1) for one, other in pairs])) if pairs else 0.0


def _middle(vectors: np.ndarray) -> np.ndarray:
    mean = vectors.mean(axis=0)
    return mean / max(float(np.linalg.norm(mean)), 1e-9)
