-- Deadlines kept, time saved and satisfaction, in the month (1), the month before (2) and a year before (3), by day of
-- receipt. A field without deadlines takes no part in the time saved.
with periods (number, first_day, until_day) as (
    values
    (1, %(first)s::date, %(until)s::date),
    (2, %(before_first)s::date, %(first)s::date),
    (3, %(year_first)s::date, %(year_until)s::date)
),

counted as (
    select
        periods.number,
        sum(h.on_time_count)::bigint as on_time,
        sum(h.late_count)::bigint as late,
        sum(h.overdue_open_count)::bigint as overdue_open,
        sum(h.on_time_count + h.late_count + h.overdue_open_count)::bigint as judged,
        sum(h.handling_hours_sum) filter (where h.service_field <> '미분류') as handling_hours,
        sum(h.allowed_hours_sum) filter (where h.service_field <> '미분류') as allowed_hours,
        sum(h.on_time_count + h.late_count) filter (where h.service_field <> '미분류') as answered,
        sum(h.transferred_count)::bigint as transferred,
        sum(h.reopened_count)::bigint as reopened,
        sum(h.complaint_count)::bigint as received,
        sum(h.satisfaction_sum)::bigint as score_sum,
        sum(h.satisfaction_count)::bigint as score_count
    from periods
    left join board.handling_daily as h
        on periods.first_day <= h.requested_date and periods.until_day > h.requested_date
    group by periods.number
),

rated as (
    select
        counted.*,
        round(counted.on_time::numeric / nullif(counted.judged, 0), 4) as on_time_rate,
        round(1 - counted.handling_hours / nullif(counted.allowed_hours, 0), 4) as saved_rate,
        round(counted.handling_hours / nullif(counted.answered, 0) / 24, 1) as handling_days,
        round(counted.allowed_hours / nullif(counted.answered, 0) / 24, 1) as allowed_days,
        round(counted.transferred::numeric / nullif(counted.received, 0), 4) as transferred_rate,
        round(counted.score_sum::numeric / nullif(counted.score_count, 0), 2) as score,
        round(counted.score_count::numeric / nullif(counted.received, 0), 4) as score_share
    from counted
)

select
    r.number,
    r.on_time,
    r.late,
    r.overdue_open,
    r.judged,
    r.on_time_rate,
    r.saved_rate,
    r.handling_days,
    r.allowed_days,
    r.transferred,
    r.transferred_rate,
    r.reopened,
    r.score,
    r.late + r.overdue_open as delay_count,
    nullif(r.score_count, 0) as score_count,
    case when r.score_count > 0 then r.score_share end as score_share,
    case when r.number > 1 then this.on_time_rate - r.on_time_rate end as on_time_change,
    case when r.number > 1 then this.saved_rate - r.saved_rate end as saved_change,
    case when r.number > 1 then this.score - r.score end as score_change
from rated as r
inner join rated as this on this.number = 1
order by r.number
