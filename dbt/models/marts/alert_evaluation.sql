select
    measured_date,
    per_day,
    detector,
    dial,
    observed_a_month,
    issue_size,
    issue_count,
    found_share,
    found_low,
    found_high,
    median_hours
from {{ ref('evaluation_figures') }}
