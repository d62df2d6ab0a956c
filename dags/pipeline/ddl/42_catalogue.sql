-- What a night learned of the standing issues: plain arrays (numpy's npz), never code. An hour asks the newest one
-- before it; a few are kept, so that a past hour can be looked at again as it was.
create table if not exists ml.catalogues (
    run_id bigint primary key references ml.model_runs on delete cascade,
    state bytea not null
);

-- What a catalogue says of a text, worked out once: the standing issue that it belongs to, or '' where it is residual.
create table if not exists ml.assignments (
    text_hash text not null,
    model_version text not null,
    catalogue_id bigint not null references ml.catalogues on delete cascade,
    issue_id text not null,
    nearness real not null, -- cosine to that issue's centre, to the nearest one's in the residual
    primary key (catalogue_id, text_hash),
    foreign key (text_hash, model_version) references ml.embeddings on delete cascade
);
create index if not exists assignments_text on ml.assignments (text_hash, model_version);

-- An issue's life, one row a change: the state that it came into, or what it became one with or came out of
-- (`other_id`).
create table if not exists ml.issue_events (
    as_of_at timestamptz not null,
    issue_id text not null references ml.issues on delete cascade,
    kind text not null check (
        kind in ('new', 'growing', 'steady', 'fading', 'closed', 'merged_into', 'split_from')
    ),
    other_id text not null default '',
    run_id bigint not null references ml.model_runs,
    primary key (as_of_at, issue_id, kind, other_id),
    check ((other_id <> '') = (kind in ('merged_into', 'split_from')))
);
create index if not exists issue_events_issue on ml.issue_events (issue_id, as_of_at);

grant select, insert, update, delete on ml.catalogues, ml.assignments, ml.issue_events to ml_rw;
grant select on ml.issue_events to dbt_rw, quality_rw;
