"""The empty warehouse of a test: real server, real roles, every table emptied."""

import pytest

TABLES = (
    "raw.complaints", "raw.landings", "raw.quarantine", "ops.batches", "ops.sources", "ops.dirty_days",
    "ops.transforms", "ops.publications", "ml.embeddings", "ml.model_runs", "ml.issues", "ml.issue_members",
    "ml.signals", "quality.validation_runs", "quality.validation_results", "ops.task_failures",
    "ops.alarms", "ops.alarm_messages",
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
