-- Takes complaints out of every table that holds a row of them, in one transaction. `subjects` is a list of
-- {source, service_request_id, payload_hash, tombstone}, `patterns` what the proof looks for; returns the counts by
-- table and every table that lost a row or a word. Sums that lose a row are made anew by the next build, whose days
-- are marked here.
drop function if exists ops.erase_complaints(jsonb, text, text, text); -- an earlier version's knew no notes
create or replace function ops.erase_complaints(
    subjects jsonb, of_kind text, by_whom text, why text, patterns text[]
) returns jsonb
language plpgsql security definer set search_path = pg_catalog as $$
declare
    place record;
    erased bigint;
    tally jsonb := '{}';
    erasure bigint;
    texts text[];
    issues text[];
    alerts text[];
    lost jsonb;
    touched jsonb;
begin
    -- no landing in between: it would bring back what it has read before the tombstone stood
    perform pg_advisory_xact_lock(hashtextextended('landing:' || s.source, 0))
    from (select distinct u.source from jsonb_to_recordset(subjects) as u (source text) order by u.source) as s;
    perform pg_advisory_xact_lock(hashtextextended('answers', 0)); -- nor is anybody answering
    insert into ops.erasures (kind, requested_by, reason) values (of_kind, by_whom, why)
    returning erasure_id into erasure;
    insert into raw.tombstones (tombstone, source, erasure_id)
    select distinct s.tombstone, s.source, erasure
    from jsonb_to_recordset(subjects) as s (tombstone text, source text)
    on conflict do nothing;
    texts := ops.texts_of(subjects);
    issues := ops.issues_of(subjects);
    alerts := ops.alerts_of(subjects);
    lost := ops.lost_rows(subjects);
    perform ops.mark_days_of(subjects);
    for place in
        select n.nspname as room, c.relname as name from pg_class as c
        inner join pg_namespace as n on c.relnamespace = n.oid
        where
            c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
            and 2 = (
                select count(*) from pg_attribute as a
                where a.attrelid = c.oid and a.attname in ('source', 'service_request_id') and not a.attisdropped
            )
            order by room, name
    loop
        execute format(
            'delete from %I.%I as t using jsonb_to_recordset($1) as s (source text, service_request_id text)'
            ' where t.source = s.source and t.service_request_id = s.service_request_id'
            ' and s.service_request_id <> ''''', place.room, place.name) using subjects;
        get diagnostics erased = row_count;
        tally := tally || jsonb_build_object(place.room || '.' || place.name, erased);
    end loop;
    delete from raw.quarantine as q
    using jsonb_to_recordset(subjects) as s (source text, payload_hash text)
    where q.source = s.source and q.payload_hash = s.payload_hash;
    get diagnostics erased = row_count;
    tally := tally || jsonb_build_object('raw.quarantine', (tally ->> 'raw.quarantine')::bigint + erased);
    perform ops.settle_landings(lost);
    tally := tally || jsonb_build_object(
        'ml.embeddings', ops.forget_vectors(texts), 'ml.issues', ops.forget_in_issues(issues),
        'ml.alerts', ops.forget_in_alerts(alerts),
        'ml.signals', ops.forget_leaders(subjects), 'ops.access_log', ops.forget_accesses(subjects, patterns),
        'ops.alert_actions', ops.forget_notes(patterns),
        'quality.validation_results', ops.forget_keys(subjects), 'raw.landings', jsonb_array_length(lost));
    select coalesce(jsonb_object_agg(c.key, c.value), '{}') into tally
    from jsonb_each(tally) as c where c.value <> '0';
    update ops.erasures as e set counts = tally where e.erasure_id = erasure;
    select coalesce(jsonb_agg(t.schemaname || '.' || t.relname order by t.relid), '[]') into touched
    from pg_stat_xact_user_tables as t where t.n_tup_upd + t.n_tup_del > 0;
    return jsonb_build_object(
        'erasure_id', erasure, 'counts', tally, 'text_hashes', to_jsonb(texts), 'touched', touched);
end $$;
