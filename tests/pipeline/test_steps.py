"""Windows of a backfill, and a portal that fails for good or for now."""

import itertools
from datetime import UTC, datetime

import pytest
from airflow.sdk.exceptions import AirflowFailException

from pipeline import ingest, steps
from pipeline.calendar_days import day_windows
from pipeline.sources.web import PortalError
from pipeline.steps import plan_history


def test_weeks_cover_the_stretch_without_gap_or_overlap():
    chunks = plan_history("2026-10-01T05:00:00+00:00", "2026-10-29T03:00:00+00:00")
    assert chunks[0]["start"] == "2026-10-01T05:00:00+00:00"
    assert chunks[-1]["end"] == "2026-10-29T03:00:00+00:00"
    assert all(a["end"] == b["start"] for a, b in itertools.pairwise(chunks))
    assert len(chunks) == 4


def test_every_week_is_read_from_every_source(monkeypatch):
    monkeypatch.setattr(steps, "source_names", lambda: ["seoul", "city"])
    chunks = plan_history("2026-10-01T05:00:00+00:00", "2026-10-09T03:00:00+00:00")
    assert [(chunk["start"][8:10], chunk["source"]) for chunk in chunks] == [
        ("01", "seoul"), ("01", "city"), ("08", "seoul"), ("08", "city")]


def test_a_source_that_cannot_be_judged_does_not_keep_the_others_from_it(monkeypatch):
    judged = []

    def check_source(source):
        judged.append(source)
        if source == "city":
            raise ZeroDivisionError("비밀")
        return [{"batch_id": source}]

    monkeypatch.setattr(steps, "source_names", lambda: ["city", "seoul"])
    monkeypatch.setattr("expectations.gate.check_source", check_source)
    with pytest.raises(RuntimeError, match=r"could not judge city \(ZeroDivisionError\)"):
        steps.check_batches()
    assert judged == ["city", "seoul"]


@pytest.mark.parametrize(("start", "end"), [
    ("2026-10-01T00:00:00", "2026-10-02T00:00:00"),
    ("2026-10-02T00:00:00+00:00", "2026-10-01T00:00:00+00:00"),
    ("2026-10-01T00:00:00+00:00", "2026-10-01T00:00:00+00:00"),
])
def test_a_stretch_without_offset_or_length_is_refused(start, end):
    with pytest.raises(ValueError, match="history from"):
        plan_history(start, end)


def test_days_are_seouls_days():
    windows = day_windows(datetime(2026, 10, 1, 10, tzinfo=UTC), datetime(2026, 10, 2, 20, tzinfo=UTC))
    assert windows == [
        (datetime(2026, 10, 1, 10, tzinfo=UTC), datetime(2026, 10, 1, 15, tzinfo=UTC)),
        (datetime(2026, 10, 1, 15, tzinfo=UTC), datetime(2026, 10, 2, 15, tzinfo=UTC)),
        (datetime(2026, 10, 2, 15, tzinfo=UTC), datetime(2026, 10, 2, 20, tzinfo=UTC)),
    ]


@pytest.mark.parametrize("step", [steps.ingest, steps.ingest_history])
@pytest.mark.parametrize(("is_permanent", "raised"), [(True, AirflowFailException), (False, PortalError)])
def test_a_wrong_key_is_not_tried_again_and_a_portal_that_is_down_is(monkeypatch, step, is_permanent, raised):
    def refuse(*_):
        raise PortalError("portal refused", is_permanent=is_permanent)

    monkeypatch.setattr(ingest, "ingest_window", refuse)
    with pytest.raises(raised, match="portal refused") as caught:
        step("2026-10-01T05:00:00+00:00", "2026-10-01T06:00:00+00:00")
    assert type(caught.value) is raised
