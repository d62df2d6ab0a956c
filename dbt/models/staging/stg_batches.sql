select
    batch_id,
    source,
    status,
    window_start_at,
    window_end_at,
    landed_at,
    decided_at
from {{ source('ops', 'batches') }}
