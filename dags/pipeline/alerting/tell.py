"""Tell people of published alerts: record what the board says, plan who hears it, send what is due.

What cannot be sent waits for the next hour, for a day; what is too old is tried once more before it is given up. A
message that left at the very moment this process was killed is sent again under the same key (`Message-ID`,
`message_key`) with nothing new in it, by which a receiver can tell.
"""

import hashlib
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from psycopg import Connection
from psycopg.rows import dict_row

from pipeline import warehouse
from pipeline.alerting import picture, published, wording
from pipeline.alerting.rules import Alert, Subscription, Target, Waiting, due, has_grown, matches
from pipeline.health import messages
from pipeline.settings import Settings, get_settings

LOCK = "tell"
GIVE_UP_AFTER = timedelta(days=1)
PICTURES = 5  # in one letter
FOOTER = "구독을 바꾸거나 그만두기: {}/eungdap/subscriptions"
Send = Callable[[Target, str, Sequence[tuple[Alert, bool]], Settings], None]
log = logging.getLogger(__name__)

TOLD = "select alert_id, max(told_at) as told_at from ops.alert_tellings group by alert_id"
TELLING = """
    insert into ops.alert_tellings (alert_id, told_at, observed_count, is_first, recorded_at)
    values (%s, %s, %s, %s, %s)
"""
# Who may not read alerts any more, or not that department's, hears nothing more.
ACTIVE = """
    from ops.subscriptions as s
    inner join ops.people as p on s.user_name = p.user_name
    where
        s.ended_at is null and s.topic = 'alerts' and p.is_active and p.may_read
        and (s.department = '' or p.is_whole_city or s.department = any(p.departments))
        and (s.channel = 'webhook' or p.email <> '')
"""
SUBSCRIPTIONS = "select s.subscription_id, s.words, s.place, s.department" + ACTIVE + "order by s.subscription_id"
PLAN = """
    insert into ops.alert_deliveries (subscription_id, alert_id, told_at, created_at) values (%s, %s, %s, %s)
    on conflict do nothing
"""
WAITING = """
    with active as (
        select
            s.subscription_id, s.channel, s.quiet_from, s.quiet_until,
            case s.channel when 'email' then p.email else s.webhook end as address
""" + ACTIVE + """
    )

    select
        d.delivery_id, d.subscription_id, d.alert_id, d.told_at, d.message_key, a.channel, a.address, a.quiet_from,
        a.quiet_until
    from ops.alert_deliveries as d
    inner join active as a on d.subscription_id = a.subscription_id
    where d.status = 'waiting'
    order by d.delivery_id
"""
SENT = """
    select
        s.channel, case s.channel when 'email' then p.email else s.webhook end as address, d.alert_id,
        max(d.told_at) as told_at
    from ops.alert_deliveries as d
    inner join ops.subscriptions as s on d.subscription_id = s.subscription_id
    inner join ops.people as p on s.user_name = p.user_name
    where d.status = 'sent' and d.alert_id = any(%s)
    group by 1, 2, 3
"""
# A subscription that ended, or whose person may not hear of it any more: nobody failed to tell anybody.
WITHDRAW = """
    update ops.alert_deliveries set status = 'superseded', settled_at = %s
    where status = 'waiting' and subscription_id not in (select s.subscription_id""" + ACTIVE + """)
"""
SETTLE = """
    update ops.alert_deliveries set status = %s, settled_at = %s where delivery_id = any(%s)
"""
KEYED = "update ops.alert_deliveries set message_key = %s where delivery_id = any(%s)"
SENT_NOW = """
    update ops.alert_deliveries set status = 'sent', settled_at = %s, attempt_count = attempt_count + 1, last_error = ''
    where delivery_id = any(%s)
"""
TRIED = """
    update ops.alert_deliveries set attempt_count = attempt_count + 1, last_error = %s where delivery_id = any(%s)
"""
GIVE_UP = """
    update ops.alert_deliveries set
        status = 'failed', settled_at = %s, last_error = coalesce(nullif(last_error, ''), 'its server is away')
    where status = 'waiting' and created_at < %s and delivery_id = any(%s)
"""


def tell(now: datetime, send: Send | None = None) -> dict[str, int]:
    """Bring people up to date with the board; safe to run again at any time, two at once follow each other.

    Returns:
        Counts: {"told" (alerts that began or grew), "planned", "sent" (messages), "waiting" (deliveries)}.
    """
    s = get_settings()
    with warehouse.connect("tell_rw", autocommit=True) as connection, warehouse.advisory_lock(connection, LOCK):
        # read under the lock: what the one before has planned since must not look as if it were over
        with warehouse.connect("board_ro", autocommit=True) as reader:
            alerts = {alert.alert_id: alert for alert in published.alerts(reader)}
        told, planned = _plan(connection, list(alerts.values()), now)
        connection.execute(WITHDRAW, (now,))
        sent = _send_due(connection, alerts, now, s, send or send_one)
        (waiting,) = connection.execute("select count(*) from ops.alert_deliveries where status = 'waiting'").fetchone()
    return {"told": told, "planned": planned, "sent": sent, "waiting": waiting}


