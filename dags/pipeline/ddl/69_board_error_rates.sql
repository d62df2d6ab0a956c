-- board: what the rules found by day, with the rules' book. A live view with publish_rw's rights, as in 60_board.sql.
drop view if exists board.error_rates;

create view board.error_rates as
select
    d.checked_day,
    d.gate,
    d.rule_id,
    d.subject,
    d.check_count,
    d.failed_count,
    d.checked_rows,
    d.failing_rows,
    coalesce(src.label_ko, '상황판 자료') as source,
    coalesce(b.name_ko, d.rule_id) as name_ko,
    coalesce(b.indicator, '') as indicator,
    coalesce(b.severity, '') as severity,
    coalesce(b.owned_by, '') as owned_by
from quality.result_days as d
left join quality.rules as b on d.rule_id = b.rule_id
left join ops.sources as src on d.source = src.source;

alter view board.error_rates owner to publish_rw;
grant select on board.error_rates to board_ro;
