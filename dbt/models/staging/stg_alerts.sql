select
    as_of_at,
    number,
    alert_id,
    kind,
    score,
    recurrence_interval_days,
    window_hours,
    observed_count,
    expected_count,
    is_known,
    place,
    label,
    reason,
    caution
from {{ source('ml', 'alerts') }}
