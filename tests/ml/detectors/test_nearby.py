"""What the engine's detector has learned can be kept and taken up again; what it says has complaints behind it."""

import io
from datetime import timedelta

import numpy as np
from complaint_streams import DISTRICTS, START, rows, stream

from ml.detectors.base import Setup
from ml.detectors.nearby import Nearby
from ml.detectors.reasons import SHOWN
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


def test_each_sentence_has_the_complaints_behind_it_and_the_first_has_those_that_are_counted():
    complaints = stream(rows(35, 40, bursts=(33.2,), burst_size=15))
    detector = Nearby(SETUP)
    detector.learn(complaints.before(START + timedelta(days=30)), 6.0)
    signals = [signal for hour in range(24) for at in [START + timedelta(days=33, hours=hour)]
               for signal in detector.signals(complaints.before(at), at)]
    assert signals
    for signal in signals:
        counted, before, *copies = signal.statements
        assert counted.rows.tolist() == signal.rows.tolist() and f"{len(signal.rows)}건" in counted.text
        assert len(before.rows) <= SHOWN and (len(before.rows) > 0) == ("거의 없었습니다" not in before.text)
        ends = signal.at.timestamp() / 3600 - complaints.moments[before.rows]
        assert (ends > max(72, signal.window_hours)).all()
        texts = complaints.frame["text_hash"].to_numpy()
        for statement in copies:
            assert set(texts[statement.rows]) <= set(texts[signal.rows])
            assert not set(statement.rows) & set(signal.rows)
        assert signal.reason.startswith("① ") and signal.reason.count("②") == 1
    assert any(signal.statements[1].rows.size for signal in signals)
