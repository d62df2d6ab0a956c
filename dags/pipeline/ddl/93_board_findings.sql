-- What people do about findings. Who may repair names an owner, a cause, a plan and what was repaired; who may audit
-- also waives and closes, and nobody does either with a finding that they own or had a hand in.
create or replace function actions.ledger_reader(who text) returns ops.people
language plpgsql stable set search_path = pg_catalog as $$
declare
    found_one ops.people;
begin
    select p.* into found_one from ops.people as p
    where p.user_name = who and p.is_active and (p.may_repair or p.may_audit);
    if found_one.user_name is null then
        raise exception '점검 결과 대장을 볼 권한이 없습니다.' using errcode = '42501';
    end if;
    return found_one;
end $$;

-- Whether somebody has a hand in a finding: as its owner, now or before, or by what they did about it.
create or replace function actions.is_own(who text, finding bigint) returns boolean
language sql stable set search_path = pg_catalog as $$
    select exists (
        select 1 from quality.finding_steps as s
        where s.finding_id = finding and (
            s.detail ->> 'owner' = who or (s.user_name = who and s.step in ('analyse', 'plan', 'fix'))
        )
    )
$$;

drop function if exists actions.findings(text);
create function actions.findings(who text) returns table (
    finding_id bigint, rule_id text, name_ko text, subject text, source text, severity text, state text,
    is_open boolean, is_overdue boolean, opened_at timestamptz, failed_at timestamptz, passed_at timestamptz,
    failed_count integer, given_to text, cause text, impact text, plan text, due_on date, fix text, waived_until date,
    waiver_reason text, previous_id bigint,
    first_run_id bigint, last_run_id bigint, may_repair boolean, may_audit boolean
)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.ledger_reader(who);
begin
    return query
    select
        s.finding_id, s.rule_id, s.name_ko, s.subject, coalesce(src.label_ko, '상황판 자료'), s.severity, s.state,
        s.is_open, s.is_overdue, s.opened_at, s.failed_at, s.passed_at, s.failed_count, p.name_ko, s.cause, s.impact,
        s.plan, s.due_on, s.fix, s.waived_until, s.waiver_reason, s.previous_id, s.first_run_id, s.last_run_id, me.may_repair,
        me.may_audit and not actions.is_own(who, s.finding_id)
    from quality.finding_states as s
    left join ops.sources as src on s.source = src.source
    left join ops.people as p on s.given_to = p.user_name
    order by s.is_open desc, s.severity, s.finding_id desc;
end $$;

drop function if exists actions.finding_steps(text, bigint);
create function actions.finding_steps(who text, finding bigint)
returns table (step text, name_ko text, detail jsonb, stepped_at timestamptz, seal jsonb)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    perform actions.ledger_reader(who);
    return query
    select
        s.step, p.name_ko, s.detail, s.stepped_at,
        t.of_row || case
            when quality.step_texts(s.detail) = '{}' then '{}'
            -- what was typed is sealed apart, since it can be forgotten
            else jsonb_build_object('holds', coalesce(
                (t.of_row ->> 'holds')::boolean and (t.of_texts ->> 'holds')::boolean, false))
        end
    from quality.finding_steps as s
    left join ops.people as p on s.user_name = p.user_name
    cross join lateral (
        select
            quality.seal_of('step', s.step_id::text) as of_row,
            quality.seal_of('said', s.step_id::text) as of_texts
    ) as t
    where s.finding_id = finding
    order by s.step_id;
end $$;

-- Who can be given a finding.
drop function if exists actions.repairers(text);
create function actions.repairers(who text) returns table (user_name text, name_ko text)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    perform actions.ledger_reader(who);
    return query
    select p.user_name, p.name_ko from ops.people as p where p.is_active and p.may_repair
    order by p.name_ko, p.user_name;
end $$;
