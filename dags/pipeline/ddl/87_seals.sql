-- quality: the chain of seals. Each landing, verdict of a gate, publication, deed on an alert, step on a finding,
-- change of a rule, step of an answer, switch of answers, official answer as it was imported, ended day of accesses,
-- inspection of them and erasure is an entry that holds the hash of the entry before it: none can be changed, left
-- out, put in or moved unseen up to the last head that was anchored outside of this database (`expectations.chain`).
-- An entry holds a salted digest of its row, no word of it; when the row is lawfully changed, its salt goes, and what
-- it said can't be tried out. What an erasure may change of a verdict (keys of failing rows), of a deed (its note), of
-- a step (its texts) and of a day of accesses (whose data, and why) is sealed apart, so the rest never changes; an
-- answer goes whole with its complaint.
create table if not exists quality.seals (
    entry_number bigint primary key check (entry_number > 0),
    sealed_at timestamptz not null, -- of the transaction: all that one transaction does has one time
    kind text not null, -- those of quality.sealed_row
    subject text not null, -- the kind and the row's key
    written_by text not null, -- the login whose transaction it was
    digest text not null, -- sha256 of salt and row; '' where the row was deleted
    previous_hash text not null,
    entry_hash text not null unique
);
do $$
begin -- asked first: a running installation would wait for the lock at each start
    if exists (select 1 from pg_constraint as c where c.conname = 'seals_kind_check') then
        alter table quality.seals drop constraint seals_kind_check; -- of a version that knew fewer kinds
    end if;
end $$;
create index if not exists seals_subject on quality.seals (subject, entry_number);

create table if not exists quality.seal_salts (
    entry_number bigint primary key references quality.seals,
    salt text not null
);

-- The newest entry; whoever seals holds this row until the end of the transaction, so there is one writer and no gap.
create table if not exists quality.seal_head (
    is_only boolean primary key default true check (is_only),
    entry_number bigint not null,
    entry_hash text not null
);
insert into quality.seal_head (entry_number, entry_hash) values (0, repeat('0', 64)) on conflict do nothing;

create or replace function quality.sha256_of(variadic parts text[]) returns text
language sql immutable set search_path = pg_catalog as $$
    select encode(sha256(convert_to(array_to_string(parts, e'\n'), 'UTF8')), 'hex')
$$;

create or replace function quality.seal_time(moment timestamptz) returns text
language sql immutable set search_path = pg_catalog as $$
    select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- Append an entry for a row as it is now, null for one that is gone, unless its newest entry says so already.
create or replace function quality.seal(of_kind text, key text, row_text text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
    head quality.seal_head;
    last_digest text;
    last_salt text;
    named constant text := of_kind || '/' || key;
    fresh_salt constant text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
    row_digest constant text := case when row_text is null then '' else quality.sha256_of(fresh_salt, row_text) end;
begin
    select * into head from quality.seal_head for update;
    select s.digest, t.salt into last_digest, last_salt from quality.seals as s
    left join quality.seal_salts as t on s.entry_number = t.entry_number
    where s.subject = named
    order by s.entry_number desc limit 1;
    if coalesce(last_digest, '') = (
        case when row_text is null then '' else quality.sha256_of(last_salt, row_text) end
    ) then
        return;
    end if;
    delete from quality.seal_salts as t using quality.seals as s
    where s.subject = named and t.entry_number = s.entry_number;
    insert into quality.seals (entry_number, sealed_at, kind, subject, written_by, digest, previous_hash, entry_hash)
    values (
        head.entry_number + 1, now(), of_kind, named, session_user, row_digest, head.entry_hash,
        quality.sha256_of(
            (head.entry_number + 1)::text, quality.seal_time(now()), of_kind, named, session_user::text, row_digest,
            head.entry_hash
        )
    );
    if row_text is not null then
        insert into quality.seal_salts (entry_number, salt) values (head.entry_number + 1, fresh_salt);
    end if;
    update quality.seal_head as h set
        entry_number = s.entry_number,
        entry_hash = s.entry_hash
    from quality.seals as s where s.entry_number = head.entry_number + 1;
end $$;
revoke all on function quality.seal(text, text, text) from public;
