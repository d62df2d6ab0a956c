-- What an alert says is what was last sent about it; a row in which nothing was sent still says that it goes on.
with lives as (
    select
        alert_id,
        min(as_of_at) as first_alerted_at,
        max(as_of_at) filter (where kind <> 'same') as last_alerted_at,
        max(as_of_at) as last_seen_at,
        count(*) filter (where kind = 'update') as update_count,
        bool_or(kind = 'new') as is_new
    from {{ ref('stg_alerts') }}
    group by alert_id
),

newest as (
    select max(as_of_at) as as_of_at
    from {{ ref('stg_issue_runs') }}
),

sent as (
    select
        *,
        row_number() over (partition by alert_id order by as_of_at desc, number asc) as newest_first
    from {{ ref('stg_alerts') }}
    where kind <> 'same'
)

select
    sent.alert_id,
    sent.label,
    lives.first_alerted_at,
    lives.last_alerted_at,
    lives.last_seen_at,
    lives.update_count,
    sent.window_hours,
    sent.observed_count,
    sent.expected_count,
    sent.recurrence_interval_days,
    sent.reason,
    sent.caution,
    sent.as_of_at as told_at,
    sent.number as told_number,
    case when sent.place = '' then '시 전체' else sent.place end as place,
    sent.score / sent.observed_count as surprise_per_complaint,
    case when lives.is_new then 'new' else 'surge' end as kind,
    lives.last_seen_at >= newest.as_of_at - interval '24 hours' as is_ongoing,
    lives.is_new and sent.observed_count between 3 and 15 as is_small_voice
from sent
inner join lives on sent.alert_id = lives.alert_id
inner join newest on lives.last_seen_at >= newest.as_of_at - interval '{{ var('issue_days_shown') }} days'
where sent.newest_first = 1
