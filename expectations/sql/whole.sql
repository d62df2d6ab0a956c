-- One row about the marts without a day: what the backlog misses, and keys that stand twice.
select
    (
        select count(*) from marts.fct_complaints as f where f.status = 'open'
    ) - coalesce((select sum(b.open_count) from marts.backlog as b), 0) as backlog_gap_count,
    (
        select count(*) from marts.backlog as b
        where (b.open_count > 0 and b.overdue_count between 0 and b.open_count
            and b.due_today_count between 0 and b.open_count) is not true
    ) as backlog_bad_count,
    (
        select count(*) - count(distinct (b.agency_responsible, b.service_field)) from marts.backlog as b
    ) as backlog_duplicate_count
