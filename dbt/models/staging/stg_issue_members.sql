select
    issue_id,
    source,
    service_request_id,
    typical_rank,
    probability
from {{ source('ml', 'issue_members') }}
