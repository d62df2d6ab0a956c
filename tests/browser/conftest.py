"""A board of made-up figures in a Superset of the tests' own, for a real Chromium."""

import pytest
from board_fixture import create_board
from superset_server import bootstrap, serve


@pytest.fixture(scope="session")
def server(installation):
    """A provisioned, running Superset over 28 days of figures."""
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        create_board(connection)
    result = bootstrap(installation)
    assert result.returncode == 0, result.stderr
    with serve(installation) as running:
        yield running


@pytest.fixture
def untouched(server):
    """The findings as the gates left them, before and after."""
    from pipeline import warehouse

    def clean():
        with warehouse.connect("postgres") as connection:
            connection.execute("truncate quality.findings, quality.finding_steps restart identity")
            connection.execute("select quality.note_findings(validation_run_id)"
                               " from quality.validation_runs order by 1")
            # the fixture's newest checks may be of a minute to come
            connection.execute("update quality.findings set passed_at = failed_at + interval '1 hour'")

    clean()
    yield warehouse
    clean()
