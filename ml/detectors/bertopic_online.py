"""`bertopic`, a competitor: topics of an online topic model, counted as others count service codes.

The model is BERTopic (Grootendorst, arXiv 2203.05794, 2022) in the online use that its authors document
(https://maartengr.github.io/BERTopic/getting_started/online/online.html), with the parameters of their example:
IncrementalPCA to 5 dimensions, MiniBatchKMeans of 50 topics, OnlineCountVectorizer with a decay of 0.01, `partial_fit`
batch by batch. It is given our vectors, and nouns for words. Batches are days, or several where a day has fewer
complaints than there are topics, or fewer than two words.

BERTopic raises no alert: **the rule is ours**. A topic's complaints of the last 24 hours are compared with those of the
seven days before; the score is −log10 of the gamma-Poisson predictive tail, as in `ml.detectors.recent`, and the
threshold comes from permuted dates, as for everything in `ml.detectors.counting`. Seven days, since a topic moves as
the model learns. It knows no places.

A complaint's topic is the one that the model gives it when it comes, before it is learned from, and stays so whatever
is learned later; the warm-up's complaints get theirs when the warm-up has been learned.
"""

from collections.abc import Sequence
from datetime import datetime

import numpy as np
import pandas as pd
from bertopic import BERTopic
from bertopic.vectorizers import OnlineCountVectorizer
from sklearn.cluster import MiniBatchKMeans
from sklearn.decomposition import IncrementalPCA

from ml.detectors.base import Setup, Signal, TooLittleHistoryError
from ml.detectors.counting import NOTHING, Counting, mean_before
from ml.detectors.recent import predictive_score
from ml.detectors.tagger import tagger
from ml.label import FORM_WORDS, nouns
from ml.stream import Stream

DIMENSIONS, TOPICS, DECAY = 5, 50, 0.01
BASELINE = 7
NAME_WORDS = 3
FEWEST_WORDS = 2  # BERTopic's weights fail on a vocabulary of fewer
NAMELESS = "낱말 없는 토픽"


def bertopic(setup: Setup) -> "OnlineTopics":
    """The detector."""
    return OnlineTopics(setup.seed)


class OnlineTopics(Counting):
    """Counts topics, each complaint's given before anything is counted."""

    needs_vectors = True

    def __init__(self, seed: int) -> None:
        """Knows nothing yet."""
        self._topics = TopicBook(seed)
        super().__init__("BERTopic", self._topics, BASELINE + 1, _score, seed)

    def learn(self, past: Stream, false_alarms_per_month: float) -> None:
        """See `Detector`. Needs as many complaints as there are topics, too."""
        self._topics.learn(past)
        super().learn(past, false_alarms_per_month)

    def signals(self, past: Stream, at: datetime) -> Sequence[Signal]:
        """See `Detector`."""
        self._topics.follow(past, at.timestamp() / 3600)
        return super().signals(past, at)


def _score(counts: np.ndarray, first: int) -> np.ndarray:
    before = BASELINE * mean_before(counts, first, BASELINE)
    return predictive_score(np.maximum(counts[first:], 1), before, BASELINE)


class TopicBook:
    """Kinds are topics (`ml.detectors.counting.Book`), one a complaint; complaints are known by their id.

    What is said of the past does not depend on when it is asked: topics are given hour by hour and the model learns at
    the ends of days (24 hours from the first complaint's hour on), however many hours one call has to go through.
    """

    def __init__(self, seed: int) -> None:
        """No topic is known."""
        self._model = BERTopic(
            language="multilingual",  # "english" would drop every letter that is not Latin
            umap_model=IncrementalPCA(n_components=DIMENSIONS),
            hdbscan_model=MiniBatchKMeans(n_clusters=TOPICS, random_state=seed),
            vectorizer_model=OnlineCountVectorizer(token_pattern=r"\S+", lowercase=False, decay=DECAY))
        self._topic: dict[str, int] = {}  # by service_request_id
        self._names: dict[int, str] = {}
        self._given = self._learned = self._due = 0.0  # until when, in hours; when the day that is on ends

    def learn(self, past: Stream) -> None:
        """Learn from the warm-up day by day, then give each of its complaints a topic."""
        if len(past):
            self._learned = start = float(np.floor(past.moments[0]))
            self._given = float(np.nextafter(past.moments[-1], np.inf))
            days = int(np.ceil((self._given - start) / 24))
            for end in start + 24 * np.arange(1, days + 1):
                self._update(past, min(float(end), self._given))
            self._due = start + 24 * days
        if not self._names:
            raise TooLittleHistoryError(f"{TOPICS} complaints with words are needed to learn topics")
        self._give(past, 0, len(past))

    def follow(self, past: Stream, end: float) -> None:
        """Give topics to the complaints that came since the last call, and learn at the end of each day."""
        new = past.moments[np.searchsorted(past.moments, self._given):]
        for hour in np.unique(np.floor(new)).tolist():
            if hour >= self._due:
                self._update(past, self._due)
                self._due += 24 * ((hour - self._due) // 24 + 1)
            low, high = np.searchsorted(past.moments, [max(hour, self._given), hour + 1])
            self._give(past, int(low), int(high))
        self._given = end

    def _give(self, past: Stream, low: int, high: int) -> None:
        ids, texts = (past.frame[name].iloc[low:high].tolist() for name in ("service_request_id", "text"))
        topics, _ = self._model.transform(texts, _exact(past.vectors[low:high]))
        for one, topic in zip(ids, np.asarray(topics).tolist(), strict=True):
            self._topic.setdefault(one, topic)

    def _update(self, past: Stream, until: float) -> None:
        """Learn from what came since the last update, once that is enough for a batch, and name the topics anew."""
        low, high = np.searchsorted(past.moments, [self._learned, until])
        if high - low < TOPICS:
            return
        words = [[word for word in each if len(word) > 1 and word not in FORM_WORDS]
                 for each in nouns(past.frame["text"].iloc[low:high].tolist(), tagger())]
        if len(set().union(*words)) < FEWEST_WORDS:
            return
        texts = [" ".join(each) or " " for each in words]  # "" would become a word of BERTopic's own
        self._model.partial_fit(texts, _exact(past.vectors[low:high]))
        self._learned = until
        found, weights = self._model.vectorizer_model.get_feature_names_out(), self._model.c_tf_idf_.tocsr()
        topics = sorted(self._model.topic_representations_)  # what the rows are about; numbers may be left out
        self._names = {topic: _name(row.data, found[row.indices]) for topic, row in zip(topics, weights, strict=True)}

    def numbers(self, frame: pd.DataFrame) -> list[np.ndarray]:
        """See `Book`; a cluster that no batch has had a complaint of is no topic yet."""
        kinds = {topic: np.array([topic]) for topic in self._names}
        topics = (self._topic[one] for one in frame["service_request_id"].tolist())
        return [kinds.get(topic, NOTHING) for topic in topics]

    def name(self, number: int) -> tuple[str, str]:
        """See `Book`."""
        return self._names.get(number) or NAMELESS, ""


def _exact(vectors: np.ndarray) -> np.ndarray:
    """As float64: IncrementalPCA gives that from its second batch on, and MiniBatchKMeans takes no other afterwards."""
    return vectors.astype(np.float64)


def _name(weights: np.ndarray, words: np.ndarray) -> str:
    """The words that weigh most; of equals the first in the alphabet, for the vocabulary has no order to rely on."""
    return " ".join(word for _, word in sorted(zip((-weights).round(9).tolist(), words, strict=True))[:NAME_WORDS])
