"""A threshold from permuted dates: what is counted, what is carried on by the tail, what a ring keeps."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pandas as pd
import pytest

from ml.detectors.base import TooLittleHistoryError
from ml.detectors.null import LONGEST_INTERVAL_DAYS, Looks, estimate, require_days, rings
from ml.stream import COLUMNS, Stream

START = datetime(2026, 1, 1, tzinfo=UTC)


def month(count: int = 600, days: int = 30, seed: int = 1) -> Stream:
    """Complaints at random moments."""
    hours = np.sort(np.random.default_rng(seed).uniform(0, 24 * days, count))
    frame = pd.DataFrame({name: [""] * count for name in COLUMNS})
    moments = pd.to_datetime([START + timedelta(hours=hour) for hour in hours])
    frame["requested_at"] = moments.astype("datetime64[us, UTC]")
    return Stream(frame, np.empty((count, 0), dtype=np.float32))


def test_a_ring_keeps_times_of_day_and_the_number_a_day():
    past = month()
    one, two = rings(past, 2, seed=3)
    start = np.floor(past.moments[0])
    assert np.allclose((one.moments - start) % 24, (past.moments - start) % 24)
    days = [np.bincount(((moments - start) // 24).astype(int)) for moments in (past.moments, one.moments)]
    assert (days[0] == days[1]).all()
    assert (one.moments != two.moments).any()
    assert (next(rings(past, 1, seed=3)).moments == one.moments).all()
    assert (one.days, len(one.hours())) == (30, 720)


def test_the_unrolled_ring_holds_every_complaint_once_before_and_once_in_the_month():
    past = month(50)
    ring = next(rings(past, 1, seed=0))
    rows, moments = ring.twice()
    assert (np.diff(moments) >= 0).all()
    assert sorted(rows[:50]) == sorted(rows[50:]) == list(range(50))
    assert moments[49] < ring.start <= moments[50]


def noise(past: Stream, looks_a_month: int):
    """A detector whose looks are unrelated and whose scores are exponential with mean 1."""
    random = np.random.default_rng(7)

    def look(ring):
        hours = np.sort(random.choice(ring.hours(), looks_a_month, replace=False))
        return Looks(hours, random.exponential(size=looks_a_month), lambda at: np.array([at]))
    return look


def test_the_threshold_meets_the_dial_within_and_beyond_what_was_seen():
    past = month()
    null = estimate(past, noise(past, 300), 1.0, rounds=40, seed=0)
    for dial in (3.0, 1.0, 0.1):  # of 300 looks a month with exponential scores, chance passes t with 300 e^-t
        nominal = 300 * np.exp(-null.threshold(dial))
        assert dial / 2 < nominal < 2 * dial, dial
    assert null.recurrence_interval_days(null.threshold(1.0)) == pytest.approx(30, rel=0.05)
    assert null.recurrence_interval_days(1000) == LONGEST_INTERVAL_DAYS
    intervals = [null.recurrence_interval_days(score) for score in np.linspace(-1, 12, 200)]
    assert (np.diff(intervals) >= 0).all()


def test_looks_that_share_members_are_one_episode():
    past = month()

    def look(ring):
        hours = ring.hours()[:48]
        return Looks(hours, np.arange(48.0), lambda _: np.array([1, 2, 3]))
    null = estimate(past, look, 1.0, rounds=20, seed=0)
    assert null.tail_rate == pytest.approx(1.0)
    assert null.threshold(1.0) <= 47


def test_equal_scores_pass_together_or_not_at_all():
    past = month()

    def look(ring):
        return Looks(ring.hours()[::72], np.full(10, 2.0), lambda at: np.array([at]))
    null = estimate(past, look, 1.0, rounds=5, seed=0)
    assert null.threshold(20.0) == 2.0
    assert null.threshold(1.0) > 2.0


def test_a_detector_that_saw_nothing_alerts_at_its_floor():
    past = month()

    def look(ring):
        return Looks(np.empty(0), np.empty(0), lambda _: np.empty(0, dtype=int), floor=4.0)
    null = estimate(past, look, 1.0, rounds=3, seed=0)
    assert null.threshold(1.0) == 4.0
    assert null.recurrence_interval_days(4.0) == pytest.approx(90)


@pytest.mark.parametrize("looks", [1, 2, 4, 5])
def test_a_detector_that_saw_hardly_anything_still_gets_a_threshold(looks):
    past = month()

    def look(ring):
        kept = looks if ring.moments[0] == first.moments[0] else 0
        return Looks(ring.hours()[:kept * 80:80], np.arange(1.0, kept + 1), lambda at: np.array([at]))
    first = next(rings(past, 1, seed=0))
    null = estimate(past, look, 1.0, rounds=20, seed=0)
    assert 1.0 <= null.threshold(1.0) <= looks


def test_too_short_a_warm_up_is_refused_with_what_is_needed():
    require_days(month(days=30), 30)
    with pytest.raises(TooLittleHistoryError, match="30 days of history are needed"):
        require_days(month(days=10), 30)
