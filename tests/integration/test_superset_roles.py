"""Who sees what: every role against every dataset and tile, through the API of a real Superset."""

import json
import os
import re
import subprocess

import httpx
import psycopg
import pytest
import yaml
from board_fixture import AGENCIES, create_board
from superset_server import bootstrap, bootstrap_with, serve

from pipeline.platform.processes import SUPERSET_BIN, superset_environment
from pipeline.settings import REPOSITORY

ASSETS = REPOSITORY / "superset" / "assets"
FIGURES = {"daily_complaints", "hourly_complaints", "handling_daily", "district_daily", "neighbourhood_daily",
           "backlog", "emerging_issues", "issue_events", "alerts", "alert_handling", "alert_evaluation",
           "routing_monthly", "understanding_evaluation"}
COMPLAINTS = {"issue_complaints", "alert_complaints", "open_complaints", "recent_complaints", "complaint_evidence"}
STATE = {"freshness", "gate_status", "alert_load", "pipeline_state"}
QUALITY = {"gate_results", "error_rates", "findings", "access_rights"}
EVERYTHING = FIGURES | COMPLAINTS | STATE | QUALITY
READS = {
    "admin": EVERYTHING,
    "mayor": FIGURES | COMPLAINTS | STATE,
    "official": FIGURES | COMPLAINTS | STATE,
    "cyclist": FIGURES | COMPLAINTS | STATE,
    "newcomer": FIGURES | COMPLAINTS | STATE,
    "operator": STATE,
    "engineer": FIGURES | STATE | QUALITY,
    "auditor": EVERYTHING,
}
# of datasets with complaints: the departments whose rows are seen
ROWS_OF = {"official": [AGENCIES[0]], "cyclist": [AGENCIES[1]], "newcomer": []}
READERS = [name for name in READS if name != "admin"]
PASSWORD = "typed-by-nobody"


def _read(kind):
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ASSETS / kind).glob("*.yaml")}


DATASETS, CHARTS = _read("datasets"), _read("charts")


@pytest.fixture(scope="module")
def provisioned(installation):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        create_board(connection)
    result = bootstrap(installation)
    assert result.returncode == 0, result.stderr
    return installation


@pytest.fixture(scope="module")
def server(provisioned):
    with serve(provisioned) as running:
        yield running


@pytest.fixture(scope="module")
def people(server):
    """A client for each name in READS; two of them, and a group of readers without departments, are made here."""
    found = {name: server.client(name) for name in READS if name in server.passwords}
    admin = found["admin"]
    _change(admin, "POST", "/api/v1/security/groups/", {
        "name": "newcomers", "label": "새로 온 사람", "description": "", "users": [],
        "roles": [_id(admin, "security/roles", name) for name in (
            "board_reader", "state_reader", "figures_reader", "complaint_reader")]})
    for name, group in (("cyclist", "officials-cycling"), ("newcomer", "newcomers")):
        _change(admin, "POST", "/api/v1/security/users/", {
            "username": name, "first_name": name, "last_name": "x", "email": f"{name}@eungdap.invalid", "active": True,
            "password": PASSWORD, "roles": [], "groups": [_id(admin, "security/groups", group)]})
        token = server.log_in(name, PASSWORD).raise_for_status().json()["access_token"]
        found[name] = httpx.Client(base_url=server.base_url, timeout=60, headers={"Authorization": f"Bearer {token}"})
    yield found
    for client in found.values():
        client.close()


@pytest.fixture(scope="module")
def ids(people):
    """Ids of datasets by table and of charts by file, as the administrator knows them."""
    charts = _listed(people["admin"], "chart", "slice_name")
    return (_listed(people["admin"], "dataset", "table_name"),
            {slug: charts[chart["title"]] for slug, chart in CHARTS.items()})


@pytest.fixture(scope="module")
def counts(provisioned):
    """Rows of a table of the board, or of some departments in it."""
    from pipeline import warehouse

    def count(table, departments=None):
        where = "" if departments is None else " where agency_responsible = any(%s)"
        with warehouse.connect("board_ro") as connection:
            return connection.execute(psycopg.sql.SQL(f"select count(*) from board.{table}{where}"),
                                      None if departments is None else (departments,)).fetchone()[0]
    return count


