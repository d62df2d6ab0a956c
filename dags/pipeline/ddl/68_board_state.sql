-- board: what ran last and what waits, and who may read what. Live views with publish_rw's rights, as in 60_board.sql:
-- counts, names of tasks and of people, never a complaint.
drop view if exists board.access_rights;

create view board.pipeline_state as
select
    r.place,
    r.row_kind,
    r.step_ko,
    r.state_ko,
    r.item_count,
    r.since_at,
    r.note
from ops.pipeline_runs as r
union all
select
    w.place,
    w.row_kind,
    w.step_ko,
    w.state_ko,
    w.item_count,
    w.since_at,
    w.note
from ops.pipeline_waiting as w;

create view board.access_rights as
select
    p.name_ko as person_ko,
    case
        when p.is_whole_city then '도시 전체'
        when cardinality(p.departments) > 0 then array_to_string(p.departments, ', ')
        else '읽지 않음'
    end as complaints_ko,
    case when p.may_act then '읽고 처리함' when p.may_read then '읽음' else '읽지 않음' end as alerts_ko
from ops.people as p
where p.is_active;

grant select on ops.pipeline_runs, ops.pipeline_waiting to publish_rw;
grant select (name_ko, is_whole_city, departments, may_act, may_read, is_active) on ops.people to publish_rw;
alter view board.pipeline_state owner to publish_rw;
alter view board.access_rights owner to publish_rw;
grant select on board.pipeline_state, board.access_rights to board_ro;
