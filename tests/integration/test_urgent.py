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
from pipeline import erase, retention
from pipeline.health.messages import DeliveryError
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
}, {"chief": "chiefs", "mayor": "chiefs", "roads": "roads", "cyclist": "cycling", "engineer": "figures"}) | {
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


def test_two_watchers_do_not_look_at_once(warehouse, settings, hook, feed):
    feed.rows.append(request(1, FIRE))
    with warehouse.connect("urgent_rw", autocommit=True) as other, warehouse.advisory_lock(other, "urgent"):
        assert watcher(settings, feed.address).look() == 0
    assert hook.taken == []


class Meanwhile:
    """A connection on which something else happens before somebody is erased."""

    def __init__(self, connection, happens):
        self._connection, self._happens = connection, happens

    def execute(self, statement, *given):
        if "erase_complaints" in statement:
            self._happens()
        return self._connection.execute(statement, *given)


def test_nobody_looks_while_rows_are_erased_and_dangers_wait_for_nothing_else(
        warehouse, settings, hook, feed, monkeypatch):
    settings.urgent_email_to, settings.text_retention_months = "", 3
    looked = []

    def look():
        feed.rows.append(request(len(feed.rows) + 2, FIRE))
        looked.append(watcher(settings, feed.address).look())
        return []

    for module in (erase, retention):
        monkeypatch.setattr(module, "withdraw_forgotten", look)
    monkeypatch.setattr(retention, "get_settings", lambda: settings)
    subject = {"source": "city0", "service_request_id": "1", "payload_hash": "",
               "tombstone": tombstone_of(KEY.encode(), "city0", "1")}
    with warehouse.connect("postgres") as connection:
        connection.execute("insert into ops.sources (source, is_synthetic, label_ko) values ('city0', true, '도시')"
                           " on conflict do nothing")
    with warehouse.connect("erase_rw", autocommit=True) as connection:
        erase._erase(Meanwhile(connection, look), [subject], [], "complaints", "test", "test")
    assert looked == [0, 2]
    retention.forget_old_texts(NOW)
    assert looked == [0, 2, 1]


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
    (ALL, "마포구", "", ["chief"]),  # the desk shows nobody's complaint to no single department
    (ALL, "", "", ["chief"]),
    ([("roads", "마포구", ROADS)], "마포구", "", []),
    ([("roads", "", "")], "마포구", "", []),
    ([("chief", "마포구", ROADS)], "마포구", "", ["chief"]),
    ([("chief", "마포구", ROADS)], "강동구", "", []),
    ([("chief", "", ROADS)], "마포구", "", []),
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
    settings.urgent_email_to = "Chief@example.org"  # who hears of it anyway
    subscribe("chief")
    subscribe("mayor")
    feed.rows.append(request(1, FIRE))
    assert watcher(settings, feed.address).look() == 3
    assert mailed(box) == ["Chief", "mayor"] and len(hook.taken) == 1
    assert [channel.partition(":")[0] for channel, *_ in rows(warehouse, "channel, source, kinds")] == [
        "email", "email", "webhook"]
    with warehouse.connect("postgres") as connection:
        connection.execute("update ops.people set may_read_texts = false where user_name = 'mayor'")
    feed.rows.append(request(2, FIRE))
    watcher(settings, feed.address).look()
    assert mailed(box) == ["Chief", "Chief", "mayor"] and len(hook.taken) == 2


def test_an_address_that_people_share_hears_once_whoever_of_them_subscribes_when(
        warehouse, settings, box, feed, subscribe):
    settings.urgent_email_to = settings.urgent_webhook = ""
    with warehouse.connect("postgres") as connection:
        connection.execute("update ops.people set email = case user_name when 'chief' then 'Desk@example.org'"
                           " else 'desk@example.org' end where user_name in ('chief', 'mayor')")
    feed.rows.append(request(1, FIRE))
    for who in ("mayor", "chief"):
        subscribe(who)
        watcher(settings, feed.address).look()
    assert mailed(box) == ["desk"]


def test_a_room_hears_of_no_danger_and_a_subscription_for_one_has_ended(
        warehouse, settings, hook, feed, subscribe):
    settings.urgent_email_to = settings.urgent_webhook = ""
    settings.alert_webhooks = f"chat=http://127.0.0.1:{hook.server_port}/"
    subscribe("chief", channel="webhook", webhook="chat")
    feed.rows.append(request(1, FIRE))
    assert watcher(settings, feed.address).look() == 0 and hook.taken == []
    warehouse.provision()
    with warehouse.connect("postgres") as connection:
        assert connection.execute("select count(*) from ops.subscriptions where ended_at is null").fetchone() == (0,)


class Recorder:
    """A way to send that writes down what is tried; what goes to a server in `down` never arrives."""

    def __init__(self, *down):
        self.down, self.tried = down, []

    def __call__(self, target, key, body, s):
        self.tried.append((target.server, body["service_request_id"]))
        if target.server in self.down or body["service_request_id"] in self.down:
            raise DeliveryError("ReadTimeout")


def round_by(send, settings, feed, **options):
    """One round in which messages leave by `send`; what was tried, in its order."""
    one = watcher(settings, feed.address, **options)
    one._send, send.tried = send, []
    one.look()
    return send.tried


def test_a_server_that_hangs_costs_a_round_once_and_keeps_no_other_waiting(warehouse, settings, feed, subscribe):
    settings.urgent_email_to, settings.urgent_webhook = "a@example.org", "http://127.0.0.1:9/"
    for who in ("chief", "roads"):
        subscribe(who)
    feed.rows += [request(number, FIRE, minutes_ago=9 - number) for number in (1, 2, 3)]
    send = Recorder("webhook")
    tried = round_by(send, settings, feed)
    assert [number for server, number in tried if server == "webhook"] == ["1"]
    assert [server for server, _ in tried].count("email") == 6  # the settings' own and the chief, of each
    # what was never tried first
    assert round_by(send, settings, feed) == [("webhook", "2")]
    feed.rows.append(request(4, FIRE))
    assert round_by(send, settings, feed) == [("webhook", "3"), ("email", "4"), ("email", "4")]
    send.down = ("email",)
    feed.rows.append(request(5, FIRE))
    assert round_by(send, settings, feed)[:2] == [("webhook", "4"), ("webhook", "5")]


def test_a_message_that_is_never_taken_is_in_the_way_of_no_other(warehouse, settings, feed):
    settings.urgent_email_to, settings.urgent_webhook = "", "http://127.0.0.1:9/"
    feed.rows += [request(number, FIRE, minutes_ago=9 - number) for number in (1, 2)]
    send = Recorder("1")
    assert round_by(send, settings, feed) == [("webhook", "1")]
    assert round_by(send, settings, feed) == [("webhook", "2"), ("webhook", "1")]


def test_what_a_subscriber_waits_for_is_tried_for_half_an_hour_and_widens_no_look(
        warehouse, settings, feed, subscribe):
    settings.urgent_email_to = settings.urgent_webhook = ""
    subscribe("chief")
    feed.rows.append(request(1, FIRE))
    send = Recorder("email")
    for minutes, tried in ((0, 1), (20, 1), (40, 0)):
        # the look before ended where this one begins to look back
        with warehouse.connect("postgres") as connection:
            connection.execute("update ops.urgent_looks set looked_at = %s", (NOW + timedelta(minutes=minutes),))
        assert len(round_by(send, settings, feed, clock=lambda at=minutes: NOW + timedelta(minutes=at))) == tried


@pytest.mark.parametrize("address", ["hong@", "a@["])
def test_a_malformed_address_stops_nobody(warehouse, settings, box, feed, subscribe, address):
    settings.urgent_email_to = settings.urgent_webhook = ""
    for who in ("chief", "mayor"):
        subscribe(who)
    with warehouse.connect("postgres") as connection:
        connection.execute("update ops.people set email = %s where user_name = 'chief'", (address,))
    feed.rows += [request(1, FIRE), request(2, FIRE)]
    assert watcher(settings, feed.address).look() == 2
    assert mailed(box) == ["mayor", "mayor"]
    with warehouse.connect("postgres") as connection:
        assert connection.execute("select last_error from ops.urgent_looks").fetchall() == [("",)]
