-- Items that rose most: complaints of a day, in the days compared against the days of the base. Beside each the alert
-- of the month that has most of its complaints, where at least half of that alert's complaints are of the item.
with counted as (
    select
        d.service_field,
        d.service_name,
        coalesce(sum(d.complaint_count) filter (where d.requested_date >= %(rise_first)s::date), 0)::numeric as here,
        coalesce(sum(d.complaint_count) filter (where d.requested_date < %(rise_first)s::date), 0)::numeric as base
    from board.daily_complaints as d
    where d.requested_date >= %(base_first)s::date and d.requested_date < %(rise_until)s::date
    group by d.service_field, d.service_name
),

spans as (
    select
        nullif(count(distinct d.requested_date) filter (where d.requested_date >= %(rise_first)s::date), 0) as here,
        nullif(count(distinct d.requested_date) filter (where d.requested_date < %(rise_first)s::date), 0) as base
    from board.daily_complaints as d
    where d.requested_date >= %(base_first)s::date and d.requested_date < %(rise_until)s::date
),

risen as (
    select
        counted.service_field,
        counted.service_name,
        counted.here::bigint as received,
        round(counted.here / spans.here, 1) as per_day,
        round(counted.base / spans.base, 1) as base_per_day,
        round((counted.here / spans.here) / nullif(counted.base / spans.base, 0) - 1, 4) as growth,
        counted.here / spans.here - counted.base / spans.base as rise
    from counted
    cross join spans
    where counted.here / spans.here > counted.base / spans.base
    order by rise desc, counted.service_field asc, counted.service_name asc
    limit 6
)

select
    risen.service_field,
    risen.service_name,
    risen.received,
    risen.per_day,
    risen.base_per_day,
    risen.growth,
    why.label as alert_label,
    why.reason as alert_reason,
    risen.per_day - risen.base_per_day as rise
from risen
left join lateral (
    select
        a.label,
        a.reason
    from board.alerts as a
    inner join board.alert_complaints as c on a.alert_id = c.alert_id and c.is_counted
    where (a.first_alerted_at at time zone 'Asia/Seoul')::date between %(first)s::date and %(until)s::date - 1
    group by a.alert_id, a.label, a.reason
    having 2 * count(*) filter (where c.service_name = risen.service_name) >= count(*)
    order by count(*) filter (where c.service_name = risen.service_name) desc, a.alert_id
    limit 1
) as why on true
order by risen.rise desc, risen.service_field asc, risen.service_name asc
