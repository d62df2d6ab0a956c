-- Handling an alert: acknowledge, assign, close, reopen. Returns whether a row was written: who sends the same form
-- twice has done it once, even where it has ended their right. What an action stands on is locked, so that two
-- people's follow each other.
create or replace function actions.act(who text, alert text, what text, given_to text, why text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.reader(who);
    now_is record;
    newest record;
begin
    if what is null or what not in ('acknowledge', 'assign', 'close', 'reopen') then
        raise exception '할 수 없는 일입니다.' using errcode = '22023';
    end if;
    if why is null or length(why) > 2000 then
        raise exception '메모는 500자까지 쓸 수 있습니다.' using errcode = '22023';
    end if;
    if what = 'close' and btrim(why) = '' then
        raise exception '종결하려면 처리 내용을 메모로 남겨야 합니다.' using errcode = '22023';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('alert:' || alert, 0));
    select s.* into now_is from ops.alert_states() as s where s.alert_id = alert;
    if now_is.alert_id is null then
        raise exception '그런 경보가 없습니다.' using errcode = 'P0002';
    end if;
    select a.* into newest from ops.alert_actions as a
    where a.alert_id = alert
    order by a.action_id desc
    limit 1;
    if
        newest.deed = what and newest.user_name = who and newest.note = why and newest.told_at = now_is.told_at
        and newest.assignee is not distinct from (case when what = 'assign' then given_to end)
    then
        return false;
    end if;
    if not actions.may_act(me, alert, now_is.assignee) then
        raise exception '이 경보를 처리할 권한이 없습니다.' using errcode = '42501';
    end if;
    if what = 'assign' and not exists (
        select 1 from ops.people as p where p.user_name = given_to and p.is_active and p.may_read and p.may_act
    ) then
        raise exception '그 사람에게는 맡길 수 없습니다.' using errcode = '22023';
    end if;
    if (what = 'reopen') <> (now_is.state = '종결') then
        raise exception '%', case what when 'reopen' then '종결한 경보만 다시 열 수 있습니다.' else '이미 종결한 경보입니다.' end
        using errcode = '22023';
    end if;
    insert into ops.alert_actions (alert_id, deed, user_name, assignee, note, told_at)
    values (alert, what, who, case when what = 'assign' then given_to end, why, now_is.told_at);
    return true;
end $$;

-- Whom an alert can be given to.
drop function if exists actions.colleagues(text);
create function actions.colleagues(who text) returns table (user_name text, name_ko text)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    perform actions.reader(who);
    return query
    select p.user_name, p.name_ko from ops.people as p
    where p.is_active and p.may_read and p.may_act
    order by p.name_ko, p.user_name;
end $$;
