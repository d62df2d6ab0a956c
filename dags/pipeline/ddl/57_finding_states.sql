-- quality: how each finding stands, from the newest of its steps of each kind. A waiver ends by itself, after its last
-- day in Seoul; who repaired something has proved it when a later run passes, and no sooner.
drop view if exists board.findings, quality.finding_states cascade;

create view quality.finding_states as
with today as (
    select (now() at time zone 'Asia/Seoul')::date as day
),

newest as (
    select distinct on (s.finding_id, s.step)
        s.finding_id,
        s.step_id,
        s.step,
        s.user_name,
        s.detail,
        s.stepped_at
    from quality.finding_steps as s
    order by s.finding_id asc, s.step asc, s.step_id desc
),

told as (
    select
        n.finding_id,
        max(n.detail ->> 'owner') as given_to,
        max(n.detail ->> 'cause') as cause,
        max(n.detail ->> 'impact') as impact,
        max(n.detail ->> 'plan') as plan,
        max(n.detail ->> 'due_on')::date as due_on,
        max(n.detail ->> 'fix') as fix,
        max(n.user_name) filter (where n.step = 'fix') as fixed_by,
        max(n.stepped_at) filter (where n.step = 'fix') as fixed_at,
        max(n.detail ->> 'reason') filter (where n.step = 'waive') as waiver_reason,
        max(n.user_name) filter (where n.step = 'waive') as waived_by,
        case
            when
                coalesce(max(n.step_id) filter (where n.step = 'end_waiver'), 0)
                < max(n.step_id) filter (where n.step = 'waive')
                then max(n.detail ->> 'until_on')::date
        end as waived_until,
        max(n.detail ->> 'note') as closing_note,
        max(n.user_name) filter (where n.step = 'close') as closed_by,
        max(n.stepped_at) filter (where n.step = 'close') as closed_at
    from newest as n
    group by n.finding_id
)

select
    f.finding_id,
    f.rule_id,
    f.subject,
    f.source,
    f.name_ko,
    f.severity,
    f.first_run_id,
    f.last_run_id,
    f.opened_at,
    f.failed_at,
    f.passed_at,
    f.failed_count,
    f.previous_id,
    f.is_open,
    t.given_to,
    t.cause,
    t.impact,
    t.plan,
    t.due_on,
    t.fix,
    t.fixed_by,
    t.fixed_at,
    t.waiver_reason,
    t.waived_by,
    t.waived_until,
    t.closing_note,
    t.closed_by,
    t.closed_at,
    f.is_open and coalesce(t.waived_until >= today.day, false) as is_waived,
    f.is_open and coalesce(t.due_on < today.day and not coalesce(t.waived_until >= today.day, false), false)
        as is_overdue,
    case
        when not f.is_open then '종결'
        when t.waived_until >= today.day then '예외'
        when f.failed_at > t.fixed_at then '조치 뒤 다시 실패'
        when f.passed_at > t.fixed_at then '재검사 통과'
        when t.fixed_at is not null then '재검사 대기'
        when t.plan is not null then '조치 계획'
        when t.given_to is not null then '담당 지정'
        else '발견'
    end as state
from quality.findings as f
inner join told as t on f.finding_id = t.finding_id
cross join today;

grant select on quality.findings, quality.finding_steps, quality.finding_states to quality_rw, publish_rw;
grant select (user_name, name_ko) on ops.people to quality_rw;
