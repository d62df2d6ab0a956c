select
    issue_id,
    label,
    keywords,
    status,
    complaint_count,
    submitter_count,
    duplicate_share,
    first_seen_at,
    last_seen_at
from {{ source('ml', 'issues') }}
