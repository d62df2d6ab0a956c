{{ config(materialized='rewritten_days', days='days_to_publish', indexes=[{'columns': ['requested_date']}]) }}

with counts as (
    select
        requested_date,
        district_code,
        district_name,
        service_field,
        count(*) as complaint_count
    from {{ ref('fct_complaints') }}
    where {{ is_listed(ref('days_to_publish')) }}
    group by requested_date, district_code, district_name, service_field
)

select
    counts.requested_date,
    counts.district_code,
    counts.district_name,
    counts.service_field,
    districts.outline,
    districts.resident_count,
    counts.complaint_count
from counts
left join {{ ref('districts') }} as districts on counts.district_code = districts.district_code
