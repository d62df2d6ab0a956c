-- ops: answers that officials write to complaints, and where they may be taken from. A step is a row that is never
-- changed, but that its words are forgotten; how an answer stands is its newest step. What may follow what, and that
-- nobody releases what they had a hand in, is kept by the table itself, whoever writes (58_answer_rules.sql).

-- Official questions and answers, as their publishers wrote them (pipeline.official_answers).
create table if not exists ops.official_answers (
    answer_id text primary key check (answer_id <> ''),
    title text not null,
    question text not null check (btrim(question) <> ''),
    answer text not null check (btrim(answer) <> ''),
    agency text not null,
    district text not null, -- empty: the whole city
    source_name text not null check (source_name <> ''),
    source_url text not null check (source_url = '' or source_url ~ '^https?://'),
    published_on date not null,
    valid_until date, -- the last day, in Seoul; null: none is known
    withdrawn_at timestamptz,
    imported_at timestamptz not null default now(),
    check (valid_until >= published_on)
);

-- Where no answer is proposed or released: the newest row of a category (field > name; '': all) says so.
create table if not exists ops.answer_switches (
    switch_id bigint generated always as identity primary key,
    category text not null,
    is_on boolean not null,
    user_name text not null references ops.people,
    reason text not null check (length(reason) between 1 and 2000),
    switched_at timestamptz not null default clock_timestamp()
);
create or replace trigger answer_switches_append_only before delete on ops.answer_switches
for each row execute function ops.refuse_change();
create or replace trigger answer_switches_unchanged before update on ops.answer_switches
for each row when (
    to_jsonb(new) - 'reason' <> to_jsonb(old) - 'reason' or new.reason not in ('[보존 기간 지남]', '[삭제된 민원의 메모]')
) execute function ops.refuse_change();

create table if not exists ops.answer_steps (
    step_id bigint generated always as identity primary key,
    source text not null,
    service_request_id text not null,
    edition integer not null check (edition > 0), -- of the complaint's answer: each step makes the next
    step text not null check (step in ('draft', 'edit', 'submit', 'return', 'release', 'withdraw')),
    user_name text not null references ops.people,
    answer text not null check (length(answer) between 1 and 32000), -- the whole text as it is then, masked
    origin text not null check (origin in ('own', 'released', 'official')), -- whose words these are, one by one
    reference text not null check ((origin = 'own') = (reference = '')), -- the number there
    valid_until date,
    note text not null check (length(note) <= 2000),
    stepped_at timestamptz not null default clock_timestamp(),
    unique (source, service_request_id, edition)
);
create index if not exists answer_steps_stepped on ops.answer_steps (stepped_at);
create index if not exists answer_steps_reference on ops.answer_steps ((step_id::text)); -- as the corpus names it

-- What is left of a step whose words are forgotten.
create or replace function ops.without_words(s ops.answer_steps, mark text) returns jsonb
language sql immutable set search_path = pg_catalog
return jsonb_build_object('answer', mark, 'note', case s.note when '' then '' else mark end);

create or replace trigger answer_steps_unchanged before update on ops.answer_steps
for each row when (
    to_jsonb(new) - array['answer', 'note'] <> to_jsonb(old) - array['answer', 'note']
    or jsonb_build_object('answer', new.answer, 'note', new.note) not in (
        ops.without_words(old, '[보존 기간 지남]'), ops.without_words(old, '[삭제된 민원의 메모]')
    )
) execute function ops.refuse_change();

-- How each answer stands. A text that was forgotten is no answer any more.
create or replace view ops.answers as
select
    s.source,
    s.service_request_id,
    s.step_id,
    s.edition,
    s.answer,
    s.origin,
    s.reference,
    s.valid_until,
    s.user_name,
    s.stepped_at,
    case s.step
        when 'submit' then 'submitted'
        when 'release' then 'released'
        when 'withdraw' then 'withdrawn'
        else 'draft'
    end as state,
    s.answer in ('[보존 기간 지남]', '[삭제된 민원의 메모]') as is_forgotten
from ops.answer_steps as s
where not exists (
    select 1 from ops.answer_steps as n
    where n.source = s.source and n.service_request_id = s.service_request_id and n.edition > s.edition
);
