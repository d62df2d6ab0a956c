-- Who subscribed to dangers and may hear of one at this place, which is this department's ('': nobody has said whose it
-- is). What is somebody's is told to that department and to who sees the whole city; what is nobody's yet to all who
-- named no department, and to all who named that gu. Each address once.
create or replace function ops.told_of_danger(at_place text, of_department text)
returns table (channel text, address text)
language sql stable security definer set search_path = pg_catalog as $$
    select
        min(s.channel || ':' || case s.channel when 'email' then s.user_name else s.webhook end),
        case s.channel when 'email' then p.email else s.webhook end
    from ops.subscriptions as s
    inner join ops.people as p on s.user_name = p.user_name
    where
        s.topic = 'dangers' and s.ended_at is null and p.is_active and p.may_read and p.may_read_texts
        and (s.department = '' or p.is_whole_city or s.department = any(p.departments))
        and (s.channel = 'webhook' or p.email <> '')
        and s.place in ('', at_place)
        and case
            when of_department = '' then s.department = '' or s.place <> ''
            else s.department in ('', of_department) and (p.is_whole_city or of_department = any(p.departments))
        end
    group by s.channel, 2
    order by 1
$$;
revoke all on function ops.told_of_danger(text, text) from public;
grant execute on function ops.told_of_danger(text, text) to urgent_rw;
