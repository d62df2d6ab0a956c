-- Received and handled, in the month (1), the month before (2) and the same month a year before (3). Months have
-- unequal numbers of days on the board, so what is compared is the mean of a day.
with periods (number, first_day, until_day) as (
    values
    (1, %(first)s::date, %(until)s::date),
    (2, %(before_first)s::date, %(first)s::date),
    (3, %(year_first)s::date, %(year_until)s::date)
),

counted as (
    select
        periods.number,
        count(distinct d.requested_date) as day_count,
        sum(d.complaint_count)::bigint as received,
        sum(d.closed_count)::bigint as closed,
        sum(d.campaign_count)::bigint as campaign,
        sum(d.repeat_count)::bigint as repeated,
        sum(d.duplicate_count)::bigint as duplicate
    from periods
    left join board.daily_complaints as d
        on periods.first_day <= d.requested_date and periods.until_day > d.requested_date
    group by periods.number
)

select
    c.number,
    c.day_count,
    c.received,
    c.closed,
    c.campaign,
    c.repeated,
    c.duplicate,
    round(c.received::numeric / nullif(c.day_count, 0), 1) as per_day,
    c.received - c.closed as open,
    round(c.closed::numeric / nullif(c.received, 0), 4) as closed_rate,
    round(c.campaign::numeric / nullif(c.received, 0), 4) as campaign_rate,
    round(c.repeated::numeric / nullif(c.received, 0), 4) as repeated_rate,
    round(c.duplicate::numeric / nullif(c.received, 0), 4) as duplicate_rate,
    case
        when c.number > 1
            then round(
                (this.received::numeric / nullif(this.day_count, 0))
                / nullif(c.received::numeric / nullif(c.day_count, 0), 0) - 1, 4
            )
    end as growth
from counted as c
inner join counted as this on this.number = 1
order by c.number
