-- Its own last state is an input: only keys in batches promoted since the last good run are looked up anew.
with recent_batches as (
    select batch_id
    from {{ ref('stg_batches') }}
    {% if load_relation(this) is not none %}
        -- two hours cover a promotion that was under way when that run began
        where decided_at >= (
            select coalesce(max(started_at) - interval '2 hours', '-infinity'::timestamptz)
            from {{ source('ops', 'transforms') }}
            where stage = 'facts' and is_success
        )
    {% endif %}
),

candidates as (
    select source, service_request_id
    from {{ ref('stg_complaint_versions') }}
    where batch_id in (select batch_id from recent_batches)
    {% if load_relation(this) is not none %}
        union
        select source, service_request_id from {{ this }}
    {% else %}
        group by source, service_request_id
    {% endif %}
),

ranked as (
    select
        source,
        service_request_id,
        requested_at,
        first_value(requested_at) over (
            partition by source, service_request_id order by {{ newest_first() }}
        ) as current_requested_at
    from {{ ref('stg_complaint_versions') }}
    inner join candidates using (source, service_request_id)
)

select
    source,
    service_request_id,
    requested_at,
    requested_at = current_requested_at as is_current
from ranked
where exists (
    select 1 from ranked as other
    where
        other.source = ranked.source
        and other.service_request_id = ranked.service_request_id
        and other.requested_at <> ranked.requested_at
)
group by source, service_request_id, requested_at, current_requested_at
