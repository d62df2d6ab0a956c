"""Faults of a board that its files alone show: dashboard → chart → dataset → column of the published table."""

import re
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).parents[2]
DBT_MARTS = REPOSITORY / "dbt" / "models" / "marts"
BOARD_VIEWS = REPOSITORY / "dags" / "pipeline" / "ddl"
WORD = re.compile(r"[a-z_][a-z0-9_]*")
# words of our SQL that are not columns
SQL_WORDS = {
    "abs", "and", "avg", "bool_and", "bool_or", "case", "coalesce", "concat_ws", "count", "current_date", "distinct",
    "else", "end", "filter", "is", "max", "min", "not", "null", "nullif", "numeric", "or", "over", "power", "replace",
    "round", "sqrt", "string_agg", "sum", "then", "timestamp", "to_char", "translate", "when", "where",
}


def published_columns() -> dict[str, set[str]]:
    """Table of schema `board` → columns, by dbt's contracts and the views' own SQL."""
    found: dict[str, set[str]] = {}
    for path in DBT_MARTS.glob("*.yml"):
        for model in yaml.safe_load(path.read_text(encoding="utf-8")).get("models", []):
            found[model["name"]] = {column["name"] for column in model["columns"]}
    for path in BOARD_VIEWS.glob("6*.sql"):
        for view, body in re.findall(r"create view board\.(\w+) as(.*?);", path.read_text(encoding="utf-8"), re.DOTALL):
            found[view] = set(WORD.findall(body))
    return found


def faults(assets, bundle, queries, security, published) -> list[str]:
    """Every fault, one line each; empty when the bundle is sound. `bundle` and `queries` are superset's modules."""
    rows_of = bundle.rows_of
    found = [fault for slug, dataset in assets.datasets.items()
             for fault in _dataset(slug, dataset, bundle.tables_of(slug, dataset), published)]
    for slug, chart in assets.charts.items():
        if chart["dataset"] in assets.datasets:
            found += _chart(slug, chart, assets.datasets[chart["dataset"]], queries)
        else:
            found.append(f"chart {slug}: no dataset {chart['dataset']}")
    for slug, board in assets.dashboards.items():
        found += _dashboard(slug, board, rows_of(board), assets)
    placed = {tile for board in assets.dashboards.values() for row in rows_of(board) for tile in row["tiles"]}
    found += [f"chart {slug}: on no dashboard" for slug in assets.charts if slug not in placed]
    given = {name for role in security["roles"].values() for name in role["datasets"]}
    found += [f"security: no dataset {name}" for name in given - set(assets.datasets)]
    found += [f"dataset {name}: no role may read it" for name in set(assets.datasets) - given]
    return found


def _dataset(slug, dataset, tables, published) -> list[str]:
    if lost := tables.keys() - published.keys():
        return [f"dataset {slug}: board has no table {', '.join(lost)}"]
    columns = set(dataset["columns"]) | set(dataset.get("calculated", {}))
    found = [f"dataset {slug}: board.{table} has no column {name}" for table, names in tables.items()
             for name in names - published[table]]
    for name, each in {**dataset.get("calculated", {}), **dataset["metrics"]}.items():
        bare = re.sub(r"'[^']*'", "", each["sql"]).lower()
        found += [f"dataset {slug}: {name} uses {word}" for word in WORD.findall(bare)
                  if word not in dataset["columns"] and word not in SQL_WORDS]
    if dataset.get("time") and dataset["time"] not in columns:
        found.append(f"dataset {slug}: no time column {dataset['time']}")
    return found


def _chart(slug, chart, dataset, queries) -> list[str]:
    columns = set(dataset["columns"]) | set(dataset.get("calculated", {}))
    params = chart["params"]
    used = [*queries.columns_used(params), *(each["subject"] for each in params.get("adhoc_filters", []))]
    found = [f"chart {slug}: no column {name}" for name in used if name not in columns]
    found += [f"chart {slug}: no metric {name}" for name in queries.metrics_used(params)
              if name not in dataset["metrics"]]
    known = columns | set(dataset["metrics"])
    if "time_compare" in params:  # what a table calls a metric, what it was earlier, the difference and the ratio
        known |= {f"{sign} {name}" for sign in ("Main", "#", "△", "%") for name in queries.metrics_used(params)}
    found += [f"chart {slug}: column_config of {name}" for name in params.get("column_config", {}) if name not in known]
    return found


def _dashboard(slug, board, rows, assets) -> list[str]:
    tiles = [tile for row in rows for tile in row["tiles"]]
    found = [f"dashboard {slug}: no chart {tile}" for tile in tiles if tile not in assets.charts]
    found += [f"dashboard {slug}: {tile} twice" for tile in set(tiles) if tiles.count(tile) > 1]
    found += [f"dashboard {slug}: row {row['tiles']} is not 12 wide" for row in rows
              if sum(row["tiles"].values()) != 12]
    for name, each in board.get("filters", {}).items():
        if each["kind"] == "select":
            dataset = assets.datasets.get(each["dataset"], {"columns": {}})
            if each["column"] not in set(dataset["columns"]) | set(dataset.get("calculated", {})):
                found.append(f"dashboard {slug}: filter {name} has no column {each['column']}")
    return found
