"""Ending what a killed service left, and nobody else."""

import contextlib
import os
import signal
import subprocess
import sys
import time

import pytest

from pipeline.platform import leftovers

# A service as the supervisor starts one: leader of a group, with a child that ignores the end of its parent.
SERVICE = """
import subprocess, sys
from pathlib import Path
from pipeline.platform import leftovers
leftovers.remember(Path(sys.argv[1]), "service")
child = subprocess.Popen(["sleep", "300"])
print(child.pid, flush=True)
child.wait()
"""


@pytest.fixture
def service(tmp_path):
    """(leader, child's pid) of a running service that is remembered in `tmp_path`."""
    leader = subprocess.Popen([sys.executable, "-c", SERVICE, str(tmp_path)], stdout=subprocess.PIPE, text=True,
                              process_group=0)
    yield leader, int(leader.stdout.readline())
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader.pid, signal.SIGKILL)
    leader.wait()


def runs(pid):
    return leftovers._started(pid) is not None


def wait_for_the_end_of(pid):
    deadline = time.monotonic() + 10
    while runs(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not runs(pid)


def test_the_children_of_a_killed_leader_are_ended(service, tmp_path):
    leader, child = service
    leader.kill()
    leader.wait()
    assert runs(child)
    assert leftovers.runs(tmp_path, "service")
    assert leftovers.end(tmp_path, "service")
    assert wait_for_the_end_of(child)
    assert not leftovers.runs(tmp_path, "service")
    assert not leftovers.end(tmp_path, "service")


def test_a_leader_without_a_supervisor_is_ended_politely_and_its_child_too(service, tmp_path):
    leader, child = service
    assert leftovers.end(tmp_path, "service")
    assert leader.wait() == -signal.SIGTERM
    assert wait_for_the_end_of(child)


@pytest.mark.parametrize("remembered", ["{pid} 1 {boot}", "{pid} {started} another-boot", "half written", ""])
def test_a_process_that_only_bears_the_number_is_left_alone(service, tmp_path, remembered):
    leader, child = service
    boot = leftovers.BOOT_ID.read_text().strip()
    text = remembered.format(pid=leader.pid, boot=boot, started=leftovers._started(leader.pid))
    (tmp_path / "service.leader").write_text(text)
    assert not leftovers.end(tmp_path, "service")
    assert runs(leader.pid) and runs(child)


def test_nothing_remembered_is_nothing_to_end(tmp_path):
    assert not leftovers.end(tmp_path, "service")
