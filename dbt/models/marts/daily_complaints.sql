{{ config(materialized='rewritten_days', days='days_to_publish', indexes=[{'columns': ['requested_date']}]) }}

select
    requested_date,
    district_code,
    district_name,
    service_field,
    service_name,
    channel,
    agency_responsible,
    count(*) as complaint_count,
    count(*) filter (where status = 'closed') as closed_count,
    count(*) filter (where is_duplicate) as duplicate_count,
    count(*) filter (where is_campaign) as campaign_count,
    count(*) filter (where is_repeat) as repeat_count
from {{ ref('fct_complaints') }}
where {{ is_listed(ref('days_to_publish')) }}
group by
    requested_date, district_code, district_name, service_field, service_name, channel, agency_responsible
