"""Ways of grouping the same vectors: ours, HDBSCAN as two packages have it, and what stands before it elsewhere.

Every way is given the sizes of ours. Each runs on one thread; a package's compilation at its first use is done before
and not counted. HDBSCAN's tree is built once and read twice, by excess of mass and by leaves: the time of both is the
tree's and the reading's.
"""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter, process_time

import hdbscan
import joblib
import numpy as np
from sklearn.decomposition import PCA
from threadpoolctl import threadpool_limits

from ml.cluster import ClusterParams, cluster

OURS = "ours"
PLAIN, PCA_SPACE, UMAP_SPACE = "as they are", "PCA, 50", "UMAP, 5"
PACKAGES = ("hdbscan", "fast-hdbscan", "umap-learn")
CHOICES = {"eom": "excess of mass", "leaf": "leaves"}
BERTOPIC = ClusterParams(min_cluster_size=10, min_samples=10)
SEED = 20
WARM_UPS = (300, 1000)  # texts: some paths are compiled only where there are more


@dataclass(frozen=True)
class Took:
    """Seconds by the clock, and seconds of processor time: on a busy machine the latter say more."""

    wall: float
    processor: float


Groups = Mapping[str, tuple[np.ndarray, Took]]


@dataclass(frozen=True)
class Grouping:
    """What one way made of the vectors in one space: a group a text (−1: noise), and how long both steps took."""

    way: str
    space: str
    groups: np.ndarray
    took: Took
    reduction: Took


def groupings(vectors: np.ndarray, params: ClusterParams) -> Iterator[Grouping]:
    """Every way in every space.

    Args:
        vectors: (n, d) float32, L2-normalised, of distinct texts.
        params: sizes that all ways are given.
    """
    with _one_thread():
        _compile(vectors, params)
        yield from _all(vectors, params)


def _compile(vectors: np.ndarray, params: ClusterParams) -> None:
    """Run what is compiled at its first use, by every path that it may take, on a few of the vectors."""
    for size in WARM_UPS:
        for _ in _all(vectors[:size], params):
            pass
    _umap(vectors[:WARM_UPS[-1]], force_approximation_algorithm=True)  # what it does by itself from 4,096 texts on


def _all(vectors: np.ndarray, params: ClusterParams) -> Iterator[Grouping]:
    spaces = {PLAIN: lambda: vectors, PCA_SPACE: lambda: _pca(vectors), UMAP_SPACE: lambda: _umap(vectors)}
    for space, reduce in spaces.items():
        reduced, reduction = _timed(reduce)
        for way in (_ours, _hdbscan, _fast):
            for name, (groups, took) in way(reduced, params).items():
                yield Grouping(name, space, groups, took, reduction)
        if space == UMAP_SPACE:
            groups, took = _hdbscan(reduced, BERTOPIC)[f"hdbscan, {CHOICES['eom']}"]
            yield Grouping("BERTopic's sizes (hdbscan, 10 and 10)", space, groups, took, reduction)


def _pca(vectors: np.ndarray) -> np.ndarray:
    return PCA(min(50, *vectors.shape), random_state=SEED).fit_transform(vectors)


def _umap(vectors: np.ndarray, **more: bool) -> np.ndarray:
    """As BERTopic sets it."""
    import umap

    return umap.UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=SEED,
                     n_jobs=1, **more).fit_transform(vectors)


def _ours(vectors: np.ndarray, params: ClusterParams) -> Groups:
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    (groups, _), took = _timed(lambda: cluster(unit.astype(np.float32), params))
    return {OURS: (groups, took)}


def _hdbscan(vectors: np.ndarray, params: ClusterParams) -> Groups:
    """The package's own defaults but for the sizes; Euclidean, which orders unit vectors as the cosine does."""
    found, tree = {}, Took(0.0, 0.0)
    with tempfile.TemporaryDirectory(prefix="hdbscan-tree-") as folder:
        for choice, name in CHOICES.items():
            model = hdbscan.HDBSCAN(
                min_cluster_size=params.min_cluster_size, min_samples=params.min_samples, core_dist_n_jobs=1,
                cluster_selection_method=choice, memory=joblib.Memory(folder, verbose=0))
            groups, took = _timed(lambda model=model: model.fit_predict(vectors))
            found[f"hdbscan, {name}"] = groups, Took(tree.wall + took.wall, tree.processor + took.processor)
            tree = took  # the second model finds it made, and only reads it
    return found


def _fast(vectors: np.ndarray, params: ClusterParams) -> Groups:
    import fast_hdbscan

    models = {f"fast-hdbscan, {name}": fast_hdbscan.HDBSCAN(
        min_cluster_size=params.min_cluster_size, min_samples=params.min_samples, cluster_selection_method=choice)
        for choice, name in CHOICES.items()}
    return {name: _timed(lambda model=model: model.fit_predict(vectors)) for name, model in models.items()}


@contextmanager
def _one_thread() -> Iterator[None]:
    import numba

    numba.set_num_threads(1)
    with threadpool_limits(limits=1):
        yield


def _timed(make: Callable[[], np.ndarray]) -> tuple[np.ndarray, Took]:
    wall, processor = perf_counter(), process_time()
    made = make()
    return made, Took(perf_counter() - wall, process_time() - processor)
