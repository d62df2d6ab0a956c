"""A backup made while the warehouse works, restored on another machine: every row of every table, and every secret."""

import shutil
import stat
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from machine import free_ports

from pipeline import backup, erase, restore
from pipeline.platform import postgres, processes
from pipeline.settings import get_settings


def checksums(warehouse):
    """Rows and an order-free sum over the whole text of every row, of every table of the three databases."""
    found = {}
    for database in backup.databases(get_settings()).values():
        with warehouse.connect("postgres", database) as connection:
            for schema, table in connection.execute(backup.TABLES).fetchall():
                found[f"{database}.{schema}.{table}"] = connection.execute(
                    "select count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)"
                    f' from "{schema}"."{table}" as t').fetchone()
    return found


@pytest.fixture
def works(earlier):
    """The small city, migrated; Airflow's and the board's databases hold something too."""
    earlier.provision()
    for login in ("airflow", "superset"):
        with earlier.connect(login, login) as connection:
            connection.execute("create table if not exists kept (value text)")
            connection.execute("truncate kept")
            connection.execute("insert into kept select 'row ' || n from generate_series(1, 7) as n")
    yield earlier
    for login in ("airflow", "superset"):
        with earlier.connect(login, login) as connection:
            connection.execute("drop table kept")


@pytest.fixture
def elsewhere(monkeypatch):
    """Call it to be on another machine: a folder and a port of its own, without a cluster."""
    var_dir = Path(tempfile.mkdtemp(prefix="eungdap-test-"))
    var_dir.chmod(0o755)

    def move():
        monkeypatch.setenv("EUNGDAP_VAR_DIR", str(var_dir))
        monkeypatch.setenv("PGPORT", str(free_ports(1)[0]))
        get_settings.cache_clear()
        return get_settings()

    yield move
    monkeypatch.undo()
    get_settings.cache_clear()
    shutil.rmtree(var_dir)


def test_what_was_backed_up_is_restored_elsewhere_row_by_row(works, elsewhere, tmp_path, capsys):
    here = get_settings()
    erase.ledger().unlink(missing_ok=True)
    old = backup.backup(tmp_path, datetime.now(UTC) - timedelta(days=here.backup_keep_days + 1))
    before = checksums(works)
    made = backup.backup(tmp_path)
    assert list(tmp_path.iterdir()) == [made] != [old]
    assert {stat.S_IMODE(path.stat().st_mode) for _, path in backup.files(made)} == {0o600}
    after = checksums(works)
    assert {name for name in before if after[name] != before[name]} == {f"{here.postgres_database}.ops.access_log"}
    assert sum(before[name][0] for name in before if name.endswith(".kept")) == 14

    there = elsewhere()
    assert restore.main([str(made)]) == 0
    assert "erased again: 0; 'make demo' starts it" in capsys.readouterr().out
    assert there.secret("submitter_hmac_key") == (made / "secrets" / "submitter_hmac_key").read_text().strip()
    assert stat.S_IMODE((there.var_dir / "secrets" / "postgres").stat().st_mode) == 0o600
    postgres.start(there, postgres.home(there) / "log")
    try:
        assert checksums(works) == before
        with works.connect("board_ro") as connection:
            assert connection.execute("select sum(complaint_count) from board.daily_complaints").fetchone() == (63,)
        erase.erase([("seoul", "OLD-W113")], "", "asked for", "officer", lambda: {"status": "published"})
    finally:
        postgres.stop(there)

    assert restore.main([str(made)]) == 1
    assert "this installation holds data (14 batches)" in capsys.readouterr().err
    assert restore.main([str(made), "--replace"]) == 0
    assert "erased again: 1" in capsys.readouterr().out
    postgres.start(there, postgres.home(there) / "log")
    try:
        with works.connect("erase_rw") as connection:
            assert erase.places(connection, ["OLD-W113"]) == []
        assert checksums(works)["earlier.raw.complaints_202610"][0] == before["earlier.raw.complaints_202610"][0] - 1
    finally:
        postgres.stop(there)


def test_a_running_installation_is_not_restored_over(works, tmp_path, monkeypatch, capsys):
    made = backup.backup(tmp_path)
    monkeypatch.setattr(processes, "is_supervised", lambda _: True)
    assert restore.main([str(made), "--replace"]) == 1
    assert capsys.readouterr().err == "restore: this installation is running: 'make stop' first\n"


def test_a_backup_that_fails_leaves_nothing(works, tmp_path, capsys):
    with works.connect("postgres", "postgres", autocommit=True) as connection:
        connection.execute("alter database superset rename to elsewhere")
    try:
        assert backup.main(["--to", str(tmp_path)]) == 1
    finally:
        with works.connect("postgres", "postgres", autocommit=True) as connection:
            connection.execute("alter database elsewhere rename to superset")
    assert capsys.readouterr().err.startswith("backup: ")
    assert list(tmp_path.iterdir()) == []


def test_a_backup_with_fewer_rows_than_its_manifest_says_is_not_taken(works, tmp_path):
    made = backup.backup(tmp_path)
    before = checksums(works)
    manifest = made / backup.MANIFEST
    manifest.write_text(manifest.read_text().replace('"public.kept": 7', '"public.kept": 8'))
    with pytest.raises(RuntimeError, match=r"public\.kept has 7 rows, the manifest says 8; the installation is as it"):
        restore.restore(made, replace=True)
    assert checksums(works) == before
