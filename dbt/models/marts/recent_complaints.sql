{{ config(materialized='view') }}

-- A view: the texts are kept once, in the facts; the board gets the days that changed.
select
    facts.source,
    facts.service_request_id,
    facts.requested_at,
    facts.requested_date,
    facts.channel,
    facts.district_name,
    facts.neighbourhood_name,
    facts.service_field,
    facts.service_name,
    facts.agency_responsible,
    facts.status,
    facts.answered_at,
    facts.due_at,
    facts.transfer_count,
    facts.is_reopened,
    facts.description
from {{ ref('fct_complaints') }} as facts
where facts.requested_date > (select as_of.as_of_date - 28 from {{ ref('int_as_of') }} as as_of)
