-- ops: what may follow what in an answer, kept by the table for whoever writes, owners and superusers included. Nobody
-- releases what they drafted, edited or submitted, ever: to withdraw and begin anew makes nobody another person.
create or replace function ops.next_answer_steps(last_step text) returns text[]
language sql immutable set search_path = pg_catalog
return case
    when last_step is null or last_step = 'withdraw' then array['draft', 'submit']
    when last_step = 'submit' then array['edit', 'return', 'release']
    when last_step = 'release' then array['withdraw']
    else array['edit', 'submit']
end;

create or replace function ops.answer_authors(of_source text, number text) returns text[]
language sql stable security definer set search_path = pg_catalog as $$
    select array(
        select distinct s.user_name from ops.answer_steps as s
        where s.source = of_source and s.service_request_id = number and s.step in ('draft', 'edit', 'submit'))
$$;

-- Why a step cannot be released now, '' where it can.
create or replace function ops.release_objection(s ops.answer_steps) returns text
language sql stable security definer set search_path = pg_catalog as $$
    select case
        when s.user_name = any(ops.answer_authors(s.source, s.service_request_id))
            then '자신이 쓰거나 고치거나 제출한 답변은 다른 사람이 내보내야 합니다.'
        when not ops.is_answered(s.source, s.service_request_id) then '이 분야의 답변은 지금 꺼져 있어 내보낼 수 없습니다.'
        when s.valid_until < (now() at time zone 'Asia/Seoul')::date then '유효 기한이 지난 답변은 내보낼 수 없습니다.'
        else ''
    end
$$;

-- Words that are said to be another answer's are that answer's whole text, it still holds, and they no longer than it.
create or replace function ops.is_as_taken(s ops.answer_steps) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
    select s.origin = 'own' or exists (
        select 1 from ops.corpus_entry(s.origin, s.reference) as c
        where
            c.answer = s.answer
            and (c.valid_until is null or c.valid_until >= (now() at time zone 'Asia/Seoul')::date)
            and (c.valid_until is null or s.valid_until <= c.valid_until)
    )
$$;

create or replace function ops.check_answer_step() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
    newest ops.answer_steps;
    objection text;
    author ops.people;
begin
    select s.* into newest from ops.answer_steps as s
    where s.source = new.source and s.service_request_id = new.service_request_id
    order by s.edition desc limit 1;
    if new.edition <> coalesce(newest.edition, 0) + 1 then
        raise exception '그 사이에 다른 사람이 이 답변을 고쳤습니다. 다시 읽고 해 주세요.' using errcode = '22023';
    end if;
    if new.step <> all(ops.next_answer_steps(newest.step)) then
        raise exception '지금 이 답변에는 할 수 없는 일입니다.' using errcode = '22023';
    end if;
    select p.* into author from ops.people as p where p.user_name = new.user_name and p.is_active;
    if not coalesce(case when new.step in ('draft', 'edit', 'submit') then author.may_draft else author.may_release end,
                    false) then
        raise exception '그 일을 할 권한이 없습니다.' using errcode = '42501';
    end if;
    if
        new.step in ('return', 'release', 'withdraw') and (new.answer, new.origin, new.reference, new.valid_until)
        is distinct from (newest.answer, newest.origin, newest.reference, newest.valid_until)
    then
        raise exception '제출된 답변 그대로만 내보내거나 돌려보낼 수 있습니다.' using errcode = '22023';
    end if;
    if new.step not in ('return', 'withdraw') and not ops.is_as_taken(new) then
        raise exception '가져온 답변이 바뀌었거나 효력이 끝났습니다. 다시 확인해 주세요.' using errcode = '22023';
    end if;
    objection := case new.step when 'release' then ops.release_objection(new) else '' end;
    if objection <> '' then
        raise exception '%', objection using errcode = '22023';
    end if;
    return new;
end $$;
create or replace trigger answer_steps_checked before insert on ops.answer_steps
for each row execute function ops.check_answer_step();

-- A step goes with its complaint alone, in the transaction that writes the erasure down.
create or replace function ops.refuse_unless_erased() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select 1 from ops.erasures as e where e.xmin = pg_current_xact_id()::xid and e.kind <> 'retention') then
        return old;
    end if;
    raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name using errcode = '42501';
end $$;
create or replace trigger answer_steps_append_only before delete on ops.answer_steps
for each row execute function ops.refuse_unless_erased();
revoke all on function ops.answer_authors(text, text), ops.release_objection(ops.answer_steps),
ops.is_as_taken(ops.answer_steps) from public;
