"""Risk and hours on made-up complaints: they learn what differs, cover what they promise, and of little say nothing."""

import numpy as np
import pytest

from ml.outlook import COVERAGE, HandlingTime, Known, TransferRisk, mature

SLOW, FAST = "청소 > 대형폐기물", "교통 > 불법주정차"


def known(count, seed):
    chance = np.random.default_rng(seed)
    categories = chance.choice([SLOW, FAST], count).tolist()
    return Known(categories, ["(자치구) 과"] * count, chance.choice(["마포구", "종로구", ""], count).tolist(),
                 chance.random(count))


def hours_of(of, seed, scale=1.0):
    chance = np.random.default_rng(seed)
    return np.where(np.array(of.categories) == SLOW, 100, 10) * chance.lognormal(0, 0.6, len(of)) * scale


def moves_of(of, seed):
    return np.random.default_rng(seed).random(len(of)) < np.where(np.array(of.categories) == SLOW, 0.4, 0.05)


def within(told, hours):
    return float(((told[:, 1] <= hours) & (hours <= told[:, 2])).mean())


def test_hours_differ_by_category_and_the_interval_covers_what_it_promises():
    old, new = known(2000, 1), known(2000, 2)
    told = HandlingTime(old, hours_of(old, 3))(new)
    is_slow = np.array(new.categories) == SLOW
    assert np.median(told[is_slow, 0]) == pytest.approx(100, rel=0.15)
    assert np.median(told[~is_slow, 0]) == pytest.approx(10, rel=0.15)
    assert (told[:, 1] <= told[:, 0]).all() and (told[:, 0] <= told[:, 2]).all()
    assert within(told, hours_of(new, 4)) == pytest.approx(COVERAGE, abs=0.03)


def test_where_the_newest_take_longer_than_the_old_the_interval_is_widened_for_it():
    old, new = known(3000, 1), known(2000, 2)
    hours = hours_of(old, 3)
    hours[2000:] *= 3
    told = HandlingTime(old, hours)(new)
    assert within(told, hours_of(new, 4, scale=3)) == pytest.approx(COVERAGE, abs=0.04)
    unaware = HandlingTime(old, hours_of(old, 3))(new)
    assert within(unaware, hours_of(new, 4, scale=3)) < 0.6  # and without that it would be far off


def test_an_open_complaint_counts_as_longer_than_any_number():
    old, new = known(3000, 1), known(2000, 2)
    hours = hours_of(old, 3)
    limit = np.quantile(hours[np.array(old.categories) == SLOW], 0.95)
    told = HandlingTime(old, np.where(hours > limit, np.inf, hours))(new)
    assert np.isfinite(told).all()
    assert within(told, hours_of(new, 4)) == pytest.approx(COVERAGE, abs=0.03)


def test_the_risk_is_as_high_as_what_comes_of_it():
    old, new = known(3000, 1), known(3000, 2)
    risk, moved = TransferRisk(old, moves_of(old, 3))(new), moves_of(new, 4)
    is_slow = np.array(new.categories) == SLOW
    for kind in (is_slow, ~is_slow):
        assert risk[kind].mean() == pytest.approx(moved[kind].mean(), abs=0.03)
    assert ((risk - moved) ** 2).mean() < moved.mean() * (1 - moved.mean())


def test_what_is_kept_says_the_same_when_it_is_read_again():
    old, new = known(500, 1), known(50, 2)
    risk, time = TransferRisk(old, moves_of(old, 3)), HandlingTime(old, hours_of(old, 3))
    assert np.array_equal(TransferRisk.of(risk.state())(new), risk(new))
    assert np.array_equal(HandlingTime.of(time.state())(new), time(new))


def test_a_complaint_is_told_the_same_alone_and_among_others():
    old, new = known(500, 1), known(50, 2)
    risk, time = TransferRisk(old, moves_of(old, 3)), HandlingTime(old, hours_of(old, 3))
    for at in (0, 30):
        alone = new.taken(np.array([at]))
        assert risk(alone)[0] == risk(new)[at]
        assert np.array_equal(time(alone)[0], time(new)[at])


@pytest.mark.parametrize("count", [0, 1, 40])
def test_of_few_complaints_nothing_is_said(count):
    old = known(count, 1)
    risk, time = TransferRisk(old, moves_of(old, 3)), HandlingTime(old, hours_of(old, 3))
    assert np.isnan(risk(known(3, 2))).all() and np.isnan(time(known(3, 2))).all()
    assert np.isnan(TransferRisk.of(risk.state())(known(3, 2))).all()


def test_of_a_kind_that_was_never_seen_it_is_said_what_is_true_of_all():
    old = known(500, 1)
    hours = hours_of(old, 3)
    other = Known(["새 분야 > 새 항목"], ["(자치구) 과"], ["마포구"], np.array([0.5]))
    ((middle, low, high),) = HandlingTime(old, hours)(other)
    assert middle == pytest.approx(np.median(hours), rel=0.2)
    assert low < np.quantile(hours, 0.2) and high > np.quantile(hours, 0.8)


def test_only_complaints_of_an_age_at_which_nearly_all_are_closed_are_learned_from():
    age = np.repeat(np.arange(0.5, 28), 100)
    is_closed = np.random.default_rng(1).random(len(age)) < np.minimum(age / 8, 1)
    kept = mature(age, is_closed)
    assert 4 <= age[kept].min() <= 8.5
    assert kept.sum() == (age >= age[kept].min()).sum()  # open ones too
    assert not mature(age, np.zeros(len(age), dtype=bool)).any()
    assert not mature(np.zeros(0), np.zeros(0, dtype=bool)).any()
