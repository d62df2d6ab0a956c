"""Whoever sees complaints through a real Superset stands in the log of accesses, and nothing is shown past it."""

import json
from io import BytesIO
from zipfile import ZipFile

import httpx
import pytest
from board_fixture import create_board
from superset_server import bootstrap, browser, serve

CHART_DATA = "/api/v1/chart/data"
ROWS = {"columns": ["service_request_id", "description"], "metrics": None, "row_limit": 7}


@pytest.fixture(scope="module")
def server(installation):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        create_board(connection)
    result = bootstrap(installation)
    assert result.returncode == 0, result.stderr
    with serve(installation) as running:
        yield running


@pytest.fixture
def log(server):
    """Asks the log, which is empty at first."""
    from pipeline import warehouse

    def ask(columns="user_name, deed, place, subjects, row_count"):
        with warehouse.connect("postgres") as connection:
            return connection.execute(f"select {columns} from ops.access_log order by access_id").fetchall()

    with warehouse.connect("postgres") as connection:
        connection.execute("truncate ops.access_log, ops.access_days")
    return ask


@pytest.fixture(scope="module")
def mayor(server):
    with browser(server, "mayor") as client:
        yield client


@pytest.fixture(scope="module")
def datasets(mayor):
    found = mayor.get("/api/v1/dataset/?q=(page_size:100,columns:!(id,table_name))").json()["result"]
    return {row["table_name"]: row["id"] for row in found}


def ask(client, number, kind="json", reason="", result_type="full", **query):
    question = {"datasource": {"id": number, "type": "table"}, "result_format": kind, "result_type": result_type,
                "queries": [query]}
    return client.post(CHART_DATA, params={"reason": reason} if reason else None, json=question,
                       headers={"Accept": "application/json"})


def numbers(answer):
    return sorted({row["service_request_id"] for row in answer.json()["result"][0]["data"]})


def test_who_reads_complaints_is_noted_with_their_numbers_kept_answers_included(mayor, datasets, log):
    first, again = (ask(mayor, datasets["recent_complaints"], **ROWS) for _ in range(2))
    assert again.json()["result"][0]["is_cached"] and len(numbers(first)) == 7
    assert log() == [("mayor", "read", "recent_complaints", numbers(first), 7)]
    other = ask(mayor, datasets["recent_complaints"], **ROWS, row_offset=7)
    assert log()[1:] == [("mayor", "read", "recent_complaints", numbers(other), 7)]
    assert log("address") == [("127.0.0.1",)] * 2


def test_who_comes_by_the_api_with_a_token_is_noted_alike(server, datasets, log):
    token = server.log_in("mayor", server.passwords["mayor"]).json()["access_token"]
    with httpx.Client(base_url=server.base_url, timeout=60, headers={"Authorization": f"Bearer {token}"}) as client:
        answer = ask(client, datasets["open_complaints"], **ROWS)
    assert log()[1:] == [("mayor", "read", "open_complaints", numbers(answer), 7)]


def test_a_source_that_is_asked_stands_before_the_number(mayor, datasets, log):
    answer = ask(mayor, datasets["complaint_evidence"], columns=["source", "service_request_id"], metrics=None,
                 row_limit=3)
    ((*_, subjects, _),) = log()
    assert subjects == sorted({f"{row['source']}:{row['service_request_id']}"
                               for row in answer.json()["result"][0]["data"]})


def test_rows_without_numbers_are_noted_as_such(mayor, datasets, log):
    ask(mayor, datasets["recent_complaints"], columns=["district_name", "received"], metrics=None, row_limit=5)
    ask(mayor, datasets["recent_complaints"], columns=["description"], metrics=["complaints"], row_limit=6)
    assert [row[1:] for row in log()] == [("read", "recent_complaints", [], 5), ("read", "recent_complaints", [], 6)]


@pytest.mark.parametrize("result_type", ["samples", "drill_detail"])
def test_details_behind_a_tile_are_noted(mayor, datasets, log, result_type):
    ask(mayor, datasets["open_complaints"], result_type=result_type, columns=[])
    ((_, deed, place, subjects, rows),) = log()
    assert (deed, place) == ("read", "open_complaints") and len(subjects) == rows > 0


def test_figures_of_many_and_lists_of_departments_are_no_access(mayor, datasets, log):
    assert ask(mayor, datasets["daily_complaints"], columns=["district_name"], metrics=["received"]).status_code == 200
    assert ask(mayor, datasets["open_complaints"], columns=["agency_responsible"], metrics=["open"]).status_code == 200
    assert ask(mayor, datasets["open_complaints"], columns=["agency_responsible"], metrics=[]).status_code == 200
    assert log() == []


TEXT = {"expressionType": "SQL", "sqlExpression": "description", "label": "x"}
RENAMED = [{"operation": "rename", "options": {"columns": {"service_request_id": "x"}}}]


@pytest.mark.parametrize("query", [
    {"columns": [TEXT], "metrics": []}, {"columns": ["service_request_id"], "metrics": [], "post_processing": RENAMED},
    {"columns": ["requested_at"], "metrics": [{"expressionType": "SIMPLE", "aggregate": "MAX", "label": "x",
                                               "column": {"column_name": "description"}}]},
    {"columns": ["district_name", "neighbourhood_name", "received"], "metrics": ["complaints"]},
    {"columns": ["agency_responsible", "district_name"], "metrics": []},
    {"columns": [], "metrics": ["complaints"],
     "filters": [{"col": "service_request_id", "op": "==", "val": "0001"}]}])
def test_complaints_under_other_names_are_noted_or_refused(mayor, datasets, log, query):
    answer = ask(mayor, datasets["recent_complaints"], row_limit=5, **query)
    noted = [row[1:3] for row in log()]
    assert noted == ([("read", "recent_complaints")] if answer.status_code == 200 else []), answer.text[:300]