def _id(client, kind, name):
    answer = client.get(f"/api/v1/{kind}/", params={"q": "(page_size:100)"}).raise_for_status()
    return next(each["id"] for each in answer.json()["result"] if each["name"] == name)


def _listed(client, kind, name):
    result = client.get(f"/api/v1/{kind}/", params={"q": "(page_size:200)"}).raise_for_status().json()["result"]
    return {each[name]: each["id"] for each in result}


def _send(client, method, path, body=None):
    """A request that changes something, as the browser sends it."""
    token = client.get("/api/v1/security/csrf_token/").json()["result"]
    return client.request(method, path, json=body, headers={"X-CSRFToken": token, "Referer": str(client.base_url)})


def _change(client, method, path, body):
    answer = _send(client, method, path, body)
    assert answer.status_code in (200, 201), answer.text[:500]


def _ask(client, dataset_id, result_type="full", **query):
    """One question by the API that the browser uses; `query` are fields of its only query."""
    return client.post("/api/v1/chart/data", json={
        "datasource": {"id": dataset_id, "type": "table"}, "result_format": "json", "result_type": result_type,
        "queries": [{"metrics": None, "row_limit": 50_000} | query]})


def _expected(person, dataset, counts):
    return counts(dataset, ROWS_OF.get(person) if dataset in COMPLAINTS else None)


def test_every_dataset_and_person_is_judged_here(people, ids):
    assert set(DATASETS) == EVERYTHING == set(ids[0])
    assert set(people) == set(READS)
    assert {name: set(_listed(client, "dataset", "table_name")) for name, client in people.items()} == READS


def test_departments_of_the_made_up_board_differ(counts):
    for dataset in COMPLAINTS:
        numbers = [counts(dataset, [each]) for each in AGENCIES]
        assert len({0, *numbers, counts(dataset)}) == 4


@pytest.mark.parametrize("dataset", sorted(EVERYTHING))
def test_rows_of_a_dataset(people, ids, counts, dataset):
    (column, *_) = DATASETS[dataset]["columns"]
    for name, client in people.items():
        answer = _ask(client, ids[0][dataset], columns=[column])
        if dataset in READS[name]:
            assert answer.status_code == 200, (name, answer.text[:300])
            assert answer.json()["result"][0]["rowcount"] == _expected(name, dataset, counts), name
        else:
            assert answer.status_code == 403, name
            assert answer.json()["errors"][0]["message"] == "이 자료를 볼 권한이 없습니다."


@pytest.mark.parametrize("chart", sorted(CHARTS))
def test_rows_of_a_tile(people, ids, counts, chart):
    dataset = CHARTS[chart]["dataset"]
    for name, client in people.items():
        answer = client.get(f"/api/v1/chart/{ids[1][chart]}/data/")
        if dataset not in READS[name]:
            assert answer.status_code in (403, 404), name
            continue
        assert answer.status_code == 200, (name, answer.text[:300])
        rows = answer.json()["result"][0]["data"]
        params = CHARTS[chart]["params"]
        if dataset in COMPLAINTS and params.get("query_mode") == "raw" and "adhoc_filters" not in params:
            assert len(rows) == _expected(name, dataset, counts), name
        else:  # of who has no department a table of groups is empty
            assert rows or (name == "newcomer" and dataset in COMPLAINTS), name


def test_what_was_answered_is_shown_to_its_department(people, ids):
    from pipeline import warehouse

    for name, departments in (("official", [AGENCIES[0]]), ("cyclist", [AGENCIES[1]]), ("newcomer", []),
                              ("mayor", [*AGENCIES, "미지정"])):
        with warehouse.connect("board_ro") as connection:
            wanted = connection.execute("select service_request_id from board.recent_complaints where status = 'closed'"
                                        " and agency_responsible = any(%s)", (departments,)).fetchall()
        rows = people[name].get(f"/api/v1/chart/{ids[1]['my_answered']}/data/").raise_for_status().json()["result"]
        assert sorted((row["service_request_id"],) for row in rows[0]["data"]) == sorted(wanted), name


