-- The last days of each shown issue as levels, one digit a day: 0 is a day without a complaint, 7 the issue's fullest.
-- The last day is the one that the newest run reached.
with reached as (
    select {{ seoul_date('max(as_of_at)') }} as last_date
    from {{ ref('stg_issue_runs') }}
),

days as (
    select (reached.last_date - back.days) as requested_date
    from reached
    cross join generate_series(0, {{ var('issue_trend_days') }} - 1) as back (days)
),

counts as (
    select
        issues.issue_id,
        days.requested_date,
        coalesce(daily.complaint_count, 0) as complaint_count,
        max(daily.complaint_count) over (partition by issues.issue_id) as most_count
    from {{ ref('int_shown_issues') }} as issues
    cross join days
    left join {{ ref('issue_daily') }} as daily
        on issues.issue_id = daily.issue_id and days.requested_date = daily.requested_date
)

select
    issue_id,
    string_agg(coalesce(ceil(7.0 * complaint_count / most_count), 0)::text, '' order by requested_date) as daily_levels
from counts
group by issue_id
