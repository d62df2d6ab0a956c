-- Complaints to the mayor in person (직소): a channel that is named so; null where no source has ever had one.
with direct as (
    select
        count(*) as row_count,
        sum(d.complaint_count) filter (
            where d.requested_date >= %(first)s::date and d.requested_date < %(until)s::date
        )::bigint as received
    from board.daily_complaints as d
    where position('직소' in d.channel) > 0
)

select case when direct.row_count > 0 then coalesce(direct.received, 0) end as this_month
from direct
