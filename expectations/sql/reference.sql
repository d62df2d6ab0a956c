-- The newest complaints that promoted batches brought for the same hours of the days before, an hour more on each
-- side: what is usual at this time of day. No text leaves the database, only its length.
with reach as (
    select
        cast(%(start_at)s as timestamptz) as start_at,
        cast(%(end_at)s as timestamptz) as end_at
),

asked as (
    select
        r.start_at - n.days * interval '1 day' - interval '1 hour' as start_at,
        r.end_at - n.days * interval '1 day' + interval '1 hour' as end_at
    from reach as r
    cross join generate_series(1, 28) as n (days)
),

usual as (
    select distinct on (c.requested_at, c.service_request_id)
        c.service_request_id,
        c.requested_at,
        c.text_hash,
        c.channel,
        c.district,
        c.neighbourhood,
        c.agency_responsible,
        c.status_notes,
        length(c.description) as text_length,
        octet_length(c.description) as text_bytes,
        split_part(c.service_name, '>', 1) as service_field
    from asked as a
    inner join raw.complaints as c on a.start_at <= c.requested_at and a.end_at > c.requested_at
    inner join ops.batches as b on c.batch_id = b.batch_id
    where
        c.source = %(source)s and b.status = 'promoted' and b.batch_id <> %(batch_id)s
        and c.requested_at >= (select r.start_at from reach as r) - interval '29 days'
        and c.requested_at < (select r.start_at from reach as r)
    order by c.requested_at desc, c.service_request_id asc
    limit 3000
)

select
    u.text_hash,
    u.text_length::float8 as text_length,
    u.text_bytes::float8 as text_bytes,
    u.channel,
    u.district,
    u.neighbourhood,
    u.agency_responsible,
    u.status_notes,
    trim(u.service_field) as service_field,
    regexp_replace(regexp_replace(u.service_request_id, '[0-9]+', '9', 'g'), '[A-Za-z]+', 'A', 'g') as id_form,
    length(u.service_request_id)::float8 as id_length,
    date_part('hour', u.requested_at at time zone 'Asia/Seoul') as requested_hour
from usual as u
