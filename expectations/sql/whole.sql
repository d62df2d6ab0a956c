-- One row about the marts without a day: what the backlog misses, rows out of range, and keys that stand twice.
with open_facts as (
    select count(*) as open_count
    from marts.fct_complaints as f
    where f.status = 'open'
),

backlog as (
    select
        coalesce(sum(b.open_count), 0) as open_count,
        count(*) filter (
            where not coalesce(
                b.open_count > 0
                and b.overdue_count between 0 and b.open_count
                and b.due_today_count between 0 and b.open_count,
                false
            )
        ) as bad_count
    from marts.backlog as b
),

repeated as (
    select count(*) as key_count
    from (
        select 1 as one
        from marts.backlog as b
        group by b.agency_responsible, b.service_field
        having count(*) > 1
    ) as k
)

select
    r.key_count as backlog_duplicate_count,
    b.bad_count as backlog_bad_count,
    o.open_count - b.open_count as backlog_gap_count
from open_facts as o
cross join backlog as b
cross join repeated as r
