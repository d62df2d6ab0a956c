-- ops: the answers that may be given again, as they stand: official ones, and those that were released here. The name
-- of a released one is the number of its release, which names no complaint.

-- A complaint as it came last; no row where it is not there.
create or replace function ops.newest_version(of_source text, number text) returns setof raw.complaints
language sql stable security definer set search_path = pg_catalog rows 1 as $$
    select c.* from raw.complaints as c
    where c.source = of_source and c.service_request_id = number
    order by c.updated_at desc, c.landed_at desc, c.version_hash desc
    limit 1
$$;

-- What the names of a category have in common: the source's label and what dbt makes of it, which knows a label by its
-- letters (macro name_key) and puts what it does not know under 미분류: one without a letter too. Only '' is all.
create or replace function ops.category_key(category text) returns text
language sql immutable set search_path = pg_catalog
return case
    when category <> ''
        then
            coalesce(
                nullif(
                    regexp_replace(regexp_replace(category, '[\s\u00a0.,·‧ㆍ]', '', 'g'), '^미분류>', ''), ''
                ), '미분류'
            )
    else category
end;

-- Whether answers are given in all of these categories, of which a blank one is 미분류 and null is none; in no category
-- while the switch of all is off.
create or replace function ops.is_answering(categories text[]) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(bool_and(n.is_on), true)
    from (
        select distinct on (ops.category_key(s.category)) s.is_on from ops.answer_switches as s
        where
            s.category = ''
            or ops.category_key(s.category) in (
                select ops.category_key(coalesce(nullif(c.name, ''), '미분류')) from unnest(categories) as c (name)
                where c.name is not null
            )
        order by ops.category_key(s.category), s.switch_id desc
    ) as n
$$;

-- Both what the source says and what was predicted count: off is off by either name.
create or replace function ops.is_answered(of_source text, number text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
    select ops.is_answering(
        array(select coalesce(n.service_name, '') from ops.newest_version(of_source, number) as n)
        || array(
            select p.category from ml.predictions as p
            where p.source = of_source and p.service_request_id = number
        ))
$$;
revoke all on function ops.newest_version(text, text), ops.is_answering(text[]), ops.is_answered(text, text)
from public;

-- What was taken from an official answer lives no longer than that one; what was taken from a released one is not
-- given on once that was withdrawn or erased.
create or replace view ops.answer_corpus as
select
    'released' as kind,
    a.step_id::text as reference,
    c.description as question,
    a.answer,
    coalesce(nullif(btrim(c.agency_responsible), ''), '미지정') as agency,
    c.district,
    s.label_ko as source_name,
    (a.stepped_at at time zone 'Asia/Seoul')::date as published_on,
    least(a.valid_until, o.valid_until, r.valid_until) as valid_until,
    a.source,
    a.service_request_id
from ops.answers as a
inner join ops.sources as s on a.source = s.source
cross join lateral ops.newest_version(a.source, a.service_request_id) as c
left join ml.predictions as p on a.source = p.source and a.service_request_id = p.service_request_id
left join ops.official_answers as o on a.origin = 'official' and a.reference = o.answer_id and o.withdrawn_at is null
left join ops.answers as r on a.origin = 'released' and a.reference = r.step_id::text and r.state = 'released'
where
    a.state = 'released' and not a.is_forgotten and c.description <> '[보존 기간 지남]'
    and (a.origin = 'own' or o.answer_id is not null or r.step_id is not null)
    and ops.is_answering(array[coalesce(c.service_name, ''), p.category])
union all
select
    'official' as kind,
    o.answer_id as reference,
    o.question,
    o.answer,
    o.agency,
    o.district,
    o.source_name,
    o.published_on,
    o.valid_until,
    '' as source,
    '' as service_request_id
from ops.official_answers as o
where o.withdrawn_at is null and ops.is_answering('{}');

-- The whole of it: with the names of complaints for the hour, which reads those anyway; without for the service.
create or replace function ops.corpus() returns setof ops.answer_corpus
language sql stable security definer set search_path = pg_catalog as $$
    select c.* from ops.answer_corpus as c
$$;

create or replace function ops.corpus_to_give() returns table (
    kind text, reference text, question text, answer text, agency text, district text, source_name text,
    published_on date, valid_until date
)
language sql stable security definer set search_path = pg_catalog as $$
    select
        c.kind, c.reference, c.question, c.answer, c.agency, c.district, c.source_name, c.published_on, c.valid_until
    from ops.answer_corpus as c
$$;
revoke all on function ops.corpus(), ops.corpus_to_give() from public;
grant execute on function ops.corpus() to ml_rw;
grant execute on function ops.corpus_to_give() to service_rw;
grant execute on function ops.is_answering(text[]) to ml_rw, service_rw;

-- One of them, looked up and not searched for.
create or replace function ops.corpus_entry(of_kind text, number text) returns setof ops.answer_corpus
language plpgsql stable security definer set search_path = pg_catalog rows 1 as $$
begin
    return query execute 'select c.* from ops.answer_corpus as c where c.kind = $1 and c.reference = $2'
    using of_kind, number;
end $$;
revoke all on function ops.corpus_entry(text, text) from public;
grant select, insert, update on ops.official_answers to ingest_rw;
