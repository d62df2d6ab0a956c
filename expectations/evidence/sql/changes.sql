-- What came into force in the rules' book within the period.
select
    v.rule_id,
    v.version_number,
    v.changed_by,
    v.changed_at,
    v.since_at,
    v.revision,
    v.entry,
    v.previous_entry
from quality.rules_in_force as v
where v.since_at >= %(first_at)s and v.since_at < %(end_at)s
order by v.since_at, v.rule_id, v.version_number
