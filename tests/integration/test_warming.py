"""After a publication the next viewers find its answer kept, each with the rows that are theirs."""

import json
import os
import shutil
import signal
import subprocess
import time

import httpx
import pytest
from board_fixture import AGENCIES, create_board
from superset_server import bootstrap, serve

POLLS = 240  # half seconds


@pytest.fixture(scope="module")
def installed(installation):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        create_board(connection)
    result = bootstrap(installation)
    assert result.returncode == 0, result.stderr
    shutil.rmtree(installation.var_dir / "superset" / "warming", ignore_errors=True)  # what other tests asked
    with warehouse.connect("superset", "superset") as connection:  # on a slow machine two minutes would end in mid-test
        connection.execute("update dbs set cache_timeout = 3600")
    return installation


@pytest.fixture(scope="module")
def server(installed):
    with serve(installed, workers=2) as running:
        yield running


@pytest.fixture(scope="module")
def people(server):
    found = {name: server.client(name) for name in ("mayor", "official", "auditor")}
    yield found
    for client in found.values():
        client.close()


@pytest.fixture(scope="module")
def ids(people):
    result = people["mayor"].get("/api/v1/dataset/", params={"q": "(page_size:200)"}).raise_for_status().json()
    return {each["table_name"]: each["id"] for each in result["result"]}


def change(statement, *values):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        connection.execute(statement, values)


def rows(statement, *values):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, values).fetchall()


def publish():
    """A publication, as the pipeline notes it once its tables are in place."""
    change("insert into ops.publications (publication_id, validation_run_id, transform_id, status, published_at)"
           " overriding system value select max(publication_id) + 1, 1, 1, 'published',"
           " max(published_at) + interval '1 second' from ops.publications")


def ask(client, dataset_id, columns, metric):
    """The answer to one tile's question: its rows, and whether it was kept."""
    answer = client.post("/api/v1/chart/data", json={
        "datasource": {"id": dataset_id, "type": "table"}, "result_format": "json", "result_type": "full",
        "queries": [{"columns": columns, "metrics": [metric], "row_limit": 1000}]})
    (result,) = answer.raise_for_status().json()["result"]
    return result["data"], bool(result["is_cached"])


def questions(server):
    folder = server.state / "warming" / "questions"
    return [json.loads(path.read_text()) for path in folder.iterdir()] if folder.is_dir() else []


def until(condition):
    for _ in range(POLLS):
        if condition():
            return
        time.sleep(0.5)
    raise AssertionError(f"not so after {POLLS / 2} s")


def seen(server):
    """Whether the workers have followed the newest publication, or noted it as the first that they saw."""
    path = server.state / "warming" / "mark"
    return path.is_file() and rows("select max(last_published_at) = %s::timestamptz from board.freshness",
                                   path.read_text()) == [(True,)]


@pytest.fixture
def started(server, people):
    """The workers have begun to look, and know the publication that is the newest now."""
    people["mayor"].get("/health")
    until(lambda: seen(server))
    return server


def test_the_next_viewers_find_the_new_publication_kept(started, people, ids):
    (before,), _ = ask(people["mayor"], ids["backlog"], [], "open")
    assert ask(people["auditor"], ids["backlog"], [], "open")[1]
    mine, _ = ask(people["official"], ids["open_complaints"], ["agency_responsible"], "open")
    whole, _ = ask(people["mayor"], ids["open_complaints"], ["agency_responsible"], "open")
    assert [row["agency_responsible"] for row in mine] == [AGENCIES[0]]
    assert {row["agency_responsible"] for row in whole} >= set(AGENCIES)
    assert len(questions(started)) == 3  # the same tile of two people is one
    change("update board.backlog set open_count = open_count + 1")
    change("delete from board.open_complaints where service_request_id in (select min(service_request_id)"
           " from board.open_complaints group by agency_responsible)")
    ((count, more),) = rows("select count(*), sum(open_count) from board.backlog")
    assert ask(people["mayor"], ids["backlog"], [], "open") == ([before], True)  # nothing is published yet
    publish()
    until(lambda: seen(started))
    for name in ("mayor", "auditor"):
        ((after,), is_kept) = ask(people[name], ids["backlog"], [], "open")
        assert is_kept
        assert after["open"] == more == before["open"] + count
    for name, old in (("official", mine), ("mayor", whole)):
        new, is_kept = ask(people[name], ids["open_complaints"], ["agency_responsible"], "open")
        assert is_kept
        assert sorted((row["agency_responsible"], row["open"]) for row in new) == sorted(
            (row["agency_responsible"], row["open"] - 1) for row in old)


