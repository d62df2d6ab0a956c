{{ config(materialized='table') }}

-- Its own last state is an input: only keys in batches promoted since the last good run are looked up anew.
with last_run as (
    -- two hours cover a promotion that was under way when that run began
    select coalesce(max(started_at) - interval '2 hours', '-infinity'::timestamptz) as started_at
    from {{ source('ops', 'transforms') }}
    where stage = 'facts' and is_success
),

recent_batches as (
    select batches.batch_id
    from {{ ref('stg_batches') }} as batches
    cross join last_run
    where batches.decided_at >= last_run.started_at {% if load_relation(this) is none %} or true {% endif %}
),

candidates as (
    select distinct
        versions.source,
        versions.service_request_id
    from {{ ref('stg_complaint_versions') }} as versions
    {% if load_relation(this) is none %}
        inner join recent_batches on versions.batch_id = recent_batches.batch_id
    {% else %}
        where versions.batch_id = any(array(select recent_batches.batch_id from recent_batches))
        union
        select
            known.source,
            known.service_request_id
        from {{ this }} as known
    {% endif %}
),

ranked as (
    select
        versions.source,
        versions.service_request_id,
        versions.requested_at,
        first_value(versions.requested_at) over newest_first as current_requested_at,
        min(versions.requested_at) over by_complaint <> max(versions.requested_at) over by_complaint as is_moved
    from {{ ref('stg_complaint_versions') }} as versions
    inner join candidates
        on versions.source = candidates.source and versions.service_request_id = candidates.service_request_id
    {% if load_relation(this) is not none %}
        -- arrays are looked up by index in every month; a join would read them all
        where
            versions.source = any(array(select touched.source from candidates as touched))
            and versions.service_request_id = any(array(select touched.service_request_id from candidates as touched))
    {% endif %}
    window
        by_complaint as (partition by versions.source, versions.service_request_id),
        newest_first as (by_complaint order by {{ newest_first() }})
)

select distinct
    source,
    service_request_id,
    requested_at,
    requested_at = current_requested_at as is_current
from ranked
where is_moved
