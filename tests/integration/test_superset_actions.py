"""The pages on which alerts are handled, through a real Superset: its login, its tokens, the warehouse's decisions."""

import re
from html.parser import HTMLParser

import httpx
import pytest
from board_fixture import AGENCIES, create_board
from superset_server import TOKEN, bootstrap, browser, serve

EVIL = '"><script>alert(1)</script><a href="http://evil.example">여기</a>'
MINE, THEIRS = "A-00", "A-01"  # the roads department's, and one with none of its complaints


@pytest.fixture(scope="module")
def server(installation):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        create_board(connection)
        connection.execute("truncate ops.alert_actions, ops.subscriptions cascade")
        connection.execute("update board.alert_complaints set agency_responsible = %s where alert_id = %s",
                           (AGENCIES[1], THEIRS))
        connection.execute("update board.alerts set reason = %s where alert_id = %s", (EVIL, THEIRS))
    result = bootstrap(installation)
    assert result.returncode == 0, result.stderr
    with serve(installation) as running:
        yield running


@pytest.fixture(scope="module")
def official(server):
    with browser(server, "official") as client:
        yield client


@pytest.fixture(scope="module")
def mayor(server):
    with browser(server, "mayor") as client:
        yield client


def token_of(client):
    return TOKEN.search(client.get("/eungdap/subscriptions").text)[1]


def send(client, path, **form):
    return client.post(path, data={"csrf_token": token_of(client), **form})


class Page(HTMLParser):
    """Tags with their attributes, and which fields have no label."""

    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.feed(text)
        labelled = {attributes.get("for") for tag, attributes in self.tags if tag == "label"}
        self.unlabelled = [attributes for tag, attributes in self.tags if tag in ("input", "select", "textarea")
                           and attributes.get("type") != "hidden" and attributes.get("id") not in labelled]

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def names(self):
        return {tag for tag, _ in self.tags}


@pytest.mark.parametrize("path", ["/eungdap/alerts", f"/eungdap/alerts/{MINE}", "/eungdap/subscriptions"])
def test_who_is_not_logged_in_is_sent_to_log_in(server, path):
    answer = httpx.get(server.base_url + path)
    assert answer.status_code == 302
    assert answer.headers["location"] == f"/login/?next={path}"
    assert httpx.post(server.base_url + path, data={"deed": "close"}).status_code in (302, 400, 405)


@pytest.mark.parametrize("path", ["/eungdap/alerts", f"/eungdap/alerts/{MINE}", "/eungdap/subscriptions"])
def test_pages_are_korean_labelled_without_scripts_and_kept_nowhere(official, path):
    answer = official.get(path)
    page = Page(answer.text)
    assert answer.status_code == 200 and answer.headers["cache-control"] == "no-store"
    assert ("html", {"lang": "ko"}) in page.tags
    assert page.unlabelled == [] and "script" not in page.names()
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    assert {"main", "h1", "nav", "caption"} <= page.names()


def test_a_field_without_a_label_would_be_seen():
    assert Page('<label for="a">x</label><input id="a"><select id="b"></select>').unlabelled == [{"id": "b"}]


def test_who_may_not_read_alerts_sees_none(server):
    with browser(server, "operator") as client:
        for path in ("/eungdap/alerts", f"/eungdap/alerts/{MINE}", "/eungdap/subscriptions"):
            answer = client.get(path)
            assert answer.status_code == 403 and "볼 권한이 없습니다" in answer.text


def test_a_post_without_its_token_does_nothing(official):
    for form in ({"deed": "acknowledge"}, {"deed": "acknowledge", "csrf_token": "made-up"}):
        answer = official.post(f"/eungdap/alerts/{MINE}", data=form)
        assert answer.status_code == 302 and "/login/" in answer.headers["location"]  # Superset's answer to such a form
    assert official.post("/eungdap/subscriptions", data={"channel": "email"}).status_code == 302
    assert "아직 없습니다" in official.get(f"/eungdap/alerts/{MINE}").text
    assert "내 구독 0개" in official.get("/eungdap/subscriptions").text


def test_an_official_handles_the_own_departments_alerts_alone(official):
    assert 'name="deed"' in official.get(f"/eungdap/alerts/{MINE}").text
    theirs = official.get(f"/eungdap/alerts/{THEIRS}")
    assert 'name="deed"' not in theirs.text and "처리할 권한이 없습니다" in theirs.text
    assert send(official, f"/eungdap/alerts/{THEIRS}", deed="acknowledge").status_code == 403
    assert "아직 없습니다" in official.get(f"/eungdap/alerts/{THEIRS}").text


