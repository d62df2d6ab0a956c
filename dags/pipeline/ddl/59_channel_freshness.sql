-- ops.channel_freshness: channels that fall silent while their source goes on, live. A channel is silent against its
-- own rhythm, the same hours of up to four weeks before, or against the minutes that its source declares for it.
create view ops.channel_freshness as
with channels as (
    select
        f.source,
        f.is_synthetic,
        f.label_ko,
        f.state as source_state,
        s.channel_minutes,
        h.channel,
        least(f.last_window_end_at, now()) as read_until_at,
        min(h.hour_at) as first_hour_at,
        max(h.last_requested_at) as last_seen_at
    from ops.source_freshness as f
    inner join ops.sources as s on f.source = s.source
    inner join ops.channel_hours as h on f.source = h.source
    where
        h.channel <> '' and s.max_minutes_behind is not null
        and h.hour_at > f.last_window_end_at - interval '90 days' -- later it is no channel any more
    group by f.source, f.is_synthetic, f.label_ko, f.state, s.channel_minutes, h.channel, f.last_window_end_at
),

limits as (
    select
        *,
        (channel_minutes ->> channel)::integer as max_minutes_behind,
        greatest(0, extract(epoch from now() - last_seen_at) / 60)::integer as minutes_behind,
        least(4, floor(extract(epoch from last_seen_at - first_hour_at) / 604800))::integer as week_count
    from channels
),

missed as (
    select
        l.source,
        l.channel,
        coalesce(sum(h.complaint_count), 0)::double precision / max(l.week_count) as missed_count
    from limits as l
    cross join generate_series(1, l.week_count) as w (week)
    left join ops.channel_hours as h
        on
            l.source = h.source and l.channel = h.channel
            and h.hour_at > l.last_seen_at - w.week * interval '7 days'
            and h.hour_at < date_trunc('hour', l.read_until_at) - w.week * interval '7 days'
    group by l.source, l.channel
),

judged as (
    select
        l.*,
        m.missed_count,
        -- 12 missed complaints are chance once in 160,000 silences (exp(-12)); 36 are three times that
        greatest(
            case
                when l.minutes_behind > 3 * l.max_minutes_behind then 2
                when l.minutes_behind > l.max_minutes_behind then 1
                else 0
            end,
            case when m.missed_count >= 36 then 2 when m.missed_count >= 12 then 1 else 0 end
        ) as own_level,
        array_position(array['정상', '지연', '중단'], l.source_state) - 1 as source_level
    from limits as l
    left join missed as m on l.source = m.source and l.channel = m.channel
)

select
    j.source,
    j.channel,
    j.is_synthetic,
    j.label_ko,
    j.last_seen_at,
    j.minutes_behind,
    j.own_level > j.source_level as is_own,
    (array['정상', '지연', '중단'])[greatest(j.own_level, j.source_level) + 1] as state,
    case
        when j.source_level > 0 and j.own_level <= j.source_level then '출처 전체가 ' || j.source_state
        when j.minutes_behind > j.max_minutes_behind then '정한 ' || j.max_minutes_behind || '분을 넘겨 새 접수가 없음'
        when j.own_level > 0 then '새 접수가 없음 (평소라면 그동안 약 ' || round(j.missed_count) || '건)'
        else ''
    end as reason
from judged as j;
