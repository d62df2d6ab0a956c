-- An issue that ended long ago is history: it stays in ml and leaves the marts, whose size follows the present.
select
    issues.issue_id,
    issues.label,
    issues.keywords,
    issues.status,
    issues.complaint_count,
    issues.submitter_count,
    issues.duplicate_share,
    issues.first_seen_at,
    issues.last_seen_at
from {{ ref('stg_issues') }} as issues
where
    issues.status <> 'closed'
    or issues.last_seen_at >= (
        select max(runs.as_of_at) - interval '{{ var('issue_days_shown') }} days'
        from {{ ref('stg_issue_runs') }} as runs
    )
