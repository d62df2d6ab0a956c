"""The query context of a chart, derived from its form data.

Superset's browser derives one itself; its API and its exports (`GET /api/v1/chart/<id>/data`) need the stored one.
"""

import json
from typing import Any

FormData = dict[str, Any]


def query_context(params: FormData) -> FormData:
    """The query context of one chart. The importer fills in the dataset's id."""
    filters = [{"col": each["subject"], "op": each["operator"], "val": each["comparator"]}
               for each in params.get("adhoc_filters", [])]
    columns, metrics = columns_used(params), metrics_used(params)
    query = {
        "columns": [_axis(name, params) if name == params.get("x_axis") else name for name in columns],
        "metrics": None if params.get("query_mode") == "raw" else metrics,  # a list, even empty, means grouping
        "orderby": _order(params, metrics), "filters": filters, "extras": {"having": "", "where": ""},
        "row_limit": params.get("row_limit", 10_000), "annotation_layers": [], "applied_time_extras": {},
        "custom_params": {}, "custom_form_data": {}, "url_params": {}, "is_timeseries": False,
        "time_range": params.get("time_range"), "time_offsets": params.get("time_compare", []),
        "granularity": params.get("granularity_sqla"),
    }
    return {"datasource": {"id": 0, "type": "table"}, "force": False, "queries": [query], "form_data": params,
            "result_format": "json", "result_type": "full"}


def columns_used(params: FormData) -> list[str]:
    """Columns that a chart groups by or lists, each once, in query order (its axis first)."""
    if params.get("query_mode") == "raw":
        return list(params["all_columns"])
    tooltip = [each["column_name"] for each in params.get("tooltip_contents", []) if each["item_type"] == "column"]
    names = [params.get("x_axis"), params.get("line_column"), *params.get("groupby", []), *tooltip]
    return list(dict.fromkeys(name for name in names if name))


def metrics_used(params: FormData) -> list[str]:
    """Metrics that a chart shows or sorts by, each once."""
    elevation = params.get("point_radius_fixed", {})
    names = [params.get("metric"), *params.get("metrics", []), params.get("timeseries_limit_metric"),
             elevation.get("value") if elevation.get("type") == "metric" else None]
    return list(dict.fromkeys(name for name in names if name))


def _axis(name: str, params: FormData) -> FormData:
    return {"columnType": "BASE_AXIS", "sqlExpression": name, "label": name, "expressionType": "SQL",
            **({"timeGrain": params["time_grain_sqla"]} if "time_grain_sqla" in params else {})}


def _order(params: FormData, metrics: list[str]) -> list[list[Any]]:
    if params.get("query_mode") == "raw":
        return [json.loads(each) for each in params.get("order_by_cols", [])]
    by = params.get("timeseries_limit_metric") or (metrics[0] if metrics else None)
    return [[by, not params.get("order_desc", True)]] if by else []
