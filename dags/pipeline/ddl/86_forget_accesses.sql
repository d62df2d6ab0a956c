-- What the log of accesses keeps of an erased complaint: its tombstone in place of its number, and no reason that
-- quotes it. Executed by `ops.erase_complaints`.
create or replace function ops.forget_accesses(subjects jsonb, patterns text[]) returns bigint
language sql set search_path = pg_catalog as $$
    with named as (
        select n.name, min(s.tombstone) as tombstone
        from jsonb_to_recordset(subjects) as s (source text, service_request_id text, tombstone text)
        cross join lateral (
            values (s.service_request_id), (s.source || ':' || s.service_request_id)
        ) as n (name)
        where s.service_request_id <> ''
        group by n.name
    ), cleaned as (
        update ops.access_log as l set
            subjects = array(
                select coalesce(n.tombstone, u.name) from unnest(l.subjects) with ordinality as u (name, place)
                left join named as n on u.name = n.name
                order by u.place),
            reason = case when l.reason ~ any(patterns) then '[삭제된 민원의 메모]' else l.reason end
        where l.subjects && array(select n.name from named as n) or l.reason ~ any(patterns)
        returning l.access_date
    ), sealed as ( -- each day once, at the transaction's end: many rows of a day may have changed
        update ops.access_days as d set access_date = d.access_date
        where d.access_date in (select c.access_date from cleaned as c)
    ), unsaid as (
        update ops.access_reviews as r set remark = '[삭제된 민원의 메모]' where r.remark ~ any(patterns)
        returning 1
    )

    select (select count(*) from cleaned) + (select count(*) from unsaid)
$$;

-- The log's own end: days before `cutoff_day` go whole, and their seals say so. The law's year is never touched.
create or replace function ops.forget_access_days(cutoff_day date, by_whom text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone bigint;
    days bigint;
begin
    if cutoff_day > (now() at time zone 'Asia/Seoul')::date - 365 then
        raise exception 'accesses are kept for a year at least' using errcode = '22023';
    end if;
    delete from ops.access_log as l where l.access_date < cutoff_day;
    get diagnostics gone = row_count;
    delete from ops.access_days as d where d.access_date < cutoff_day;
    get diagnostics days = row_count;
    if days + gone > 0 then
        insert into ops.erasures (kind, requested_by, reason, counts) values (
            'retention', by_whom, 'accesses before ' || cutoff_day, jsonb_build_object('ops.access_log', gone));
    end if;
    return gone;
end $$;
revoke all on function ops.forget_access_days(date, text) from public;
grant execute on function ops.forget_access_days(date, text) to erase_rw;
