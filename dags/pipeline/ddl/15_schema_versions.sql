-- ops.schema_versions: which program brought this data directory to its present form, newest last. A program refuses a
-- directory whose schema_version is above its own; `changes` names what was altered in the marts and on the board.
create table if not exists ops.schema_versions (
    schema_version_id bigint generated always as identity primary key,
    schema_version integer not null,
    ddl_sha256 text not null,
    package_version text not null,
    changes text[] not null default '{}',
    applied_at timestamptz not null default now()
);
