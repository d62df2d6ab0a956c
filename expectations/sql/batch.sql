-- One row: the batch with what its last landing says and what is really there; `stored_count` is what that landing
-- stored (a landing is one transaction, hence one moment), `row_count` what it and earlier ones did. Rows of erased
-- complaints are not counted as fetched.
select
    b.source,
    b.window_start_at,
    b.window_end_at,
    b.landed_at,
    b.status,
    l.accepted_count,
    l.duplicate_count,
    l.quarantined_count,
    l.fetched_count - l.erased_count as fetched_count,
    (
        select count(*) from raw.complaints as c
        where c.batch_id = b.batch_id
    ) as row_count,
    (
        select count(*) from raw.complaints as c
        where c.batch_id = b.batch_id and c.landed_at = b.landed_at
    ) as stored_count,
    (
        select count(*) from raw.quarantine as q
        where q.batch_id = b.batch_id
    ) as kept_count
from ops.batches as b
left join raw.landings as l on b.batch_id = l.batch_id
where b.batch_id = %(batch_id)s
