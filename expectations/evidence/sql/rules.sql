-- The rules' book as it was in force at the period's end.
select distinct on (v.rule_id)
    v.rule_id,
    v.version_number,
    v.changed_by,
    v.changed_at,
    v.entry
from quality.rules_in_force as v
where v.since_at < %(end_at)s
order by v.rule_id asc, v.version_number desc
