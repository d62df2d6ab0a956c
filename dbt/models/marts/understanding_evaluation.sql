select
    line_number,
    measured_date,
    tested_on,
    way,
    measure,
    setting,
    figure,
    figure_low,
    figure_high,
    text_count
from {{ ref('understanding_figures') }}
