"""What holds for every way of watching: no look-ahead, the same again, bad input without a flood."""

from datetime import timedelta
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from complaint_streams import DISTRICTS, START, rows, stream

from ml.alerts import Alert
from ml.detectors.base import Setup
from ml.detectors.registry import NAMES, detector
from ml.geography import Geography
from ml.replay.journal import Journal
from ml.replay.run import replay
from ml.stream import Stream

DIAL, WARM_UP_DAYS, DAYS = 6.0, 30, 38
DONG_A_GU = 8
HERE = tuple((district, f"{district[0]}{number}동") for district in DISTRICTS for number in range(DONG_A_GU))
CITY = Geography({place: frozenset(HERE) - {place} for place in HERE})
FLOOD_IS_AT_MOST = 12  # alarms of a week that holds one flood or break; the dial allows one and a half by chance
EVERY = pytest.mark.parametrize("name", NAMES)


def placed(complaints: list[dict[str, str]]) -> list[dict[str, str]]:
    """The dong of a gu in turn; a burst is in one, where a way that asks for places alone can see it."""
    dong = [0 if row["service_code"] == "수도" else int(row["service_request_id"][1:]) % DONG_A_GU
            for row in complaints]
    return [{**row, "neighbourhood": f"{row['district'][0]}{number}동"}
            for row, number in zip(complaints, dong, strict=True)]


COMPLAINTS = placed(rows(DAYS, 40, bursts=(33.2,), burst_size=15))


@cache
def built(hours: float = DAYS * 24) -> Stream:
    """The stream up to so many hours after its start."""
    until = (START + timedelta(hours=hours)).isoformat()
    return stream([row for row in COMPLAINTS if row["requested_at"] < until])


def watch(name: str, complaints: Stream, folder: Path) -> list[Alert]:
    way = detector(name, Setup(CITY))
    with Journal(folder / "journal", "x") as journal:
        return list(replay(complaints, way, DIAL, WARM_UP_DAYS, journal, lambda _: None))


@cache
def undisturbed(name: str, folder: Path) -> list[Alert]:
    return watch(name, built(), folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("whole")


def on_its_own(name: str, folder: Path) -> list[Alert]:
    """One folder a detector, so that journals don't meet."""
    (folder / name).mkdir(exist_ok=True)
    return undisturbed(name, folder / name)


@EVERY
def test_a_burst_is_found_after_the_warm_up_and_nothing_in_it(name, folder):
    alerts = on_its_own(name, folder)
    assert all(alert.alerted_at > START + timedelta(days=WARM_UP_DAYS) for alert in alerts)
    burst = {row["service_request_id"] for row in COMPLAINTS if row["service_code"] == "수도"}
    found = [alert for alert in alerts if alert.kind != "update"
             and len(burst & set(alert.service_request_ids)) >= max(3, len(alert.service_request_ids) / 2)]
    assert len(found) >= 1
    assert all(alert.reason and alert.label and alert.recurrence_interval_days > 0 for alert in alerts)
    assert all(len(set(alert.service_request_ids)) == len(alert.service_request_ids) > 0 for alert in alerts)


@EVERY
def test_cutting_the_future_off_changes_no_earlier_alert(name, folder, tmp_path):
    whole = on_its_own(name, folder)
    for cut in (33 * 24 + 12.5, 34 * 24 + 3.2, 36 * 24 + 0.7):
        (tmp_path / str(cut)).mkdir()
        known = built(cut)
        end = known.frame["requested_at"].iloc[-1].floor("h").to_pydatetime()
        short = watch(name, known, tmp_path / str(cut))
        assert [alert for alert in short if alert.alerted_at <= end] == [
            alert for alert in whole if alert.alerted_at <= end]


@EVERY
def test_going_on_from_the_middle_gives_the_same_alerts(name, folder, tmp_path):
    whole = on_its_own(name, folder)
    lines = (folder / name / "journal").read_bytes().splitlines(keepends=True)
    (tmp_path / "journal").write_bytes(b"".join(lines[:100]))
    assert watch(name, built(), tmp_path) == whole
    assert (tmp_path / "journal").read_bytes() == (folder / name / "journal").read_bytes()


def with_ids(complaints: list[dict[str, str]]) -> Stream:
    """In order of time, under numbers of their own."""
    ordered = sorted(complaints, key=lambda row: row["requested_at"])
    return stream([{**row, "service_request_id": f"N{number}"} for number, row in enumerate(ordered)])


@cache
def spoiled(kind: str) -> Stream:
    """A quiet stream with one thing wrong in its fifth week."""
    quiet, begin = placed(rows(DAYS, 40)), (START + timedelta(days=34)).isoformat()
    end = (START + timedelta(days=35)).isoformat()
    inside = [row for row in quiet if begin <= row["requested_at"] < end]
    outside = [row for row in quiet if not begin <= row["requested_at"] < end]
    if kind == "missing day":
        return with_ids(outside)
    if kind == "district missing":
        return with_ids([*outside, *(row for row in inside if row["district"] != "강남구")])
    if kind == "clock jumps on":
        late = [{**row, "requested_at": (START + timedelta(days=400, hours=number % 30)).isoformat()}
                for number, row in enumerate(inside)]
        return with_ids([*(row for row in outside if row["requested_at"] < begin), *late])
    if kind == "one character":
        return with_ids([*outside, *({**row, "text": row["text"][0]} for row in inside)])
    assert kind == "copies"
    moments = [(START + timedelta(days=34, seconds=second % 7200)).isoformat() for second in range(20_000)]
    copies = [{**inside[0], "text": "서명합니다", "requested_at": moment, "submitter": ""} for moment in moments]
    return with_ids([*quiet, *copies])


@EVERY
@pytest.mark.parametrize("kind", ["missing day", "district missing", "clock jumps on", "one character", "copies"])
def test_what_is_wrong_brings_no_flood(name, kind, tmp_path):
    alerts = watch(name, spoiled(kind), tmp_path)
    assert len([alert for alert in alerts if alert.kind != "update"]) <= FLOOD_IS_AT_MOST
    assert len(alerts) <= 3 * FLOOD_IS_AT_MOST
    assert all(np.isfinite(alert.recurrence_interval_days) for alert in alerts)


@EVERY
def test_hours_without_complaints_raise_nothing_new(name, tmp_path):
    quiet = placed(rows(DAYS, 40))
    by_day = [row for row in quiet if 9 <= int(row["requested_at"][11:13]) < 18]
    alerts = watch(name, with_ids(by_day), tmp_path)
    assert len([alert for alert in alerts if alert.kind != "update"]) <= FLOOD_IS_AT_MOST
