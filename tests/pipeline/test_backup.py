"""What is not exactly a backup is refused, with one line that says what is wrong."""

import json

import pytest

from pipeline import ddl, restore
from pipeline.backup import FORMAT, MANIFEST, digest, files


@pytest.fixture
def folder(tmp_path):
    """A backup as it looks from outside."""
    made = tmp_path / "eungdap-20261001T000000Z"
    (made / "secrets").mkdir(parents=True)
    for name in ("warehouse.dump", "airflow.dump", "superset.dump", "secrets/submitter_hmac_key"):
        (made / name).write_text(f"content of {name}")
    write(made)
    return made


def write(folder, **given):
    listed = {name: {"bytes": path.stat().st_size, "sha256": digest(path)} for name, path in files(folder)}
    manifest = {"format": FORMAT, "version": "0.1.0", "schema_version": ddl.VERSION, "files": listed, "rows": {}}
    (folder / MANIFEST).write_text(json.dumps(manifest | given))


def test_a_whole_backup_is_accepted(folder):
    assert set(restore.verify(folder)["files"]) == {
        "warehouse.dump", "airflow.dump", "superset.dump", "secrets/submitter_hmac_key"}


def cut(folder):
    (folder / "warehouse.dump").write_text("content")


def change(folder):
    (folder / "airflow.dump").write_text("CONTENT of airflow.dump")


def lose(folder):
    (folder / "secrets" / "submitter_hmac_key").unlink()


def slip_in(folder):
    (folder / "secrets" / "stranger").write_text("x")


@pytest.mark.parametrize(("harm", "line"), [
    (cut, r"warehouse\.dump is not what was written \(cut or changed\); nothing was restored"),
    (change, r"airflow\.dump is not what was written"),
    (lose, "secrets/submitter_hmac_key is missing or not listed; nothing was restored"),
    (slip_in, "secrets/stranger is missing or not listed"),
    (lambda folder: (folder / MANIFEST).unlink(), r"is not a backup: it has no readable manifest\.json"),
    (lambda folder: (folder / MANIFEST).write_text('{"format": 1'), "is not a backup"),
    (lambda folder: (folder / MANIFEST).write_text("[]"), "is not a backup"),
    (lambda folder: write(folder, schema_version=ddl.VERSION + 1), "is of a newer program"),
    (lambda folder: write(folder, format=FORMAT + 1), "is of a newer program"),
])
def test_a_damaged_or_strange_one_is_one_clear_line(folder, harm, line):
    harm(folder)
    with pytest.raises(RuntimeError, match=line) as caught:
        restore.verify(folder)
    assert "\n" not in str(caught.value)


def test_the_command_refuses_before_it_touches_anything(folder, tmp_path, monkeypatch, capsys):
    change(folder)
    monkeypatch.setenv("EUNGDAP_VAR_DIR", str(tmp_path / "var"))
    restore.get_settings.cache_clear()
    try:
        assert restore.main([str(folder)]) == 1
    finally:
        monkeypatch.undo()
        restore.get_settings.cache_clear()
    assert capsys.readouterr().err.startswith("restore: backup eungdap-20261001T000000Z: airflow.dump")
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["demo.lock"]
