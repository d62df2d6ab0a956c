"""Airflow's own tables follow its version: migrated once for each."""

import subprocess
from types import SimpleNamespace

import pytest

from pipeline.platform import demo


@pytest.mark.parametrize(("stamped", "runs"), [(None, 1), ("3.3.1", 1), ("3.3.2", 0)])
def test_airflow_is_migrated_when_its_version_changed(tmp_path, monkeypatch, stamped, runs):
    stamp = tmp_path / "airflow" / "migrated"
    stamp.parent.mkdir()
    if stamped:
        stamp.write_text(stamped)
    commands = []
    monkeypatch.setattr(demo.metadata, "version", lambda _: "3.3.2")
    monkeypatch.setattr(demo.processes, "airflow_environment", lambda _: {})
    monkeypatch.setattr(subprocess, "run", lambda command, **_: commands.append(command[1:]) or SimpleNamespace(
        returncode=0))
    demo._migrate_airflow(SimpleNamespace(var_dir=tmp_path))
    assert commands == [["db", "migrate"]] * runs
    assert stamp.read_text() == "3.3.2"
