-- What is sealed of the log of accesses and of its inspections: an ended day by the hash of its rows, a line each in
-- their order, so that whoever reads them can make it again.
create or replace function quality.row_text(d ops.access_days) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'access_date', d.access_date, 'row_count', count(*), 'rows_sha256', quality.sha256_of(string_agg(
            jsonb_build_object(
                'access_id', l.access_id, 'accessed_at', l.accessed_at, 'user_name', l.user_name,
                'address', l.address, 'deed', l.deed, 'place', l.place, 'row_count', l.row_count)::text,
            e'\n' order by l.access_id)))::text
    from ops.access_log as l where l.access_date = d.access_date
$$;
-- Whose data and why, apart: an erasure changes it. Null on a day without accesses.
create or replace function quality.subjects_text(of_day date) returns text
language sql stable set search_path = pg_catalog as $$
    select jsonb_build_object('rows_sha256', quality.sha256_of(string_agg(
        jsonb_build_object('access_id', l.access_id, 'subjects', to_jsonb(l.subjects), 'reason', l.reason)::text,
        e'\n' order by l.access_id)))::text
    from ops.access_log as l where l.access_date = of_day having count(*) > 0
$$;
create or replace function quality.row_text(r ops.access_reviews) returns text
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $$
    select jsonb_build_object(
        'access_review_id', r.access_review_id, 'review_month', r.review_month, 'user_name', r.user_name,
        'reviewed_at', r.reviewed_at)::text
$$;
