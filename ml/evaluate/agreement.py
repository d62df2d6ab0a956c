"""How well groups agree with labels that they never saw; noise is told apart, and an issue is looked for by itself."""

from collections.abc import Mapping

import numpy as np
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

from ml.cluster import NOISE
from ml.evaluate.judge import FEWEST, SHARE

NONE = ""  # the label of a text that nobody gave one


def agreement(groups: np.ndarray, labels: np.ndarray) -> Mapping[str, float]:
    """Normalised mutual information and adjusted Rand index, with noise taken in three ways.

    Args:
        groups: (n,) group of each text, −1 for noise.
        labels: (n,) str, `NONE` for texts without one: they take no part.

    Returns:
        `nmi` and `ari` with each text of the noise as a group of its own (`_alone`), with the noise as one group
        (`_one`), and over the texts in some group only (`_grouped`); nan where nothing is left.
    """
    groups, labels = groups[labels != NONE], labels[labels != NONE]
    is_in = groups != NOISE
    alone = groups.copy()
    alone[~is_in] = groups.max(initial=NOISE) + 1 + np.arange((~is_in).sum())
    ways = {"alone": (alone, labels), "one": (groups, labels), "grouped": (groups[is_in], labels[is_in])}
    return {f"{name}_{way}": float(measure(told, found)) if len(found) else float("nan")
            for way, (found, told) in ways.items()
            for name, measure in (("nmi", normalized_mutual_info_score), ("ari", adjusted_rand_score))}


def purity(groups: np.ndarray, labels: np.ndarray) -> float:
    """Share of the labelled texts in groups whose label is their group's most frequent one; nan for no group."""
    chosen = (groups != NOISE) & (labels != NONE)
    if not chosen.any():
        return float("nan")
    return sum(_largest(labels[chosen & (groups == group)]) for group in np.unique(groups[chosen])) / int(chosen.sum())


def own_groups(groups: np.ndarray, issues: np.ndarray) -> Mapping[str, int]:
    """How many issues have a group of their own.

    Args:
        groups: (n,) group of each text, −1 for noise.
        issues: (n,) str, the issue that each text was written or put in for, `NONE` for all others.

    Returns:
        `issues`: how many have enough texts to be a group; `seen`: those that an official would recognise in some
        group, since at least three and at least half of its texts are theirs; `own`: those of which that group also
        holds at least half.
    """
    names, sizes = np.unique(issues[issues != NONE], return_counts=True)
    size = {str(name): int(count) for name, count in zip(names, sizes, strict=True) if count >= FEWEST}
    seen, own = set(), set()
    for group in np.unique(groups[groups != NOISE]):
        inside = issues[groups == group]
        found, counts = np.unique(inside[inside != NONE], return_counts=True)
        for name, count in zip(found.tolist(), counts.tolist(), strict=True):
            if count >= FEWEST and count >= SHARE * len(inside):
                seen.add(name)
                own |= {name} if count >= SHARE * size[name] else set()
    return {"issues": len(size), "seen": len(seen), "own": len(own)}


def _largest(labels: np.ndarray) -> int:
    return int(np.unique(labels, return_counts=True)[1].max(initial=0))
