select
    as_of_at,
    issue_id,
    kind,
    other_id
from {{ source('ml', 'issue_events') }}
