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
