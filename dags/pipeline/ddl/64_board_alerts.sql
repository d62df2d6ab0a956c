-- board: who has which alert in hand, and what alerts ask of people a day. Live views, as in 60_board.sql.
drop view if exists board.alert_handling, board.alert_load;

create view board.alert_handling as
select
    s.alert_id,
    s.label,
    s.place,
    s.is_ongoing,
    s.last_seen_at,
    s.state,
    s.has_grown,
    s.handled_by,
    s.handled_at,
    p.name_ko as assignee,
    s.note
from ops.alert_states() as s
left join ops.people as p on s.assignee = p.user_name;

-- A day is Seoul's. An acknowledgement is the first thing that anybody did with an alert, whatever it was.
create view board.alert_load as
with happened as (
    select
        t.recorded_at as happened_at,
        case when t.is_first then 'started' else 'grown' end as what,
        null::double precision as minutes
    from ops.alert_tellings as t
    union all
    select
        coalesce(d.settled_at, d.created_at) as happened_at,
        case d.status when 'sent' then s.channel else d.status end as what,
        null as minutes
    from ops.alert_deliveries as d
    inner join ops.subscriptions as s on d.subscription_id = s.subscription_id
    union all
    select
        min(a.acted_at) as happened_at,
        'acknowledged' as what,
        extract(epoch from min(a.acted_at) - min(t.recorded_at)) / 60 as minutes
    from ops.alert_actions as a
    left join ops.alert_tellings as t on a.alert_id = t.alert_id
    group by a.alert_id
)

select
    (h.happened_at at time zone 'Asia/Seoul')::date as day,
    count(*) filter (where h.what = 'started') as started_count,
    count(*) filter (where h.what = 'grown') as grown_count,
    count(*) filter (where h.what = 'email') as email_count,
    count(*) filter (where h.what = 'webhook') as webhook_count,
    count(*) filter (where h.what = 'waiting') as waiting_count,
    count(*) filter (where h.what = 'failed') as failed_count,
    count(*) filter (where h.what = 'acknowledged') as acknowledged_count,
    percentile_cont(0.5) within group (order by h.minutes) as median_minutes
from happened as h
group by (h.happened_at at time zone 'Asia/Seoul')::date;

-- no address, no webhook, no note
revoke all on ops.people, ops.alert_tellings, ops.alert_deliveries, ops.alert_actions, ops.subscriptions
from publish_rw;
grant select (user_name, name_ko) on ops.people to publish_rw;
grant select (alert_id, recorded_at, is_first) on ops.alert_tellings to publish_rw;
grant select (subscription_id, status, settled_at, created_at) on ops.alert_deliveries to publish_rw;
grant select (alert_id, acted_at) on ops.alert_actions to publish_rw;
grant select (subscription_id, channel) on ops.subscriptions to publish_rw;
alter view board.alert_handling owner to publish_rw;
alter view board.alert_load owner to publish_rw;
grant select on board.alert_handling, board.alert_load to board_ro;
