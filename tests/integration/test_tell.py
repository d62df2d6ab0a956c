"""Alerts go out: from the published board through a real warehouse to a real mail server and a real webhook."""

import logging
from datetime import timedelta

import pytest
from post_office import mail_server
from told_board import CYCLING, NOW, forget, raise_alert, show

from pipeline import people
from pipeline.alerting import tell as module
from pipeline.alerting.tell import tell
from pipeline.settings import Settings

HOUR = timedelta(hours=1)
NIGHT = NOW.replace(hour=14)  # 23 o'clock in Seoul
CANARY = "원문은 알림에 없습니다"


def person(name, *, may_read=True):
    return (name, f"{name} 님", f"{name}@example.org", True, [], may_read, may_read, False, False, False, False,
            may_read)


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    made = Settings(_env_file=None, var_dir=tmp_path, smtp_starttls=False, smtp_from="eungdap@example.org",
                    board_url="https://board.example.org/")
    monkeypatch.setattr(module, "get_settings", lambda: made)
    return made


@pytest.fixture
def hook(settings, web):
    settings.alert_webhooks = f"chat=http://127.0.0.1:{web.server_port}/?token=secret"
    return web


@pytest.fixture
def city(warehouse):
    """A published alert, three people and no subscription."""
    with warehouse.connect("postgres") as connection, connection.cursor() as cursor:
        cursor.executemany(people.COPY, [person("one"), person("two"), person("gone")])
        cursor.execute("insert into ops.webhooks values ('chat') on conflict do nothing")
    show(warehouse)
    raise_alert(warehouse, "A-1")
    yield warehouse
    with warehouse.connect("postgres") as connection:
        connection.execute("truncate ops.people cascade")
    warehouse.provision()


def subscribe(city, who, *words, channel="email", quiet=(None, None)):
    with city.connect("board_actions") as connection:
        return connection.execute("select actions.subscribe(%s, %s, '', '', %s, %s, %s, %s)", (
            who, list(words), channel, "chat" if channel == "webhook" else "", *quiet)).fetchone()[0]


def deliveries(city, columns="alert_id, status"):
    with city.connect("tell_rw") as connection:
        return connection.execute(f"select {columns} from ops.alert_deliveries order by delivery_id").fetchall()


def recipients(box):
    return [letter["To"] for letter in box.letters]


def test_a_letter_has_text_page_and_picture_and_no_complaint(city, box):
    subscribe(city, "one", "녹물")
    assert tell(NOW) == {"told": 1, "planned": 1, "sent": 1, "waiting": 0}
    (letter,) = box.letters
    assert [part.get_content_type() for part in letter.walk()] == [
        "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"]
    plain, page, image = (part for part in letter.walk() if not part.is_multipart())
    assert letter["Subject"] == "[서울특별시 응답] 새 경보: 마포구 수돗물 녹물" and letter["To"] == "one@example.org"
    assert "https://board.example.org/eungdap/alerts/A-1" in plain.get_content()
    assert image.get_content().startswith(b"\x89PNG")
    assert f'src="cid:{image["Content-ID"][1:-1]}"' in page.get_content() and 'alt="마포구' in page.get_content()
    assert CANARY not in plain.get_content() + page.get_content()
    assert deliveries(city) == [("A-1", "sent")]


def test_a_webhook_gets_each_alert_once_whoever_chose_it(city, hook):
    subscribe(city, "one", channel="webhook")
    subscribe(city, "two", "녹물", channel="webhook")
    assert tell(NOW)["sent"] == 1
    ((media_type, taken),) = hook.taken
    assert media_type == "application/json" and taken["message_key"].startswith("alert-")
    assert [one["alert_id"] for one in taken["alerts"]] == ["A-1"] and CANARY not in str(taken)
    assert deliveries(city) == [("A-1", "sent"), ("A-1", "sent")]


def test_nothing_is_sent_again_until_the_alert_grows(city, box):
    subscribe(city, "one")
    subscribe(city, "two", "소음")
    for hour in range(3):
        tell(NOW + hour * HOUR)
    assert recipients(box) == ["one@example.org"]
    raise_alert(city, "A-1", count=12, at=NOW + 3 * HOUR)
    for hour in range(3, 6):
        tell(NOW + hour * HOUR)
    assert recipients(box) == ["one@example.org"] * 2
    assert box.letters[1]["Subject"] == "[서울특별시 응답] 커진 경보: 마포구 수돗물 녹물"
    raise_alert(city, "A-1", count=6, at=NOW)  # the board goes back to an earlier hour
    assert tell(NOW + 6 * HOUR)["told"] == 0 and len(box.letters) == 2


