-- The log of accesses for the board: it writes what people did there, and shows it to who audits.
create or replace function actions.note_access(
    who text, from_address text, what text, at_place text, whose text[], rows_read integer, why text
) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    if what not in ('login', 'refused', 'read', 'download') then
        raise exception '기록할 수 없는 일입니다.' using errcode = '22023';
    end if;
    perform ops.note_access(who, from_address, what, at_place, whose, rows_read, why);
end $$;

create or replace function actions.auditor(who text) returns ops.people
language plpgsql stable set search_path = pg_catalog as $$
declare
    found_one ops.people;
begin
    select p.* into found_one from ops.people as p where p.user_name = who and p.is_active and p.may_audit;
    if found_one.user_name is null then
        raise exception '접속기록을 볼 권한이 없습니다.' using errcode = '42501';
    end if;
    return found_one;
end $$;

-- A month's sheet, of the accesses that there are now.
create or replace function actions.access_month(who text, month date) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    first_day constant date := date_trunc('month', month)::date;
    end_day constant date := (date_trunc('month', month) + interval '1 month')::date;
begin
    perform actions.auditor(who);
    return jsonb_build_object(
        'is_over', end_day <= (now() at time zone 'Asia/Seoul')::date,
        'closed_days', (select count(*) from ops.access_days as d where d.access_date >= first_day and d.access_date < end_day),
        'people', (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from ops.access_people(first_day, end_day) as p),
        'marks', (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from ops.access_marks(first_day, end_day) as m),
        'files', (select coalesce(jsonb_agg(to_jsonb(f)), '[]') from ops.access_files(first_day, end_day) as f),
        'reviews', (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from ops.access_reviewers(first_day, end_day) as r));
end $$;

-- Who had to do with one complaint, the newest first: a row a person, day, address, deed and place.
create or replace function actions.accesses_of(who text, number text) returns table (
    first_at timestamptz, last_at timestamptz, times bigint, name_ko text, address text, deed text, place text,
    reason text
)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    perform actions.auditor(who);
    return query
    select
        min(l.accessed_at), max(l.accessed_at), count(*), ops.person_name(l.user_name, l.address),
        ops.place_name(l.address), l.deed, ops.place_name(l.place), l.reason
    from ops.access_log as l
    where l.subjects && (array[number] || array(select s.source || ':' || number from ops.sources as s))
    group by l.access_date, l.user_name, l.address, l.deed, l.place, l.reason
    order by 1 desc;
end $$;

-- A month was looked through. Whoever has an unusual access of their own in it leaves it to another.
create or replace function actions.review_access(who text, month date, remark text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
    first_day constant date := date_trunc('month', month)::date;
    end_day constant date := (date_trunc('month', month) + interval '1 month')::date;
begin
    perform actions.auditor(who);
    if end_day > (now() at time zone 'Asia/Seoul')::date then
        raise exception '지난 달까지만 점검할 수 있습니다.' using errcode = '22023';
    end if;
    if length(btrim(remark)) not between 1 and 2000 then
        raise exception '확인한 내용을 500자까지 적어야 합니다.' using errcode = '22023';
    end if;
    if exists (select 1 from ops.access_marks(first_day, end_day) as m where m.user_name = who) then
        raise exception '자신의 접속에 표시가 있는 달은 다른 감사 담당자가 점검해야 합니다.' using errcode = '42501';
    end if;
    insert into ops.access_reviews (review_month, user_name, remark) values (first_day, who, remark);
end $$;
