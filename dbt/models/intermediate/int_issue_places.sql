with members as (
    select * from {{ ref('int_issue_complaints') }}
),

places as (
    select
        issue_id,
        count(distinct neighbourhood_code) as place_count
    from members
    group by issue_id
),

-- the unknown district is named only where no complaint says its own; ties go by name
districts as (
    select distinct on (issue_id)
        issue_id,
        district_name
    from members
    group by issue_id, district_name
    order by issue_id asc, district_name = '미상' asc, count(*) desc, district_name asc
),

fields as (
    select distinct on (issue_id)
        issue_id,
        service_field
    from members
    group by issue_id, service_field
    order by issue_id asc, service_field = '미분류' asc, count(*) desc, service_field asc
)

select
    places.issue_id,
    places.place_count,
    districts.district_name as main_district_name,
    fields.service_field as main_service_field
from places
inner join districts on places.issue_id = districts.issue_id
inner join fields on places.issue_id = fields.issue_id
