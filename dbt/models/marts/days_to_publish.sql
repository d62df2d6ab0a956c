-- Days that become overdue change without a new row, so they are published although nothing was received.
with overdue_days as (
    select distinct facts.requested_date
    from {{ ref('fct_complaints') }} as facts
    cross join {{ ref('int_as_of') }} as as_of
    where
        facts.status = 'open'
        and facts.due_at >= as_of.overdue_since_at
        and facts.due_at < as_of.as_of_at
)

select
    coalesce(dirty.requested_date, overdue_days.requested_date) as requested_date,
    dirty.dirty_mark
from {{ ref('int_dirty_days') }} as dirty
full outer join overdue_days on dirty.requested_date = overdue_days.requested_date
