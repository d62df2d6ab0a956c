-- One row about the marts without a day: what the backlog misses, rows out of range, keys that stand twice, and how far
-- the queue is from the backlog: open, overdue and due today, in every department and field.
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
),

queue as (
    select
        o.agency_responsible,
        o.service_field,
        count(*) as open_count,
        count(*) filter (where o.due_state = 'overdue') as overdue_count,
        count(*) filter (where o.due_state = 'due_today') as due_today_count,
        count(*) - count(distinct o.source || ':' || o.service_request_id) as duplicate_count
    from marts.open_complaints as o
    group by o.agency_responsible, o.service_field
),

queue_gaps as (
    select
        coalesce(sum(q.duplicate_count), 0) as duplicate_count,
        count(*) filter (
            where (q.open_count, q.overdue_count, q.due_today_count)
            is distinct from (b.open_count, b.overdue_count, b.due_today_count)
        ) as gap_count
    from queue as q
    full outer join marts.backlog as b
        on q.agency_responsible = b.agency_responsible and q.service_field = b.service_field
)

select
    g.gap_count as queue_gap_count,
    g.duplicate_count as queue_duplicate_count,
    r.key_count as backlog_duplicate_count,
    b.bad_count as backlog_bad_count,
    o.open_count - b.open_count as backlog_gap_count
from open_facts as o
cross join backlog as b
cross join repeated as r
cross join queue_gaps as g
