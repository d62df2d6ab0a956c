-- Who inspected the accesses of the period's months.
select
    review_month,
    name_ko,
    remark,
    reviewed_at
from ops.access_reviewers(%(first_day)s, %(end_day)s)
