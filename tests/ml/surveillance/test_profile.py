"""Hours of the week, holidays as Sundays, and each series' own habits."""

from datetime import date, datetime

import numpy as np
import pytest

from ml.surveillance.profile import calendar, common_profile, credible_ratio, profiles

WHEN = calendar(datetime(2024, 1, 1), 8 * 7 * 24)
WEEK = np.outer([1.2, 1.1, 1.0, 1.0, 1.1, 0.9, 0.7], 1 + 0.8 * np.sin(2 * np.pi * np.arange(24) / 24))


def _counts(rates, rng, own=1.0):
    return rng.poisson(np.asarray(rates) * (WEEK * own)[WHEN.weekday, WHEN.hour][:, None]).astype(float)


def test_a_calendar_starts_in_the_middle_of_a_day_and_a_holiday_is_a_sunday():
    when = calendar(datetime(2024, 12, 24, 22), 50, holidays={date(2024, 12, 25)})
    assert when.weekday.tolist() == [1] * 2 + [6] * 24 + [3] * 24
    assert when.hour[:4].tolist() == [22, 23, 0, 1]
    assert when.day.tolist() == [0] * 2 + [1] * 24 + [2] * 24
    assert len(when.rows(slice(10))) == 10
    assert len(calendar(datetime(2024, 1, 1), 0)) == 0


def test_the_common_profile_is_found_again_and_gaps_do_not_bend_it():
    counts = _counts([5.0, 20.0, 1.0], np.random.default_rng(1))
    counts[WHEN.day == 9] = np.nan  # a whole day, and every Monday morning of one series
    found = common_profile(counts, WHEN)
    assert found.mean() == pytest.approx(1)
    np.testing.assert_allclose(found, WEEK / WEEK.mean(), rtol=0.1, atol=0.03)


def test_a_dense_series_keeps_its_own_hours_and_a_sparse_one_takes_the_common_ones():
    rng, night = np.random.default_rng(2), np.where(np.arange(24) < 6, 3.0, 0.5)
    counts = np.hstack([_counts(np.full(6, 10.0), rng), _counts([20.0], rng, night), _counts([0.002], rng, night)])
    weights = profiles(counts, WHEN).weights
    wanted = WEEK * night / (WEEK * night).mean()
    common = common_profile(counts, WHEN)
    assert np.abs(weights[:, :, 6] - wanted).mean() < 0.1
    assert np.abs(weights[:, :, 7] - common).mean() < np.abs(weights[:, :, 7] - wanted).mean()
    np.testing.assert_allclose(weights.mean(axis=(0, 1)), 1)


def test_a_ratio_is_drawn_to_one_where_chance_explains_it():
    rng, group = np.random.default_rng(3), np.repeat([0, 1], 100)
    alike = credible_ratio(rng.poisson(3.0, size=(200, 5)), np.full((200, 5), 3.0), group, 2, 0.0)
    assert np.abs(alike.value - 1).max() < 0.03
    counts = rng.poisson(np.where(group == 0, 1.5, 4.5)[:, None], size=(200, 5))
    apart = credible_ratio(counts, np.full((200, 5), 3.0), group, 2, 0.0)
    np.testing.assert_allclose(apart.value, [[0.5] * 5, [1.5] * 5], atol=0.2)
    assert apart.trust.min() > 0.9
    assert (apart.doubt > 0).all()
