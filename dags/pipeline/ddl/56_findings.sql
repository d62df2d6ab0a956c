-- quality: the ledger of findings. A rule that fails opens one finding for what it was asked of; while that is open,
-- further failures are counted on it. What people do about it are steps, which are never changed, but that their texts
-- are forgotten, and are sealed.
create table if not exists quality.findings (
    finding_id bigint generated always as identity primary key,
    rule_id text not null,
    subject text not null,
    source text not null, -- '' where the rule is asked of marts
    name_ko text not null,
    severity text not null check (severity in ('critical', 'warning')), -- the gravest so far
    first_run_id bigint not null references quality.validation_runs,
    last_run_id bigint not null references quality.validation_runs, -- newest run that was asked, whatever it found
    opened_at timestamptz not null,
    failed_at timestamptz not null, -- newest run that failed
    passed_at timestamptz, -- newest run that passed, since the finding was opened
    failed_count integer not null default 1, -- runs
    previous_id bigint references quality.findings, -- the same, found before and closed
    is_open boolean not null default true
);
create unique index if not exists findings_open on quality.findings (rule_id, subject, source) where is_open;
create index if not exists findings_rule on quality.findings (rule_id, subject, source, finding_id);

create table if not exists quality.finding_steps (
    step_id bigint generated always as identity primary key,
    finding_id bigint not null references quality.findings,
    step text not null
    check (step in ('open', 'assign', 'analyse', 'plan', 'fix', 'waive', 'end_waiver', 'close')),
    user_name text references ops.people, -- null: the gate itself
    detail jsonb not null default '{}', -- the fields of quality.step_fields
    stepped_at timestamptz not null default clock_timestamp(),
    check ((step = 'open') = (user_name is null))
);
create index if not exists finding_steps_finding on quality.finding_steps (finding_id, step_id);

-- What people typed in a step, and the step when that is forgotten: with its retention, or with a complaint in it.
create or replace function quality.step_texts(detail jsonb) returns jsonb
language sql immutable set search_path = pg_catalog
return detail - array['owner', 'due_on', 'until_on', 'validation_run_id'];

create or replace function quality.without_texts(detail jsonb, mark text) returns jsonb
language sql immutable set search_path = pg_catalog as $$
    select detail || coalesce(
        (select jsonb_object_agg(t.field, mark) from jsonb_object_keys(quality.step_texts(detail)) as t (field)), '{}')
$$;
create or replace trigger finding_steps_append_only before delete on quality.finding_steps
for each row execute function ops.refuse_change();
create or replace trigger finding_steps_unchanged before update on quality.finding_steps
for each row when (
    to_jsonb(new) - 'detail' <> to_jsonb(old) - 'detail'
    or new.detail not in (
        quality.without_texts(old.detail, '[보존 기간 지남]'), quality.without_texts(old.detail, '[삭제된 민원의 메모]')
    )
) execute function ops.refuse_change();

-- What a step has to say, by name; every field is filled.
create or replace function quality.step_fields(step text) returns text[]
language sql immutable set search_path = pg_catalog
return case step
    when 'assign' then array['owner']
    when 'analyse' then array['cause', 'impact']
    when 'plan' then array['due_on', 'plan']
    when 'fix' then array['fix']
    when 'waive' then array['reason', 'until_on']
    when 'end_waiver' then array['reason']
    when 'close' then array['note']
end;

-- Count a run on the findings that it bears on, and open those that are new; returns how many. A rule that only informs
-- opens none, and where it passes without comparing, or over no row, it proves nothing. Safe to call twice for a run.
create or replace function quality.note_findings(run_id bigint) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
    opened integer;
begin
    perform pg_advisory_xact_lock(hashtextextended('findings', 0));
    with asked as (
        select f.*, r.checked_at, coalesce(b.source, '') as source
        from quality.validation_results as f
        inner join quality.validation_runs as r on f.validation_run_id = r.validation_run_id
        left join ops.batches as b on r.batch_id = b.batch_id
        where
            f.validation_run_id = run_id and f.severity <> 'info'
            and not (f.is_success and f.observed ->> 'checked' = '0')
    )

    update quality.findings as held set
        last_run_id = run_id,
        severity = case when not a.is_success and a.severity = 'critical' then 'critical' else held.severity end,
        failed_count = held.failed_count + case when a.is_success then 0 else 1 end,
        failed_at = case when a.is_success then held.failed_at else a.checked_at end,
        passed_at = case when a.is_success then a.checked_at else held.passed_at end
    from asked as a
    where
        held.is_open and held.last_run_id < run_id
        and (held.rule_id, held.subject, held.source) = (a.rule_id, a.subject, a.source);
    with fresh as (
        insert into quality.findings (
            rule_id, subject, source, name_ko, severity, first_run_id, last_run_id, opened_at, failed_at, previous_id
        )
        select
            f.rule_id, f.subject, coalesce(b.source, ''), f.name_ko, f.severity, run_id, run_id, r.checked_at,
            r.checked_at, (
                select max(p.finding_id) from quality.findings as p
                where (p.rule_id, p.subject, p.source) = (f.rule_id, f.subject, coalesce(b.source, ''))
            )
        from quality.validation_results as f
        inner join quality.validation_runs as r on f.validation_run_id = r.validation_run_id
        left join ops.batches as b on r.batch_id = b.batch_id
        where f.validation_run_id = run_id and not f.is_success and f.severity <> 'info' and not exists (
            select 1 from quality.findings as s
            where s.last_run_id >= run_id
                and (s.rule_id, s.subject, s.source) = (f.rule_id, f.subject, coalesce(b.source, ''))
        )
        on conflict (rule_id, subject, source) where is_open do nothing
        returning finding_id, first_run_id
    )

    insert into quality.finding_steps (finding_id, step, detail)
    select n.finding_id, 'open', jsonb_build_object('validation_run_id', n.first_run_id) from fresh as n;
    get diagnostics opened = row_count;
    return opened;
end $$;
revoke all on function quality.note_findings(bigint) from public;
grant execute on function quality.note_findings(bigint) to quality_rw;
