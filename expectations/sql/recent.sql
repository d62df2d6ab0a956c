-- One row: of the newest complaints that the source's other batches brought before the window's end, how many fill each
-- column, and how many of their categories are in the city's tree.
with recent as (
    select
        c.service_name,
        c.description,
        c.channel,
        c.district,
        c.neighbourhood,
        c.agency_responsible,
        c.submitter_hmac
    from raw.complaints as c
    inner join ops.batches as b on c.batch_id = b.batch_id
    where
        c.source = %(source)s and b.status = 'promoted' and b.batch_id <> %(batch_id)s
        and c.requested_at >= %(first_at)s and c.requested_at < %(last_at)s
    order by c.requested_at desc
    limit 500
)

select
    count(*) as row_count,
    count(*) filter (where r.service_name <> '') as has_service_name,
    count(*) filter (where r.description <> '') as has_description,
    count(*) filter (where r.channel <> '') as has_channel,
    count(*) filter (where r.district <> '') as has_district,
    count(*) filter (where r.neighbourhood <> '') as has_neighbourhood,
    count(*) filter (where r.agency_responsible <> '') as has_agency_responsible,
    count(*) filter (where r.submitter_hmac <> '') as has_submitter,
    count(*) filter (where regexp_replace(r.service_name, '\s', '', 'g') = any(%(known_names)s)) as known_count
from recent as r
