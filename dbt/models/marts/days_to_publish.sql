-- A day whose complaints become overdue changes without a new row, so it is published although nothing was received.
with dirty_days as (
    select * from {{ ref('int_dirty_days') }}
),

overdue_days as (
    select facts.requested_date
    from {{ ref('fct_complaints') }} as facts
    cross join {{ ref('int_as_of') }} as as_of
    where
        facts.status = 'open'
        and facts.due_at >= as_of.overdue_since_at
        and facts.due_at < as_of.overdue_until_at
)

select
    requested_date,
    dirty_mark
from dirty_days
union
select
    overdue_days.requested_date,
    dirty_days.dirty_mark
from overdue_days
left join dirty_days on overdue_days.requested_date = dirty_days.requested_date
