{{ config(materialized='rewritten_days', days='days_to_publish', indexes=[{'columns': ['requested_date']}]) }}

select
    requested_date,
    service_field,
    date_trunc('hour', requested_at, 'Asia/Seoul') as requested_hour_at,
    count(*) as complaint_count
from {{ ref('fct_complaints') }}
where {{ is_listed(ref('days_to_publish')) }}
group by requested_hour_at, requested_date, service_field
