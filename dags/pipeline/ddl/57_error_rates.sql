-- quality: what the rules found, by Seoul day. Added up as each verdict is written, so that a year's trend reads some
-- thousand rows whatever the number of results. A rule on rows counts rows, a rule on one figure counts that figure:
-- the error rate (오류율) is failing over checked.
create table if not exists quality.result_days (
    checked_day date not null,
    gate text not null,
    source text not null, -- '' where the rule is asked of marts
    rule_id text not null,
    subject text not null,
    check_count bigint not null,
    failed_count bigint not null,
    checked_rows bigint not null,
    failing_rows bigint not null,
    primary key (checked_day, gate, source, rule_id, subject)
);

-- The sums of runs from `first_run` to `last_run`; called once for each run.
create or replace function quality.add_to_days(first_run bigint, last_run bigint) returns void
language sql security definer set search_path = pg_catalog as $$
    insert into quality.result_days as held
    select
        (r.checked_at at time zone 'Asia/Seoul')::date, r.gate, coalesce(b.source, ''), f.rule_id, f.subject,
        count(*), count(*) filter (where not f.is_success),
        sum(coalesce((f.observed ->> 'checked')::bigint, 1)),
        sum(coalesce((f.observed ->> 'failing')::bigint, case when f.is_success then 0 else 1 end)) -- tolerated ones too
    from quality.validation_results as f
    inner join quality.validation_runs as r on f.validation_run_id = r.validation_run_id
    left join ops.batches as b on r.batch_id = b.batch_id
    where f.validation_run_id between first_run and last_run
    group by 1, 2, 3, 4, 5
    on conflict (checked_day, gate, source, rule_id, subject) do update set
        check_count = held.check_count + excluded.check_count,
        failed_count = held.failed_count + excluded.failed_count,
        checked_rows = held.checked_rows + excluded.checked_rows,
        failing_rows = held.failing_rows + excluded.failing_rows
$$;
revoke all on function quality.add_to_days(bigint, bigint) from public;
grant execute on function quality.add_to_days(bigint, bigint) to quality_rw;
grant select on quality.result_days to quality_rw, publish_rw;

do $$
begin
    if not exists (select 1 from quality.result_days) then -- what an earlier version found
        perform quality.add_to_days(0, coalesce(max(r.validation_run_id), 0)) from quality.validation_runs as r;
    end if;
end $$;
