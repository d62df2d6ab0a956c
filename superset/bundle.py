"""From the short YAML files of `assets/` to the bundle that Superset imports: a pure function, no Superset needed.

What is written by hand says what a board means; ids, positions, query contexts and cross references are derived here,
so that they cannot disagree. The identity of a thing is its file's name: rename the file and it is another thing.
"""

import json
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from query_context import query_context

NAMESPACE = uuid.UUID("6b1d3c1e-7a3f-5a55-9d8e-0b5f6f3f2a11")
KINDS = ("databases", "datasets", "charts", "dashboards")
GRID_UNIT_PX = 8
MANAGED = {"is_managed_externally": True, "version": "1.0.0"}
PLAIN = {"table": {"allow_render_html": False}}  # a table draws words that look like HTML, a citizen's link too
PASSWORD_MASK = "X" * 10  # Superset reads exactly this as "take the password from the passwords argument"

Spec = dict[str, Any]


@dataclass(frozen=True)
class Assets:
    """The parsed files of `assets/`, by kind and file stem."""

    databases: dict[str, Spec]
    datasets: dict[str, Spec]
    charts: dict[str, Spec]
    dashboards: dict[str, Spec]


def read_assets(folder: Path) -> Assets:
    """Parse every YAML file under `folder`.

    Raises:
        ValueError: a file is not a YAML mapping; the message names it.
    """
    return Assets(**{kind: {path.stem: read_yaml(path) for path in sorted((folder / kind).glob("*.yaml"))}
                     for kind in KINDS})


def read_yaml(path: Path) -> Spec:
    """One YAML file, which must hold a mapping.

    Raises:
        ValueError: it does not; the message names the file and, where there is one, the line.
    """
    try:
        value = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise ValueError(f"{path} is not YAML: {' '.join(str(error).split())}") from None
    if not isinstance(value, dict):
        raise ValueError(f"{path} must hold a mapping, not {type(value).__name__}")
    return value


def asset_uuid(kind: str, slug: str) -> str:
    """The stable id of one asset: the same for every installation and every run."""
    return str(uuid.uuid5(NAMESPACE, f"{kind}/{slug}"))


def columns_of(dataset: Spec) -> set[str]:
    """Names that a chart or filter may use on `dataset`: its physical and its calculated columns."""
    return set(dataset["columns"]) | set(dataset.get("calculated", {}))


def tables_of(slug: str, dataset: Spec) -> dict[str, set[str]]:
    """The published tables that a dataset reads, its own first, and the columns that it takes from each."""
    joined = dataset.get("joined")
    if not joined:
        return {slug: set(dataset["columns"])}
    return {slug: set(dataset["columns"]) - set(joined["columns"]), joined["table"]: {joined["by"], *joined["columns"]}}


def build(assets: Assets, address: str) -> dict[str, str]:
    """The files of one Superset assets bundle: path → YAML text.

    `address` is `host:port/database` of the warehouse; the password is given to the importer, never written here.
    """
    files: dict[str, Spec] = {"metadata.yaml": {"version": "1.0.0", "type": "assets",
                                                "timestamp": "2026-01-01T00:00:00+00:00"}}
    for slug, spec in assets.databases.items():
        files[f"databases/{slug}.yaml"] = _database(slug, spec, address)
    for slug, spec in assets.datasets.items():
        files[f"datasets/warehouse/{slug}.yaml"] = _dataset(slug, spec, assets.databases["warehouse"])
    for slug, spec in assets.charts.items():
        files[f"charts/{slug}.yaml"] = _chart(slug, spec, assets.datasets[spec["dataset"]])
    for slug, spec in assets.dashboards.items():
        files[f"dashboards/{slug}.yaml"] = _dashboard(slug, spec, assets)
    return {path: yaml.safe_dump(spec, allow_unicode=True, sort_keys=False) for path, spec in files.items()}


def _database(slug: str, spec: Spec, address: str) -> Spec:
    return {
        "database_name": spec["name"], "uuid": asset_uuid("databases", slug), **MANAGED,
        "sqlalchemy_uri": f"postgresql+psycopg2://{spec['login']}:{PASSWORD_MASK}@{address}",
        "cache_timeout": spec["cache_seconds"], "expose_in_sqllab": False, "allow_run_async": False,
        "allow_ctas": False, "allow_cvas": False, "allow_dml": False, "allow_csv_upload": False,
        # every date and hour that a session computes or prints is the city's
        "extra": {"engine_params": {"connect_args": {"options": f"-c timezone={spec['time_zone']}"}},
                  "allows_virtual_table_explore": False, "disable_data_preview": True},
    }


