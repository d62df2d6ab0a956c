-- What was proposed when a complaint arrived, beside what became of it. Only closed complaints judge; a month's figures
-- grow for as long as its complaints are answered.
with proposed as (
    select
        facts.requested_date,
        predictions.is_abstained,
        predictions.is_unlike,
        models.max_error,
        case
            when facts.status = 'closed' and facts.agency_responsible <> '미지정'
                then facts.agency_responsible <> predictions.department
        end as is_wrong,
        case
            when facts.status = 'closed' and facts.answered_at is not null
                then
                    extract(epoch from greatest(facts.answered_at - facts.requested_at, interval '0')) / 3600
                    between predictions.hours_low and predictions.hours_high
        end as is_within
    from {{ ref('stg_predictions') }} as predictions
    inner join {{ ref('fct_complaints') }} as facts
        on
            predictions.source = facts.source
            and predictions.service_request_id = facts.service_request_id
    left join {{ ref('stg_routing_models') }} as models on predictions.routing_version = models.routing_version
)

select
    date_trunc('month', requested_date)::date as month_date,
    max(max_error) as max_error,
    count(*) as complaint_count,
    count(*) filter (where not is_abstained) as proposed_count,
    count(*) filter (where is_unlike) as unlike_count,
    count(*) filter (where not is_abstained and is_wrong is not null) as judged_count,
    count(*) filter (where not is_abstained and is_wrong) as wrong_count,
    count(is_within) as timed_count,
    count(*) filter (where is_within) as within_count
from proposed
group by date_trunc('month', requested_date)
