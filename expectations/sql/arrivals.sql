-- One row for each asked window and channel: what batches of the wanted statuses and the one that is judged brought;
-- where `is_in_time`, only what came with a batch whose own window holds it. Windows that these batches don't wholly
-- cover are left out (a replay covers none: it brings single rows); a covered, empty one has a row of zeros.
with asked as (
    select
        w.start_at,
        w.end_at
    from unnest(cast(%(starts)s as timestamptz[]), cast(%(ends)s as timestamptz[])) as w (start_at, end_at)
    where (
        select range_agg(tstzrange(b.window_start_at, b.window_end_at))
        from ops.batches as b
        where
            b.source = %(source)s and (b.status = any(%(statuses)s) or b.batch_id = %(batch_id)s)
            and strpos(b.batch_id, ':replay:') = 0
            and tstzrange(b.window_start_at, b.window_end_at) && tstzrange(w.start_at, w.end_at)
    ) @> tstzrange(w.start_at, w.end_at)
),

arrived as (
    select distinct on (a.start_at, c.service_request_id)
        a.start_at,
        c.service_request_id,
        c.channel
    from asked as a
    inner join raw.complaints as c on a.start_at <= c.requested_at and a.end_at > c.requested_at
    inner join ops.batches as b on c.batch_id = b.batch_id
    where
        c.source = %(source)s and (b.status = any(%(statuses)s) or b.batch_id = %(batch_id)s)
        and c.requested_at >= %(first_at)s and c.requested_at < %(last_at)s
        and (not %(is_in_time)s or (c.requested_at >= b.window_start_at and c.requested_at < b.window_end_at))
    order by a.start_at, c.service_request_id, c.landed_at
)

select
    a.start_at,
    coalesce(r.channel, '') as channel,
    count(r.service_request_id) as complaint_count
from asked as a
left join arrived as r on a.start_at = r.start_at
group by a.start_at, coalesce(r.channel, '')
order by a.start_at desc
