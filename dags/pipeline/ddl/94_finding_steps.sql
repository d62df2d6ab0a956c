-- One step on a finding. Returns whether a row was written: who sends the same form twice has done it once. Steps on a
-- finding follow each other.
create or replace function actions.step_finding(who text, finding bigint, what text, said jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.ledger_reader(who);
    now_is record;
    newest record;
    today constant date := (now() at time zone 'Asia/Seoul')::date;
    last_day constant text := coalesce(said ->> 'until_on', said ->> 'due_on');
begin
    perform pg_advisory_xact_lock(hashtextextended('findings', 0)); -- the gates count on them meanwhile
    select s.* into now_is from quality.finding_states as s where s.finding_id = finding;
    if now_is.finding_id is null then
        raise exception '그런 점검 결과가 없습니다.' using errcode = 'P0002';
    end if;
    select s.* into newest from quality.finding_steps as s
    where s.finding_id = finding
    order by s.step_id desc
    limit 1;
    if newest.step = what and newest.user_name = who and newest.detail = said then
        return false;
    end if;
    if quality.step_fields(what) is null then
        raise exception '할 수 없는 일입니다.' using errcode = '22023';
    end if;
    if not (me.may_audit or (me.may_repair and what in ('assign', 'analyse', 'plan', 'fix'))) then
        raise exception '감사 담당자만 할 수 있습니다.' using errcode = '42501';
    end if;
    if what = 'fix' and not me.may_repair then
        raise exception '조치는 자료를 고치는 담당자만 적을 수 있습니다.' using errcode = '42501';
    end if;
    if what in ('waive', 'close') and actions.is_own(who, finding) then
        raise exception '자신이 맡았거나 조치한 결과는 다른 사람이 예외로 두거나 종결해야 합니다.' using errcode = '42501';
    end if;
    if not now_is.is_open then
        raise exception '이미 종결한 점검 결과입니다. 다시 실패하면 새로 열립니다.' using errcode = '22023';
    end if;
    if
        (select array_agg(k.field order by k.field) from jsonb_object_keys(said) as k (field))
        is distinct from quality.step_fields(what)
        or exists (
            select 1 from jsonb_each_text(said) as e (field, words)
            where coalesce(length(btrim(e.words)), 0) not between 1 and 2000
        )
    then
        raise exception '모든 칸을 500자까지 채워야 합니다.' using errcode = '22023';
    end if;
    if what = 'assign' and not exists (
        select 1 from ops.people as p where p.user_name = said ->> 'owner' and p.is_active and p.may_repair
    ) then
        raise exception '그 사람에게는 맡길 수 없습니다.' using errcode = '22023';
    end if;
    -- the text is kept, and 'tomorrow' would be another day each day
    if last_day !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' or last_day::date not between today and today + 366 then
        raise exception '날짜는 오늘부터 1년 안이어야 합니다.' using errcode = '22023';
    end if;
    if what = 'end_waiver' and not now_is.is_waived then
        raise exception '예외로 둔 결과가 아닙니다.' using errcode = '22023';
    end if;
    if now_is.is_waived and now_is.waived_by in (who, said ->> 'owner') and what in ('assign', 'analyse', 'plan', 'fix') then
        raise exception '예외로 둔 사람은 그 동안 맡거나 조치하지 못합니다.' using errcode = '42501';
    end if;
    if
        what = 'close' and (now_is.fixed_at is null or now_is.state <> '재검사 통과') and not exists (
            select 1 from quality.rules as b -- a rule that is asked no more, or only informs, never passes again
            where b.rule_id = now_is.rule_id and (b.rule_version = '' or b.severity = 'info')
        )
    then
        raise exception '조치를 적은 뒤에 재검사를 통과해야 종결할 수 있습니다.' using errcode = '22023';
    end if;
    insert into quality.finding_steps (finding_id, step, user_name, detail) values (finding, what, who, said);
    if what = 'close' then
        update quality.findings as f set is_open = false where f.finding_id = finding;
    end if;
    return true;
end $$;
