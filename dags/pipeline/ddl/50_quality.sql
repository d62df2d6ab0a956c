-- quality: every check's result as a row. Keys of offending rows are kept, their text never.
create table if not exists quality.validation_runs (
    validation_run_id bigint generated always as identity primary key,
    gate text not null check (gate in ('batch', 'marts')),
    batch_id text references ops.batches,
    transform_id bigint references ops.transforms,
    days date[] not null default '{}',
    dirty_mark bigint not null default 0,
    is_success boolean not null,
    reason text not null default '',
    checked_at timestamptz not null default now()
);
create index if not exists validation_runs_checked on quality.validation_runs (checked_at desc);

create table if not exists quality.validation_results (
    validation_run_id bigint not null references quality.validation_runs,
    rule_id text not null,
    name_ko text not null,
    subject text not null,
    expectation text not null,
    severity text not null check (severity in ('critical', 'warning', 'info')),
    is_success boolean not null,
    observed jsonb,
    expected jsonb,
    failing_count integer not null default 0,
    failing_keys text[] not null default '{}',
    primary key (validation_run_id, rule_id, subject)
);
do $$
begin -- asked first: a running installation would wait for the lock at each start
    if not exists (
        select 1 from pg_attribute as a
        where a.attrelid = 'quality.validation_results'::regclass and a.attname = 'rule_version'
    ) then
        alter table quality.validation_results
        add column rule_version text not null default ''; -- of the rules' book; '' before there was one
    end if;
end $$;

grant select, insert on quality.validation_runs, quality.validation_results to quality_rw;
grant select on quality.validation_runs, quality.validation_results to publish_rw;