def test_what_is_asked_in_advance_is_nobody_s_access(started, people, ids):
    count = "select count(*) from ops.access_log where deed = 'read'"
    ask(people["mayor"], ids["open_complaints"], ["service_request_id"], "open")
    noted = rows(count)
    assert noted != [(0,)]
    publish()
    until(lambda: seen(started))
    assert rows(count) == noted
    assert ask(people["mayor"], ids["open_complaints"], ["service_request_id"], "open")[1]


def test_nobody_who_is_disabled_is_asked_for(started, people, ids, installed):
    from pipeline import warehouse

    def active(is_active):
        with warehouse.connect("superset", "superset") as connection:
            connection.execute("update ab_user set active = %s where username = 'official'", (is_active,))

    ask(people["official"], ids["alert_complaints"], ["agency_responsible"], "complaints")
    ask(people["auditor"], ids["alert_complaints"], ["agency_responsible"], "complaints")
    active(False)
    try:
        change("delete from board.alert_complaints where rank = 1")
        publish()
        until(lambda: seen(started))
    finally:
        active(True)
    for name, is_new in (("official", False), ("auditor", True)):
        found, is_kept = ask(people[name], ids["alert_complaints"], ["agency_responsible"], "complaints")
        ((true,),) = rows("select count(*) from board.alert_complaints where agency_responsible = %s", AGENCIES[0])
        shown = next(row["complaints"] for row in found if row["agency_responsible"] == AGENCIES[0])
        assert (is_kept, shown == true) == (True, is_new)
    assert "gone or disabled" in (installed.var_dir / "superset.log").read_text()


def test_the_maps_question_is_asked_again_too(started, ids):
    form = {"datasource": f"{ids['district_daily']}__table", "viz_type": "deck_polygon", "line_column": "outline",
            "line_type": "json", "metric": "received_per_10k", "row_limit": 100,
            "point_radius_fixed": {"type": "metric", "value": "received"}}
    with httpx.Client(base_url=started.base_url, timeout=60) as client:
        page = client.get("/login/").text
        token = page.split('csrf_token', 1)[1].split('value="', 1)[1].split('"', 1)[0]
        client.post("/login/", data={"username": "mayor", "password": started.passwords["mayor"], "csrf_token": token},
                    headers={"Referer": f"{started.base_url}/login/"})

        def look():
            token = client.get("/api/v1/security/csrf_token/").raise_for_status().json()["result"]
            answer = client.post("/superset/explore_json/", data={"form_data": json.dumps(form)},
                                 headers={"X-CSRFToken": token, "Referer": started.base_url}).raise_for_status().json()
            features = answer["data"]["features"]
            return max(each["elevation"] for each in features), bool(answer["is_cached"])

        before, _ = look()
        change("update board.district_daily set complaint_count = complaint_count * 2")
        publish()
        until(lambda: seen(started))
        assert look() == (2 * before, True)


def test_when_a_worker_is_killed_the_other_goes_on(started, people, ids):
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(started.pid)], capture_output=True, text=True,
                            check=True)
    workers = [int(line) for line in listed.stdout.split()]
    assert len(workers) == 2
    (before,), _ = ask(people["mayor"], ids["backlog"], [], "overdue")
    os.kill(workers[0], signal.SIGKILL)
    ((count,),) = rows("select count(*) from board.backlog")
    change("update board.backlog set overdue_count = overdue_count + 1")
    publish()
    until(lambda: seen(started))
    (after,), is_kept = ask(people["mayor"], ids["backlog"], [], "overdue")
    assert (after["overdue"], is_kept) == (before["overdue"] + count, True)