MINE = {
    "my_overdue": "select count(*) from board.open_complaints where due_at < as_of_at",
    "my_due_today": "select count(*) from board.open_complaints where due_at >= as_of_at and"
                    " (due_at at time zone 'Asia/Seoul')::date = (as_of_at at time zone 'Asia/Seoul')::date",
    "my_bounced": "select count(*) from board.open_complaints where (transfer_count >= 1 or is_reopened)",
    "my_open": "select count(*) from board.open_complaints where true",
    "my_alert_count": "select count(distinct alert_id) from board.alert_complaints where is_ongoing",
}


@pytest.mark.parametrize("chart", sorted(MINE))
def test_my_work_counts_my_departments_and_nobody_elses(people, ids, counts, chart):
    from pipeline import warehouse

    found = {}
    for name, departments in (("official", [AGENCIES[0]]), ("cyclist", [AGENCIES[1]]), ("newcomer", []),
                              ("mayor", [*AGENCIES, "미지정"])):
        with warehouse.connect("board_ro") as connection:
            (wanted,) = connection.execute(f"{MINE[chart]} and agency_responsible = any(%s)", (departments,)).fetchone()
        answer = people[name].get(f"/api/v1/chart/{ids[1][chart]}/data/").raise_for_status()
        ((found[name],),) = [row.values() for row in answer.json()["result"][0]["data"]]
        assert found[name] == wanted, name
    assert found["newcomer"] == 0 < found["cyclist"] <= found["official"] <= found["mayor"]


@pytest.mark.parametrize("dataset", ["open_complaints", "recent_complaints", "complaint_evidence"])
def test_a_file_holds_the_rows_that_one_may_read(people, ids, counts, dataset):
    question = {"datasource": {"id": ids[0][dataset], "type": "table"}, "result_format": "csv", "result_type": "full",
                "queries": [{"columns": ["service_request_id"], "metrics": None, "row_limit": 50_000}]}
    for name in ("mayor", "official", "cyclist", "newcomer"):
        answer = people[name].post("/api/v1/chart/data?reason=시험", json=question)
        assert answer.status_code == 200, (name, answer.text[:300])
        assert len(answer.text.splitlines()) - 1 == _expected(name, dataset, counts), name
    for name in ("operator", "engineer"):
        assert people[name].post("/api/v1/chart/data", json=question).status_code == 403, name


@pytest.mark.parametrize("dataset", sorted(COMPLAINTS))
def test_the_cache_gives_nobody_the_answer_of_another(people, ids, counts, dataset):
    for name in ("official", "cyclist", "mayor", "official", "newcomer", "auditor", "cyclist", "newcomer"):
        for _ in range(2):  # the row limit makes this question one that no other test has asked
            answer = _ask(people[name], ids[0][dataset], columns=["service_request_id"], row_limit=4_321)
            result = answer.raise_for_status().json()["result"][0]
            assert result["rowcount"] == _expected(name, dataset, counts), name
        assert result["is_cached"], name


@pytest.mark.parametrize("dataset", sorted(COMPLAINTS))
def test_lists_of_values_hold_the_departments_one_may_read(people, ids, dataset):
    everyone = {*AGENCIES, "미지정"}
    for name in ("mayor", "official", "cyclist", "newcomer"):
        wanted = set(ROWS_OF.get(name, everyone))
        answer = _ask(people[name], ids[0][dataset], columns=["agency_responsible"], metrics=[])
        rows = answer.raise_for_status().json()["result"][0]["data"]
        assert {row["agency_responsible"] for row in rows} == wanted, name
        values = people[name].get(f"/api/v1/datasource/table/{ids[0][dataset]}/column/agency_responsible/values/")
        assert set(values.raise_for_status().json()["result"]) == wanted, name


@pytest.mark.parametrize("dataset", sorted(COMPLAINTS))
@pytest.mark.parametrize("result_type", ["drill_detail", "samples"])
def test_details_behind_a_tile_are_filtered_too(people, ids, counts, dataset, result_type):
    for name in ("mayor", "official", "cyclist", "newcomer"):
        answer = _ask(people[name], ids[0][dataset], result_type, columns=[])
        rows = answer.raise_for_status().json()["result"][0]["data"]
        assert len(rows) == _expected(name, dataset, counts), name
    for name in ("operator", "engineer"):
        assert _ask(people[name], ids[0][dataset], result_type, columns=[]).status_code == 403


