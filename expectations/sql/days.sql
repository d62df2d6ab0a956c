-- One row for each of a run of days to publish. What staging holds is a range, since a batch may be promoted while dbt
-- is running: at least what was decided before the build began, at most what is there now. Counted are facts that stand
-- twice, whose deadline lies wrong or lacks although the category has one, that went from hand to hand too often, or
-- whose mark "on time" is not what their hours say (which are rounded to a third of a second).
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
        count(*) - count(distinct f.complaint_key) as duplicate_key_count,
        count(*) filter (
            where f.due_at < greatest(f.requested_at, f.reopened_at)
            or f.due_at > greatest(f.requested_at, f.reopened_at) + %(due_days)s * interval '1 day'
        ) as wrong_due_count,
        count(*) filter (where f.due_at is null and f.service_code is not null) as missing_due_count,
        count(*) filter (where f.transfer_count > %(transfers)s) as many_transfers_count,
        count(*) filter (
            where f.is_on_time is distinct from (f.handling_hours <= f.allowed_hours)
            and coalesce(abs(f.handling_hours - f.allowed_hours) > 0.001, true)
        ) as wrong_on_time_count,
        count(*) filter (where f.status = 'closed' and f.answered_at is null)::float8
        / nullif(count(*) filter (where f.status = 'closed'), 0) as unanswered_share
    from marts.fct_complaints as f
    where f.requested_date between %(first_date)s and %(last_date)s
    group by f.requested_date
)

select
    f.unanswered_share,
    d.day::date as requested_date,
    d.day::date - (now() at time zone 'Asia/Seoul')::date as days_ahead,
    date_part('year', d.day) as day_year,
    coalesce(f.fact_count, 0) as fact_count,
    coalesce(f.duplicate_key_count, 0) as duplicate_key_count,
    coalesce(f.wrong_due_count, 0) as wrong_due_count,
    coalesce(f.missing_due_count, 0) as missing_due_count,
    coalesce(f.many_transfers_count, 0) as many_transfers_count,
    coalesce(f.wrong_on_time_count, 0) as wrong_on_time_count,
    greatest(
        coalesce(s.least_count, 0) - coalesce(f.fact_count, 0),
        coalesce(f.fact_count, 0) - coalesce(s.most_count, 0),
        0
    ) as staging_gap_count
from generate_series(%(first_date)s::timestamp, %(last_date)s::timestamp, interval '1 day') as d (day)
left join facts as f on d.day::date = f.requested_date
left join staged as s on d.day::date = s.requested_date
order by d.day
