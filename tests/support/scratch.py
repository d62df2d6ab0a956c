"""A scratch installation: secrets, settings and a running, empty Postgres in a folder of its own."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from machine import free_ports


@contextmanager
def server(folder: Path, **environment: str) -> Iterator:
    """Its settings, which are the process's own from then on; the server and the folder are gone afterwards."""
    from pipeline.platform import postgres
    from pipeline.platform.secrets import ensure_secrets
    from pipeline.settings import get_settings

    folder.chmod(0o755)  # the service account must be able to enter
    os.environ.update(EUNGDAP_VAR_DIR=str(folder), PGPORT=str(free_ports(1)[0]), **environment)
    get_settings.cache_clear()
    settings = get_settings()
    ensure_secrets(folder / "secrets")
    postgres.ensure_cluster(settings)
    postgres.start(settings, postgres.home(settings) / "log")
    try:
        yield settings
    finally:
        postgres.stop(settings, "immediate")
        shutil.rmtree(folder)
