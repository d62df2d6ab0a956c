-- Complaints that were told at once, and when each source was last looked at. No text is kept here: what could not be
-- sent is read from its source again. Rows go with their complaint (see ops.erase_complaints).
create table if not exists ops.urgent_tellings (
    source text not null,
    service_request_id text not null,
    channel text not null,
    arrived_at timestamptz not null, -- when the complaint was made, by its source
    seen_at timestamptz not null,
    kinds text[] not null,
    probability real not null,
    model_version text not null,
    told_at timestamptz,
    attempt_count integer not null default 0,
    last_error text not null default '',
    primary key (source, service_request_id, channel)
);
-- The settings' own two, and each address that subscribed (ops.told_of_danger).
alter table ops.urgent_tellings drop constraint if exists urgent_tellings_channel_check;
alter table ops.urgent_tellings add constraint urgent_tellings_channel_check
check (channel ~ '^(webhook|email)(:.+)?$');
create index if not exists urgent_tellings_waiting on ops.urgent_tellings (source, arrived_at) where told_at is null;

create table if not exists ops.urgent_looks (
    source text primary key,
    looked_at timestamptz, -- the last time that it answered
    tried_at timestamptz not null,
    last_error text not null default ''
);
alter table ops.urgent_looks add column if not exists first_tried_at timestamptz not null default now();

grant usage on schema ops to urgent_rw;
grant select, insert, update on ops.urgent_tellings, ops.urgent_looks to urgent_rw;
grant delete on ops.urgent_looks to urgent_rw; -- of a source that is no longer declared
alter role urgent_rw set statement_timeout = '10s';
alter role urgent_rw set lock_timeout = '2s';

-- A source that never answered has been silent since it was first tried.
-- What no subscriber could be told is trouble for a day; what the settings' own recipients were not told, until it is.
drop view if exists monitor.urgent;
create view monitor.urgent as
select
    l.source,
    l.tried_at,
    coalesce(l.looked_at, l.first_tried_at) as looked_at,
    count(t.service_request_id) filter (where t.told_at is null) as unsent_count,
    min(t.seen_at) filter (where t.told_at is null) as unsent_since_at
from ops.urgent_looks as l
left join ops.urgent_tellings as t
    on
        l.source = t.source and t.told_at is null
        and (t.channel in ('webhook', 'email') or t.seen_at > now() - interval '1 day')
group by l.source;
grant select on monitor.urgent to monitor_ro;
