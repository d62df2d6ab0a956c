"""Bringing back a backup in containers: only while nobody else is at work, and with one clear line otherwise."""

import shutil
import sys

import pytest

from pipeline import backup
from pipeline.platform import cluster


def command(monkeypatch, *arguments):
    monkeypatch.setattr(sys, "argv", ["pipeline.platform.cluster", "restore", *arguments])
    return cluster.main()


def test_nothing_is_restored_under_somebody_s_feet(installation, warehouse, monkeypatch, capsys):
    with warehouse.connect("monitor_ro"), warehouse.connect("airflow", "airflow"):
        assert command(monkeypatch, "eungdap-20261001T000000Z", "--replace") == 1
    assert capsys.readouterr().err == ("airflow, monitor_ro are at work in the databases: take the services down first "
                                       "(make down)\n")


@pytest.fixture
def kept(installation):
    """A backup of the empty warehouse, where the containers' volume is."""
    made = backup.backup(installation.var_dir / "backups")
    yield made
    shutil.rmtree(made)


def test_a_backup_of_the_volume_is_brought_back_by_its_name(warehouse, kept, monkeypatch, capsys):
    with warehouse.connect("postgres") as connection:
        connection.execute("insert into ops.sources (source, is_synthetic, label_ko) values ('later', true, '나중')")
    assert command(monkeypatch, kept.name) == 0
    assert capsys.readouterr().out == f"restored {kept.name}; erased again: 0; 'make up' starts it\n"
    with warehouse.connect("postgres") as connection:
        assert connection.execute("select count(*) from ops.sources").fetchone() == (0,)


def test_one_that_is_not_there_is_one_line(warehouse, monkeypatch, capsys):
    assert command(monkeypatch, "eungdap-20261001T000000Z") == 1
    assert "eungdap-20261001T000000Z is not a backup" in capsys.readouterr().err
