-- board: every check of the last week. A live view with publish_rw's rights, as in 60_board.sql.
drop view if exists board.gate_results;

create view board.gate_results as
select
    r.checked_at,
    r.gate,
    r.validation_run_id,
    f.subject,
    f.rule_id,
    f.name_ko,
    f.severity,
    f.is_success as success,
    f.failing_count,
    coalesce(b.indicator, '') as indicator,
    coalesce(f.observed ->> 'value', (f.observed ->> 'failing') || ' / ' || (f.observed ->> 'checked'), '') as observed,
    concat_ws(
        ', ',
        '최소 ' || trim_scale((f.expected ->> 'min')::numeric),
        '최대 ' || trim_scale((f.expected ->> 'max')::numeric),
        '같아야 함: ' || (f.expected ->> 'equals'), f.expected ->> 'note'
    ) as expected
from quality.validation_results as f
inner join quality.validation_runs as r on f.validation_run_id = r.validation_run_id
left join quality.rules as b on f.rule_id = b.rule_id
where r.checked_at >= now() - interval '7 days'
union all
select
    c.opened_at as checked_at,
    'schema' as gate,
    null as validation_run_id,
    src.label_ko || ' ' || c.field as subject,
    'S-' || upper(c.change_kind) as rule_id,
    quality.schema_change_ko(c.change_kind, c.detail) as name_ko,
    c.severity,
    c.severity = 'info' as success, -- a field that a source never sends is named, and no fault
    case c.severity when 'info' then 0 else 1 end as failing_count,
    '준비성' as indicator,
    to_char(c.since_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI부터') as observed,
    coalesce(to_char(c.closed_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI에 풀림'), '') as expected
from quality.schema_changes as c
inner join ops.sources as src on c.source = src.source
where c.closed_at is null or c.closed_at >= now() - interval '7 days';

alter view board.gate_results owner to publish_rw;
grant select on board.gate_results to board_ro;
