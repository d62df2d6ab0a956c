-- One row a day to publish. What staging holds is a range, since a batch may have been promoted while dbt was running:
-- at least what was decided before the build began, at most what is there now.
with days as (
    select distinct d.requested_date from marts.days_to_publish as d
),

reach as (
    select
        min(d.requested_date)::timestamp at time zone 'Asia/Seoul' as first_at,
        (max(d.requested_date) + 1)::timestamp at time zone 'Asia/Seoul' as last_at
    from days as d
),

staged as (
    select
        (s.requested_at at time zone 'Asia/Seoul')::date as requested_date,
        count(*) as most_count,
        count(*) filter (where b.decided_at < %(facts_started_at)s) as least_count
    from staging.stg_complaints as s
    inner join ops.batches as b on s.batch_id = b.batch_id
    where
        s.requested_at >= (select r.first_at from reach as r)
        and s.requested_at < (select r.last_at from reach as r)
    group by (s.requested_at at time zone 'Asia/Seoul')::date
),

facts as (
    select
        f.requested_date,
        count(*) as fact_count,
        count(*) - count(distinct f.complaint_key) as duplicate_key_count
    from marts.fct_complaints as f
    where f.requested_date in (select d.requested_date from days as d)
    group by f.requested_date
)

select
    d.requested_date,
    d.requested_date - (now() at time zone 'Asia/Seoul')::date as days_ahead,
    date_part('year', d.requested_date) as day_year,
    coalesce(f.fact_count, 0) as fact_count,
    coalesce(f.duplicate_key_count, 0) as duplicate_key_count,
    greatest(
        coalesce(s.least_count, 0) - coalesce(f.fact_count, 0),
        coalesce(f.fact_count, 0) - coalesce(s.most_count, 0),
        0
    ) as staging_gap_count
from days as d
left join facts as f on d.requested_date = f.requested_date
left join staged as s on d.requested_date = s.requested_date
order by d.requested_date
