"""A backup becomes the installation again: `python -m pipeline.restore FOLDER [--replace]`, while nothing runs.

The dumps are restored beside what is there, and counted; only then do they take its place. An earlier version's backup
is migrated. Complaints that were erased after the backup was made are erased again before anybody sees them.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

from psycopg import sql

from expectations import chain
from pipeline import ddl, erase, warehouse
from pipeline.backup import FORMAT, MANIFEST, databases, digest, files, row_counts, run_tool
from pipeline.platform import demo, postgres, processes
from pipeline.settings import Settings, get_settings

OWN_PASSWORD = "postgres"  # of the cluster that is there; every other login is given the backup's


def verify(folder: Path) -> dict:
    """A backup's manifest, once every file is known to be what was written.

    Raises:
        RuntimeError: it is no backup, a newer program's, or a file is missing, cut, changed or strange; one line.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        version, listed = manifest["schema_version"], manifest["files"]
        is_readable = manifest["format"] == FORMAT and isinstance(manifest["rows"], dict)
    except (OSError, ValueError, KeyError, TypeError):
        raise RuntimeError(f"{folder} is not a backup: it has no readable {MANIFEST}") from None
    if not is_readable or version > ddl.VERSION:
        raise RuntimeError(f"{folder} is of a newer program (eungdap {manifest.get('version')}): restore it with that")
    present = dict(files(folder))
    if strange := sorted(set(listed) ^ set(present)):
        raise RuntimeError(f"backup {folder.name}: {strange[0]} is missing or not listed; nothing was restored")
    for name, path in present.items():
        if path.stat().st_size != listed[name]["bytes"] or digest(path) != listed[name]["sha256"]:
            raise RuntimeError(f"backup {folder.name}: {name} is not what was written (cut or changed); "
                               "nothing was restored")
    return manifest


def restore(folder: Path, *, replace: bool) -> int:
    """Restore a verified backup into the running, otherwise idle server; returns how many complaints were erased again.

    Args:
        folder: the backup.
        replace: whether an installation that holds data may lose it.

    Raises:
        RuntimeError: the backup is damaged, the installation holds data, or a count differs; what is there stays.
    """
    s, manifest = get_settings(), verify(folder)
    _carry_tombstones(s, folder, replace=replace)
    warehouse.ensure_logins()
    for name, database in databases(s).items():
        _restore_beside(s, folder / f"{name}.dump", database, manifest["rows"][name])
    _take_secrets(s, folder / "secrets", keep=(OWN_PASSWORD,))
    get_settings.cache_clear()
    for database in databases(s).values():
        _take_its_place(database)
    for stamp in (s.var_dir / "airflow" / "migrated", s.var_dir / "superset" / "provisioned"):
        stamp.unlink(missing_ok=True)  # both look at their databases anew at the next start
    warehouse.provision()
    head = chain.head()
    erased = erase.reapply()
    chain.anchor(head, is_restore=True)
    return erased


def _carry_tombstones(s: Settings, folder: Path, *, replace: bool) -> None:
    """Refuse to lose data unasked; keep what the present warehouse and the backup know of erased complaints."""
    known = erase.remembered()
    entries: dict[str, str] = {}
    with warehouse.connect("postgres", "postgres", autocommit=True) as connection:
        exists = connection.execute("select 1 from pg_database where datname = %s", (s.postgres_database,)).fetchone()
    if exists:
        with warehouse.connect("postgres") as connection:
            there = connection.execute("select to_regclass('ops.batches'), to_regclass('raw.tombstones')").fetchone()
            batches = connection.execute("select count(*) from ops.batches").fetchone()[0] if there[0] else 0
            if batches and not replace:
                raise RuntimeError(f"this installation holds data ({batches} batches): restore into an empty one, or "
                                   "say that it may be replaced (make restore FROM=… REPLACE=yes)")
            if there[1]:
                entries |= dict(connection.execute("select tombstone, source from raw.tombstones").fetchall())
    saved = folder / erase.ledger().name
    for line in saved.read_text(encoding="utf-8").splitlines() if saved.exists() else ():
        entry = json.loads(line)
        entries[entry["tombstone"]] = entry["source"]
    erase.remember({"tombstone": mark, "source": source} for mark, source in entries.items() if mark not in known)


def _restore_beside(s: Settings, dump: Path, database: str, expected: dict[str, int]) -> None:
    beside = f"{database}_restored"
    with warehouse.connect("postgres", "postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("drop database if exists {}").format(sql.Identifier(beside)))
        owner = "postgres" if database == s.postgres_database else database
        connection.execute(sql.SQL("create database {} owner {} template template0").format(
            sql.Identifier(beside), sql.Identifier(owner)))
    run_tool(s, "pg_restore", "--exit-on-error", f"--dbname={beside}", str(dump))
    with warehouse.connect("postgres", beside) as connection:
        found = row_counts(connection)
    if found != expected:
        differs = sorted(set(found.items()) ^ set(expected.items()))[0][0]
        raise RuntimeError(f"{dump.name}: {differs} has {found.get(differs)} rows, the manifest says "
                           f"{expected.get(differs)}; the installation is as it was")


def _take_its_place(database: str) -> None:
    with warehouse.connect("postgres", "postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(database)))
        connection.execute(sql.SQL("alter database {} rename to {}").format(
            sql.Identifier(f"{database}_restored"), sql.Identifier(database)))


def _take_secrets(s: Settings, saved: Path, keep: tuple[str, ...]) -> None:
    folder = s.var_dir / "secrets"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in saved.iterdir():
        if path.name not in keep:
            new = folder / f".{path.name}.new"
            new.touch(mode=0o600)
            shutil.copyfile(path, new)
            new.rename(folder / path.name)


def main(arguments: list[str] | None = None) -> int:
    """Run the command on a stopped installation, and leave it stopped; one line on what is wrong."""
    parser = argparse.ArgumentParser(prog="pipeline.restore", description="Restore a backup.")
    parser.add_argument("folder", type=Path, help="a folder that pipeline.backup made")
    parser.add_argument("--replace", action="store_true", help="the data that are here now may be lost")
    options = parser.parse_args(arguments)
    s = get_settings()
    try:
        with demo.only_one(s):
            again = _restore_stopped(s, options.folder, replace=options.replace)
    except RuntimeError as error:
        sys.stderr.write(f"restore: {error}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"restore: {error.filename}: {error.strerror}\n")
        return 1
    print(f"restored {options.folder.name}; erased again: {again}; 'make demo' starts it")
    return 0


def _restore_stopped(s: Settings, folder: Path, *, replace: bool) -> int:
    verify(folder)
    if processes.is_supervised(s):
        raise RuntimeError("this installation is running: 'make stop' first")
    if s.postgres_host != "127.0.0.1":  # a server that is not ours to start
        return restore(folder, replace=replace)
    if not (postgres.data_dir(s) / "PG_VERSION").exists():
        _take_secrets(s, folder / "secrets", keep=())
    demo.prepare(s, wanted=[])
    demo.check_ports(s, ["postgres"])
    postgres.ensure_cluster(s)
    postgres.start(s, postgres.home(s) / "restore.log")
    try:
        return restore(folder, replace=replace)
    finally:
        postgres.stop(s)


if __name__ == "__main__":
    sys.exit(main())
