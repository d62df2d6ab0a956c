-- One row an issue: how many of its changes stand twice, are of no known kind or name another issue where they must not
-- (or none where they must), are of an issue or name one that is not shown, lie ahead, and have no label.
select
    e.issue_id,
    (count(*) - count(distinct row(e.as_of_at, e.kind, e.other_id)))::float8 as repeat_count,
    count(*) filter (
        where not coalesce(
            e.kind in ('new', 'growing', 'steady', 'fading', 'closed', 'merged_into', 'split_from')
            and (e.other_id <> '') = (e.kind in ('merged_into', 'split_from')),
            false
        )
    )::float8 as bad_kind_count,
    count(*) filter (
        where
        e.issue_id not in (select i.issue_id from marts.emerging_issues as i)
        or (e.other_label <> '' and e.other_id not in (select i.issue_id from marts.emerging_issues as i))
    )::float8 as unknown_count,
    count(*) filter (where e.as_of_at > now())::float8 as ahead_count,
    count(*) filter (where coalesce(trim(e.label), '') = '')::float8 as nameless_count
from marts.issue_events as e
group by e.issue_id
