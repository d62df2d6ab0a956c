"""Groups of texts that say the same thing: HDBSCAN over what a text adds to its item; what is in no group stays noise.

Seventy per cent of a city's complaints can be about one item (illegal parking). Clustered as they are, texts fall into
groups by item, and the item is already known. So each text's vector is taken relative to its item's mean, and what is
left is *what is different about it*; the mean of a rare item is drawn towards the whole stream's (empirical Bayes
shrinkage), so that a handful of texts isn't described by itself.

HDBSCAN (Campello, Moulavi, Sander, PAKDD 2013) gives a tree of ever denser groups; which of its nodes are *groups* is a
choice. Its own two, excess of mass and leaves, took half the stream for one group or broke a large issue into pieces,
and both find groups in pure noise. Here the largest nodes of one meaning are taken: going down from the root, the first
node whose texts are alike enough on average (mean cosine between two of them, after the item is taken away).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import hdbscan
import numpy as np
from sklearn.decomposition import PCA
from threadpoolctl import threadpool_limits

NOISE = -1


@dataclass(frozen=True)
class ClusterParams:
    """How texts are grouped; the defaults were chosen on planted truth (tests/bench/bench_issues.py)."""

    min_cluster_size: int = 5
    min_samples: int = 3
    min_likeness: float = 0.25
    dimensions: int = 40
    item_weight: float = 20.0
    seed: int = 0


def residuals(vectors: np.ndarray, items: Sequence[str], item_weight: float) -> np.ndarray:
    """What each vector adds to its item's mean.

    Args:
        vectors: (n, d) float32, L2-normalised.
        items: the item of each vector.
        item_weight: how many texts the whole stream's mean counts for in an item's mean; infinity ignores the items.

    Returns:
        (n, d) float32, L2-normalised.
    """
    codes, inverse, counts = np.unique(np.asarray(items, dtype=str), return_inverse=True, return_counts=True)
    sums = np.zeros((len(codes), vectors.shape[1]))
    np.add.at(sums, inverse, vectors)
    overall = vectors.mean(axis=0)
    own = (counts / (counts + item_weight))[:, None]
    means = own * sums / counts[:, None] + (1 - own) * overall
    left = vectors - means[inverse].astype(np.float32)
    return left / np.maximum(np.linalg.norm(left, axis=1, keepdims=True), 1e-9)


def cluster(vectors: np.ndarray, items: Sequence[str], params: ClusterParams) -> tuple[np.ndarray, np.ndarray]:
    """Group distinct texts.

    Args:
        vectors: (n, d) float32, L2-normalised, one a distinct text.
        items: the item of each.
        params: see `ClusterParams`.

    Returns:
        labels (n,) int, −1 for noise, and membership probabilities (n,) in 0..1. The same input gives the same groups.
    """
    count = len(vectors)
    if count < 2 * params.min_cluster_size:
        return np.full(count, NOISE), np.zeros(count)
    left = residuals(vectors, items, params.item_weight)
    with threadpool_limits(limits=1):  # sums in one order on every machine, and no fight over the cores
        left = residuals(vectors, items, params.item_weight)
        dimensions = min(params.dimensions, count - 1, vectors.shape[1])
        reduced = PCA(dimensions, random_state=params.seed, svd_solver="randomized").fit_transform(left)
        model = hdbscan.HDBSCAN(
            min_cluster_size=params.min_cluster_size,
            min_samples=params.min_samples,
            algorithm="boruvka_kdtree",
            core_dist_n_jobs=1,
        ).fit(np.ascontiguousarray(reduced, dtype=np.float64))
    return alike(model.condensed_tree_.to_numpy(), left, params.min_likeness)


def alike(tree: np.ndarray, vectors: np.ndarray, min_likeness: float) -> tuple[np.ndarray, np.ndarray]:
    """The largest nodes of a condensed tree whose texts are alike; the root, which is everything, isn't one.

    Args:
        tree: HDBSCAN's condensed tree, records (parent, child, lambda_val, child_size); texts are below n, nodes above.
        vectors: (n, d) L2-normalised.
        min_likeness: the mean cosine between two different texts of a node from which on it is a group.

    Returns:
        labels (n,), −1 for noise, and probabilities (n,): how long a text stays with its node, its densest being 1.
    """
    count = len(vectors)
    parent = np.arange(tree["child"].max(initial=count) + 1)
    parent[tree["child"]] = tree["parent"]
    sums = np.zeros((len(parent) - count, vectors.shape[1]))
    sizes = np.zeros(len(parent) - count)
    np.add.at(sums, parent[:count] - count, vectors)
    np.add.at(sizes, parent[:count] - count, 1)
    for node in range(len(parent) - 1, count, -1):  # a node's number is above its parent's
        sums[parent[node] - count] += sums[node - count]
        sizes[parent[node] - count] += sizes[node - count]
    likeness = ((sums**2).sum(axis=1) - sizes) / np.maximum(sizes * (sizes - 1), 1)
    group = np.full(len(parent), NOISE)
    for node in range(count + 1, len(parent)):
        group[node] = group[parent[node]]
        if group[node] == NOISE and likeness[node - count] >= min_likeness:
            group[node] = node
    _, labels = np.unique(group[parent[:count]], return_inverse=True)
    labels = labels - int((group[parent[:count]] == NOISE).any())
    return labels, _probabilities(tree, labels)


def _probabilities(tree: np.ndarray, labels: np.ndarray) -> np.ndarray:
    points = tree[tree["child"] < len(labels)]
    leaves_at = np.zeros(len(labels))
    leaves_at[points["child"]] = np.where(np.isfinite(points["lambda_val"]), points["lambda_val"], 0)
    probabilities = np.zeros(len(labels))
    for label in range(labels.max(initial=NOISE) + 1):
        own = leaves_at[labels == label]
        probabilities[labels == label] = np.clip(own / max(own.max(), 1e-12), 0, 1)
    return probabilities
