-- What an alert says is made of its complaints' words: where one of them is erased, the words go and the figures stay.
-- The marts and the board follow at once, before the next build makes them anew. Executed by `ops.erase_complaints`.
create or replace function ops.alerts_of(subjects jsonb) returns text[]
language sql stable set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct a.alert_id), '{}')
    from jsonb_to_recordset(subjects) as s (source text, service_request_id text)
    inner join ml.alert_members as m
        on s.source = m.source and s.service_request_id = m.service_request_id and m.is_counted
    inner join ml.alerts as a on m.as_of_at = a.as_of_at and m.number = a.number
$$;

create or replace function ops.forget_in_alerts(alerts text[]) returns bigint
language plpgsql set search_path = pg_catalog as $$
declare
    forgotten constant text := '삭제된 민원이 있는 경보';
    place record;
begin
    delete from ml.alerts as a
    where
        a.alert_id = any(alerts)
        and not exists (
            select 1 from ml.alert_members as m
            where m.as_of_at = a.as_of_at and m.number = a.number and m.is_counted
        );
    for place in
        select a.attrelid::regclass as name, a.attname from pg_attribute as a
        inner join pg_class as c on a.attrelid = c.oid
        where
            c.relnamespace = any(array['ml', 'marts', 'board']::regnamespace[]) and c.relkind in ('r', 'p')
            and a.attname in ('label', 'reason')
            and exists (select 1 from pg_attribute as k where k.attrelid = c.oid and k.attname = 'alert_id')
    loop
        -- An alert by counts (V-…) is named after a kind and a place: no complaint's words are in it.
        execute format(
            'update %s as t set %I = $2 where t.alert_id = any($1) and not starts_with(t.alert_id, ''V-'')',
            place.name, place.attname) using alerts, forgotten;
    end loop;
    return cardinality(alerts);
end $$;

-- What an official wrote about an alert, a finding, or to another citizen goes whole where it names or quotes an erased
-- complaint; the deed stays.
create or replace function ops.forget_notes(patterns text[]) returns bigint
language sql set search_path = pg_catalog as $$
    with forgotten as (
        update ops.alert_actions as a set note = '[삭제된 민원의 메모]'
        where a.note ~ any(patterns)
        returning 1
    ),

    unsaid as (
        update quality.finding_steps as s set detail = quality.without_texts(s.detail, '[삭제된 민원의 메모]')
        where exists (
            select 1 from jsonb_each_text(quality.step_texts(s.detail)) as t (field, said) where t.said ~ any(patterns)
        )
        returning 1
    ),

    unanswered as (
        update ops.answer_steps as s set
            answer = '[삭제된 민원의 메모]',
            note = case s.note when '' then '' else '[삭제된 민원의 메모]' end
        where s.answer ~ any(patterns) or s.note ~ any(patterns)
        returning 1
    ),

    unreasoned as (
        update ops.answer_switches as s set reason = '[삭제된 민원의 메모]'
        where s.reason ~ any(patterns)
        returning 1
    )

    select sum(n.touched)::bigint from (
        select count(*) as touched from forgotten
        union all
        select count(*) from unsaid
        union all
        select count(*) from unanswered
        union all
        select count(*) from unreasoned
    ) as n
$$;
