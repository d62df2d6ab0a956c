-- The switches as they are now, every category that was predicted or switched by one name, the one of all first.
drop function if exists actions.answer_switches(text);
create function actions.answer_switches(who text) returns table (
    category text, is_on boolean, name_ko text, reason text, switched_at timestamptz, may_switch boolean
)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.answerer(who);
begin
    return query
    with named as (
        select distinct on (ops.category_key(a.category)) a.category from (
            select '' as category
            union
            select s.category from ops.answer_switches as s
            union
            select p.category from ml.predictions as p
        ) as a
        order by ops.category_key(a.category), length(a.category) desc, a.category
    ), newest as (
        select distinct on (ops.category_key(s.category)) s.* from ops.answer_switches as s
        order by ops.category_key(s.category), s.switch_id desc
    )

    select n.category, coalesce(w.is_on, true), p.name_ko, w.reason, w.switched_at, me.may_release
    from named as n
    left join newest as w on ops.category_key(n.category) = ops.category_key(w.category)
    left join ops.people as p on w.user_name = p.user_name
    order by n.category;
end $$;

create or replace function actions.switch_answers(who text, of_category text, to_on boolean, why text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.answerer(who);
begin
    if not me.may_release then
        raise exception '답변을 켜고 끌 권한이 없습니다.' using errcode = '42501';
    end if;
    if not exists (
        select 1 from actions.answer_switches(who) as s
        where ops.category_key(s.category) = ops.category_key(of_category)
    ) then
        raise exception '그런 분야가 없습니다.' using errcode = '22023';
    end if;
    if length(btrim(coalesce(why, ''))) not between 1 and 2000 then
        raise exception '까닭을 500자까지 적어야 합니다.' using errcode = '22023';
    end if;
    -- who releases meanwhile waits, and is then asked anew
    perform pg_advisory_xact_lock(hashtextextended('answers', 0));
    insert into ops.answer_switches (category, is_on, user_name, reason) values (of_category, to_on, who, btrim(why));
end $$;
