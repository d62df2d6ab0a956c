-- What a night learned about chance: plain arrays (numpy's npz), never code. A night keeps only its own.
create table if not exists ml.watch_states (
    run_id bigint primary key references ml.model_runs on delete cascade,
    state bytea not null
);

-- One row a thing that was out of the ordinary in the hour that ended at `as_of_at`; `kind` is what was sent about it:
-- a new alert, a surge of something known, an update of an alert that grew, or nothing ('same').
create table if not exists ml.alerts (
    as_of_at timestamptz not null,
    number smallint not null,
    run_id bigint not null references ml.model_runs,
    alert_id text not null,
    kind text not null check (kind in ('new', 'surge', 'update', 'same')),
    score double precision not null,
    recurrence_interval_days double precision not null check (recurrence_interval_days > 0),
    window_hours smallint not null check (window_hours > 0),
    observed_count integer not null check (observed_count > 0),
    expected_count double precision not null check (expected_count >= 0),
    is_known boolean not null,
    place text not null,
    label text not null,
    reason text not null,
    caution text not null,
    primary key (as_of_at, number)
);
alter table ml.alerts
add column if not exists way text not null default 'likeness' check (way in ('likeness', 'volumes')), -- who raised it
add column if not exists cell text not null default ''; -- what was counted: signals of one cell are one alert
create index if not exists alerts_alert on ml.alerts (alert_id, as_of_at);

-- The complaints behind a row of ml.alerts. `typical_rank` is 1 to 3 for the most typical of those that make it.
create table if not exists ml.alert_members (
    as_of_at timestamptz not null,
    number smallint not null,
    source text not null,
    service_request_id text not null,
    typical_rank smallint,
    primary key (as_of_at, number, source, service_request_id),
    foreign key (as_of_at, number) references ml.alerts on delete cascade
);
-- Which sentences of the reason and the caution the complaint is behind, as they are numbered: those of the first make
-- the alert, others are copies, what came before and the like.
alter table ml.alert_members
add column if not exists statements smallint[] not null default '{1}',
add column if not exists is_counted boolean generated always as (1 = any(statements)) stored;
create index if not exists alert_members_complaint on ml.alert_members (source, service_request_id);

grant select, insert, update, delete on ml.watch_states, ml.alerts, ml.alert_members to ml_rw;
grant select on ml.alerts, ml.alert_members to dbt_rw, quality_rw;