def test_what_a_dataset_is_made_of_is_told_to_its_readers(people, ids):
    for name, client in people.items():
        for dataset, number in ids[0].items():
            answer = client.get(f"/api/v1/dataset/{number}/drill_info/")
            assert (answer.status_code == 200) == (dataset in READS[name]), (name, dataset, answer.status_code)


def test_samples_by_their_own_address_are_the_administrators(people, ids):
    for name in READERS:
        answer = _send(people[name], "POST", f"/datasource/samples?datasource_id={ids[0]['issue_complaints']}"
                                             "&datasource_type=table", {})
        assert answer.status_code in (401, 403, 404), name


SQL = {"expressionType": "SQL", "label": "x"}
ANYTHING = "ts_stat('select to_tsvector(name_ko) from board.gate_results')::text"
FREE = {
    "an expression as column": {"columns": [SQL | {"sqlExpression": "upper(label)"}]},
    "a column that the dataset leaves out": {"columns": ["sample_text"]},
    "that column as expression": {"columns": [SQL | {"sqlExpression": "sample_text"}]},
    "SQL behind a simple name": {"columns": [{"expressionType": "SIMPLE", "label": "x", "sqlExpression": "now()",
                                              "column": {"column_name": "label"}}]},
    "an expression as grouped column": {"columns": ["upper(label)"], "metrics": []},
    "an expression as metric": {"columns": [], "metrics": [SQL | {"sqlExpression": "max(sample_text)"}]},
    "a query given as text": {"columns": [SQL | {"sqlExpression": ANYTHING}]},
    "a sum of a column left out": {"columns": [], "metrics": [
        {"expressionType": "SIMPLE", "label": "x", "aggregate": "MAX", "column": {"column_name": "sample_text"}}]},
    "a condition": {"columns": ["label"], "extras": {"where": "sample_text like '%a%'"}},
    "a condition that is always true": {"columns": ["label"], "extras": {"where": "1 = 1 or 1 = 1"}},
    "a condition on groups": {"columns": ["label"], "metrics": ["issues"], "extras": {"having": "max(1) = 1"}},
    "an order": {"columns": ["label"], "orderby": [[SQL | {"sqlExpression": "sample_text"}, True]]},
    "a filter by an expression": {"columns": ["label"], "filters": [
        {"col": SQL | {"sqlExpression": "sample_text"}, "op": "LIKE", "val": "%a%"}]},
    "another chart as annotation": {"columns": ["label"], "annotation_layers": [
        {"name": "x", "value": 1, "annotationType": "EVENT", "sourceType": "table", "show": True, "showMarkers": False,
         "showLabel": True, "opacity": "", "style": "solid", "width": 1, "hideLine": False}]},
}


@pytest.mark.parametrize("what", FREE)
def test_nobody_sends_sql_of_their_own(people, ids, what):
    for name in ("mayor", "official", "engineer", "auditor"):
        answer = _ask(people[name], ids[0]["emerging_issues"], **FREE[what])
        assert answer.status_code == 403, (name, answer.status_code, answer.text[:300])


@pytest.mark.parametrize("what", ["that column as expression", "a query given as text", "another chart as annotation"])
def test_without_that_rule_such_sql_would_be_run(people, ids, what):
    answer = _ask(people["admin"], ids[0]["emerging_issues"], **FREE[what])
    assert answer.raise_for_status().json()["result"][0]["data"]


@pytest.fixture(scope="module")
def sessions(server):
    """Browsers that are logged in: what is not under /api takes no token."""
    found = {}
    for name in ("mayor", "official", "operator"):
        client = httpx.Client(base_url=server.base_url, timeout=60)
        token = re.search(r'csrf_token[^>]*value="([^"]+)"', client.get("/login/").text)[1]
        form = {"username": name, "password": server.passwords[name], "csrf_token": token}
        client.post("/login/", data=form, headers={"Referer": f"{server.base_url}/login/"})
        found[name] = client
    yield found
    for client in found.values():
        client.close()


def test_the_way_in_leads_home(sessions):
    tabs = list(yaml.safe_load((ASSETS / "dashboards" / "situation-board.yaml").read_text(encoding="utf-8"))["tabs"])
    for name, home, tab in (("mayor", "situation-board", ""), ("operator", "operations", ""),
                            ("official", "situation-board", f"#TAB-{tabs.index('내 업무')}")):
        assert sessions[name].get("/").headers["location"] == f"/superset/dashboard/{home}/{tab}", name
        assert sessions[name].get(f"/superset/dashboard/{home}/").status_code == 200, name


