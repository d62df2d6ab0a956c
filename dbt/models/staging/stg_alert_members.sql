select
    as_of_at,
    number,
    source,
    service_request_id,
    typical_rank,
    statements
from {{ source('ml', 'alert_members') }}
