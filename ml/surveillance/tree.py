"""The tree-based scan: which category, at any depth of the category tree, counts more than was to be expected.

Source: Kulldorff, Fang, Walsh, "A tree-based scan statistic for database disease surveillance", Biometrics 59 (2003)
323–331. Every node is a cut of the tree: its own count and that of everything below it, against what was expected
there. Unconditional, the whole count may vary (Poisson with the expected counts given); conditional, the whole count is
taken as it is and only how it is shared out is judged, so that a day on which everything doubles is no cluster.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from ml.surveillance.scan import gumbel_p_value, poisson_scores

ROOT = -1


@dataclass(frozen=True)
class TreeScan:
    """Per node (arrays of one number each): counts with everything below, scores, p values over the whole tree.

    `p_value` is the share of simulations whose highest score anywhere in the tree is as high; `tail_p_value` the same
    by a Gumbel law, which reaches below 1 / replicates.
    """

    observed: np.ndarray
    expected: np.ndarray
    score: np.ndarray
    p_value: np.ndarray
    tail_p_value: np.ndarray


def below(parents: Sequence[int]) -> csr_array:
    """(nodes, nodes) 0 and 1: which nodes are each node itself or below it.

    Args:
        parents: position of each node's parent, `ROOT` for a top node.

    Raises:
        ValueError: the nodes go round in a circle.
    """
    rows, columns = [], []
    for node in range(len(parents)):
        upper, depth = node, 0
        while upper != ROOT:
            rows.append(upper)
            columns.append(node)
            upper, depth = parents[upper], depth + 1
            if depth > len(parents):
                raise ValueError(f"node {node} of the tree is below itself")
    return csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(parents), len(parents)))


def tree_scan(counts: np.ndarray, expected: np.ndarray, parents: Sequence[int], is_conditional: bool,
              replicates: int = 999, seed: int = 0) -> TreeScan:
    """Score every node and judge it by the highest scores of simulated counts.

    Args:
        counts: (nodes,) counts of each node's own, without what is below it.
        expected: (nodes,) expected counts of the same; scaled to the whole count where `is_conditional`.
        parents: (nodes,) position of each node's parent, `ROOT` for a top node.
        is_conditional: whether the whole count is taken as given.
        replicates: simulations.
        seed: of the simulations; the same seed gives the same.
    """
    tree, rng = below(parents), np.random.default_rng(seed)
    total = float(counts.sum()) if is_conditional else None
    mean = expected * (total / expected.sum()) if total is not None else np.asarray(expected, dtype=float)
    inside, baseline = tree @ counts, tree @ mean
    score = poisson_scores(inside, baseline, total)
    if total is None:
        highest = poisson_scores(tree @ rng.poisson(mean, size=(replicates, len(mean))).T, baseline[:, None])
    else:
        whole = max(round(total), 1)  # complaints are whole even where `counts` are weighted
        drawn = rng.multinomial(whole, mean / total, size=replicates)
        highest = poisson_scores(tree @ drawn.T, baseline[:, None] * (whole / total), whole)
    highest = highest.max(axis=0)
    p_value = (1 + (highest[:, None] >= score).sum(axis=0)) / (1 + replicates)
    tail = np.array([gumbel_p_value(value, highest) for value in score])
    return TreeScan(inside, baseline, score, p_value, tail)
