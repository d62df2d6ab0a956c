"""The stream command: two files, whole or not at all, in the shape that the replay reads."""

import datetime as dt
import json
from pathlib import Path

import pytest

from pipeline.sample_city.city import City
from pipeline.sample_city.stream import write_stream

DAY = dt.date(2026, 6, 8)


def read(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_stream_and_truth_stand_side_by_side(tmp_path: Path) -> None:
    counts = write_stream(City(2, 40), DAY, DAY + dt.timedelta(days=2), tmp_path / "out")
    stream, truth = read(tmp_path / "out" / "stream.jsonl"), read(tmp_path / "out" / "truth.jsonl")
    assert counts["complaints"] == len(stream) == len(truth)
    assert [row["service_request_id"] for row in stream] == [row["service_request_id"] for row in truth]
    moments = [dt.datetime.fromisoformat(row["requested_at"]) for row in stream]
    assert moments == sorted(moments)
    assert all(moment.utcoffset() == dt.timedelta(hours=9) for moment in moments)
    assert set(stream[0]) == {
        "service_request_id", "requested_at", "text", "service_code", "district", "neighbourhood", "submitter",
    }  # fmt: skip
    assert not set(stream[0]) & (set(truth[0]) - {"service_request_id"})
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["stream.jsonl", "truth.jsonl"]


def test_days_in_the_wrong_order_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="before the first day"):
        write_stream(City(2, 40), DAY, DAY - dt.timedelta(days=1), tmp_path)
    assert not list(tmp_path.iterdir())
