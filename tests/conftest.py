"""Fast tests first, and the scratch installation that the slow ones share.

The order: what needs no service, then a database, then a browser, then the whole demo.
"""

import tempfile
from pathlib import Path

import pytest
import scratch

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
