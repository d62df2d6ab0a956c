-- One row for each unbroken run of days to publish, the earliest first.
select
    lower(s.span) as first_date,
    upper(s.span) - 1 as last_date
from (
    select unnest(range_agg(daterange(d.requested_date, d.requested_date, '[]'))) as span
    from marts.days_to_publish as d
) as s
order by lower(s.span)
