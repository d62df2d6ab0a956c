select
    run_id,
    as_of_at,
    window_start_at
from {{ source('ml', 'model_runs') }}
where kind = 'issues'
