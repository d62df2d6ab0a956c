-- How often each rule on rows failed in the source's promoted batches of the 28 days before this one's window.
with asked as (
    select
        cast(%(start_at)s as timestamptz) as start_at,
        cast(%(rule_ids)s as text[]) as rule_ids
)

select
    f.rule_id,
    sum((f.observed ->> 'failing')::bigint)::bigint as failing_count,
    sum((f.observed ->> 'checked')::bigint)::bigint as checked_count
from asked as a
cross join ops.batches as b
inner join quality.validation_runs as r on b.batch_id = r.batch_id
inner join quality.validation_results as f on r.validation_run_id = f.validation_run_id
where
    b.source = %(source)s and b.status = 'promoted' and b.batch_id <> %(batch_id)s
    and b.window_start_at >= a.start_at - interval '28 days' and b.window_start_at < a.start_at
    and f.rule_id = any(a.rule_ids) and f.observed ? 'failing'
group by f.rule_id
