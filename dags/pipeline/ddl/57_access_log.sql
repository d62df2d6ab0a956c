-- ops: the log of accesses to personal data, as 개인정보의 안전성 확보조치 기준 제8조 asks: who, when, from where, whose
-- data, what was done, and for a file why. Whose are complaints' numbers: nobody is named here. Rows are only put in;
-- an ended day is closed once, and the chain seals it (88_sealed_rows.sql).
create table if not exists ops.access_log (
    access_id bigint generated always as identity primary key,
    access_date date not null, -- of Seoul
    accessed_at timestamptz not null,
    user_name text not null, -- empty: a name that nobody has, which may be a password in the wrong field
    address text not null, -- the browser's; 'console' for a command
    deed text not null check (deed in ('login', 'refused', 'read', 'download', 'erase', 'export')),
    place text not null, -- the table of the board, or the command
    subjects text[] not null, -- complaints' numbers, after their source where that was asked; erased: tombstones
    row_count integer not null, -- more than subjects: rows were read without their numbers
    reason text not null,
    repeat_key text not null unique
);
create index if not exists access_log_date on ops.access_log (access_date, user_name);
create index if not exists access_log_subjects on ops.access_log using gin (subjects);

create table if not exists ops.access_days (access_date date primary key);

-- The monthly inspection: who looked through a month's accesses. The remark may be forgotten, the rest never changes.
create table if not exists ops.access_reviews (
    access_review_id bigint generated always as identity primary key,
    review_month date not null check (extract(day from review_month) = 1),
    user_name text not null,
    remark text not null,
    reviewed_at timestamptz not null default now()
);

-- One access, now. Reading the same again from the same place within an hour is one row: boards refresh themselves.
create or replace function ops.note_access(
    who text, from_address text, what text, at_place text, whose text[], rows_read integer, why text
) returns void
language sql security definer set search_path = pg_catalog as $$
    insert into ops.access_log (
        access_date, accessed_at, user_name, address, deed, place, subjects, row_count, reason, repeat_key)
    select
        (now() at time zone 'Asia/Seoul')::date, now(), who, from_address, what, at_place, s.sorted, rows_read, why,
        case what
            when 'read' then encode(sha256(convert_to(jsonb_build_array(
                date_trunc('hour', now() at time zone 'UTC'), who, from_address, at_place, s.sorted, rows_read)::text,
                'UTF8')), 'hex')
            else gen_random_uuid()::text
        end
    from (select coalesce(array_agg(distinct u.n order by u.n), '{}') as sorted from unnest(whose) as u (n)) as s
    on conflict (repeat_key) do nothing
$$;

-- A command's access; it names no person of the board and no other address.
create or replace function ops.note_command(who text, what text, at_place text, whose text[], why text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    if what not in ('erase', 'export') then
        raise exception 'a command reads nothing: %', what using errcode = '22023';
    end if;
    perform ops.note_access(who, 'console', what, at_place, whose, cardinality(whose), why);
end $$;

-- Close the days that are over; a day on which nobody came is closed too, so that none is missing.
create or replace function ops.close_access_days() returns integer
language sql security definer set search_path = pg_catalog as $$
    with closed as (
        insert into ops.access_days (access_date)
        select d.at::date from generate_series(
            coalesce((select max(a.access_date) + 1 from ops.access_days as a), (select min(l.access_date) from ops.access_log as l)),
            -- what began before midnight has ended by then
            ((now() - interval '5 minutes') at time zone 'Asia/Seoul')::date - 1, interval '1 day') as d (at)
        returning 1
    )

    select count(*)::integer from closed
$$;
revoke all on function
ops.note_access(text, text, text, text, text[], integer, text), ops.note_command(text, text, text, text[], text),
ops.close_access_days() from public;
grant execute on function ops.note_command(text, text, text, text[], text) to erase_rw, quality_rw;
grant execute on function ops.close_access_days() to quality_rw;
