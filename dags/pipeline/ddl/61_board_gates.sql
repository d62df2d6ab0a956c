-- board: what the gates decided, and why. Live views with publish_rw's rights, as in 60_board.sql.
drop view if exists board.gate_status;

create view board.gate_status as
with runs as (
    select
        r.*,
        row_number() over (partition by r.gate order by r.validation_run_id desc) as gate_rank,
        row_number() over (partition by r.batch_id order by r.validation_run_id desc) as batch_rank
    from quality.validation_runs as r
),

shown as (
    select r.* from runs as r
    left join ops.batches as b on r.batch_id = b.batch_id
    where
        r.gate_rank = 1
        or (r.batch_rank = 1 and b.status = 'held' and r.checked_at >= now() - interval '7 days')
),

failed as (
    select
        f.validation_run_id,
        count(*) as failed_count,
        string_agg(distinct f.name_ko, ', ') as failed_rules,
        (array_agg(f.severity order by array_position(array['critical', 'warning', 'info'], f.severity)))[1] as severity
    from quality.validation_results as f
    where not f.is_success
    group by f.validation_run_id
)

select
    s.gate,
    case s.gate when 'batch' then '1단계 접수 묶음 검사' else '2단계 공개 전 검사' end as name_ko,
    case s.gate
        when 'batch'
            then
                src.label_ko || to_char(b.window_start_at at time zone 'Asia/Seoul', ' YYYY-MM-DD HH24:MI')
                || to_char(b.window_end_at at time zone 'Asia/Seoul', '–HH24:MI')
        else cardinality(s.days) || '일치 상황판 자료'
    end as subject,
    s.is_success as success,
    coalesce(f.severity, 'info') as severity,
    coalesce(f.failed_count, 0) as failed_count,
    coalesce(f.failed_rules, '') as failed_rules,
    s.checked_at,
    s.reason
from shown as s
left join failed as f on s.validation_run_id = f.validation_run_id
left join ops.batches as b on s.batch_id = b.batch_id
left join ops.sources as src on b.source = src.source
union all
select
    'publication' as gate,
    '공개' as name_ko,
    cardinality(p.days) || '일치 상황판 자료' as subject,
    p.status = 'published' as success,
    case p.status when 'published' then 'info' else 'critical' end as severity,
    0 as failed_count,
    '' as failed_rules,
    p.published_at as checked_at,
    p.reason
from ops.publications as p
where p.publication_id = (select max(newest.publication_id) from ops.publications as newest)
union all
select
    'schema' as gate,
    '자료 형식 변화' as name_ko,
    src.label_ko || ' ' || c.field as subject,
    false as success,
    c.severity,
    1 as failed_count,
    '' as failed_rules,
    c.opened_at as checked_at,
    quality.schema_change_ko(c.change_kind, c.detail)
    || to_char(c.since_at at time zone 'Asia/Seoul', ' (YYYY-MM-DD HH24:MI부터)') as reason
from quality.schema_changes as c
inner join ops.sources as src on c.source = src.source
where c.closed_at is null and c.severity = 'warning';

alter view board.gate_status owner to publish_rw;
grant select on board.gate_status to board_ro;
