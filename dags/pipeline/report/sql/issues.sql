-- Issues that appeared in the month or had an alert in it, by how many alerts and then complaints of the month.
with monthly as (
    select
        d.issue_id,
        sum(d.complaint_count)::bigint as month_count
    from board.issue_daily as d
    where d.requested_date >= %(first)s::date and d.requested_date < %(until)s::date
    group by d.issue_id
)

select
    i.issue_id,
    i.label,
    i.main_district_name,
    i.main_service_field,
    i.first_seen_at,
    i.status,
    monthly.month_count,
    i.alert_count
from board.emerging_issues as i
inner join monthly on i.issue_id = monthly.issue_id
where
    (i.first_seen_at at time zone 'Asia/Seoul')::date between %(first)s::date and %(until)s::date - 1
    or (i.alerted_at at time zone 'Asia/Seoul')::date between %(first)s::date and %(until)s::date - 1
order by i.alert_count desc, monthly.month_count desc, i.issue_id asc
limit 10
