-- board: live views that say how fresh the board is and why it stands still. They run with their owner's rights, so
-- board_ro sees these figures and nothing else of ops and quality.
grant select on ops.source_freshness, ops.channel_freshness, ops.channel_hours to publish_rw;

create view board.freshness as
select
    f.source,
    '' as channel,
    f.is_synthetic,
    f.label_ko,
    f.last_window_end_at,
    f.last_landed_at,
    f.last_promoted_at,
    f.last_published_at,
    (
        select max(h.last_requested_at) from ops.channel_hours as h
        where h.source = f.source and h.hour_at > f.last_window_end_at - interval '90 days'
    ) as last_seen_at,
    f.minutes_behind,
    true as is_own, -- false for a channel that is silent because its source is
    f.state,
    f.reason
from ops.source_freshness as f
union all
select
    c.source,
    c.channel,
    c.is_synthetic,
    c.label_ko,
    null as last_window_end_at,
    null as last_landed_at,
    null as last_promoted_at,
    null as last_published_at,
    c.last_seen_at,
    c.minutes_behind,
    c.is_own,
    c.state,
    c.reason
from ops.channel_freshness as c;

alter view board.freshness owner to publish_rw;
grant select on board.freshness to board_ro;
