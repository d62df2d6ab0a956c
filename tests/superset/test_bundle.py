"""The board's files: sound as they are, and every kind of fault is found when it is made."""

import copy
import json
import uuid
from pathlib import Path

import pytest
import yaml
from superset_files import SUPERSET, load

queries = load(SUPERSET / "query_context.py")
bundle = load(SUPERSET / "bundle.py")
lint = load(Path(__file__).with_name("bundle_lint.py"))


@pytest.fixture(scope="module")
def security():
    return bundle.read_yaml(SUPERSET / "security.yaml")


@pytest.fixture(scope="module")
def published():
    return lint.published_columns()


@pytest.fixture
def assets():
    return bundle.read_assets(SUPERSET / "assets")


@pytest.fixture
def files(assets):
    return {path: yaml.safe_load(text) for path, text in bundle.build(assets, "127.0.0.1:5432/eungdap").items()}


def test_the_bundle_is_sound(assets, security, published):
    assert lint.faults(assets, bundle, queries, security, published) == []
    assert set(assets.dashboards) == {"situation-board", "quality-audit", "operations", "wall"}
    assert len(assets.charts) >= 12


def _break(assets, security, what):
    charts, datasets, board = assets.charts, assets.datasets, assets.dashboards["situation-board"]
    breaks = {
        "a table that is not published": lambda: datasets.update(nothing=datasets.pop("backlog")),
        "a joined table that is not published": lambda: datasets["neighbourhood_daily"]["joined"].update(table="lost"),
        "a column the joined table lacks": lambda: datasets["neighbourhood_daily"]["joined"]["columns"].append("lost"),
        "a column the table lacks": lambda: datasets["backlog"]["columns"].update(lost=["TEXT", "x"]),
        "a metric over a column it lacks": lambda: datasets["backlog"]["metrics"]["open"].update(sql="SUM(lost_count)"),
        "a chart's column": lambda: charts["field_mix"]["params"].update(x_axis="lost"),
        "a chart's metric": lambda: charts["field_mix"]["params"].update(metrics=["lost"]),
        "a chart's dataset": lambda: charts["field_mix"].update(dataset="lost"),
        "a tile without a chart": lambda: bundle.rows_of(board)[0]["tiles"].update(lost=0),
        "a row too wide": lambda: bundle.rows_of(board)[0]["tiles"].update(notice=13),
        "a filter's column": lambda: board["filters"]["district"].update(column="lost"),
        "a chart on no dashboard": lambda: charts.update(lost=copy.deepcopy(charts["field_mix"])),
        "a dataset nobody may read": lambda: security["roles"]["quality_reader"].update(datasets=[]),
        "a right on a lost dataset": lambda: security["roles"]["quality_reader"]["datasets"].append("lost"),
    }
    breaks[what]()
    return len(breaks)


@pytest.mark.parametrize("what", [
    "a table that is not published", "a column the table lacks", "a metric over a column it lacks", "a chart's column",
    "a chart's metric", "a chart's dataset", "a tile without a chart", "a row too wide", "a filter's column",
    "a chart on no dashboard", "a dataset nobody may read", "a right on a lost dataset",
])
def test_a_broken_copy_is_found(assets, security, published, what):
    broken = copy.deepcopy(security)
    _break(assets, broken, what)
    assert lint.faults(assets, bundle, queries, broken, published)


def test_ids_are_stable_and_unique(files):
    ids = [spec["uuid"] for spec in files.values() if "uuid" in spec]
    assert len(ids) == len(set(ids)) == len(files) - 1
    assert {uuid.UUID(each).version for each in ids} == {5}
    assert files["dashboards/situation-board.yaml"]["uuid"] == bundle.asset_uuid("dashboards", "situation-board")


def test_every_chart_has_a_query_of_its_own(files):
    for path, spec in files.items():
        if path.startswith("charts/"):
            query = json.loads(spec["query_context"])["queries"][0]
            assert query["columns"] or query["metrics"], path
            assert spec["is_managed_externally"], path


