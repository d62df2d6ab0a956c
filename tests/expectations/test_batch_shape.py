"""Rules on a batch's shape: red for what a fault moves, green for chance, for nights and for a real event."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pandas as pd
import pytest

from expectations.batch_profile import COLUMNS, BatchProfile, Volume
from expectations.batch_shape import Shape, batch_shape_suite, silent_districts
from expectations.run import run_suite

RNG = np.random.default_rng(3)
GU = [f"{letter}구" for letter in "가나다라마바사아자차카타"]
NOW = datetime(2026, 7, 8, 5, tzinfo=UTC)


def frame(count):
    return pd.DataFrame({
        "channel": RNG.choice(["앱", "웹", "120"], count, p=[.5, .3, .2]), "district": RNG.choice(GU, count),
        "service_field": RNG.choice(["교통", "청소", "도로", "주택"], count),
        "text_hash": [str(k) for k in range(count)],
        "text_length": np.exp(RNG.normal(4.5, .6, count)).round(), "requested_hour": RNG.choice(24, count) * 1.0})


def by_hour(hours, without=(), since=0):
    return pd.DataFrame([{"district": gu, "hour_at": NOW - timedelta(hours=k), "complaint_count": 3}
                         for k in range(hours) for gu in GU if not (gu in without and k < since)])


def failed(rows, districts=None, count=100, hours=1.0, reference=None):
    """Rule ids and severities of what is red."""
    batch = BatchProfile({}, Volume(count, [100] * 4), Volume(None), {}, dict.fromkeys(COLUMNS, (0, 0)), {}, None,
                         (0, 0), (0, 0))
    shape = Shape(rows, frame(2000) if reference is None else reference,
                  by_hour(500) if districts is None else districts, hours)
    return {o.rule_id: o.severity for o in run_suite("shape", *batch_shape_suite(shape, batch)) if not o.is_success}


@pytest.mark.parametrize(("count", "hours"), [(0, 1.0), (5, 1.0), (100, 1.0), (2000, 24.0)])
def test_ordinary_rows_are_green(count, hours):
    assert failed(frame(count), hours=hours) == {}


@pytest.mark.parametrize(("rule_id", "changes"), [
    ("B-MIX-01", {"channel": "웹"}), ("B-MIX-02", {"district": "가구"}), ("B-MIX-03", {"service_field": "교통"})])
def test_a_column_that_became_a_constant_is_red_and_holds(rule_id, changes):
    assert failed(frame(100).assign(**changes)).items() >= {rule_id: "warning", "B-MIX-04": "critical"}.items()


def test_a_real_event_is_shown_and_never_held():
    """Three times the volume, most of it from one district: complaints were added."""
    rows = frame(300)
    rows.loc[:220, "district"] = "가구"
    assert failed(rows, count=300) == {"B-MIX-02": "warning"}


def test_drifted_lengths_are_shown_and_broken_ones_hold():
    rows = frame(100)
    assert failed(rows.assign(text_length=rows["text_length"] * 1.6)).items() >= {"B-LEN-01": "warning"}.items()
    assert failed(rows.assign(text_length=40.0))["B-LEN-02"] == "critical"


def test_a_campaign_s_copies_count_once():
    rows = frame(100)
    rows.loc[40:, ["text_hash", "text_length"]] = ["one", 300.0]
    assert failed(rows) == {}


def test_a_day_in_another_time_zone_is_red():
    hours = RNG.choice(np.arange(9, 19), 2000) * 1.0
    usual = frame(2000).assign(requested_hour=hours)
    rows = frame(2000).assign(requested_hour=RNG.permutation(hours))
    assert failed(rows, hours=24.0, reference=usual) == {}
    assert failed(rows.assign(requested_hour=(rows["requested_hour"] + 9) % 24), hours=24.0, reference=usual) == {
        "B-CLK-01": "critical"}


def test_without_a_reference_the_rules_only_inform():
    assert failed(frame(100).assign(channel="웹"), reference=frame(50)) == {}


def test_one_silent_district_is_shown_and_three_hold():
    assert failed(frame(100), by_hour(500, GU[:1], 15)) == {"B-DST-01": "warning"}
    assert failed(frame(100), by_hour(500, GU[:3], 15)) == {"B-DST-01": "warning", "B-DST-02": "critical"}


def test_a_district_that_is_quiet_for_an_hour_or_was_always_small_is_not_silent():
    assert silent_districts(by_hour(500, GU[:1], 3)) == []
    small = pd.DataFrame([{"district": "작은구", "hour_at": NOW - timedelta(hours=400), "complaint_count": 2}])
    assert silent_districts(pd.concat([by_hour(500), small])) == []
    assert silent_districts(by_hour(0).reindex(columns=["district", "hour_at", "complaint_count"])) == []
