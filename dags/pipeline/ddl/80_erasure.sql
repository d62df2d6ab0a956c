-- Erasure: what was asked for, and the keyed fingerprints by which an erased complaint is refused when it comes again.
-- Neither table holds a word of a complaint, nor an identifier.
create table if not exists ops.erasures (
    erasure_id bigint generated always as identity primary key,
    kind text not null check (kind in ('complaints', 'submitter', 'restore', 'retention')),
    requested_by text not null check (requested_by <> ''),
    reason text not null check (reason <> ''),
    counts jsonb not null default '{}',
    erased_at timestamptz not null default now()
);

create table if not exists raw.tombstones (
    tombstone text primary key check (tombstone ~ '^[0-9a-f]{64}$'),
    source text not null,
    erasure_id bigint not null references ops.erasures
);

grant usage on schema raw to urgent_rw;
grant select on raw.tombstones to ingest_rw, urgent_rw; -- whoever reads complaints from where they come from
grant select on ops.erasures to monitor_ro;
grant usage on schema ops, raw, staging, intermediate, marts, board, ml, quality to erase_rw;
grant pg_maintain to erase_rw; -- to vacuum and analyse: what was deleted leaves the pages and the planner's samples

-- Runs as the owner, like every function that erase_rw may execute: the login itself reads and writes no table.
create or replace function ops.tombstones() returns table (tombstone text, source text)
language sql stable security definer set search_path = pg_catalog as $$
    select t.tombstone, t.source from raw.tombstones as t
$$;

-- The complaints that are meant: those named in `named` that are anywhere in raw, and all of one submitter. A row in
-- quarantine whose number could not be read has an empty one and is named by its hashes.
drop function if exists ops.find_complaints(jsonb, text); -- an earlier version's knew one hash
create function ops.find_complaints(named jsonb, submitter text)
returns table (source text, service_request_id text, payload_hash text, row_hmac text)
language sql stable security definer set search_path = pg_catalog as $$
    with wanted as (
        select w.source, w.service_request_id
        from jsonb_to_recordset(named) as w (source text, service_request_id text)
    )

    select c.source, c.service_request_id, '' as payload_hash, '' as row_hmac
    from wanted as w
    inner join raw.complaints as c on w.source = c.source and w.service_request_id = c.service_request_id
    union
    select c.source, c.service_request_id, '', ''
    from raw.complaints as c
    where submitter <> '' and c.submitter_hmac = submitter
    union
    select q.source, q.service_request_id, q.payload_hash, q.row_hmac
    from raw.quarantine as q
    where
        (submitter <> '' and q.payload ->> 'submitter_hmac' = submitter)
        or exists (
            select 1 from wanted as w
            where w.source = q.source and w.service_request_id = q.service_request_id and q.service_request_id <> ''
        )
$$;

-- Every complaint's name, for telling after a restore which of them were erased since.
drop function if exists ops.complaint_names();
create function ops.complaint_names()
returns table (source text, service_request_id text, payload_hash text, row_hmac text)
language sql stable security definer set search_path = pg_catalog as $$
    select distinct c.source, c.service_request_id, '' as payload_hash, '' as row_hmac from raw.complaints as c
    union
    select q.source, q.service_request_id, q.payload_hash, q.row_hmac from raw.quarantine as q
$$;
