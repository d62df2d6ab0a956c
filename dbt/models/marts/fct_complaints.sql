{{ config(
    materialized='rewritten_days',
    days='int_dirty_days',
    month_partitions=true,
    indexes=[{'columns': ['requested_date']}, {'columns': ['status', 'due_at']}, {'columns': ['service_request_id']}]
) }}

with complaints as (
    select *
    from {{ ref('int_complaints_timed') }}
    where {{ in_rewritten_days('requested_at') }}
),

flags as (
    select * from {{ ref('int_complaint_flags') }}
)

select
    complaints.complaint_key,
    complaints.source,
    complaints.service_request_id,
    complaints.text_hash,
    complaints.requested_at,
    complaints.requested_date,
    complaints.requested_hour,
    complaints.updated_at,
    complaints.answered_at,
    complaints.reopened_at,
    complaints.due_at,
    complaints.service_code,
    complaints.service_field,
    complaints.service_name,
    complaints.channel,
    complaints.district_code,
    complaints.district_name,
    complaints.neighbourhood_code,
    complaints.neighbourhood_name,
    complaints.agency_responsible,
    complaints.status,
    complaints.transfer_count,
    complaints.is_transferred,
    complaints.is_reopened,
    flags.is_repeat,
    flags.is_duplicate,
    flags.is_campaign,
    complaints.handling_hours,
    complaints.allowed_hours,
    complaints.is_on_time,
    complaints.satisfaction_score,
    complaints.description
from complaints
inner join flags
    on complaints.source = flags.source and complaints.service_request_id = flags.service_request_id
