-- One row for each neighbourhood of the city: how often it stands in the map's table, whether it has no shape there,
-- and whether its residents, by whom complaints are divided, are none.
select
    n.neighbourhood_code::text as neighbourhood_code,
    count(o.neighbourhood_code)::float8 as repeat_count,
    (not coalesce(bool_and(o.outline like '[[%]]'), false))::integer::float8 as shapeless,
    (not coalesce(min(o.resident_count) > 0, false))::integer::float8 as deserted
from seeds.neighbourhoods as n
left join marts.neighbourhood_outlines as o on n.neighbourhood_code::text = o.neighbourhood_code::text
group by n.neighbourhood_code
