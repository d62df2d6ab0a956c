"""Who hears of a danger: the settings' recipients and who subscribed, and that none of them stands in another's way."""

from dataclasses import replace
from datetime import timedelta

import pytest
from made_people import people_are, security
from urgent_city import FIRE, NOW, request, rows, watcher

from pipeline.health.messages import DeliveryError

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
