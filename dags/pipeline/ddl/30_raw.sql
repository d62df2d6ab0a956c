-- raw: what arrived, masked, append-only. A changed answer is a new version, never an update.
create table if not exists raw.complaints (
    source text not null,
    service_request_id text not null,
    version_hash text not null,
    batch_id text not null,
    requested_at timestamptz not null,
    updated_at timestamptz not null,
    service_name text not null default '',
    description text not null default '',
    text_hash text not null,
    answer text not null default '',
    answered_at timestamptz,
    channel text not null default '',
    district text not null default '',
    neighbourhood text not null default '',
    agency_responsible text not null default '',
    status text not null check (status in ('open', 'closed')),
    status_notes text not null default '',
    transfers jsonb not null default '[]',
    reopened_at timestamptz,
    satisfaction_score smallint check (satisfaction_score between 1 and 5),
    submitter_hmac text not null default '',
    extra jsonb not null default '{}',
    landed_at timestamptz not null default now(),
    primary key (source, service_request_id, version_hash, requested_at)
) partition by range (requested_at);
do $$
begin -- only where it stands: the lock would make every reader of a running installation wait at each start
    if exists (
        select 1 from pg_attribute as a
        where a.attrelid = 'raw.complaints'::regclass and a.attname = 'origin_hmac' and not a.attisdropped
    ) then
        alter table raw.complaints drop column origin_hmac; -- now in raw.origins, under another key
    end if;
end $$;
create index if not exists complaints_batch on raw.complaints (batch_id);
create index if not exists complaints_requested on raw.complaints (requested_at);

-- Month partitions (Seoul months) are made on demand by the landing, which owns nothing else here. Made apart and then
-- attached, a month waits for nobody who reads or stores in the others, and nobody waits for it.
create or replace function raw.ensure_month(month_start date) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
    lower_at timestamptz := month_start::timestamp at time zone 'Asia/Seoul';
    upper_at timestamptz := (month_start + interval '1 month')::timestamp at time zone 'Asia/Seoul';
    name text := 'complaints_' || to_char(month_start, 'YYYYMM');
begin
    if month_start <> date_trunc('month', month_start)::date then
        raise exception 'not the first of a month: %', month_start;
    end if;
    if to_regclass('raw.' || name) is null then
        perform pg_advisory_xact_lock(7241002);
        if to_regclass('raw.' || name) is null then -- somebody else's, made meanwhile
            execute format('create table raw.%I (like raw.complaints including all)', name);
            execute format('alter table raw.complaints attach partition raw.%I for values from (%L) to (%L)',
                           name, lower_at, upper_at);
        end if;
    end if;
end $$;
revoke all on function raw.ensure_month(date) from public;
grant execute on function raw.ensure_month(date) to ingest_rw;

create table if not exists raw.landings (
    batch_id text primary key references ops.batches,
    fetched_count integer not null,
    accepted_count integer not null,
    duplicate_count integer not null,
    quarantined_count integer not null,
    erased_count integer not null default 0, -- rows of complaints that were erased, whether before or after the reading
    started_at timestamptz not null,
    ended_at timestamptz not null,
    constraint landing_adds_up
    check (fetched_count = accepted_count + duplicate_count + quarantined_count + erased_count)
);
alter table raw.landings add column if not exists erased_count integer not null default 0;
do $$
begin -- the lock that this takes would make a running installation's landings wait at each start
    if not exists (
        select 1 from pg_constraint as c
        where
            c.conrelid = 'raw.landings'::regclass and c.conname = 'landing_adds_up'
            and strpos(pg_get_constraintdef(c.oid), 'erased_count') > 0
    ) then
        alter table raw.landings drop constraint if exists landing_adds_up;
        alter table raw.landings add constraint landing_adds_up
        check (fetched_count = accepted_count + duplicate_count + quarantined_count + erased_count);
    end if;
end $$;

-- The form in which the complaints of the look-back came last: a keyed hash of the row in clear and of the masking.
-- What is found here is stored already and not masked again. Whoever had the key could try what a placeholder hides, so
-- the key is in no backup, only the landing may look, and what the next run won't read again is deleted: by the next
-- landing of its source, or by the night once the look-back has passed.
create table if not exists raw.origins (
    source text not null,
    origin_hmac text not null,
    service_request_id text not null,
    version_hash text not null,
    requested_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (source, origin_hmac)
);
-- what was remembered without it is forgotten by the next night
alter table raw.origins add column if not exists expires_at timestamptz not null default '-infinity';
create index if not exists origins_requested on raw.origins (source, requested_at);
grant select, insert, update, delete on raw.origins to ingest_rw;

-- Rows that could not be made legible: the masked payload, why, and what became of it.
create table if not exists raw.quarantine (
    quarantine_id bigint generated always as identity primary key,
    batch_id text not null references ops.batches,
    source text not null,
    service_request_id text not null default '',
    reason text not null,
    payload jsonb not null,
    payload_hash text not null,
    quarantined_at timestamptz not null default now(),
    replayed_at timestamptz,
    replayed_batch_id text references ops.batches,
    row_hmac text not null default '', -- of a row without a number, in clear, under the origins' key: for its tombstone
    unique (batch_id, payload_hash)
);
alter table raw.quarantine add column if not exists row_hmac text not null default '';
create index if not exists quarantine_payload on raw.quarantine (source, payload_hash);

grant select, insert on raw.complaints, raw.quarantine to ingest_rw;
grant select, insert, update on raw.landings to ingest_rw;
grant update (replayed_at, replayed_batch_id, row_hmac) on raw.quarantine to ingest_rw;
grant select on raw.complaints to dbt_rw, ml_rw, quality_rw;
grant select on raw.landings, raw.quarantine to quality_rw, dbt_rw;
