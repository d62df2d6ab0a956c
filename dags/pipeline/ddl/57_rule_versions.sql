-- quality: the rules' book over time, a row for each change of a rule's entry: what it said and says, who changed it
-- and when, out of the repository's own history (`expectations.rule_versions`, at every start). Rows never change.
create table if not exists quality.rule_versions (
    rule_version_id bigint generated always as identity primary key,
    rule_id text not null,
    version_number integer not null check (version_number > 0), -- of the rule
    rule_version text not null, -- of the entry, as results name it; '' where the rule was taken out
    entry jsonb, -- name, indicator, severity, owner, reason, limits; null where it was taken out
    previous_entry jsonb,
    changed_by text not null,
    changed_at timestamptz not null,
    revision text not null, -- of the repository; '' where the program came without its history
    recorded_at timestamptz not null default now(), -- of the start that found it
    unique (rule_id, version_number)
);
create or replace trigger rule_versions_append_only before update or delete on quality.rule_versions
for each row execute function ops.refuse_change();

-- Since when each version was in force here: since the start that found it, or, for what the first start found, since
-- its own time.
create or replace view quality.rules_in_force as
select
    v.rule_version_id,
    v.rule_id,
    v.version_number,
    v.changed_by,
    v.changed_at,
    v.revision,
    v.entry,
    v.previous_entry,
    case
        when v.recorded_at = (select min(f.recorded_at) from quality.rule_versions as f) then v.changed_at
        else v.recorded_at
    end as since_at
from quality.rule_versions as v;

create or replace view quality.rules as
select distinct on (v.rule_id)
    v.rule_id,
    v.version_number,
    v.rule_version,
    v.changed_at,
    v.entry ->> 'name' as name_ko,
    v.entry ->> 'indicator' as indicator,
    v.entry ->> 'severity' as severity,
    v.entry ->> 'owner' as owned_by,
    v.entry ->> 'reason' as reason,
    coalesce(v.entry -> 'limits', '{}') as limits
from quality.rule_versions as v
order by v.rule_id asc, v.version_number desc;

grant select on quality.rule_versions, quality.rules_in_force, quality.rules to quality_rw, publish_rw;
