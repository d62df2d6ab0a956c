select
    source,
    service_request_id,
    department,
    is_abstained,
    is_unlike,
    hours_low,
    hours_high,
    routing_version
from {{ source('ml', 'predictions') }}
