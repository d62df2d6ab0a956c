"""A tiny world of texts: a background in which every text is alone, and topics whose texts lie together."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pytest

from ml.evaluate.residents import Residents
from ml.evaluate.texts import Corpus, frame_of
from ml.evaluate.topics import Topic

BACKGROUND, TOPICS, TEXTS = 4000, 12, 60
DIMENSIONS = 24


def _corpus() -> Corpus:
    days = pd.date_range("2018-12-21", "2019-02-28")
    texts = [f"background text {number}" for number in range(BACKGROUND)]
    texts += [f"topic {topic} wording {number}" for topic in range(TOPICS) for number in range(TEXTS)]
    day = [days[number % len(days)] for number in range(len(texts))]
    vectors = np.random.default_rng(5).normal(size=(len(texts), DIMENSIONS))
    for topic in range(TOPICS):
        vectors[BACKGROUND + topic * TEXTS:BACKGROUND + (topic + 1) * TEXTS, topic] += 40
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return Corpus(frame_of(texts, ["A"] * len(texts), day), vectors.astype(np.float32))


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return _corpus()


@pytest.fixture(scope="session")
def topics() -> Sequence[Topic]:
    return [Topic(number, "word", f"topic {number}",
                  np.arange(BACKGROUND + number * TEXTS, BACKGROUND + (number + 1) * TEXTS))
            for number in range(TOPICS)]


@pytest.fixture(scope="session")
def residents() -> Residents:
    return Residents(
        np.array(["가구", "가구", "나구"]), np.array(["하나동", "두동", "세동"]), np.array([0.5, 0.3, 0.2]))
