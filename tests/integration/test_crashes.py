"""A sample of `make chaos`: a task killed, Postgres gone, two at once; and controls that must be seen as different."""

import shutil
import tempfile
from pathlib import Path

import pytest
from cases import CASES
from world import play, world

NAMES = ("kill-unknown-commit-ingest", "postgres-killed-build_facts", "twice-publish", "control-lost-complaint",
         "control-doubled-row")
SAMPLE = [case for case in CASES if case.name in NAMES]


@pytest.fixture(scope="module")
def undisturbed():
    folder = Path(tempfile.mkdtemp(prefix="eungdap-chaos-"))  # the service account cannot enter pytest's own
    with world(folder, SAMPLE) as made:
        yield made
    shutil.rmtree(folder)


@pytest.mark.parametrize("case", SAMPLE, ids=lambda case: case.name)
def test_after_a_crash_the_tables_are_those_of_an_undisturbed_run(undisturbed, case):
    row = play(undisturbed, case, seed=1)
    assert row["equal"] is not case.must_differ, row
    if case.must_differ:
        assert any("undisturbed" in problem or "complaints" in problem for problem in row["problems"])
