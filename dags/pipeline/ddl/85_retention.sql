-- Retention: the texts and submitters of complaints received before `cutoff_at` are forgotten; the rows, their times,
-- places and categories stay, so that every figure of every day stays what it was. Months apart, oldest first. So are
-- the notes that officials wrote before it.
create or replace function ops.forget_texts(cutoff_at timestamptz, by_whom text) returns jsonb
language plpgsql security definer set search_path = pg_catalog as $$
declare
    forgotten constant text := '[보존 기간 지남]'; -- pipeline.vectors leaves it out
    part record;
    place regclass;
    touched bigint;
    texts text[];
    tally jsonb := '{}';
begin
    for part in
        select i.inhrelid::regclass as name from pg_inherits as i
        where i.inhparent = 'raw.complaints'::regclass order by i.inhrelid::regclass::text
    loop
        execute format(
            'with old as ('
            ' update %s set description = $1, answer = '''', status_notes = '''', extra = ''{}'', submitter_hmac = '''''
            ' where requested_at < $2 and description <> $1 returning text_hash)'
            ' select array_agg(distinct text_hash), count(*) from old', part.name)
        into texts, touched using forgotten, cutoff_at;
        if touched > 0 then
            delete from ml.embeddings as e where e.text_hash = any(texts) and e.text_hash <> all(array(
                select c.text_hash from raw.complaints as c where c.text_hash = any(texts) and c.description <> forgotten
            ));
            tally := tally || jsonb_build_object(part.name::text, touched);
        end if;
    end loop;
    delete from raw.origins as o where o.requested_at < cutoff_at;
    get diagnostics touched = row_count;
    tally := tally || jsonb_build_object('raw.origins', touched);
    update raw.quarantine as q set -- its own time of receipt may be what was illegible
        payload = '{"is_damaged": true}',
        row_hmac = ''
    from ops.batches as b
    where
        q.batch_id = b.batch_id and least(q.quarantined_at, b.window_end_at) < cutoff_at
        and q.payload <> '{"is_damaged": true}';
    get diagnostics touched = row_count;
    tally := tally || jsonb_build_object('raw.quarantine', touched);
    for place in -- every mart and board table that shows complaints one by one
        select c.oid::regclass from pg_class as c
        where
            c.relnamespace = any(array['marts', 'board']::regnamespace[]) and c.relkind in ('r', 'p')
            and not c.relispartition
            and 2 = (
                select count(*) from pg_attribute as a
                where a.attrelid = c.oid and a.attname in ('description', 'requested_at') and not a.attisdropped
            )
        order by c.oid::regclass::text
    loop
        execute format('update %s set description = $1 where requested_at < $2 and description <> $1', place)
        using forgotten, cutoff_at;
        get diagnostics touched = row_count;
        tally := tally || jsonb_build_object(place::text, touched);
    end loop;
    foreach place in array array[to_regclass('marts.emerging_issues'), to_regclass('board.emerging_issues')] loop
        continue when place is null;
        execute format('update %s set sample_text = $1 where last_seen_at < $2 and sample_text <> $1', place)
        using forgotten, cutoff_at;
        get diagnostics touched = row_count;
        tally := tally || jsonb_build_object(place::text, touched);
    end loop;
    update ops.alert_actions as a set note = forgotten
    where a.acted_at < cutoff_at and a.note not in ('', forgotten);
    get diagnostics touched = row_count;
    tally := tally || jsonb_build_object('ops.alert_actions', touched);
    update quality.finding_steps as s set detail = quality.without_texts(s.detail, forgotten)
    where s.stepped_at < cutoff_at and s.detail <> quality.without_texts(s.detail, forgotten);
    get diagnostics touched = row_count;
    tally := tally || jsonb_build_object('quality.finding_steps', touched);
    update ops.answer_steps as s set answer = forgotten, note = case s.note when '' then '' else forgotten end
    where s.stepped_at < cutoff_at and s.answer <> forgotten;
    get diagnostics touched = row_count;
    tally := tally || jsonb_build_object('ops.answer_steps', touched);
    update ops.answer_switches as s set reason = forgotten
    where s.switched_at < cutoff_at and s.reason <> forgotten;
    get diagnostics touched = row_count;
    tally := tally || jsonb_build_object('ops.answer_switches', touched);
    select coalesce(jsonb_object_agg(t.key, t.value), '{}') into tally from jsonb_each(tally) as t where t.value <> '0';
    if tally <> '{}' then
        insert into ops.erasures (kind, requested_by, reason, counts)
        values ('retention', by_whom, 'received before ' || cutoff_at, tally);
    end if;
    return tally;
end $$;

-- Whatever is kept of texts: the forms of rows that no look-back reaches any more.
create or replace function ops.forget_origins(at timestamptz) returns bigint
language sql security definer set search_path = pg_catalog as $$
    with gone as (delete from raw.origins as o where o.expires_at < at returning 1)

    select count(*) from gone
$$;
revoke all on function ops.forget_texts(timestamptz, text), ops.forget_origins(timestamptz) from public;
grant execute on function ops.forget_texts(timestamptz, text), ops.forget_origins(timestamptz) to erase_rw;