def _dataset(slug: str, spec: Spec, database: Spec) -> Spec:
    physical = [{"column_name": name, "type": kind, "verbose_name": label, "expression": None}
                for name, (kind, label) in spec["columns"].items()]
    calculated = [{"column_name": name, "type": each["type"], "verbose_name": each["label"], "expression": each["sql"]}
                  for name, each in spec.get("calculated", {}).items()]
    for column in physical + calculated:
        column |= {"is_dttm": column["type"] in ("DATE", "TIMESTAMP"), "is_active": True, "groupby": True,
                   "filterable": True}
    return {
        "table_name": slug, "uuid": asset_uuid("datasets", slug), "version": "1.0.0",
        "database_uuid": asset_uuid("databases", "warehouse"), "schema": database["schema"], "catalog": None,
        "sql": _join(slug, spec["joined"], database["schema"]) if "joined" in spec else None,
        "main_dttm_col": spec.get("time"), "cache_timeout": spec.get("cache_seconds"), "filter_select_enabled": True,
        "columns": physical + calculated,
        "metrics": [{"metric_name": name, "verbose_name": each["label"], "expression": each["sql"],
                     "d3format": each.get("format")} for name, each in spec["metrics"].items()],
    }


def _join(slug: str, joined: Spec, schema: str) -> str:
    """What a dataset reads that takes columns from a second table; each of its own rows stays one row."""
    columns = ", ".join(f"other.{name}" for name in joined["columns"])
    return (f"SELECT own.*, {columns} FROM {schema}.{slug} AS own"
            f" LEFT JOIN {schema}.{joined['table']} AS other USING ({joined['by']})")


def follows_period(chart: Spec, dataset: Spec) -> bool:
    """Whether the period filter reaches a chart: its dataset has a time, and the chart is not about a fixed moment."""
    return bool(dataset.get("time")) and chart.get("follows_period", True)


def _chart(slug: str, spec: Spec, dataset: Spec) -> Spec:
    identity = asset_uuid("charts", slug)
    params = {"viz_type": spec["viz"], **PLAIN.get(spec["viz"], {}), **spec.get("params", {})}
    if follows_period(spec, dataset):
        period = spec.get("period", "No filter")  # until the board's filter says another
        params |= {"granularity_sqla": dataset["time"], "time_range": period}
        params["adhoc_filters"] = [*params.get("adhoc_filters", []), {
            "clause": "WHERE", "expressionType": "SIMPLE", "operator": "TEMPORAL_RANGE",
            "subject": dataset["time"], "comparator": period}]
    return {
        "slice_name": spec["title"], "description": spec.get("description"), "viz_type": spec["viz"],
        "uuid": identity, **MANAGED, "dataset_uuid": asset_uuid("datasets", spec["dataset"]), "cache_timeout": None,
        "params": params, "query_context": json.dumps(query_context(params), ensure_ascii=False),
    }


def _dashboard(slug: str, spec: Spec, assets: Assets) -> Spec:
    tiles = [tile for row in rows_of(spec) for tile in row["tiles"]]
    numbers = {chart: number for number, chart in enumerate(tiles, start=1)}
    filters = [_filter(name, each, numbers, assets) for name, each in spec.get("filters", {}).items()]
    return {
        "dashboard_title": spec["title"], "slug": slug, "uuid": asset_uuid("dashboards", slug), **MANAGED,
        "description": spec.get("description"), "css": spec.get("css", ""), "published": True,
        "position": _position(spec, numbers, assets),
        "metadata": {
            "refresh_frequency": spec["refresh_seconds"], "color_scheme": spec.get("color_scheme", "eungdap"),
            "cross_filters_enabled": True,
            "global_chart_configuration": {"scope": {"rootPath": ["ROOT_ID"], "excluded": []}, "chartsInScope": []},
            "chart_configuration": {}, "label_colors": spec.get("colors", {}),
            "filter_bar_orientation": "HORIZONTAL", "native_filter_configuration": filters,
        },
    }


