-- A person's subscriptions: their own alone. Alerts go to the address that the installation keeps for them, or to a
-- webhook that it has declared; nobody types an address.
create or replace function actions.choices(who text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.reader(who);
    places text[] := '{}';
    offices text[] := me.departments;
begin
    if to_regclass('board.district_daily') is not null then
        select coalesce(array_agg(distinct d.district_name order by d.district_name), '{}') into places
        from board.district_daily as d
        where d.requested_date > current_date - 60 and d.district_name <> '미상';
    end if;
    if me.is_whole_city and to_regclass('board.backlog') is not null then
        select coalesce(array_agg(distinct b.agency_responsible order by b.agency_responsible), '{}') into offices
        from board.backlog as b;
    end if;
    return jsonb_build_object(
        'places', places, 'departments', offices, 'email', me.email, 'dangers', me.may_read_texts,
        'webhooks', (select coalesce(jsonb_agg(w.webhook order by w.webhook), '[]') from ops.webhooks as w));
end $$;

-- Of dangers nothing is counted: a letter is an address's, whoever else subscribed there.
drop function if exists actions.subscriptions(text);
create function actions.subscriptions(who text) returns table (
    subscription_id bigint, words text[], place text, department text, channel text, webhook text, quiet_from time,
    quiet_until time, sent_count bigint, waiting_count bigint, is_failing boolean, topic text
)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    perform actions.reader(who);
    return query
    select
        s.subscription_id, s.words, s.place, s.department, s.channel, s.webhook, s.quiet_from, s.quiet_until,
        t.sent_count, t.waiting_count, t.is_failing, s.topic
    from ops.subscriptions as s
    cross join lateral (
        select
            count(*) filter (where d.status = 'sent') as sent_count,
            count(*) filter (where d.status = 'waiting') as waiting_count,
            coalesce(bool_or(d.last_error <> '') filter (where d.status = 'waiting'), false) as is_failing
        from ops.alert_deliveries as d
        where d.subscription_id = s.subscription_id
    ) as t
    where s.user_name = who and s.ended_at is null
    order by s.subscription_id;
end $$;

-- Returns the subscription's number: of the same one that is there already, where there is.
drop function if exists actions.subscribe(text, text[], text, text, text, text, time, time); -- knew no topic
create or replace function actions.subscribe(
    who text, about text[], at_place text, of_department text, by_channel text, to_webhook text, silent_from time,
    silent_until time, of_topic text default 'alerts'
) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.reader(who);
    choice constant jsonb := actions.choices(who);
    made bigint;
begin
    if cardinality(about) > 10 or exists (select 1 from unnest(about) as w (word) where length(w.word) not between 1 and 30)
    then
        raise exception '주제어는 한 개에 30자, 모두 10개까지 쓸 수 있습니다.' using errcode = '22023';
    end if;
    if at_place <> '' and not choice -> 'places' ? at_place then
        raise exception '그런 자치구가 없습니다.' using errcode = '22023';
    end if;
    if of_department <> '' and not choice -> 'departments' ? of_department then
        raise exception '그 부서의 경보는 구독할 수 없습니다.' using errcode = '42501';
    end if;
    if of_topic = 'dangers' and not me.may_read_texts then
        raise exception '민원을 볼 권한이 없어 위험 신고를 구독할 수 없습니다.' using errcode = '42501';
    end if;
    if of_topic = 'dangers' and (about <> '{}' or silent_from is not null) then
        raise exception '위험 신고는 주제어와 조용한 시간 없이 바로 알립니다. 두 칸을 비워 주세요.' using errcode = '22023';
    end if;
    if of_topic = 'dangers' and by_channel = 'webhook' then
        raise exception '위험 신고는 민원의 글을 담고 있어 웹훅이 아니라 전자우편으로만 알립니다.' using errcode = '22023';
    end if;
    if by_channel = 'email' and me.email = '' then
        raise exception '전자우편 주소가 등록되어 있지 않습니다. 관리자에게 알려 주세요.' using errcode = '22023';
    end if;
    if by_channel = 'webhook' and not choice -> 'webhooks' ? to_webhook then
        raise exception '그런 웹훅이 없습니다.' using errcode = '22023';
    end if;
    if (silent_from is null) <> (silent_until is null) or silent_from = silent_until then
        raise exception '조용한 시간은 시작과 끝을 서로 다르게 함께 정해야 합니다.' using errcode = '22023';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('subscriptions:' || who, 0));
    if 20 <= (
        select count(*) from ops.subscriptions as s
        where
            s.user_name = who and s.ended_at is null and (s.topic, s.words, s.place, s.department, s.channel, s.webhook)
            is distinct from (of_topic, about, at_place, of_department, by_channel, to_webhook)
    ) then
        raise exception '구독은 한 사람이 20개까지 할 수 있습니다.' using errcode = '22023';
    end if;
    insert into ops.subscriptions (
        user_name, topic, words, place, department, channel, webhook, quiet_from, quiet_until
    ) values (who, of_topic, about, at_place, of_department, by_channel, to_webhook, silent_from, silent_until)
    on conflict (user_name, topic, words, place, department, channel, webhook) where ended_at is null
    do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
    returning subscription_id into made;
    return made;
exception when check_violation or not_null_violation then
    raise exception '구독을 만들 수 없습니다. 항목을 다시 확인해 주세요.' using errcode = '22023';
end $$;

create or replace function actions.unsubscribe(who text, number bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform actions.reader(who);
    update ops.subscriptions as s set ended_at = clock_timestamp()
    where s.subscription_id = number and s.user_name = who and s.ended_at is null;
    return found;
end $$;
