-- The rules' book as it stood at the period's end.
select distinct on (v.rule_id)
    v.rule_id,
    v.version_number,
    v.changed_by,
    v.changed_at,
    v.entry
from quality.rule_versions as v
where v.changed_at < %(end_at)s or v.version_number = 1
order by v.rule_id asc, v.version_number desc
