"""Superset as provisioned: idempotent, every chart answers the official, and nobody sees what is not theirs."""

import csv
import html
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO, StringIO
from zipfile import ZipFile

import httpx
import pytest
import yaml
from board_fixture import create_board
from superset_server import bootstrap, bootstrap_with, serve

from pipeline.platform.processes import SUPERSET_BIN
from pipeline.platform.secrets import PEOPLE
from pipeline.settings import REPOSITORY

CHARTS = REPOSITORY / "superset" / "assets" / "charts"
TITLES = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CHARTS.glob("*.yaml"))}
OF_AUDITORS = ("gate_results", "error_rates", "findings", "access_rights")
OFFICIAL = [slug for slug, chart in TITLES.items() if chart["dataset"] not in OF_AUDITORS]
AUDIT = [slug for slug in TITLES if slug not in OFFICIAL]
COUNTED = ("dashboards", "slices", "tables", "table_columns", "sql_metrics", "dashboard_slices", "dbs", "ab_user",
           "ab_role", "ab_permission_view_role", "themes where not is_system")


@pytest.fixture(scope="module")
def board(installation):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        create_board(connection)
    return installation


@pytest.fixture(scope="module")
def provisioned(board):
    first = bootstrap(board)
    assert first.returncode == 0, first.stderr
    assert "provisioned" in first.stdout
    return board


@pytest.fixture(scope="module")
def server(provisioned):
    with serve(provisioned) as running:
        yield running


def _ids(client, kind="chart", name="slice_name"):
    result = client.get(f"/api/v1/{kind}/", params={"q": "(page_size:200)"}).json()["result"]
    return {each[name]: each["id"] for each in result}


def _rows(answer):
    assert answer.status_code == 200, answer.text[:500]
    return answer.json()["result"][0]["data"]


@pytest.fixture(scope="module")
def official(server):
    with server.client("official") as client:
        yield client


@pytest.fixture(scope="module")
def auditor(server):
    with server.client("auditor") as client:
        yield client


@pytest.fixture(scope="module")
def mayor(server):
    with server.client("mayor") as client:
        yield client


@pytest.fixture
def warehouse_of_the_board(server):
    """Runs a statement on the warehouse and gives its rows."""
    from pipeline import warehouse

    def ask(statement, *values):
        with warehouse.connect("postgres") as connection:
            return connection.execute(statement, values).fetchall()
    return ask


@pytest.fixture(scope="module")
def ids(server):
    with server.client("admin") as client:
        return _ids(client)


def test_a_second_bootstrap_changes_nothing(provisioned):
    from pipeline import warehouse

    def counts():
        with warehouse.connect("superset", "superset") as connection:
            return {table: connection.execute(f"select count(*) from {table}").fetchone()[0] for table in COUNTED}

    before = counts()
    again = bootstrap(provisioned)
    assert again.returncode == 0, again.stderr
    assert "unchanged" in again.stdout
    (provisioned.var_dir / "superset" / "provisioned").write_text("something else")
    whole = bootstrap(provisioned)
    assert whole.returncode == 0, whole.stderr
    assert "provisioned" in whole.stdout
    assert counts() == before
    assert before["slices"] == len(TITLES)
    assert before["dashboards"] == len(list((CHARTS.parent / "dashboards").glob("*.yaml")))


def test_only_the_wall_is_dark_and_colours_without_a_file_are_gone_after_a_bootstrap(provisioned):
    from pipeline import warehouse

    def dark():
        with warehouse.connect("superset", "superset") as connection:
            return connection.execute("select slug, json_data::json ->> 'algorithm' from dashboards join themes"
                                      " on themes.id = theme_id").fetchall()

    assert dark() == [("wall", "dark")]
    with warehouse.connect("superset", "superset") as connection:
        connection.execute("insert into themes (theme_name, json_data, uuid, is_system, is_system_default,"
                           " is_system_dark) values ('x', '{}', gen_random_uuid(), false, false, false)")
        connection.execute("update dashboards set theme_id = (select id from themes where theme_name = 'x')")
    (provisioned.var_dir / "superset" / "provisioned").write_text("something else")
    whole = bootstrap(provisioned)
    assert whole.returncode == 0, whole.stderr
    assert dark() == [("wall", "dark")]
    with warehouse.connect("superset", "superset") as connection:
        assert not connection.execute("select from themes where theme_name = 'x'").fetchall()


