-- The ledger of alarms and its outbox. An alarm is one kind of trouble with one subject, from opening to closing; a
-- message is one thing to say about it through one channel, tried until it is sent. Neither holds a complaint's text.
create table if not exists ops.alarms (
    alarm_id bigint generated always as identity primary key,
    kind text not null,
    subject text not null,
    weight integer not null check (weight > 0), -- how bad it is now
    announced_weight integer not null check (announced_weight > 0), -- how bad it was when last announced
    since_at timestamptz not null,
    opened_at timestamptz not null,
    announced_at timestamptz not null,
    closed_at timestamptz
);
create unique index if not exists alarms_open on ops.alarms (kind, subject) where closed_at is null;

create table if not exists ops.alarm_messages (
    message_id bigint generated always as identity primary key,
    alarm_id bigint not null references ops.alarms,
    occasion text not null check (occasion in ('opened', 'worse', 'reminder', 'cleared')),
    channel text not null check (channel in ('webhook', 'email')),
    body jsonb not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    attempt_count integer not null default 0,
    last_error text not null default ''
);
create index if not exists alarm_messages_unsent on ops.alarm_messages (message_id) where sent_at is null;

grant usage on schema ops to alarms_rw;
grant select, insert, update on ops.alarms, ops.alarm_messages to alarms_rw;
alter role alarms_rw set statement_timeout = '5s';
alter role alarms_rw set lock_timeout = '500ms';

drop view if exists monitor.alarms;
create view monitor.alarms as
select
    a.kind,
    a.subject,
    a.since_at,
    a.opened_at,
    count(m.message_id) filter (where m.sent_at is not null) as sent_count,
    count(m.message_id) filter (where m.sent_at is null) as unsent_count,
    max(m.last_error) filter (where m.sent_at is null) as last_error
from ops.alarms as a
left join ops.alarm_messages as m on a.alarm_id = m.alarm_id
where a.closed_at is null
group by a.alarm_id;
grant select on monitor.alarms to monitor_ro;
