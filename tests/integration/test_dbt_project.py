"""The project documents itself, its unit tests pass and its tests can fail."""

import json

import pytest

from pipeline import transform


def test_unit_tests_pass(warehouse):
    transform.build("facts")
    transform.build("issues")
    with warehouse.connect("postgres") as connection:  # a unit test holds its rows in a temporary table
        connection.execute("grant temporary on database eungdap to dbt_rw")
    assert transform.run_dbt("test", "--select", "test_type:unit") == 13


def test_docs_are_generated_and_every_model_and_column_is_described(warehouse, installation):
    transform.build("facts")
    transform.build("issues")
    transform.run_dbt("docs", "generate")
    target = installation.var_dir / "dbt" / "target"
    manifest = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
    catalog = json.loads((target / "catalog.json").read_text(encoding="utf-8"))["nodes"]
    nodes = {key: node for key, node in manifest["nodes"].items() if node["resource_type"] in ("model", "seed")}
    assert nodes.keys() == catalog.keys()
    missing = [f"{node['name']}.{column}" for key, node in nodes.items() for column in catalog[key]["columns"]
               if not node["columns"].get(column, {}).get("description")]
    assert missing == []
    assert [node["name"] for node in nodes.values() if not node["description"].startswith("One row")] == []


def test_a_duplicate_in_a_seed_fails_the_build(warehouse):
    transform.build("facts")
    with warehouse.connect("dbt_rw") as connection:
        connection.execute("insert into seeds.channels select * from seeds.channels limit 1")
    with pytest.raises(RuntimeError, match=r"unique_channels_channel.*fail"):
        transform.run_dbt("test", "--select", "channels")
