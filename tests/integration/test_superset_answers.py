"""The answer desk's addresses through a real Superset: nobody releases alone, whoever sends what form."""

import re
from contextlib import ExitStack
from datetime import UTC, datetime

import desk_city as city
import httpx
import pytest
from board_fixture import create_board
from superset_server import bootstrap, browser, serve

SOURCE = "sample_city"
DESK, SWITCHES = "/eungdap/answers", "/eungdap/answers/switches"
PEOPLE = ("official", "mayor", "auditor", "engineer", "operator")
MINE, THEIRS = f"{DESK}/{SOURCE}/{city.POTHOLE}", f"{DESK}/{SOURCE}/{city.PATH}"
TEXT = "이번 주 안에 메우겠습니다."


@pytest.fixture(scope="module")
def server(installation):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        create_board(connection)
    result = bootstrap(installation)
    assert result.returncode == 0, result.stderr
    with serve(installation) as running:
        yield running


@pytest.fixture(scope="module")
def people(server):
    """A session of each, as browsers have them."""
    with ExitStack() as stack:
        yield {who: stack.enter_context(browser(server, who)) for who in PEOPLE}


@pytest.fixture
def submitted(people):
    """An answer that the official wrote and submitted; its edition."""
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        for table in ("raw.complaints", "board.open_complaints"):
            connection.execute(f"delete from {table} where service_request_id like 'C-_'")
        city.build(connection, SOURCE, datetime.now(UTC))
    assert send(people["official"], deed="submit", answer=TEXT, edition=0).status_code == 303
    return 1


def send(client, path=MINE, **form):
    token = client.get("/api/v1/security/csrf_token/").json()["result"]
    return client.post(path, data={"csrf_token": token, **form})


def steps():
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        return connection.execute("select step, user_name from ops.answer_steps order by step_id").fetchall()


def test_one_person_wrote_it_and_another_releases_it_once(people, submitted):
    for _ in range(2):
        assert send(people["mayor"], deed="release", edition=submitted).status_code == 303
    assert steps() == [("submit", "official"), ("release", "mayor")]


@pytest.mark.parametrize(("who", "status", "said"), [
    ("official", 400, "다른 사람이 내보내야 합니다"), ("auditor", 403, "볼 권한이 없습니다"),
    ("engineer", 403, "볼 권한이 없습니다"), ("operator", 403, "볼 권한이 없습니다")])
@pytest.mark.parametrize("form", [{}, {"who": "mayor", "user_name": "mayor", "username": "mayor"}])
def test_nobody_else_releases_it_whatever_their_form_says(people, submitted, who, status, said, form):
    answer = send(people[who], deed="release", edition=submitted, **form)
    assert answer.status_code == status and said in answer.text
    assert steps() == [("submit", "official")]


def offered(client):
    return re.findall(r'name="deed" value="(\w+)"', client.get(MINE).text)


def test_the_page_offers_what_each_may_do_now(people, submitted):
    take_over = ["write"]  # the proposal's own button
    assert offered(people["official"]) == [*take_over, "write", "return"] and offered(people["mayor"]) == [
        "release", "return"]
    send(people["mayor"], deed="return", edition=1, note="언제인지")
    assert offered(people["official"]) == [*take_over, "write", "submit"] and offered(people["mayor"]) == []
    send(people["official"], deed="submit", edition=2, answer=TEXT)
    send(people["mayor"], deed="release", edition=3)
    assert offered(people["official"]) == offered(people["mayor"]) == ["withdraw"]
    send(people["mayor"], deed="withdraw", edition=4, note="틀림")
    assert offered(people["official"]) == [*take_over, "write", "submit"]


@pytest.mark.parametrize("form", [
    {"deed": "release", "edition": "0"}, {"deed": "release", "edition": "-1"}, {"deed": "release", "edition": "9" * 30},
    {"deed": "release"}, {"deed": "release", "edition": "one"}, {"deed": ""}, {"deed": "erase", "edition": "1"},
    {"deed": "withdraw", "edition": "1", "note": "x"}, {"deed": "return", "edition": "1", "note": " "},
    {"deed": "release\0", "edition": "2"}])
