-- One row a month: how often it stands there, and whether its figures can't be: a part that is larger than its whole, a
-- dial that is no share, a month that is yet to come or no month's first day.
select
    r.month_date,
    (count(*) - 1)::float8 as repeat_count,
    count(*) filter (
        where not coalesce(
            r.complaint_count > 0
            and r.proposed_count between 0 and r.complaint_count and r.unlike_count between 0 and r.complaint_count
            and r.judged_count between 0 and r.proposed_count and r.wrong_count between 0 and r.judged_count
            and r.timed_count between 0 and r.complaint_count and r.within_count between 0 and r.timed_count
            and (r.max_error is null or (r.max_error > 0 and r.max_error < 1))
            and r.month_date = date_trunc('month', r.month_date)::date
            and r.month_date <= (now() at time zone 'Asia/Seoul')::date,
            false
        )
    )::float8 as bad_count
from marts.routing_monthly as r
group by r.month_date
