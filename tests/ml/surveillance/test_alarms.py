"""One currency: new alarms, the dial, recurrence intervals, and corrections for many looks."""

import numpy as np
import pytest
from scipy.stats import false_discovery_control

from ml.surveillance.alarms import (
    AlarmRate,
    alarm_rate,
    false_discoveries,
    family_wise,
    gamma_noise,
    new_alarms,
    recurrence_interval_days,
)
from ml.surveillance.expected import Model, Surprises

RATE = AlarmRate(np.array([1e-2, 1e-3, 1e-4]), np.array([100.0, 20.0, 4.0]), slope=0.5)


def _model(rates):
    number = len(rates)
    nothing = np.zeros(number)
    return Model(np.ones((7, 24, number)), nothing, nothing, np.array(rates), nothing, nothing, nothing, nothing, 0.0,
                 np.ones((7, 24)), float(sum(rates)), 28 * 24)


def test_an_alarm_is_new_only_after_a_quiet_day():
    hour = np.array([5, 6, 30, 31, 56, 5, 40])
    series = np.array([0, 0, 0, 0, 0, 1, 1])
    p_values = np.array([1e-5, 1e-5, 1e-5, 1e-3, 1e-5, 1e-5, 1e-2])
    found = Surprises(hour, series, p_values, *np.zeros((3, 7)))
    assert new_alarms(found, 1e-4).tolist() == [0, 4, 5]
    assert new_alarms(found, 1e-4, quiet_hours=26).tolist() == [0, 5]
    assert new_alarms(found, 1e-9).tolist() == []


def test_the_dial_reads_the_curve_and_continues_it_below():
    assert RATE.threshold(20.0) == pytest.approx(1e-3)
    assert RATE.threshold(1.0) == pytest.approx(1e-4 / 16)
    for dial in (0.1, 1.0, 7.0, 60.0):
        assert RATE.false_alarms_per_month(RATE.threshold(dial)) == pytest.approx(dial, rel=0.3)
        assert RATE.recurrence_interval_days(RATE.threshold(dial)) == pytest.approx(30 / dial, rel=0.3)


def test_a_recurrence_interval_is_days_over_looks():
    assert recurrence_interval_days(1e-3, 10) == pytest.approx(100)
    assert recurrence_interval_days(0.0, 10) == np.inf
    assert RATE.looks_per_day(1e-4) == pytest.approx(4 / 30 / 1e-4)


def test_corrections_for_many_looks_are_scipy_s_and_sidak_s():
    p_values = np.random.default_rng(1).uniform(size=50) ** 3
    np.testing.assert_allclose(false_discoveries(p_values), false_discovery_control(p_values))
    assert family_wise(0.01, 20) == pytest.approx(1 - 0.99**20)
    assert family_wise(1.0, 3) == pytest.approx(1)
    assert family_wise(1e-20, 1e3) == pytest.approx(1e-17)


def test_noise_has_mean_one_and_the_asked_spread():
    drawn = gamma_noise(np.array([0.0, 0.25]), (100_000, 2), np.random.default_rng(2))
    assert (drawn[:, 0] == 1).all()
    assert (drawn[:, 1].mean(), drawn[:, 1].var()) == pytest.approx((1, 0.25), rel=0.03)


def test_more_series_mean_more_alarms_and_a_sample_stands_for_all():
    few = alarm_rate(_model([0.05] * 20), months=6, seed=1)
    many = alarm_rate(_model([0.05] * 100), months=6, seed=1)
    sampled = alarm_rate(_model([0.05] * 100), months=6, seed=1, most_series=50)
    assert few.threshold(1) > many.threshold(1)
    assert many.false_alarms_per_month(1e-3) == pytest.approx(5 * few.false_alarms_per_month(1e-3), rel=0.3)
    assert sampled.false_alarms_per_month(1e-3) == pytest.approx(many.false_alarms_per_month(1e-3), rel=0.3)


def test_the_same_seed_gives_the_same():
    first, second = (alarm_rate(_model([0.05] * 5), months=3, seed=3) for _ in range(2))
    assert first.threshold(1) == second.threshold(1)
