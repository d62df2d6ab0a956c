-- Complaints by district and hour of the 28 days up to the window's end, from promoted batches and this one.
with asked as (
    select cast(%(end_at)s as timestamptz) as end_at
)

select
    c.district,
    date_trunc('hour', c.requested_at) as hour_at,
    count(*) as complaint_count
from raw.complaints as c
inner join ops.batches as b on c.batch_id = b.batch_id
where
    c.source = %(source)s and (b.status = 'promoted' or b.batch_id = %(batch_id)s) and c.district <> ''
    and c.requested_at >= (select a.end_at from asked as a) - interval '28 days'
    and c.requested_at < (select a.end_at from asked as a)
group by c.district, date_trunc('hour', c.requested_at)
