-- One row for each of a run of days to publish. What staging holds is a range, since a batch may be promoted while dbt
-- is running: at least what was decided before the build began, at most what is there now.
with staged as (
    select
        (s.requested_at at time zone 'Asia/Seoul')::date as requested_date,
        count(*) as most_count,
        count(*) filter (where b.decided_at < %(facts_started_at)s) as least_count
    from staging.stg_complaints as s
    inner join ops.batches as b on s.batch_id = b.batch_id
    where
        s.requested_at >= %(first_date)s::timestamp at time zone 'Asia/Seoul'
        and s.requested_at < (%(last_date)s::date + 1)::timestamp at time zone 'Asia/Seoul'
    group by (s.requested_at at time zone 'Asia/Seoul')::date
),

facts as (
    select
        f.requested_date,
        count(*) as fact_count,
        count(*) - count(distinct f.complaint_key) as duplicate_key_count
    from marts.fct_complaints as f
    where f.requested_date between %(first_date)s and %(last_date)s
    group by f.requested_date
)

select
    d.day::date as requested_date,
    d.day::date - (now() at time zone 'Asia/Seoul')::date as days_ahead,
    date_part('year', d.day) as day_year,
    coalesce(f.fact_count, 0) as fact_count,
    coalesce(f.duplicate_key_count, 0) as duplicate_key_count,
    greatest(
        coalesce(s.least_count, 0) - coalesce(f.fact_count, 0),
        coalesce(f.fact_count, 0) - coalesce(s.most_count, 0),
        0
    ) as staging_gap_count
from generate_series(%(first_date)s::timestamp, %(last_date)s::timestamp, interval '1 day') as d (day)
left join facts as f on d.day::date = f.requested_date
left join staged as s on d.day::date = s.requested_date
order by d.day
