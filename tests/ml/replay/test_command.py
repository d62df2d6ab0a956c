"""`python -m ml.replay` as a person runs it: alerts, errors, a kill, the same bytes again."""

import json
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from complaint_streams import START, rows, write

from ml.replay.__main__ import main

FIELDS = ["alert_id", "issue_id", "alerted_at", "kind", "service_request_ids", "label", "places",
          "recurrence_interval_days", "reason"]
COMPLAINTS = rows(45, 40, bursts=(33.0, 43.5))
KILLED_AT_THE_HUNDREDTH_HOUR = """
import os, signal, sys
from ml.replay import journal
from ml.replay.__main__ import main
add, hours = journal.Journal.add, []
def dying(self, at, signals):
    add(self, at, signals)
    hours.append(at)
    if len(hours) == 100:
        os.kill(os.getpid(), signal.SIGKILL)
journal.Journal.add = dying
main(sys.argv[1:])
"""


def run(tmp_path: Path, complaints=COMPLAINTS, name="a.jsonl", detector="ears_c1", *more: str) -> tuple[int, Path]:
    stream = write(tmp_path / "s.jsonl", complaints)
    out = tmp_path / name
    return main(["--stream", str(stream), "--out", str(out), "--detector", detector, *more]), out


def test_a_burst_is_alerted_once_with_its_own_complaints(tmp_path):
    status, out = run(tmp_path)
    alerts = [json.loads(line) for line in out.read_text().splitlines()]
    assert status == 0
    assert all(list(alert) == FIELDS for alert in alerts)
    new = [alert for alert in alerts if alert["kind"] != "update"]
    assert [alert["places"] for alert in new if "수도" in alert["label"]] == [["종로구"]] * 2
    water = {row["service_request_id"] for row in COMPLAINTS if row["service_code"] == "수도"}
    found = next(alert for alert in new if "수도" in alert["label"])
    assert set(found["service_request_ids"]) <= water
    assert found["alerted_at"].endswith("+09:00")
    assert found["recurrence_interval_days"] > 30
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "s.jsonl"]


def test_the_same_input_gives_the_same_bytes_and_another_dial_may_not(tmp_path):
    _, once = run(tmp_path, name="once")
    _, twice = run(tmp_path, COMPLAINTS, "twice")
    assert once.read_bytes() == twice.read_bytes()
    _, more = run(tmp_path, COMPLAINTS, "more", "ears_c1", "--false-alarms-per-month", "60")
    assert len(more.read_bytes()) > len(once.read_bytes())


def test_a_killed_run_goes_on_to_the_same_bytes(tmp_path):
    _, whole = run(tmp_path, name="whole")
    arguments = ["--stream", str(tmp_path / "s.jsonl"), "--out", str(tmp_path / "a"), "--detector", "ears_c1"]
    killed = subprocess.run([sys.executable, "-c", KILLED_AT_THE_HUNDREDTH_HOUR, *arguments], capture_output=True,
                            env={**os.environ, "OMP_NUM_THREADS": "1"})
    assert killed.returncode == -signal.SIGKILL
    assert not (tmp_path / "a").exists()
    journal = (tmp_path / ".a.journal").read_bytes()
    assert journal.count(b"\n") == 101
    (tmp_path / ".a.journal").write_bytes(journal[:-5])
    again = subprocess.run([sys.executable, "-m", "ml.replay", *arguments], capture_output=True, text=True)
    assert again.returncode == 0
    assert "going on after 99 hours" in again.stderr
    assert (tmp_path / "a").read_bytes() == whole.read_bytes()
    assert not (tmp_path / ".a.journal").exists()


def test_a_changed_option_starts_anew(tmp_path, capsys):
    run(tmp_path)
    arguments = ["--stream", str(tmp_path / "s.jsonl"), "--out", str(tmp_path / "a"), "--detector", "ears_c1"]
    subprocess.run([sys.executable, "-c", KILLED_AT_THE_HUNDREDTH_HOUR, *arguments], capture_output=True)
    assert main([*arguments, "--seed", "5"]) == 0
    assert "going on" not in capsys.readouterr().err


@pytest.mark.parametrize("complaints", [[], COMPLAINTS[:1], COMPLAINTS[:400]], ids=["none", "one", "ten days"])
def test_too_little_history_raises_nothing_and_says_so(tmp_path, capsys, complaints):
    status, out = run(tmp_path, complaints)
    assert (status, out.read_bytes()) == (0, b"")
    told = capsys.readouterr().err
    assert "nothing is raised" in told or not complaints


def test_a_short_warm_up_is_too_little(tmp_path, capsys):
    status, out = run(tmp_path, COMPLAINTS, "a.jsonl", "ears_c1", "--warm-up-days", "5")
    assert (status, out.read_bytes()) == (0, b"")
    assert "14 days of history are needed" in capsys.readouterr().err


def test_bad_input_is_one_line_and_leaves_the_old_output_alone(tmp_path, capsys):
    (tmp_path / "a.jsonl").write_text("old")
    backwards = [*COMPLAINTS[:10], {**COMPLAINTS[3], "service_request_id": "X"}]
    status, out = run(tmp_path, backwards)
    assert (status, out.read_text()) == (1, "old")
    told = capsys.readouterr().err.strip()
    assert "line 11: requested_at" in told and "\n" not in told


@pytest.mark.parametrize(("arguments", "message"), [
    (["--stream", "none.jsonl", "--out", "{}/a"], "none.jsonl: cannot be read"),
    (["--stream", "none.jsonl", "--out", "{}/none/a"], "cannot be written"),
    (["--stream", "none.jsonl", "--out", "{}/a", "--geography", "none"], "none: cannot be read"),
])
def test_files_that_are_not_there(tmp_path, capsys, arguments, message):
    assert main([*(one.format(tmp_path) for one in arguments), "--detector", "ears_c1"]) == 1
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--false-alarms-per-month", "0"], ["--warm-up-days", "0"],
                                       ["--detector", "none"]])
def test_impossible_options_are_refused(tmp_path, arguments):
    with pytest.raises(SystemExit, match="2"):
        main(["--stream", "s", "--out", "a", *arguments])


def test_a_hundred_thousand_identical_texts_are_one_alarm(tmp_path):
    first = {**COMPLAINTS[0], "text": "서명합니다", "service_code": "청원"}
    moments = [(START + timedelta(days=46, seconds=number / 20)).isoformat() for number in range(100_000)]
    flood = [{**first, "service_request_id": f"F{at}", "requested_at": moment} for at, moment in enumerate(moments)]
    status, out = run(tmp_path, [*COMPLAINTS, *flood])
    alerts = [json.loads(line) for line in out.read_text().splitlines()]
    assert status == 0
    assert len([alert for alert in alerts if alert["kind"] != "update" and "F0" in alert["service_request_ids"]]) == 1
    assert len([alert for alert in alerts if "F0" in alert["service_request_ids"]]) <= 5
