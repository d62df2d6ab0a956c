-- Who subscribed to dangers and may read a complaint of this department ('': nobody has said whose it is, which the
-- board shows as 미지정). Such a one is told to all who named no department, and to all who named that gu. Each address
-- once, as its owners share it: the channel is a hash of it and not of who they are.
create or replace function ops.told_of_danger(at_place text, of_department text)
returns table (channel text, address text)
language sql stable security definer set search_path = pg_catalog as $$
    with known as (
        select p.email, s.department, s.place, p.is_whole_city, p.departments
        from ops.subscriptions as s
        inner join ops.people as p on s.user_name = p.user_name
        where
            s.topic = 'dangers' and s.channel = 'email' and s.ended_at is null
            and p.is_active and p.may_read and p.may_read_texts and p.email <> ''
    )

    select
        'email:' || left(encode(sha256(convert_to(lower(k.email), 'UTF8')), 'hex'), 16) as channel,
        min(k.email) as address
    from known as k
    where
        k.place in ('', at_place)
        and (k.department in ('', of_department) or (of_department = '' and k.place <> ''))
        and (k.is_whole_city or coalesce(nullif(of_department, ''), '미지정') = any(k.departments))
    group by 1
    order by 1
$$;
revoke all on function ops.told_of_danger(text, text) from public;
grant execute on function ops.told_of_danger(text, text) to urgent_rw;

-- A room may hold people who may not read complaints: an earlier version let dangers be subscribed to for one.
update ops.subscriptions as s set ended_at = clock_timestamp()
where s.topic = 'dangers' and s.channel = 'webhook' and s.ended_at is null;
