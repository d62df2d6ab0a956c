-- One row a complaint version of the batch: ages, lengths and counts; a text never leaves the database.
with rows_of_batch as (
    select
        c.*,
        greatest(b.window_end_at, c.landed_at) as seen_at,
        c.requested_at >= b.window_start_at and c.requested_at < b.window_end_at as is_in_window
    from raw.complaints as c
    inner join ops.batches as b on c.batch_id = b.batch_id
    where c.batch_id = %(batch_id)s
)

select
    service_request_id,
    extract(epoch from seen_at - requested_at)::float8 / 3600 as requested_age_hours,
    extract(epoch from seen_at - updated_at)::float8 / 3600 as updated_age_hours,
    extract(epoch from answered_at - requested_at)::float8 / 3600 as answer_lag_hours,
    length(trim(service_request_id)) as id_length,
    length(trim(description)) as description_length,
    regexp_count(description, %(personal_number)s) + regexp_count(answer, %(personal_number)s)
        as personal_number_count,
    date_part('year', requested_at at time zone 'Asia/Seoul') as requested_year,
    is_in_window,
    service_name <> '' as has_service_name,
    description <> '' as has_description,
    channel <> '' as has_channel,
    district <> '' as has_district,
    neighbourhood <> '' as has_neighbourhood,
    agency_responsible <> '' as has_agency_responsible,
    submitter_hmac <> '' as has_submitter,
    regexp_replace(service_name, '\s', '', 'g') = any(%(known_names)s) as is_known_category
from rows_of_batch
