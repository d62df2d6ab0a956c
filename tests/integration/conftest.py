"""The empty warehouse of a test: real server, real roles, every table emptied."""

import desk_city
import pytest
import small_city
import watched_city as watched
from bare_city import City
from made_people import people_are

TABLES = (
    "raw.complaints", "raw.origins", "raw.landings", "raw.quarantine", "raw.tombstones", "ops.erasures",
    "ops.batches", "ops.sources", "ops.dirty_days",
    "ops.transforms", "ops.publications", "ml.embeddings", "ml.model_runs", "ml.issues", "ml.issue_members",
    "ml.signals", "ml.watch_states", "ml.alerts", "ml.alert_members", "ml.predictions",
    "ml.answer_proposals", "ml.answer_vectors", "ops.service_calls", "ops.service_clients",
    "ml.catalogues", "ml.assignments", "ml.issue_events",
    "quality.validation_runs", "quality.validation_results",
    "quality.result_days", "quality.findings", "quality.finding_steps", "quality.rule_versions",
    "quality.seals", "quality.seal_salts", "quality.lineage_models", "quality.column_lineage", "ops.task_failures",
    "ops.alarms", "ops.alarm_messages", "ops.urgent_tellings", "ops.urgent_looks",
    "ops.access_log", "ops.access_days", "ops.access_reviews",
    "ops.alert_tellings", "ops.alert_actions", "ops.subscriptions", "ops.alert_deliveries",
    "ops.official_answers", "ops.answer_steps", "ops.answer_switches",
)


def empty(module, schemas):
    """Every table of the platform emptied; dbt's and the board's relations in `schemas` gone."""
    with module.connect("postgres") as connection:
        connection.execute(f"truncate {', '.join(TABLES)} restart identity cascade")
        connection.execute("update quality.seal_head set entry_number = 0, entry_hash = repeat('0', 64)")
        for (schema, name) in connection.execute(
            "select schemaname, tablename from pg_tables where schemaname = any(%s)", (list(schemas),)).fetchall():
            connection.execute(f'drop table "{schema}"."{name}" cascade')


@pytest.fixture
def warehouse(installation):
    """`pipeline.warehouse` over the scratch cluster: every table empty, dbt's and the board's relations gone."""
    from pipeline import warehouse as module

    empty(module, ("seeds", "marts", "board"))
    return module


@pytest.fixture
def bare_city(warehouse):
    """What dbt leaves for the models, as bare tables."""
    city = City(warehouse)
    yield city
    city.leave()


@pytest.fixture
def watched_city(bare_city, monkeypatch):
    """A month of complaints with a burst after it, embedded; the dial lets small things through."""
    from pipeline import vectors
    from pipeline.settings import get_settings

    monkeypatch.setenv("EUNGDAP_FALSE_ALARMS_PER_MONTH", "6")
    get_settings.cache_clear()
    bare_city.add(watched.as_rows(watched.COMPLAINTS))
    vectors.embed_pending(embedder=watched.Embedder())
    yield bare_city
    get_settings.cache_clear()


@pytest.fixture
def learned(watched_city):
    """What the first night learned, once for all tests."""
    return watched.learn_once(watched_city)


@pytest.fixture
def emptied(warehouse):
    """Call it to begin again within a test; dbt's seeds stay."""
    return lambda: empty(warehouse, ("marts", "board"))


@pytest.fixture
def earlier(installation, monkeypatch):
    """The warehouse module over a database as version 0.1.0 left it."""
    from pipeline import warehouse
    from pipeline.settings import get_settings

    monkeypatch.setenv("PGDATABASE", "earlier")
    get_settings.cache_clear()
    small_city.load(warehouse, "earlier")
    try:
        yield warehouse
    finally:
        monkeypatch.undo()
        get_settings.cache_clear()
        small_city.drop(warehouse, "earlier")


@pytest.fixture
def desk(warehouse, tmp_path):
    """`pipeline.warehouse` over the complaints and people of `desk_city`."""
    with people_are(warehouse, desk_city.PEOPLE, tmp_path):
        desk_city.show(warehouse)
        yield warehouse


@pytest.fixture
def step(desk):
    """Call it to do one thing with an answer as somebody, by the board's login; returns the new edition."""
    def stepped(who, edition, what, number=desk_city.POTHOLE, **said):
        with desk.connect("board_actions") as connection:
            return desk_city.step(connection, who, number, edition, what, **said)
    return stepped


@pytest.fixture
def ask(desk):
    """Call it for the rows of a statement by a login, the board's where none is named."""
    def asked(statement, *values, role="board_actions"):
        with desk.connect(role) as connection:
            cursor = connection.execute(statement, values)
            return cursor.fetchall() if cursor.description else []
    return asked


@pytest.fixture
def submitted(step):
    """An answer that kim wrote and submitted; its edition."""
    step("kim", 0, "write", answer=desk_city.TEXT)
    return step("kim", 1, "submit", answer=desk_city.TEXT)
