with source as (
    select * from {{ source('ops', 'batches') }}
)

select
    batch_id,
    source,
    window_start_at,
    window_end_at,
    landed_at,
    decided_at
from source
where status = 'promoted'
