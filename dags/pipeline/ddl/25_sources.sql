-- ops: what each source delivers, counted again at every landing, so that any order of readings leaves the same.

-- Complaints requested in an hour, by channel ('' where a source has none).
create table if not exists ops.channel_hours (
    source text not null references ops.sources,
    channel text not null,
    hour_at timestamptz not null,
    complaint_count integer not null,
    last_requested_at timestamptz not null,
    primary key (source, channel, hour_at)
);
create index if not exists channel_hours_hour on ops.channel_hours (hour_at);

-- The fields of a batch's rows as they came: in how many rows each was there, in how many filled, and with what.
-- `is_expected` are those that the source's map reads.
create table if not exists ops.source_fields (
    batch_id text not null references ops.batches,
    field text not null,
    is_expected boolean not null,
    row_count integer not null,
    present_count integer not null,
    filled_count integer not null,
    kind_counts jsonb not null,
    primary key (batch_id, field)
);

grant select, insert, update, delete on ops.channel_hours, ops.source_fields to ingest_rw;
grant select on ops.source_fields to quality_rw;