def test_bootstrap_prints_no_password(provisioned):
    result = bootstrap(provisioned)
    shown = result.stdout + result.stderr + (provisioned.var_dir / "superset" / "provision.log").read_text()
    for name in (*(f"board_{name}" for name in PEOPLE), "board_ro", "superset", "superset_secret_key"):
        assert provisioned.secret(name) not in shown


def test_no_script_that_is_served_names_the_telemetry_host(server):
    patched = list((server.state / "web" / "scripts").glob("*.js"))
    assert len(patched) >= 4
    for path in patched:
        answer = httpx.get(f"{server.base_url}/static/assets/{path.name}")
        assert answer.status_code == 200
        assert "scarf.sh" not in answer.text


def test_scripts_of_another_version_stop_the_bootstrap(tmp_path):
    code = f"import web, pathlib; web.patched_scripts(pathlib.Path({str(tmp_path)!r}))"
    command = [SUPERSET_BIN / "python", "-c", code]
    result = subprocess.run(command, cwd=REPOSITORY / "superset", capture_output=True, text=True)
    assert result.returncode != 0
    assert "hold no telemetry pixel" in result.stderr


def test_a_missing_secret_is_one_clear_line(provisioned):
    path = provisioned.var_dir / "secrets" / "board_official"
    value = path.read_text()
    path.unlink()
    try:
        result = bootstrap(provisioned)
    finally:
        path.write_text(value)
    assert result.returncode != 0
    assert len(result.stderr.strip().splitlines()) == 1
    assert "board_official" in result.stderr
    assert "make setup" in result.stderr


def test_a_board_without_a_column_that_is_used_is_refused(provisioned):
    result = bootstrap_with(provisioned, "alter table board.backlog rename column overdue_count to late_count",
                            "alter table board.backlog rename column late_count to overdue_count")
    assert result.returncode != 0
    assert "board.backlog has no column overdue_count" in result.stderr


@pytest.mark.parametrize("slug", OFFICIAL)
def test_every_chart_answers_the_official(official, ids, slug):
    assert _rows(official.get(f"/api/v1/chart/{ids[TITLES[slug]['title']]}/data/"))


@pytest.mark.parametrize("slug", AUDIT)
def test_quality_results_are_the_auditors_alone(official, auditor, ids, slug):
    path = f"/api/v1/chart/{ids[TITLES[slug]['title']]}/data/"
    assert _rows(auditor.get(path))
    assert official.get(path).status_code in (403, 404)


def test_the_official_cannot_reach_quality_results_by_their_dataset(official, auditor):
    datasets = _ids(auditor, "dataset", "table_name")
    question = {"datasource": {"id": datasets["gate_results"], "type": "table"}, "result_format": "json",
                "result_type": "full", "queries": [{"columns": ["rule_id"], "metrics": ["checks"], "row_limit": 5}]}
    assert _rows(auditor.post("/api/v1/chart/data", json=question))
    assert official.post("/api/v1/chart/data", json=question).status_code == 403
    assert "gate_results" not in _ids(official, "dataset", "table_name")


def test_the_official_cannot_reach_quality_results_by_a_subquery(official):
    datasets = _ids(official, "dataset", "table_name")
    metric = {"expressionType": "SQL", "label": "x", "sqlExpression": "(SELECT COUNT(*) FROM board.gate_results)"}
    question = {"datasource": {"id": datasets["daily_complaints"], "type": "table"}, "result_format": "json",
                "result_type": "full", "queries": [{"columns": [], "metrics": [metric], "row_limit": 5}]}
    answer = official.post("/api/v1/chart/data", json=question)
    assert answer.status_code >= 400, answer.text[:300]


