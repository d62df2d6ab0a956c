-- The noise share of the newest clustering, if its run recorded one.
select (m.metrics ->> 'noise_share')::float8 as noise_share
from ml.model_runs as m
where m.metrics ? 'noise_share'
order by m.as_of_at desc, m.run_id desc
limit 1
