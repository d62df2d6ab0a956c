-- One row a way of watching: how many of its figures stand twice, and how many can't be: a share that is none or lies
-- outside of its own interval, a negative rate or time, a day that is yet to come.
select
    e.detector,
    (count(*) - count(distinct row(e.dial, e.issue_size)))::float8 as repeat_count,
    count(*) filter (
        where not coalesce(
            e.dial > 0 and e.issue_count > 0 and e.issue_size >= 0
            and e.observed_a_month >= 0 and coalesce(e.median_hours, 0) >= 0
            and e.found_low >= 0 and e.found_share between e.found_low and e.found_high and e.found_high <= 1
            and e.measured_date <= (now() at time zone 'Asia/Seoul')::date,
            false
        )
    )::float8 as bad_count
from marts.alert_evaluation as e
group by e.detector
