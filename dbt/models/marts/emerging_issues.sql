with newest_run as (
    select run_id, as_of_at
    from {{ ref('stg_signals') }}
    order by as_of_at desc, run_id desc
    limit 1
),

signals as (
    select *
    from {{ ref('stg_signals') }}
    where run_id = (select run_id from newest_run)
)

select
    issues.issue_id,
    issues.label,
    array_to_string(issues.keywords, ', ') as keywords,
    issues.status,
    issues.first_seen_at,
    issues.last_seen_at,
    issues.complaint_count,
    signals.window_hours,
    signals.observed_count,
    signals.expected_count,
    signals.p_value,
    signals.surge_score,
    coalesce(places.main_district_name, '미상') as main_district_name,
    coalesce(places.place_count, 0) as place_count,
    coalesce(places.main_service_field, '미분류') as main_service_field,
    issues.submitter_count,
    issues.duplicate_share,
    shown.description as sample_text,
    newest_run.as_of_at
from {{ ref('stg_issues') }} as issues
left join newest_run on true
left join signals on issues.issue_id = signals.issue_id
left join {{ ref('int_issue_places') }} as places on issues.issue_id = places.issue_id
left join {{ ref('issue_complaints') }} as shown on issues.issue_id = shown.issue_id and shown.rank = 1