def test_a_reader_reads_and_handles_nothing(server):
    with browser(server, "auditor") as client:
        assert 'name="deed"' not in client.get(f"/eungdap/alerts/{MINE}").text
        assert send(client, f"/eungdap/alerts/{MINE}", deed="close", note="끝").status_code == 403


def test_an_alert_goes_from_new_to_closed_and_back(official, mayor):
    path = f"/eungdap/alerts/{MINE}"
    assert send(official, path, deed="close", note=" ").status_code == 400
    for form, state in (({"deed": "acknowledge"}, "확인함"), ({"deed": "assign", "given_to": "official"}, "담당 지정"),
                        ({"deed": "close", "note": "배관을 바꿨습니다"}, "종결"), ({"deed": "reopen"}, "새로움")):
        answer = send(official, path, **form)
        assert answer.status_code == 303 and answer.headers["location"].endswith(f"{path}?done=1")
        page = official.get(answer.headers["location"]).text
        assert "저장했습니다" in page and f"<strong>{state}</strong>" in page
    seen = mayor.get(path).text
    assert "배관을 바꿨습니다" in seen and "담당 지정 → 도로 담당관" in seen
    assert send(official, path, deed="reopen").status_code == 303  # the same form again has been done already
    assert official.get(path).text.count("<td>다시 열기</td>") == 1
    assert send(official, path, deed="reopen", note="또").status_code == 400
    assert official.get("/eungdap/alerts/A-99").status_code == 404


def test_what_people_type_stays_text(mayor):
    assert send(mayor, f"/eungdap/alerts/{THEIRS}", deed="acknowledge", note=EVIL + "\0\u202e").status_code == 303
    page = Page(mayor.get(f"/eungdap/alerts/{THEIRS}").text)
    assert "script" not in page.names()
    assert "http://evil.example" not in {attributes.get("href") for _, attributes in page.tags}
    refused = send(mayor, f"/eungdap/alerts/{THEIRS}", deed="assign", given_to="nobody", note=f"</textarea>{EVIL}")
    assert refused.status_code == 400 and "맡길 수 없습니다" in refused.text
    assert "script" not in Page(refused.text).names()


def test_personal_data_in_a_note_is_masked_before_it_is_stored(mayor):
    from pipeline import warehouse

    said = "홍길동(010-4827-5936) 씨에게 알림, 접수번호 CITY-2026-000123"
    assert send(mayor, f"/eungdap/alerts/{THEIRS}", deed="acknowledge", note=said).status_code == 303
    with warehouse.connect("postgres") as connection:
        (note,) = connection.execute("select note from ops.alert_actions order by action_id desc limit 1").fetchone()
    assert note == "[이름]([전화번호]) 씨에게 알림, 접수번호 CITY-2026-000123"


def test_a_note_is_as_long_as_it_was_typed_whatever_its_masks_add(mayor):
    names = "김철수 씨, " * 71
    typed = names + "가" * (500 - len(names))
    assert send(mayor, f"/eungdap/alerts/{THEIRS}", deed="acknowledge", note=typed).status_code == 303
    answer = send(mayor, f"/eungdap/alerts/{THEIRS}", deed="acknowledge", note=typed + "가")
    assert answer.status_code == 400 and "500자까지" in answer.text


@pytest.mark.parametrize("form", [
    {"deed": "close\0"}, {"deed": "assign", "given_to": "no\0body"}, {"deed": "close", "note": "\0"}])
def test_a_control_character_in_a_form_counts_for_nothing(mayor, form):
    answer = send(mayor, f"/eungdap/alerts/{THEIRS}", **form)
    assert answer.status_code == 400 and 'role="alert"' in answer.text


def test_the_board_shows_the_state_and_leads_to_the_page(server, official):
    with server.client("admin") as client:
        charts = client.get("/api/v1/chart/", params={"q": "(page_size:200)"}).json()["result"]
        (number,) = [each["id"] for each in charts if each["slice_name"] == "경보 처리 상태"]
        rows = client.get(f"/api/v1/chart/{number}/data/", params={"force": "true"}).json()["result"][0]["data"]
    links = {re.fullmatch(r'<a href="([^"<>]+)">처리</a>', row["handle"])[1] for row in rows}
    assert links == {f"/eungdap/alerts/{MINE}", f"/eungdap/alerts/{THEIRS}"}
    assert all(official.get(link).status_code == 200 for link in links)
    assert not [row["memo"] for row in rows if re.search("[<>&]", row["memo"])]


