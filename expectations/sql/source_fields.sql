-- The fields of a source's batches of the last 28 days before its newest window that has rows, oldest first: one row a
-- batch and field.
with batches as (
    select
        b.batch_id,
        b.window_start_at,
        b.landed_at - b.window_end_at < interval '1 day' as is_fresh -- read while its answers were still to come
    from ops.batches as b
    where
        b.source = %(source)s
        and exists (
            select 1 from ops.source_fields as f
            where f.batch_id = b.batch_id and f.row_count > 0
        )
)

select
    b.window_start_at,
    b.batch_id,
    b.is_fresh,
    f.field,
    f.is_expected,
    f.row_count,
    f.present_count,
    f.filled_count,
    f.kind_counts
from batches as b
inner join ops.source_fields as f on b.batch_id = f.batch_id
where
    b.window_start_at > (
        select max(n.window_start_at) - interval '28 days' from batches as n
    )
order by b.window_start_at, b.batch_id, f.field
