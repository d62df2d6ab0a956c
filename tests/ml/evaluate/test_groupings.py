"""Each way groups the same vectors."""

import numpy as np
import pytest

from ml.cluster import ClusterParams, cluster
from ml.evaluate import groupings
from ml.evaluate.groupings import OURS, PCA_SPACE, PLAIN, UMAP_SPACE


@pytest.fixture(scope="module")
def vectors():
    """Four issues of 20 texts among 120 texts that are alone."""
    rng = np.random.default_rng(3)
    made = rng.normal(size=(200, 64))
    made[:80] = np.repeat(rng.normal(size=(4, 64)), 20, axis=0) + 0.2 * made[:80]
    return (made / np.linalg.norm(made, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def found(vectors):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(groupings, "WARM_UPS", (len(vectors),))  # nothing is timed here
        return {(one.way, one.space): one for one in groupings.groupings(vectors, ClusterParams())}


def test_every_way_is_there_in_every_space(found, vectors):
    ways = (OURS, *(f"{package}, {choice}" for package in ("hdbscan", "fast-hdbscan")
                    for choice in ("excess of mass", "leaves")))
    assert set(found) == {*((way, space) for space in (PLAIN, PCA_SPACE, UMAP_SPACE) for way in ways),
                          ("BERTopic's sizes (hdbscan, 10 and 10)", UMAP_SPACE)}
    assert all(len(one.groups) == len(vectors) for one in found.values())


def test_every_way_sees_the_issues(found):
    for one in found.values():
        if one.space == PLAIN:
            issues = one.groups[:80].reshape(4, 20)
            assert len(np.unique(issues)) == 4 and np.all(issues == issues[:, :1]) and issues.min() >= 0


def test_ours_is_what_the_platform_does(found, vectors):
    assert np.array_equal(found[OURS, PLAIN].groups, cluster(vectors, ClusterParams())[0])


def test_both_readings_tell_the_time_of_their_tree(found):
    mass, leaves = (found[f"hdbscan, {name}", PLAIN].took for name in ("excess of mass", "leaves"))
    assert 0 < mass.wall <= leaves.wall
    assert 0 < mass.processor <= leaves.processor
