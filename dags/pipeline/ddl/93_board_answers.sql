-- The answer desk: what officials may see there. Each sees open complaints of their departments, and those that have an
-- answer here; of any other complaint it is said that there is none.
create or replace function actions.answerer(who text) returns ops.people
language plpgsql stable set search_path = pg_catalog as $$
declare
    found_one ops.people;
begin
    select p.* into found_one from ops.people as p
    where p.user_name = who and p.is_active and (p.may_draft or p.may_release);
    if found_one.user_name is null then
        raise exception '답변 데스크를 볼 권한이 없습니다.' using errcode = '42501';
    end if;
    return found_one;
end $$;

create or replace function actions.sees(person ops.people, agency text) returns boolean
language sql immutable set search_path = pg_catalog
return (person).is_whole_city or agency = any((person).departments);

-- What is open as the board shows it, and, as it came last, what is no longer but has an answer here: a complaint by
-- its number, else those with a step of the last month.
drop function if exists actions.desk(text, text);
create function actions.desk(of_source text, number text) returns table (
    source text, service_request_id text, is_open boolean, requested_at timestamptz, due_at timestamptz, due_state text,
    working_days_left bigint, district text, neighbourhood text, category text, agency text, description text
)
language plpgsql stable set search_path = pg_catalog as $$
begin
    if to_regclass('board.open_complaints') is null then
        return;
    end if;
    return query
    select
        o.source, o.service_request_id, true, o.requested_at, o.due_at, o.due_state,
        o.working_days_left, o.district_name, o.neighbourhood_name, o.service_field || ' > ' || o.service_name,
        o.agency_responsible, o.description
    from board.open_complaints as o
    where number is null or (o.source = of_source and o.service_request_id = number)
    union all
    select
        c.source, c.service_request_id, false, c.requested_at, null, '',
        null, c.district, c.neighbourhood, c.service_name, coalesce(nullif(btrim(c.agency_responsible), ''), '미지정'),
        c.description
    from ops.answers as a
    cross join lateral ops.newest_version(a.source, a.service_request_id) as c
    where
        case
            when number is null then a.stepped_at > now() - interval '30 days'
            else a.source = of_source and a.service_request_id = number
        end
        and not exists (
            select 1 from board.open_complaints as o
            where o.source = a.source and o.service_request_id = a.service_request_id
        );
end $$;

-- The queue: what waits for an answer, emergencies first, then the nearest deadline; then what is released, or over,
-- the newest step first. A hundred of either, and how many wait.
drop function if exists actions.answer_queue(text);
create function actions.answer_queue(who text) returns table (
    source text, service_request_id text, is_waiting boolean, description text, agency text, category text,
    district text, neighbourhood text, due_state text, working_days_left bigint, prediction jsonb, state text,
    waiting_count bigint
)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.answerer(who);
begin
    return query
    with seen as (
        select
            d.*, a.state, a.stepped_at, to_jsonb(p) as prediction, coalesce(p.is_emergency, false) as is_emergency,
            d.is_open and a.state is distinct from 'released' as is_waiting
        from actions.desk(null, null) as d
        left join ml.predictions as p on d.source = p.source and d.service_request_id = p.service_request_id
        left join ops.answers as a on d.source = a.source and d.service_request_id = a.service_request_id
        where actions.sees(me, d.agency)
    ), ranked as (
        select
            s.*, count(*) filter (where s.is_waiting) over () as waiting_count,
            row_number() over (
                partition by s.is_waiting
                order by
                    case when not s.is_waiting then s.stepped_at end desc, s.is_emergency desc,
                    s.due_at asc nulls last, s.requested_at asc, s.service_request_id asc
            ) as place
        from seen as s
    )

    select
        r.source, r.service_request_id, r.is_waiting, r.description, r.agency, r.category,
        r.district, r.neighbourhood, r.due_state, r.working_days_left, r.prediction, r.state,
        r.waiting_count
    from ranked as r
    where r.place <= 100
    order by r.is_waiting desc, r.place asc;
end $$;
