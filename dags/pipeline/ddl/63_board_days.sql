-- board: what was last decided about each day. A live view with publish_rw's rights, as in 60_board.sql. A publication
-- may name days that have not come yet, since it looks ahead by what flags look back.
drop view if exists board.published_days;

create view board.published_days as
select
    d.day as requested_date,
    (array_agg(p.status order by p.publication_id desc))[1] as last_status,
    (array_agg(p.reason order by p.publication_id desc))[1] as last_reason,
    max(p.published_at) filter (where p.status = 'published') as last_published_at
from ops.publications as p
cross join lateral unnest(p.days) as d (day)
group by d.day;

alter view board.published_days owner to publish_rw;
grant select on board.published_days to board_ro;