def test_every_tile_stands_in_its_own_tab_and_the_tabs_in_their_order(files, assets):
    position = files["dashboards/situation-board.yaml"]["position"]
    tabs = position[position["ROOT_ID"]["children"][0]]["children"]
    given = assets.dashboards["situation-board"]["tabs"]
    assert [position[tab]["meta"]["text"] for tab in tabs] == list(given)
    for tab, rows in zip(tabs, given.values(), strict=True):
        assert [position[row]["children"] for row in position[tab]["children"]] == [
            [f"CHART-{tile}" for tile in row["tiles"]] for row in rows]
    for name, item in position.items():
        if name not in ("DASHBOARD_VERSION_KEY", "ROOT_ID", "HEADER_ID", "GRID_ID"):
            assert name in position[item["parents"][-1]]["children"]
            assert item["parents"] == [*position[item["parents"][-1]].get("parents", []), item["parents"][-1]]
    untabbed = files["dashboards/quality-audit.yaml"]["position"]
    assert untabbed["ROOT_ID"]["children"] == ["GRID_ID"] and untabbed["GRID_ID"]["children"]


def test_a_filter_reaches_exactly_the_tiles_that_have_its_column(files, assets):
    position = files["dashboards/situation-board.yaml"]["position"]
    charts = {item["meta"]["chartId"]: key.removeprefix("CHART-") for key, item in position.items()
              if key.startswith("CHART-")}
    filters = files["dashboards/situation-board.yaml"]["metadata"]["native_filter_configuration"]
    left_out = {each["name"]: {charts[number] for number in each["scope"]["excluded"]} for each in filters}
    assert {"received_today", "hourly_trend", "open_now", "emerging_issues", "freshness"} <= left_out["기간"]
    assert not {"daily_trend", "district_map", "departments"} & left_out["기간"]
    assert not {"received_today", "emerging_issues", "issue_complaints", "district_map"} & left_out["자치구"]
    assert {"handling_days", "backlog", "hourly_trend"} <= left_out["자치구"]
    assert {"district_map", "departments"} <= left_out["접수 경로"]


def test_a_dashboard_names_only_colours_that_have_a_file(assets):
    files = {path.stem: bundle.read_yaml(path) for path in (SUPERSET / "assets" / "themes").glob("*.yaml")}
    assert {spec["theme"] for spec in assets.dashboards.values() if "theme" in spec} == set(files) == {"wall"}
    assert files["wall"]["theme"]["algorithm"] == "dark"


def test_no_password_and_no_address_of_anyone_else_is_in_the_bundle(assets):
    text = "\n".join(bundle.build(assets, "127.0.0.1:5432/eungdap").values())
    assert "XXXXXXXXXX@127.0.0.1:5432/eungdap" in text
    assert "http" not in text


def test_the_map_calls_no_tiles(files):
    assert files["charts/district_map.yaml"]["params"]["mapbox_style"] == ""


def test_a_file_that_is_no_mapping_is_named(tmp_path):
    path = tmp_path / "broken.yaml"
    path.write_text("- a\n- b\n")
    with pytest.raises(ValueError, match=r"broken\.yaml must hold a mapping"):
        bundle.read_yaml(path)
    path.write_text("a: [1\n")
    with pytest.raises(ValueError, match=r"broken\.yaml is not YAML"):
        bundle.read_yaml(path)


def test_the_korean_file_translates_into_korean():
    strings = bundle.read_yaml(SUPERSET / "i18n" / "ko.yaml")
    assert len(strings) > 150
    plain = {key: value for key, value in strings.items() if not any("가" <= letter <= "힣" for letter in value)}
    assert plain == {}
    for key, value in strings.items():
        assert key.count("%s") == value.count("%s"), key
        assert key.count("%d") == value.count("%d"), key
