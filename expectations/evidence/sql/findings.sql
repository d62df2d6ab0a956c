-- Findings that were open at some time of the period, with the rule's failures before the repair and after it.
with asked as (
    select
        s.finding_id,
        r.checked_at > s.fixed_at as is_after,
        coalesce((q.observed ->> 'checked')::numeric, 1) as checked_count,
        coalesce((q.observed ->> 'failing')::numeric, case when q.is_success then 0 else 1 end) as failing_count
    from quality.finding_states as s
    inner join quality.validation_runs as r
        on s.opened_at <= r.checked_at and r.checked_at <= coalesce(s.closed_at, now())
    inner join quality.validation_results as q
        on r.validation_run_id = q.validation_run_id and s.rule_id = q.rule_id and s.subject = q.subject
    left join ops.batches as a on r.batch_id = a.batch_id
    where
        s.fixed_at is not null and coalesce(a.source, '') = s.source and s.opened_at < %(end_at)s
        and (s.closed_at is null or s.closed_at >= %(first_at)s)
),

rates as (
    select
        a.finding_id,
        sum(a.failing_count) filter (where not a.is_after)
        / nullif(sum(a.checked_count) filter (where not a.is_after), 0) as before_rate,
        sum(a.failing_count) filter (where a.is_after)
        / nullif(sum(a.checked_count) filter (where a.is_after), 0) as after_rate
    from asked as a
    group by a.finding_id
)

select
    s.finding_id,
    s.rule_id,
    s.name_ko,
    s.subject,
    s.severity,
    s.state,
    s.opened_at,
    s.passed_at,
    s.failed_count,
    s.cause,
    s.impact,
    s.plan,
    s.due_on,
    s.fix,
    s.fixed_at,
    s.waiver_reason,
    s.waived_until,
    s.closing_note,
    s.closed_at,
    o.name_ko as owner_name,
    f.name_ko as fixer_name,
    c.name_ko as closer_name,
    t.before_rate,
    t.after_rate,
    coalesce(src.label_ko, '상황판 자료') as source_name
from quality.finding_states as s
left join rates as t on s.finding_id = t.finding_id
left join ops.sources as src on s.source = src.source
left join ops.people as o on s.given_to = o.user_name
left join ops.people as f on s.fixed_by = f.user_name
left join ops.people as c on s.closed_by = c.user_name
where s.opened_at < %(end_at)s and (s.closed_at is null or s.closed_at >= %(first_at)s)
order by s.finding_id