def test_a_form_that_makes_no_sense_does_nothing(people, submitted, form):
    answer = send(people["mayor"], **form)
    assert answer.status_code == 400 and 'role="alert"' in answer.text
    assert steps() == [("submit", "official")]


@pytest.mark.parametrize("form", [
    {"deed": "write", "edition": "1", "answer": ""}, {"deed": "write", "edition": "1", "answer": "가" * 8001},
    {"deed": "write", "edition": "1", "answer": "x", "valid_until": "soon"},
    {"deed": "write", "edition": "1", "answer": "x", "note": "가" * 501},
    {"deed": "write", "edition": "1", "kind": "official", "reference": "O-9"},
    {"deed": "write", "edition": "1", "kind": "'; drop table x; --", "reference": "O-1"}])
def test_a_text_that_cannot_be_stored_is_told_and_stays_on_the_page(people, submitted, form):
    answer = send(people["official"], **form)
    assert answer.status_code == 400 and 'role="alert"' in answer.text
    assert steps() == [("submit", "official")]


def test_without_a_session_or_a_token_nothing_is_done(server, people, submitted):
    form = {"deed": "release", "edition": submitted}
    assert httpx.post(f"{server.base_url}{MINE}", data=form).status_code in (302, 400)
    with server.client("mayor") as client:  # by the token of the API, as programs come
        assert client.post(MINE, data=form).status_code in (302, 400)
    assert people["mayor"].post(MINE, data=form).status_code == 302  # Superset's answer to a form without its token
    for path in (DESK, MINE, SWITCHES):
        answer = httpx.get(f"{server.base_url}{path}")
        assert answer.status_code == 302 and answer.headers["location"] == f"/login/?next={path}"
    assert steps() == [("submit", "official")]


def test_another_departments_complaint_is_told_as_one_that_is_not_there_or_not_yet(people, submitted):
    said = set()
    for path in (THEIRS, f"{DESK}/{SOURCE}/none", f"{DESK}/nowhere/{city.POTHOLE}"):
        answer = people["official"].get(path)
        assert answer.status_code == 404 and city.QUESTION not in answer.text
        said |= set(re.findall(r"<p>(아직 공개되지 .*)</p>", answer.text))
        assert send(people["official"], path, deed="write", answer=TEXT, edition=0).status_code == 404
    (sentence,) = said  # the same of each
    assert "다음 매시간 공개 뒤에" in sentence
    assert steps() == [("submit", "official")]


@pytest.mark.parametrize(("who", "status"), [("official", 303), ("mayor", 303), ("auditor", 403), ("operator", 403)])
def test_a_switch_is_turned_by_who_releases(people, submitted, who, status):
    answer = send(people[who], SWITCHES, category=city.CATEGORY, to="off", reason="조례 개정, 010-4827-5936")
    assert answer.status_code == status
    if status == 303:
        page = people["mayor"].get(SWITCHES).text
        assert "꺼짐" in page and "4827" not in page
        assert "꺼져 있어" in send(people["mayor"], deed="release", edition=submitted).text
        assert steps() == [("submit", "official")]


def test_who_opened_a_complaint_is_noted_before_it_is_shown(people, submitted):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        connection.execute("truncate ops.access_log")
    people["mayor"].get(MINE)
    people["official"].get(THEIRS)
    people["official"].get(DESK)
    with warehouse.connect("postgres") as connection:
        rows = connection.execute("select user_name, deed, place, subjects, row_count from ops.access_log"
                                  " order by access_id").fetchall()
        assert rows[0] == ("mayor", "read", "answers", [f"{SOURCE}:{city.POTHOLE}"], 1)
        assert rows[1][0] == "official" and f"{SOURCE}:{city.POTHOLE}" in rows[1][3] and len(rows) == 2
        assert f"{SOURCE}:{city.PATH}" not in rows[1][3] and rows[1][4] == len(rows[1][3])
        connection.execute("lock table ops.access_log in access exclusive mode")
        answer = people["mayor"].get(MINE)
    assert answer.status_code == 503 and city.QUESTION not in answer.text
