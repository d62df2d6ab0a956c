"""The record of what a model did: one row in `ml.model_runs` for each kind, moment and model."""

from collections.abc import Mapping
from datetime import datetime

import psycopg
from psycopg.types.json import Jsonb

RUN = """
    insert into ml.model_runs (kind, model_version, as_of_at, window_start_at, params, metrics)
    values (%s, %s, %s, %s, %s, %s)
    on conflict (kind, as_of_at, model_version) do update
    set window_start_at = excluded.window_start_at, params = excluded.params, metrics = excluded.metrics,
        created_at = now()
    returning run_id
"""


def record(connection: psycopg.Connection, kind: str, model_version: str, as_of: datetime, start: datetime,
           params: Mapping[str, object], metrics: Mapping[str, object]) -> int:
    """Write the row, or write it again; returns its run_id, which stays."""
    run = (kind, model_version, as_of, start, Jsonb(params), Jsonb(metrics))
    return connection.execute(RUN, run).fetchone()[0]
