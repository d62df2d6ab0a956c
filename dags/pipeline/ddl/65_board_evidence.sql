-- board: which batches brought a recent complaint, and what was decided about each: a live view with publish_rw's
-- rights, as in 60_board.sql. No text and no person is in it. A row belongs to the department that the batch named, so
-- who gave a complaint away still sees that it was once theirs, and by which batch. A number is a source's own: two
-- sources may give the same one, so a complaint is named by both.
create index if not exists publications_published on ops.publications (published_at) where status = 'published';
drop view if exists board.complaint_evidence;
drop view if exists ops.complaint_batches;

create view ops.complaint_batches as
select
    c.source,
    c.service_request_id,
    c.batch_id,
    c.requested_at,
    c.landed_at,
    (c.requested_at at time zone 'Asia/Seoul')::date as requested_date,
    coalesce(nullif(btrim(c.agency_responsible), ''), '미지정') as agency_responsible
from raw.complaints as c
where
    c.requested_at >= (
        select max(least(b.window_end_at, b.landed_at)) - interval '28 days' from ops.batches as b
        where b.status = 'promoted'
    );

create view board.complaint_evidence as
with batches as materialized (
    select
        b.batch_id,
        b.decided_at,
        s.label_ko as source_name,
        r.validation_run_id as gate_run_id,
        r.is_success,
        r.checked_at,
        f.rule_count,
        f.failed_rules,
        p.publication_id,
        p.validation_run_id as publication_run_id,
        p.transform_id,
        p.published_at,
        s.label_ko || to_char(b.window_start_at at time zone 'Asia/Seoul', ' YYYY-MM-DD HH24:MI')
        || to_char(b.window_end_at at time zone 'Asia/Seoul', '–HH24:MI') as batch_name
    from ops.batches as b
    inner join ops.sources as s on b.source = s.source
    left join lateral (
        select g.* from quality.validation_runs as g
        where g.batch_id = b.batch_id
        order by g.checked_at desc, g.validation_run_id desc
        limit 1
    ) as r on true
    left join lateral (
        select
            count(*) as rule_count,
            coalesce(string_agg(distinct q.name_ko, ', ') filter (where not q.is_success), '') as failed_rules
        from quality.validation_results as q
        where q.validation_run_id = r.validation_run_id
    ) as f on true
    left join lateral ( -- the first that was made of facts which the batch was part of
        select n.* from ops.publications as n
        where
            n.status = 'published' and n.published_at > b.decided_at and (
                select t.started_at from ops.transforms as t
                where t.stage = 'facts' and t.is_success and t.transform_id <= n.transform_id
                order by t.transform_id desc
                limit 1
            ) > b.decided_at
        order by n.published_at
        limit 1
    ) as p on true
    where
        b.status = 'promoted' and b.window_end_at >= (
            select max(least(w.window_end_at, w.landed_at)) - interval '28 days' from ops.batches as w
            where w.status = 'promoted'
        )
)

select
    c.source,
    e.source_name,
    c.service_request_id,
    c.agency_responsible,
    c.requested_date,
    c.landed_at,
    e.batch_id,
    e.batch_name,
    e.gate_run_id,
    e.is_success as success,
    e.checked_at,
    e.rule_count,
    e.failed_rules,
    e.publication_id,
    e.publication_run_id,
    e.transform_id,
    e.published_at
from ops.complaint_batches as c
inner join batches as e on c.batch_id = e.batch_id;

grant select on ops.complaint_batches to publish_rw;
alter view board.complaint_evidence owner to publish_rw;
grant select on board.complaint_evidence to board_ro;
