-- board: every check of the last week. A live view with publish_rw's rights, as in 60_board.sql.
drop view if exists board.gate_results;

create view board.gate_results as
select
    r.checked_at,
    r.gate,
    f.subject,
    f.rule_id,
    f.name_ko,
    f.severity,
    f.is_success as success,
    f.failing_count,
    coalesce(f.observed ->> 'value', (f.observed ->> 'failing') || ' / ' || (f.observed ->> 'checked'), '') as observed,
    concat_ws(
        ', ', '최소 ' || (f.expected ->> 'min'), '최대 ' || (f.expected ->> 'max'),
        '같아야 함: ' || (f.expected ->> 'equals'), f.expected ->> 'note'
    ) as expected
from quality.validation_results as f
inner join quality.validation_runs as r on f.validation_run_id = r.validation_run_id
where r.checked_at >= now() - interval '7 days';

alter view board.gate_results owner to publish_rw;
grant select on board.gate_results to board_ro;
