"""The alerts that are on the board and go on: read as the board's own reader, so that nothing unpublished is told."""

from datetime import date

from psycopg import Connection
from psycopg.rows import dict_row

from pipeline.alerting.rules import Alert

ALERTS = """
    select
        alert_id, label, place, kind, told_at, window_hours, observed_count, expected_count, recurrence_interval_days,
        reason, caution
    from board.alerts
    where is_ongoing
    order by recurrence_interval_days desc, alert_id
"""
COMPLAINTS = """
    select
        alert_id,
        array_agg(distinct service_name) as items,
        array_agg(distinct district_name) as places,
        array_agg(distinct agency_responsible) as departments
    from board.alert_complaints
    where is_counted
    group by alert_id
"""
DAYS = """
    select alert_id, (requested_at at time zone 'Asia/Seoul')::date as day, count(*) as complaint_count
    from board.alert_complaints
    where is_counted
    group by 1, 2
"""
FIELDS = """
    select distinct service_name, service_field from board.daily_complaints where service_name = any(%s)
"""


def alerts(connection: Connection) -> list[Alert]:
    """The alerts that go on, the strangest first, from one snapshot; none before the first publication."""
    with connection.transaction(), connection.cursor(row_factory=dict_row) as cursor:
        cursor.execute("set transaction isolation level repeatable read")
        if cursor.execute("select to_regclass('board.alerts') is null as is_missing").fetchone()["is_missing"]:
            return []
        rows = cursor.execute(ALERTS).fetchall()
        complaints = {row["alert_id"]: row for row in cursor.execute(COMPLAINTS).fetchall()}
        days: dict[str, dict[date, int]] = {}
        for row in cursor.execute(DAYS).fetchall():
            days.setdefault(row["alert_id"], {})[row["day"]] = row["complaint_count"]
        items = sorted({item for row in complaints.values() for item in _known(row["items"])})
        fields: dict[str, set[str]] = {}
        for row in cursor.execute(FIELDS, (items,)).fetchall():
            fields.setdefault(row["service_name"], set()).add(row["service_field"])
    found = []
    for row in rows:
        of = complaints.get(row["alert_id"], {})
        named = _known(of.get("items"))
        topics = named.union(*(_known(fields.get(item)) for item in named))
        found.append(Alert(**row, topics=topics, places=_known(of.get("places")),
                           departments=_known(of.get("departments")), days=days.get(row["alert_id"], {})))
    return found


def _known(values: object) -> frozenset[str]:
    return frozenset(value for value in values or () if value)
