-- What auditors and repairers may read of verdicts and of what stands behind a table.
create or replace function actions.run(who text, run_id bigint) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.ledger_reader(who);
begin
    return quality.run_evidence(run_id, me.is_whole_city and me.may_read);
end $$;

-- The newest batches of a status that were decided by then, each with its verdict.
create or replace function actions.newest_batches(of_status text, by_then timestamptz) returns jsonb
language sql stable set search_path = pg_catalog as $$
    select coalesce(jsonb_agg(to_jsonb(b) order by b.decided_at desc), '[]') from (
        select
            s.label_ko as source, a.window_start_at, a.window_end_at, a.decided_at, a.reason, l.accepted_count, (
                select max(r.validation_run_id) from quality.validation_runs as r where r.batch_id = a.batch_id
            ) as gate_run_id
        from ops.batches as a
        inner join ops.sources as s on a.source = s.source
        left join raw.landings as l on a.batch_id = l.batch_id
        where a.status = of_status and a.decided_at <= by_then
        order by a.decided_at desc limit 10
    ) as b
$$;

-- What stands behind a table of the board: the publication that it shows, gate 2's results about it, what its columns
-- are made of, and the newest batches that were in it. A table without a publication of its own shows what is now.
create or replace function actions.shown(who text, table_name text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    newest ops.publications;
begin
    perform actions.ledger_reader(who);
    select p.* into newest from ops.publications as p
    where p.status = 'published'
    order by p.publication_id desc limit 1;
    return jsonb_build_object(
        'publication', case when newest.publication_id is not null then to_jsonb(newest) - 'days' end,
        'is_published', exists (
            select 1 from pg_class as c
            where c.oid = to_regclass(format('board.%I', table_name)) and c.relkind in ('r', 'p')),
        'results', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'rule_id', f.rule_id, 'name_ko', f.name_ko, 'is_success', f.is_success,
                'failing_count', f.failing_count) order by f.rule_id), '[]')
            from quality.validation_results as f
            where
                f.validation_run_id = newest.validation_run_id
                and f.subject in (table_name, case when table_name = 'recent_complaints' then 'fct_complaints' end)),
        'held', actions.newest_batches('held', 'infinity'), -- what the published numbers lack
        'lineage', (
            select coalesce(jsonb_agg(to_jsonb(o)), '[]') from quality.column_origins('marts.' || table_name) as o
        ),
        'batches', actions.newest_batches('promoted', (
            select t.started_at from ops.transforms as t where t.transform_id = newest.transform_id
        )));
end $$;
