-- board: what ran last and what waits, and who may read what. Live views with publish_rw's rights, as in 60_board.sql:
-- counts, names of tasks and of people, never a complaint.
drop view if exists board.pipeline_state, board.access_rights;
drop view if exists ops.pipeline_state;

create view ops.pipeline_state as
with landed as (
    select
        max(l.ended_at) as landed_at,
        count(*) as batch_count,
        coalesce(sum(l.fetched_count), 0) as fetched_count,
        coalesce(sum(l.accepted_count), 0) as accepted_count,
        coalesce(sum(l.duplicate_count), 0) as duplicate_count,
        coalesce(sum(l.quarantined_count), 0) as quarantined_count
    from raw.landings as l
    where l.ended_at >= now() - interval '1 day'
),

stages as (
    select distinct on (t.stage) t.* from ops.transforms as t
    order by t.stage asc, t.transform_id desc
),

shown as (
    select p.* from ops.publications as p
    where p.status = 'published'
    order by p.publication_id desc
    limit 1
),

batches as (
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
),

signs as (
    select greatest(
        (select max(b.landed_at) from ops.batches as b),
        (select max(t.started_at) from ops.transforms as t),
        (select max(p.published_at) from ops.publications as p)
    ) as seen_at
)

select
    1 as place,
    'run' as row_kind,
    '처리의 마지막 움직임' as step_ko,
    case
        when s.seen_at >= now() - interval '125 minutes' then '돌고 있음' -- an hour's run comes every 60 minutes
        else '멈춤'
    end as state_ko,
    null::bigint as item_count,
    s.seen_at as since_at,
    '' as note
from signs as s
union all
select
    2 as place,
    'run' as row_kind,
    '수집 (지난 하루)' as step_ko,
    case when l.batch_count > 0 then '성공' else '없음' end as state_ko,
    l.fetched_count as item_count,
    l.landed_at as since_at,
    concat(
        '묶음 ', l.batch_count, '개: 받은 행 ', l.fetched_count, ', 새로 받아들임 ', l.accepted_count,
        ', 이미 있음 ', l.duplicate_count, ', 격리 ', l.quarantined_count
    ) as note
from landed as l
union all
select
    3 as place,
    'run' as row_kind,
    case t.stage when 'facts' then '변환: 사실과 집계' else '변환: 이슈' end as step_ko,
    case when t.is_success then '성공' when t.is_success is null then '도는 중' else '실패' end as state_ko,
    null as item_count,
    coalesce(t.ended_at, t.started_at) as since_at,
    concat(
        '변환 제', t.transform_id, '번',
        ', ' || round(extract(epoch from t.ended_at - t.started_at)) || '초'
    ) as note
from stages as t
union all
select
    4 as place,
    'run' as row_kind,
    '지금 보이는 공개' as step_ko,
    '공개됨' as state_ko,
    cardinality(p.days) as item_count,
    p.published_at as since_at,
    concat('공개 제', p.publication_id, '번, 변환 제', p.transform_id, '번, 공개 전 검사 제', p.validation_run_id, '번') as note
from shown as p
union all
select
    w.place,
    'waiting' as row_kind,
    w.step_ko,
    case when w.item_count > 0 then '밀림' else '없음' end as state_ko,
    w.item_count,
    w.since_at,
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

create view board.pipeline_state as
select
    s.place,
    s.row_kind,
    s.step_ko,
    s.state_ko,
    s.item_count,
    s.since_at,
    s.note
from ops.pipeline_state as s;

create view board.access_rights as
select
    p.name_ko as person_ko,
    case
        when p.is_whole_city then '도시 전체'
        when cardinality(p.departments) > 0 then array_to_string(p.departments, ', ')
        else '읽지 않음'
    end as complaints_ko,
    case when p.may_act then '읽고 처리함' when p.may_read then '읽음' else '읽지 않음' end as alerts_ko
from ops.people as p
where p.is_active;

grant select on ops.pipeline_state to publish_rw;
grant select (name_ko, is_whole_city, departments, may_act, may_read, is_active) on ops.people to publish_rw;
alter view board.pipeline_state owner to publish_rw;
alter view board.access_rights owner to publish_rw;
grant select on board.pipeline_state, board.access_rights to board_ro;
