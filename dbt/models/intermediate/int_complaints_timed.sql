-- A reopening starts a new clock; a transfer does not stop the one that runs.
with clocks as (
    select
        *,
        greatest(requested_at, reopened_at) as clock_start_at,
        {{ seoul_date('greatest(requested_at, reopened_at)') }} as clock_start_date
    from {{ ref('int_complaints_coded') }}
),

dated as (
    select
        clocks.*,
        (due_days.calendar_date + time '23:59:59') at time zone 'Asia/Seoul' as due_at,
        -- an answer's time may be a bare day, which reads as that day's midnight
        case
            when clocks.status = 'closed' and {{ seoul_date('clocks.answered_at') }} >= clocks.clock_start_date
                then greatest(clocks.answered_at, clocks.clock_start_at)
        end as handled_at
    from clocks
    left join {{ ref('int_working_days') }} as start_days on clocks.clock_start_date = start_days.calendar_date
    left join {{ ref('int_working_days') }} as due_days
        on
            start_days.working_day_number + clocks.deadline_working_days = due_days.working_day_number
            and due_days.is_working_day
)

select
    source,
    service_request_id,
    text_hash,
    service_code,
    service_field,
    service_name,
    channel,
    district_code,
    district_name,
    neighbourhood_code,
    neighbourhood_name,
    agency_responsible,
    status,
    description,
    transfer_count,
    satisfaction_score,
    requested_at,
    requested_date,
    updated_at,
    answered_at,
    reopened_at,
    due_at,
    source || ':' || service_request_id as complaint_key,
    extract(hour from requested_at at time zone 'Asia/Seoul')::integer as requested_hour,
    round(extract(epoch from handled_at - clock_start_at) / 3600, 4) as handling_hours,
    round(extract(epoch from due_at - clock_start_at) / 3600, 4) as allowed_hours,
    handled_at <= due_at as is_on_time,
    transfer_count > 0 as is_transferred,
    reopened_at is not null as is_reopened
from dated
