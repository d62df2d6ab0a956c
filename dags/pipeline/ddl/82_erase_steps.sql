-- What `ops.erase_complaints` does beside deleting rows by their name. Executed by it alone.
create or replace function ops.texts_of(subjects jsonb) returns text[]
language sql stable set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct c.text_hash), '{}')
    from jsonb_to_recordset(subjects) as s (source text, service_request_id text)
    inner join raw.complaints as c on s.source = c.source and s.service_request_id = c.service_request_id
$$;

-- An issue is labelled by a month's texts; its members are those of the shorter window.
create or replace function ops.issues_of_texts(texts text[]) returns text[]
language sql stable set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct a.issue_id), '{}')
    from ml.assignments as a
    where a.text_hash = any(texts) and a.issue_id <> ''
$$;

create or replace function ops.issues_of(subjects jsonb) returns text[]
language sql stable set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct i.issue_id), '{}')
    from (
        select m.issue_id
        from jsonb_to_recordset(subjects) as s (source text, service_request_id text)
        inner join ml.issue_members as m on s.source = m.source and s.service_request_id = m.service_request_id
        union all
        select unnest(ops.issues_of_texts(ops.texts_of(subjects)))
    ) as i
$$;

-- How many complaints and refused rows each batch is about to lose.
create or replace function ops.lost_rows(subjects jsonb) returns jsonb
language sql stable set search_path = pg_catalog as $$
    with subject as (
        select s.* from jsonb_to_recordset(subjects) as s (source text, service_request_id text, payload_hash text)
    ),

    lost as (
        select
            c.batch_id,
            count(distinct c.service_request_id) as accepted,
            0 as refused
        from subject as s
        inner join raw.complaints as c on s.source = c.source and s.service_request_id = c.service_request_id
        group by c.batch_id
        union all
        select
            q.batch_id,
            0,
            count(distinct q.quarantine_id)
        from subject as s
        inner join raw.quarantine as q
            on
                s.source = q.source
                and (s.payload_hash = q.payload_hash or s.service_request_id = nullif(q.service_request_id, ''))
        group by q.batch_id
    ),

    batches as (
        select
            l.batch_id,
            sum(l.accepted) as accepted,
            sum(l.refused) as refused
        from lost as l
        group by l.batch_id
    )

    select coalesce(jsonb_agg(to_jsonb(b)), '[]') from batches as b
$$;

-- A landing goes on adding up: what it had accepted or refused is now counted as erased, and never less is said to be
-- there than is.
create or replace function ops.settle_landings(lost jsonb) returns void
language sql set search_path = pg_catalog as $$
    with settled as (
        select
            g.batch_id,
            least(greatest(g.accepted_count - l.accepted, kept.newest), kept.total) as accepted_count,
            least(greatest(g.quarantined_count - l.refused, 0), kept.refused) as quarantined_count
        from jsonb_to_recordset(lost) as l (batch_id text, accepted integer, refused integer)
        inner join raw.landings as g on l.batch_id = g.batch_id
        inner join ops.batches as b on l.batch_id = b.batch_id
        cross join lateral (
            select
                (select count(*) from raw.complaints as c where c.batch_id = b.batch_id) as total,
                (
                    select count(*) from raw.complaints as c
                    where c.batch_id = b.batch_id and c.landed_at = b.landed_at
                ) as newest,
                (select count(*) from raw.quarantine as q where q.batch_id = b.batch_id) as refused
        ) as kept
    )

    update raw.landings as g set
        erased_count = g.erased_count + g.accepted_count - s.accepted_count + g.quarantined_count - s.quarantined_count,
        accepted_count = s.accepted_count,
        quarantined_count = s.quarantined_count
    from settled as s where g.batch_id = s.batch_id
$$;

create or replace function ops.mark_days_of(subjects jsonb) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    if to_regclass('marts.fct_complaints') is not null then
        perform pg_advisory_xact_lock(hashtextextended('dirty_day_mark', 0));
        insert into ops.dirty_days (day, marked_at)
        select f.requested_date, clock_timestamp()
        from jsonb_to_recordset(subjects) as s (source text, service_request_id text)
        inner join marts.fct_complaints as f on s.source = f.source and s.service_request_id = f.service_request_id
        group by f.requested_date
        on conflict (day) do update set mark = nextval('ops.dirty_day_mark');
    end if;
end $$;
