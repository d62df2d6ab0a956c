"""A server of complaints, and where what is told of them arrives."""

import pytest
from geo_server import GeoServer, serving
from urgent_city import KEY

from pipeline.settings import Settings


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "submitter_hmac_key").write_text(KEY)
    return Settings(_env_file=None, var_dir=tmp_path, smtp_starttls=False, smtp_from="eungdap@example.org",
                    board_url="https://board.example.org/", urgent_email_to="a@example.org, b@example.org")


@pytest.fixture
def hook(settings, web):
    settings.urgent_webhook = f"http://127.0.0.1:{web.server_port}/?token=secret"
    return web


@pytest.fixture
def feed():
    """A server of complaints and its address."""
    server = GeoServer([])
    with serving(server) as address:
        server.address = address
        yield server
