"""A small matter becomes a group; what has no company stays noise, and what is loud doesn't swallow the rest."""

import numpy as np
import pytest

from ml.cluster import NOISE, ClusterParams, cluster, even_out

PARAMS = ClusterParams()


def unit(matrix):
    return (matrix / np.linalg.norm(matrix, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def stream():
    """600 texts, 70 % of one item, all in one of two loud registers; 12 share a small direction of their own."""
    rng = np.random.default_rng(1)
    vectors = rng.normal(size=(600, 384))
    vectors += np.where(rng.random((600, 1)) < 0.7, 2.0, -2.0) * rng.normal(size=384)
    vectors += rng.choice([-2.0, 2.0], (600, 1)) * rng.normal(size=384)
    chosen = np.arange(100, 112)
    vectors[chosen] += 1.5 * rng.normal(size=384)
    return unit(vectors), chosen


def test_a_small_matter_is_found_and_the_loud_directions_are_not(stream):
    vectors, chosen = stream
    labels, probabilities = cluster(vectors, PARAMS)
    found = np.bincount(labels[chosen] + 1).argmax() - 1
    assert found != NOISE
    assert np.mean(labels[chosen] == found) >= 0.9
    assert np.mean(np.isin(np.flatnonzero(labels == found), chosen)) >= 0.9
    assert np.mean(labels == NOISE) > 0.9
    assert probabilities[labels == found].min() > 0
    assert probabilities[labels == NOISE].max() == 0


def test_the_same_input_gives_the_same_groups(stream):
    vectors, _ = stream
    first, second = (cluster(vectors, PARAMS) for _ in range(2))
    assert (first[0] == second[0]).all()
    assert (first[1] == second[1]).all()


def test_evening_out_brings_a_small_matter_closer_than_a_loud_direction(stream):
    vectors, chosen = stream
    centred = unit(vectors - vectors.mean(axis=0))
    even = even_out(vectors)
    others = np.setdiff1d(np.arange(600), chosen)

    def lead(matrix):
        within = matrix[chosen] @ matrix[chosen].T
        return np.median(within) - np.quantile(matrix[chosen] @ matrix[others].T, 0.9)

    assert lead(even) > lead(centred) + 0.1


def test_in_pure_noise_there_is_no_group():
    vectors = unit(np.random.default_rng(5).normal(size=(400, 384)))
    assert (cluster(vectors, PARAMS)[0] == NOISE).all()


def test_an_issue_is_one_group_also_where_it_has_two_tones():
    """Two tones of one matter are two leaves of the tree; the largest node that is of one meaning holds both."""
    rng = np.random.default_rng(6)
    vectors = 0.6 * rng.normal(size=(300, 384))
    matter, tones = rng.normal(size=384), rng.normal(size=(2, 384))
    vectors[:40] += matter + 0.5 * tones[np.arange(40) % 2]
    labels, _ = cluster(unit(vectors), PARAMS)
    (found,) = np.unique(labels[:40])
    assert found != NOISE
    assert not (labels[40:] == found).any()


def test_equal_vectors_are_neighbours_too():
    vectors = np.random.default_rng(7).normal(size=(60, 384))
    vectors[:8] = vectors[0]
    assert len(set(cluster(unit(vectors), PARAMS)[0][:8])) == 1


def test_too_few_texts_are_all_noise():
    vectors = unit(np.random.default_rng(3).normal(size=(9, 384)))
    labels, probabilities = cluster(vectors, PARAMS)
    assert (labels == NOISE).all()
    assert not probabilities.any()
    assert cluster(np.empty((0, 384), np.float32), PARAMS)[0].size == 0
