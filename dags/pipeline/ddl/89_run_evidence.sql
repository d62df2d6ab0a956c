-- quality: all that stands behind one verdict, as one document: what was asked of what, by which version of which rule,
-- what was found, what became of it, and whether its seal holds.

-- Whether the newest entry of a subject is what its parts say, hangs on the entry before, and is of the row as it is
-- now. The whole chain is checked by the program that stands alone (`expectations/verify_chain.py`); this is one link.
create or replace function quality.seal_of(of_kind text, key text) returns jsonb
language sql stable set search_path = pg_catalog as $$
    select jsonb_build_object(
        'entry_number', s.entry_number, 'sealed_at', s.sealed_at, 'written_by', s.written_by,
        'entry_hash', s.entry_hash, 'holds', coalesce(
            s.entry_hash = quality.sha256_of(
                s.entry_number::text, quality.seal_time(s.sealed_at), s.kind, s.subject, s.written_by, s.digest,
                s.previous_hash
            )
            and s.previous_hash = coalesce(
                (select p.entry_hash from quality.seals as p where p.entry_number = s.entry_number - 1),
                case s.entry_number when 1 then repeat('0', 64) end
            )
            and s.digest = quality.sha256_of(t.salt, quality.sealed_row(of_kind, key)), false))
    from quality.seals as s
    left join quality.seal_salts as t on s.entry_number = t.entry_number
    where s.subject = of_kind || '/' || key
    order by s.entry_number desc limit 1
$$;

-- Keys of failing rows are numbers of complaints: for those alone who read all complaints, and in no file.
create or replace function quality.run_evidence(run_id bigint, has_keys boolean) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
    select jsonb_build_object(
        'run', to_jsonb(r), 'seal', quality.seal_of('gate', r.validation_run_id::text),
        'keys_seal', case when has_keys then quality.seal_of('keys', r.validation_run_id::text) end,
        'source', src.label_ko, 'batch', to_jsonb(b), 'landing', to_jsonb(l),
        'landing_seal', quality.seal_of('landing', r.batch_id),
        'transform', to_jsonb(t),
        'publication', (
            select to_jsonb(p) from ops.publications as p where p.validation_run_id = r.validation_run_id
            order by p.publication_id desc limit 1),
        'results', (
            select coalesce(jsonb_agg(
                case when has_keys then to_jsonb(f) else to_jsonb(f) - 'failing_keys' end || jsonb_build_object(
                    'entry', v.entry, 'version_number', v.version_number, 'changed_by', v.changed_by,
                    'finding_id', (
                        select max(o.finding_id) from quality.findings as o
                        where
                            (o.rule_id, o.subject, o.source) = (f.rule_id, f.subject, coalesce(b.source, ''))
                            and not f.is_success and o.first_run_id <= f.validation_run_id
                    )
                ) order by f.is_success, array_position(array['critical', 'warning', 'info'], f.severity), f.rule_id,
                f.subject
            ), '[]')
            from quality.validation_results as f
            left join lateral (
                select h.entry, h.version_number, h.changed_by from quality.rule_versions as h
                where h.rule_id = f.rule_id and h.rule_version = f.rule_version
                order by h.changed_at <= r.checked_at desc, h.version_number desc limit 1
            ) as v on true
            where f.validation_run_id = r.validation_run_id
        ))
    from quality.validation_runs as r
    left join ops.batches as b on r.batch_id = b.batch_id
    left join ops.sources as src on b.source = src.source
    left join raw.landings as l on r.batch_id = l.batch_id
    left join ops.transforms as t on r.transform_id = t.transform_id
    where r.validation_run_id = run_id
$$;
revoke all on function quality.seal_of(text, text), quality.run_evidence(bigint, boolean) from public;
grant execute on function quality.run_evidence(bigint, boolean) to quality_rw;
