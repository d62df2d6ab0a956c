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

-- Answered complaints whose texts are most alike, as they came last, the likest first; `similarity` is the vectors'
-- cosine. Nobody is shown a complaint without the log of accesses knowing it.
create or replace function ops.nearest_complaints(
    client text, address text, vector public.halfvec, version text, how_many integer
) returns table (
    source text, service_request_id text, requested_at timestamptz, description text, answer text,
    answered_at timestamptz, agency_responsible text, similarity double precision
)
language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    shown jsonb;
begin
    with near as (
        select
            e.text_hash,
            1 - (e.embedding operator(public.<=>) vector) as similarity
        from ml.embeddings as e
        where e.model_version = version
        order by e.embedding operator(public.<=>) vector
        limit 8 * how_many
    ),

    best as (
        select
            c.*,
            n.similarity
        from near as n
        cross join lateral ( -- of a stock text a few complaints will do
            select
                v.source,
                v.service_request_id
            from raw.complaints as v
            where v.text_hash = n.text_hash and v.status = 'closed' and v.answer <> ''
            limit how_many
        ) as k
        cross join lateral ops.newest_version(k.source, k.service_request_id) as c
        inner join ops.batches as b on c.batch_id = b.batch_id and b.status = 'promoted'
        where c.text_hash = n.text_hash and c.status = 'closed' and c.answer <> ''
    ),

    once as (
        select distinct on (b.source, b.service_request_id) b.* from best as b
        order by b.source, b.service_request_id
    ),

    likest as (
        select o.* from once as o
        order by o.similarity desc, o.requested_at desc
        limit how_many
    )

    select coalesce(jsonb_agg(to_jsonb(l)), '[]') into shown from likest as l;
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

-- Calls are kept as long as the log of accesses is.
create or replace function ops.forget_service_calls(cutoff_at timestamptz) returns bigint
language sql security definer set search_path = pg_catalog as $$
    with gone as (
        delete from ops.service_calls as c
        where c.called_at < cutoff_at
        returning 1
    )

    select count(*) from gone
$$;
revoke all on function ops.forget_service_calls(timestamptz) from public;
grant execute on function ops.forget_service_calls(timestamptz) to erase_rw;
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
