"""Names that last, and a measure that sees when they don't."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pandas as pd
import pytest

from ml.cluster import ClusterParams
from ml.evaluate import survival
from ml.stream import COLUMNS, Stream

START = datetime(2030, 4, 1, tzinfo=UTC)
RNG = np.random.default_rng(5)
CENTRES = RNG.normal(size=(6, 48))


def stream(days=12, a_day=30):
    """Half of each day's complaints are of one of six issues."""
    count = days * a_day
    issue = np.where(np.arange(count) % 2 == 0, RNG.integers(0, 6, count), -1)
    vectors = RNG.normal(size=(count, 48))
    vectors[issue >= 0] = CENTRES[issue[issue >= 0]] + 0.1 * vectors[issue >= 0]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    frame = pd.DataFrame({
        **dict.fromkeys(COLUMNS, ""), "service_request_id": [f"c{number}" for number in range(count)],
        "requested_at": pd.Timestamp(START) + pd.to_timedelta(np.arange(count) * 86400 // a_day, unit="s"),
        "text_hash": [f"t{number}" for number in range(count)]})[list(COLUMNS)]
    return Stream(frame, vectors.astype(np.float32))


@pytest.fixture(scope="module")
def still():
    return stream()


def measured(still):
    return list(survival.nights(still, START + timedelta(days=8), 4, 8, ClusterParams()))


def test_issues_of_a_still_stream_keep_their_names(still):
    each = measured(still)
    told = survival.survival(each)
    assert len(each) == told["nights"] == 4 and min(night.in_both for night in each) > 50
    assert told["kept_share"] > 0.95 and told["kept_interval"][0] <= told["kept_share"] <= told["kept_interval"][1]
    assert 0.3 < told["noise_share"] < 0.7


def test_names_that_are_given_anew_each_night_are_seen(still, monkeypatch):
    monkeypatch.setattr(survival, "match", lambda groups, previous, alive: {})
    told = survival.survival(measured(still))
    assert told["kept_share"] == 0 and told["split"] > 0