def test_quiet_hours_hold_what_is_new_and_then_one_letter_brings_it_all(city, box):
    subscribe(city, "one", quiet=("22:00", "07:00"))
    subscribe(city, "two")
    tell(NIGHT)
    raise_alert(city, "A-2", label="축제 소음", place="강동구", service="소음", agency=CYCLING, at=NOW + HOUR)
    raise_alert(city, "A-1", count=12, at=NOW + HOUR)
    assert tell(NIGHT + HOUR)["waiting"] == 2
    assert recipients(box) == ["two@example.org"] * 2
    tell(NIGHT + 8 * HOUR)
    assert recipients(box)[2:] == ["one@example.org"]
    assert box.letters[2]["Subject"] == "[서울특별시 응답] 경보 2건: 마포구 수돗물 녹물 외 1건"
    body = box.letters[2].get_body(("plain",)).get_content()
    assert "새 경보: 마포구 수돗물 녹물이 새로" in body and "12건(" in body and body.count("■") == 2
    assert sorted(status for _, status in deliveries(city)) == ["sent"] * 5 + ["superseded"]


def test_a_mail_server_that_is_down_is_tried_again_next_hour(city, settings, caplog):
    subscribe(city, "one")
    subscribe(city, "two")
    with mail_server(settings) as box:
        box.refusal = "no"
        with caplog.at_level(logging.WARNING):
            assert tell(NOW) == {"told": 1, "planned": 2, "sent": 0, "waiting": 2}
        assert deliveries(city, "status, attempt_count, last_error") == [
            ("waiting", 1, "SMTPDataError 500"), ("waiting", 0, "")]  # the second is left alone
        with city.connect("board_actions") as connection:  # who subscribed is told in their own words
            ask = "select waiting_count, is_failing from actions.subscriptions(%s)"
            assert [connection.execute(ask, (who,)).fetchone() for who in ("one", "two")] == [(1, True), (1, False)]
        assert "example.org" not in caplog.text
        box.refusal = ""
        assert tell(NOW + HOUR)["sent"] == 2
    assert recipients(box) == ["one@example.org", "two@example.org"]
    assert deliveries(city, "status, attempt_count, last_error") == [("sent", 2, ""), ("sent", 1, "")]


def test_one_wrong_address_keeps_nobody_else_waiting(city, box):
    box.unknown = ("one@example.org",)
    subscribe(city, "one")
    subscribe(city, "two")
    assert tell(NOW)["sent"] == 1
    assert recipients(box) == ["two@example.org"]
    assert deliveries(city, "status, last_error") == [("waiting", "SMTPRecipientsRefused"), ("sent", "")]


def test_a_malformed_address_keeps_nobody_else_waiting(city, box):
    subscribe(city, "one")
    subscribe(city, "two")
    with city.connect("postgres") as connection:
        connection.execute("update ops.people set email = 'hong@' where user_name = 'one'")
    assert tell(NOW)["sent"] == 1
    assert deliveries(city, "status, last_error") == [("waiting", "an address is malformed: IndexError"), ("sent", "")]


def test_without_a_mail_server_it_is_said_and_a_webhook_still_hears(city, hook, caplog):
    subscribe(city, "one")
    subscribe(city, "one", channel="webhook")
    with caplog.at_level(logging.WARNING):
        assert tell(NOW)["sent"] == 1
    assert "EUNGDAP_SMTP_HOST is empty" in caplog.text
    assert deliveries(city, "status, last_error") == [("waiting", "EUNGDAP_SMTP_HOST is empty"), ("sent", "")]
    tell(NOW + 25 * HOUR)
    assert deliveries(city, "status, last_error")[0] == ("failed", "EUNGDAP_SMTP_HOST is empty")
    with city.connect("board_ro") as connection:
        load = connection.execute("select sum(started_count), sum(email_count), sum(webhook_count), sum(waiting_count),"
                                  " sum(failed_count) from board.alert_load").fetchone()
    assert load == (1, 0, 1, 0, 1)


def test_a_webhook_that_fails_or_is_gone_waits_and_the_mail_goes(city, box, hook, settings):
    subscribe(city, "one", channel="webhook")
    subscribe(city, "two")
    hook.status = 500
    assert tell(NOW)["sent"] == 1
    settings.alert_webhooks = ""
    tell(NOW + HOUR)
    assert deliveries(city, "status, attempt_count, last_error") == [
        ("waiting", 2, "EUNGDAP_ALERT_WEBHOOKS has no such name"), ("sent", 1, "")]


def test_who_may_not_read_alerts_any_more_or_has_left_hears_nothing(city, box):
    for who in ("one", "two", "gone"):
        subscribe(city, who)
    with city.connect("postgres") as connection, connection.cursor() as cursor:
        cursor.executemany(people.COPY, [person("one", may_read=False)])
        cursor.execute("update ops.people set is_active = false where user_name = 'gone'")
    tell(NOW)
    assert recipients(box) == ["two@example.org"]


