"""Dangers are told at once: from a real server of complaints over a real warehouse to real mail and a real webhook."""

import json
from datetime import timedelta

import psycopg
import pytest
from urgent_city import FIRE, KEY, NOW, request, rows, watcher

from pipeline import erase, retention
from pipeline.tombstones import tombstone_of

HOSTILE = "불이 났어요\r\nBcc: everyone@example.org\n\n<script>alert(1)</script> <a href='http://evil'>여기</a>"


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
