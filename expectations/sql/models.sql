-- One row about what the models left behind, each figure empty where there is nothing to ask: the hours by which the
-- newest issues are older than the data, how many models the newest runs are of, the noise share of the newest
-- clustering, living issues without a signal, the share of their complaints that the marts don't have, and alerts of
-- the last day that were sent before the marts were built and are not in them.
with newest as (
    select
        r.run_id,
        r.as_of_at
    from ml.model_runs as r
    where r.kind = 'issues'
    order by r.as_of_at desc, r.run_id desc
    limit 1
),

living as (
    select
        i.issue_id,
        i.complaint_count,
        s.issue_id is null as is_unjudged,
        (
            select sum(d.complaint_count) from marts.issue_daily as d
            where d.issue_id = i.issue_id
        ) as shown_count
    from newest as n
    inner join ml.issues as i on n.run_id = i.run_id and i.status <> 'closed'
    left join ml.signals as s on i.run_id = s.run_id and i.issue_id = s.issue_id
),

issues as (
    select
        case when count(*) > 0 then count(*) filter (where l.is_unjudged) end as unjudged_count,
        case when count(*) > 0 then greatest(1 - coalesce(sum(l.shown_count), 0) / sum(l.complaint_count), 0) end
            as lost_share
    from living as l
),

runs as (
    select distinct on (r.kind) r.model_version
    from ml.model_runs as r
    where
        r.as_of_at > (
            select n.as_of_at - interval '2 days' from newest as n
        )
    order by r.kind asc, r.as_of_at desc, r.run_id desc
),

sent as (
    select
        a.alert_id,
        a.alert_id in (select m.alert_id from marts.alerts as m) as is_shown
    from newest as n
    inner join ml.alerts as a
        on a.as_of_at > n.as_of_at - interval '1 day' and n.as_of_at >= a.as_of_at and a.kind <> 'same'
    inner join ml.model_runs as r on a.run_id = r.run_id
    where r.created_at < (
        select max(t.started_at) from ops.transforms as t
        where t.stage = 'issues' and t.is_success
    )
)

select
    i.unjudged_count,
    i.lost_share,
    1 as row_count,
    (
        select nullif(count(distinct r.model_version), 0) from runs as r
    ) as model_count,
    (
        select case when count(*) > 0 then count(distinct s.alert_id) filter (where not s.is_shown) end from sent as s
    ) as unshown_count,
    (
        select extract(epoch from max(least(b.window_end_at, b.landed_at)) - max(n.as_of_at)) / 3600
        from ops.batches as b
        cross join newest as n
        where b.status = 'promoted'
    ) as behind_hours,
    (
        select (r.metrics ->> 'noise_share')::float8 from ml.model_runs as r
        where r.metrics ? 'noise_share'
        order by r.as_of_at desc, r.run_id desc
        limit 1
    ) as noise_share
from issues as i
