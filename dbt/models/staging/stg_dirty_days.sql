select
    day as requested_date,
    mark as dirty_mark,
    marked_at
from {{ source('ops', 'dirty_days') }}
