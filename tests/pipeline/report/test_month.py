"""Months of Seoul, and which of them a run of the DAG is about."""

from datetime import UTC, date, datetime

import pytest

from pipeline import steps
from pipeline.report import queries
from pipeline.report.month import Month


def test_neighbours_over_the_turn_of_the_year():
    month = Month.named("2026-12")
    assert month.until == date(2027, 1, 1)
    assert Month.named("2027-01").moved(-1) == month
    assert month.moved(-12).name == "2025-12"


@pytest.mark.parametrize("name", ["2026-13", "2026-1", "0000-01", "October", "", "2026-10-01"])
def test_what_is_no_month_is_said(name):
    with pytest.raises(ValueError, match=r"is no month: write it as 2026-10"):
        Month.named(name)


def test_a_moment_belongs_to_the_month_that_it_is_in_seoul():
    assert Month.of(datetime(2026, 10, 31, 15, tzinfo=UTC)).name == "2026-11"
    assert Month.of(datetime(2026, 10, 31, 14, 59, tzinfo=UTC)).name == "2026-10"


def test_the_run_of_the_first_writes_the_month_before(monkeypatch):
    written = []
    monkeypatch.setattr("pipeline.report.write.write",
                        lambda month, folder, made_at: written.append((month.name, folder.name)))
    for _ in range(2):  # the same interval, the same month
        steps.write_report("2026-10-31T21:00:00+00:00")  # the first of November, 06:00 in Seoul
    assert written == [("2026-10", "reports")] * 2


def test_rises_are_since_the_month_before_or_within_the_month():
    month = Month.named("2026-10")
    assert queries.rise_of(month, 7) == {
        "base_first": date(2026, 9, 1), "rise_first": date(2026, 10, 1), "rise_until": date(2026, 11, 1)}
    assert queries.rise_of(month, 6) == {
        "base_first": date(2026, 10, 1), "rise_first": date(2026, 10, 16), "rise_until": date(2026, 11, 1)}
