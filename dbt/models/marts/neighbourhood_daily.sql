{{ config(materialized='rewritten_days', days='days_to_publish', indexes=[{'columns': ['requested_date']}]) }}

select
    requested_date,
    district_name,
    neighbourhood_code,
    neighbourhood_name,
    service_field,
    count(*) as complaint_count
from {{ ref('fct_complaints') }}
where {{ is_listed(ref('days_to_publish')) }}
group by requested_date, district_name, neighbourhood_code, neighbourhood_name, service_field
