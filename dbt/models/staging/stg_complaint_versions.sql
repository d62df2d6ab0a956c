-- A plain join, so that conditions on `requested_at` reach raw's month partitions. As of a moment there is what windows
-- that ended by then brought, less what happened later: an hour that is read again brings the present with it.
select
    versions.source,
    versions.service_request_id,
    versions.version_hash,
    versions.batch_id,
    versions.text_hash,
    versions.submitter_hmac,
    versions.service_name,
    versions.description,
    versions.answer,
    versions.channel,
    versions.district,
    versions.neighbourhood,
    versions.agency_responsible,
    versions.status,
    versions.status_notes,
    versions.transfers,
    versions.satisfaction_score,
    versions.requested_at,
    versions.updated_at,
    versions.answered_at,
    versions.reopened_at,
    versions.landed_at,
    batches.window_end_at
from {{ source('raw', 'complaints') }} as versions
inner join {{ ref('stg_batches') }} as batches on versions.batch_id = batches.batch_id
where
    batches.status = 'promoted'
    and least(batches.window_end_at, batches.landed_at) <= {{ as_of() }}
    and versions.updated_at < {{ as_of() }}
