-- What changed in the rules' book within the period.
select
    v.rule_id,
    v.version_number,
    v.changed_by,
    v.changed_at,
    v.revision,
    v.entry,
    v.previous_entry
from quality.rule_versions as v
where v.changed_at >= %(first_at)s and v.changed_at < %(end_at)s
order by v.changed_at, v.rule_id, v.version_number
