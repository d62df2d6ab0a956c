-- What of a row is sealed, written out: a column that is added later changes no digest of the past. jsonb's own text is
-- canonical (keys in one order, numbers and times in one form); times are UTC's.
create or replace function quality.row_text(l raw.landings) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'batch_id', l.batch_id, 'fetched_count', l.fetched_count, 'accepted_count', l.accepted_count,
        'duplicate_count', l.duplicate_count, 'quarantined_count', l.quarantined_count,
        'erased_count', l.erased_count, 'started_at', l.started_at, 'ended_at', l.ended_at)::text
$$;
create or replace function quality.row_text(r quality.validation_runs) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'validation_run_id', r.validation_run_id, 'gate', r.gate, 'batch_id', r.batch_id,
        'transform_id', r.transform_id, 'days', to_jsonb(r.days), 'is_success', r.is_success, 'reason', r.reason,
        'checked_at', r.checked_at, 'results', (
            select jsonb_agg(
                jsonb_build_object(
                    'rule_id', f.rule_id, 'name_ko', f.name_ko, 'subject', f.subject, 'expectation', f.expectation,
                    'severity', f.severity, 'is_success', f.is_success, 'observed', f.observed,
                    'expected', f.expected, 'failing_count', f.failing_count
                ) || case f.rule_version when '' then '{}' else jsonb_build_object('rule_version', f.rule_version) end order by f.rule_id collate "C", f.subject collate "C"
            ) from quality.validation_results as f where f.validation_run_id = r.validation_run_id
        ))::text
$$;
create or replace function quality.row_text(p ops.publications) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'publication_id', p.publication_id, 'validation_run_id', p.validation_run_id, 'transform_id', p.transform_id,
        'status', p.status, 'reason', p.reason, 'days', to_jsonb(p.days), 'published_at', p.published_at)::text
$$;
create or replace function quality.row_text(a ops.alert_actions) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'action_id', a.action_id, 'alert_id', a.alert_id, 'deed', a.deed, 'user_name', a.user_name,
        'assignee', a.assignee, 'told_at', a.told_at, 'acted_at', a.acted_at)::text
$$;
create or replace function quality.row_text(s quality.finding_steps) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'step_id', s.step_id, 'finding_id', s.finding_id, 'step', s.step, 'user_name', s.user_name,
        'detail', quality.without_texts(s.detail, ''), 'stepped_at', s.stepped_at)::text
$$;
create or replace function quality.row_text(v quality.rule_versions) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'rule_version_id', v.rule_version_id, 'rule_id', v.rule_id, 'version_number', v.version_number,
        'rule_version', v.rule_version, 'entry', v.entry, 'previous_entry', v.previous_entry,
        'changed_by', v.changed_by, 'changed_at', v.changed_at, 'revision', v.revision)::text
$$;
-- Of a verdict's failing rows the keys that are kept, by rule and subject; null where there are none.
create or replace function quality.keys_text(run_id bigint) returns text
language sql stable set search_path = pg_catalog as $$
    select jsonb_object_agg(f.rule_id || ' ' || f.subject, f.failing_keys)::text
    from quality.validation_results as f where f.validation_run_id = run_id and f.failing_keys <> '{}'
$$;
create or replace function quality.row_text(e ops.erasures) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'erasure_id', e.erasure_id, 'kind', e.kind, 'requested_by', e.requested_by, 'reason', e.reason,
        'counts', e.counts, 'erased_at', e.erased_at)::text
