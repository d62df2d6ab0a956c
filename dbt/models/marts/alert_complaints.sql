with told as (
    select
        alerts.alert_id,
        alerts.label,
        members.typical_rank,
        members.statements,
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
    -- The marks before the sentences of the alert's reason and caution that the complaint is behind.
    (
        select string_agg(substr('①②③④⑤⑥⑦⑧⑨', numbers.number, 1), '' order by numbers.number)
        from unnest(told.statements) as numbers (number)
    ) as statement_marks,
    1 = any(told.statements) as is_counted,
    row_number() over (
        partition by told.alert_id
        order by
            told.typical_rank asc, 1 = any(told.statements) desc, facts.requested_at asc, told.source asc,
            told.service_request_id asc
    ) as rank
from told
inner join {{ ref('fct_complaints') }} as facts
    on told.source = facts.source and told.service_request_id = facts.service_request_id
