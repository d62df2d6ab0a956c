-- What of a row is sealed, written out: a column that is added later changes no digest of the past. jsonb's own text is
-- canonical (keys in one order, numbers and times in one form); times are UTC's.
create or replace function quality.row_text(l raw.landings) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'batch_id', l.batch_id, 'fetched_count', l.fetched_count, 'accepted_count', l.accepted_count,
        'duplicate_count', l.duplicate_count, 'quarantined_count', l.quarantined_count,
        'erased_count', l.erased_count, 'started_at', l.started_at, 'ended_at', l.ended_at)::text
$$;
create or replace function quality.row_text(r quality.validation_runs) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'validation_run_id', r.validation_run_id, 'gate', r.gate, 'batch_id', r.batch_id,
        'transform_id', r.transform_id, 'days', to_jsonb(r.days), 'is_success', r.is_success, 'reason', r.reason,
        'checked_at', r.checked_at, 'results', (
            select jsonb_agg(
                jsonb_build_object(
                    'rule_id', f.rule_id, 'name_ko', f.name_ko, 'subject', f.subject, 'expectation', f.expectation,
                    'severity', f.severity, 'is_success', f.is_success, 'observed', f.observed,
                    'expected', f.expected, 'failing_count', f.failing_count, 'failing_keys', f.failing_keys
                ) order by f.rule_id, f.subject
            ) from quality.validation_results as f where f.validation_run_id = r.validation_run_id
        ))::text
$$;
create or replace function quality.row_text(p ops.publications) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'publication_id', p.publication_id, 'validation_run_id', p.validation_run_id, 'transform_id', p.transform_id,
        'status', p.status, 'reason', p.reason, 'days', to_jsonb(p.days), 'published_at', p.published_at)::text
$$;
create or replace function quality.row_text(a ops.alert_actions) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'action_id', a.action_id, 'alert_id', a.alert_id, 'deed', a.deed, 'user_name', a.user_name,
        'assignee', a.assignee, 'note', a.note, 'told_at', a.told_at, 'acted_at', a.acted_at)::text
$$;
create or replace function quality.row_text(e ops.erasures) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'erasure_id', e.erasure_id, 'kind', e.kind, 'requested_by', e.requested_by, 'reason', e.reason,
        'counts', e.counts, 'erased_at', e.erased_at)::text
$$;

-- Every row that has to be sealed, as it is now.
create or replace function quality.sealed_rows() returns table (kind text, key text, row_text text)
language sql stable security definer set search_path = pg_catalog as $$
    select 'landing', l.batch_id, quality.row_text(l) from raw.landings as l
    union all
    select 'gate', r.validation_run_id::text, quality.row_text(r) from quality.validation_runs as r
    union all
    select 'publication', p.publication_id::text, quality.row_text(p) from ops.publications as p
    union all
    select 'deed', a.action_id::text, quality.row_text(a) from ops.alert_actions as a
    union all
    select 'erasure', e.erasure_id::text, quality.row_text(e) from ops.erasures as e
$$;

-- The chain with the salt and the row of each subject's newest entry, and rows that no entry names (without a number).
create or replace function quality.chain() returns table (
    entry_number bigint, sealed_at text, kind text, subject text, written_by text, digest text, previous_hash text,
    entry_hash text, salt text, row_text text
)
language sql stable security definer set search_path = pg_catalog as $$
    with newest as (
        select s.subject, max(s.entry_number) as entry_number from quality.seals as s group by s.subject
    ), present as (
        select r.kind || '/' || r.key as subject, r.row_text from quality.sealed_rows() as r
    ), placed as (
        select coalesce(p.subject, n.subject) as subject, n.entry_number, p.row_text
        from present as p full join newest as n on p.subject = n.subject
    )
    select
        s.entry_number, quality.seal_time(s.sealed_at), s.kind, coalesce(s.subject, p.subject), s.written_by, s.digest,
        s.previous_hash, s.entry_hash, t.salt, p.row_text
    from quality.seals as s
    full join placed as p on s.entry_number = p.entry_number
    left join quality.seal_salts as t on s.entry_number = t.entry_number
    order by s.entry_number nulls last
$$;
revoke all on function quality.sealed_rows(), quality.chain() from public;
grant execute on function quality.chain() to quality_rw;
grant select on quality.seal_head to quality_rw;

create or replace function quality.seal_change() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
    key constant text := to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[2];
    now_text text;
begin
    execute format('select quality.row_text(t) from %s as t where t.%I = $1::%s', tg_argv[1], tg_argv[2], tg_argv[3])
    into now_text using key;
    perform quality.seal(tg_argv[0], key, now_text);
    return null;
end $$;

-- Sealed at the end of the transaction, when a verdict has its results; a result that comes later shows. Made once: the
-- lock that this takes would make a running installation wait at each start.
do $$
declare
    place record;
begin
    for place in
        select * from (values
            ('raw.landings', 'insert or update or delete', 'landing', 'raw.landings', 'batch_id', 'text'),
            ('quality.validation_runs', 'insert or update or delete', 'gate', 'quality.validation_runs',
             'validation_run_id', 'bigint'),
            ('quality.validation_results', 'update or delete', 'gate', 'quality.validation_runs', 'validation_run_id',
             'bigint'),
            ('ops.publications', 'insert or update or delete', 'publication', 'ops.publications', 'publication_id',
             'bigint'),
            ('ops.alert_actions', 'insert or update or delete', 'deed', 'ops.alert_actions', 'action_id', 'bigint'),
            ('ops.erasures', 'insert or update or delete', 'erasure', 'ops.erasures', 'erasure_id', 'bigint')
        ) as v (watched, events, kind, sealed, key, of_type)
    loop
        continue when exists (
            select 1 from pg_trigger as t where t.tgrelid = place.watched::regclass and t.tgname = 'seal'
        );
        execute format(
            'create constraint trigger seal after %s on %s deferrable initially deferred for each row'
            ' execute function quality.seal_change(%L, %L, %L, %L)',
            place.events, place.watched, place.kind, place.sealed, place.key, place.of_type);
    end loop;
    if not exists (select 1 from quality.seals) then -- what an earlier version wrote is sealed as it is found
        perform quality.seal(r.kind, r.key, r.row_text) from quality.sealed_rows() as r;
    end if;
end $$;
