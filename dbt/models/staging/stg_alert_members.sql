select
    as_of_at,
    number,
    source,
    service_request_id,
    typical_rank
from {{ source('ml', 'alert_members') }}
