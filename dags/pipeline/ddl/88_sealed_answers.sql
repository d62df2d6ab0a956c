-- What is sealed of answers: of a step all but its words, which an erasure or their retention may take, and those
-- apart; so of a switch and its reason. Of an official answer all, as each import leaves it.
create or replace function quality.row_text(s ops.answer_steps) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'step_id', s.step_id, 'source', s.source, 'service_request_id', s.service_request_id, 'edition', s.edition,
        'step', s.step, 'user_name', s.user_name, 'origin', s.origin, 'reference', s.reference,
        'valid_until', s.valid_until, 'stepped_at', s.stepped_at)::text
$$;
create or replace function quality.words_text(s ops.answer_steps) returns text
language sql stable set search_path = pg_catalog as $$
    select jsonb_build_object('answer', s.answer, 'note', s.note)::text
$$;
create or replace function quality.row_text(s ops.answer_switches) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'switch_id', s.switch_id, 'category', s.category, 'is_on', s.is_on, 'user_name', s.user_name,
        'switched_at', s.switched_at)::text
$$;

create or replace function quality.row_text(o ops.official_answers) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'answer_id', o.answer_id, 'title', o.title, 'question', o.question, 'answer', o.answer, 'agency', o.agency,
        'district', o.district, 'source_name', o.source_name, 'source_url', o.source_url,
        'published_on', o.published_on, 'valid_until', o.valid_until, 'withdrawn_at', o.withdrawn_at,
        'imported_at', o.imported_at)::text
$$;

-- Releases by who had written something of the answer before, which the table's rules let nobody do: the check of the
-- chain asks for them, since rules can be switched off for a while.
create or replace function quality.lone_releases() returns setof bigint
language sql stable security definer set search_path = pg_catalog as $$
    select r.step_id from ops.answer_steps as r
    where
        r.step = 'release' and exists (
            select 1 from ops.answer_steps as w
            where
                w.source = r.source and w.service_request_id = r.service_request_id and w.edition < r.edition
                and w.user_name = r.user_name and w.step in ('draft', 'edit', 'submit')
        )
    order by r.step_id
$$;
revoke all on function quality.lone_releases() from public;
grant execute on function quality.lone_releases() to quality_rw;
