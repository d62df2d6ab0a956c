{{ config(materialized='table') }}

-- Every flag looks back only: a day's figures never change because of what comes after it.
with complaints as (
    select
        source,
        service_request_id,
        requested_at,
        requested_date,
        submitter_hmac,
        service_field,
        service_name,
        text_hash
    from {{ ref('int_complaints_coded') }}
    where {{ in_rewritten_days('requested_at', 30) }}
),

previous as (
    select
        *,
        lag(requested_at) over (
            partition by text_hash order by requested_at, source, service_request_id
        ) as same_text_at,
        lag(requested_at) over (
            partition by source, submitter_hmac, service_field, service_name order by requested_at, service_request_id
        ) as same_submitter_at
    from complaints
),

frequent_texts as (
    select text_hash
    from complaints
    where submitter_hmac <> ''
    group by text_hash
    having count(*) >= 5
),

senders as (
    select distinct
        complaints.text_hash,
        complaints.requested_date,
        complaints.source || ':' || complaints.submitter_hmac as sender
    from complaints
    inner join frequent_texts on complaints.text_hash = frequent_texts.text_hash
    where complaints.submitter_hmac <> ''
),

text_days as (
    select distinct
        text_hash,
        requested_date
    from senders
),

campaign_days as (
    select
        text_days.text_hash,
        text_days.requested_date
    from text_days
    inner join senders
        on
            text_days.text_hash = senders.text_hash
            and senders.requested_date between text_days.requested_date - 6 and text_days.requested_date
    group by text_days.text_hash, text_days.requested_date
    having count(distinct senders.sender) >= 5
)

select
    previous.source,
    previous.service_request_id,
    previous.requested_date,
    previous.submitter_hmac <> ''
    and coalesce(previous.same_submitter_at >= previous.requested_at - interval '30 days', false) as is_repeat,
    coalesce(previous.same_text_at >= previous.requested_at - interval '7 days', false) as is_duplicate,
    campaign_days.text_hash is not null as is_campaign
from previous
inner join {{ ref('int_dirty_days') }} as dirty_days on previous.requested_date = dirty_days.requested_date
left join campaign_days
    on previous.text_hash = campaign_days.text_hash and previous.requested_date = campaign_days.requested_date
