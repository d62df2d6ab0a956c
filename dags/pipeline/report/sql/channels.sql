-- Received by channel.
select
    d.channel,
    sum(d.complaint_count)::bigint as received,
    round(sum(d.complaint_count) / nullif(sum(sum(d.complaint_count)) over (), 0), 4) as part
from board.daily_complaints as d
where d.requested_date >= %(first)s::date and d.requested_date < %(until)s::date
group by d.channel
order by received desc, d.channel asc
limit 12
