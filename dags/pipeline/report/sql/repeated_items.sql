-- The items with the most complaints of campaigns (집단) and of people who ask again (반복).
select
    d.service_field,
    d.service_name,
    sum(d.campaign_count)::bigint as campaign,
    sum(d.repeat_count)::bigint as repeated,
    sum(d.complaint_count)::bigint as received
from board.daily_complaints as d
where d.requested_date >= %(first)s::date and d.requested_date < %(until)s::date
group by d.service_field, d.service_name
having sum(d.campaign_count + d.repeat_count) > 0
order by sum(d.campaign_count + d.repeat_count) desc, d.service_field, d.service_name asc
limit 8
