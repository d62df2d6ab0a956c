-- What is open at the moment that the published data reach, whatever month it came in.
select
    sum(b.open_count)::bigint as open,
    sum(b.overdue_count)::bigint as overdue,
    min(b.oldest_requested_at) as oldest_requested_at,
    max(b.as_of_at) as as_of_at
from board.backlog as b