def test_what_was_planned_before_a_crash_is_sent_once_after_it(city, box):
    subscribe(city, "one")

    def killed(*_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tell(NOW, send=killed)
    assert deliveries(city) == [("A-1", "waiting")]
    assert tell(NOW) == {"told": 0, "planned": 0, "sent": 1, "waiting": 0}
    tell(NOW)
    assert recipients(box) == ["one@example.org"]


def test_an_attempt_has_the_key_of_the_one_before(city, box):
    subscribe(city, "one")
    keys = []

    def after(target, key, about, s):
        keys.append(key)
        module.send_one(target, key, about, s)
        raise KeyboardInterrupt  # killed before it could write that it was sent

    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            tell(NOW, send=after)
    assert len(set(keys)) == 1 and len({letter["Message-ID"] for letter in box.letters}) == 1


def test_what_falls_due_before_the_next_attempt_goes_under_a_key_of_its_own(city, hook):
    subscribe(city, "one", channel="webhook")
    keys = []

    def killed(target, key, about, s):
        keys.append(key)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tell(NOW, send=killed)
    raise_alert(city, "A-2", label="축제 소음", place="강동구")
    assert tell(NOW + HOUR)["sent"] == 2
    said = [(taken["message_key"] in keys, [one["alert_id"] for one in taken["alerts"]]) for _, taken in hook.taken]
    assert said == [(True, ["A-1"]), (False, ["A-2"])]


def test_two_of_ones_subscriptions_tried_apart_say_it_once(city, hook):
    subscribe(city, "one", channel="webhook")
    subscribe(city, "two", channel="webhook", quiet=("22:00", "07:00"))
    hook.status = 500
    assert tell(NIGHT)["sent"] == 0
    hook.taken.clear()
    hook.status = 200
    assert tell(NIGHT + 9 * HOUR)["sent"] == 1
    tell(NIGHT + 10 * HOUR)
    assert len(hook.taken) == 1
    assert deliveries(city) == [("A-1", "sent"), ("A-1", "superseded")]


def test_what_nobody_wants_any_more_is_no_failure(city, box):
    number = subscribe(city, "one")
    subscribe(city, "two", "녹물")
    subscribe(city, "gone")
    box.refusal = "no"
    tell(NOW)
    with city.connect("board_actions") as connection:
        connection.execute("select actions.unsubscribe('one', %s)", (number,))
    with city.connect("postgres") as connection, connection.cursor() as cursor:
        cursor.executemany(people.COPY, [person("gone", may_read=False)])
    tell(NOW + 25 * HOUR)
    assert deliveries(city, "status, last_error") == [
        ("superseded", "SMTPDataError 500"), ("failed", "SMTPDataError 500"), ("superseded", "")]


def test_what_waited_for_a_day_is_tried_before_it_is_given_up(city, box):
    subscribe(city, "one")
    subscribe(city, "two", quiet=("22:00", "07:00"))
    box.refusal = "no"
    tell(NOW)
    box.refusal = ""
    assert tell(NIGHT + 24 * HOUR) == {"told": 0, "planned": 0, "sent": 1, "waiting": 1}
    assert tell(NIGHT + 33 * HOUR)["sent"] == 1
    assert deliveries(city) == [("A-1", "sent"), ("A-1", "sent")]


def test_what_is_over_or_was_never_published_is_not_told(city, box):
    subscribe(city, "one")
    raise_alert(city, "A-1", is_ongoing=False)
    assert tell(NOW) == {"told": 0, "planned": 0, "sent": 0, "waiting": 0}
    forget(city)
    assert tell(NOW)["told"] == 0
    assert box.letters == []


def test_what_is_over_before_it_could_leave_is_not_sent_any_more(city, box):
    subscribe(city, "one")
    box.refusal = "no"
    tell(NOW)
    raise_alert(city, "A-1", is_ongoing=False)
    box.refusal = ""
    assert tell(NOW + HOUR)["sent"] == 0 and box.letters == []
    assert deliveries(city) == [("A-1", "superseded")]


def test_the_load_says_how_long_a_day_took_to_acknowledge(city, box):
    subscribe(city, "one")
    raise_alert(city, "A-2", label="축제 소음", place="강동구")
    tell(NOW)
    with city.connect("postgres") as connection:
        connection.execute("insert into ops.alert_actions (alert_id, deed, user_name, note, told_at, acted_at)"
                           " select a, 'acknowledge', 'one', '', %s, %s + m * interval '1 minute'"
                           " from (values ('A-1', 10), ('A-1', 300), ('A-2', 30)) as t (a, m)", (NOW, NOW))
    with city.connect("board_ro") as connection:
        (day,) = connection.execute("select day::text, started_count, email_count, acknowledged_count, median_minutes"
                                    " from board.alert_load").fetchall()
    assert day == ("2026-11-29", 2, 2, 2, 20.0)
