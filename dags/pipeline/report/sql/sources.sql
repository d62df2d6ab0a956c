-- The sources of the board, and until when each has been published.
select
    f.source,
    f.label_ko,
    f.is_synthetic,
    f.last_window_end_at,
    f.last_published_at
from board.freshness as f
where f.channel = ''
order by f.source
