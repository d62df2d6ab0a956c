-- Each day of the month: what the board shows of it, and what was last decided about it.
with counted as (
    select
        d.requested_date,
        sum(d.complaint_count)::bigint as received
    from board.daily_complaints as d
    where d.requested_date >= %(first)s::date and d.requested_date < %(until)s::date
    group by d.requested_date
)

select
    days.day::date as day,
    counted.received,
    status.last_status,
    status.last_reason,
    status.last_published_at,
    case
        when status.last_status = 'held' then 'held'
        when counted.received is not null then 'published'
        when days.day::date >= (%(made_at)s::timestamptz at time zone 'Asia/Seoul')::date then 'ahead'
        else 'missing'
    end as state
from generate_series(%(first)s::date, %(until)s::date - 1, interval '1 day') as days (day)
left join counted on days.day::date = counted.requested_date
left join board.published_days as status on days.day::date = status.requested_date
order by days.day
