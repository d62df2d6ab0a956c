-- Alerts and issues come from two ways of looking and share complaints only. An alert is about the issue that holds the
-- most of its complaints, if it holds at least half: the share by which `ml/identity.py` says what became of an issue.
with shares as (
    select
        alerts.alert_id,
        held.issue_id,
        count(*) as shared_count,
        sum(count(*)) over (partition by alerts.alert_id) as complaint_count
    from {{ ref('alerts') }} as alerts
    inner join {{ ref('stg_alert_members') }} as members
        on alerts.told_at = members.as_of_at and alerts.told_number = members.number and members.is_counted
    left join {{ ref('stg_issue_members') }} as held
        on members.source = held.source and members.service_request_id = held.service_request_id
    group by alerts.alert_id, held.issue_id
)

select distinct on (alert_id)
    alert_id,
    issue_id
from shares
where issue_id is not null and 2 * shared_count >= complaint_count
order by alert_id asc, shared_count desc, issue_id asc
