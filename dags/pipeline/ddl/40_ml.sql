-- ml: derived, keyed by model version, deletable and rebuildable from facts.
create table if not exists ml.embeddings (
    text_hash text not null,
    model_version text not null,
    embedding public.halfvec(384) not null,
    embedded_at timestamptz not null default now(),
    primary key (text_hash, model_version)
);

create table if not exists ml.model_runs (
    run_id bigint generated always as identity primary key,
    kind text not null,
    model_version text not null,
    as_of_at timestamptz not null,
    window_start_at timestamptz not null,
    params jsonb not null,
    metrics jsonb not null,
    created_at timestamptz not null default now(),
    unique (kind, as_of_at, model_version)
);

create table if not exists ml.issues (
    issue_id text primary key,
    label text not null,
    keywords text[] not null,
    status text not null check (status in ('new', 'growing', 'steady', 'fading', 'closed')),
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    complaint_count integer not null,
    submitter_count integer not null,
    duplicate_share double precision not null,
    run_id bigint not null references ml.model_runs
);

alter table ml.issues drop column if exists centroid; -- of an earlier form; nobody read it

create table if not exists ml.issue_members (
    issue_id text not null references ml.issues on delete cascade,
    source text not null,
    service_request_id text not null,
    probability double precision not null check (probability between 0 and 1),
    typical_rank smallint,
    run_id bigint not null references ml.model_runs,
    primary key (source, service_request_id)
);
create index if not exists issue_members_issue on ml.issue_members (issue_id);

-- One row an issue and run: how surprising its last hours are.
create table if not exists ml.signals (
    run_id bigint not null references ml.model_runs,
    issue_id text not null references ml.issues on delete cascade,
    window_hours smallint not null,
    observed_count integer not null,
    expected_count double precision not null,
    p_value double precision not null check (p_value between 0 and 1),
    surge_score double precision not null,
    status text not null default '',
    complaint_count integer not null default 0,
    first_seen_at timestamptz,
    leader_hash text not null default '', -- the issue's earliest complaint, by which that hour finds it again
    primary key (run_id, issue_id)
);
alter table ml.signals
add column if not exists status text not null default '',
add column if not exists complaint_count integer not null default 0,
add column if not exists first_seen_at timestamptz,
add column if not exists leader_hash text not null default '';
update ml.signals set leader_hash = '' -- an earlier form, which no erasure found
where length(leader_hash) = 16;

grant select, insert, update, delete on all tables in schema ml to ml_rw;
grant select on all tables in schema ml to dbt_rw, quality_rw;
