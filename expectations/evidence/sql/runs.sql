-- The verdicts of the period by gate.
select
    r.gate,
    count(*) as run_count,
    count(*) filter (where not r.is_success) as red_count
from quality.validation_runs as r
where r.checked_at >= %(first_at)s and r.checked_at < %(end_at)s
group by r.gate
order by r.gate
