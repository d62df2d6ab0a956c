-- ops: what the platform did. A batch is one source × one window.
create table if not exists ops.sources (
    source text primary key,
    is_synthetic boolean not null,
    label_ko text not null,
    max_minutes_behind integer default 125 check (max_minutes_behind > 0), -- null: given once, never late
    registered_at timestamptz not null default now(),
    channel_minutes jsonb not null default '{}' -- the same by channel, since its newest complaint
);
alter table ops.sources add column if not exists channel_minutes jsonb not null default '{}';

create table if not exists ops.batches (
    batch_id text primary key,
    source text not null references ops.sources,
    window_start_at timestamptz not null,
    window_end_at timestamptz not null,
    status text not null check (status in ('landed', 'promoted', 'held')),
    reason text not null default '',
    landed_at timestamptz not null default now(),
    decided_at timestamptz,
    check (window_end_at > window_start_at)
);
create index if not exists batches_source_window on ops.batches (source, window_start_at);

-- Days of Seoul that promoted rows touched and that are not yet published; `mark` grows, so that a
-- publication removes only what it has seen.
create sequence if not exists ops.dirty_day_mark;
create table if not exists ops.dirty_days (
    day date primary key,
    mark bigint not null default nextval('ops.dirty_day_mark'),
    marked_at timestamptz not null default now()
);

create table if not exists ops.transforms (
    transform_id bigint generated always as identity primary key,
    stage text not null,
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    is_success boolean,
    detail text not null default ''
);

create table if not exists ops.publications (
    publication_id bigint generated always as identity primary key,
    validation_run_id bigint not null,
    transform_id bigint not null,
    status text not null check (status in ('published', 'held')),
    reason text not null default '',
    days date[] not null default '{}',
    published_at timestamptz not null default now()
);

-- What failed, for the board and the runbook: the kind of the error, never its text (it may quote a complaint).
create table if not exists ops.task_failures (
    task_failure_id bigint generated always as identity primary key,
    dag_id text not null,
    task_id text not null,
    run_id text not null,
    try_number integer not null,
    kind text not null,
    failed_at timestamptz not null,
    recovered_at timestamptz -- when a later run of the DAG succeeded
);
alter table ops.task_failures add column if not exists recovered_at timestamptz;

grant select, insert, update (recovered_at) on ops.task_failures to ingest_rw;
grant select on ops.task_failures to publish_rw;
grant select, insert, update on ops.sources, ops.batches to ingest_rw;
grant select, update on ops.batches to quality_rw;
grant select on ops.sources, ops.transforms, ops.publications, ops.dirty_days to quality_rw;
grant insert, update, delete on ops.dirty_days to quality_rw;
grant usage on sequence ops.dirty_day_mark to quality_rw;
grant select on ops.batches, ops.sources, ops.dirty_days to dbt_rw;
grant select, insert, update on ops.transforms to dbt_rw;
grant select, insert on ops.publications to publish_rw;
grant select on ops.sources, ops.batches, ops.transforms to publish_rw;
grant select, delete on ops.dirty_days to publish_rw;
grant select on ops.batches, ops.dirty_days to ml_rw;
