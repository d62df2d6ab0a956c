-- Departments by what they delayed: answered late, or open and past the deadline.
select
    h.agency_responsible,
    sum(h.complaint_count)::bigint as received,
    sum(h.closed_count)::bigint as closed,
    sum(h.late_count)::bigint as late,
    sum(h.overdue_open_count)::bigint as overdue_open,
    sum(h.late_count + h.overdue_open_count)::bigint as delay_count,
    sum(h.on_time_count + h.late_count + h.overdue_open_count)::bigint as judged,
    round(
        sum(h.on_time_count)::numeric / nullif(sum(h.on_time_count + h.late_count + h.overdue_open_count), 0), 4
    ) as on_time_rate,
    round(
        1 - sum(h.handling_hours_sum) filter (where h.service_field <> '미분류')
        / nullif(sum(h.allowed_hours_sum) filter (where h.service_field <> '미분류'), 0), 4
    ) as saved_rate,
    count(*) over () as department_count
from board.handling_daily as h
where h.requested_date >= %(first)s::date and h.requested_date < %(until)s::date
group by h.agency_responsible
order by delay_count desc, on_time_rate asc nulls last, h.agency_responsible asc
limit 10
