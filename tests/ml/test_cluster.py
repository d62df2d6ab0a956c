"""What differs within an item becomes a group; what has no company stays noise."""

import numpy as np
import pytest

from ml.cluster import NOISE, ClusterParams, cluster, residuals

PARAMS = ClusterParams()


def unit(matrix):
    return (matrix / np.linalg.norm(matrix, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def stream():
    """600 texts of three items wide apart, 70 % of the first; 12 of its texts share a small direction of their own."""
    rng = np.random.default_rng(1)
    items = rng.choice(["A", "B", "C"], 600, p=[0.7, 0.2, 0.1])
    centre = {name: 3 * rng.normal(size=384) for name in "ABC"}
    vectors = np.array([centre[name] for name in items]) + rng.normal(size=(600, 384))
    chosen = np.flatnonzero(items == "A")[:12]
    vectors[chosen] += 1.6 * rng.normal(size=384)
    return unit(vectors), items, chosen


def test_a_small_matter_inside_the_largest_item_is_found_and_the_items_are_not(stream):
    vectors, items, chosen = stream
    labels, probabilities = cluster(vectors, items, PARAMS)
    (found,) = np.unique(labels[chosen])
    assert found != NOISE
    assert np.mean(np.isin(np.flatnonzero(labels == found), chosen)) >= 0.9
    assert np.mean(labels == NOISE) > 0.8
    assert probabilities[chosen].min() > 0
    assert probabilities[labels == NOISE].max() == 0


def test_without_the_items_the_items_are_what_is_found(stream):
    vectors, items, _ = stream
    labels, _ = cluster(vectors, ["same"] * len(items), PARAMS)
    largest = np.bincount(labels[labels != NOISE]).argmax()
    assert len(set(items[labels == largest])) == 1
    assert np.mean(labels != NOISE) > 0.3


def test_in_pure_noise_there_is_no_group():
    vectors = unit(np.random.default_rng(5).normal(size=(400, 384)))
    assert (cluster(vectors, ["A"] * 400, PARAMS)[0] == NOISE).all()


def test_an_issue_is_one_group_also_where_it_has_two_tones():
    """Two tones of one matter are two leaves of the tree; the largest node that is of one meaning holds both."""
    rng = np.random.default_rng(6)
    vectors = 0.6 * rng.normal(size=(300, 384))
    matter, tones = rng.normal(size=384), rng.normal(size=(2, 384))
    vectors[:40] += matter + 0.5 * tones[np.arange(40) % 2]
    labels, _ = cluster(unit(vectors), ["A"] * 300, PARAMS)
    (found,) = np.unique(labels[:40])
    assert found != NOISE
    assert not (labels[40:] == found).any()


def test_the_same_input_gives_the_same_groups(stream):
    vectors, items, _ = stream
    first, second = (cluster(vectors, items, PARAMS) for _ in range(2))
    assert (first[0] == second[0]).all()
    assert (first[1] == second[1]).all()


def test_a_rare_item_is_not_described_by_itself():
    rng = np.random.default_rng(2)
    vectors = unit(rng.normal(size=(101, 20)))
    items = ["big"] * 100 + ["rare"]
    assert np.linalg.norm(residuals(vectors, items, 0.0)[-1]) == pytest.approx(0, abs=1e-3)
    assert residuals(vectors, items, 20.0)[-1] @ vectors[-1] > 0.9


def test_too_few_texts_are_all_noise():
    vectors = unit(np.random.default_rng(3).normal(size=(9, 384)))
    labels, probabilities = cluster(vectors, ["A"] * 9, PARAMS)
    assert (labels == NOISE).all()
    assert not probabilities.any()
    assert cluster(np.empty((0, 384), np.float32), [], PARAMS)[0].size == 0