def _plan(connection: Connection, alerts: Sequence[Alert], now: datetime) -> tuple[int, int]:
    """Record what is new on the board and who is to hear of it, in one transaction."""
    with connection.transaction(), connection.cursor() as cursor:
        before = dict(cursor.execute(TOLD).fetchall())
        new = [alert for alert in alerts if has_grown(alert.told_at, before.get(alert.alert_id))]
        cursor.executemany(TELLING, [(alert.alert_id, alert.told_at, alert.observed_count, alert.alert_id not in before,
                                      now) for alert in new])
        wanted = [Subscription(number, tuple(words), place, department)
                  for number, words, place, department in cursor.execute(SUBSCRIPTIONS).fetchall()]
        planned = [(each.subscription_id, alert.alert_id, alert.told_at, now)
                   for each in wanted for alert in new if matches(each, alert)]
        cursor.executemany(PLAN, planned)
    return len(new), len(planned)


def _send_due(connection: Connection, alerts: dict[str, Alert], now: datetime, s: Settings, send: Send) -> int:
    """Send what may leave; returns how many messages left. What is over is out of date."""
    waiting = [_waiting(row) for row in _rows(connection, WAITING)]
    heard = {((row["channel"], row["address"]), row["alert_id"]): row["told_at"]
             for row in _rows(connection, SENT, sorted({row.alert_id for row in waiting}))}
    leaving, past = due([row for row in waiting if row.alert_id in alerts], heard, now)
    past += [row.delivery_id for row in waiting if row.alert_id not in alerts]
    connection.execute(SETTLE, ("superseded", now, past))
    said, tried, sent, down = set(), [], 0, set()
    for (target, key), waiting_for_it in leaving.items():
        server = target if target[0] == "webhook" else target[:1]  # a webhook each, one mail server for all
        rows = [row for row in waiting_for_it if (target, row.alert_id) not in said]
        numbers = [row.delivery_id for row in rows]
        tried += numbers
        if server in down or not rows:
            continue
        about = [(alerts[alert_id], (target, alert_id) not in heard) for alert_id in {row.alert_id: 0 for row in rows}]
        key = key or _key(target, numbers)
        connection.execute(KEYED, (key, numbers))
        try:
            send(target, key, about, s)
        except messages.DeliveryError as error:
            log.warning("alerts did not leave by %s: %s; tried again in an hour", target[0], error)
            connection.execute(TRIED, (str(error), numbers))
            down |= set() if isinstance(error, messages.WrongAddressError) else {server}
        else:
            connection.execute(SENT_NOW, (now, numbers))
            said |= {(target, row.alert_id) for row in rows}
            sent += 1
    connection.execute(GIVE_UP, (now, now - GIVE_UP_AFTER, tried))
    return sent


def send_one(target: Target, key: str, about: Sequence[tuple[Alert, bool]], s: Settings) -> None:
    """Send one message about alerts, each with whether it is the first one there about it.

    Raises:
        messages.DeliveryError: it did not leave.
    """
    said = [wording.say(alert, is_first=is_first, base_url=s.board_base_url) for alert, is_first in about]
    footer = FOOTER.format(s.board_base_url)
    channel, address = target
    if channel == "webhook":
        if address not in s.webhooks:
            raise messages.DeliveryError("EUNGDAP_ALERT_WEBHOOKS has no such name")
        body = wording.payload([alert for alert, _ in about], said, s.city_name, footer)
        messages.post(s.webhooks[address], body | {"message_key": key})
        return
    letter = messages.letter(key, wording.title(said, s.city_name), wording.text(said, footer), [address], s)
    names = [f"{key}-{at}@eungdap" for at, _ in enumerate(said[:PICTURES])]
    letter.add_alternative(wording.html(said, names, footer), subtype="html")
    for one, name in zip(said, names, strict=False):
        letter.get_payload()[1].add_related(picture.png(one), "image", "png", cid=f"<{name}>",
                                            filename=f"{one.alert_id}.png", disposition="inline")
    messages.mail(letter, s)


def _key(target: Target, delivery_ids: Sequence[int]) -> str:
    text = repr((target, sorted(delivery_ids)))
    return f"alert-{hashlib.sha256(text.encode()).hexdigest()[:24]}"


def _waiting(row: dict[str, Any]) -> Waiting:
    quiet: tuple[time | None, time | None] = row["quiet_from"], row["quiet_until"]
    return Waiting(row["delivery_id"], row["subscription_id"], row["alert_id"], row["told_at"],
                   (row["channel"], row["address"]), row["message_key"], *quiet)


def _rows(connection: Connection, statement: str, *values: object) -> list[dict[str, Any]]:
    with connection.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(statement, values or None).fetchall()
