-- One row a complaint version of the batch with what `batch_texts` looks at, texts among it: they are reduced to marks
-- (yes or no) at once and go nowhere else. `is_reused`: the number belonged to another complaint, asked at another
-- time with another text; `is_late`: a number not seen before, asked before the batch's window.
select
    c.service_request_id as clear_id,
    c.description,
    c.answer,
    c.text_hash,
    c.service_name,
    c.channel,
    c.district,
    c.neighbourhood,
    c.agency_responsible,
    c.submitter_hmac,
    c.status,
    c.status_notes,
    c.satisfaction_score,
    c.requested_at,
    c.answered_at,
    other.is_reused,
    regexp_replace(trim(c.service_request_id), %(personal_id)s, '[번호]', 'g') as service_request_id,
    c.requested_at >= b.window_start_at and c.requested_at < b.window_end_at as is_in_window,
    other.is_reused is null and c.requested_at < b.window_start_at as is_late
from raw.complaints as c
inner join ops.batches as b on c.batch_id = b.batch_id
left join lateral (
    select
        bool_or(o.text_hash <> c.text_hash and abs(extract(epoch from o.requested_at - c.requested_at)) > 3600)
            as is_reused
    from raw.complaints as o
    where
        o.source = c.source and o.service_request_id = c.service_request_id
        and o.requested_at >= b.window_start_at - interval '62 days' and o.requested_at < b.window_end_at
        and (o.batch_id <> c.batch_id or o.requested_at < c.requested_at)
) as other on true
where c.batch_id = %(batch_id)s
