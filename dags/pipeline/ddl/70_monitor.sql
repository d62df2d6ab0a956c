-- monitor: what the health page and OpenMetrics show. Aggregates only, and live: the views run with their owner's
-- rights, so monitor_ro sees these figures and never a complaint.
create schema if not exists monitor authorization postgres;
grant usage on schema monitor to monitor_ro;
alter role monitor_ro set default_transaction_read_only = on;
alter role monitor_ro set statement_timeout = '5s';
alter role monitor_ro set lock_timeout = '500ms'; -- gives way to a migration, before either is a deadlock's victim
alter role monitor_ro set search_path = monitor;

drop view if exists monitor.batches, monitor.backlog, monitor.unembedded, monitor.activity;

create view monitor.freshness as
select
    f.source,
    f.label_ko,
    f.max_minutes_behind,
    f.registered_at,
    f.shown_until_at as published_until_at
from ops.source_freshness as f;

-- Batches without a verdict, and those held within the last week; the newest of each.
create view monitor.batches as
select
    b.source,
    s.label_ko,
    b.status,
    count(*) as batch_count,
    min(coalesce(b.decided_at, b.landed_at)) as since_at,
    (array_agg(b.batch_id order by b.window_start_at desc, b.batch_id asc))[1] as newest_batch_id,
    max(b.window_start_at) as newest_window_start_at
from ops.batches as b
inner join ops.sources as s on b.source = s.source
where b.status = 'landed' or (b.status = 'held' and b.decided_at >= now() - interval '7 days')
group by b.source, s.label_ko, b.status;

create view monitor.backlog as
with dirty as (
    select
        count(*) as day_count,
        min(d.marked_at) as since_at
    from ops.dirty_days as d
),

quarantine as (
    select
        count(*) as row_count,
        min(q.quarantined_at) as since_at
    from raw.quarantine as q
    where q.replayed_at is null
)

select
    d.day_count as dirty_day_count,
    d.since_at as dirty_since_at,
    q.row_count as quarantine_count,
    q.since_at as quarantine_since_at
from dirty as d
cross join quarantine as q;

-- The last sign of life of whatever runs the tasks, green or red.
create view monitor.activity as
select greatest(
    (select max(b.landed_at) from ops.batches as b),
    (select max(t.started_at) from ops.transforms as t),
    (select max(f.failed_at) from ops.task_failures as f),
    (select max(p.published_at) from ops.publications as p)
) as last_sign_at;

-- Texts of the last day's promoted complaints without a vector of the model in use; a longer stretch would cost more
-- than it tells, since this is asked all the time. Of a corrected complaint only the newest version is embedded.
create view monitor.unembedded as
with model as (
    select r.model_version from ml.model_runs as r
    order by r.as_of_at desc, r.run_id desc
    limit 1
)

select count(distinct c.text_hash) as text_count
from raw.complaints as c
inner join ops.batches as b on c.batch_id = b.batch_id
where
    b.status = 'promoted' and c.requested_at >= now() - interval '1 day'
    and not exists (
        select 1 from ml.embeddings as e
        where e.text_hash = c.text_hash and e.model_version = (select m.model_version from model as m)
    )
    and not exists (
        select 1 from raw.complaints as newer
        where
            newer.source = c.source and newer.service_request_id = c.service_request_id
            and newer.requested_at = c.requested_at and newer.updated_at > c.updated_at
    );

grant select on all tables in schema monitor to monitor_ro;
