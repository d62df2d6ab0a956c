"""A data directory of an earlier version is brought to this one's form: nothing is thrown away and made anew.

The scripts of `ddl/` carry their own `alter`s. What dbt and the publication keep from run to run has no script: its
form is the contract in `dbt/models/marts`. Columns that a contract gained are added, in the marts and on the board, and
those that it lost leave the marts; then every day of the marts is marked, so that the next run fills the new columns
and publishes them. Until then the board shows what it showed.
"""

import hashlib
from collections.abc import Sequence
from importlib import metadata
from importlib.resources.abc import Traversable

import psycopg
import yaml
from psycopg import sql

from pipeline import ddl
from pipeline.settings import REPOSITORY

MARTS = REPOSITORY / "dbt" / "models" / "marts"
KEPT = "materialized='rewritten_days'"  # the tables that dbt does not replace whole at each build

COLUMNS = """
select attname::text, atttypid from pg_attribute where attrelid = to_regclass(%s) and attnum > 0 and not attisdropped
"""
# Marks are drawn under the lock that the gate holds while it draws its own.
MARK_EVERY_DAY = """
insert into ops.dirty_days (day, marked_at)
select requested_date, clock_timestamp() from marts.fct_complaints group by requested_date
on conflict (day) {again}
"""
RECORD = """
insert into ops.schema_versions (schema_version, ddl_sha256, package_version, changes)
select %(version)s, %(digest)s, %(package)s, %(changes)s::text[]
where cardinality(%(changes)s::text[]) > 0 or not exists (
    select 1 from (select * from ops.schema_versions order by schema_version_id desc limit 1) as newest
    where schema_version = %(version)s and ddl_sha256 = %(digest)s and package_version = %(package)s
)
"""


def refuse_newer(connection: psycopg.Connection) -> None:
    """Leave a data directory alone that a newer program has written.

    Raises:
        RuntimeError: it has; the line names both versions.
    """
    if connection.execute("select to_regclass('ops.schema_versions')").fetchone() == (None,):
        return
    newest = connection.execute("select schema_version, package_version from ops.schema_versions"
                                " order by schema_version desc, schema_version_id desc limit 1").fetchone()
    if newest and newest[0] > ddl.VERSION:
        raise RuntimeError(f"the data directory is of schema {newest[0]} (eungdap {newest[1]}), this program knows "
                           f"schema {ddl.VERSION}: start the newer program again, or restore a backup made before it")


def apply(connection: psycopg.Connection, scripts: Sequence[Traversable]) -> list[str]:
    """Run the scripts, fit what has none, and record both in `ops.schema_versions`, in the caller's transaction.

    Returns:
        What was changed beside the scripts, for instance "board.backlog + closed_count".
    """
    texts = [script.read_text(encoding="utf-8") for script in scripts]
    for text in texts:
        connection.execute(text)
    changes = fit(connection, contracts())
    connection.execute(RECORD, {
        "version": ddl.VERSION, "digest": hashlib.sha256("\0".join(texts).encode()).hexdigest(),
        "package": metadata.version("eungdap"), "changes": changes})
    return changes


def contracts() -> dict[str, dict[str, str]]:
    """Each mart's columns with their types, as dbt's contracts name them."""
    models = [model for path in sorted(MARTS.glob("*.yml"))
              for model in yaml.safe_load(path.read_text(encoding="utf-8")).get("models", [])]
    return {model["name"]: {column["name"]: column["data_type"] for column in model["columns"]} for model in models}


def fit(connection: psycopg.Connection, wanted: dict[str, dict[str, str]]) -> list[str]:
    """Bring the kept marts and the board's tables to the contracts; a table that is not there yet is left to its maker.

    A column whose type has changed is made anew: every day is rewritten anyway. The board only gains columns here,
    since its next publication brings the rest. A kept mart that is new gets the days of the facts that are there.
    """
    changes: list[str] = []
    kept = [name for name in wanted if KEPT in (MARTS / f"{name}.sql").read_text(encoding="utf-8")]
    for name in kept:
        changes += _fit(connection, "marts", name, wanted[name], drops=True)
    has_new_facts = bool(changes)
    for name, columns in wanted.items():
        changes += _fit(connection, "board", name, columns, drops=False)
    new = _new(connection, kept)
    if has_new_facts or new:
        connection.execute("select pg_advisory_xact_lock(hashtextextended('dirty_day_mark', 0))")
        again = "do update set mark = nextval('ops.dirty_day_mark')" if has_new_facts else "do nothing"
        marked = connection.execute(MARK_EVERY_DAY.format(again=again)).rowcount
        changes += new if marked else []  # at the next start, before a build, their days are marked already
    return changes


def _new(connection: psycopg.Connection, kept: Sequence[str]) -> list[str]:
    """Kept marts that no build has made yet, where there are facts to fill them from."""
    present = {name for name in kept if connection.execute(COLUMNS, (f"marts.{name}",)).fetchall()}
    return [f"marts.{name}" for name in kept if name not in present] if "fct_complaints" in present else []


def _fit(connection: psycopg.Connection, schema: str, name: str, columns: dict[str, str], *, drops: bool) -> list[str]:
    present = dict(connection.execute(COLUMNS, (f"{schema}.{name}",)).fetchall())
    if not present:
        return []
    types = dict(connection.execute("select name, to_regtype(type)::oid from unnest(%s::text[], %s::text[])"
                                    " as t (name, type)", (list(columns), list(columns.values()))).fetchall())
    gone = [column for column, type_oid in present.items() if types.get(column) != type_oid] if drops else []
    new = [column for column in columns if column not in present or column in gone]
    table = sql.Identifier(schema, name)
    for column in gone:  # a view on it is made again by the next build
        connection.execute(sql.SQL("alter table {} drop column {} cascade").format(table, sql.Identifier(column)))
    for column in new:
        connection.execute(sql.SQL("alter table {} add column {} {}").format(
            table, sql.Identifier(column), sql.SQL(columns[column])))
    return [f"{schema}.{name} - {column}" for column in gone] + [f"{schema}.{name} + {column}" for column in new]
