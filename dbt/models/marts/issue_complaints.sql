with ranked as (
    select
        *,
        row_number() over (
            partition by issue_id
            order by typical_rank asc, probability desc, requested_at asc, source asc, service_request_id asc
        ) as rank
    from {{ ref('int_issue_complaints') }}
)

select
    issue_id,
    label,
    rank,
    service_request_id,
    source,
    requested_at,
    district_name,
    neighbourhood_name,
    service_name,
    agency_responsible,
    description,
    probability
from ranked
where rank <= 10
