-- ops.pipeline_waiting: what failed, is held or waits, and since when, live.
drop view if exists board.pipeline_state;
drop view if exists ops.pipeline_waiting;

create view ops.pipeline_waiting as
with batches as (
    select
        count(*) filter (where b.status = 'landed') as landed_count,
        min(b.landed_at) filter (where b.status = 'landed') as landed_since_at,
        count(*) filter (where b.status = 'held') as held_count,
        min(b.decided_at) filter (where b.status = 'held') as held_since_at,
        (array_agg(b.reason order by b.window_start_at desc) filter (where b.status = 'held'))[1] as held_reason
    from ops.batches as b
    where b.status = 'landed' or (b.status = 'held' and b.decided_at >= now() - interval '7 days')
),

quarantined as (
    select
        count(*) as row_count,
        min(q.quarantined_at) as since_at
    from raw.quarantine as q
    where q.replayed_at is null
),

dirty as (
    select
        count(*) as day_count,
        min(d.marked_at) as since_at
    from ops.dirty_days as d
),

failed as (
    select
        count(*) as failure_count,
        min(f.failed_at) as since_at,
        string_agg(distinct f.dag_id || ' ' || f.task_id, ', ') as task_names
    from ops.task_failures as f
    where f.recovered_at is null and f.failed_at >= now() - interval '1 day'
)

select
    w.place,
    w.step_ko,
    w.item_count,
    w.since_at,
    'waiting' as row_kind,
    case when w.item_count > 0 then '밀림' else '없음' end as state_ko,
    coalesce(w.note, '') as note
from batches as b
cross join quarantined as q
cross join dirty as d
cross join failed as f
cross join lateral (
    values
    (5, '실패한 작업 (지난 하루)', f.failure_count, f.since_at, f.task_names),
    (6, '보류된 묶음 (지난 7일)', b.held_count, b.held_since_at, b.held_reason),
    (7, '판정을 기다리는 묶음', b.landed_count, b.landed_since_at, ''),
    (8, '격리된 행', q.row_count, q.since_at, ''),
    (9, '아직 공개되지 않은 날', d.day_count, d.since_at, '')
) as w (place, step_ko, item_count, since_at, note);
