-- One row a complaint version of the batch: ages, lengths and counts; neither a text nor a personal number that stands
-- in an identifier ever leaves the database.
select
    regexp_replace(trim(c.service_request_id), %(personal_id)s, '[번호]', 'g') as service_request_id,
    c.requested_at >= b.window_start_at and c.requested_at < b.window_end_at as is_in_window,
    c.service_name <> '' as has_service_name,
    c.description <> '' as has_description,
    c.channel <> '' as has_channel,
    c.district <> '' as has_district,
    c.neighbourhood <> '' as has_neighbourhood,
    c.agency_responsible <> '' as has_agency_responsible,
    c.submitter_hmac <> '' as has_submitter,
    extract(epoch from greatest(b.window_end_at, c.landed_at) - c.requested_at) / 3600 as requested_age_hours,
    extract(epoch from greatest(b.window_end_at, c.landed_at) - c.updated_at) / 3600 as updated_age_hours,
    extract(epoch from c.answered_at - c.requested_at) / 3600 as answer_lag_hours,
    date_part('year', c.requested_at at time zone 'Asia/Seoul') as requested_year,
    length(trim(c.service_request_id)) as id_length,
    length(trim(c.description)) as description_length,
    regexp_count(c.description, %(personal_number)s) + regexp_count(c.answer, %(personal_number)s)
    + regexp_count(trim(c.service_request_id), %(personal_id)s) as personal_number_count,
    regexp_replace(c.service_name, '\s', '', 'g') = any(%(known_names)s) as is_known_category
from raw.complaints as c
inner join ops.batches as b on c.batch_id = b.batch_id
where c.batch_id = %(batch_id)s
