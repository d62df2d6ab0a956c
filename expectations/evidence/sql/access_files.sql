-- What left the platform as a file, or was erased, in the period, and why.
select
    accessed_at,
    name_ko,
    address,
    deed,
    place,
    row_count,
    reason
from ops.access_files(%(first_day)s, %(end_day)s)
