"""From a tile's measures to the columns that they are made of, and on to the sources; nothing is guessed."""

import pytest
import yaml
from superset_files import SUPERSET, load

made_of = load(SUPERSET / "made_of.py")
load(SUPERSET / "query_context.py")
bundle = load(SUPERSET / "bundle.py")
CALCULATED = {"where_at": "concat_ws(' ', district_name, neighbourhood_name)", "round": "upper(\"round\")"}


def row(column, table, source, kind="IDENTITY", *models, is_masked=False):
    return {"column_name": column, "source_table": table, "source_column": source, "kind": kind,
            "is_masked": is_masked, "models": list(models)}


@pytest.mark.parametrize(("expression", "columns"), [
    ("COALESCE(SUM(open_count - overdue_count), 0)", ["open_count", "overdue_count"]),
    ("COUNT(*)", ["*"]),
    ("COUNT(*) FILTER (WHERE due_state = 'overdue')", ["*", "due_state"]),
    ("SUM(a) FILTER (WHERE requested_date = CURRENT_DATE - 7)", ["a", "requested_date"]),
    ("SUM(a)::float / NULLIF(SUM(b), 0)", ["a", "b"]),
    ("PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY hours)", ["hours"]),
    ("MAX(where_at)", ["district_name", "neighbourhood_name"]),
    ("round", ["round"]),
    ("description", ["description"]),
    ("1", []),
    ("SUM((", []),
])
def test_the_columns_of_a_measure(expression, columns):
    assert made_of.columns_of(expression, CALCULATED) == columns


def test_every_measure_and_every_column_of_the_board_is_understood():
    for slug, dataset in bundle.read_assets(SUPERSET / "assets").datasets.items():
        calculated = {name: each["sql"] for name, each in dataset.get("calculated", {}).items()}
        for expression in [each["sql"] for each in dataset["metrics"].values()] + list(bundle.columns_of(dataset)):
            found = made_of.columns_of(expression, calculated)
            assert found and set(found) <= {*dataset["columns"], "*"}, f"{slug}: {expression}"


def test_each_column_is_led_to_its_sources_and_what_was_done():
    found = made_of.origins([("기한 초과", ["*", "due_at"])], [
        row("*", "raw.complaints", "*"),
        row("due_at", "seeds.calendar", "calendar_date", "TRANSFORMATION"),
        row("due_at", "raw.complaints", "description", "AGGREGATION", is_masked=True),
        row("due_at", "", "", "CONSTANT")])
    assert [(part["name"], part["column"]) for part in found] == [("기한 초과", "*"), ("기한 초과", "due_at")]
    assert [[tuple(source.values()) for source in part["sources"]] for part in found] == [
        [("raw.complaints", "*", "그대로", False)],
        [("raw.complaints", "description", "집계", True), ("seeds.calendar", "calendar_date", "계산", False)]]


@pytest.mark.parametrize(("rows", "done"), [
    ([], ["알 수 없음"]),
    ([row("a", "", "", "UNKNOWN")], ["알 수 없음"]),
    ([row("a", "staging.stg_x", "a", "UNKNOWN")], ["알 수 없음"]),
    ([row("a", "raw.complaints", "a"), row("a", "", "", "UNKNOWN")], ["그대로", "알 수 없음"]),
    ([row("a", "", "", "CONSTANT")], ["정해진 값"]),
    ([row("a", "", "", "AGGREGATION")], ["정해진 값"]),
])
def test_what_is_not_known_is_said(rows, done):
    (part,) = made_of.origins([("값", ["a"])], rows)
    assert [source["done"] for source in part["sources"]] == done


def test_a_measure_without_a_column_is_unknown():
    (part,) = made_of.origins([("값", [])], [row("a", "raw.complaints", "a")])
    assert (part["column"], part["sources"][0]["done"]) == ("", "알 수 없음")


def test_the_tables_beside_a_dataset_s_own():
    files = bundle.build(bundle.read_assets(SUPERSET / "assets"), "127.0.0.1:5432/eungdap")
    found = {path.split("/")[-1]: made_of.joined_tables(yaml.safe_load(text)["sql"] or "")
             for path, text in files.items() if path.startswith("datasets/")}
    assert {name: tables for name, tables in found.items() if tables} == {
        "neighbourhood_daily.yaml": ["neighbourhood_outlines"]}


def test_a_column_of_a_second_table_is_known_beside_those_of_the_first():
    own = [row("*", "raw.t", "*"), row("code", "raw.t", "code")]
    other = [row("*", "seeds.s", "*"), row("code", "seeds.s", "code"), row("outline", "seeds.s", "outline")]
    assert [(each["column_name"], each["source_table"]) for each in made_of.beside(own, other)] == [
        ("*", "raw.t"), ("code", "raw.t"), ("outline", "seeds.s")]


def test_models_stand_in_the_order_of_the_data_whatever_way_is_longer():
    rows = [row("a", "raw.t", "a", "IDENTITY", "stg_t", "int_t", "fct", "mart"),
            row("a", "raw.u", "a", "IDENTITY", "stg_u", "fct", "mart"),
            row("b", "raw.v", "a", "IDENTITY", "stg_v", "mart")]
    assert made_of.models_between({"a"}, rows) == ["stg_t", "int_t", "stg_u", "fct", "mart"]
