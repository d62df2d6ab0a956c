-- One step on an answer, by who read `read_edition` of it; returns the edition that it is now. Who sends the same form
-- twice has done it once. The text is what was typed, or a proposal taken over whole by its kind and reference. The
-- rules themselves are the table's (58_answer_rules.sql).
create or replace function actions.step_answer(
    who text, of_source text, number text, read_edition integer, what text, said jsonb
) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.answerer(who);
    newest ops.answer_steps;
    fresh ops.answer_steps;
    taken ops.answer_corpus;
begin
    if what is null or what not in ('write', 'submit', 'return', 'release', 'withdraw') then
        raise exception '할 수 없는 일입니다.' using errcode = '22023';
    end if;
    perform pg_advisory_xact_lock_shared(hashtextextended('answers', 0)); -- an erasure waits, or has taken all
    perform pg_advisory_xact_lock(hashtextextended('answer:' || of_source || ':' || number, 0));
    perform actions.on_desk(me, of_source, number);
    select s.* into newest from ops.answer_steps as s
    where s.source = of_source and s.service_request_id = number
    order by s.edition desc limit 1;
    fresh := newest;
    fresh.edition := read_edition + 1;
    fresh.user_name := who;
    fresh.note := btrim(coalesce(said ->> 'note', ''));
    fresh.step := case
        when what <> 'write' then what
        when coalesce(newest.step, 'withdraw') = 'withdraw' then 'draft'
        else 'edit'
    end;
    if fresh.step in ('draft', 'edit', 'submit') then
        fresh.answer := btrim(coalesce(said ->> 'answer', ''));
        fresh.valid_until := (said ->> 'valid_until')::date;
        if coalesce(said ->> 'reference', '') <> '' then
            select c.* into taken from ops.corpus_entry(said ->> 'kind', said ->> 'reference') as c;
            fresh := actions.as_taken(fresh, taken);
        elsif fresh.answer is distinct from newest.answer or newest.step = 'withdraw' then
            fresh.origin := 'own';
            fresh.reference := '';
        end if;
        if fresh.answer = '' then
            raise exception '답변을 써야 합니다.' using errcode = '22023';
        end if;
    elsif fresh.step in ('return', 'withdraw') and fresh.note = '' then
        raise exception '돌려보내거나 거두려면 까닭을 적어야 합니다.' using errcode = '22023';
    end if;
    if
        (newest.user_name, newest.note, newest.answer, newest.valid_until)
        is not distinct from (fresh.user_name, fresh.note, fresh.answer, fresh.valid_until)
        and fresh.step = any(array[newest.step, case newest.step when 'draft' then 'edit' end])
        and newest.edition in (fresh.edition, read_edition)
    then
        return newest.edition;
    end if;
    insert into ops.answer_steps (
        source, service_request_id, edition, step, user_name, answer, origin, reference, valid_until, note)
    values (
        of_source, number, fresh.edition, fresh.step, who, fresh.answer, fresh.origin, fresh.reference,
        fresh.valid_until, fresh.note);
    return fresh.edition;
end $$;

-- A step whose text is an answer's of the corpus. Words that a released answer had from an official one, or from
-- another release, are still those: what ends that one ends what was taken from it.
create or replace function actions.as_taken(step ops.answer_steps, taken ops.answer_corpus) returns ops.answer_steps
language plpgsql stable set search_path = pg_catalog as $$
declare
    first_one record;
begin
    if taken.reference is null then
        raise exception '그 답변은 이제 쓸 수 없습니다.' using errcode = '22023';
    end if;
    select a.origin, a.reference into first_one from ops.answers as a
    where taken.kind = 'released' and a.step_id::text = taken.reference and a.origin <> 'own';
    step.answer := taken.answer;
    step.origin := coalesce(first_one.origin, taken.kind);
    step.reference := coalesce(first_one.reference, taken.reference);
    step.valid_until := least(step.valid_until, taken.valid_until);
    return step;
end $$;
