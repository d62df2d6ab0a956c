"""Roles, groups and rules about rows as the files declare them: sound as they are, and each fault is found."""

import copy
import csv
from pathlib import Path

import pytest
from superset_files import SUPERSET, load

from pipeline.platform.secrets import PEOPLE

REPOSITORY = Path(__file__).parents[2]

load(SUPERSET / "query_context.py")
bundle = load(SUPERSET / "bundle.py")
rows = load(SUPERSET / "row_security.py")
lint = load(Path(__file__).with_name("bundle_lint.py"))


@pytest.fixture(scope="module")
def departments():
    with (REPOSITORY / "dbt" / "seeds" / "departments.csv").open(encoding="utf-8", newline="") as file:
        return {row["agency"] for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def published():
    return lint.published_columns()


@pytest.fixture
def datasets(assets):
    return assets.datasets


@pytest.fixture
def assets():
    return bundle.read_assets(SUPERSET / "assets")


@pytest.fixture
def security():
    return bundle.read_yaml(SUPERSET / "security.yaml")


def test_the_declarations_are_sound(datasets, security, published, departments):
    assert rows.faults(datasets, published, security, departments) == []
    assert {slug for slug, spec in datasets.items() if "department" in spec} == {
        "issue_complaints", "alert_complaints", "open_complaints", "recent_complaints", "complaint_evidence"}


FAULTS = {
    "a dataset with texts but no department": (
        lambda datasets, _: datasets["issue_complaints"].pop("department"),
        "dataset issue_complaints: shows complaints (description, service_request_id) but names no department column"),
    "a dataset that shows a number": (
        lambda datasets, _: datasets["alerts"]["columns"].update(service_request_id=["TEXT", "x"]),
        "dataset alerts: shows complaints (service_request_id) but names no department column"),
    "a table with texts that the dataset leaves out": (
        lambda datasets, _: datasets.update(alert_complaints={"columns": {"label": ["TEXT", "x"]}}),
        "dataset alert_complaints: shows complaints (description, service_request_id) but names no department column"),
    "a department column that is not there": (
        lambda datasets, _: datasets["issue_complaints"].update(department="office"),
        "dataset issue_complaints: department column office is none of its columns"),
    "a department that does not exist": (
        lambda _, security: security["groups"]["officials-roads"].update(departments=["서울시 도로과"]),
        "group officials-roads: no department 서울시 도로과"),
    "a department that is no list": (
        lambda _, security: security["groups"]["officials-roads"].update(departments="서울시 도로관리과"),
        "group officials-roads: departments is a list of names or 'all'"),
    "an empty list": (
        lambda _, security: security["groups"]["officials-roads"].update(departments=[]),
        "group officials-roads: departments is a list of names or 'all'"),
    "a role that does not exist": (
        lambda _, security: security["groups"]["operators"]["roles"].append("lost"), "group operators: no role lost"),
    "a name too long for Superset": (
        lambda _, security: security["groups"].update({"x" * 60: security["groups"]["operators"]}),
        f"group {'x' * 60}: a name has 56 letters at most"),
    "a group that does not exist": (
        lambda _, security: security["users"]["mayor"].update(groups=["lost"]), "user mayor: no group lost"),
    "a role past the groups": (
        lambda _, security: security["users"]["mayor"].update(roles=["Admin"]),
        "user mayor: roles come through groups"),
}


@pytest.mark.parametrize("what", FAULTS)
def test_each_fault_is_found(datasets, security, published, departments, what):
    broken, line = FAULTS[what]
    given = copy.deepcopy(security)
    broken(datasets, given)
    assert rows.faults(datasets, published, given, departments) == [line]


def test_departments_are_not_judged_where_nobody_knows_them(datasets, security):
    security["groups"]["officials-roads"]["departments"] = ["과천시 도로과"]
    assert rows.faults(datasets, {}, security) == []


def test_rules_begin_with_one_that_no_row_fulfils(datasets, security):
    found = rows.rules(datasets, security["groups"])
    for slug in ("issue_complaints", "alert_complaints"):
        of_dataset = [rule for rule in found if rule.dataset == slug]
        assert of_dataset[0] == rows.Rule(f"{slug}: nobody", slug, "Base", "", "1 = 0")
        assert {rule.filter_type for rule in of_dataset[1:]} == {"Regular"}
        clauses = {rule.role: rule.clause for rule in of_dataset[1:]}
        assert clauses["rows of officials-roads"] == "agency_responsible IN ('서울시 도로관리과')"
        assert clauses["rows of executives"] == "1 = 1"
        assert "rows of operators" not in clauses
    assert len({rule.name for rule in found}) == len(found)


def test_a_quote_in_a_name_stays_a_quote():
    groups = {"g": {"roles": [], "departments": ["b", "a' OR '1' = '1"]}}
    (_, rule) = rows.rules({"d": {"department": "agency", "columns": {}}}, groups)
    assert rule.clause == "agency IN ('a'' OR ''1'' = ''1', 'b')"


def test_a_group_has_its_roles_and_the_one_its_rows_hang_on():
    assert rows.roles_of("g", {"roles": ["r"], "departments": "all"}) == ["r", "rows of g"]
    assert rows.roles_of("g", {"roles": ["r"]}) == ["r"]


def test_the_way_in_leads_to_a_board_whose_every_tile_one_may_read(assets, security):
    for name, group in security["groups"].items():
        if "Admin" not in group["roles"]:
            read = {dataset for role in group["roles"] for dataset in security["roles"][role]["datasets"]}
            tiles = [tile for row in bundle.rows_of(assets.dashboards[group["home"]]) for tile in row["tiles"]]
            assert {assets.charts[tile]["dataset"] for tile in tiles} <= read, name
            assert group.get("home_tab") in (None, *assets.dashboards[group["home"]].get("tabs", {})), name


def test_every_user_has_a_password_that_is_made_by_the_setup(security):
    assert {spec["password_file"] for spec in security["users"].values()} == {f"board_{name}" for name in PEOPLE}
    assert set(security["users"]) == set(PEOPLE)


def test_quality_results_are_given_to_one_role_alone(security):
    roles = [name for name, role in security["roles"].items() if "gate_results" in role["datasets"]]
    assert roles == ["quality_reader"]
    holders = {name for name, group in security["groups"].items() if "quality_reader" in group["roles"]}
    assert holders == {"auditors", "engineers"}


def test_no_right_to_change_or_to_run_sql_is_given_to_a_reader(security):
    rights = [(view, right) for role in security["roles"].values()
              for view, names in role["permissions"].items() for right in names]
    writes = {view for view, right in rights if right in ("can_write", "can_add", "can_edit", "can_delete")}
    assert writes == {"DashboardFilterStateRestApi", "DashboardPermalinkRestApi", "CurrentUserRestApi"}  # one's own
    assert not [each for each in rights if "sql" in " ".join(each).lower() or each[1] == "can_samples"]
