-- The red verdicts of the period, newest first, of which a page shows so many.
select r.validation_run_id
from quality.validation_runs as r
where r.checked_at >= %(first_at)s and r.checked_at < %(end_at)s and not r.is_success
order by r.validation_run_id desc
limit %(shown)s
