-- What is derived from several complaints keeps what the others gave it.
create or replace function ops.forget_vectors(texts text[]) returns bigint
language sql security definer set search_path = pg_catalog as $$
    with gone as (
        delete from ml.embeddings as e
        where
            e.text_hash = any(texts)
            and e.text_hash <> all(array(select c.text_hash from raw.complaints as c where c.text_hash = any(texts)))
        returning 1
    )

    select count(*) from gone
$$;

-- A rule's failing keys without the erased ones.
create or replace function ops.forget_keys(subjects jsonb) returns bigint
language sql set search_path = pg_catalog as $$
    with erased as (
        select
            s.source,
            array_agg(s.service_request_id) as ids
        from jsonb_to_recordset(subjects) as s (source text, service_request_id text)
        where s.service_request_id <> ''
        group by s.source
    ),

    cleaned as (
        update quality.validation_results as f set
            failing_keys = array(select k.key from unnest(f.failing_keys) as k (key) where k.key <> all(e.ids))
        from quality.validation_runs as r
        inner join ops.batches as b on r.batch_id = b.batch_id
        inner join erased as e on b.source = e.source
        where f.validation_run_id = r.validation_run_id and f.failing_keys && e.ids
        returning 1
    )

    select count(*) from cleaned
$$;

-- What a run of the analysis knows an issue's first complaint by; `pipeline.issue_rows.leader_hash` is the same.
create or replace function ops.leader_hash(source text, service_request_id text) returns text
language sql immutable set search_path = pg_catalog as $$
    select encode(sha256(convert_to(source || e'\n' || service_request_id, 'UTF8')), 'hex')
$$;

create or replace function ops.forget_leaders(subjects jsonb) returns bigint
language sql set search_path = pg_catalog as $$
    with cleaned as (
        update ml.signals as g set leader_hash = ''
        from jsonb_to_recordset(subjects) as s (source text, service_request_id text)
        where g.leader_hash = ops.leader_hash(s.source, s.service_request_id)
        returning 1
    )

    select count(*) from cleaned
$$;

-- An issue without complaints goes; any other keeps those words that its remaining complaints have. The marts
-- and the board follow at once, before the next build makes them anew.
create or replace function ops.forget_in_issues(issues text[]) returns bigint
language plpgsql set search_path = pg_catalog as $$
declare
    place record;
begin
    delete from ml.issues as i
    where i.issue_id = any(issues) and not exists (select 1 from ml.issue_members as m where m.issue_id = i.issue_id);
    update ml.issues as i set
        keywords = ops.words_left(i.issue_id, i.keywords),
        label = coalesce(
            nullif(array_to_string(ops.words_left(i.issue_id, string_to_array(i.label, ' ')), ' '), ''), '이슈'),
        complaint_count = least(
            i.complaint_count, (select count(*) from ml.issue_members as m where m.issue_id = i.issue_id))
    where i.issue_id = any(issues);
    for place in
        select
            a.attrelid::regclass as name,
            a.attname,
            k.attname as key
        from pg_attribute as a
        inner join pg_class as c on a.attrelid = c.oid
        inner join pg_attribute as k
            on
                a.attrelid = k.attrelid
                and k.attname = case a.attname when 'other_label' then 'other_id' else 'issue_id' end
        where
            c.relnamespace = any(array['marts', 'board']::regnamespace[]) and c.relkind in ('r', 'p')
            and a.attname in ('label', 'other_label', 'keywords', 'sample_text')
    loop
        execute format(
            'update %s as t set %I = %s from unnest($1) as u (issue_id)'
            ' left join ml.issues as i on u.issue_id = i.issue_id where t.%I = u.issue_id', place.name,
            place.attname, case place.attname when 'keywords' then 'array_to_string(i.keywords, '', '')'
            when 'sample_text' then 'null' else 'coalesce(i.label, ''이슈'')' end, place.key) using issues;
    end loop;
    return cardinality(issues);
end $$;

create or replace function ops.words_left(issue text, words text[]) returns text[]
language sql stable set search_path = pg_catalog as $$
    select coalesce(array_agg(w.word order by w.position), '{}')
    from unnest(words) with ordinality as w (word, position)
    where exists (
        select 1 from ml.issue_members as m
        inner join raw.complaints as c on m.source = c.source and m.service_request_id = c.service_request_id
        where m.issue_id = issue and strpos(concat_ws(' ', c.description, c.district, c.neighbourhood), w.word) > 0
    )
$$;
