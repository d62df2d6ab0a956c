"""What a reader of the board may ask: the columns and metrics that the files define, never SQL of their own.

Superset lets everyone who may read a dataset send expressions to it. Such an expression reaches columns of the table
that the dataset leaves out, and functions that run any query given to them as text, past every rule about rows. A
board's own tiles and filters send names alone.
"""

from collections.abc import Iterable, Mapping
from typing import Any

FIELDS = ("columns", "groupby", "metrics", "series_columns", "series_limit_metric", "timeseries_limit_metric",
          "granularity")


def foreign(query: Mapping[str, Any], names: Iterable[str]) -> str:
    """The first thing in `query` that is not one of `names` (columns and metrics); empty when all are.

    Args:
        query: fields of a query of Superset: those of FIELDS, and `orderby`, `filter`, `extras`, `annotation_layers`.
        names: what the dataset defines.
    """
    known = set(names)
    asked = [item for field in FIELDS for item in _listed(query.get(field))]
    asked += [item for item, *_ in query.get("orderby") or []]
    # a tile's filter by a name that this dataset lacks is left out by Superset itself
    asked += [each.get("col") for each in query.get("filter") or [] if not isinstance(each.get("col"), str)]
    extras = query.get("extras") or {}
    free = [extras[key] for key in ("where", "having") if extras.get(key)] + (query.get("annotation_layers") or [])
    return next((str(item) for item in [*(item for item in asked if not _is_known(item, known)), *free]), "")


def _listed(value: object) -> list[Any]:
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def _is_known(item: object, known: set[str]) -> bool:
    """Whether an item is a known name, or an expression that says no more than a known name."""
    if not isinstance(item, Mapping):
        return isinstance(item, str) and item in known
    column, label = item.get("column") or {}, item.get("label")
    said = [item.get("sqlExpression"), column.get("column_name") if isinstance(column, Mapping) else str(column)]
    given = [each for each in said if each]
    # a known name that stands for another thing would be taken for what it says
    return bool(given) and all(each in known for each in given) and (label not in known or {label} == set(given))
