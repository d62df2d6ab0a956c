-- The marts' "now": what the data reaches, never the clock's, so that a run repeated later gives the same rows.
with batches as (
    select
        status,
        decided_at,
        -- a file's last day may end after the moment it was read; the data reach no further than that moment
        least(window_end_at, landed_at) as window_end_at
    from {{ ref('stg_batches') }}
),

unpublished as (
    select coalesce(min(marked_at), 'infinity'::timestamptz) as since_at from {{ ref('stg_dirty_days') }}
),

reached as (
    select
        max(batches.window_end_at) filter (where batches.status = 'promoted') as as_of_at,
        max(batches.window_end_at) filter (
            -- a batch is decided just before it marks its days
            where batches.status = 'promoted' and batches.decided_at < unpublished.since_at - interval '1 hour'
        ) as published_as_of_at,
        max(batches.window_end_at) as newest_window_end_at
    from batches
    cross join unpublished
)

select
    as_of_at,
    {{ seoul_date('as_of_at') }} as as_of_date,
    -- a week covers hours that marked no day, and days that were marked again while a gate held them
    coalesce(published_as_of_at - interval '7 days', '-infinity'::timestamptz) as overdue_since_at,
    newest_window_end_at as overdue_until_at
from reached
