select
    issue_id,
    label,
    requested_date,
    count(*) as complaint_count
from {{ ref('int_issue_complaints') }}
group by issue_id, label, requested_date
