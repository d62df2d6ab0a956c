select
    run_id,
    issue_id,
    window_hours,
    observed_count,
    expected_count,
    p_value,
    surge_score
from {{ source('ml', 'signals') }}
