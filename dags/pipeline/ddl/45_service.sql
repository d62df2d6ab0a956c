-- What the analysis service needs of the warehouse: its login reads models, issues' names and answers, sees complaints
-- through one function alone, and writes down each of its calls.
create index if not exists embeddings_nearest on ml.embeddings using hnsw (embedding public.halfvec_cosine_ops);
create index if not exists complaints_text on raw.complaints (text_hash);

-- Vectors of the answers that may be proposed; `source` and `service_request_id` are the complaint's whose answer it
-- is.
create table if not exists ml.answer_vectors (
    kind text not null,
    reference text not null,
    content_hash text not null, -- of question and answer: a changed one is embedded again
    model_version text not null,
    source text not null default '',
    service_request_id text not null default '',
    question public.halfvec(384) not null,
    whole public.halfvec(384) not null,
    asked public.halfvec(384) not null,
    primary key (kind, reference)
);
alter table ml.answer_proposals add column if not exists corpus_version text not null default '';
create index if not exists answer_proposals_corpus on ml.answer_proposals (corpus_version);

-- One row a call: who asked, how much, what came of it. Never a text.
create table if not exists ops.service_calls (
    call_id bigint generated always as identity primary key,
    called_at timestamptz not null,
    client text not null,
    endpoint text not null,
    text_count integer not null,
    character_count integer not null,
    answer_status smallint not null,
    milliseconds real not null
);
create index if not exists service_calls_at on ops.service_calls (called_at);

-- Answered complaints whose texts are most alike, the likest first; `similarity` is the vectors' cosine. Nobody is
-- shown a complaint without the log of accesses knowing it.
create or replace function ops.nearest_complaints(
    client text, address text, vector public.halfvec, version text, how_many integer
) returns table (
    source text, service_request_id text, requested_at timestamptz, description text, answer text,
    answered_at timestamptz, agency_responsible text, similarity double precision
)
language plpgsql security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare
    shown jsonb;
begin
    with near as (
        select
            e.text_hash,
            1 - (e.embedding <=> vector) as similarity
        from ml.embeddings as e
        where e.model_version = version
        order by e.embedding <=> vector
        limit 4 * how_many
    ),

    newest as (
        select distinct on (c.source, c.service_request_id)
            c.*,
            n.similarity
        from near as n
        inner join raw.complaints as c on n.text_hash = c.text_hash
        inner join ops.batches as b on c.batch_id = b.batch_id and b.status = 'promoted'
        order by c.source, c.service_request_id, c.updated_at desc, c.landed_at desc
    ),

    best as (
        select n.* from newest as n
        where n.status = 'closed' and n.answer <> ''
        order by n.similarity desc, n.requested_at desc
        limit how_many
    )

    select coalesce(jsonb_agg(to_jsonb(b)), '[]') into shown from best as b;
    if jsonb_array_length(shown) > 0 then
        perform ops.note_access(
            'service:' || client, address, 'read', 'pipeline.service',
            array(select s.source || ':' || s.service_request_id
                  from jsonb_to_recordset(shown) as s (source text, service_request_id text)),
            jsonb_array_length(shown), '');
    end if;
    return query
    select s.* from jsonb_to_recordset(shown) as s (
        source text, service_request_id text, requested_at timestamptz, description text, answer text,
        answered_at timestamptz, agency_responsible text, similarity double precision);
end $$;
revoke all on function ops.nearest_complaints(text, text, public.halfvec, text, integer) from public;

grant usage on schema ml, ops, public to service_rw;
grant execute on function ops.nearest_complaints(text, text, public.halfvec, text, integer) to service_rw;
grant select on ml.model_runs, ml.catalogues, ml.issues, ml.answer_vectors to service_rw;
grant insert on ops.service_calls to service_rw;
grant select, insert, update, delete on ml.answer_vectors to ml_rw;
alter role service_rw set statement_timeout = '5s';

-- Who may ask the service, by the hash of a token that only they have.
create table if not exists ops.service_clients (
    client text primary key check (client ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    token_sha256 text not null unique,
    per_minute integer not null check (per_minute between 1 and 100000), -- texts
    sees_complaints boolean not null, -- past complaints and their answers are shown to it
    added_at timestamptz not null default now(),
    removed_at timestamptz
);
grant select on ops.service_clients to service_rw;
grant select, insert, update on ops.service_clients to ml_rw;
