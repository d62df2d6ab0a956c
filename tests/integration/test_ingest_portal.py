"""The sample city's portal over real HTTP, read hour by hour into a real warehouse."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
import uvicorn

from pipeline import ingest
from pipeline.sample_city.city import City
from pipeline.sample_city.portal import create_app
from pipeline.settings import get_settings
from pipeline.sources.web import PortalError

NOON = datetime(2026, 3, 4, 3, tzinfo=UTC)  # in Seoul
DAY = timedelta(days=1)


class Sample:
    """A running portal whose clock and faults the test sets; `faults` are answers in turn before it works again."""

    def __init__(self):
        self.now, self.faults = NOON, []

    def fault(self):
        return self.faults.pop(0) if self.faults else None


@pytest.fixture
def sample(installation, monkeypatch):
    sample = Sample()
    app = create_app(City(7, 300), 5, lambda: sample.now, installation.secret("portal_key"), sample.fault)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error"))
    started = threading.Event()
    original = server.startup

    async def startup(sockets=None):
        await original(sockets)
        started.set()

    server.startup = startup
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    assert started.wait(30)
    port = server.servers[0].sockets[0].getsockname()[1]
    monkeypatch.setenv("EUNGDAP_PORTAL_URL", f"http://127.0.0.1:{port}")
    get_settings.cache_clear()
    yield sample
    server.should_exit = True
    thread.join(30)
    monkeypatch.undo()
    get_settings.cache_clear()


def stored(warehouse):
    with warehouse.connect("postgres") as connection:
        return connection.execute("select count(*), count(distinct service_request_id),"
                                  " count(*) filter (where answer <> '') from raw.complaints").fetchone()


def test_a_backfill_and_hours_bring_every_complaint_once_and_answers_later(warehouse, sample):
    midnight = NOON - timedelta(hours=12)
    for days in (2, 1):
        result = ingest.ingest_window("seoul", midnight - days * DAY, midnight - (days - 1) * DAY, lookback_days=0)
        assert result["fetched"] == result["accepted"] > 100 and result["quarantined"] == 0
    history = stored(warehouse)
    assert history[0] == history[1]

    hour = ingest.ingest_window("seoul", NOON - timedelta(hours=1), NOON, lookback_days=2)
    assert hour["duplicate"] > 0 and hour["accepted"] > 0
    assert ingest.ingest_window("seoul", NOON - timedelta(hours=1), NOON, lookback_days=2) == hour

    sample.now = NOON + 2 * DAY
    later = ingest.ingest_window("seoul", sample.now - timedelta(hours=1), sample.now, lookback_days=4)
    assert later["quarantined"] == 0
    rows, complaints, answered = stored(warehouse)
    assert rows > complaints > history[1] and answered > history[2]


def test_a_fault_that_passes_is_ridden_out(warehouse, sample):
    sample.faults = [None, "ERROR-600"]
    assert ingest.ingest_window("seoul", NOON - timedelta(hours=3), NOON, lookback_days=0)["accepted"] > 0


def test_a_wrong_key_lands_nothing_and_is_told_at_once(warehouse, sample):
    sample.faults = ["INFO-100"]
    with pytest.raises(PortalError, match="portal_key") as caught:
        ingest.ingest_window("seoul", NOON - timedelta(hours=3), NOON, lookback_days=0)
    assert caught.value.is_permanent and stored(warehouse)[0] == 0


def test_a_window_before_the_history_is_an_empty_batch(warehouse, sample):
    assert ingest.ingest_window("seoul", NOON - 90 * DAY, NOON - 89 * DAY, lookback_days=0)["fetched"] == 0
