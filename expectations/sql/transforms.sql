-- One row: the newest transform, whether it ended well, and when the newest good build of the facts began.
select
    newest.transform_id,
    newest.is_success,
    (
        select max(t.started_at) from ops.transforms as t
        where t.stage = 'facts' and t.is_success
    ) as facts_started_at
from (
    select
        t.transform_id,
        coalesce(t.is_success, false) as is_success
    from ops.transforms as t
    order by t.transform_id desc
    limit 1
) as newest
