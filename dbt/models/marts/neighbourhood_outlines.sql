{{ config(materialized='view') }}

-- Beside the days and not in them: an outline is longer than a row of counts.
select
    neighbourhood_code,
    outline,
    resident_count
from {{ ref('neighbourhoods') }}
