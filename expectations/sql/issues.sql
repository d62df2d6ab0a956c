-- One row an issue: its figures, how often its id stands, the length of its label, and whether, while it lives, there
-- is no complaint to show for it or no day to count them on; whether its latest alert is none that is shown; whether a
-- count or the score of it can't be; and whether its times run backwards.
select
    i.issue_id,
    i.p_value::float8 as p_value,
    coalesce(i.duplicate_share, -1)::float8 as duplicate_share,
    coalesce(length(trim(i.label)), 0)::float8 as label_length,
    count(*) over (partition by i.issue_id)::float8 as repeat_count,
    (
        i.status <> 'closed' and not (
            i.issue_id in (select c.issue_id from marts.issue_complaints as c)
            and i.issue_id in (select d.issue_id from marts.issue_daily as d)
        )
    )::integer::float8 as orphan,
    (
        not coalesce(
            case
                when i.alert_count > 0 then i.latest_alert_id in (select a.alert_id from marts.alerts as a)
                else i.alert_count = 0 and i.latest_alert_id is null
            end,
            false
        )
    )::integer::float8 as lost_alert,
    (
        not coalesce(
            i.complaint_count > 0 and i.submitter_count between 0 and i.complaint_count
            and coalesce(i.observed_count, 0) between 0 and i.complaint_count
            and coalesce(i.expected_count, 0) >= 0 and coalesce(i.expected_count, 0) < 'infinity',
            false
        )
    )::integer::float8 as out_of_range,
    (i.surge_score < 0 or i.surge_score >= 'infinity')::integer::float8 as impossible_score,
    (not coalesce(i.first_seen_at <= i.last_seen_at, false))::integer::float8 as out_of_order
from marts.emerging_issues as i
