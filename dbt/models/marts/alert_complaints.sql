with told as (
    select
        alerts.alert_id,
        alerts.label,
        alerts.is_ongoing,
        members.typical_rank,
        members.is_counted,
        members.statement_marks,
        members.source,
        members.service_request_id
    from {{ ref('alerts') }} as alerts
    inner join {{ ref('stg_alert_members') }} as members
        on alerts.told_at = members.as_of_at and alerts.told_number = members.number
)

select
    told.alert_id,
    told.label,
    told.service_request_id,
    told.source,
    facts.requested_at,
    facts.district_name,
    facts.neighbourhood_name,
    facts.service_name,
    facts.agency_responsible,
    facts.description,
    told.statement_marks,
    told.is_counted,
    told.is_ongoing,
    row_number() over (
        partition by told.alert_id
        order by
            told.typical_rank asc, told.is_counted desc, facts.requested_at asc, told.source asc,
            told.service_request_id asc
    ) as rank
from told
inner join {{ ref('fct_complaints') }} as facts
    on told.source = facts.source and told.service_request_id = facts.service_request_id
