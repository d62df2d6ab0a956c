-- One row: how many distinct texts under new ids the batch brought, and how many of them were already delivered under
-- another id at the same minute of an hour within the last week (an hour delivered again keeps its texts and minutes).
with own_ids as (
    select array_agg(distinct c.service_request_id) as ids from raw.complaints as c
    where c.batch_id = %(batch_id)s
),

-- an array is looked up by index in every month; a join would read them all
known_ids as (
    select distinct o.service_request_id from raw.complaints as o
    where
        o.source = %(source)s and o.service_request_id = any((select i.ids from own_ids as i)::text[])
        and o.batch_id <> %(batch_id)s
),

new_rows as (
    select distinct
        c.service_request_id,
        c.text_hash,
        c.requested_at
    from raw.complaints as c
    where
        c.batch_id = %(batch_id)s
        and c.service_request_id not in (select k.service_request_id from known_ids as k)
),

reach as (
    select
        min(n.requested_at) - interval '7 days' as first_at,
        max(n.requested_at) + interval '1 minute' as last_at
    from new_rows as n
),

delivered as (
    select
        o.service_request_id,
        o.text_hash,
        o.requested_at
    from raw.complaints as o
    inner join ops.batches as b on o.batch_id = b.batch_id
    where
        o.source = %(source)s and (b.status = 'promoted' or b.batch_id = %(batch_id)s)
        and o.requested_at >= (select r.first_at from reach as r)
        and o.requested_at < (select r.last_at from reach as r)
)

select
    count(distinct n.text_hash) as text_count,
    count(distinct n.text_hash) filter (where d.text_hash is not null) as repeated_count
from new_rows as n
left join delivered as d
    on
        n.text_hash = d.text_hash and n.service_request_id <> d.service_request_id
        and date_trunc('minute', n.requested_at) >= date_trunc('minute', d.requested_at)
        and date_part('minute', n.requested_at) = date_part('minute', d.requested_at)
        and n.requested_at < d.requested_at + interval '7 days'