def _map(client, ids, **changes):
    form = CHARTS["district_map"]["params"] | {
        "viz_type": "deck_polygon", "datasource": f"{ids[0]['district_daily']}__table", "time_range": "No filter"}
    return client.post("/superset/explore_json/", data={"form_data": json.dumps(form | changes)})


def test_the_map_is_drawn_by_its_own_names_alone(sessions, ids):
    drawn = _map(sessions["mayor"], ids)
    assert drawn.status_code == 200 and drawn.json()["data"]["features"], drawn.text[:300]
    assert _map(sessions["operator"], ids).status_code == 403
    sql = {"clause": "WHERE", "expressionType": "SQL", "sqlExpression": "1 = 1"}
    for changes in ({"adhoc_filters": [sql]}, {"metric": SQL | {"sqlExpression": "count(*)"}},
                    {"viz_type": "deck_grid"}, {"line_column": "upper(outline)"}):
        assert _map(sessions["mayor"], ids, **changes).status_code == 403, changes


def test_the_old_way_of_asking_keeps_no_answer_for_the_next_one(sessions, ids):
    form = {"viz_type": "table", "datasource": f"{ids[0]['issue_complaints']}__table", "query_mode": "raw",
            "all_columns": ["description"], "row_limit": 100}
    for name in ("mayor", "official", "operator"):
        answer = sessions[name].get("/superset/explore_json/", params={"form_data": json.dumps(form)})
        assert answer.status_code == 405, name


def test_no_reader_writes_and_nobody_runs_sql(people, ids):
    chart, dataset = ids[1]["received_today"], ids[0]["issue_complaints"]
    for name in READERS:
        client = people[name]
        for method, path, body in (
                ("PUT", f"/api/v1/chart/{chart}", {"slice_name": "x"}), ("DELETE", f"/api/v1/chart/{chart}", None),
                ("POST", "/api/v1/dashboard/", {"dashboard_title": "x"}), ("POST", "/api/v1/rowlevelsecurity/", {}),
                ("PUT", f"/api/v1/dataset/{dataset}", {"description": "x"}),
                ("POST", "/api/v1/dataset/", {"database": 1, "schema": "board", "table_name": "issue_daily"}),
                ("POST", "/api/v1/security/users/", {}), ("POST", "/api/v1/security/groups/", {}),
                ("POST", "/api/v1/sqllab/execute/", {"database_id": 1, "sql": "select 1"})):
            assert _send(client, method, path, body).status_code in (403, 404, 405), (name, method, path)
        for path in ("/api/v1/security/users/", "/api/v1/rowlevelsecurity/", "/api/v1/query/",
                     "/api/v1/database/1/tables/?q=(schema_name:board)",
                     "/api/v1/database/1/select_star/issue_complaints/board/"):
            answer = client.get(path)
            assert answer.status_code in (403, 404) or answer.json()["result"] == [], (name, path, answer.text[:200])


def test_nobody_without_a_login_gets_anything(server, ids):
    with httpx.Client(base_url=server.base_url) as client:
        assert _ask(client, ids[0]["daily_complaints"], columns=["channel"]).status_code == 401
        for path in (f"/api/v1/chart/{ids[1]['field_mix']}/data/", f"/api/v1/dataset/{ids[0]['backlog']}/drill_info/",
                     f"/api/v1/datasource/table/{ids[0]['alerts']}/column/label/values/"):
            assert client.get(path).status_code in (401, 403, 404), path
        for path in ("/api/v1/chart/", "/api/v1/dashboard/", "/api/v1/dataset/"):
            answer = client.get(path)
            assert answer.status_code == 401 or answer.json().get("result") == []


def test_a_table_that_gains_a_number_of_complaints_stops_the_provisioning(provisioned):
    result = bootstrap_with(provisioned, "alter table board.alerts add column service_request_id text",
                            "alter table board.alerts drop column service_request_id")
    assert result.returncode != 0
    assert "dataset alerts: shows complaints (service_request_id) but names no department column" in result.stderr


