-- board: the ledger of findings as it stands. A live view with publish_rw's rights, as in 60_board.sql.
create view board.findings as
select
    s.finding_id,
    s.rule_id,
    s.name_ko,
    s.subject,
    s.severity,
    s.state,
    s.is_open,
    s.is_overdue,
    s.opened_at,
    s.failed_at,
    s.passed_at,
    s.failed_count,
    p.name_ko as given_to,
    s.cause,
    s.plan,
    s.due_on,
    s.fix,
    s.waived_until,
    s.waiver_reason,
    c.name_ko as closed_by,
    s.closed_at,
    coalesce(src.label_ko, '상황판 자료') as source
from quality.finding_states as s
left join ops.sources as src on s.source = src.source
left join ops.people as p on s.given_to = p.user_name
left join ops.people as c on s.closed_by = c.user_name;

alter view board.findings owner to publish_rw;
grant select on board.findings to board_ro;
