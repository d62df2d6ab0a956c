-- The answer desk: one complaint with all that an answer to it needs.

-- What the newest hour proposes, if it still stands in the corpus and holds; else why nothing is proposed.
create or replace function actions.proposal(of_source text, number text) returns jsonb
language sql stable set search_path = pg_catalog as $$
    select case
        when not ops.is_answered(of_source, number)
            then jsonb_build_object('reason', '이 분야의 답변은 지금 꺼져 있습니다.')
        when p.kind is null then jsonb_build_object('reason', '아직 찾아보지 않았습니다.')
        when p.is_abstained then jsonb_build_object('reason', p.reason)
        when c.reference is null or c.valid_until < (now() at time zone 'Asia/Seoul')::date
            then jsonb_build_object('reason', '찾았던 답변의 효력이 끝났습니다.')
        else jsonb_build_object(
            'reason', '', 'kind', c.kind, 'reference', c.reference, 'answer', c.answer, 'agency', c.agency,
            'source_name', c.source_name, 'published_on', c.published_on, 'valid_until', c.valid_until,
            'similarity', p.similarity,
            -- what another citizen asked is for that one's department alone
            'question', case c.kind when 'official' then c.question end, 'source_url', o.source_url)
    end
    from (select 1) as one
    left join ml.answer_proposals as p on p.source = of_source and p.service_request_id = number
    left join lateral ops.corpus_entry(p.kind, p.reference) as c on true
    left join ops.official_answers as o on c.kind = 'official' and c.reference = o.answer_id
$$;

create or replace function actions.answer_history(of_source text, number text) returns jsonb
language sql stable set search_path = pg_catalog as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'edition', s.edition, 'step', s.step, 'name_ko', p.name_ko, 'stepped_at', s.stepped_at, 'origin', s.origin,
        'answer', s.answer, 'note', s.note, 'valid_until', s.valid_until, 'entry_number', t.of_row -> 'entry_number',
        'holds', coalesce((t.of_row ->> 'holds')::boolean and (t.of_words ->> 'holds')::boolean, false)
    ) order by s.edition), '[]')
    from ops.answer_steps as s
    inner join ops.people as p on s.user_name = p.user_name
    cross join lateral (
        select
            quality.seal_of('answer', s.step_id::text) as of_row,
            quality.seal_of('words', s.step_id::text) as of_words
    ) as t
    where s.source = of_source and s.service_request_id = number
$$;

create or replace function actions.on_desk(person ops.people, of_source text, number text) returns jsonb
language plpgsql stable set search_path = pg_catalog as $$
declare
    found_one jsonb;
begin
    select to_jsonb(d) into found_one from actions.desk(of_source, number) as d
    where actions.sees(person, d.agency);
    if found_one is null then
        raise exception '그런 민원이 없습니다.' using errcode = 'P0002';
    end if;
    return found_one;
end $$;

drop function if exists actions.answer_case(text, text, text);
create function actions.answer_case(who text, of_source text, number text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    me constant ops.people := actions.answerer(who);
begin
    return (
        select jsonb_build_object(
            'complaint', c,
            'source_name', (select s.label_ko from ops.sources as s where s.source = of_source),
            'prediction', (
                select to_jsonb(p) from ml.predictions as p where p.source = of_source and p.service_request_id = number),
            'proposal', actions.proposal(of_source, number),
            'is_answered', ops.is_answered(of_source, number),
            'answer', (select to_jsonb(a) from ops.answers as a where a.source = of_source and a.service_request_id = number),
            'history', actions.answer_history(of_source, number),
            'may_draft', me.may_draft, 'may_release', me.may_release,
            'is_author', who = any(ops.answer_authors(of_source, number)))
        from actions.on_desk(me, of_source, number) as c
    );
end $$;
