"""One backup of the whole installation, while it runs: `python -m pipeline.backup [--to FOLDER]`.

A backup is a folder: a dump of each database, the secrets, the tombstones of erased complaints, the installation's own
settings, and a manifest with checksums and with the number of rows of every table. It is written under another name and
renamed at the end, so that what is called a backup is whole. It holds secrets: whoever has it can read everything.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from importlib import metadata
from pathlib import Path

import psycopg
from psycopg import sql

from pipeline import ddl, warehouse
from pipeline.erase import ledger
from pipeline.platform import postgres
from pipeline.platform.secrets import NOT_KEPT
from pipeline.settings import REPOSITORY, Settings, get_settings

FORMAT = 1
MANIFEST = "manifest.json"
NAME = re.compile(r"eungdap-(\d{8}T\d{6}Z)")
LOCKS = ("transform", "publish")  # their holders replace tables, which a dump cannot bear
TABLES = """
select n.nspname, c.relname from pg_class as c inner join pg_namespace as n on c.relnamespace = n.oid
where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
order by 1, 2
"""


def databases(s: Settings) -> dict[str, str]:
    """Each dump's name with its database's; the warehouse last, since it may be ahead of Airflow but never behind."""
    return {"airflow": "airflow", "superset": "superset", "warehouse": s.postgres_database}


def backup(folder: Path, now: datetime | None = None) -> Path:
    """Write one backup into `folder`, then remove those that are older than the setting keeps; returns its path.

    Raises:
        RuntimeError: a database cannot be dumped or the folder not be written; no backup was made.
    """
    s, now = get_settings(), now or datetime.now(UTC)
    target = folder / f"eungdap-{now:%Y%m%dT%H%M%SZ}"
    partial = folder / f".{target.name}.partial"
    try:
        partial.mkdir(mode=0o700, parents=True)
        rows = {name: _dump(s, database, partial / f"{name}.dump") for name, database in databases(s).items()}
        _copy_files(s, partial)
        manifest = {
            "format": FORMAT, "created_at": now.isoformat(timespec="seconds"), "version": metadata.version("eungdap"),
            "schema_version": ddl.VERSION, "rows": rows,
            "files": {name: {"bytes": path.stat().st_size, "sha256": digest(path)} for name, path in files(partial)}}
        (partial / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
        for path in partial.rglob("*"):
            path.chmod(0o700 if path.is_dir() else 0o600)
        with warehouse.connect("quality_rw") as connection:  # first: no file is there that is not in the log
            warehouse.note_access(connection, "export", "pipeline.backup", reason=f"폴더 {target.name}")
        partial.rename(target)
    except OSError as error:
        raise RuntimeError(f"no backup was made: {error.filename or folder}: {error.strerror}") from None
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    _remove_old(folder, target, now - timedelta(days=s.backup_keep_days) if s.backup_keep_days else None)
    return target


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file of a backup but its manifest, with its name inside the backup."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path != folder / MANIFEST:
            yield path.relative_to(folder).as_posix(), path


def row_counts(connection: psycopg.Connection) -> dict[str, int]:
    """The number of rows of every table of a database, partitions one by one."""
    counts = {}
    for schema, table in connection.execute(TABLES).fetchall():
        (count,) = connection.execute(sql.SQL("select count(*) from {}").format(
            sql.Identifier(schema, table))).fetchone() or (0,)
        counts[f"{schema}.{table}"] = count
    return counts


def run_tool(s: Settings, program: str, *arguments: str) -> None:
    """Run a client program of Postgres as the superuser.

    Raises:
        RuntimeError: it failed; its last line.
    """
    command = [str(postgres.bin_dir(s) / program), "--host", s.postgres_host, "--port", str(s.postgres_port),
               "--username", "postgres", "--no-password", *arguments]
    environment = {**os.environ, "PGPASSWORD": s.secret("postgres")}
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(f"{program} failed: {(result.stderr.strip().splitlines() or ['no message'])[-1]}")


def digest(path: Path) -> str:
    """SHA-256 (hex) of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _dump(s: Settings, database: str, path: Path) -> dict[str, int]:
    """Dump a database and count its rows, both from one snapshot."""
    with ExitStack() as stack:
        if database == s.postgres_database:
            holder = stack.enter_context(warehouse.connect("postgres", autocommit=True))
            for name in LOCKS:
                stack.enter_context(warehouse.advisory_lock(holder, name))
        connection = stack.enter_context(warehouse.connect("postgres", database))
        connection.execute("set transaction isolation level repeatable read, read only")
        (snapshot,) = connection.execute("select pg_export_snapshot()").fetchone() or ("",)
        run_tool(s, "pg_dump", "--format=custom", f"--snapshot={snapshot}", f"--file={path}", f"--dbname={database}")
        return row_counts(connection)


def _copy_files(s: Settings, folder: Path) -> None:
    (folder / "secrets").mkdir(mode=0o700)
    for path in (s.var_dir / "secrets").iterdir():
        if path.is_file() and path.name not in NOT_KEPT:
            shutil.copyfile(path, folder / "secrets" / path.name)
    for path in (ledger(), REPOSITORY / ".env"):
        if path.exists():
            shutil.copyfile(path, folder / path.name.removeprefix("."))


def _remove_old(folder: Path, newest: Path, limit: datetime | None) -> None:
    for path in folder.iterdir() if limit else ():
        match = NAME.fullmatch(path.name)
        if match and path != newest and (path / MANIFEST).exists() and (
                datetime.strptime(match[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) < limit):
            shutil.rmtree(path)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; prints the backup's path and size, or one line on what is wrong."""
    parser = argparse.ArgumentParser(prog="pipeline.backup", description="Back up the databases and the secrets.")
    parser.add_argument("--to", type=Path, default=get_settings().var_dir / "backups", help="folder of the backups")
    try:
        made = backup(parser.parse_args(arguments).to.resolve())
    except RuntimeError as error:
        sys.stderr.write(f"backup: {error}\n")
        return 1
    size = sum(path.stat().st_size for _, path in files(made))
    print(f"{made} ({size / 1e6:,.1f} MB); it holds the secrets: keep it as closed as var/secrets")
    return 0


if __name__ == "__main__":
    sys.exit(main())
