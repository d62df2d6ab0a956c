import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from ml.route.views import VIEWS, Views

MANY = 11_149  # texts: so many, and not a round number, that a matrix library shares the sums between cores


@pytest.fixture(scope="module")
def views():
    """Views of a city's size, without what learning them would take."""
    chance = np.random.default_rng(1)
    vectors = chance.normal(size=(MANY, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    small = Views(["가로등이 꺼졌어요", "쓰레기가 쌓였어요"], vectors[:2], np.array([0, 1]), 2)
    return Views.of({**small.state(), "vectors": vectors, "codes": chance.integers(2, size=MANY).astype(np.int32)})


def scores_with(cores, views, vectors):
    with threadpool_limits(limits=cores):
        scores, likeness = views.scores(["가로등이 또 꺼졌어요"] * len(vectors), vectors)
    return np.concatenate([*(scores[view].ravel() for view in VIEWS), likeness])


def test_a_score_does_not_hang_on_how_many_cores_there_are(views):
    vectors = views.state()["vectors"][-60:]  # the last rows are those that the shares of two cores part otherwise
    np.testing.assert_array_equal(scores_with(2, views, vectors), scores_with(1, views, vectors))
