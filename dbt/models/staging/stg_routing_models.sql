select
    metrics ->> 'version' as routing_version,
    max((params ->> 'max_error')::double precision) as max_error
from {{ source('ml', 'model_runs') }}
where kind = 'routing'
group by metrics ->> 'version'
