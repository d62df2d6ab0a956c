-- What an hour looks up in tables that grow with every hour.
create index if not exists batches_window on ops.batches using gist (tstzrange(window_start_at, window_end_at));
create index if not exists batches_undecided on ops.batches (source, window_start_at) where status <> 'promoted';
create index if not exists transforms_facts on ops.transforms (started_at) where stage = 'facts' and is_success;
create index if not exists transforms_open on ops.transforms (transform_id) where ended_at is null;
create index if not exists publications_run on ops.publications (validation_run_id);
create index if not exists validation_runs_batch on quality.validation_runs (batch_id, checked_at);
create index if not exists issues_seen on ml.issues (last_seen_at);
create index if not exists issues_alive on ml.issues (issue_id) where status <> 'closed';
