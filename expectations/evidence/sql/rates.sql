-- What the rules found in the period, a row a rule and subject.
select
    d.rule_id,
    d.subject,
    d.gate,
    coalesce(src.label_ko, '상황판 자료') as source,
    coalesce(b.name_ko, d.rule_id) as name_ko,
    coalesce(b.indicator, '') as indicator,
    coalesce(b.owned_by, '') as owned_by,
    sum(d.check_count)::bigint as check_count,
    sum(d.failed_count)::bigint as failed_count,
    sum(d.checked_rows)::bigint as checked_rows,
    sum(d.failing_rows)::bigint as failing_rows
from quality.result_days as d
left join quality.rules as b on d.rule_id = b.rule_id
left join ops.sources as src on d.source = src.source
where d.checked_day >= %(first_day)s and d.checked_day < %(end_day)s
group by d.rule_id, d.subject, d.gate, src.label_ko, b.name_ko, b.indicator, b.owned_by
order by indicator, d.rule_id, d.subject, source
