"""A board with a few alerts, and people who handle them, for tests of what is told and done about alerts."""

from datetime import UTC, datetime, timedelta

from board_fixture import AGENCIES, empty_board

NOW = datetime(2026, 11, 29, 1, 0, tzinfo=UTC)  # 10 in the morning in Seoul
ROADS, CYCLING = AGENCIES
ALERT = """
    insert into board.alerts (alert_id, label, place, kind, first_alerted_at, last_seen_at, window_hours,
    observed_count, expected_count, recurrence_interval_days, surprise_per_complaint, reason, caution, is_ongoing,
    is_small_voice, told_at)
    values (%s, %s, %s, 'new', %s, %s, 24, %s, 0.4, 90, 1, %s, '', %s, true, %s)
"""
MEMBER = """
    insert into board.alert_complaints (alert_id, label, statement_marks, rank, service_request_id, requested_at,
    district_name, neighbourhood_name, service_name, agency_responsible, description, is_counted)
    values (%s, %s, '①', %s, %s, %s, %s, '본동', %s, %s, '원문은 알림에 없습니다.', true)
"""


def show(warehouse):
    """The published tables, empty."""
    with warehouse.connect("postgres") as connection:
        empty_board(connection)
        connection.execute("insert into board.backlog (agency_responsible) values (%s), (%s)", AGENCIES)
        connection.execute("insert into board.district_daily (requested_date, district_name)"
                           " values (current_date, '마포구'), (current_date, '강동구')")
        connection.execute("insert into board.daily_complaints (service_field, service_name)"
                           " values ('치수상하수', '수돗물'), ('환경', '소음')")


def raise_alert(warehouse, alert_id, label="수돗물 녹물", place="마포구", service="수돗물", agency=ROADS, count=6,
                at=NOW, is_ongoing=True):
    """Publish an alert, or that it has grown: it replaces what the board showed of it."""
    with warehouse.connect("postgres") as connection:
        first = connection.execute("select min(first_alerted_at) from board.alerts where alert_id = %s",
                                   (alert_id,)).fetchone()[0] or at
        for table in ("alerts", "alert_complaints"):
            connection.execute(f"delete from board.{table} where alert_id = %s", (alert_id,))
        reason = f"① 최근 24시간 {place}에서 '{label}' 관련 민원이 {count}건 들어왔습니다(평소라면 0.4건)."
        connection.execute(ALERT, (alert_id, f"{place} {label}", place, first, at, count, reason, is_ongoing, at))
        for rank in range(1, count + 1):
            connection.execute(MEMBER, (alert_id, label, rank, f"{alert_id}-{rank}", at - timedelta(hours=5 * rank),
                                        place, service, agency))


def forget(warehouse):
    """No board."""
    with warehouse.connect("postgres") as connection:
        for (name,) in connection.execute("select tablename from pg_tables where schemaname = 'board'").fetchall():
            connection.execute(f'drop table board."{name}"')
