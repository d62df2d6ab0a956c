{{ config(materialized='table') }}

-- A late row changes what is a repeat on the 30 days after it, and no further.
with marked as (
    select * from {{ ref('stg_dirty_days') }}
),

moved as (
    select
        source,
        service_request_id,
        {{ seoul_date('requested_at') }} as requested_date
    from {{ ref('stg_complaints_moved') }}
),

changed as (
    select requested_date from marked
    union
    -- the other days of a complaint whose receipt was corrected
    select other.requested_date
    from moved
    inner join marked on moved.requested_date = marked.requested_date
    inner join moved as other
        on moved.source = other.source and moved.service_request_id = other.service_request_id
    {% if not has_facts() %}
        union
        select {{ seoul_date('requested_at') }} from {{ ref('stg_complaints') }}
    {% endif %}
),

-- a portal whose clock runs ahead has complaints of a day that the data do not reach yet
horizon as (
    select
        greatest(
            max(as_of.as_of_date), max(changed.requested_date)
            {% if has_facts() %}, (select max(requested_date) from {{ facts() }}){% endif %}
        ) as last_date
    from changed
    cross join {{ ref('int_as_of') }} as as_of
),

spans as (
    select
        unnest(range_agg(
            daterange(changed.requested_date, least(changed.requested_date + 30, horizon.last_date), '[]')
        )) as span
    from changed
    cross join horizon
),

days as (
    select generate_series(lower(span), upper(span) - 1, interval '1 day')::date as requested_date
    from spans
)

select
    days.requested_date,
    marked.dirty_mark
from days
left join marked on days.requested_date = marked.requested_date
