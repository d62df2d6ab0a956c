-- How many days of the month are on the board, held or missing; the most and the fewest complaints of a day.
with counted as (
    select
        d.requested_date,
        sum(d.complaint_count)::bigint as received
    from board.daily_complaints as d
    where d.requested_date >= %(first)s::date and d.requested_date < %(until)s::date
    group by d.requested_date
)

select
    %(until)s::date - %(first)s::date as month_days,
    count(counted.requested_date) as day_count,
    (
        select count(*) from board.published_days as p
        where
            p.last_status = 'held'
            and p.requested_date >= %(first)s::date and p.requested_date < %(until)s::date
    ) as held_count,
    (array_agg(counted.requested_date order by counted.received desc, counted.requested_date asc))[1] as most_day,
    max(counted.received) as most_received,
    (array_agg(counted.requested_date order by counted.received, counted.requested_date))[1] as fewest_day,
    min(counted.received) as fewest_received
from counted
