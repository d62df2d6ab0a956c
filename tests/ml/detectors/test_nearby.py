"""What the engine's detector has learned can be kept and taken up again; what it says has complaints behind it."""

import io
from datetime import timedelta

import numpy as np
import pytest
from complaint_streams import DISTRICTS, START, rows, stream
from scipy.sparse import csr_array

from ml.detectors import nearby
from ml.detectors.base import Setup
from ml.detectors.likeness import Texts
from ml.detectors.nearby import Field, Lists, Nearby, look
from ml.detectors.reasons import SHOWN
from ml.detectors.windows import LEAST, Places, Volume
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
    told = rows(35, 40, bursts=(33.2,), burst_size=15)
    late = [one for one in told if one["requested_at"] > (START + timedelta(days=33.2)).isoformat()][:40]
    again = [{**one, "service_request_id": f"{one['service_request_id']}-2", "submitter": ""} for one in late]
    complaints = stream(sorted([*told, *again], key=lambda one: one["requested_at"]))
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
    assert any(len(signal.statements) == 3 and "세지 않았습니다" in signal.statements[2].text for signal in signals)


MONTH_HOURS, DIMENSIONS = 31 * 24, 64


def field(towards, moments, gu, is_ring):
    """Texts that lie towards these directions, at these moments (hours) in these gu, among 500 others of a month."""
    rng = np.random.default_rng(5)
    vectors = np.concatenate([rng.normal(size=(500, DIMENSIONS)), towards + 0.02 * rng.normal(size=towards.shape)])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    moments = np.concatenate([np.arange(500) * (MONTH_HOURS - 1) / 500, moments])
    order = np.argsort(moments, kind="stable")
    gu = np.concatenate([np.arange(500) % 2, gu])[order]
    places = Places(gu, np.full(len(gu), -1), np.eye(2, dtype=bool), 1)
    texts = Texts(vectors[order].astype(np.float32), np.zeros(len(gu), np.float32), csr_array((len(gu), 1)))
    volume = Volume(places, moments[order], 0.0, MONTH_HOURS, is_ring)
    made = Field(texts, places, volume, moments[order], np.full(len(gu), -1), float(MONTH_HOURS) if is_ring else 0.0)
    return made, np.argsort(order)[500:]  # and where the texts went


def looked(made, rows):
    return look(made, [Lists(made.texts, "meaning")], rows, np.full(len(rows), float(MONTH_HOURS)))


@pytest.mark.parametrize("is_ring", [False, True])
def test_an_issue_is_told_by_those_in_it_and_not_by_who_stands_at_its_edge(is_ring):
    issue, theme = np.eye(DIMENSIONS)[:2]
    edge = 0.6 * issue + 0.8 * theme  # nearer to a theme of all the month than to what is new
    towards = np.concatenate([np.tile(issue, (12, 1)), np.tile(theme, (40, 1)), [edge]])
    late = MONTH_HOURS - np.linspace(1.5, 20, 12)
    moments = np.concatenate([late, np.linspace(10, MONTH_HOURS - 200, 36), late[:4], [MONTH_HOURS - 0.5]])
    made, at = field(towards, moments, np.zeros(len(towards), dtype=int), is_ring)
    (told,) = looked(made, at[-1:])
    assert told.middle == at[-1]
    assert set(told.rows) - {at[-1]} == set(at[:12])
    (alone,) = nearby._alone(made, Lists(made.texts, "meaning"), at[-1:], np.full(1, float(MONTH_HOURS)))
    assert set(alone.rows) & set(at[12:-1])  # what the edge itself would have told


def test_every_complaint_that_is_told_is_of_the_place_and_time_and_there_are_three_or_more():
    issue = np.eye(DIMENSIONS)[0]  # usual in the second gu, new in the first
    late = [0.2, 0.5, 0.8, *np.linspace(2, 20, 9)]
    moments = np.concatenate([MONTH_HOURS - np.array(late), np.linspace(10, MONTH_HOURS - 200, 50)])
    gu = np.array([0] * 3 + [1] * 3 + [0] * 6 + [1] * 50)  # and three of the new ones are of the second, too
    made, at = field(np.tile(issue, (62, 1)), moments, gu, is_ring=False)
    groups = looked(made, at[:3])
    assert "gu" in {group.scope for group in groups}
    for group in groups:
        assert len(group.rows) > LEAST and len(set(group.rows)) == len(group.rows)
        assert made.places.within(np.array([group.middle]), group.rows[None, :], group.scope).all()
        assert (made.age(group.rows, group.end) <= group.window).all()
