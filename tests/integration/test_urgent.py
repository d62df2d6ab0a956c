"""Dangers are told at once: from a real server of complaints over a real warehouse to real mail and a real webhook."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import psycopg
import pytest
from geo_server import GeoServer, serving
from made_people import people_are, security
from post_office import mail_server, web_server

from ml.emergency import Danger
from pipeline.erase import nobody_copies
from pipeline.settings import Settings
from pipeline.sources.declared import Open311Declared
from pipeline.tombstones import tombstone_of
from pipeline.urgent.watch import Watcher

NOW = datetime(2026, 11, 30, 3, 0, tzinfo=UTC)
FIRE = "옆집에서 불이 나서 연기가 올라와요. 제 번호는 010-1234-5678 입니다"
KEY = "a key of submitters"
HOSTILE = "불이 났어요\r\nBcc: everyone@example.org\n\n<script>alert(1)</script> <a href='http://evil'>여기</a>"


class Judge:
    """Flags what says 불이 났 or 불이 나."""

    version = "test"

    def look(self, texts, vectors):
        assert len(texts) == len(vectors)
        return [Danger("불이 나" in text or "불이 났" in text, ("화재",), 0.9, ((0, 4),)) for text in texts]


class Embedder:
    """Zeros."""

    model_version, dimensions = "zeros", 3

    def encode(self, texts):
        return np.zeros((len(texts), 3), dtype=np.float32)
ROADS, CYCLING = "도로과", "자전거과"
PEOPLE = security({
    "chiefs": {"roles": ["alerts", "complaints"], "departments": "all"},
    "roads": {"roles": ["alerts", "complaints"], "departments": [ROADS]},
    "cycling": {"roles": ["alerts", "complaints"], "departments": [CYCLING]},
    "figures": {"roles": ["alerts"], "departments": "all"},
}, {"chief": "chiefs", "roads": "roads", "cyclist": "cycling", "engineer": "figures"}) | {
    "roles": {"alerts": {"datasets": ["alerts"]}, "complaints": {"datasets": ["open_complaints"]}}}
SUBSCRIBE = """insert into ops.subscriptions (user_name, topic, words, place, department, channel, webhook)
    values (%s, %s, '{}', %s, %s, %s, %s)"""


def request(number, text, minutes_ago=1):
    return {"service_request_id": str(number), "status": "open", "service_code": "1", "service_name": "기타",
            "description": text, "requested_datetime": (NOW - timedelta(minutes=minutes_ago)).isoformat(),
            "updated_datetime": (NOW - timedelta(minutes=minutes_ago)).isoformat(), "address": "역삼로 1"}


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "submitter_hmac_key").write_text(KEY)
    return Settings(_env_file=None, var_dir=tmp_path, smtp_starttls=False, smtp_from="eungdap@example.org",
                    board_url="https://board.example.org/", urgent_email_to="a@example.org, b@example.org")


@pytest.fixture
def box(settings):
    with mail_server(settings) as box:
        yield box


@pytest.fixture
def hook(settings):
    with web_server() as server:
        settings.urgent_webhook = f"http://127.0.0.1:{server.server_port}/?token=secret"
        yield server


@pytest.fixture
def feed():
    """A server of complaints and its address."""
    server = GeoServer([])
    with serving(server) as address:
        server.address = address
        yield server


def watcher(settings, *addresses, clock=lambda: NOW):
    sources = [(f"city{at}", lambda at=at, url=url: Open311Declared(
        kind="open311", name=f"city{at}", label_ko=f"도시 {at}", url=url).source(settings))
        for at, url in enumerate(addresses)]
    return Watcher(settings, Judge(), Embedder(), sources=lambda: sources, clock=clock)


def rows(warehouse, columns):
    with warehouse.connect("postgres") as connection:
        return connection.execute(f"select {columns} from ops.urgent_tellings order by 1, 2, 3").fetchall()


def test_a_danger_is_told_once_masked_by_mail_and_webhook(warehouse, settings, box, hook, feed):
    feed.rows += [request(1, FIRE), request(2, "주차 단속 부탁드립니다")]
    assert watcher(settings, feed.address).look() == 2
    (letter,) = box.letters
    (_, body), = hook.taken
    for text in (letter.get_content(), body["text"]):
        assert "화재" in text and "연기가 올라와요" in text and "5678" not in text
    assert letter["To"] == "a@example.org, b@example.org" and body["service_request_id"] == "1"
    assert body["link"].startswith("https://board.example.org/")
    # a restarted process, and a second one
    assert watcher(settings, feed.address).look() == 0
    assert len(box.letters) == len(hook.taken) == 1
    assert rows(warehouse, "service_request_id, channel, kinds, told_at is not null, attempt_count") == [
        ("1", "email", ["화재"], True, 1), ("1", "webhook", ["화재"], True, 1)]


def test_what_did_not_leave_is_tried_again_and_under_the_same_key(warehouse, settings, hook, feed):
    settings.urgent_email_to = ""
    feed.rows.append(request(1, FIRE))
    one = watcher(settings, feed.address)
    hook.status = 503
    assert one.look() == 0
    assert rows(warehouse, "service_request_id, told_at, last_error") == [("1", None, "HTTP 503")]
    hook.status = 200
    # later than a look usually goes back
    assert watcher(settings, feed.address, clock=lambda: NOW + timedelta(hours=2)).look() == 1
    assert hook.taken[0][1]["message_key"] == hook.taken[1][1]["message_key"]
    assert rows(warehouse, "service_request_id, told_at is not null, attempt_count, last_error") == [("1", True, 2, "")]


def test_a_source_that_is_away_stops_no_other_and_is_noted(warehouse, settings, hook, feed):
    settings.urgent_email_to = ""
    feed.rows.append(request(1, FIRE))

    def broken():
        raise RuntimeError("away")

    times = iter(NOW + timedelta(minutes=at) for at in range(9))
    one = watcher(settings, feed.address, clock=lambda: next(times))
    good = one._sources()
    one._sources = lambda: [("gone", broken), *good]
    assert one.look() == 1
    with warehouse.connect("postgres") as connection:
        noted = connection.execute("select source, tried_at, last_error from ops.urgent_looks order by 1").fetchall()
    assert [(name, error) for name, _, error in noted] == [("city0", ""), ("gone", "RuntimeError")]
    # however often a source is tried in vain, it has been silent since the first time
    first = noted[1][1]
    one.look()
    with warehouse.connect("monitor_ro") as connection:
        looks = connection.execute("select source, tried_at, looked_at from monitor.urgent order by 1").fetchall()
    (city, answered_at, looked_at), (gone, tried_at, silent_since) = looks
    assert (city, gone) == ("city0", "gone") and looked_at == answered_at > first
    assert silent_since == first < tried_at


def test_hostile_text_stays_text(settings, box, feed, warehouse):
    feed.rows.append(request("7\r\nX: y", HOSTILE))
    watcher(settings, feed.address).look()
    (letter,) = box.letters
    assert letter.get_content_type() == "text/plain" and letter["Bcc"] is None and letter["X"] is None
    assert "\n" not in letter["Subject"] and "alert(1)" not in letter.get_content()


def test_two_watchers_do_not_look_at_once_nor_while_somebody_is_erased(warehouse, settings, hook, feed):
    feed.rows.append(request(1, FIRE))
    with warehouse.connect("urgent_rw", autocommit=True) as other, warehouse.advisory_lock(other, "urgent"):
        assert watcher(settings, feed.address).look() == 0
    with warehouse.connect("erase_rw", autocommit=True) as other, nobody_copies(other):
        assert watcher(settings, feed.address).look() == 0
    assert hook.taken == []


def test_the_login_sees_no_complaint_and_changes_nothing_else(warehouse):
    for statement in ("select * from raw.complaints", "delete from ops.urgent_tellings", "select * from ops.people"):
        with warehouse.connect("urgent_rw") as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(statement)


def test_a_telling_goes_with_its_complaint_which_is_never_told_again(warehouse, settings, hook, feed):
    settings.urgent_email_to = ""
    feed.rows += [request(1, FIRE), request(2, FIRE)]
    one = watcher(settings, feed.address)
    assert one.look() == 2
    subject = json.dumps([{"source": "city0", "service_request_id": "1", "payload_hash": "",
                           "tombstone": tombstone_of(KEY.encode(), "city0", "1")}])
    with warehouse.connect("postgres") as connection:
        connection.execute("insert into ops.sources (source, is_synthetic, label_ko) values ('city0', true, '도시')")
        connection.execute("select ops.erase_complaints(%s::jsonb, 'complaints', 'test', 'test', '{}')", (subject,))
    # by the process that told it, and by one that knows nothing
    assert one.look() == watcher(settings, feed.address).look() == 0
    assert rows(warehouse, "source, service_request_id, channel") == [("city0", "2", "webhook")]
    assert [body["service_request_id"] for _, body in hook.taken] == ["1", "2"]


@pytest.fixture
def subscribe(warehouse, tmp_path, hook):
    """Call it to subscribe somebody of PEOPLE; the settings name nobody."""
    with people_are(warehouse, PEOPLE, tmp_path, alert_webhooks="chat=http://127.0.0.1:9/"):
        def subscribed(who, place="", department="", channel="email", webhook="", topic="dangers"):
            with warehouse.connect("postgres") as connection:
                connection.execute(SUBSCRIBE, (who, topic, place, department, channel, webhook))
        yield subscribed


def mailed(box):
    return sorted(letter["To"].partition("@")[0] for letter in box.letters)


# scopes of subscriptions, where a danger is and whose it is, and who hears of it
ALL = [("chief", "", ""), ("roads", "", ROADS), ("cyclist", "마포구", ""), ("engineer", "", "")]


CASES = [
    (ALL, "마포구", ROADS, ["chief", "roads"]),
    (ALL, "마포구", CYCLING, ["chief", "cyclist"]),
    (ALL, "강동구", CYCLING, ["chief"]),
    (ALL, "마포구", "", ["chief", "cyclist"]),
    (ALL, "", "", ["chief"]),
    ([("roads", "마포구", ROADS)], "마포구", "", ["roads"]),
    ([("roads", "마포구", ROADS)], "강동구", "", []),
    ([("roads", "", CYCLING)], "", CYCLING, []),
    ([("roads", "", "")], "", CYCLING, []),
]


def test_who_subscribed_hears_of_dangers_of_their_own_gu_and_department(
        warehouse, settings, box, feed, subscribe, monkeypatch):
    from pipeline.urgent import watch

    settings.urgent_email_to = settings.urgent_webhook = ""
    subscribe("chief", topic="alerts")
    plain = watch.arrivals
    for number, (scopes, district, department, heard) in enumerate(CASES):
        with warehouse.connect("postgres") as connection:
            connection.execute("update ops.subscriptions set ended_at = now() where topic = 'dangers'")
        for scope in scopes:
            subscribe(*scope)
        feed.rows[:] = [request(number, FIRE)]
        monkeypatch.setattr(watch, "arrivals", lambda *given, where=(district, department): [
            replace(one, district=where[0], department=where[1]) for one in plain(*given)])
        box.letters.clear()
        for _ in range(2):
            watcher(settings, feed.address).look()
        assert mailed(box) == heard, CASES[number]


def test_a_subscriber_is_told_beside_the_settings_recipients_once_and_no_longer_than_they_may(
        warehouse, settings, box, hook, feed, subscribe):
    settings.urgent_email_to = "chief@example.org"  # who hears of it anyway
    settings.alert_webhooks = f"chat={settings.urgent_webhook}&chat"
    for channel, webhook in (("email", ""), ("webhook", "chat")):
        subscribe("chief", channel=channel, webhook=webhook)
        subscribe("cyclist", channel=channel, webhook=webhook)
    feed.rows.append(request(1, FIRE))
    assert watcher(settings, feed.address).look() == 4
    assert mailed(box) == ["chief", "cyclist"] and len(hook.taken) == 2
    assert [channel for channel, *_ in rows(warehouse, "channel, source, kinds")] == [
        "email", "email:cyclist", "webhook", "webhook:chat"]
    with warehouse.connect("postgres") as connection:
        connection.execute("update ops.people set may_read_texts = false where user_name = 'cyclist'")
        connection.execute("update ops.subscriptions set ended_at = now() where channel = 'webhook'")
    feed.rows.append(request(2, FIRE))
    watcher(settings, feed.address).look()
    assert mailed(box) == ["chief", "chief", "cyclist"] and len(hook.taken) == 3


@pytest.mark.parametrize("address", ["hong@", "a@["])
def test_a_malformed_address_stops_nobody(warehouse, settings, box, feed, subscribe, address):
    settings.urgent_email_to = settings.urgent_webhook = ""
    for who in ("chief", "roads"):
        subscribe(who)
    with warehouse.connect("postgres") as connection:
        connection.execute("update ops.people set email = %s where user_name = 'chief'", (address,))
    feed.rows += [request(1, FIRE), request(2, FIRE)]
    assert watcher(settings, feed.address).look() == 2
    assert mailed(box) == ["roads", "roads"]
    with warehouse.connect("postgres") as connection:
        assert connection.execute("select last_error from ops.urgent_looks").fetchall() == [("",)]


def test_a_webhook_that_is_no_longer_named_is_tried_in_vain_and_stops_nobody(warehouse, settings, box, feed, subscribe):
    settings.urgent_email_to = settings.urgent_webhook = ""
    subscribe("chief", channel="webhook", webhook="chat")
    subscribe("roads")
    feed.rows.append(request(1, FIRE))
    assert watcher(settings, feed.address).look() == 1
    assert rows(warehouse, "channel, told_at is not null, last_error") == [
        ("email:roads", True, ""), ("webhook:chat", False, "EUNGDAP_ALERT_WEBHOOKS has no such name")]
