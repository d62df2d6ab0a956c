"""What dbt's models are made of, column by column, in `quality.column_lineage`: read again when their SQL changed."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import psycopg

from pipeline.lineage.told import Step

# What raw.complaints keeps of persons' texts: masked (pipeline.records.protect), or a hash that nobody turns back.
MASKED = {"raw.complaints": frozenset({
    "description", "answer", "service_name", "channel", "district", "neighbourhood", "agency_responsible",
    "status_notes", "transfers", "extra", "submitter_hmac", "text_hash", "version_hash"})}
# The days that a build rewrites are literals in its SQL (macro in_days); they change hourly and name no column.
_DAYS = re.compile(r"\(false(?: or \S+ >= (?:date|timestamptz) '[^']*' and \S+ < (?:date|timestamptz) '[^']*')*\)")
_DAY = re.compile(r"\bdate '[^']*'")
_READER = Path(__file__).with_name("columns.py")

COLUMNS = """
select n.nspname || '.' || c.relname, array_agg(a.attname::text)
from pg_class as c
inner join pg_namespace as n on c.relnamespace = n.oid
inner join pg_attribute as a on c.oid = a.attrelid and a.attnum > 0 and not a.attisdropped
where
    c.relkind in ('r', 'p', 'v')
    and n.nspname in ('raw', 'ops', 'ml', 'seeds', 'staging', 'intermediate', 'marts')
group by 1
"""


class Model(NamedTuple):
    """A model that was built: "schema.table", and the SQL that dbt made of it."""

    name: str
    statement: str


def remember(connection: psycopg.Connection, models: Iterable[Model]) -> int:
    """Read the models whose SQL differs from what was read last; returns how many. As dbt_rw, after a build."""
    readings = {model: _digest(model.statement) for model in models}
    read = dict(connection.execute("select model_name, reading from quality.lineage_models").fetchall())
    changed = {model: reading for model, reading in readings.items() if read.get(model.name) != reading}
    if changed:
        known = dict(connection.execute(COLUMNS).fetchall())
        for model, reading in changed.items():
            _write(connection, model.name, reading, steps(model, known))
    return len(changed)


def steps(model: Model, known: Mapping[str, list[str]]) -> list[Step]:
    """One step back from each column that the model has in the warehouse, and from its rows ("*").

    A statement that cannot be read, or a column that it does not tell of, is UNKNOWN.
    """
    from pipeline.lineage.columns import ROWS, origins  # a quarter of a second, which only a changed model should cost

    try:
        found = origins(model.statement, known)
    except ValueError:
        found = {}
    rows = []
    for column in [*known.get(model.name, ()), ROWS]:
        made_of = found.get(column)
        if made_of:
            rows += [Step(column, each.table, each.column, each.kind,
                          each.column in MASKED.get(each.table, ())) for each in sorted(made_of)]
        else:
            rows.append(Step(column, "", "", "UNKNOWN" if made_of is None else "CONSTANT", False))
    return rows


def steps_of(connection: psycopg.Connection, names: Iterable[str]) -> dict[str, list[Step]]:
    """What is remembered of the models of these names."""
    found: dict[str, list[Step]] = {}
    for name, *step in connection.execute(
        "select model_name, column_name, source_table, source_column, kind, is_masked from quality.column_lineage"
        " where model_name = any(%s) order by 1, 2, 3, 4", (list(names),)).fetchall():
        found.setdefault(name, []).append(Step(*step))
    return found


def _write(connection: psycopg.Connection, name: str, reading: str, rows: Iterable[Step]) -> None:
    with connection.transaction():
        connection.execute("delete from quality.lineage_models where model_name = %s", (name,))
        connection.execute("insert into quality.lineage_models (model_name, reading) values (%s, %s)", (name, reading))
        connection.cursor().executemany(
            "insert into quality.column_lineage (model_name, column_name, source_table, source_column, kind, is_masked)"
            " values (%s, %s, %s, %s, %s, %s)", [(name, *row) for row in rows])


def _digest(statement: str) -> str:
    """Of the SQL without the days that it rewrites, and of the program that reads it."""
    without_days = _DAY.sub("date ''", _DAYS.sub("(days)", statement))
    reader = f"{version('sqlglot')} {hashlib.sha256(_READER.read_bytes()).hexdigest()}"
    return hashlib.sha256(f"{reader}\n{without_days}".encode()).hexdigest()
