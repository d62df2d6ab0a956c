"""What a tile's numbers are made of: the columns in its measures' SQL, and what the warehouse says of those.

`quality.column_lineage` holds what was read from the marts' SQL. Nothing is guessed beside it: what it does not say is
unknown.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlglot import exp, parse_one
from sqlglot.errors import SqlglotError

ROWS = "*"
UNKNOWN = "알 수 없음"
KINDS = {"IDENTITY": "그대로", "TRANSFORMATION": "계산", "AGGREGATION": "집계", "CONSTANT": "정해진 값",
         "UNKNOWN": UNKNOWN}
Row = Mapping[str, Any]


def columns_of(expression: str, calculated: Mapping[str, str]) -> list[str]:
    """The table's columns in a measure's SQL, in their order, "*" for counted rows.

    Args:
        expression: of a measure, or a column's name.
        calculated: SQL by name, of columns that the dataset calculates from the table's; they stand for those.

    Returns:
        Nothing for what cannot be parsed.
    """
    try:
        tree = parse_one(expression, dialect="postgres")
    except SqlglotError:
        return []
    found: dict[str, None] = {}
    for node in tree.find_all(exp.Column, exp.Star, bfs=False):
        if isinstance(node, exp.Star):
            found[ROWS] = None
        elif node.name in calculated:
            others = {name: sql for name, sql in calculated.items() if name != node.name}
            found |= dict.fromkeys(columns_of(calculated[node.name], others))
        else:
            found[node.name] = None
    return list(found)


def joined_tables(statement: str) -> list[str]:
    """The tables that a dataset of two takes columns from, beside its own; `statement` as `bundle` writes it, or ""."""
    tree = parse_one(statement, dialect="postgres") if statement else exp.Select()
    return [table.name for join in tree.args.get("joins") or [] for table in join.find_all(exp.Table)]


def beside(own: Sequence[Row], *others: Sequence[Row]) -> list[Row]:
    """The lineage of a table, and of the columns that it takes from others."""
    known = {row["column_name"] for row in own}
    return [*own, *(row for other in others for row in other if row["column_name"] not in known)]


def origins(parts: Iterable[tuple[str, Sequence[str]]], lineage: Iterable[Row]) -> list[dict[str, Any]]:
    """For each (name, columns) and each of those columns: what it is made of in the end.

    Args:
        parts: measures, or columns where a tile has no measure, with the table's columns in them.
        lineage: rows of `quality.column_origins`, as JSON.

    Returns:
        name, column and `sources`: table, column, what was done (Korean) and whether it was masked.
    """
    known: dict[str, list[Row]] = {}
    for row in lineage:
        known.setdefault(row["column_name"], []).append(row)
    return [{"name": name, "column": column, "sources": _sources(known.get(column, []))}
            for name, columns in parts for column in columns or [""]]


def _sources(rows: Sequence[Row]) -> list[dict[str, Any]]:
    named = [row for row in rows if row["source_table"] and row["kind"] != "UNKNOWN"]
    rest = {row["kind"] for row in rows if row not in named}
    lost = ["UNKNOWN"] if "UNKNOWN" in rest or not rows else [] if named else ["CONSTANT"]
    return [{"table": row["source_table"], "column": row["source_column"], "done": KINDS[row["kind"]],
             "is_masked": row["is_masked"]}
            for row in sorted(named, key=lambda row: (row["source_table"], row["source_column"]))] + [
        {"table": "", "column": "", "done": KINDS[kind], "is_masked": False} for kind in lost]


def models_between(columns: Iterable[str], lineage: Iterable[Row]) -> list[str]:
    """The models on the way to these columns, those nearest to the sources first."""
    wanted, distance = set(columns), {}
    for row in lineage:
        if row["column_name"] in wanted:
            for steps, model in enumerate(reversed(row["models"])):
                distance[model] = max(steps, distance.get(model, 0))
    return sorted(distance, key=lambda model: (-distance[model], model))
