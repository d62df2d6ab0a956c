select
    members.issue_id,
    issues.label,
    members.typical_rank,
    members.probability,
    facts.source,
    facts.service_request_id,
    facts.requested_at,
    facts.requested_date,
    facts.district_name,
    facts.neighbourhood_code,
    facts.neighbourhood_name,
    facts.service_field,
    facts.service_name,
    facts.agency_responsible,
    facts.description
from {{ ref('stg_issue_members') }} as members
inner join {{ ref('int_shown_issues') }} as issues on members.issue_id = issues.issue_id
inner join {{ ref('fct_complaints') }} as facts
    on members.source = facts.source and members.service_request_id = facts.service_request_id
where facts.requested_date >= {{ first_issue_date() }}
