-- ops.source_freshness: how far the board is behind each source, live.
drop view if exists board.freshness;
drop view if exists monitor.freshness;
drop view if exists ops.channel_freshness;
drop view if exists ops.source_freshness;

create view ops.source_freshness as
with publications as (
    select
        max(p.published_at) filter (where p.status = 'published') as last_published_at,
        max(p.transform_id) filter (where p.status = 'published') as transform_id,
        (array_agg(p.status order by p.publication_id desc))[1] as last_status,
        (array_agg(p.reason order by p.publication_id desc))[1] as last_reason
    from ops.publications as p
),

shown as ( -- the facts on the board hold what was promoted before their making began
    select
        p.last_published_at,
        case when p.last_status = 'held' then p.last_reason else '' end as held_reason,
        (
            select t.started_at from ops.transforms as t
            where t.stage = 'facts' and t.is_success and t.transform_id <= p.transform_id
            order by t.transform_id desc
            limit 1
        ) as facts_started_at
    from publications as p
),

batches as (
    select
        b.source,
        max(b.window_end_at) as last_window_end_at,
        max(b.landed_at) as last_landed_at,
        max(b.decided_at) filter (where b.status = 'promoted') as last_promoted_at,
        max(b.window_end_at) filter (where b.status = 'promoted') as promoted_until_at,
        max(b.window_end_at) filter (where b.status = 'promoted' and b.decided_at < s.facts_started_at)
            as shown_until_at,
        (array_agg(b.reason order by b.window_end_at desc, b.landed_at desc) filter (where b.status <> 'landed'))[1]
            as last_reason
    from ops.batches as b
    cross join shown as s
    group by b.source
),

measured as (
    select
        s.source,
        s.is_synthetic,
        s.label_ko,
        s.max_minutes_behind,
        s.registered_at,
        b.last_window_end_at,
        b.last_landed_at,
        b.last_promoted_at,
        b.last_reason as batch_reason,
        b.promoted_until_at,
        b.shown_until_at,
        p.held_reason,
        case when b.shown_until_at is not null then p.last_published_at end as last_published_at
    from ops.sources as s
    left join batches as b on s.source = b.source
    cross join shown as p
),

aged as (
    select
        *,
        -- greatest() passes over a null, which means here that nothing is shown
        case
            when shown_until_at is not null then greatest(0, extract(epoch from now() - shown_until_at) / 60)::integer
        end as minutes_behind
    from measured
)

select
    m.source,
    m.is_synthetic,
    m.label_ko,
    m.last_window_end_at,
    m.last_landed_at,
    m.last_promoted_at,
    m.last_published_at,
    m.registered_at,
    m.shown_until_at,
    m.max_minutes_behind,
    m.minutes_behind,
    case
        when m.shown_until_at is null then '중단'
        when m.max_minutes_behind is null or m.minutes_behind <= m.max_minutes_behind then '정상'
        when m.minutes_behind <= 3 * m.max_minutes_behind then '지연'
        else '중단'
    end as state,
    case
        when m.batch_reason <> '' then m.batch_reason
        when m.held_reason <> '' then m.held_reason
        when m.last_landed_at is null then '아직 수집된 자료가 없음'
        when m.shown_until_at is null then '아직 공개된 자료가 없음'
        when m.max_minutes_behind is null then '한 번 올린 자료'
        when m.minutes_behind > m.max_minutes_behind and m.promoted_until_at > m.shown_until_at
            then '수집된 자료가 아직 공개되지 않음'
        when m.minutes_behind > m.max_minutes_behind then '새로 수집된 자료가 없음'
        else ''
    end as reason
from aged as m;
