"""An embedded PostgreSQL of the tests' own: real server, real roles, thrown away at the end."""

import os
import shutil
import socket
import tempfile
from pathlib import Path

import pytest


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def installation():
    """Settings of a scratch installation with secrets and a running, provisioned warehouse."""
    from pipeline import warehouse
    from pipeline.platform import postgres
    from pipeline.platform.secrets import ensure_secrets
    from pipeline.settings import get_settings

    var_dir = Path(tempfile.mkdtemp(prefix="eungdap-test-"))
    var_dir.chmod(0o755)  # the service account must be able to enter
    os.environ.update(EUNGDAP_VAR_DIR=str(var_dir), PGPORT=str(_free_port()))
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


TABLES = (
    "raw.complaints", "raw.landings", "raw.quarantine", "ops.batches", "ops.sources", "ops.dirty_days",
    "ops.transforms", "ops.publications", "ml.embeddings", "ml.model_runs", "ml.issues", "ml.issue_members",
    "ml.signals", "quality.validation_runs", "quality.validation_results",
)


@pytest.fixture
def warehouse(installation):
    """`pipeline.warehouse` over the scratch cluster: every table empty, dbt's and the board's relations gone."""
    from pipeline import warehouse as module

    with module.connect("postgres") as connection:
        connection.execute(f"truncate {', '.join(TABLES)} restart identity cascade")
        for (schema, name) in connection.execute(
            "select schemaname, tablename from pg_tables where schemaname in ('seeds', 'marts', 'board')").fetchall():
            connection.execute(f'drop table "{schema}"."{name}" cascade')
    return module
