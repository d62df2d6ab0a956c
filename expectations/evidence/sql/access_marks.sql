-- Unusual accesses of the period.
select
    access_date,
    user_name,
    name_ko,
    mark,
    detail
from ops.access_marks(%(first_day)s, %(end_day)s)
