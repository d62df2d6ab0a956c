-- Who may read and handle alerts, repair and audit findings, draft and release answers, and which webhooks there are:
-- copies of superset/security.yaml and of the settings, made anew at every start (pipeline.people). Who is not here may
-- do nothing.
create table if not exists ops.people (
    user_name text primary key,
    name_ko text not null,
    email text not null, -- where alerts go by mail; empty: nowhere
    is_whole_city boolean not null,
    departments text[] not null,
    may_read boolean not null,
    may_act boolean not null,
    is_active boolean not null -- false for who has left the file: what they did keeps its name
);
alter table ops.people add column if not exists may_repair boolean not null default false;
alter table ops.people add column if not exists may_audit boolean not null default false;
alter table ops.people add column if not exists may_draft boolean not null default false;
alter table ops.people add column if not exists may_release boolean not null default false;
alter table ops.people add column if not exists may_read_texts boolean not null default false; -- of complaints
create table if not exists ops.webhooks (webhook text primary key);

grant usage on schema ops to tell_rw;
grant select on ops.people, ops.webhooks to tell_rw;