def test_who_reads_complaints_subscribes_to_dangers_too(server, official):
    assert send(official, "/eungdap/subscriptions", channel="email", topic="dangers").status_code == 303
    page = official.get("/eungdap/subscriptions").text
    assert "내 구독 1개" in page and "<td>위험 신고</td>" in page and page.count("<td>–</td>") == 2
    refused = send(official, "/eungdap/subscriptions", channel="email", topic="dangers", words="불")
    assert refused.status_code == 400 and "두 칸을 비워" in refused.text
    (path,) = re.findall(r'action="(/eungdap/subscriptions/\d+/end)"', page)
    assert send(official, path).status_code == 303
    with browser(server, "engineer") as client:
        assert 'value="dangers"' not in client.get("/eungdap/subscriptions").text
        assert send(client, "/eungdap/subscriptions", channel="email", topic="dangers").status_code == 403


def test_a_person_subscribes_and_ends_it(official, mayor):
    form = {"words": "녹물, <b>소음</b>,, 녹물", "place": "마포구", "department": AGENCIES[0], "channel": "email",
            "quiet_from": "22:00", "quiet_until": "07:00"}
    for _ in range(2):
        assert send(official, "/eungdap/subscriptions", **form).status_code == 303
    page = official.get("/eungdap/subscriptions").text
    assert "내 구독 1개" in page and "녹물, &lt;b&gt;소음&lt;/b&gt;" in page and "22:00–07:00" in page
    assert "내 구독 0개" in mayor.get("/eungdap/subscriptions").text
    (path,) = re.findall(r'action="(/eungdap/subscriptions/\d+/end)"', page)
    assert send(mayor, path).status_code == 303
    assert "내 구독 1개" in official.get("/eungdap/subscriptions").text
    assert send(official, path).status_code == 303
    assert "내 구독 0개" in official.get("/eungdap/subscriptions").text


@pytest.mark.parametrize("form", [
    {"channel": ""}, {"channel": "webhook:http://127.0.0.1/"}, {"channel": "email", "quiet_from": "22:00"},
    {"channel": "email", "quiet_from": "soon", "quiet_until": "07:00"}, {"channel": "email", "place": "평양"},
    {"channel": "email", "words": "가" * 31}, {"channel": "\0"}, {"channel": "webhook:\0"},
    {"channel": "email", "place": "\0평양"}, {"channel": "email", "quiet_from": "\0", "quiet_until": "07:00"}])
def test_a_subscription_that_makes_no_sense_says_why(official, form):
    answer = send(official, "/eungdap/subscriptions", **form)
    assert answer.status_code == 400 and 'role="alert"' in answer.text
    assert "내 구독 0개" in answer.text


def test_nobody_subscribes_to_another_departments_alerts(official):
    answer = send(official, "/eungdap/subscriptions", channel="email", department=AGENCIES[1])
    assert answer.status_code == 403


@pytest.mark.timeout(600)
def test_a_database_that_is_away_is_said_in_korean_until_it_is_back(installation, official):
    from pipeline.platform import postgres

    token = token_of(official)
    postgres.stop(installation, "immediate")
    try:
        for ask in (lambda: official.get("/eungdap/alerts"), lambda: official.get(f"/eungdap/alerts/{MINE}"),
                    lambda: official.post(f"/eungdap/alerts/{MINE}", data={"csrf_token": token, "deed": "acknowledge"}),
                    lambda: official.get("/eungdap/subscriptions")):
            answer = ask()
            assert answer.status_code == 503 and "데이터베이스가 답하지 않습니다" in answer.text
            assert answer.headers["content-type"].startswith("text/html")
    finally:
        postgres.start(installation, postgres.home(installation) / "log")
    assert official.get("/eungdap/alerts").status_code == 200


def test_a_statement_that_waits_too_long_is_no_error_of_ours(official):
    from pipeline import warehouse

    with warehouse.connect("postgres") as connection:
        connection.execute("lock table ops.alert_actions in access exclusive mode")
        answer = official.get("/eungdap/alerts")
    assert answer.status_code == 503 and "데이터베이스가 답하지 않습니다" in answer.text
    assert official.get("/eungdap/alerts").status_code == 200
