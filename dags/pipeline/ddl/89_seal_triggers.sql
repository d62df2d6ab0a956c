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

-- Arguments: the column that holds the key, and the kinds that hang on it.
create or replace function quality.seal_change() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
    key constant text := to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[0];
begin
    perform 1 from quality.seal_head for update; -- before the row is read, so that it is what it is then
    for at in 1 .. tg_nargs - 1 loop
        perform quality.seal(tg_argv[at], key, quality.sealed_row(tg_argv[at], key));
    end loop;
    return null;
end $$;
-- whoever may execute it could hang it on a table of their own and seal what they like
revoke all on function quality.seal_change() from public;

-- Sealed at the end of the transaction, when a verdict has its results; a result that comes later shows. Made once: the
-- lock that this takes would make a running installation wait at each start.
do $$
declare
    place record;
    is_new boolean := false; -- whether official answers were not sealed before
begin
    for place in
        select * from (values
            ('raw.landings', 'insert or update or delete', array['batch_id', 'landing']),
            ('quality.validation_runs', 'insert or update or delete', array['validation_run_id', 'gate', 'keys']),
            ('quality.validation_results', 'update or delete', array['validation_run_id', 'gate', 'keys']),
            ('ops.publications', 'insert or update or delete', array['publication_id', 'publication']),
            ('ops.alert_actions', 'insert or update or delete', array['action_id', 'deed', 'note']),
            ('quality.finding_steps', 'insert or update or delete', array['step_id', 'step', 'said']),
            ('quality.rule_versions', 'insert or update or delete', array['rule_version_id', 'rule']),
            ('ops.access_days', 'insert or update or delete', array['access_date', 'access', 'subjects']),
            ('ops.access_reviews', 'insert or update or delete', array['access_review_id', 'review', 'remark']),
            ('ops.answer_steps', 'insert or update or delete', array['step_id', 'answer', 'words']),
            ('ops.answer_switches', 'insert or update or delete', array['switch_id', 'switch', 'reason']),
            ('ops.official_answers', 'insert or update or delete', array['answer_id', 'official']),
            ('ops.erasures', 'insert or update or delete', array['erasure_id', 'erasure'])
        ) as v (watched, events, arguments)
    loop
        continue when exists (
            select 1 from pg_trigger as t where t.tgrelid = place.watched::regclass and t.tgname = 'seal'
        );
        execute format(
            'create constraint trigger seal after %s on %s deferrable initially deferred for each row'
            ' execute function quality.seal_change(%s)', place.events, place.watched,
            (select string_agg(quote_literal(u.argument), ', ' order by u.place)
             from unnest(place.arguments) with ordinality as u (argument, place)));
        is_new := is_new or place.watched = 'ops.official_answers';
    end loop;
    -- Official answers that an earlier version imported, which sealed none, are sealed as they are found. Where the chain
    -- knows one, and of any other kind, a trigger was taken away for a while: what came meanwhile stays without an
    -- entry, and is named.
    if not exists (select 1 from quality.seals) then
        perform quality.seal(r.kind, r.key, r.row_text) from quality.sealed_rows() as r;
    elsif is_new and not exists (select 1 from quality.seals as s where s.kind = 'official') then
        perform quality.seal(r.kind, r.key, r.row_text) from quality.sealed_rows() as r where r.kind = 'official';
    end if;
end $$;
