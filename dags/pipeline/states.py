"""What a night learned, kept for a few nights by the run that learned it: plain arrays (numpy's npz), never code.

Each kind has a table of its own in schema `ml`, (run_id, state).
"""

import io
from collections.abc import Mapping
from datetime import datetime

import numpy as np
import psycopg
from psycopg.sql import SQL, Identifier

KEEP = SQL("""
    insert into {table} (run_id, state) values (%s, %s)
    on conflict (run_id) do update set state = excluded.state
""")
LOAD = SQL("select state from {table} where run_id = %s")
NEWEST = SQL("""
    select states.run_id
    from {table} as states
    inner join ml.model_runs as runs on states.run_id = runs.run_id
    where runs.as_of_at < %s and runs.model_version = %s
    order by runs.as_of_at desc limit 1
""")
FORGET = SQL("""
    delete from {table}
    where run_id not in (
        select states.run_id from {table} as states
        inner join ml.model_runs as runs on states.run_id = runs.run_id
        order by (runs.model_version = %s) desc, runs.as_of_at desc, states.run_id desc limit %s
    )
""")


def keep(connection: psycopg.Connection, table: str, run_id: int, arrays: Mapping[str, np.ndarray]) -> None:
    """Keep what the run learned."""
    packed = io.BytesIO()
    np.savez_compressed(packed, **arrays)
    connection.execute(_of(KEEP, table), (run_id, packed.getvalue()))


def load(connection: psycopg.Connection, table: str, run_id: int) -> dict[str, np.ndarray]:
    """What the run learned; it must be kept."""
    (packed,) = connection.execute(_of(LOAD, table), (run_id,)).fetchone()
    with np.load(io.BytesIO(packed), allow_pickle=False) as arrays:
        return dict(arrays)


def newest(connection: psycopg.Connection, table: str, as_of: datetime, model_version: str) -> int | None:
    """The last run before `as_of` whose state with this model is kept."""
    row = connection.execute(_of(NEWEST, table), (as_of, model_version)).fetchone()
    return row[0] if row else None


def forget(connection: psycopg.Connection, table: str, model_version: str, nights: int) -> None:
    """Leave so many states, this model's first, of these the newest."""
    connection.execute(_of(FORGET, table), (model_version, nights))


def _of(query: SQL, table: str) -> psycopg.sql.Composed:
    return query.format(table=Identifier("ml", table))
