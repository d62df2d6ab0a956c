-- Changes of long ago are history, as ended issues are: they stay in ml and leave the marts.
select
    events.as_of_at,
    events.issue_id,
    issues.label,
    events.kind,
    events.other_id,
    coalesce(other_issues.label, '') as other_label
from {{ ref('stg_issue_events') }} as events
inner join {{ ref('int_shown_issues') }} as issues on events.issue_id = issues.issue_id
left join {{ ref('int_shown_issues') }} as other_issues on events.other_id = other_issues.issue_id
where events.as_of_at >= (
    select max(runs.as_of_at) - interval '{{ var('issue_days_shown') }} days'
    from {{ ref('stg_issue_runs') }} as runs
)
