{{ config(indexes=[{'columns': ['agency_responsible', 'due_at']}]) }}

-- From the index of open complaints, so that the cost follows what is open and not the history.
with open_facts as (
    select *
    from {{ ref('fct_complaints') }}
    where status = 'open'
)

select
    facts.source,
    facts.service_request_id,
    facts.requested_at,
    facts.due_at,
    due_days.working_day_number - as_of_days.working_day_number as working_days_left,
    facts.transfer_count,
    facts.is_reopened,
    facts.is_transferred or facts.is_reopened as is_bounced,
    facts.channel,
    facts.district_name,
    facts.neighbourhood_name,
    facts.service_field,
    facts.service_name,
    facts.agency_responsible,
    facts.description,
    as_of.as_of_at,
    case
        when facts.due_at is null then 'no_deadline'
        when facts.due_at < as_of.as_of_at then 'overdue'
        when {{ seoul_date('facts.due_at') }} = as_of.as_of_date then 'due_today'
        else 'due_later'
    end as due_state
from open_facts as facts
cross join {{ ref('int_as_of') }} as as_of
left join {{ ref('int_working_days') }} as due_days on {{ seoul_date('facts.due_at') }} = due_days.calendar_date
left join {{ ref('int_working_days') }} as as_of_days on as_of.as_of_date = as_of_days.calendar_date
