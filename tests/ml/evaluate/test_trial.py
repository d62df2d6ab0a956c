"""What was signalled comes back from the cache as it went in."""

import json
from datetime import UTC, datetime

import numpy as np

from ml.detectors.base import Signal
from ml.evaluate.trial import Watched, from_json, to_json


def test_every_field_but_the_statements_goes_through_the_cache():
    signal = Signal(datetime(2026, 3, 4, 5, tzinfo=UTC), np.array([3, 9]), 4.5, 60.25, 24.0, 2.0, 0.125, "강남구",
                    "녹물", "① 두 건.", True, "도로|gu|강남구")
    (back,) = from_json(json.loads(json.dumps(to_json(Watched((signal,)))))).signals
    assert back.rows.tolist() == [3, 9]
    for name in ("at", "score", "recurrence_interval_days", "window_hours", "observed", "expected", "place", "label",
                 "reason", "is_known", "cell"):
        assert getattr(back, name) == getattr(signal, name), name
    assert from_json(to_json(Watched((), "too little"))) == Watched((), "too little")
