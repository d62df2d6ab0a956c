-- One row an alert: its figures, how often its id stands, the length of its label, and whether there is no complaint to
-- show for it, or its times run backwards.
select
    a.alert_id,
    a.recurrence_interval_days::float8 as recurrence_interval_days,
    a.observed_count::float8 as observed_count,
    coalesce(length(trim(a.label)), 0)::float8 as label_length,
    count(*) over (partition by a.alert_id)::float8 as repeat_count,
    (
        a.alert_id not in (
            select c.alert_id from marts.alert_complaints as c
            where c.is_counted
        )
    )::integer::float8 as orphan,
    (
        not coalesce(a.first_alerted_at <= a.last_alerted_at and a.last_alerted_at <= a.last_seen_at, false)
    )::integer::float8 as out_of_order
from marts.alerts as a
