{{ config(materialized='rewritten_days', days='days_to_publish', indexes=[{'columns': ['requested_date']}]) }}

with complaints as (
    select * from {{ ref('fct_complaints') }}
    where {{ is_listed(ref('days_to_publish')) }}
)

select
    complaints.requested_date,
    complaints.agency_responsible,
    complaints.service_field,
    count(*) as complaint_count,
    count(*) filter (where complaints.status = 'closed') as closed_count,
    count(*) filter (where complaints.is_on_time) as on_time_count,
    count(*) filter (where not complaints.is_on_time) as late_count,
    count(*) filter (where complaints.status = 'open' and complaints.due_at < as_of.as_of_at) as overdue_open_count,
    coalesce(sum(complaints.handling_hours), 0) as handling_hours_sum,
    coalesce(sum(complaints.allowed_hours) filter (where complaints.handling_hours is not null), 0)
        as allowed_hours_sum,
    sum(complaints.transfer_count) as transfer_count,
    count(*) filter (where complaints.is_transferred) as transferred_count,
    count(*) filter (where complaints.is_reopened) as reopened_count,
    coalesce(sum(complaints.satisfaction_score), 0) as satisfaction_sum,
    count(complaints.satisfaction_score) as satisfaction_count
from complaints
cross join {{ ref('int_as_of') }} as as_of
group by complaints.requested_date, complaints.agency_responsible, complaints.service_field
