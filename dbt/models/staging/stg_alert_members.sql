select
    as_of_at,
    number,
    source,
    service_request_id,
    typical_rank,
    is_counted,
    (
        select string_agg(substr('①②③④⑤⑥⑦⑧⑨', marks.mark, 1), '' order by marks.mark)
        from unnest(statements) as marks (mark)
    ) as statement_marks
from {{ source('ml', 'alert_members') }}
