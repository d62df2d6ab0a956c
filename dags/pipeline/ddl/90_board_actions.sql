-- What people do on the board goes through the functions of this schema. The login board_actions may execute those
-- that 95_board_actions_rights.sql names and has no right on any table. Each asks ops.people what the person may; the
-- board's server says who it is. Errors are Korean sentences for that person: 42501 may not, 22023 not so, P0002 not
-- there.
create schema if not exists actions authorization postgres;
alter role board_actions set statement_timeout = '10s';
alter role board_actions set lock_timeout = '5s';
alter role board_actions set search_path = pg_catalog;

create or replace function actions.reader(who text) returns ops.people
language plpgsql stable set search_path = pg_catalog as $$
declare
    found_one ops.people;
begin
    select p.* into found_one from ops.people as p
    where p.user_name = who and p.is_active and p.may_read;
    if found_one.user_name is null then
        raise exception '경보를 볼 권한이 없습니다.' using errcode = '42501';
    end if;
    return found_one;
end $$;

-- Whose alerts a person may handle: the whole city's, those with a complaint of their departments, those given to them.
create or replace function actions.may_act(person ops.people, alert text, given_to text) returns boolean
language plpgsql stable set search_path = pg_catalog as $$
begin
    if not person.may_act then
        return false;
    end if;
    if person.is_whole_city or coalesce(given_to = person.user_name, false) then
        return true;
    end if;
    if to_regclass('board.alert_complaints') is null then
        return false;
    end if;
    return exists (
        select 1 from board.alert_complaints as c
        where c.alert_id = alert and c.is_counted and c.agency_responsible = any(person.departments)
    );
end $$;

drop function if exists actions.alerts(text);
create function actions.alerts(who text) returns table (
    alert_id text, label text, place text, kind text, first_alerted_at timestamptz, last_seen_at timestamptz,
    observed_count integer, reason text, caution text, recurrence_interval_days double precision, is_ongoing boolean,
    state text, handled_by text, handled_at timestamptz, assignee text, note text, has_grown boolean, may_act boolean
)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.reader(who);
begin
    return query
    select
        s.alert_id, s.label, s.place, s.kind, s.first_alerted_at, s.last_seen_at,
        s.observed_count, s.reason, s.caution, s.recurrence_interval_days, s.is_ongoing,
        s.state, s.handled_by, s.handled_at, p.name_ko, s.note, s.has_grown, actions.may_act(me, s.alert_id, s.assignee)
    from ops.alert_states() as s
    left join ops.people as p on s.assignee = p.user_name
    order by s.state = '종결', s.is_ongoing desc, s.first_alerted_at desc, s.alert_id;
end $$;

drop function if exists actions.history(text, text);
create function actions.history(who text, alert text)
returns table (deed text, name_ko text, assignee text, note text, acted_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    perform actions.reader(who);
    return query
    select a.deed, p.name_ko, o.name_ko, a.note, a.acted_at
    from ops.alert_actions as a
    inner join ops.people as p on a.user_name = p.user_name
    left join ops.people as o on a.assignee = o.user_name
    where a.alert_id = alert
    order by a.action_id;
end $$;
