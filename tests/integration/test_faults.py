"""A sample of the fault matrix: strong faults in a small city are caught in their first hour, a clean hour is not.

The whole matrix is `make faults`.
"""

from datetime import datetime

import fault_world
import pytest
from fault_kinds import BY_NAME

from pipeline.calendar_days import SEOUL
from pipeline.settings import get_settings

SCENE = fault_world.Scene(903, datetime(2025, 11, 12, 11, tzinfo=SEOUL), daily=400, weeks=2)


@pytest.fixture(scope="module")
def city(installation):
    """Two clean weeks as a template database; the scratch installation's own database is left alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PGDATABASE", "faults")
        get_settings.cache_clear()
        assert fault_world.prepare(SCENE, is_through=False) == []
        yield
    get_settings.cache_clear()


def test_a_clean_hour_is_left_alone(city):
    (hour, _) = fault_world.control(SCENE, 1, is_through=False)
    assert hour["held"] == []


@pytest.mark.parametrize(("kind", "rule_id"), [
    ("text_cp949", "B-ENC-01"), ("swap_gu_dong", "B-NEW-01"), ("ids_unpadded", "B-IDN-01"),
    ("null_district", "B-NUL-03"), ("unmasked", "B-PII-02"), ("text_blank", "B-QUA-01"),
])
def test_a_fault_of_every_row_is_held_in_its_first_hour(city, kind, rule_id):
    found = fault_world.run(SCENE, BY_NAME[kind], 1.0, 1, {}, is_through=False)
    assert (found.barrier, found.hours) == ("gate 1", 1) and rule_id in found.rules
