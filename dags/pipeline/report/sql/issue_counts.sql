-- Issues that appeared and alerts that were raised in the month, of those that the board still shows: what ended 30
-- days before its newest run (`issue_days_shown` of dbt) has left it.
with bounds as (
    select
        %(first)s::date::timestamp at time zone 'Asia/Seoul' as first_at,
        %(until)s::date::timestamp at time zone 'Asia/Seoul' as until_at
)

select
    (
        select count(*) from board.emerging_issues as i
        cross join bounds
        where i.first_seen_at >= bounds.first_at and i.first_seen_at < bounds.until_at
    ) as new_issue_count,
    (
        select count(*) from board.alerts as a
        cross join bounds
        where a.first_alerted_at >= bounds.first_at and a.first_alerted_at < bounds.until_at
    ) as alert_count,
    (
        select count(*) from board.alerts as a
        cross join bounds
        where a.is_small_voice and a.first_alerted_at >= bounds.first_at and a.first_alerted_at < bounds.until_at
    ) as small_voice_count,
    (select max(i.as_of_at) - interval '30 days' from board.emerging_issues as i) as shown_since_at
