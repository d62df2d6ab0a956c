"""The ledger of alarms: opens, announces once, reminds, closes, and tries what could not be sent again."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from psycopg import Connection
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from pipeline.health.conditions import OK, Condition
from pipeline.health.kinds import KINDS
from pipeline.health.messages import CLEARED, OPENED, REMINDER, WORSE, DeliveryError, body_of, channels
from pipeline.settings import Settings

Send = Callable[[str, str, dict[str, str], Settings], None]
GIVE_UP_AFTER = timedelta(days=1)
WORSE_FACTOR = 2
LOCK = "alarms"
log = logging.getLogger(__name__)

OPEN = """
    insert into ops.alarms (kind, subject, weight, announced_weight, since_at, opened_at, announced_at)
    values (%(kind)s, %(subject)s, %(weight)s, %(weight)s, %(since)s, %(now)s, %(now)s) returning alarm_id
"""
MESSAGE = """
    insert into ops.alarm_messages (alarm_id, occasion, channel, body, created_at) values (%s, %s, %s, %s, %s)
"""
UNSENT = """
    select message_id, channel, body from ops.alarm_messages
    where sent_at is null and created_at > %s order by message_id
"""


def record(connection: Connection, found: list[Condition], now: datetime, s: Settings) -> None:
    """Bring the ledger in line with what is wrong now, in one transaction; messages are written, not sent.

    An alarm is announced when it opens, when its weight has doubled since it was last announced, and when it is still
    open `alarm_repeat_hours` after that; when its condition is gone it closes with one all-clear.
    """
    wanted = {(one.kind, one.subject): one for one in found if one.is_alarm}
    with connection.transaction():
        known = _open_alarms(connection)
        for key, alarm in known.items():
            if key not in wanted:
                _close(connection, alarm, now, s)
        for key, condition in wanted.items():
            if key in known:
                _renew(connection, known[key], condition, now, s)
            else:
                _open(connection, condition, now, s)


def record_past(connection: Connection, condition: Condition, opened_at: datetime, now: datetime, s: Settings,
                announced: dict[str, bool]) -> None:
    """Enter an alarm that opened and ended while the ledger could not be reached.

    Args:
        connection: as `alarms_rw`.
        condition: what was wrong.
        opened_at: when it was announced.
        now: when it ended.
        s: settings.
        announced: for each channel whether the announcement has left; what has not is tried from here on.
    """
    with connection.transaction():
        alarm_id = _insert(connection, condition, opened_at)
        body = Jsonb(body_of(condition, OPENED, s))
        for channel, is_sent in announced.items():
            connection.execute(MESSAGE, (alarm_id, OPENED, channel, body, opened_at))
            if is_sent:
                connection.execute("update ops.alarm_messages set sent_at = %s where alarm_id = %s and channel = %s",
                                   (opened_at, alarm_id, channel))
        _close(connection, {"alarm_id": alarm_id, "kind": condition.kind, "subject": condition.subject,
                            "since_at": condition.since_at}, now, s)


def deliver(connection: Connection, now: datetime, s: Settings, send: Send) -> None:
    """Try every unsent message of the last day, in order; a channel that fails once is left alone until next time.

    A message that left at the very moment this process was killed is sent again, under the same key.
    """
    with connection.cursor(row_factory=dict_row) as cursor:
        unsent = cursor.execute(UNSENT, (now - GIVE_UP_AFTER,)).fetchall()
    failed: set[str] = set()
    for message in unsent:
        channel = message["channel"]
        if channel in failed or channel not in channels(s):
            continue
        try:
            send(channel, f"alarm-message-{message['message_id']}", message["body"], s)
        except DeliveryError as error:
            failed.add(channel)
            log.warning("an alarm did not leave by %s: %s; tried again later", channel, error)
            connection.execute("update ops.alarm_messages set attempt_count = attempt_count + 1, last_error = %s"
                               " where message_id = %s", (str(error), message["message_id"]))
        else:
            connection.execute("update ops.alarm_messages set attempt_count = attempt_count + 1, sent_at = %s"
                               " where message_id = %s", (now, message["message_id"]))


def _open_alarms(connection: Connection) -> dict[tuple[str, str], dict]:
    with connection.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute("select * from ops.alarms where closed_at is null for update").fetchall()
    return {(row["kind"], row["subject"]): row for row in rows}


def _insert(connection: Connection, condition: Condition, now: datetime) -> int:
    return connection.execute(OPEN, {"kind": condition.kind, "subject": condition.subject, "weight": condition.weight,
                                     "since": condition.since_at, "now": now}).fetchone()[0]


def _open(connection: Connection, condition: Condition, now: datetime, s: Settings) -> None:
    log.warning("alarm %s %s opened", condition.kind, condition.subject)
    _announce(connection, _insert(connection, condition, now), condition, OPENED, now, s)


def _renew(connection: Connection, alarm: dict, condition: Condition, now: datetime, s: Settings) -> None:
    worse = condition.weight >= WORSE_FACTOR * alarm["announced_weight"]
    due = now - alarm["announced_at"] >= timedelta(hours=s.alarm_repeat_hours)
    connection.execute("update ops.alarms set weight = %s where alarm_id = %s", (condition.weight, alarm["alarm_id"]))
    if worse or due:
        connection.execute("update ops.alarms set announced_weight = %s, announced_at = %s where alarm_id = %s",
                           (condition.weight, now, alarm["alarm_id"]))
        _announce(connection, alarm["alarm_id"], condition, WORSE if worse else REMINDER, now, s)


def _close(connection: Connection, alarm: dict, now: datetime, s: Settings) -> None:
    log.warning("alarm %s %s closed", alarm["kind"], alarm["subject"])
    connection.execute("update ops.alarms set closed_at = %s where alarm_id = %s", (now, alarm["alarm_id"]))
    if alarm["kind"] in KINDS:  # a kind that an older version knew closes in silence
        over = Condition(alarm["kind"], alarm["subject"], OK, alarm["since_at"], alarm["subject"])
        _announce(connection, alarm["alarm_id"], over, CLEARED, now, s)


def _announce(connection: Connection, alarm_id: int, condition: Condition, occasion: str, now: datetime,
              s: Settings) -> None:
    body = Jsonb(body_of(condition, occasion, s))
    for channel in channels(s):
        connection.execute(MESSAGE, (alarm_id, occasion, channel, body, now))