@pytest.mark.parametrize("arguments", ["", "?samples=true", "?results=true"])
def test_no_map_draws_complaints(mayor, datasets, log, arguments):
    form = {"datasource": f"{datasets['recent_complaints']}__table", "viz_type": "deck_polygon", "metric": None,
            "line_column": "service_request_id", "line_type": "json", "js_columns": ["description"],
            "point_radius_fixed": {"type": "fix", "value": 1}}
    answer = mayor.post(f"/superset/explore_json/{arguments}", data={"form_data": json.dumps(form)})
    assert answer.status_code in (403, 405) and log() == []


def test_not_even_the_administrator_goes_past_the_log(server, datasets, log):
    with browser(server, "admin") as client:
        for path in ("/api/v1/sqllab/execute/", "/sqllab/"):
            assert client.post(path, json={"sql": "select 1"}).status_code in (400, 405), path
            assert client.get(path).status_code == 405, path
        assert client.get("/api/v1/dashboard/1/export_as_example/").status_code == 405
        foreign = ask(client, datasets["recent_complaints"], metrics=[], row_limit=5, columns=[
            {"expressionType": "SQL", "sqlExpression": "(select max(description) from board.recent_complaints)",
             "label": "x"}])
        assert foreign.status_code in (400, 403), foreign.text[:300]
    assert [row[:2] for row in log()] == [("admin", "login")]


def test_the_page_of_a_list_s_number_reads_a_few(server, log):
    with browser(server, "auditor") as client:
        found = client.get("/api/v1/chart/?q=(page_size:100)").json()["result"]
        number = next(row["id"] for row in found if row["slice_name"].startswith("민원 하나하나"))
        assert client.get(f"/eungdap/numbers/{number}").status_code == 200
    assert [row[1:3] + row[4:] for row in log()[1:]] == [("read", "recent_complaints", 20)]


@pytest.mark.parametrize("column", ["service_request_id", "description"])
def test_no_list_of_values_goes_past_the_log(mayor, datasets, log, column):
    address = f"/api/v1/datasource/table/{datasets['recent_complaints']}/column/{column}/values/"
    assert mayor.get(address).status_code == 405
    assert mayor.get(address.rstrip("/")).status_code != 200
    assert log() == []


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_file_of_complaints_wants_a_reason_which_is_kept_masked(mayor, datasets, log, kind):
    refused = ask(mayor, datasets["recent_complaints"], kind, **ROWS)
    assert refused.status_code == 403 and "사유" in refused.json()["errors"][0]["message"]
    assert ask(mayor, datasets["recent_complaints"], kind, reason=" \n ", **ROWS).status_code == 403
    assert ask(mayor, datasets["daily_complaints"], kind, columns=["channel"], metrics=["received"]).status_code == 200
    assert log() == []
    taken = ask(mayor, datasets["recent_complaints"], kind, reason="회의 자료, 문의 010-1234-5678", **ROWS)
    assert taken.status_code == 200 and taken.content
    assert [row[:3] for row in log()] == [("mayor", "download", "recent_complaints")]
    ((reason,),) = log("reason")
    assert reason.startswith("회의 자료") and "1234" not in reason


def test_the_administrator_gives_a_reason_too(server, datasets, log):
    with browser(server, "admin") as client:
        assert ask(client, datasets["recent_complaints"], "csv", **ROWS).status_code == 403
    assert [row[:2] for row in log()] == [("admin", "login")]


def test_logins_are_noted_whether_they_succeed_or_not_without_what_was_typed(server, log):
    server.log_in("official", "wrong")
    server.log_in("my-secret-pass", "wrong")
    server.log_in("official", server.passwords["official"])
    assert [row[:2] for row in log()] == [("official", "refused"), ("", "refused"), ("official", "login")]


def test_what_cannot_be_noted_is_not_shown(mayor, datasets, log):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        connection.execute("revoke execute on function actions.note_access from board_actions")
    try:
        answer = ask(mayor, datasets["recent_complaints"], columns=["service_request_id"], metrics=None, row_limit=9)
        assert answer.status_code >= 500 and "service_request_id" not in answer.text
    finally:
        warehouse.provision()
    assert ask(mayor, datasets["recent_complaints"], **ROWS).status_code == 200


@pytest.mark.parametrize("who", ["mayor", "official", "operator", "engineer"])
def test_the_inspection_is_the_auditors(server, who):
    with browser(server, who) as client:
        assert client.get("/eungdap/access").status_code == 403
        assert client.get("/eungdap/access/2026-10.xlsx").status_code == 403
        assert "/eungdap/access" not in client.get("/eungdap/alerts").text


def test_an_auditor_sees_who_read_a_complaint_and_leaves_a_trace_as_well(server, mayor, datasets, log):
    number = numbers(ask(mayor, datasets["recent_complaints"], **ROWS))[0]
    with browser(server, "auditor") as client:
        page = client.get("/eungdap/access", params={"number": number}).text
        assert "<td>서울 시장</td><td>127.0.0.1</td><td>열람</td><td>최근 민원</td>" in page
        assert "달이 끝나면 점검을 남길 수 있습니다." in page
        assert client.get("/eungdap/access", params={"month": "2026-13", "number": "010-1234-5678"}).status_code == 200
        sheet = ZipFile(BytesIO(client.get("/eungdap/access/now.xlsx").content))
        assert "서울 시장" in sheet.read("xl/sharedStrings.xml").decode()
    assert [row[:4] for row in log()][-2:] == [("auditor", "read", "access_log", [number]),
                                               ("auditor", "download", "access_log", [])]
