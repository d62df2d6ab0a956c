-- monitor: what the gates said last, what ran, what failed, and how many issues were raised. As in 70_monitor.sql.
drop view if exists monitor.gates, monitor.task_failures, monitor.transforms, monitor.issues, monitor.undelivered;

-- The newest result of each gate. `held_since_at` is the first held publication after the last one that went out.
create view monitor.gates as
with newest as (
    select distinct on (r.gate) r.*
    from quality.validation_runs as r
    order by r.gate asc, r.validation_run_id desc
),

failing as (
    select
        f.validation_run_id,
        count(*) filter (where f.severity = 'critical') as critical_count,
        count(*) filter (where f.severity = 'warning') as warning_count,
        count(*) filter (where f.severity = 'info') as info_count,
        array_agg(f.name_ko order by f.rule_id) filter (where f.severity = 'critical') as critical_rules
    from quality.validation_results as f
    where not f.is_success
    group by f.validation_run_id
),

publications as (
    select p.* from ops.publications as p
    order by p.publication_id desc
    limit 1
),

published as (
    select coalesce(max(p.publication_id), 0) as last_id from ops.publications as p
    where p.status = 'published'
)

select
    n.gate,
    n.is_success,
    n.checked_at,
    false as is_superseded,
    null::timestamptz as held_since_at,
    coalesce(f.critical_count, 0) as critical_count,
    coalesce(f.warning_count, 0) as warning_count,
    coalesce(f.info_count, 0) as info_count,
    coalesce(f.critical_rules, '{}') as critical_rules
from newest as n
left join failing as f on n.validation_run_id = f.validation_run_id
union all
select
    'publication' as gate,
    p.status = 'published' as is_success,
    p.published_at as checked_at,
    p.reason like 'superseded:%' as is_superseded,
    (
        select min(held.published_at) from ops.publications as held
        where held.publication_id > (select e.last_id from published as e) and held.status = 'held'
    ) as held_since_at,
    coalesce(f.critical_count, 0) as critical_count,
    coalesce(f.warning_count, 0) as warning_count,
    coalesce(f.info_count, 0) as info_count,
    coalesce(f.critical_rules, '{}') as critical_rules
from publications as p
left join failing as f on p.validation_run_id = f.validation_run_id;

create view monitor.task_failures as
select
    f.dag_id,
    f.task_id,
    count(*) as failure_count,
    count(*) filter (where f.recovered_at is null) as open_count,
    min(f.failed_at) filter (where f.recovered_at is null) as open_since_at,
    max(f.run_id) filter (where f.recovered_at is null) as run_id,
    (array_agg(f.kind order by f.failed_at desc))[1] as kind
from ops.task_failures as f
where f.failed_at >= now() - interval '1 day'
group by f.dag_id, f.task_id;

create view monitor.transforms as
select distinct on (t.stage)
    t.stage,
    t.is_success,
    t.ended_at,
    extract(epoch from t.ended_at - t.started_at)::double precision as seconds
from ops.transforms as t
where t.ended_at is not null
order by t.stage asc, t.transform_id desc;

-- Issues that were new, or grew by the surge test, in any run of the last 24 hours.
create view monitor.issues as
select
    'new' as status,
    count(*) as issue_count
from ml.issues as i
where i.status = 'new' and i.first_seen_at >= now() - interval '1 day'
union all
select
    'growing' as status,
    count(distinct g.issue_id) as issue_count
from ml.signals as g
inner join ml.model_runs as r on g.run_id = r.run_id
where r.as_of_at >= now() - interval '1 day' and g.p_value < (r.params ->> 'alpha')::double precision;

-- Alerts that somebody subscribed to and that were given up within the last day, after a day of attempts; by channel.
create view monitor.undelivered as
select
    s.channel,
    count(*) as delivery_count,
    min(d.settled_at) as since_at,
    (array_agg(d.last_error order by d.settled_at desc, d.delivery_id desc))[1] as last_error
from ops.alert_deliveries as d
inner join ops.subscriptions as s on d.subscription_id = s.subscription_id
where d.status = 'failed' and d.settled_at >= now() - interval '1 day'
group by s.channel;

grant select on all tables in schema monitor to monitor_ro;
