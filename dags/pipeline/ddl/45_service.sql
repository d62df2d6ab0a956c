-- What the analysis service needs of the warehouse: its login reads models, issues' names and answers, sees complaints
-- through one function alone, and writes down each of its calls.
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

grant usage on schema ml, ops, public to service_rw;
grant select on ml.model_runs, ml.catalogues, ml.issues, ml.answer_vectors to service_rw;
grant insert on ops.service_calls to service_rw;

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
