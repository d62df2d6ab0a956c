select
    facts.agency_responsible,
    facts.service_field,
    count(*) as open_count,
    count(*) filter (where facts.due_at < as_of.as_of_at) as overdue_count,
    count(*) filter (
        where facts.due_at >= as_of.as_of_at and {{ seoul_date('facts.due_at') }} = as_of.as_of_date
    ) as due_today_count,
    min(facts.requested_at) as oldest_requested_at,
    min(as_of.as_of_at) as as_of_at
from {{ ref('fct_complaints') }} as facts
cross join {{ ref('int_as_of') }} as as_of
where facts.status = 'open'
group by facts.agency_responsible, facts.service_field
