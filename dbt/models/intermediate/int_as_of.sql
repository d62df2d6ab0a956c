-- The marts' "now": what the data reaches, never the clock's, so that a run repeated later gives the same rows.
with batches as (
    select * from {{ ref('stg_batches') }}
),

unpublished as (
    select coalesce(min(marked_at), 'infinity'::timestamptz) as since_at from {{ ref('stg_dirty_days') }}
)

select
    max(batches.window_end_at) as as_of_at,
    {{ seoul_date('max(batches.window_end_at)') }} as as_of_date,
    -- what was due before this was overdue already when the board was last published; two days cover empty hours
    coalesce(
        max(batches.window_end_at) filter (where batches.decided_at < unpublished.since_at) - interval '2 days',
        '-infinity'::timestamptz
    ) as overdue_since_at
from batches
cross join unpublished