RULES = "select name, filter_type::text, clause, group_key from row_level_security_filters order by name"


IS_CURRENT = """
import bootstrap as b
security = b.read_yaml(b.HERE / "security.yaml")
passwords = {name: b.secret(user["password_file"]) for name, user in security["users"].items()}
with b.connect(f"{b.SERVER}/superset", "superset", b.secret("superset")) as connection:
    print(b.is_current(connection, b.read_assets(b.HERE / "assets"), security, passwords))
"""
BY_HAND = {
    "a rule's clause": ("update row_level_security_filters set clause = clause || ' or 1 = 1' where name like '%roads'",
                        "update row_level_security_filters set clause = replace(clause, ' or 1 = 1', '')"),
    "a rule's kind": ("update row_level_security_filters set filter_type = 'Regular' where name like '%nobody'",
                      "update row_level_security_filters set filter_type = 'Base' where name like '%nobody'"),
    "a rule more": ("insert into row_level_security_filters (id, name, filter_type, clause)"
                    " values (998, 'mine', 'Base', '1 = 1')", "delete from row_level_security_filters where id = 998"),
    "a role past the groups": (
        "insert into ab_user_role (id, user_id, role_id) select 998, u.id, r.id from ab_user as u, ab_role as r"
        " where username = 'official' and r.name = 'quality_reader'", "delete from ab_user_role where id = 998"),
    "a group more": (
        "insert into ab_user_group (id, user_id, group_id) select 998, u.id, g.id from ab_user as u, ab_group as g"
        " where username = 'operator' and g.name = 'executives'", "delete from ab_user_group where id = 998"),
    "a user put out": ("update ab_user set active = false where username = 'mayor'",
                       "update ab_user set active = true where username = 'mayor'"),
}


def metadata(statement):
    from pipeline import warehouse

    with warehouse.connect("superset", "superset") as connection:
        cursor = connection.execute(statement)
        return cursor.fetchall() if cursor.description else []


@pytest.mark.parametrize("what", BY_HAND)
def test_what_was_changed_by_hand_is_seen(provisioned, what):
    def is_current():
        command = [SUPERSET_BIN / "python", "-c", IS_CURRENT]
        return subprocess.run(command, cwd=REPOSITORY / "superset", env=os.environ | superset_environment(provisioned),
                              capture_output=True, text=True, check=True).stdout.strip()

    change, undo = BY_HAND[what]
    assert is_current() == "True"
    metadata(change)
    try:
        assert is_current() == "False"
    finally:
        metadata(undo)
    assert is_current() == "True"


def test_what_was_changed_by_hand_is_put_back(provisioned, people):
    before = metadata(RULES)
    assert [row[:2] for row in before if row[1] == "Base"] == [
        (f"{dataset}: nobody", "Base") for dataset in sorted(COMPLAINTS)]
    assert "unchanged" in bootstrap(provisioned).stdout
    metadata("update row_level_security_filters set clause = '1 = 1' where filter_type = 'Base'")
    metadata("insert into row_level_security_filters (id, name, filter_type, clause)"
             " values (999, 'mine', 'Base', '1 = 1')")
    metadata("insert into ab_role (id, name) values (999, 'helper')")
    metadata("insert into ab_user_role (id, user_id, role_id)"
             " select 999, id, 999 from ab_user where username = 'official'")
    metadata("delete from ab_user_group where user_id = (select id from ab_user where username = 'auditor')")
    again = bootstrap(provisioned)
    assert again.returncode == 0, again.stderr
    assert "provisioned" in again.stdout
    assert metadata("select username from ab_user join ab_user_role on user_id = ab_user.id") == []
    assert metadata(RULES) == before
    assert metadata("select name from ab_role where name = 'helper'") == []
    assert metadata("select name from ab_group where name = 'newcomers'") == []
    assert metadata("select ab_group.name from ab_user join ab_user_group on user_id = ab_user.id"
                    " join ab_group on ab_group.id = group_id where username = 'auditor'") == [("auditors",)]
    # who was in a group that no file names reads nothing any more; who was put into one of the file stays there
    assert people["newcomer"].get("/api/v1/dataset/").status_code == 403
    assert set(_listed(people["cyclist"], "dataset", "table_name")) == READS["cyclist"]
