-- The proof of an erasure: every column that can hold text, of every table in every schema, and the samples of rows
-- that the planner keeps as statistics. `patterns` are regular expressions; returns the places that hold any.
create or replace function ops.places_holding(patterns text[]) returns table (place text, row_count bigint)
language plpgsql stable security definer set search_path = pg_catalog set jit = off as $$
declare
    room record;
    pattern constant text := '(' || array_to_string(patterns, ')|(') || ')'; -- one walk through each value
begin
    if cardinality(patterns) = 0 then return; end if;
    for room in
        select
            c.oid::regclass as name,
            string_agg(quote_literal(a.attname), ', ' order by a.attnum) as names,
            string_agg(format('count(*) filter (where t.%I::text ~ $1)', a.attname), ', ' order by a.attnum)
                as tests
        from pg_class as c
        inner join pg_namespace as n on c.relnamespace = n.oid
        inner join pg_attribute as a on c.oid = a.attrelid and a.attnum > 0 and not a.attisdropped
        inner join pg_type as y on a.atttypid = y.oid
        where
            c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            and c.oid <> 'quality.rule_versions'::regclass -- the rules' book: the program's own words
            and y.typcategory in ('S', 'A', 'U', 'E', 'C', 'X') and y.typname not in ('vector', 'halfvec', 'sparsevec')
        group by c.oid
    loop
        return query execute format(
            'select %L || ''.'' || x.name, x.hits from (select array[%s] as names, array[%s] as counts from %s as t) as f'
            ' cross join lateral unnest(f.names, f.counts) as x (name, hits) where x.hits > 0',
            room.name::text, room.names, room.tests, room.name) using pattern;
    end loop;
    return query
        select 'statistics of ' || s.schemaname || '.' || s.tablename || '.' || s.attname, 1::bigint from pg_stats as s
        where
            (s.schemaname, s.tablename) <> ('quality', 'rule_versions')
            and concat_ws(' ', s.most_common_vals::text, s.histogram_bounds::text, s.most_common_elems::text) ~ pattern;
end $$;

-- What to look for: the names of the complaints and of their versions, and the texts that no other complaint has.
create or replace function ops.traces_of(subjects jsonb) returns table (kind text, trace text)
language sql stable security definer set search_path = pg_catalog as $$
    with subject as (
        select s.* from jsonb_to_recordset(subjects) as s (source text, service_request_id text, payload_hash text)
    ),

    version as (
        select c.* from subject as s
        inner join raw.complaints as c on s.source = c.source and s.service_request_id = c.service_request_id
    ),

    own as (
        select v.text_hash from version as v
        except
        select c.text_hash from raw.complaints as c
        where
            c.text_hash = any(array(select v.text_hash from version as v))
            and (c.source, c.service_request_id) not in (select s.source, s.service_request_id from subject as s)
    )

    select 'name', s.service_request_id from subject as s
    where s.service_request_id <> '' and not exists (
        select 1 from raw.complaints as c where c.service_request_id = s.service_request_id and c.source <> s.source
    )
    union
    select 'hash', ops.leader_hash(s.source, s.service_request_id) from subject as s where s.service_request_id <> ''
    union
    select 'hash', v.version_hash from version as v
    union
    select 'hash', s.payload_hash from subject as s where s.payload_hash <> ''
    union
    select 'hash', o.text_hash from own as o
    union
    select 'text', v.description from version as v inner join own as o on v.text_hash = o.text_hash
$$;

do $$
declare
    name text;
begin
    foreach name in array array[
        'ops.tombstones()', 'ops.find_complaints(jsonb, text)', 'ops.complaint_names()',
        'ops.erase_complaints(jsonb, text, text, text, text[])', 'ops.forget_vectors(text[])', 'ops.places_holding(text[])',
        'ops.traces_of(jsonb)'
    ] loop
        execute format('revoke all on function %s from public', name::regprocedure);
        execute format('grant execute on function %s to erase_rw', name::regprocedure);
    end loop;
end $$;
