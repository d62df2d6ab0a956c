"""What tells one alert from another, and which of its complaints are typical."""

import numpy as np
from complaint_streams import rows, stream

from pipeline.alert_rows import TYPICAL, Watched, _typical


def test_a_text_that_is_sent_again_is_the_same_text():
    complaints = [dict(row, text=text) for row, text in zip(rows(1, 5), "가나가다나", strict=True)]
    watched = Watched(stream(complaints), [("seoul", row["service_request_id"]) for row in complaints])
    assert watched.texts(np.array([2, 4])).tolist() == watched.texts(np.array([0, 1])).tolist() == [0, 1]
    assert watched.texts(np.array([4, 3, 1])).tolist() == [1, 3]


def test_the_typical_are_those_nearest_to_the_middle_of_all():
    angles = np.array([0.0, 0.1, 0.2, 1.4, 0.9])
    vectors = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    middle = vectors.mean(axis=0)
    nearest = sorted(range(5), key=lambda row: -float(vectors[row] @ middle))[:TYPICAL]
    assert _typical(vectors, np.arange(5)) == {row: rank for rank, row in enumerate(nearest, start=1)}
    assert TYPICAL == 3