def rows_of(dashboard: Spec) -> list[Spec]:
    """All rows of a dashboard, tab by tab."""
    return [row for rows in _tabs(dashboard).values() for row in rows]


def _tabs(dashboard: Spec) -> dict[str, list[Spec]]:
    """Rows by the tab's name; those of a dashboard without tabs under ""."""
    return dashboard["tabs"] if "tabs" in dashboard else {"": dashboard["rows"]}


def _position(spec: Spec, numbers: dict[str, int], assets: Assets) -> Spec:
    position: Spec = {
        "DASHBOARD_VERSION_KEY": "v2",
        "ROOT_ID": {"id": "ROOT_ID", "type": "ROOT", "children": ["GRID_ID"]},
        "GRID_ID": {"id": "GRID_ID", "type": "GRID", "children": [], "parents": ["ROOT_ID"]},
        "HEADER_ID": {"id": "HEADER_ID", "type": "HEADER", "meta": {"text": spec["title"]}},
    }
    tabs = _tabs(spec)
    if "" not in tabs:
        position["ROOT_ID"]["children"] = ["TABS"]
        position["TABS"] = {"id": "TABS", "type": "TABS", "children": [f"TAB-{at}" for at, _ in enumerate(tabs)],
                            "parents": ["ROOT_ID"], "meta": {}}
    for at, (name, rows) in enumerate(tabs.items()):
        parents = ["ROOT_ID", "GRID_ID"]
        if name:
            parents = ["ROOT_ID", "TABS", f"TAB-{at}"]
            position[parents[-1]] = {"id": parents[-1], "type": "TAB", "children": [], "parents": parents[:-1],
                                     "meta": {"text": name, "defaultText": name, "placeholder": name}}
        for number, row in enumerate(rows):
            row_id = f"ROW-{at}-{number}"
            position[parents[-1]]["children"].append(row_id)
            position |= _row(row_id, row, parents, numbers, assets)
    return position


def _row(row_id: str, row: Spec, parents: list[str], numbers: dict[str, int], assets: Assets) -> Spec:
    children = [f"CHART-{chart}" for chart in row["tiles"]]
    placed: Spec = {row_id: {"id": row_id, "type": "ROW", "children": children, "parents": parents,
                             "meta": {"background": "BACKGROUND_TRANSPARENT"}}}
    for chart, width in row["tiles"].items():
        placed[f"CHART-{chart}"] = {
            "id": f"CHART-{chart}", "type": "CHART", "children": [], "parents": [*parents, row_id],
            "meta": {"uuid": asset_uuid("charts", chart), "chartId": numbers[chart], "width": width,
                     "height": row["height_px"] // GRID_UNIT_PX, "sliceName": assets.charts[chart]["title"]},
        }
    return placed


def _filter(name: str, spec: Spec, numbers: dict[str, int], assets: Assets) -> Spec:
    """A native filter over exactly the tiles whose dataset has its column (or, for the period, a time)."""
    def reaches(slug: str) -> bool:
        chart = assets.charts[slug]
        dataset = assets.datasets[chart["dataset"]]
        return follows_period(chart, dataset) if spec["kind"] == "time" else spec["column"] in columns_of(dataset)

    base = {
        "id": f"NATIVE_FILTER-{name}", "name": spec["label"], "type": "NATIVE_FILTER", "description": "",
        "cascadeParentIds": [],
        "scope": {"rootPath": ["ROOT_ID"], "excluded": [n for slug, n in numbers.items() if not reaches(slug)]},
    }
    if spec["kind"] == "time":
        value = {"time_range": spec["default"]}
        return base | {"filterType": "filter_time", "targets": [{}], "controlValues": {},
                       "defaultDataMask": {"extraFormData": value, "filterState": {"value": spec["default"]}}}
    return base | {
        "filterType": "filter_select", "defaultDataMask": {"extraFormData": {}, "filterState": {}},
        "targets": [{"column": {"name": spec["column"]}, "datasetUuid": asset_uuid("datasets", spec["dataset"])}],
        "controlValues": {"multiSelect": True, "enableEmptyFilter": False, "defaultToFirstItem": False,
                          "searchAllOptions": False, "inverseSelection": False},
    }
