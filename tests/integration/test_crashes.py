"""A sample of `make chaos`: a task killed, Postgres gone, two at once; and controls that must be seen as different."""

import pytest
from cases import CASES
from world import play, world

SAMPLE = ("kill-unknown-commit-ingest", "postgres-killed-build_facts", "twice-publish", "control-lost-complaint",
          "control-doubled-row")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("chaos")
    for parent in (folder, folder.parent):
        parent.chmod(0o755)  # the service account must be able to enter
    with world(folder) as made:
        yield made


@pytest.mark.parametrize("name", SAMPLE)
def test_after_a_crash_the_tables_are_those_of_an_undisturbed_run(undisturbed, name):
    (case,) = (case for case in CASES if case.name == name)
    row = play(undisturbed, case, seed=1)
    assert row["equal"] is not case.must_differ, row
    if case.must_differ:
        assert any("undisturbed" in problem or "complaints" in problem for problem in row["problems"])
