"""The warehouse's roles can do what their room needs and nothing else."""

import psycopg
import pytest


def test_provision_is_idempotent(warehouse):
    warehouse.provision()
    warehouse.provision()


@pytest.mark.parametrize(("role", "statement"), [
    ("board_ro", "select 1 from raw.complaints"),
    ("board_ro", "create table marts.x (a int)"),
    ("board_ro", "create table board.x (a int)"),
    ("ingest_rw", "delete from raw.complaints"),
    ("ingest_rw", "update raw.complaints set answer = ''"),
    ("dbt_rw", "insert into ops.dirty_days (day) values ('2026-01-01')"),
    ("ml_rw", "select 1 from quality.validation_runs"),
    ("publish_rw", "select 1 from raw.complaints"),
    ("quality_rw", "insert into raw.landings select"),
    ("publish_rw", "create table marts.x (a int)"),
])
def test_a_role_is_refused_what_is_not_its_room(warehouse, role, statement):
    refusals = (psycopg.errors.InsufficientPrivilege, psycopg.errors.ReadOnlySqlTransaction)
    with warehouse.connect(role) as connection, pytest.raises(refusals):
        connection.execute(statement)


def test_a_wrong_password_is_one_clear_line(warehouse, installation):
    path = installation.var_dir / "secrets" / "board_ro"
    good = path.read_text()
    path.write_text("wrong")
    try:
        with pytest.raises(RuntimeError, match=r"refused 'board_ro'.*password") as caught:
            warehouse.connect("board_ro")
        assert "\n" not in str(caught.value)
    finally:
        path.write_text(good)


def test_month_partitions_follow_seoul_months(warehouse):
    with warehouse.connect("ingest_rw") as connection:
        connection.execute("select raw.ensure_month('2026-11-01'), raw.ensure_month('2026-11-01')")
        with pytest.raises(psycopg.errors.RaiseException, match="not the first"):
            connection.execute("select raw.ensure_month('2026-11-02')")
