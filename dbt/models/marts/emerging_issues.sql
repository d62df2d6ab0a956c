with newest_run as (
    select
        run_id,
        as_of_at
    from {{ ref('stg_issue_runs') }}
    order by as_of_at desc, run_id desc
    limit 1
),

signals as (
    select signals.*
    from {{ ref('stg_signals') }} as signals
    inner join newest_run on signals.run_id = newest_run.run_id
),

issues as (
    select
        *,
        array_to_string(keywords, ', ') as keyword_text
    from {{ ref('int_shown_issues') }}
),

places as (
    select
        issues.issue_id,
        coalesce(places.main_district_name, '미상') as main_district_name,
        coalesce(places.place_count, 0) as place_count,
        coalesce(places.main_service_field, '미분류') as main_service_field
    from issues
    left join {{ ref('int_issue_places') }} as places on issues.issue_id = places.issue_id
),

-- the alert that was told last speaks for all that are about the issue
alerts as (
    select distinct on (about.issue_id)
        about.issue_id,
        alerts.alert_id as latest_alert_id,
        alerts.last_alerted_at as alerted_at,
        alerts.recurrence_interval_days,
        count(*) over (partition by about.issue_id) as alert_count
    from {{ ref('int_alert_issues') }} as about
    inner join {{ ref('alerts') }} as alerts on about.alert_id = alerts.alert_id
    order by
        about.issue_id asc, alerts.last_alerted_at desc, alerts.recurrence_interval_days desc, alerts.alert_id asc
)

select
    issues.issue_id,
    issues.label,
    issues.keyword_text as keywords,
    issues.status,
    issues.first_seen_at,
    issues.last_seen_at,
    issues.complaint_count,
    signals.window_hours,
    signals.observed_count,
    signals.expected_count,
    signals.p_value,
    signals.surge_score,
    places.main_district_name,
    places.place_count,
    places.main_service_field,
    issues.submitter_count,
    issues.duplicate_share,
    shown.description as sample_text,
    newest_run.as_of_at,
    alerts.latest_alert_id,
    alerts.alerted_at,
    alerts.recurrence_interval_days,
    trends.daily_levels,
    coalesce(alerts.alert_count, 0) as alert_count
from issues
inner join places on issues.issue_id = places.issue_id
inner join {{ ref('int_issue_trends') }} as trends on issues.issue_id = trends.issue_id
left join newest_run on true
left join signals on issues.issue_id = signals.issue_id
left join alerts on issues.issue_id = alerts.issue_id
left join {{ ref('issue_complaints') }} as shown on issues.issue_id = shown.issue_id and shown.rank = 1
