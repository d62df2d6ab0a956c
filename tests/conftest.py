"""Fast tests first, and the scratch installation that the slow ones share.

The order: what needs no service, then a database, then a browser, then the whole demo.
"""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from machine import free_ports

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
    from pipeline.platform import postgres
    from pipeline.platform.secrets import ensure_secrets
    from pipeline.settings import get_settings

    var_dir = Path(tempfile.mkdtemp(prefix="eungdap-test-"))
    var_dir.chmod(0o755)  # the service account must be able to enter
    os.environ.update(EUNGDAP_VAR_DIR=str(var_dir), PGPORT=str(free_ports(1)[0]))
    get_settings.cache_clear()
    settings = get_settings()
    ensure_secrets(var_dir / "secrets")
    postgres.ensure_cluster(settings)
    postgres.start(settings, postgres.home(settings) / "log")
    try:
        warehouse.provision()
        yield settings
    finally:
        postgres.stop(settings, "immediate")
        shutil.rmtree(var_dir)
