-- One row for each of the asked days that the list of recent complaints has to hold, the 28 up to the data's end: what
-- it holds, and how many complaints stand twice in it.
with asked as (
    select
        d.day as requested_date,
        a.as_of_date
    from unnest(cast(%(dates)s as date[])) as d (day)
    cross join intermediate.int_as_of as a
),

held as (
    select
        c.requested_date,
        c.source || ':' || c.service_request_id as complaint_key
    from marts.recent_complaints as c
    where c.requested_date = any(%(dates)s)
)

select
    a.requested_date,
    count(h.complaint_key) as total_count,
    count(h.complaint_key) - count(distinct h.complaint_key) as duplicate_key_count
from asked as a
left join held as h on a.requested_date = h.requested_date
where a.requested_date > a.as_of_date - 28
group by a.requested_date
