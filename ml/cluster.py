"""Groups of texts that say the same thing: HDBSCAN over what a text adds to its item; what is in no group stays noise.

Seventy per cent of a city's complaints can be about one item (illegal parking). Clustered as they are, texts fall into
groups by item, and the item is already known. So each text's vector is taken relative to its item's mean, and what is
left is *what is different about it*; the mean of a rare item is drawn towards the whole stream's (empirical Bayes
shrinkage), so that a handful of texts isn't described by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import hdbscan
import numpy as np
from sklearn.decomposition import PCA

NOISE = -1


@dataclass(frozen=True)
class ClusterParams:
    """How texts are grouped; the defaults were chosen on planted truth (tests/bench/bench_issues.py)."""

    min_cluster_size: int = 5
    min_samples: int = 3
    selection: str = "leaf"
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
    dimensions = min(params.dimensions, count - 1, vectors.shape[1])
    reduced = PCA(dimensions, random_state=params.seed, svd_solver="randomized").fit_transform(left)
    model = hdbscan.HDBSCAN(
        min_cluster_size=params.min_cluster_size,
        min_samples=params.min_samples,
        cluster_selection_method=params.selection,
        algorithm="boruvka_kdtree",
        core_dist_n_jobs=1,
    ).fit(np.ascontiguousarray(reduced, dtype=np.float64))
    return model.labels_.astype(int), model.probabilities_.astype(float)
