"""Word topics: a noun and a neighbourhood that define each other; written topics share no noun."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from kiwipiepy import Kiwi

from ml.evaluate.texts import Corpus, frame_of, letters
from ml.evaluate.topics import (
    centred,
    families,
    meaning_topics,
    read_written,
    shared_nouns,
    without_copies,
    word_topics,
)
from ml.label import nouns


@pytest.fixture(scope="module")
def world():
    """300 texts alone; 20 of one noun that lie together; 30 of one noun that lie apart; 20 together without a noun."""
    rng = np.random.default_rng(2)
    vectors = rng.normal(size=(370, 48))
    vectors[300:320, 0] += 9
    vectors[350:370, 1] += 9
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    words = [frozenset({f"word{number}"}) for number in range(300)]
    words += [frozenset({"pothole"})] * 20 + [frozenset({"please"})] * 30 + [frozenset()] * 20
    frame = frame_of([f"text {number}" for number in range(370)], [""] * 370, [pd.Timestamp("2019-01-01")] * 370)
    return Corpus(frame, vectors.astype(np.float32)), words


def test_only_a_noun_with_a_neighbourhood_of_its_own_is_a_topic(world):
    corpus, words = world
    topics = word_topics(corpus, words)
    assert [topic.name for topic in topics] == ["pothole"]
    assert set(topics[0].rows) == set(range(300, 320))


def test_a_text_without_a_day_is_in_no_word_topic(world):
    corpus, words = world
    frame = corpus.frame.assign(day=corpus.frame["day"].where(np.arange(370) != 305))
    assert 305 not in word_topics(Corpus(frame, corpus.vectors), words)[0].rows


def test_near_copies_count_once():
    vectors = np.array([[1, 0], [0.999, 0.0447], [0, 1]], dtype=np.float32)
    assert without_copies(vectors, np.array([0, 1, 2])).tolist() == [0, 2]


def test_related_topics_are_one_family():
    middles = np.array([[1, 0, 0], [0.8, 0.6, 0], [0, 0, 1]])
    number = families(middles)
    assert number[0] == number[1] != number[2]
    assert families(np.empty((0, 3))).size == 0


def test_centred_vectors_have_no_common_direction():
    vectors = np.random.default_rng(1).normal(size=(500, 8)).astype(np.float32) + 5
    moved = centred(vectors)
    assert np.linalg.norm(moved.mean(axis=0)) < 0.1
    assert np.allclose(np.linalg.norm(moved, axis=1), 1, atol=1e-5)


def test_written_topics_share_no_noun_and_no_text():
    frame = read_written()
    corpus = Corpus(frame, np.empty((len(frame), 0), dtype=np.float32))
    topics = meaning_topics(corpus)
    words = [frozenset(each) for each in nouns(frame["text"].tolist(), Kiwi(num_workers=1))]
    assert len(topics) == 24
    assert all(len(topic.rows) == 8 and topic.is_reported for topic in topics)
    assert not frame["letters"].duplicated().any()
    for topic in topics:
        assert shared_nouns(topic.rows, words) == 0
        assert not any(words[one] & words[other] for one, other in combinations(topic.rows, 2))


def test_letters_are_what_is_left_of_form():
    assert letters("A-b! 가 1") == letters("ab가1") == "ab가1"
    assert letters("!!") == "!!"
