"""The distances kept are those that decide."""

import hdbscan
import numpy as np
import pytest
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from ml.neighbours import neighbour_distances


def unit(matrix):
    return (matrix / np.linalg.norm(matrix, axis=1, keepdims=True)).astype(np.float32)


def chords(vectors):
    return np.sqrt(np.maximum(2 - 2 * (vectors @ vectors.T).astype(float), 1e-12)) * (1 - np.eye(len(vectors)))


@pytest.fixture(scope="module", params=[0, 1, 2])
def vectors(request):
    """Dense halves of one issue, each larger than the number of neighbours, and strays around them."""
    rng = np.random.default_rng(request.param)
    matrix = 0.6 * rng.normal(size=(300, 384))
    matter, tones = rng.normal(size=384), rng.normal(size=(2, 384))
    matrix[:40] += matter + 0.5 * tones[np.arange(40) % 2]
    matrix[40:60] += rng.normal(size=384)
    return unit(matrix)


def test_the_nearest_are_kept_with_their_distances(vectors):
    graph, full = neighbour_distances(vectors, 7), chords(vectors)
    for row in (0, 41, 299):
        nearest = np.argsort(full[row] + 9 * (np.arange(300) == row))[:7]
        assert graph[row, nearest].toarray().ravel() == pytest.approx(full[row, nearest], abs=1e-4)
    assert abs(graph - graph.T).max() == 0
    assert graph.nnz < 0.1 * 300**2


def test_the_minimum_spanning_tree_is_that_of_all_distances(vectors):
    graph = neighbour_distances(vectors, 7)
    assert connected_components(graph, directed=False, return_labels=False) == 1
    assert minimum_spanning_tree(graph).sum() == pytest.approx(minimum_spanning_tree(chords(vectors)).sum(), abs=1e-2)


def test_hdbscan_finds_nearly_the_groups_it_finds_with_all_distances(vectors):
    """Mutual reachability has a spanning tree of its own; where that differs from the distances', it is in noise."""
    few, every = (_groups(distances) for distances in (neighbour_distances(vectors, 15), chords(vectors)))
    same = np.array([(few[row] == few) == (every[row] == every) for row in range(300)])
    assert same.mean() > 0.95
    assert same[:60, :60].mean() > 0.99


def _groups(distances):
    return hdbscan.HDBSCAN(min_cluster_size=5, min_samples=2, metric="precomputed",
                           cluster_selection_method="leaf").fit(distances).labels_


def test_equal_vectors_have_a_distance_too():
    graph = neighbour_distances(unit(np.ones((12, 4))), 3)
    assert connected_components(graph, directed=False, return_labels=False) == 1
    assert graph.data.max() < 1e-3


def test_among_many_vectors_none_of_the_nearest_is_missed():
    rng = np.random.default_rng(5)
    vectors = unit(rng.normal(size=(1500, 32)))
    vectors[700:720] = vectors[3]  # more equal ones than neighbours are asked for
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, -np.inf)
    graph = neighbour_distances(vectors, 9)
    for row in (*range(0, 1500, 97), 3, 705):
        kept = 1 - graph[[row]].data ** 2 / 2
        assert np.sort(kept)[::-1][:9] == pytest.approx(np.sort(cosines[row])[::-1][:9], abs=1e-5)
