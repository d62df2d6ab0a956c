-- One row an alert: how many of its complaints stand twice or are not among the facts, how many places of their order
-- are empty or taken twice, and whether the alert is none that is shown.
with listed as (
    select
        c.alert_id,
        c.rank,
        c.source,
        c.service_request_id,
        (c.requested_at at time zone 'Asia/Seoul')::date as requested_date
    from marts.alert_complaints as c
),

facts as (
    select
        f.source,
        f.service_request_id,
        f.requested_date
    from marts.fct_complaints as f
    where f.requested_date >= (
        select min(l.requested_date) from listed as l
    )
)

select
    l.alert_id,
    (count(*) - count(distinct row(l.source, l.service_request_id)))::float8 as repeat_count,
    (greatest(max(l.rank), count(*)) - count(distinct l.rank) + abs(min(l.rank) - 1))::float8 as rank_gap_count,
    count(*) filter (where f.source is null)::float8 as unknown_complaint_count,
    (l.alert_id not in (select a.alert_id from marts.alerts as a))::integer::float8 as unknown_alert
from listed as l
left join facts as f
    on
        l.source = f.source and l.service_request_id = f.service_request_id and l.requested_date = f.requested_date
group by l.alert_id
