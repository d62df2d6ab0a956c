select
    signals.run_id,
    signals.issue_id,
    signals.window_hours,
    signals.observed_count,
    signals.expected_count,
    signals.p_value,
    signals.surge_score,
    runs.as_of_at
from {{ source('ml', 'signals') }} as signals
inner join {{ source('ml', 'model_runs') }} as runs on signals.run_id = runs.run_id
