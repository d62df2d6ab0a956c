-- `requested_at` is among the partition columns so that conditions on it reach raw's month partitions.
with versions as (
    select
        *,
        row_number() over (
            partition by source, service_request_id, requested_at order by {{ newest_first() }}
        ) as version_rank
    from {{ ref('stg_complaint_versions') }}
)

select
    source,
    service_request_id,
    version_hash,
    batch_id,
    text_hash,
    submitter_hmac,
    service_name,
    description,
    answer,
    channel,
    district,
    neighbourhood,
    agency_responsible,
    status,
    status_notes,
    transfers,
    satisfaction_score,
    requested_at,
    updated_at,
    answered_at,
    reopened_at,
    landed_at
from versions
where
    version_rank = 1
    and not exists (
        select 1 from {{ ref('stg_complaints_moved') }} as moved
        where
            moved.source = versions.source
            and moved.service_request_id = versions.service_request_id
            and moved.requested_at = versions.requested_at
            and not moved.is_current
    )
