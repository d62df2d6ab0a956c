select
    calendar_date,
    is_working_day,
    holiday_name,
    count(*) filter (where is_working_day) over (order by calendar_date) as working_day_number
from {{ ref('calendar') }}
