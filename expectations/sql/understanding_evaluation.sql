-- One row a set of texts: how many of its figures stand twice, and how many can't be: a share that is none or lies
-- outside of its own interval, one of no text, a day that is yet to come.
select
    u.tested_on,
    (count(*) - count(distinct row(u.way, u.measure, u.setting)))::float8 as repeat_count,
    count(*) filter (
        where not coalesce(
            u.figure between 0 and 1 and u.text_count > 0 and coalesce(u.setting, 1) > 0
            and coalesce(u.figure_low, 0) >= 0 and coalesce(u.figure_high, 1) <= 1
            and u.figure between coalesce(u.figure_low, 0) and coalesce(u.figure_high, 1)
            and u.measured_date <= (now() at time zone 'Asia/Seoul')::date,
            false
        )
    )::float8 as bad_count
from marts.understanding_evaluation as u
group by u.tested_on
