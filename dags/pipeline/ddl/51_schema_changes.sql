-- quality: changes of the form in which a source delivers. A change is one row from when it is found until the field is
-- as it was, or until it has become the form that one knows.
create table if not exists quality.schema_changes (
    schema_change_id bigint generated always as identity primary key,
    source text not null references ops.sources,
    field text not null,
    change_kind text not null check (change_kind in ('appeared', 'vanished', 'emptied', 'retyped', 'missing')),
    severity text not null check (severity in ('warning', 'info')),
    since_at timestamptz not null, -- start of the first window that shows it
    detail text not null default '',
    opened_at timestamptz not null default now(),
    closed_at timestamptz
);
create unique index if not exists schema_changes_open
on quality.schema_changes (source, field, change_kind) where closed_at is null;

create or replace function quality.schema_change_ko(change_kind text, detail text) returns text
language sql immutable set search_path = pg_catalog
return case change_kind
    when 'appeared' then '새 항목이 나타남'
    when 'vanished' then '항목이 사라짐'
    when 'emptied' then '항목이 계속 비어 있음'
    when 'retyped' then '항목의 형식이 바뀜: ' || detail
    when 'missing' then '출처가 보내지 않는 항목'
end;

grant select, insert, update on quality.schema_changes to quality_rw;
grant select on quality.schema_changes to publish_rw;
