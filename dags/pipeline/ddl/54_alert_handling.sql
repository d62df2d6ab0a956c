-- What was told of each published alert. A row is what the board showed as newest: the start, or that it had grown.
create table if not exists ops.alert_tellings (
    alert_id text not null,
    told_at timestamptz not null,
    observed_count integer not null,
    is_first boolean not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (alert_id, told_at)
);
create index if not exists alert_tellings_recorded on ops.alert_tellings (recorded_at);

-- What people did with alerts; `told_at` is how far the alert had grown when they did it. Rows are never changed, but
-- that a note, masked before it came here, is forgotten: with its retention, or with a complaint that it names.
create table if not exists ops.alert_actions (
    action_id bigint generated always as identity primary key,
    alert_id text not null,
    deed text not null check (deed in ('acknowledge', 'assign', 'close', 'reopen')),
    user_name text not null references ops.people,
    assignee text references ops.people,
    note text not null,
    told_at timestamptz not null,
    acted_at timestamptz not null default clock_timestamp(),
    check ((deed = 'assign') = (assignee is not null))
);
-- 500 characters may be typed, and a mask is longer than many a name
alter table ops.alert_actions drop constraint if exists alert_actions_note_check;
alter table ops.alert_actions add constraint alert_actions_note_check check (length(note) <= 2000);
create index if not exists alert_actions_alert on ops.alert_actions (alert_id, action_id);

create or replace function ops.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name using errcode = '42501';
end $$;
create or replace trigger alert_actions_append_only before delete on ops.alert_actions
for each row execute function ops.refuse_change();
create or replace trigger alert_actions_unchanged before update on ops.alert_actions
for each row when (
    to_jsonb(new) - 'note' <> to_jsonb(old) - 'note' or new.note not in ('[보존 기간 지남]', '[삭제된 민원의 메모]')
) execute function ops.refuse_change();

-- What a person wants to hear of: no word, place or department means any. In quiet hours (Seoul's) nothing is sent.
create table if not exists ops.subscriptions (
    subscription_id bigint generated always as identity primary key,
    user_name text not null references ops.people,
    words text[] not null,
    place text not null,
    department text not null,
    channel text not null check (channel in ('email', 'webhook')),
    webhook text not null check ((channel = 'webhook') = (webhook <> '')), -- its name; addresses are settings
    quiet_from time,
    quiet_until time,
    created_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    check ((quiet_from is null) = (quiet_until is null)),
    check (quiet_from <> quiet_until)
);
-- Dangers are told as they come (73_urgent.sql), whatever their words and the hour.
alter table ops.subscriptions add column if not exists topic text not null default 'alerts'
check (topic in ('alerts', 'dangers')) check (topic = 'alerts' or (words = '{}' and quiet_from is null));
drop index if exists ops.subscriptions_one; -- of a version that knew no topic
create unique index if not exists subscriptions_each on ops.subscriptions (
    user_name, topic, words, place, department, channel, webhook
) where ended_at is null;

-- One row a subscription and a telling: it is said once, whatever runs twice. It holds no word of a complaint.
create table if not exists ops.alert_deliveries (
    delivery_id bigint generated always as identity primary key,
    subscription_id bigint not null references ops.subscriptions,
    alert_id text not null,
    told_at timestamptz not null,
    status text not null default 'waiting' check (status in ('waiting', 'sent', 'superseded', 'failed')),
    attempt_count integer not null default 0,
    last_error text not null default '',
    created_at timestamptz not null default clock_timestamp(),
    settled_at timestamptz,
    unique (subscription_id, alert_id, told_at),
    foreign key (alert_id, told_at) references ops.alert_tellings
);
-- Of the message that it was first tried in: whatever is due beside it later, it is sent again under that one alone.
alter table ops.alert_deliveries add column if not exists message_key text not null default '';
create index if not exists alert_deliveries_waiting on ops.alert_deliveries (delivery_id) where status = 'waiting';

grant select on ops.subscriptions to tell_rw;
grant select, insert on ops.alert_tellings to tell_rw;
grant select, insert, update on ops.alert_deliveries to tell_rw;
