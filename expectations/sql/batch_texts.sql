-- One row a complaint version of the batch with what `batch_texts` looks at, texts among it: they are reduced to marks
-- (yes or no) at once and go nowhere else. `is_reused`: the number belonged to another complaint, asked at another
-- time with another text; empty: a number not seen elsewhere. `is_new`: no version of this complaint came before (one
-- may have come later, where a batch is judged again); `is_late`: a new one, asked before the batch's window;
-- `has_lost`: an earlier version filled a column that is now empty.
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
    other.is_reused is true or other.came_before is not true as is_new,
    (other.is_reused is true or other.came_before is not true) and c.requested_at < b.window_start_at as is_late,
    coalesce(
        (c.service_name = '' and other.had_service_name) or (c.channel = '' and other.had_channel)
        or (c.district = '' and other.had_district) or (c.neighbourhood = '' and other.had_neighbourhood)
        or (c.submitter_hmac = '' and other.had_submitter), false
    ) as has_lost
from raw.complaints as c
inner join ops.batches as b on c.batch_id = b.batch_id
left join lateral (
    select
        bool_or(o.text_hash <> c.text_hash and abs(extract(epoch from o.requested_at - c.requested_at)) > 3600)
            as is_reused,
        bool_or(o.landed_at < c.landed_at) as came_before,
        bool_or(o.landed_at < c.landed_at and o.service_name <> '') as had_service_name,
        bool_or(o.landed_at < c.landed_at and o.channel <> '') as had_channel,
        bool_or(o.landed_at < c.landed_at and o.district <> '') as had_district,
        bool_or(o.landed_at < c.landed_at and o.neighbourhood <> '') as had_neighbourhood,
        bool_or(o.landed_at < c.landed_at and o.submitter_hmac <> '') as had_submitter
    from raw.complaints as o
    where
        o.source = c.source and o.service_request_id = c.service_request_id
        and o.requested_at >= b.window_start_at - interval '62 days' and o.requested_at < b.window_end_at
        and (o.batch_id <> c.batch_id or o.requested_at < c.requested_at)
) as other on true
where c.batch_id = %(batch_id)s
