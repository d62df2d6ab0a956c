"""Fast tests first, and the scratch installation that the slow ones share.

The order: what needs no service, then a database, then a browser, then the whole demo. `make test` has two processes
take the files in turn, each with a scratch installation and a board of its own.
"""

import tempfile
from pathlib import Path

import pytest
import scratch
from post_office import mail_server, web_server

SLOW_LAST = ("dags", "integration", "browser", "end_to_end")
TESTS = Path(__file__).parent


def pytest_collection_modifyitems(items):
    def rank(item):
        room = item.path.relative_to(TESTS).parts[0]
        return SLOW_LAST.index(room) + 1 if room in SLOW_LAST else 0

    items.sort(key=rank)


@pytest.fixture(scope="session")
def installation():
    """Settings of a scratch installation with secrets and a running, provisioned warehouse."""
    from pipeline import warehouse

    with scratch.server(Path(tempfile.mkdtemp(prefix="eungdap-test-"))) as settings:
        warehouse.provision()
        yield settings


@pytest.fixture
def box(settings):
    """A mail server that the test's `settings` lead to."""
    with mail_server(settings) as box:
        yield box


@pytest.fixture
def web():
    """A web server that keeps what it is given."""
    with web_server() as server:
        yield server
