"""Reading the warehouse for the gates: named SQL files in, frames and rows out."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, LiteralString, cast

import pandas as pd
from psycopg import Connection
from psycopg.rows import dict_row

FOLDER = Path(__file__).parent / "sql"


def rows(connection: Connection, name: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
    """Rows of `sql/<name>.sql`, one dictionary a row."""
    statement = cast("LiteralString", (FOLDER / f"{name}.sql").read_text(encoding="utf-8"))
    with connection.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(statement, parameters).fetchall()


def frame(connection: Connection, name: str, parameters: Mapping[str, Any] | None = None) -> pd.DataFrame:
    """The same as a frame, with its columns even where there are no rows."""
    statement = cast("LiteralString", (FOLDER / f"{name}.sql").read_text(encoding="utf-8"))
    cursor = connection.execute(statement, parameters)
    return pd.DataFrame(cursor.fetchall(), columns=[column.name for column in cursor.description or ()])


def exists(connection: Connection, relation: str) -> bool:
    """Whether the relation (schema.name) is there."""
    row = connection.execute("select to_regclass(%s) is not null", (relation,)).fetchone()
    return bool(row and row[0])
