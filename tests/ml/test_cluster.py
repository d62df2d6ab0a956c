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
    vectors += np.where(rng.random((600, 1)) < 0.7, 0.5, -0.5) * rng.normal(size=384)
    vectors += rng.choice([-0.5, 0.5], (600, 1)) * rng.normal(size=384)
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


def test_evening_out_turns_a_loud_direction_down_and_keeps_a_small_one():
    rng = np.random.default_rng(2)
    loud, small = np.linalg.qr(rng.normal(size=(384, 2)))[0].T
    vectors = 0.05 * rng.normal(size=(2000, 384)) + rng.choice([-1.0, 1.0], (2000, 1)) * loud
    vectors[:20] += 0.5 * small
    even = even_out(unit(vectors))

    def cosines(matrix):  # two of the small matter on opposite sides of the loud direction; two others on one side
        side = np.sign(vectors @ loud)
        first, second = (np.flatnonzero(side[:20] == sign) for sign in (1, -1))
        others = np.flatnonzero(side[20:] > 0)[:200] + 20
        return np.median(matrix[first] @ matrix[second].T), np.median(matrix[others] @ matrix[others].T)

    assert np.less(*cosines(unit(vectors)))
    assert np.greater(*cosines(even))
    assert np.linalg.norm(even, axis=1) == pytest.approx(1, abs=1e-5)


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
