-- One row an issue: how many of its days stand twice or count nothing, how far their sum is above what the issue says
-- that it has, and whether it is none that is shown.
select
    d.issue_id,
    (count(*) - count(distinct d.requested_date))::float8 as repeat_count,
    count(*) filter (where not coalesce(d.complaint_count > 0, false))::float8 as bad_count,
    greatest(sum(d.complaint_count) - max(i.complaint_count), 0)::float8 as excess_count,
    (max(i.issue_id) is null)::integer::float8 as unknown_issue
from marts.issue_daily as d
left join marts.emerging_issues as i on d.issue_id = i.issue_id
group by d.issue_id
