-- ops.pipeline_runs: what ran last, live.
drop view if exists board.pipeline_state;
drop view if exists ops.pipeline_runs;
drop view if exists ops.pipeline_state; -- an earlier version's

create view ops.pipeline_runs as
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
from shown as p;
