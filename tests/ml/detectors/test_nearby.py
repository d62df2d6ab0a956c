"""What the engine's detector has learned can be kept and taken up again."""

import io
from datetime import timedelta

import numpy as np
from complaint_streams import DISTRICTS, START, rows, stream

from ml.detectors.base import Setup
from ml.detectors.nearby import Nearby
from ml.geography import Geography

HERE = tuple((district, f"{district[0]}동") for district in DISTRICTS)
SETUP = Setup(Geography({place: frozenset(HERE) - {place} for place in HERE}))


def told(detector, complaints):
    hours = [START + timedelta(days=33, hours=hour) for hour in range(24)]
    return [(signal.at, signal.rows.tolist(), signal.score, signal.recurrence_interval_days, signal.label)
            for hour in hours for signal in detector.signals(complaints.before(hour), hour)]


def test_another_process_takes_up_what_was_learned_as_plain_arrays():
    complaints = stream(rows(35, 40, bursts=(33.2,), burst_size=15))
    learned = Nearby(SETUP)
    learned.learn(complaints.before(START + timedelta(days=30)), 6.0)
    kept = io.BytesIO()
    np.savez_compressed(kept, **learned.state())
    kept.seek(0)
    other = Nearby(SETUP)
    with np.load(kept, allow_pickle=False) as state:
        other.restore(state)
    assert told(learned, complaints)
    assert told(other, complaints) == told(learned, complaints)