$$;
-- Every row that has to be sealed, as it is now.
create or replace function quality.sealed_rows() returns table (kind text, key text, row_text text)
language sql stable security definer set search_path = pg_catalog as $$
    select 'landing', l.batch_id, quality.row_text(l) from raw.landings as l
    union all
    select 'gate', r.validation_run_id::text, quality.row_text(r) from quality.validation_runs as r
    union all
    select 'keys', k.run_id::text, quality.keys_text(k.run_id) from (
        select distinct f.validation_run_id as run_id from quality.validation_results as f where f.failing_keys <> '{}'
    ) as k
    union all
    select 'publication', p.publication_id::text, quality.row_text(p) from ops.publications as p
    union all
    select 'deed', a.action_id::text, quality.row_text(a) from ops.alert_actions as a
    union all
    select 'note', a.action_id::text, to_jsonb(a.note)::text from ops.alert_actions as a where a.note <> ''
    union all
    select 'step', s.step_id::text, quality.row_text(s) from quality.finding_steps as s
    union all
    select 'said', s.step_id::text, quality.step_texts(s.detail)::text from quality.finding_steps as s
    where quality.step_texts(s.detail) <> '{}'
    union all
    select 'rule', v.rule_version_id::text, quality.row_text(v) from quality.rule_versions as v
    union all
    select 'access', to_char(d.access_date, 'YYYY-MM-DD'), quality.row_text(d) from ops.access_days as d
    union all
    select 'subjects', to_char(d.access_date, 'YYYY-MM-DD'), quality.subjects_text(d.access_date) from ops.access_days as d
    where exists (select 1 from ops.access_log as l where l.access_date = d.access_date)
    union all
    select 'review', r.access_review_id::text, quality.row_text(r) from ops.access_reviews as r
    union all
    select 'remark', r.access_review_id::text, to_jsonb(r.remark)::text from ops.access_reviews as r
    union all
    select 'answer', s.step_id::text, quality.row_text(s) from ops.answer_steps as s
    union all
    select 'words', s.step_id::text, quality.words_text(s) from ops.answer_steps as s
    union all
    select 'switch', s.switch_id::text, quality.row_text(s) from ops.answer_switches as s
    union all
    select 'reason', s.switch_id::text, to_jsonb(s.reason)::text from ops.answer_switches as s
    union all
    select 'official', o.answer_id, quality.row_text(o) from ops.official_answers as o
    union all
    select 'erasure', e.erasure_id::text, quality.row_text(e) from ops.erasures as e
$$;

-- One of them; null where it is not there.
create or replace function quality.sealed_row(of_kind text, key text) returns text
language plpgsql stable set search_path = pg_catalog as $$
begin
    return case of_kind
        when 'landing' then (select quality.row_text(l) from raw.landings as l where l.batch_id = key)
        when 'gate' then (
            select quality.row_text(r) from quality.validation_runs as r where r.validation_run_id = key::bigint)
        when 'keys' then quality.keys_text(key::bigint)
        when 'publication' then (
            select quality.row_text(p) from ops.publications as p where p.publication_id = key::bigint)
        when 'deed' then (select quality.row_text(a) from ops.alert_actions as a where a.action_id = key::bigint)
        when 'note' then (
            select to_jsonb(a.note)::text from ops.alert_actions as a where a.action_id = key::bigint and a.note <> '')
        when 'step' then (select quality.row_text(s) from quality.finding_steps as s where s.step_id = key::bigint)
        when 'said' then (
            select quality.step_texts(s.detail)::text from quality.finding_steps as s
            where s.step_id = key::bigint and quality.step_texts(s.detail) <> '{}')
        when 'rule' then (
            select quality.row_text(v) from quality.rule_versions as v where v.rule_version_id = key::bigint)
        when 'access' then (select quality.row_text(d) from ops.access_days as d where d.access_date = key::date)
        when 'subjects' then (
            select quality.subjects_text(d.access_date) from ops.access_days as d where d.access_date = key::date)
        when 'review' then (
            select quality.row_text(r) from ops.access_reviews as r where r.access_review_id = key::bigint)
        when 'remark' then (
            select to_jsonb(r.remark)::text from ops.access_reviews as r where r.access_review_id = key::bigint)
        when 'answer' then (select quality.row_text(s) from ops.answer_steps as s where s.step_id = key::bigint)
        when 'words' then (select quality.words_text(s) from ops.answer_steps as s where s.step_id = key::bigint)
        when 'switch' then (select quality.row_text(s) from ops.answer_switches as s where s.switch_id = key::bigint)
        when 'reason' then (
            select to_jsonb(s.reason)::text from ops.answer_switches as s where s.switch_id = key::bigint)
        when 'official' then (select quality.row_text(o) from ops.official_answers as o where o.answer_id = key)
        when 'erasure' then (select quality.row_text(e) from ops.erasures as e where e.erasure_id = key::bigint)
    end;
end $$;
