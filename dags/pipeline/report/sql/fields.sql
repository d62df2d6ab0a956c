-- Received and on time by field, the largest first.
with received as (
    select
        d.service_field,
        sum(d.complaint_count)::bigint as received,
        sum(d.closed_count)::bigint as closed,
        round(sum(d.complaint_count) / nullif(sum(sum(d.complaint_count)) over (), 0), 4) as part
    from board.daily_complaints as d
    where d.requested_date >= %(first)s::date and d.requested_date < %(until)s::date
    group by d.service_field
),

handled as (
    select
        h.service_field,
        round(
            sum(h.on_time_count)::numeric
            / nullif(sum(h.on_time_count + h.late_count + h.overdue_open_count), 0), 4
        ) as on_time_rate
    from board.handling_daily as h
    where h.requested_date >= %(first)s::date and h.requested_date < %(until)s::date
    group by h.service_field
)

select
    received.service_field,
    received.received,
    received.part,
    received.closed,
    handled.on_time_rate
from received
left join handled on received.service_field = handled.service_field
order by received.received desc, received.service_field asc
limit 20
