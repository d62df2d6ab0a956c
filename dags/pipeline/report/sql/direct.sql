-- Complaints to the mayor in person (직소): a channel that is named so; null where no source has ever had one.
select
    sum(d.complaint_count) filter (
        where d.requested_date >= %(first)s::date and d.requested_date < %(until)s::date
    )::bigint as this_month,
    count(distinct d.channel) as channel_count
from board.daily_complaints as d
where position('직소' in d.channel) > 0
