-- How each published alert stands: the newest of what people did with it. One that was closed is new again when it has
-- grown since; one that somebody has in hand only says that it has. Before the first publication there is none.
drop function if exists ops.alert_states() cascade; -- the view of 64_board_alerts.sql follows
create function ops.alert_states() returns table (
    alert_id text, label text, place text, kind text, first_alerted_at timestamptz, last_seen_at timestamptz,
    told_at timestamptz, observed_count integer, reason text, caution text, recurrence_interval_days double precision,
    is_ongoing boolean, state text, handled_by text, handled_at timestamptz, assignee text, note text, has_grown boolean
)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    if to_regclass('board.alerts') is null then
        return;
    end if;
    return query
    select
        a.alert_id, a.label, a.place, a.kind, a.first_alerted_at, a.last_seen_at,
        a.told_at, a.observed_count::integer, a.reason, a.caution, a.recurrence_interval_days,
        a.is_ongoing,
        case
            when n.deed = 'close' and a.told_at <= n.told_at then '종결'
            when n.deed = 'acknowledge' then '확인함'
            when n.deed = 'assign' then '담당 지정'
            else '새로움'
        end,
        p.name_ko, n.acted_at,
        case when n.deed in ('acknowledge', 'assign') then (
            select o.assignee from ops.alert_actions as o
            where
                o.alert_id = a.alert_id and o.deed = 'assign' and o.action_id > coalesce((
                    select max(e.action_id) from ops.alert_actions as e
                    where e.alert_id = a.alert_id and e.deed in ('close', 'reopen')
                ), 0)
            order by o.action_id desc
            limit 1
        ) end,
        coalesce(n.note, ''), coalesce(a.told_at > n.told_at, false)
    from board.alerts as a
    left join lateral (
        select x.* from ops.alert_actions as x
        where x.alert_id = a.alert_id
        order by x.action_id desc
        limit 1
    ) as n on true
    left join ops.people as p on n.user_name = p.user_name;
end $$;
revoke all on function ops.alert_states() from public;
grant execute on function ops.alert_states() to publish_rw, board_ro; -- a view asks with its reader's right