FORMULA = "=HYPERLINK(\"http://example.com\",\"열기\")"


def _downloaded(client, ids, dataset, kind, **query):
    """What a file holds that answers a question about one dataset."""
    question = {"datasource": {"id": ids[dataset], "type": "table"}, "result_format": kind, "result_type": "full",
                "queries": [{"row_limit": 5000, **query}]}
    answer = client.post("/api/v1/chart/data?reason=시험", json=question)
    assert answer.status_code == 200, answer.text[:300]
    if kind == "xlsx":
        words = ZipFile(BytesIO(answer.content)).read("xl/sharedStrings.xml").decode()
        cells = re.findall(r"<t[^>]*>([^<]*)</t>", words)
        return [[html.unescape(cell)] for cell in cells]
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_file_says_no_small_count_and_no_column_of_one(mayor, warehouse_of_the_board, kind):
    ids = _ids(mayor, "dataset", "table_name")
    columns = ["requested_date", "district_name", "service_name", "channel"]
    by_metric = _downloaded(mayor, ids, "daily_complaints", kind, columns=columns, metrics=["received"])
    (most, least), = warehouse_of_the_board(f"select max(n), min(n) from (select sum(complaint_count) as n"
                                            f" from board.daily_complaints group by {', '.join(columns)}) as c")
    assert least < 5 < most
    said = {cell for row in by_metric for cell in row}
    assert "5 미만" in said
    assert not {row[-1] for row in by_metric} & {"1", "2", "3", "4"}
    raw = _downloaded(mayor, ids, "daily_complaints", kind, columns=["channel", "complaint_count", "closed_count"])
    assert not {cell for row in raw for cell in row} & {"1", "2", "3", "4"}
    alias = {"expressionType": "SIMPLE", "aggregate": "SUM", "column": {"column_name": "complaint_count"}, "label": "x"}
    aliased = _downloaded(mayor, ids, "daily_complaints", kind, columns=columns, metrics=[alias])
    pivot = {"index": ["requested_date"], "columns": ["district_name", "service_name"],
             "aggregates": {"received": {"operator": "sum"}}}
    pivoted = _downloaded(mayor, ids, "daily_complaints", kind, columns=["requested_date", *pivot["columns"]],
                          metrics=["received"], post_processing=[{"operation": "pivot", "options": pivot},
                                                                 {"operation": "flatten"}])
    for table in (aliased, pivoted):
        said = {cell for row in table for cell in row}
        assert "5 미만" in said and not said & {"1", "2", "3", "4", "1.0", "2.0", "3.0", "4.0"}
    rates = _downloaded(mayor, ids, "handling_daily", "csv", columns=["requested_date", "agency_responsible"],
                        metrics=["received", "on_time_rate"])[1:]
    assert {rate for _, _, count, rate in rates if count == "5 미만"} == {""}
    assert [rate for _, _, count, rate in rates if count != "5 미만"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_formula_in_a_complaint_is_text_in_a_file(mayor, warehouse_of_the_board, kind):
    warehouse_of_the_board("update board.alert_complaints set description = %s where rank = 1 returning 1", FORMULA)
    found = _downloaded(mayor, _ids(mayor, "dataset", "table_name"), "alert_complaints", kind, columns=["description"])
    said = [cell for row in found for cell in row if "HYPERLINK" in cell]
    assert said
    assert all(cell.startswith("'=") for cell in said)


def test_twenty_who_ask_at_once_cost_one_query(server, mayor):
    ids = _ids(mayor, "dataset", "table_name")
    question = {"datasource": {"id": ids["hourly_complaints"], "type": "table"}, "result_format": "json",
                "result_type": "full", "queries": [{"columns": ["service_field", "requested_hour_at"],
                                                    "metrics": ["received"], "row_limit": 4321}]}
    with ThreadPoolExecutor(20) as pool:
        found = list(pool.map(lambda _: mayor.post("/api/v1/chart/data", json=question), range(20)))
    assert {answer.status_code for answer in found} == {200}
    kept = [bool(answer.json()["result"][0]["is_cached"]) for answer in found]
    assert sorted(kept) == [False] + [True] * 19
    assert len({answer.json()["result"][0]["rowcount"] for answer in found}) == 1


def test_the_log_of_actions_says_who_looked_and_not_what_was_searched_for(mayor):
    from pipeline import warehouse

    number = _ids(mayor, "dataset", "table_name")["recent_complaints"]
    _rows(mayor.post("/api/v1/chart/data", json={
        "datasource": {"id": number, "type": "table"}, "result_format": "json", "result_type": "full", "queries": [{
            "columns": ["service_request_id"], "row_limit": 5,
            "filters": [{"col": "description", "op": "ILIKE", "val": "%zz-7731%"}]}]}))
    with warehouse.connect("superset", "superset") as connection:
        logged = connection.execute("select concat(json, referrer) from logs where json like '%chart/data%'"
                                    " and user_id is not null").fetchall()
    assert logged
    assert not [line for (line,) in logged if "7731" in line]


def test_the_map_is_in_no_file(mayor):
    assert mayor.post("/superset/explore_json/?csv=true", data={"form_data": "{}"}).status_code == 405


def test_a_viewer_changes_nothing(official, ids):
    identity = ids["오늘 접수"]
    token = official.get("/api/v1/security/csrf_token/")
    headers = {"X-CSRFToken": token.json()["result"], "Referer": str(official.base_url)}
    changed = official.put(f"/api/v1/chart/{identity}", json={"slice_name": "x"}, headers=headers)
    assert changed.status_code in (403, 404)
    assert official.delete(f"/api/v1/chart/{identity}", headers=headers).status_code in (403, 404)
    assert official.get("/api/v1/security/users/").status_code == 403
    assert official.post("/api/v1/sqllab/execute/", json={"database_id": 1, "sql": "select 1"},
                         headers=headers).status_code == 405


@pytest.mark.parametrize("path", ["/api/v1/chart/", "/api/v1/dashboard/", "/api/v1/dataset/"])
def test_nobody_without_a_login_gets_anything(server, path):
    answer = httpx.get(server.base_url + path)
    assert answer.status_code == 401 or answer.json().get("result") == []


def test_a_wrong_password_is_refused(server):
    assert server.log_in("official", "wrong").status_code == 401


def test_pages_name_no_other_host_and_carry_the_headers(server):
    answer = httpx.get(f"{server.base_url}/login/")
    policy = answer.headers["content-security-policy"]
    assert "http" not in policy.replace("'self'", "")
    assert "unsafe-eval" not in policy
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert "SameSite=Lax" in answer.headers["set-cookie"]
    missing = httpx.get(f"{server.base_url}/no/such/page", headers={"Accept": "text/html"})
    assert missing.status_code == 404
    assert "googleapis" not in missing.text
    assert "찾으시는 화면이 없거나" in missing.text


def test_a_late_word_of_the_login_page_writes_no_session(server):
    with httpx.Client(base_url=server.base_url) as client:
        assert client.get("/login/").headers["set-cookie"]
        answer = client.post("/superset/log/?explode=events", data={"events": "[]"})
    assert answer.status_code == 204
    assert "set-cookie" not in answer.headers


def test_guessing_passwords_is_slowed_down(server):
    with httpx.Client(base_url=server.base_url) as client:
        token = re.search(r'csrf_token[^>]*value="([^"]+)"', client.get("/login/").text)[1]
        form = [client.post("/login/", data={"username": "official", "password": f"guess-{n}", "csrf_token": token},
                            headers={"Referer": f"{server.base_url}/login/"}).status_code for n in range(12)]
    assert 429 in form
    assert 429 in [server.log_in("official", f"guess-{n}").status_code for n in range(12)]
