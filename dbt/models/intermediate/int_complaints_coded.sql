with complaints as (
    select
        *,
        {{ name_key('service_name') }} as service_key,
        {{ name_key('district') }} as district_key,
        {{ name_key('neighbourhood') }} as neighbourhood_key
    from {{ ref('stg_complaints') }}
),

categories as (
    select
        *,
        {{ name_key("service_field || '>' || service_name") }} as service_key
    from {{ ref('service_categories') }}
),

districts as (
    select
        *,
        {{ name_key('district_name') }} as district_key
    from {{ ref('districts') }}
),

neighbourhoods as (
    select
        *,
        {{ name_key('neighbourhood_name') }} as neighbourhood_key
    from {{ ref('neighbourhoods') }}
)

select
    complaints.source,
    complaints.service_request_id,
    complaints.text_hash,
    complaints.submitter_hmac,
    categories.service_code,
    coalesce(categories.service_field, '미분류') as service_field,
    coalesce(categories.service_name, nullif(btrim(complaints.service_name), ''), '미분류') as service_name,
    coalesce(nullif(btrim(complaints.channel), ''), '미상') as channel,
    districts.district_code,
    coalesce(districts.district_name, '미상') as district_name,
    neighbourhoods.neighbourhood_code,
    coalesce(neighbourhoods.neighbourhood_name, '미상') as neighbourhood_name,
    coalesce(nullif(btrim(complaints.agency_responsible), ''), '미지정') as agency_responsible,
    complaints.status,
    complaints.description,
    categories.deadline_working_days,
    jsonb_array_length(complaints.transfers) as transfer_count,
    complaints.satisfaction_score,
    complaints.requested_at,
    {{ seoul_date('complaints.requested_at') }} as requested_date,
    complaints.updated_at,
    complaints.answered_at,
    complaints.reopened_at
from complaints
left join categories on complaints.service_key = categories.service_key
left join districts on complaints.district_key = districts.district_key
left join neighbourhoods
    on
        districts.district_code = neighbourhoods.district_code
        and complaints.neighbourhood_key = neighbourhoods.neighbourhood_key
