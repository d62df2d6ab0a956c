-- Alerts that were first raised in the month: the most surprising complaint for complaint first, as the board has them.
select
    a.alert_id,
    a.label,
    a.place,
    a.kind,
    a.first_alerted_at,
    a.window_hours,
    a.observed_count,
    a.expected_count,
    a.recurrence_interval_days,
    a.reason,
    a.caution,
    a.is_small_voice
from board.alerts as a
where (a.first_alerted_at at time zone 'Asia/Seoul')::date between %(first)s::date and %(until)s::date - 1
order by a.surprise_per_complaint desc, a.first_alerted_at asc, a.alert_id asc
limit 10
