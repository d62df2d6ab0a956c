"""What counts as too few: comparable windows, bounds that respect chance, and a clean stream that is left alone."""

from datetime import UTC, datetime, timedelta

import pytest
from clean_stream import HOUR, START, simulate, verdict

from expectations import history

WEDNESDAY = datetime(2026, 7, 8, 5, tzinfo=UTC)
LUNAR_NEW_YEAR = datetime(2026, 2, 17, 5, tzinfo=UTC)  # a Tuesday


def test_an_hour_is_compared_with_the_same_hour_of_the_same_weekday():
    windows = history.comparable_windows(WEDNESDAY, WEDNESDAY + HOUR)
    assert windows[0] == (WEDNESDAY - timedelta(days=7), WEDNESDAY - timedelta(days=7) + HOUR)
    assert {start.weekday() for start, _ in windows} == {2} and {start.hour for start, _ in windows} == {5}


def test_a_holiday_is_compared_with_sundays():
    windows = history.comparable_windows(LUNAR_NEW_YEAR, LUNAR_NEW_YEAR + HOUR)
    assert LUNAR_NEW_YEAR - timedelta(days=2) in [start for start, _ in windows]  # the Sunday before
    assert all(history.day_kind(start) == history.SUNDAY for start, _ in windows)


def test_a_holiday_never_stands_in_for_a_working_day():
    a_week_later = LUNAR_NEW_YEAR + timedelta(days=7)
    assert LUNAR_NEW_YEAR not in [start for start, _ in history.comparable_windows(a_week_later, a_week_later + HOUR)]


def test_windows_longer_than_a_day_move_by_whole_weeks_and_never_overlap():
    end = WEDNESDAY + timedelta(days=10)
    windows = history.comparable_windows(WEDNESDAY, end)
    assert [WEDNESDAY - start for start, _ in windows] == [timedelta(days=days) for days in range(14, 57, 7)]
    assert all(last <= WEDNESDAY for _, last in windows)


@pytest.mark.parametrize(("earlier", "expected"), [([], None), ([9], None), ([4, 6], 5), ([5, 5, 900], 5),
                                                   ([1] * 8 + [99] * 9, 1)])
def test_the_expected_count_is_the_median_of_the_newest_weeks(earlier, expected):
    assert history.expected_count(earlier) == expected


def test_small_hours_have_no_lower_bound_and_large_ones_do():
    assert history.lowest_plausible(0, 4, 1e-4) == history.lowest_plausible(5, 4, 1e-4) == 0
    assert history.lowest_plausible(100, 8, 1e-4) > 50
    assert history.lowest_plausible(10_000, 8, 1e-4, 0.6) == 6000


def test_fewer_weeks_make_a_more_careful_bound():
    assert history.lowest_plausible(60, 2, 1e-4) < history.lowest_plausible(60, 8, 1e-4)


def test_a_flood_is_at_least_double():
    assert history.highest_plausible(1000, 8, 1e-4, 2.0) == 2000
    assert history.highest_plausible(3, 8, 1e-4, 2.0) > 6


@pytest.mark.parametrize(("total", "tolerated"), [(0, 0), (1, 1), (20, 4), (500, 37)])
def test_a_share_is_judged_by_its_tail(total, tolerated):
    assert history.most_tolerated(total, 0.05) == tolerated


def test_a_clean_stream_of_three_hundred_hours_is_never_held():
    counts = simulate(500, weeks=6, seed=11)
    hours = [START + (4 * 168 + k) * HOUR for k in range(300)]
    assert [at for at in hours if verdict(counts, at)] == []


def test_half_the_volume_is_held_within_a_day_and_silence_within_hours():
    counts = simulate(500, weeks=6, seed=12)
    start = START + 4 * 168 * HOUR + 9 * HOUR
    half = {at: count // 2 if at >= start else count for at, count in counts.items()}
    silent = {at: 0 if at >= start else count for at, count in counts.items()}
    assert any("B-VOL-02" in verdict(half, start + k * HOUR) for k in range(24))
    assert any("B-SIL-01" in verdict(silent, start + k * HOUR) for k in range(3))
