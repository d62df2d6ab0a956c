-- A warehouse of version 0.1.0 (schemas, grants and a few synthetic rows), as pg_dump wrote it: --inserts, without
-- comments and without the seeds' rows. Its marts and board are published; one batch still waits for gate 1.
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA board;
ALTER SCHEMA board OWNER TO publish_rw;
CREATE SCHEMA intermediate;
ALTER SCHEMA intermediate OWNER TO dbt_rw;
CREATE SCHEMA marts;
ALTER SCHEMA marts OWNER TO dbt_rw;
CREATE SCHEMA ml;
ALTER SCHEMA ml OWNER TO postgres;
CREATE SCHEMA ops;
ALTER SCHEMA ops OWNER TO postgres;
CREATE SCHEMA quality;
ALTER SCHEMA quality OWNER TO postgres;
CREATE SCHEMA raw;
ALTER SCHEMA raw OWNER TO postgres;
CREATE SCHEMA seeds;
ALTER SCHEMA seeds OWNER TO dbt_rw;
CREATE SCHEMA staging;
ALTER SCHEMA staging OWNER TO dbt_rw;
CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public;
CREATE FUNCTION raw.ensure_month(month_start date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
declare
    lower_at timestamptz := month_start::timestamp at time zone 'Asia/Seoul';
    upper_at timestamptz := (month_start + interval '1 month')::timestamp at time zone 'Asia/Seoul';
    name text := 'complaints_' || to_char(month_start, 'YYYYMM');
begin
    if month_start <> date_trunc('month', month_start)::date then
        raise exception 'not the first of a month: %', month_start;
    end if;
    if to_regclass('raw.' || name) is null then
        perform pg_advisory_xact_lock(7241002);
        execute format('create table if not exists raw.%I partition of raw.complaints for values from (%L) to (%L)',
                       name, lower_at, upper_at);
    end if;
end $$;
ALTER FUNCTION raw.ensure_month(month_start date) OWNER TO postgres;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE board.backlog (
    agency_responsible text CONSTRAINT backlog__dbt_tmp_agency_responsible_not_null NOT NULL,
    service_field text CONSTRAINT backlog__dbt_tmp_service_field_not_null NOT NULL,
    open_count bigint CONSTRAINT backlog__dbt_tmp_open_count_not_null NOT NULL,
    overdue_count bigint CONSTRAINT backlog__dbt_tmp_overdue_count_not_null NOT NULL,
    due_today_count bigint CONSTRAINT backlog__dbt_tmp_due_today_count_not_null NOT NULL,
    oldest_requested_at timestamp with time zone CONSTRAINT backlog__dbt_tmp_oldest_requested_at_not_null NOT NULL,
    as_of_at timestamp with time zone CONSTRAINT backlog__dbt_tmp_as_of_at_not_null NOT NULL
);
ALTER TABLE board.backlog OWNER TO publish_rw;
CREATE TABLE board.daily_complaints (
    requested_date date NOT NULL,
    district_code text,
    district_name text NOT NULL,
    service_field text NOT NULL,
    service_name text NOT NULL,
    channel text NOT NULL,
    complaint_count bigint NOT NULL,
    closed_count bigint NOT NULL,
    duplicate_count bigint NOT NULL,
    campaign_count bigint NOT NULL,
    repeat_count bigint NOT NULL
);
ALTER TABLE board.daily_complaints OWNER TO publish_rw;
CREATE TABLE board.district_daily (
    requested_date date NOT NULL,
    district_code text,
    district_name text NOT NULL,
    service_field text NOT NULL,
    outline text,
    resident_count integer,
    complaint_count bigint NOT NULL
);
ALTER TABLE board.district_daily OWNER TO publish_rw;
CREATE TABLE board.emerging_issues (
    issue_id text CONSTRAINT emerging_issues__dbt_tmp_issue_id_not_null NOT NULL,
    label text CONSTRAINT emerging_issues__dbt_tmp_label_not_null NOT NULL,
    keywords text CONSTRAINT emerging_issues__dbt_tmp_keywords_not_null NOT NULL,
    status text CONSTRAINT emerging_issues__dbt_tmp_status_not_null NOT NULL,
    first_seen_at timestamp with time zone CONSTRAINT emerging_issues__dbt_tmp_first_seen_at_not_null NOT NULL,
    last_seen_at timestamp with time zone CONSTRAINT emerging_issues__dbt_tmp_last_seen_at_not_null NOT NULL,
    complaint_count integer CONSTRAINT emerging_issues__dbt_tmp_complaint_count_not_null NOT NULL,
    window_hours smallint,
    observed_count integer,
    expected_count double precision,
    p_value double precision,
    surge_score double precision,
    main_district_name text CONSTRAINT emerging_issues__dbt_tmp_main_district_name_not_null NOT NULL,
    place_count bigint CONSTRAINT emerging_issues__dbt_tmp_place_count_not_null NOT NULL,
    main_service_field text CONSTRAINT emerging_issues__dbt_tmp_main_service_field_not_null NOT NULL,
    submitter_count integer CONSTRAINT emerging_issues__dbt_tmp_submitter_count_not_null NOT NULL,
    duplicate_share double precision CONSTRAINT emerging_issues__dbt_tmp_duplicate_share_not_null NOT NULL,
    sample_text text,
    as_of_at timestamp with time zone
);
ALTER TABLE board.emerging_issues OWNER TO publish_rw;
CREATE TABLE ops.batches (
    batch_id text NOT NULL,
    source text NOT NULL,
    window_start_at timestamp with time zone NOT NULL,
    window_end_at timestamp with time zone NOT NULL,
    status text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    landed_at timestamp with time zone DEFAULT now() NOT NULL,
    decided_at timestamp with time zone,
    CONSTRAINT batches_check CHECK ((window_end_at > window_start_at)),
    CONSTRAINT batches_status_check CHECK ((status = ANY (ARRAY['landed'::text, 'promoted'::text, 'held'::text])))
);
ALTER TABLE ops.batches OWNER TO postgres;
CREATE TABLE ops.publications (
    publication_id bigint NOT NULL,
    validation_run_id bigint NOT NULL,
    transform_id bigint NOT NULL,
    status text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    days date[] DEFAULT '{}'::date[] NOT NULL,
    published_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT publications_status_check CHECK ((status = ANY (ARRAY['published'::text, 'held'::text])))
);
ALTER TABLE ops.publications OWNER TO postgres;
CREATE TABLE ops.sources (
    source text NOT NULL,
    is_synthetic boolean NOT NULL,
    label_ko text NOT NULL,
    max_minutes_behind integer DEFAULT 125,
    registered_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT sources_max_minutes_behind_check CHECK ((max_minutes_behind > 0))
);
ALTER TABLE ops.sources OWNER TO postgres;
CREATE VIEW board.freshness AS
 WITH batches AS (
         SELECT b.source,
            max(b.window_end_at) AS last_window_end_at,
            max(b.landed_at) AS last_landed_at,
            max(b.decided_at) FILTER (WHERE (b.status = 'promoted'::text)) AS last_promoted_at,
            max(b.window_end_at) FILTER (WHERE (b.status = 'promoted'::text)) AS promoted_until_at,
            (array_agg(b.reason ORDER BY b.window_end_at DESC, b.landed_at DESC) FILTER (WHERE (b.status <> 'landed'::text)))[1] AS last_reason
           FROM ops.batches b
          GROUP BY b.source
        ), publications AS (
         SELECT max(p.published_at) FILTER (WHERE (p.status = 'published'::text)) AS last_published_at,
            (array_agg(p.status ORDER BY p.publication_id DESC))[1] AS last_status,
            (array_agg(p.reason ORDER BY p.publication_id DESC))[1] AS last_reason
           FROM ops.publications p
        ), measured AS (
         SELECT s.source,
            s.is_synthetic,
            s.label_ko,
            s.max_minutes_behind,
            b.last_window_end_at,
            b.last_landed_at,
            b.last_promoted_at,
            b.last_reason AS batch_reason,
                CASE
                    WHEN (b.last_promoted_at IS NOT NULL) THEN p.last_published_at
                    ELSE NULL::timestamp with time zone
                END AS last_published_at,
                CASE
                    WHEN (p.last_status = 'held'::text) THEN p.last_reason
                    ELSE ''::text
                END AS publication_reason,
                CASE
                    WHEN (p.last_published_at IS NULL) THEN NULL::timestamp with time zone
                    WHEN (p.last_status = 'held'::text) THEN LEAST(b.promoted_until_at, p.last_published_at)
                    ELSE b.promoted_until_at
                END AS shown_until_at
           FROM ((ops.sources s
             LEFT JOIN batches b ON ((s.source = b.source)))
             CROSS JOIN publications p)
        ), aged AS (
         SELECT measured.source,
            measured.is_synthetic,
            measured.label_ko,
            measured.max_minutes_behind,
            measured.last_window_end_at,
            measured.last_landed_at,
            measured.last_promoted_at,
            measured.batch_reason,
            measured.last_published_at,
            measured.publication_reason,
            measured.shown_until_at,
                CASE
                    WHEN (measured.shown_until_at IS NOT NULL) THEN (GREATEST((0)::numeric, (EXTRACT(epoch FROM (now() - measured.shown_until_at)) / (60)::numeric)))::integer
                    ELSE NULL::integer
                END AS minutes_behind
           FROM measured
        )
 SELECT source,
    is_synthetic,
    label_ko,
    last_window_end_at,
    last_landed_at,
    last_promoted_at,
    last_published_at,
    minutes_behind,
        CASE
            WHEN (shown_until_at IS NULL) THEN '중단'::text
            WHEN ((max_minutes_behind IS NULL) OR (minutes_behind <= max_minutes_behind)) THEN '정상'::text
            WHEN (minutes_behind <= (3 * max_minutes_behind)) THEN '지연'::text
            ELSE '중단'::text
        END AS state,
        CASE
            WHEN (batch_reason <> ''::text) THEN batch_reason
            WHEN (publication_reason <> ''::text) THEN publication_reason
            WHEN (last_landed_at IS NULL) THEN '아직 수집된 자료가 없음'::text
            WHEN (shown_until_at IS NULL) THEN '아직 공개된 자료가 없음'::text
            WHEN (max_minutes_behind IS NULL) THEN '한 번 올린 자료'::text
            WHEN (minutes_behind > max_minutes_behind) THEN '새로 수집된 자료가 없음'::text
            ELSE ''::text
        END AS reason
   FROM aged m;
ALTER VIEW board.freshness OWNER TO publish_rw;
CREATE TABLE quality.validation_results (
    validation_run_id bigint NOT NULL,
    rule_id text NOT NULL,
    name_ko text NOT NULL,
    subject text NOT NULL,
    expectation text NOT NULL,
    severity text NOT NULL,
    is_success boolean NOT NULL,
    observed jsonb,
    expected jsonb,
    failing_count integer DEFAULT 0 NOT NULL,
    failing_keys text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT validation_results_severity_check CHECK ((severity = ANY (ARRAY['critical'::text, 'warning'::text, 'info'::text])))
);
ALTER TABLE quality.validation_results OWNER TO postgres;
CREATE TABLE quality.validation_runs (
    validation_run_id bigint NOT NULL,
    gate text NOT NULL,
    batch_id text,
    transform_id bigint,
    days date[] DEFAULT '{}'::date[] NOT NULL,
    dirty_mark bigint DEFAULT 0 NOT NULL,
    is_success boolean NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    checked_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT validation_runs_gate_check CHECK ((gate = ANY (ARRAY['batch'::text, 'marts'::text])))
);
ALTER TABLE quality.validation_runs OWNER TO postgres;
CREATE VIEW board.gate_results AS
 SELECT r.checked_at,
    r.gate,
    f.subject,
    f.rule_id,
    f.name_ko,
    f.severity,
    f.is_success AS success,
    f.failing_count,
    COALESCE((f.observed ->> 'value'::text), (((f.observed ->> 'failing'::text) || ' / '::text) || (f.observed ->> 'checked'::text)), ''::text) AS observed,
    concat_ws(', '::text, ('최소 '::text || (f.expected ->> 'min'::text)), ('최대 '::text || (f.expected ->> 'max'::text)), ('같아야 함: '::text || (f.expected ->> 'equals'::text)), (f.expected ->> 'note'::text)) AS expected
   FROM (quality.validation_results f
     JOIN quality.validation_runs r ON ((f.validation_run_id = r.validation_run_id)))
  WHERE (r.checked_at >= (now() - '7 days'::interval));
ALTER VIEW board.gate_results OWNER TO publish_rw;
CREATE VIEW board.gate_status AS
 WITH runs AS (
         SELECT r.validation_run_id,
            r.gate,
            r.batch_id,
            r.transform_id,
            r.days,
            r.dirty_mark,
            r.is_success,
            r.reason,
            r.checked_at,
            row_number() OVER (PARTITION BY r.gate ORDER BY r.validation_run_id DESC) AS gate_rank,
            row_number() OVER (PARTITION BY r.batch_id ORDER BY r.validation_run_id DESC) AS batch_rank
           FROM quality.validation_runs r
        ), shown AS (
         SELECT r.validation_run_id,
            r.gate,
            r.batch_id,
            r.transform_id,
            r.days,
            r.dirty_mark,
            r.is_success,
            r.reason,
            r.checked_at,
            r.gate_rank,
            r.batch_rank
           FROM (runs r
             LEFT JOIN ops.batches b ON ((r.batch_id = b.batch_id)))
          WHERE ((r.gate_rank = 1) OR ((r.batch_rank = 1) AND (b.status = 'held'::text) AND (r.checked_at >= (now() - '7 days'::interval))))
        ), failed AS (
         SELECT f.validation_run_id,
            count(*) AS failed_count,
            (array_agg(f.severity ORDER BY (array_position(ARRAY['critical'::text, 'warning'::text, 'info'::text], f.severity))))[1] AS severity
           FROM quality.validation_results f
          WHERE (NOT f.is_success)
          GROUP BY f.validation_run_id
        )
 SELECT s.gate,
        CASE s.gate
            WHEN 'batch'::text THEN '1단계 접수 묶음 검사'::text
            ELSE '2단계 공개 전 검사'::text
        END AS name_ko,
        CASE s.gate
            WHEN 'batch'::text THEN ((src.label_ko || to_char((b.window_start_at AT TIME ZONE 'Asia/Seoul'::text), ' YYYY-MM-DD HH24:MI'::text)) || to_char((b.window_end_at AT TIME ZONE 'Asia/Seoul'::text), '–HH24:MI'::text))
            ELSE (cardinality(s.days) || '일치 상황판 자료'::text)
        END AS subject,
    s.is_success AS success,
    COALESCE(f.severity, 'info'::text) AS severity,
    COALESCE(f.failed_count, (0)::bigint) AS failed_count,
    s.checked_at,
    s.reason
   FROM (((shown s
     LEFT JOIN failed f ON ((s.validation_run_id = f.validation_run_id)))
     LEFT JOIN ops.batches b ON ((s.batch_id = b.batch_id)))
     LEFT JOIN ops.sources src ON ((b.source = src.source)))
UNION ALL
 SELECT 'publication'::text AS gate,
    '공개'::text AS name_ko,
    (cardinality(p.days) || '일치 상황판 자료'::text) AS subject,
    (p.status = 'published'::text) AS success,
        CASE p.status
            WHEN 'published'::text THEN 'info'::text
            ELSE 'critical'::text
        END AS severity,
    0 AS failed_count,
    p.published_at AS checked_at,
    p.reason
   FROM ops.publications p
  WHERE (p.publication_id = ( SELECT max(newest.publication_id) AS max
           FROM ops.publications newest));
ALTER VIEW board.gate_status OWNER TO publish_rw;
CREATE TABLE board.handling_daily (
    requested_date date NOT NULL,
    agency_responsible text NOT NULL,
    service_field text NOT NULL,
    complaint_count bigint NOT NULL,
    closed_count bigint NOT NULL,
    on_time_count bigint NOT NULL,
    late_count bigint NOT NULL,
    overdue_open_count bigint NOT NULL,
    handling_hours_sum numeric NOT NULL,
    allowed_hours_sum numeric NOT NULL,
    transfer_count bigint NOT NULL,
    transferred_count bigint NOT NULL,
    reopened_count bigint NOT NULL,
    satisfaction_sum bigint NOT NULL,
    satisfaction_count bigint NOT NULL
);
ALTER TABLE board.handling_daily OWNER TO publish_rw;
CREATE TABLE board.hourly_complaints (
    requested_hour_at timestamp with time zone NOT NULL,
    requested_date date NOT NULL,
    service_field text NOT NULL,
    complaint_count bigint NOT NULL
);
ALTER TABLE board.hourly_complaints OWNER TO publish_rw;
CREATE TABLE board.issue_complaints (
    issue_id text CONSTRAINT issue_complaints__dbt_tmp_issue_id_not_null NOT NULL,
    label text CONSTRAINT issue_complaints__dbt_tmp_label_not_null NOT NULL,
    rank bigint CONSTRAINT issue_complaints__dbt_tmp_rank_not_null NOT NULL,
    service_request_id text CONSTRAINT issue_complaints__dbt_tmp_service_request_id_not_null NOT NULL,
    source text CONSTRAINT issue_complaints__dbt_tmp_source_not_null NOT NULL,
    requested_at timestamp with time zone CONSTRAINT issue_complaints__dbt_tmp_requested_at_not_null NOT NULL,
    district_name text CONSTRAINT issue_complaints__dbt_tmp_district_name_not_null NOT NULL,
    neighbourhood_name text CONSTRAINT issue_complaints__dbt_tmp_neighbourhood_name_not_null NOT NULL,
    service_name text CONSTRAINT issue_complaints__dbt_tmp_service_name_not_null NOT NULL,
    description text CONSTRAINT issue_complaints__dbt_tmp_description_not_null NOT NULL,
    probability double precision CONSTRAINT issue_complaints__dbt_tmp_probability_not_null NOT NULL
);
ALTER TABLE board.issue_complaints OWNER TO publish_rw;
CREATE TABLE board.issue_daily (
    issue_id text CONSTRAINT issue_daily__dbt_tmp_issue_id_not_null NOT NULL,
    label text CONSTRAINT issue_daily__dbt_tmp_label_not_null NOT NULL,
    requested_date date CONSTRAINT issue_daily__dbt_tmp_requested_date_not_null NOT NULL,
    complaint_count bigint CONSTRAINT issue_daily__dbt_tmp_complaint_count_not_null NOT NULL
);
ALTER TABLE board.issue_daily OWNER TO publish_rw;
CREATE TABLE marts.fct_complaints (
    complaint_key text NOT NULL,
    source text NOT NULL,
    service_request_id text NOT NULL,
    text_hash text NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    requested_date date NOT NULL,
    requested_hour integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    reopened_at timestamp with time zone,
    due_at timestamp with time zone,
    service_code text,
    service_field text NOT NULL,
    service_name text NOT NULL,
    channel text NOT NULL,
    district_code text,
    district_name text NOT NULL,
    neighbourhood_code text,
    neighbourhood_name text NOT NULL,
    agency_responsible text NOT NULL,
    status text NOT NULL,
    transfer_count integer NOT NULL,
    is_transferred boolean NOT NULL,
    is_reopened boolean NOT NULL,
    is_repeat boolean NOT NULL,
    is_duplicate boolean NOT NULL,
    is_campaign boolean NOT NULL,
    handling_hours numeric,
    allowed_hours numeric,
    is_on_time boolean,
    satisfaction_score smallint,
    description text NOT NULL
)
PARTITION BY RANGE (requested_date);
ALTER TABLE marts.fct_complaints OWNER TO dbt_rw;
CREATE TABLE intermediate.fct_complaints_202610 (
    complaint_key text CONSTRAINT fct_complaints_complaint_key_not_null NOT NULL,
    source text CONSTRAINT fct_complaints_source_not_null NOT NULL,
    service_request_id text CONSTRAINT fct_complaints_service_request_id_not_null NOT NULL,
    text_hash text CONSTRAINT fct_complaints_text_hash_not_null NOT NULL,
    requested_at timestamp with time zone CONSTRAINT fct_complaints_requested_at_not_null NOT NULL,
    requested_date date CONSTRAINT fct_complaints_requested_date_not_null NOT NULL,
    requested_hour integer CONSTRAINT fct_complaints_requested_hour_not_null NOT NULL,
    updated_at timestamp with time zone CONSTRAINT fct_complaints_updated_at_not_null NOT NULL,
    answered_at timestamp with time zone,
    reopened_at timestamp with time zone,
    due_at timestamp with time zone,
    service_code text,
    service_field text CONSTRAINT fct_complaints_service_field_not_null NOT NULL,
    service_name text CONSTRAINT fct_complaints_service_name_not_null NOT NULL,
    channel text CONSTRAINT fct_complaints_channel_not_null NOT NULL,
    district_code text,
    district_name text CONSTRAINT fct_complaints_district_name_not_null NOT NULL,
    neighbourhood_code text,
    neighbourhood_name text CONSTRAINT fct_complaints_neighbourhood_name_not_null NOT NULL,
    agency_responsible text CONSTRAINT fct_complaints_agency_responsible_not_null NOT NULL,
    status text CONSTRAINT fct_complaints_status_not_null NOT NULL,
    transfer_count integer CONSTRAINT fct_complaints_transfer_count_not_null NOT NULL,
    is_transferred boolean CONSTRAINT fct_complaints_is_transferred_not_null NOT NULL,
    is_reopened boolean CONSTRAINT fct_complaints_is_reopened_not_null NOT NULL,
    is_repeat boolean CONSTRAINT fct_complaints_is_repeat_not_null NOT NULL,
    is_duplicate boolean CONSTRAINT fct_complaints_is_duplicate_not_null NOT NULL,
    is_campaign boolean CONSTRAINT fct_complaints_is_campaign_not_null NOT NULL,
    handling_hours numeric,
    allowed_hours numeric,
    is_on_time boolean,
    satisfaction_score smallint,
    description text CONSTRAINT fct_complaints_description_not_null NOT NULL
);
ALTER TABLE intermediate.fct_complaints_202610 OWNER TO dbt_rw;
CREATE SEQUENCE ops.dirty_day_mark
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE ops.dirty_day_mark OWNER TO postgres;
CREATE TABLE ops.dirty_days (
    day date NOT NULL,
    mark bigint DEFAULT nextval('ops.dirty_day_mark'::regclass) NOT NULL,
    marked_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ops.dirty_days OWNER TO postgres;
CREATE VIEW staging.stg_batches AS
 SELECT batch_id,
    source,
    status,
    window_start_at,
    window_end_at,
    landed_at,
    decided_at
   FROM ops.batches;
ALTER VIEW staging.stg_batches OWNER TO dbt_rw;
CREATE VIEW staging.stg_dirty_days AS
 SELECT day AS requested_date,
    mark AS dirty_mark,
    marked_at
   FROM ops.dirty_days;
ALTER VIEW staging.stg_dirty_days OWNER TO dbt_rw;
CREATE VIEW intermediate.int_as_of AS
 WITH batches AS (
         SELECT stg_batches.status,
            stg_batches.decided_at,
            LEAST(stg_batches.window_end_at, stg_batches.landed_at) AS window_end_at
           FROM staging.stg_batches
        ), unpublished AS (
         SELECT COALESCE(min(stg_dirty_days.marked_at), 'infinity'::timestamp with time zone) AS since_at
           FROM staging.stg_dirty_days
        ), reached AS (
         SELECT max(batches.window_end_at) FILTER (WHERE (batches.status = 'promoted'::text)) AS as_of_at,
            max(batches.window_end_at) FILTER (WHERE ((batches.status = 'promoted'::text) AND (batches.decided_at < (unpublished.since_at - '01:00:00'::interval)))) AS published_as_of_at,
            max(batches.window_end_at) AS newest_window_end_at
           FROM (batches
             CROSS JOIN unpublished)
        )
 SELECT as_of_at,
    ((as_of_at AT TIME ZONE 'Asia/Seoul'::text))::date AS as_of_date,
    COALESCE((published_as_of_at - '7 days'::interval), '-infinity'::timestamp with time zone) AS overdue_since_at,
    newest_window_end_at AS overdue_until_at
   FROM reached;
ALTER VIEW intermediate.int_as_of OWNER TO dbt_rw;
CREATE TABLE intermediate.int_complaint_flags (
    source text,
    service_request_id text,
    requested_date date,
    is_repeat boolean,
    is_duplicate boolean,
    is_campaign boolean
);
ALTER TABLE intermediate.int_complaint_flags OWNER TO dbt_rw;
CREATE TABLE raw.complaints (
    source text NOT NULL,
    service_request_id text NOT NULL,
    version_hash text NOT NULL,
    batch_id text NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    service_name text DEFAULT ''::text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    text_hash text NOT NULL,
    answer text DEFAULT ''::text NOT NULL,
    answered_at timestamp with time zone,
    channel text DEFAULT ''::text NOT NULL,
    district text DEFAULT ''::text NOT NULL,
    neighbourhood text DEFAULT ''::text NOT NULL,
    agency_responsible text DEFAULT ''::text NOT NULL,
    status text NOT NULL,
    status_notes text DEFAULT ''::text NOT NULL,
    transfers jsonb DEFAULT '[]'::jsonb NOT NULL,
    reopened_at timestamp with time zone,
    satisfaction_score smallint,
    submitter_hmac text DEFAULT ''::text NOT NULL,
    extra jsonb DEFAULT '{}'::jsonb NOT NULL,
    landed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT complaints_satisfaction_score_check CHECK (((satisfaction_score >= 1) AND (satisfaction_score <= 5))),
    CONSTRAINT complaints_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))
)
PARTITION BY RANGE (requested_at);
ALTER TABLE raw.complaints OWNER TO postgres;
CREATE TABLE seeds.districts (
    district_code text,
    district_name text,
    resident_count integer,
    longitude double precision,
    latitude double precision,
    outline text
);
ALTER TABLE seeds.districts OWNER TO dbt_rw;
CREATE TABLE seeds.neighbourhoods (
    neighbourhood_code text,
    district_code text,
    neighbourhood_name text,
    longitude double precision,
    latitude double precision,
    resident_count integer,
    household_count integer
);
ALTER TABLE seeds.neighbourhoods OWNER TO dbt_rw;
CREATE TABLE seeds.service_categories (
    service_code text,
    service_field text,
    service_name text,
    deadline_working_days integer
);
ALTER TABLE seeds.service_categories OWNER TO dbt_rw;
CREATE VIEW staging.stg_complaint_versions AS
 SELECT versions.source,
    versions.service_request_id,
    versions.version_hash,
    versions.batch_id,
    versions.text_hash,
    versions.submitter_hmac,
    versions.service_name,
    versions.description,
    versions.answer,
    versions.channel,
    versions.district,
    versions.neighbourhood,
    versions.agency_responsible,
    versions.status,
    versions.status_notes,
    versions.transfers,
    versions.satisfaction_score,
    versions.requested_at,
    versions.updated_at,
    versions.answered_at,
    versions.reopened_at,
    versions.landed_at,
    batches.window_end_at
   FROM (raw.complaints versions
     JOIN staging.stg_batches batches ON ((versions.batch_id = batches.batch_id)))
  WHERE (batches.status = 'promoted'::text);
ALTER VIEW staging.stg_complaint_versions OWNER TO dbt_rw;
CREATE TABLE staging.stg_complaints_moved (
    source text,
    service_request_id text,
    requested_at timestamp with time zone,
    is_current boolean
);
ALTER TABLE staging.stg_complaints_moved OWNER TO dbt_rw;
CREATE VIEW staging.stg_complaints AS
 WITH versions AS (
         SELECT stg_complaint_versions.source,
            stg_complaint_versions.service_request_id,
            stg_complaint_versions.version_hash,
            stg_complaint_versions.batch_id,
            stg_complaint_versions.text_hash,
            stg_complaint_versions.submitter_hmac,
            stg_complaint_versions.service_name,
            stg_complaint_versions.description,
            stg_complaint_versions.answer,
            stg_complaint_versions.channel,
            stg_complaint_versions.district,
            stg_complaint_versions.neighbourhood,
            stg_complaint_versions.agency_responsible,
            stg_complaint_versions.status,
            stg_complaint_versions.status_notes,
            stg_complaint_versions.transfers,
            stg_complaint_versions.satisfaction_score,
            stg_complaint_versions.requested_at,
            stg_complaint_versions.updated_at,
            stg_complaint_versions.answered_at,
            stg_complaint_versions.reopened_at,
            stg_complaint_versions.landed_at,
            stg_complaint_versions.window_end_at,
            row_number() OVER (PARTITION BY stg_complaint_versions.source, stg_complaint_versions.service_request_id, stg_complaint_versions.requested_at ORDER BY stg_complaint_versions.updated_at DESC, stg_complaint_versions.window_end_at DESC, stg_complaint_versions.landed_at DESC, stg_complaint_versions.version_hash DESC) AS version_rank
           FROM staging.stg_complaint_versions
        )
 SELECT source,
    service_request_id,
    version_hash,
    batch_id,
    text_hash,
    submitter_hmac,
    service_name,
    description,
    answer,
    channel,
    district,
    neighbourhood,
    agency_responsible,
    status,
    status_notes,
    transfers,
    satisfaction_score,
    requested_at,
    updated_at,
    answered_at,
    reopened_at,
    landed_at
   FROM versions
  WHERE ((version_rank = 1) AND (NOT (EXISTS ( SELECT 1
           FROM staging.stg_complaints_moved moved
          WHERE ((moved.source = versions.source) AND (moved.service_request_id = versions.service_request_id) AND (moved.requested_at = versions.requested_at) AND (NOT moved.is_current))))));
ALTER VIEW staging.stg_complaints OWNER TO dbt_rw;
CREATE VIEW intermediate.int_complaints_coded AS
 WITH complaints AS (
         SELECT stg_complaints.source,
            stg_complaints.service_request_id,
            stg_complaints.version_hash,
            stg_complaints.batch_id,
            stg_complaints.text_hash,
            stg_complaints.submitter_hmac,
            stg_complaints.service_name,
            stg_complaints.description,
            stg_complaints.answer,
            stg_complaints.channel,
            stg_complaints.district,
            stg_complaints.neighbourhood,
            stg_complaints.agency_responsible,
            stg_complaints.status,
            stg_complaints.status_notes,
            stg_complaints.transfers,
            stg_complaints.satisfaction_score,
            stg_complaints.requested_at,
            stg_complaints.updated_at,
            stg_complaints.answered_at,
            stg_complaints.reopened_at,
            stg_complaints.landed_at,
            translate(stg_complaints.service_name, ' 	 .,·‧ㆍ'::text, ''::text) AS service_key,
            translate(stg_complaints.district, ' 	 .,·‧ㆍ'::text, ''::text) AS district_key,
            translate(stg_complaints.neighbourhood, ' 	 .,·‧ㆍ'::text, ''::text) AS neighbourhood_key
           FROM staging.stg_complaints
        ), categories AS (
         SELECT service_categories.service_code,
            service_categories.service_field,
            service_categories.service_name,
            service_categories.deadline_working_days,
            translate(((service_categories.service_field || '>'::text) || service_categories.service_name), ' 	 .,·‧ㆍ'::text, ''::text) AS service_key
           FROM seeds.service_categories
        ), districts AS (
         SELECT districts_1.district_code,
            districts_1.district_name,
            districts_1.resident_count,
            districts_1.longitude,
            districts_1.latitude,
            districts_1.outline,
            translate(districts_1.district_name, ' 	 .,·‧ㆍ'::text, ''::text) AS district_key
           FROM seeds.districts districts_1
        ), neighbourhoods AS (
         SELECT neighbourhoods_1.neighbourhood_code,
            neighbourhoods_1.district_code,
            neighbourhoods_1.neighbourhood_name,
            neighbourhoods_1.longitude,
            neighbourhoods_1.latitude,
            neighbourhoods_1.resident_count,
            neighbourhoods_1.household_count,
            translate(neighbourhoods_1.neighbourhood_name, ' 	 .,·‧ㆍ'::text, ''::text) AS neighbourhood_key
           FROM seeds.neighbourhoods neighbourhoods_1
        )
 SELECT complaints.source,
    complaints.service_request_id,
    complaints.text_hash,
    complaints.submitter_hmac,
    categories.service_code,
    COALESCE(categories.service_field, '미분류'::text) AS service_field,
    COALESCE(categories.service_name, NULLIF(btrim(complaints.service_name), ''::text), '미분류'::text) AS service_name,
    COALESCE(NULLIF(btrim(complaints.channel), ''::text), '미상'::text) AS channel,
    districts.district_code,
    COALESCE(districts.district_name, '미상'::text) AS district_name,
    neighbourhoods.neighbourhood_code,
    COALESCE(neighbourhoods.neighbourhood_name, '미상'::text) AS neighbourhood_name,
    COALESCE(NULLIF(btrim(complaints.agency_responsible), ''::text), '미지정'::text) AS agency_responsible,
    complaints.status,
    complaints.description,
    categories.deadline_working_days,
    jsonb_array_length(complaints.transfers) AS transfer_count,
    complaints.satisfaction_score,
    complaints.requested_at,
    ((complaints.requested_at AT TIME ZONE 'Asia/Seoul'::text))::date AS requested_date,
    complaints.updated_at,
    complaints.answered_at,
    complaints.reopened_at
   FROM (((complaints
     LEFT JOIN categories ON ((complaints.service_key = categories.service_key)))
     LEFT JOIN districts ON ((complaints.district_key = districts.district_key)))
     LEFT JOIN neighbourhoods ON (((districts.district_code = neighbourhoods.district_code) AND (complaints.neighbourhood_key = neighbourhoods.neighbourhood_key))));
ALTER VIEW intermediate.int_complaints_coded OWNER TO dbt_rw;
CREATE TABLE seeds.calendar (
    calendar_date date,
    is_working_day boolean,
    holiday_name text
);
ALTER TABLE seeds.calendar OWNER TO dbt_rw;
CREATE VIEW intermediate.int_working_days AS
 SELECT calendar_date,
    is_working_day,
    holiday_name,
    count(*) FILTER (WHERE is_working_day) OVER (ORDER BY calendar_date) AS working_day_number
   FROM seeds.calendar;
ALTER VIEW intermediate.int_working_days OWNER TO dbt_rw;
CREATE VIEW intermediate.int_complaints_timed AS
 WITH clocks AS (
         SELECT int_complaints_coded.source,
            int_complaints_coded.service_request_id,
            int_complaints_coded.text_hash,
            int_complaints_coded.submitter_hmac,
            int_complaints_coded.service_code,
            int_complaints_coded.service_field,
            int_complaints_coded.service_name,
            int_complaints_coded.channel,
            int_complaints_coded.district_code,
            int_complaints_coded.district_name,
            int_complaints_coded.neighbourhood_code,
            int_complaints_coded.neighbourhood_name,
            int_complaints_coded.agency_responsible,
            int_complaints_coded.status,
            int_complaints_coded.description,
            int_complaints_coded.deadline_working_days,
            int_complaints_coded.transfer_count,
            int_complaints_coded.satisfaction_score,
            int_complaints_coded.requested_at,
            int_complaints_coded.requested_date,
            int_complaints_coded.updated_at,
            int_complaints_coded.answered_at,
            int_complaints_coded.reopened_at,
            GREATEST(int_complaints_coded.requested_at, int_complaints_coded.reopened_at) AS clock_start_at,
            ((GREATEST(int_complaints_coded.requested_at, int_complaints_coded.reopened_at) AT TIME ZONE 'Asia/Seoul'::text))::date AS clock_start_date
           FROM intermediate.int_complaints_coded
        ), dated AS (
         SELECT clocks.source,
            clocks.service_request_id,
            clocks.text_hash,
            clocks.submitter_hmac,
            clocks.service_code,
            clocks.service_field,
            clocks.service_name,
            clocks.channel,
            clocks.district_code,
            clocks.district_name,
            clocks.neighbourhood_code,
            clocks.neighbourhood_name,
            clocks.agency_responsible,
            clocks.status,
            clocks.description,
            clocks.deadline_working_days,
            clocks.transfer_count,
            clocks.satisfaction_score,
            clocks.requested_at,
            clocks.requested_date,
            clocks.updated_at,
            clocks.answered_at,
            clocks.reopened_at,
            clocks.clock_start_at,
            clocks.clock_start_date,
            ((due_days.calendar_date + '23:59:59'::time without time zone) AT TIME ZONE 'Asia/Seoul'::text) AS due_at,
                CASE
                    WHEN ((clocks.status = 'closed'::text) AND (((clocks.answered_at AT TIME ZONE 'Asia/Seoul'::text))::date >= clocks.clock_start_date)) THEN GREATEST(clocks.answered_at, clocks.clock_start_at)
                    ELSE NULL::timestamp with time zone
                END AS handled_at
           FROM ((clocks
             LEFT JOIN intermediate.int_working_days start_days ON ((clocks.clock_start_date = start_days.calendar_date)))
             LEFT JOIN intermediate.int_working_days due_days ON ((((start_days.working_day_number + clocks.deadline_working_days) = due_days.working_day_number) AND due_days.is_working_day)))
        )
 SELECT source,
    service_request_id,
    text_hash,
    service_code,
    service_field,
    service_name,
    channel,
    district_code,
    district_name,
    neighbourhood_code,
    neighbourhood_name,
    agency_responsible,
    status,
    description,
    transfer_count,
    satisfaction_score,
    requested_at,
    requested_date,
    updated_at,
    answered_at,
    reopened_at,
    due_at,
    ((source || ':'::text) || service_request_id) AS complaint_key,
    (EXTRACT(hour FROM (requested_at AT TIME ZONE 'Asia/Seoul'::text)))::integer AS requested_hour,
    round((EXTRACT(epoch FROM (handled_at - clock_start_at)) / (3600)::numeric), 4) AS handling_hours,
    round((EXTRACT(epoch FROM (due_at - clock_start_at)) / (3600)::numeric), 4) AS allowed_hours,
    (handled_at <= due_at) AS is_on_time,
    (transfer_count > 0) AS is_transferred,
    (reopened_at IS NOT NULL) AS is_reopened
   FROM dated;
ALTER VIEW intermediate.int_complaints_timed OWNER TO dbt_rw;
CREATE TABLE intermediate.int_dirty_days (
    requested_date date,
    dirty_mark bigint
);
ALTER TABLE intermediate.int_dirty_days OWNER TO dbt_rw;
CREATE TABLE ml.issue_members (
    issue_id text NOT NULL,
    source text NOT NULL,
    service_request_id text NOT NULL,
    probability double precision NOT NULL,
    typical_rank smallint,
    run_id bigint NOT NULL,
    CONSTRAINT issue_members_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)))
);
ALTER TABLE ml.issue_members OWNER TO postgres;
CREATE TABLE ml.issues (
    issue_id text NOT NULL,
    label text NOT NULL,
    keywords text[] NOT NULL,
    status text NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    complaint_count integer NOT NULL,
    submitter_count integer NOT NULL,
    duplicate_share double precision NOT NULL,
    centroid public.halfvec(384) NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT issues_status_check CHECK ((status = ANY (ARRAY['new'::text, 'growing'::text, 'steady'::text, 'fading'::text, 'closed'::text])))
);
ALTER TABLE ml.issues OWNER TO postgres;
CREATE VIEW staging.stg_issue_members AS
 SELECT issue_id,
    source,
    service_request_id,
    typical_rank,
    probability
   FROM ml.issue_members;
ALTER VIEW staging.stg_issue_members OWNER TO dbt_rw;
CREATE VIEW staging.stg_issues AS
 SELECT issue_id,
    label,
    keywords,
    status,
    complaint_count,
    submitter_count,
    duplicate_share,
    first_seen_at,
    last_seen_at
   FROM ml.issues;
ALTER VIEW staging.stg_issues OWNER TO dbt_rw;
CREATE VIEW intermediate.int_issue_complaints AS
 SELECT members.issue_id,
    issues.label,
    members.typical_rank,
    members.probability,
    facts.source,
    facts.service_request_id,
    facts.requested_at,
    facts.requested_date,
    facts.district_name,
    facts.neighbourhood_code,
    facts.neighbourhood_name,
    facts.service_field,
    facts.service_name,
    facts.description
   FROM ((staging.stg_issue_members members
     JOIN staging.stg_issues issues ON ((members.issue_id = issues.issue_id)))
     JOIN marts.fct_complaints facts ON (((members.source = facts.source) AND (members.service_request_id = facts.service_request_id))));
ALTER VIEW intermediate.int_issue_complaints OWNER TO dbt_rw;
CREATE VIEW intermediate.int_issue_places AS
 WITH members AS (
         SELECT int_issue_complaints.issue_id,
            int_issue_complaints.label,
            int_issue_complaints.typical_rank,
            int_issue_complaints.probability,
            int_issue_complaints.source,
            int_issue_complaints.service_request_id,
            int_issue_complaints.requested_at,
            int_issue_complaints.requested_date,
            int_issue_complaints.district_name,
            int_issue_complaints.neighbourhood_code,
            int_issue_complaints.neighbourhood_name,
            int_issue_complaints.service_field,
            int_issue_complaints.service_name,
            int_issue_complaints.description
           FROM intermediate.int_issue_complaints
        ), places AS (
         SELECT members.issue_id,
            count(DISTINCT members.neighbourhood_code) AS place_count
           FROM members
          GROUP BY members.issue_id
        ), districts AS (
         SELECT DISTINCT ON (members.issue_id) members.issue_id,
            members.district_name
           FROM members
          GROUP BY members.issue_id, members.district_name
          ORDER BY members.issue_id, (members.district_name = '미상'::text), (count(*)) DESC, members.district_name
        ), fields AS (
         SELECT DISTINCT ON (members.issue_id) members.issue_id,
            members.service_field
           FROM members
          GROUP BY members.issue_id, members.service_field
          ORDER BY members.issue_id, (members.service_field = '미분류'::text), (count(*)) DESC, members.service_field
        )
 SELECT places.issue_id,
    places.place_count,
    districts.district_name AS main_district_name,
    fields.service_field AS main_service_field
   FROM ((places
     JOIN districts ON ((places.issue_id = districts.issue_id)))
     JOIN fields ON ((places.issue_id = fields.issue_id)));
ALTER VIEW intermediate.int_issue_places OWNER TO dbt_rw;
CREATE TABLE marts.backlog (
    agency_responsible text CONSTRAINT backlog__dbt_tmp_agency_responsible_not_null NOT NULL,
    service_field text CONSTRAINT backlog__dbt_tmp_service_field_not_null NOT NULL,
    open_count bigint CONSTRAINT backlog__dbt_tmp_open_count_not_null NOT NULL,
    overdue_count bigint CONSTRAINT backlog__dbt_tmp_overdue_count_not_null NOT NULL,
    due_today_count bigint CONSTRAINT backlog__dbt_tmp_due_today_count_not_null NOT NULL,
    oldest_requested_at timestamp with time zone CONSTRAINT backlog__dbt_tmp_oldest_requested_at_not_null NOT NULL,
    as_of_at timestamp with time zone CONSTRAINT backlog__dbt_tmp_as_of_at_not_null NOT NULL
);
ALTER TABLE marts.backlog OWNER TO dbt_rw;
CREATE TABLE marts.daily_complaints (
    requested_date date NOT NULL,
    district_code text,
    district_name text NOT NULL,
    service_field text NOT NULL,
    service_name text NOT NULL,
    channel text NOT NULL,
    complaint_count bigint NOT NULL,
    closed_count bigint NOT NULL,
    duplicate_count bigint NOT NULL,
    campaign_count bigint NOT NULL,
    repeat_count bigint NOT NULL
);
ALTER TABLE marts.daily_complaints OWNER TO dbt_rw;
CREATE TABLE marts.days_to_publish (
    requested_date date CONSTRAINT days_to_publish__dbt_tmp_requested_date_not_null NOT NULL,
    dirty_mark bigint
);
ALTER TABLE marts.days_to_publish OWNER TO dbt_rw;
CREATE TABLE marts.district_daily (
    requested_date date NOT NULL,
    district_code text,
    district_name text NOT NULL,
    service_field text NOT NULL,
    outline text,
    resident_count integer,
    complaint_count bigint NOT NULL
);
ALTER TABLE marts.district_daily OWNER TO dbt_rw;
CREATE TABLE marts.emerging_issues (
    issue_id text CONSTRAINT emerging_issues__dbt_tmp_issue_id_not_null NOT NULL,
    label text CONSTRAINT emerging_issues__dbt_tmp_label_not_null NOT NULL,
    keywords text CONSTRAINT emerging_issues__dbt_tmp_keywords_not_null NOT NULL,
    status text CONSTRAINT emerging_issues__dbt_tmp_status_not_null NOT NULL,
    first_seen_at timestamp with time zone CONSTRAINT emerging_issues__dbt_tmp_first_seen_at_not_null NOT NULL,
    last_seen_at timestamp with time zone CONSTRAINT emerging_issues__dbt_tmp_last_seen_at_not_null NOT NULL,
    complaint_count integer CONSTRAINT emerging_issues__dbt_tmp_complaint_count_not_null NOT NULL,
    window_hours smallint,
    observed_count integer,
    expected_count double precision,
    p_value double precision,
    surge_score double precision,
    main_district_name text CONSTRAINT emerging_issues__dbt_tmp_main_district_name_not_null NOT NULL,
    place_count bigint CONSTRAINT emerging_issues__dbt_tmp_place_count_not_null NOT NULL,
    main_service_field text CONSTRAINT emerging_issues__dbt_tmp_main_service_field_not_null NOT NULL,
    submitter_count integer CONSTRAINT emerging_issues__dbt_tmp_submitter_count_not_null NOT NULL,
    duplicate_share double precision CONSTRAINT emerging_issues__dbt_tmp_duplicate_share_not_null NOT NULL,
    sample_text text,
    as_of_at timestamp with time zone
);
ALTER TABLE marts.emerging_issues OWNER TO dbt_rw;
CREATE TABLE marts.handling_daily (
    requested_date date NOT NULL,
    agency_responsible text NOT NULL,
    service_field text NOT NULL,
    complaint_count bigint NOT NULL,
    closed_count bigint NOT NULL,
    on_time_count bigint NOT NULL,
    late_count bigint NOT NULL,
    overdue_open_count bigint NOT NULL,
    handling_hours_sum numeric NOT NULL,
    allowed_hours_sum numeric NOT NULL,
    transfer_count bigint NOT NULL,
    transferred_count bigint NOT NULL,
    reopened_count bigint NOT NULL,
    satisfaction_sum bigint NOT NULL,
    satisfaction_count bigint NOT NULL
);
ALTER TABLE marts.handling_daily OWNER TO dbt_rw;
CREATE TABLE marts.hourly_complaints (
    requested_hour_at timestamp with time zone NOT NULL,
    requested_date date NOT NULL,
    service_field text NOT NULL,
    complaint_count bigint NOT NULL
);
ALTER TABLE marts.hourly_complaints OWNER TO dbt_rw;
CREATE TABLE marts.issue_complaints (
    issue_id text CONSTRAINT issue_complaints__dbt_tmp_issue_id_not_null NOT NULL,
    label text CONSTRAINT issue_complaints__dbt_tmp_label_not_null NOT NULL,
    rank bigint CONSTRAINT issue_complaints__dbt_tmp_rank_not_null NOT NULL,
    service_request_id text CONSTRAINT issue_complaints__dbt_tmp_service_request_id_not_null NOT NULL,
    source text CONSTRAINT issue_complaints__dbt_tmp_source_not_null NOT NULL,
    requested_at timestamp with time zone CONSTRAINT issue_complaints__dbt_tmp_requested_at_not_null NOT NULL,
    district_name text CONSTRAINT issue_complaints__dbt_tmp_district_name_not_null NOT NULL,
    neighbourhood_name text CONSTRAINT issue_complaints__dbt_tmp_neighbourhood_name_not_null NOT NULL,
    service_name text CONSTRAINT issue_complaints__dbt_tmp_service_name_not_null NOT NULL,
    description text CONSTRAINT issue_complaints__dbt_tmp_description_not_null NOT NULL,
    probability double precision CONSTRAINT issue_complaints__dbt_tmp_probability_not_null NOT NULL
);
ALTER TABLE marts.issue_complaints OWNER TO dbt_rw;
CREATE TABLE marts.issue_daily (
    issue_id text CONSTRAINT issue_daily__dbt_tmp_issue_id_not_null NOT NULL,
    label text CONSTRAINT issue_daily__dbt_tmp_label_not_null NOT NULL,
    requested_date date CONSTRAINT issue_daily__dbt_tmp_requested_date_not_null NOT NULL,
    complaint_count bigint CONSTRAINT issue_daily__dbt_tmp_complaint_count_not_null NOT NULL
);
ALTER TABLE marts.issue_daily OWNER TO dbt_rw;
CREATE TABLE ml.embeddings (
    text_hash text NOT NULL,
    model_version text NOT NULL,
    embedding public.halfvec(384) NOT NULL,
    embedded_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ml.embeddings OWNER TO postgres;
CREATE TABLE ml.model_runs (
    run_id bigint NOT NULL,
    kind text NOT NULL,
    model_version text NOT NULL,
    as_of_at timestamp with time zone NOT NULL,
    window_start_at timestamp with time zone NOT NULL,
    params jsonb NOT NULL,
    metrics jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ml.model_runs OWNER TO postgres;
ALTER TABLE ml.model_runs ALTER COLUMN run_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME ml.model_runs_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE ml.signals (
    run_id bigint NOT NULL,
    issue_id text NOT NULL,
    window_hours smallint NOT NULL,
    observed_count integer NOT NULL,
    expected_count double precision NOT NULL,
    p_value double precision NOT NULL,
    surge_score double precision NOT NULL,
    CONSTRAINT signals_p_value_check CHECK (((p_value >= (0)::double precision) AND (p_value <= (1)::double precision)))
);
ALTER TABLE ml.signals OWNER TO postgres;
ALTER TABLE ops.publications ALTER COLUMN publication_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME ops.publications_publication_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE ops.task_failures (
    task_failure_id bigint NOT NULL,
    dag_id text NOT NULL,
    task_id text NOT NULL,
    run_id text NOT NULL,
    try_number integer NOT NULL,
    kind text NOT NULL,
    failed_at timestamp with time zone NOT NULL
);
ALTER TABLE ops.task_failures OWNER TO postgres;
ALTER TABLE ops.task_failures ALTER COLUMN task_failure_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME ops.task_failures_task_failure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE ops.transforms (
    transform_id bigint NOT NULL,
    stage text NOT NULL,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    ended_at timestamp with time zone,
    is_success boolean,
    detail text DEFAULT ''::text NOT NULL
);
ALTER TABLE ops.transforms OWNER TO postgres;
ALTER TABLE ops.transforms ALTER COLUMN transform_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME ops.transforms_transform_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE quality.validation_runs ALTER COLUMN validation_run_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME quality.validation_runs_validation_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE raw.complaints_202610 (
    source text CONSTRAINT complaints_source_not_null NOT NULL,
    service_request_id text CONSTRAINT complaints_service_request_id_not_null NOT NULL,
    version_hash text CONSTRAINT complaints_version_hash_not_null NOT NULL,
    batch_id text CONSTRAINT complaints_batch_id_not_null NOT NULL,
    requested_at timestamp with time zone CONSTRAINT complaints_requested_at_not_null NOT NULL,
    updated_at timestamp with time zone CONSTRAINT complaints_updated_at_not_null NOT NULL,
    service_name text DEFAULT ''::text CONSTRAINT complaints_service_name_not_null NOT NULL,
    description text DEFAULT ''::text CONSTRAINT complaints_description_not_null NOT NULL,
    text_hash text CONSTRAINT complaints_text_hash_not_null NOT NULL,
    answer text DEFAULT ''::text CONSTRAINT complaints_answer_not_null NOT NULL,
    answered_at timestamp with time zone,
    channel text DEFAULT ''::text CONSTRAINT complaints_channel_not_null NOT NULL,
    district text DEFAULT ''::text CONSTRAINT complaints_district_not_null NOT NULL,
    neighbourhood text DEFAULT ''::text CONSTRAINT complaints_neighbourhood_not_null NOT NULL,
    agency_responsible text DEFAULT ''::text CONSTRAINT complaints_agency_responsible_not_null NOT NULL,
    status text CONSTRAINT complaints_status_not_null NOT NULL,
    status_notes text DEFAULT ''::text CONSTRAINT complaints_status_notes_not_null NOT NULL,
    transfers jsonb DEFAULT '[]'::jsonb CONSTRAINT complaints_transfers_not_null NOT NULL,
    reopened_at timestamp with time zone,
    satisfaction_score smallint,
    submitter_hmac text DEFAULT ''::text CONSTRAINT complaints_submitter_hmac_not_null NOT NULL,
    extra jsonb DEFAULT '{}'::jsonb CONSTRAINT complaints_extra_not_null NOT NULL,
    landed_at timestamp with time zone DEFAULT now() CONSTRAINT complaints_landed_at_not_null NOT NULL,
    CONSTRAINT complaints_satisfaction_score_check CHECK (((satisfaction_score >= 1) AND (satisfaction_score <= 5))),
    CONSTRAINT complaints_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))
);
ALTER TABLE raw.complaints_202610 OWNER TO postgres;
CREATE TABLE raw.landings (
    batch_id text NOT NULL,
    fetched_count integer NOT NULL,
    accepted_count integer NOT NULL,
    duplicate_count integer NOT NULL,
    quarantined_count integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    CONSTRAINT landing_adds_up CHECK ((fetched_count = ((accepted_count + duplicate_count) + quarantined_count)))
);
ALTER TABLE raw.landings OWNER TO postgres;
CREATE TABLE raw.quarantine (
    quarantine_id bigint NOT NULL,
    batch_id text NOT NULL,
    source text NOT NULL,
    service_request_id text DEFAULT ''::text NOT NULL,
    reason text NOT NULL,
    payload jsonb NOT NULL,
    payload_hash text NOT NULL,
    quarantined_at timestamp with time zone DEFAULT now() NOT NULL,
    replayed_at timestamp with time zone,
    replayed_batch_id text
);
ALTER TABLE raw.quarantine OWNER TO postgres;
ALTER TABLE raw.quarantine ALTER COLUMN quarantine_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME raw.quarantine_quarantine_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE seeds.channels (
    channel text
);
ALTER TABLE seeds.channels OWNER TO dbt_rw;
CREATE TABLE seeds.departments (
    agency text,
    service_field text,
    district_name text
);
ALTER TABLE seeds.departments OWNER TO dbt_rw;
CREATE TABLE seeds.neighbourhood_adjacency (
    neighbourhood_code text,
    adjacent_code text
);
ALTER TABLE seeds.neighbourhood_adjacency OWNER TO dbt_rw;
CREATE VIEW staging.stg_signals AS
 SELECT signals.run_id,
    signals.issue_id,
    signals.window_hours,
    signals.observed_count,
    signals.expected_count,
    signals.p_value,
    signals.surge_score,
    runs.as_of_at
   FROM (ml.signals signals
     JOIN ml.model_runs runs ON ((signals.run_id = runs.run_id)));
ALTER VIEW staging.stg_signals OWNER TO dbt_rw;
ALTER TABLE ONLY marts.fct_complaints ATTACH PARTITION intermediate.fct_complaints_202610 FOR VALUES FROM ('2026-10-01') TO ('2026-11-01');
ALTER TABLE ONLY raw.complaints ATTACH PARTITION raw.complaints_202610 FOR VALUES FROM ('2026-09-30 15:00:00+00') TO ('2026-10-31 15:00:00+00');
INSERT INTO board.backlog VALUES
	('성동구 도로과', '가로정비', 1, 0, 0, '2026-10-10 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '공원녹지', 1, 0, 1, '2026-10-02 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '교통', 2, 0, 0, '2026-10-06 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '도로', 1, 0, 0, '2026-10-12 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '복지교육', 1, 0, 0, '2026-10-11 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '소방안전', 1, 0, 0, '2026-10-08 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '주택건축', 1, 0, 0, '2026-10-07 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '청소', 15, 1, 0, '2026-10-01 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '치수상하수', 1, 0, 1, '2026-10-05 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '행정문화', 1, 0, 0, '2026-10-03 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '환경', 1, 0, 0, '2026-10-04 08:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '가로정비', 1, 1, 0, '2026-10-02 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '공원녹지', 1, 0, 1, '2026-10-05 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '교통', 2, 0, 0, '2026-10-09 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '도로', 1, 1, 0, '2026-10-01 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '보건위생', 1, 0, 0, '2026-10-11 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '복지교육', 1, 0, 0, '2026-10-03 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '청소', 1, 1, 0, '2026-10-04 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '치수상하수', 1, 0, 0, '2026-10-08 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '행정문화', 1, 0, 0, '2026-10-06 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '환경', 2, 0, 0, '2026-10-07 05:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '가로정비', 1, 0, 0, '2026-10-07 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '공원녹지', 1, 0, 0, '2026-10-10 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '교통', 1, 0, 0, '2026-10-03 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '도로', 2, 0, 1, '2026-10-06 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '보건위생', 1, 0, 1, '2026-10-02 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '복지교육', 1, 0, 0, '2026-10-08 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '소방안전', 1, 0, 0, '2026-10-05 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '주택건축', 1, 0, 0, '2026-10-04 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '청소', 1, 0, 0, '2026-10-12 15:09:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '행정문화', 1, 0, 0, '2026-10-11 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '환경', 1, 0, 1, '2026-10-01 23:07:00+00', '2026-10-12 16:00:00+00');
INSERT INTO board.daily_complaints VALUES
	('2026-10-04', '11140', '중구', '도로', '보도블록 파손', '모바일앱', 1, 1, 0, 0, 0),
	('2026-10-11', '11200', '성동구', '청소', '음식물쓰레기', '120다산콜', 7, 0, 0, 0, 0),
	('2026-10-08', '11110', '종로구', '가로정비', '노점상', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-05', '11170', '용산구', '공원녹지', '병해충 방제', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-03', '11140', '중구', '소방안전', '위험물·가스', '120다산콜', 1, 1, 0, 0, 0),
	('2026-10-11', '11140', '중구', '치수상하수', '침수·빗물받이', '인터넷', 1, 1, 1, 0, 0),
	('2026-10-08', '11170', '용산구', '치수상하수', '하천 시설물', '120다산콜', 1, 0, 1, 0, 0),
	('2026-10-08', '11140', '중구', '공원녹지', '공원 음주·흡연', '인터넷', 1, 1, 1, 0, 0),
	('2026-10-07', '11110', '종로구', '도로', '도로파손·포트홀', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-04', '11170', '용산구', '청소', '생활폐기물 미수거', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-10', '11140', '중구', '청소', '공중화장실', '모바일앱', 1, 1, 1, 0, 0),
	('2026-10-03', '11200', '성동구', '행정문화', '정책 제안', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-01', '11200', '성동구', '청소', '음식물쓰레기', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-04', '11200', '성동구', '환경', '생활소음', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-06', '11200', '성동구', '교통', '신호등·횡단보도', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-12', '11200', '성동구', '청소', '음식물쓰레기', '120다산콜', 7, 0, 0, 0, 0),
	('2026-10-08', '11200', '성동구', '소방안전', '소방시설·비상구', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-11', '11200', '성동구', '복지교육', '장애인복지', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-09', '11110', '종로구', '복지교육', '보육·어린이집', '인터넷', 1, 0, 1, 0, 0),
	('2026-10-09', '11200', '성동구', '교통', '버스전용차로 위반', '인터넷', 1, 0, 1, 0, 0),
	('2026-10-11', '11110', '종로구', '공원녹지', '산책로·등산로', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-05', '11110', '종로구', '주택건축', '공동주택 관리', '모바일앱', 1, 0, 0, 0, 0),
	('2026-10-10', '11200', '성동구', '가로정비', '불법광고물', '120다산콜', 1, 0, 1, 0, 0),
	('2026-10-02', '11200', '성동구', '공원녹지', '반려견 목줄·배설물', '모바일앱', 1, 0, 0, 0, 0),
	('2026-10-12', '11140', '중구', '교통', '버스 운행·정류장', '120다산콜', 1, 1, 1, 0, 0),
	('2026-10-10', '11110', '종로구', '도로', '육교·지하보도', '120다산콜', 1, 0, 1, 0, 0),
	('2026-10-09', '11140', '중구', '행정문화', '도서관', '120다산콜', 1, 1, 1, 0, 0),
	('2026-10-02', '11140', '중구', '주택건축', '재개발·재건축', '인터넷', 1, 1, 0, 0, 0),
	('2026-10-09', '11170', '용산구', '교통', '지하철·도시철도', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-01', '11110', '종로구', '교통', '불법주정차', '120다산콜', 1, 1, 0, 0, 0),
	('2026-10-07', '11140', '중구', '청소', '쓰레기 무단투기', '모바일앱', 1, 1, 0, 0, 0),
	('2026-10-13', '11110', '종로구', '청소', '동물 사체 처리', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-12', '11200', '성동구', '도로', '제설·결빙', '인터넷', 1, 0, 1, 0, 0),
	('2026-10-06', '11110', '종로구', '소방안전', '시설물 안전', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-07', '11170', '용산구', '환경', '공사장 소음', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-05', '11200', '성동구', '치수상하수', '하수 악취', '모바일앱', 1, 0, 0, 0, 0),
	('2026-10-02', '11170', '용산구', '가로정비', '불법현수막', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-02', '11110', '종로구', '환경', '비산먼지', '모바일앱', 1, 0, 0, 0, 0),
	('2026-10-06', '11140', '중구', '복지교육', '기초생활·수당', '120다산콜', 1, 1, 0, 0, 0),
	('2026-10-12', '11110', '종로구', '행정문화', '문화·체육시설', '인터넷', 1, 0, 1, 0, 0),
	('2026-10-01', '11140', '중구', '교통', '어린이보호구역', '모바일앱', 1, 1, 0, 0, 0),
	('2026-10-06', '11170', '용산구', '행정문화', '축제·행사', '모바일앱', 1, 0, 0, 0, 0),
	('2026-10-03', '11110', '종로구', '보건위생', '금연구역 흡연', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-05', '11140', '중구', '가로정비', '노상적치물', '인터넷', 1, 1, 0, 0, 0),
	('2026-10-12', '11170', '용산구', '교통', '장애인주차구역 위반', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-11', '11170', '용산구', '보건위생', '감염병·예방접종', '120다산콜', 1, 0, 1, 0, 0),
	('2026-10-04', '11110', '종로구', '교통', '교통안전시설물', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-10', '11170', '용산구', '환경', '빛공해', '인터넷', 1, 0, 1, 0, 0),
	('2026-10-07', '11200', '성동구', '주택건축', '위법건축물', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-01', '11170', '용산구', '도로', '맨홀·배수덮개', '인터넷', 1, 0, 0, 0, 0);
INSERT INTO board.daily_complaints VALUES
	('2026-10-03', '11170', '용산구', '복지교육', '학교 주변 환경', '모바일앱', 1, 0, 0, 0, 0);
INSERT INTO board.district_daily VALUES
	('2026-10-10', '11110', '종로구', '도로', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-07', '11110', '종로구', '도로', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-02', '11110', '종로구', '환경', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-01', '11110', '종로구', '교통', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-13', '11110', '종로구', '청소', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-04', '11110', '종로구', '교통', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-08', '11110', '종로구', '가로정비', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-06', '11110', '종로구', '소방안전', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-12', '11110', '종로구', '행정문화', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-03', '11110', '종로구', '보건위생', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-05', '11110', '종로구', '주택건축', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-09', '11110', '종로구', '복지교육', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-11', '11110', '종로구', '공원녹지', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-07', '11140', '중구', '청소', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-09', '11200', '성동구', '교통', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-05', '11140', '중구', '가로정비', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-12', '11140', '중구', '교통', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-06', '11140', '중구', '복지교육', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-11', '11140', '중구', '치수상하수', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-11', '11200', '성동구', '청소', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 7),
	('2026-10-09', '11140', '중구', '행정문화', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-08', '11140', '중구', '공원녹지', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-01', '11140', '중구', '교통', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-03', '11140', '중구', '소방안전', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-10', '11200', '성동구', '가로정비', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-02', '11140', '중구', '주택건축', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-10', '11140', '중구', '청소', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-04', '11140', '중구', '도로', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-09', '11170', '용산구', '교통', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-04', '11170', '용산구', '청소', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-12', '11170', '용산구', '교통', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-02', '11170', '용산구', '가로정비', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-10', '11170', '용산구', '환경', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-07', '11170', '용산구', '환경', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-11', '11170', '용산구', '보건위생', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-03', '11170', '용산구', '복지교육', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-06', '11170', '용산구', '행정문화', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-08', '11170', '용산구', '치수상하수', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-05', '11170', '용산구', '공원녹지', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-01', '11170', '용산구', '도로', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-12', '11200', '성동구', '도로', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-08', '11200', '성동구', '소방안전', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-07', '11200', '성동구', '주택건축', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-12', '11200', '성동구', '청소', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 7),
	('2026-10-04', '11200', '성동구', '환경', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-03', '11200', '성동구', '행정문화', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-02', '11200', '성동구', '공원녹지', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-06', '11200', '성동구', '교통', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-05', '11200', '성동구', '치수상하수', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-01', '11200', '성동구', '청소', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1);
INSERT INTO board.district_daily VALUES
	('2026-10-11', '11200', '성동구', '복지교육', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1);
INSERT INTO board.emerging_issues VALUES
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '가로등이, 꺼져, 밤길이, 어둡습니다., 앞입니다.', 'steady', '2026-09-30 23:07:00+00', '2026-10-11 23:07:00+00', 12, 6, 0, 0.10807430108199387, 1, 0, '종로구', 1, '교통', 11, 0.41666666666666663, '가로등이 꺼져 밤길이 어둡습니다. 시장 앞입니다.', '2026-10-12 16:00:00+00'),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '골목을, 막고, 불법, 있습니다., 주정차', 'steady', '2026-10-01 02:07:00+00', '2026-10-12 02:07:00+00', 12, 6, 0, 0.10807430108199387, 1, 0, '중구', 1, '교통', 11, 0.41666666666666663, '불법 주정차 차량이 골목을 막고 있습니다. 약국 앞입니다.', '2026-10-12 16:00:00+00'),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '걷기가, 깨져, 보도블록이, 위험합니다., 앞입니다.', 'steady', '2026-10-01 05:07:00+00', '2026-10-12 05:07:00+00', 12, 6, 0, 0.10807430108199387, 1, 0, '용산구', 1, '교통', 11, 0.41666666666666663, '보도블록이 깨져 걷기가 위험합니다. 상가 앞입니다.', '2026-10-12 16:00:00+00'),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '며칠째, 쓰레기가, 않습니다., 치워지지, 공원', 'steady', '2026-10-01 08:07:00+00', '2026-10-12 08:07:00+00', 12, 6, 0, 0.10807430108199387, 1, 0, '성동구', 1, '교통', 11, 0.41666666666666663, '공원 쓰레기가 며칠째 치워지지 않습니다. 병원 앞입니다.', '2026-10-12 16:00:00+00'),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', '수돗물, 악취, 정수장', 'new', '2026-10-11 00:20:00+00', '2026-10-12 06:20:00+00', 14, 72, 14, 0.3839644477363207, 2.476098785167181e-05, 4.606232032916381, '성동구', 1, '청소', 14, 0, '정수장 수돗물 악취 언덕', '2026-10-12 16:00:00+00');
INSERT INTO board.handling_daily VALUES
	('2026-10-03', '종로구 도로과', '보건위생', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-06', '중구 도로과', '복지교육', 1, 1, 1, 0, 0, 30.0000, 252.8831, 0, 0, 0, 4, 1),
	('2026-10-06', '성동구 도로과', '교통', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-06', '종로구 도로과', '소방안전', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-03', '중구 도로과', '소방안전', 1, 1, 1, 0, 0, 30.0000, 108.8831, 0, 0, 0, 4, 1),
	('2026-10-12', '성동구 도로과', '도로', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-08', '중구 도로과', '공원녹지', 1, 1, 1, 0, 0, 30.0000, 204.8831, 0, 0, 0, 4, 1),
	('2026-10-04', '중구 도로과', '도로', 1, 1, 1, 0, 0, 30.0000, 228.8831, 0, 0, 0, 4, 1),
	('2026-10-11', '종로구 도로과', '공원녹지', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-04', '종로구 도로과', '교통', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-10', '중구 도로과', '청소', 1, 1, 1, 0, 0, 30.0000, 156.8831, 0, 0, 0, 4, 1),
	('2026-10-12', '중구 도로과', '교통', 1, 1, 1, 0, 0, 30.0000, 228.8831, 0, 0, 0, 4, 1),
	('2026-10-11', '성동구 도로과', '복지교육', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-03', '용산구 도로과', '복지교육', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-10', '종로구 도로과', '도로', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-02', '종로구 도로과', '환경', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-08', '용산구 도로과', '치수상하수', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-07', '용산구 도로과', '환경', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-01', '종로구 도로과', '교통', 1, 1, 0, 1, 0, 279.8833, 159.8831, 0, 0, 0, 0, 0),
	('2026-10-13', '종로구 도로과', '청소', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-12', '성동구 도로과', '청소', 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-09', '성동구 도로과', '교통', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-01', '성동구 도로과', '청소', 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-08', '성동구 도로과', '소방안전', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-01', '용산구 도로과', '도로', 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-02', '중구 도로과', '주택건축', 1, 1, 1, 0, 0, 30.0000, 588.8831, 0, 0, 0, 4, 1),
	('2026-10-12', '종로구 도로과', '행정문화', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-10', '용산구 도로과', '환경', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-06', '용산구 도로과', '행정문화', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-07', '성동구 도로과', '주택건축', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-04', '성동구 도로과', '환경', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-11', '중구 도로과', '치수상하수', 1, 1, 1, 0, 0, 30.0000, 84.8831, 0, 0, 0, 4, 1),
	('2026-10-05', '종로구 도로과', '주택건축', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-09', '중구 도로과', '행정문화', 1, 1, 1, 0, 0, 30.0000, 276.8831, 0, 0, 0, 4, 1),
	('2026-10-12', '용산구 도로과', '교통', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-02', '성동구 도로과', '공원녹지', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-03', '성동구 도로과', '행정문화', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-11', '성동구 도로과', '청소', 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-10', '성동구 도로과', '가로정비', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-07', '중구 도로과', '청소', 1, 1, 1, 0, 0, 30.0000, 156.8831, 0, 0, 0, 4, 1),
	('2026-10-07', '종로구 도로과', '도로', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-02', '용산구 도로과', '가로정비', 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-04', '용산구 도로과', '청소', 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-09', '종로구 도로과', '복지교육', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-05', '중구 도로과', '가로정비', 1, 1, 1, 0, 0, 30.0000, 204.8831, 0, 0, 0, 4, 1),
	('2026-10-05', '용산구 도로과', '공원녹지', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-08', '종로구 도로과', '가로정비', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-11', '용산구 도로과', '보건위생', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-05', '성동구 도로과', '치수상하수', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-09', '용산구 도로과', '교통', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0);
INSERT INTO board.handling_daily VALUES
	('2026-10-01', '중구 도로과', '교통', 1, 1, 1, 0, 0, 30.0000, 324.8831, 0, 0, 0, 4, 1);
INSERT INTO board.hourly_complaints VALUES
	('2026-10-11 04:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-04 02:00:00+00', '2026-10-04', '도로', 1),
	('2026-10-11 03:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-10 23:00:00+00', '2026-10-11', '공원녹지', 1),
	('2026-10-12 05:00:00+00', '2026-10-12', '교통', 1),
	('2026-10-11 05:00:00+00', '2026-10-11', '보건위생', 1),
	('2026-10-08 05:00:00+00', '2026-10-08', '치수상하수', 1),
	('2026-10-06 05:00:00+00', '2026-10-06', '행정문화', 1),
	('2026-10-09 23:00:00+00', '2026-10-10', '도로', 1),
	('2026-10-12 08:00:00+00', '2026-10-12', '도로', 1),
	('2026-10-02 23:00:00+00', '2026-10-03', '보건위생', 1),
	('2026-10-10 08:00:00+00', '2026-10-10', '가로정비', 1),
	('2026-10-01 02:00:00+00', '2026-10-01', '교통', 1),
	('2026-10-12 02:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-01 08:00:00+00', '2026-10-01', '청소', 1),
	('2026-10-01 23:00:00+00', '2026-10-02', '환경', 1),
	('2026-10-01 05:00:00+00', '2026-10-01', '도로', 1),
	('2026-10-05 08:00:00+00', '2026-10-05', '치수상하수', 1),
	('2026-10-04 05:00:00+00', '2026-10-04', '청소', 1),
	('2026-10-12 03:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-06 02:00:00+00', '2026-10-06', '복지교육', 1),
	('2026-10-02 08:00:00+00', '2026-10-02', '공원녹지', 1),
	('2026-10-06 23:00:00+00', '2026-10-07', '도로', 1),
	('2026-10-04 08:00:00+00', '2026-10-04', '환경', 1),
	('2026-10-03 23:00:00+00', '2026-10-04', '교통', 1),
	('2026-10-08 08:00:00+00', '2026-10-08', '소방안전', 1),
	('2026-10-11 01:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-07 23:00:00+00', '2026-10-08', '가로정비', 1),
	('2026-09-30 23:00:00+00', '2026-10-01', '교통', 1),
	('2026-10-03 05:00:00+00', '2026-10-03', '복지교육', 1),
	('2026-10-12 01:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-12 06:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-07 02:00:00+00', '2026-10-07', '청소', 1),
	('2026-10-11 00:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-11 02:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-11 05:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-07 08:00:00+00', '2026-10-07', '주택건축', 1),
	('2026-10-05 02:00:00+00', '2026-10-05', '가로정비', 1),
	('2026-10-12 04:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-04 23:00:00+00', '2026-10-05', '주택건축', 1),
	('2026-10-07 05:00:00+00', '2026-10-07', '환경', 1),
	('2026-10-08 02:00:00+00', '2026-10-08', '공원녹지', 1),
	('2026-10-10 02:00:00+00', '2026-10-10', '청소', 1),
	('2026-10-11 06:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-09 05:00:00+00', '2026-10-09', '교통', 1),
	('2026-10-02 02:00:00+00', '2026-10-02', '주택건축', 1),
	('2026-10-11 02:00:00+00', '2026-10-11', '치수상하수', 1),
	('2026-10-06 08:00:00+00', '2026-10-06', '교통', 1),
	('2026-10-05 23:00:00+00', '2026-10-06', '소방안전', 1),
	('2026-10-03 02:00:00+00', '2026-10-03', '소방안전', 1);
INSERT INTO board.hourly_complaints VALUES
	('2026-10-03 08:00:00+00', '2026-10-03', '행정문화', 1),
	('2026-10-11 08:00:00+00', '2026-10-11', '복지교육', 1),
	('2026-10-11 23:00:00+00', '2026-10-12', '행정문화', 1),
	('2026-10-12 15:00:00+00', '2026-10-13', '청소', 1),
	('2026-10-10 05:00:00+00', '2026-10-10', '환경', 1),
	('2026-10-05 05:00:00+00', '2026-10-05', '공원녹지', 1),
	('2026-10-12 02:00:00+00', '2026-10-12', '교통', 1),
	('2026-10-09 08:00:00+00', '2026-10-09', '교통', 1),
	('2026-10-12 05:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-02 05:00:00+00', '2026-10-02', '가로정비', 1),
	('2026-10-08 23:00:00+00', '2026-10-09', '복지교육', 1),
	('2026-10-12 00:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-09 02:00:00+00', '2026-10-09', '행정문화', 1);
INSERT INTO board.issue_complaints VALUES
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 1, 'OLD-0002', 'seoul', '2026-10-01 05:07:00+00', '용산구', '후암동', '맨홀·배수덮개', '보도블록이 깨져 걷기가 위험합니다. 상가 앞입니다.', 0.9929870721916707),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 2, 'OLD-0006', 'seoul', '2026-10-02 05:07:00+00', '용산구', '후암동', '불법현수막', '보도블록이 깨져 걷기가 위험합니다. 육교 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 3, 'OLD-0022', 'seoul', '2026-10-06 05:07:00+00', '용산구', '후암동', '축제·행사', '보도블록이 깨져 걷기가 위험합니다. 서점 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 4, 'OLD-0018', 'seoul', '2026-10-05 05:07:00+00', '용산구', '후암동', '병해충 방제', '보도블록이 깨져 걷기가 위험합니다. 주유소 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 5, 'OLD-0026', 'seoul', '2026-10-07 05:07:00+00', '용산구', '후암동', '공사장 소음', '보도블록이 깨져 걷기가 위험합니다. 체육관 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 6, 'OLD-0014', 'seoul', '2026-10-04 05:07:00+00', '용산구', '후암동', '생활폐기물 미수거', '보도블록이 깨져 걷기가 위험합니다. 경로당 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 7, 'OLD-0034', 'seoul', '2026-10-09 05:07:00+00', '용산구', '후암동', '지하철·도시철도', '보도블록이 깨져 걷기가 위험합니다. 육교 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 8, 'OLD-0042', 'seoul', '2026-10-11 05:07:00+00', '용산구', '후암동', '감염병·예방접종', '보도블록이 깨져 걷기가 위험합니다. 경로당 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 9, 'OLD-0046', 'seoul', '2026-10-12 05:07:00+00', '용산구', '후암동', '장애인주차구역 위반', '보도블록이 깨져 걷기가 위험합니다. 주유소 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 10, 'OLD-0030', 'seoul', '2026-10-08 05:07:00+00', '용산구', '후암동', '하천 시설물', '보도블록이 깨져 걷기가 위험합니다. 상가 앞입니다.', 0.9929870721916707),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 1, 'OLD-0004', 'seoul', '2026-10-01 23:07:00+00', '종로구', '청운효자동', '비산먼지', '가로등이 꺼져 밤길이 어둡습니다. 시장 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 2, 'OLD-0000', 'seoul', '2026-09-30 23:07:00+00', '종로구', '청운효자동', '불법주정차', '가로등이 꺼져 밤길이 어둡습니다. 골목 앞입니다.', 0.9992720224456489),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 3, 'OLD-0008', 'seoul', '2026-10-02 23:07:00+00', '종로구', '청운효자동', '금연구역 흡연', '가로등이 꺼져 밤길이 어둡습니다. 은행 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 4, 'OLD-0016', 'seoul', '2026-10-04 23:07:00+00', '종로구', '청운효자동', '공동주택 관리', '가로등이 꺼져 밤길이 어둡습니다. 카페 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 5, 'OLD-0020', 'seoul', '2026-10-05 23:07:00+00', '종로구', '청운효자동', '시설물 안전', '가로등이 꺼져 밤길이 어둡습니다. 교회 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 6, 'OLD-0024', 'seoul', '2026-10-06 23:07:00+00', '종로구', '청운효자동', '도로파손·포트홀', '가로등이 꺼져 밤길이 어둡습니다. 정류장 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 7, 'OLD-0032', 'seoul', '2026-10-08 23:07:00+00', '종로구', '청운효자동', '보육·어린이집', '가로등이 꺼져 밤길이 어둡습니다. 시장 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 8, 'OLD-0036', 'seoul', '2026-10-09 23:07:00+00', '종로구', '청운효자동', '육교·지하보도', '가로등이 꺼져 밤길이 어둡습니다. 은행 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 9, 'OLD-0044', 'seoul', '2026-10-11 23:07:00+00', '종로구', '청운효자동', '문화·체육시설', '가로등이 꺼져 밤길이 어둡습니다. 카페 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 10, 'OLD-0028', 'seoul', '2026-10-07 23:07:00+00', '종로구', '청운효자동', '노점상', '가로등이 꺼져 밤길이 어둡습니다. 골목 앞입니다.', 0.9992720224456489),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 1, 'OLD-W116', 'seoul', '2026-10-12 06:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 언덕', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 2, 'OLD-W102', 'seoul', '2026-10-11 02:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 카페', 0.997878512771373),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 3, 'OLD-W105', 'seoul', '2026-10-11 05:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 병원', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 4, 'OLD-W106', 'seoul', '2026-10-11 06:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 교회', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 5, 'OLD-W111', 'seoul', '2026-10-12 01:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 서점', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 6, 'OLD-W112', 'seoul', '2026-10-12 02:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 식당', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 7, 'OLD-W114', 'seoul', '2026-10-12 04:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 하천', 0.9994676805857573),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 8, 'OLD-W100', 'seoul', '2026-10-11 00:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 경로당', 0.988332873455027),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 9, 'OLD-W103', 'seoul', '2026-10-11 03:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 편의점', 0.9860936866109021),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 10, 'OLD-W113', 'seoul', '2026-10-12 03:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 정류장', 0.9835086212437154),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 1, 'OLD-0019', 'seoul', '2026-10-05 08:07:00+00', '성동구', '왕십리2동', '하수 악취', '공원 쓰레기가 며칠째 치워지지 않습니다. 병원 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 2, 'OLD-0007', 'seoul', '2026-10-02 08:07:00+00', '성동구', '왕십리2동', '반려견 목줄·배설물', '공원 쓰레기가 며칠째 치워지지 않습니다. 빌라 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 3, 'OLD-0003', 'seoul', '2026-10-01 08:07:00+00', '성동구', '왕십리2동', '음식물쓰레기', '공원 쓰레기가 며칠째 치워지지 않습니다. 학교 앞입니다.', 0.9981690491593759),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 4, 'OLD-0027', 'seoul', '2026-10-07 08:07:00+00', '성동구', '왕십리2동', '위법건축물', '공원 쓰레기가 며칠째 치워지지 않습니다. 언덕 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 5, 'OLD-0023', 'seoul', '2026-10-06 08:07:00+00', '성동구', '왕십리2동', '신호등·횡단보도', '공원 쓰레기가 며칠째 치워지지 않습니다. 식당 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 6, 'OLD-0015', 'seoul', '2026-10-04 08:07:00+00', '성동구', '왕십리2동', '생활소음', '공원 쓰레기가 며칠째 치워지지 않습니다. 세탁소 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 7, 'OLD-0035', 'seoul', '2026-10-09 08:07:00+00', '성동구', '왕십리2동', '버스전용차로 위반', '공원 쓰레기가 며칠째 치워지지 않습니다. 빌라 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 8, 'OLD-0043', 'seoul', '2026-10-11 08:07:00+00', '성동구', '왕십리2동', '장애인복지', '공원 쓰레기가 며칠째 치워지지 않습니다. 세탁소 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 9, 'OLD-0047', 'seoul', '2026-10-12 08:07:00+00', '성동구', '왕십리2동', '제설·결빙', '공원 쓰레기가 며칠째 치워지지 않습니다. 병원 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 10, 'OLD-0031', 'seoul', '2026-10-08 08:07:00+00', '성동구', '왕십리2동', '소방시설·비상구', '공원 쓰레기가 며칠째 치워지지 않습니다. 학교 앞입니다.', 0.9981690491593759),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 1, 'OLD-0009', 'seoul', '2026-10-03 02:07:00+00', '중구', '소공동', '위험물·가스', '불법 주정차 차량이 골목을 막고 있습니다. 약국 앞입니다.', 0.9996019169631095),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 2, 'OLD-0005', 'seoul', '2026-10-02 02:07:00+00', '중구', '소공동', '재개발·재건축', '불법 주정차 차량이 골목을 막고 있습니다. 공원 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 3, 'OLD-0001', 'seoul', '2026-10-01 02:07:00+00', '중구', '소공동', '어린이보호구역', '불법 주정차 차량이 골목을 막고 있습니다. 정문 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 4, 'OLD-0025', 'seoul', '2026-10-07 02:07:00+00', '중구', '소공동', '쓰레기 무단투기', '불법 주정차 차량이 골목을 막고 있습니다. 하천 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 5, 'OLD-0021', 'seoul', '2026-10-06 02:07:00+00', '중구', '소공동', '기초생활·수당', '불법 주정차 차량이 골목을 막고 있습니다. 우체국 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 6, 'OLD-0017', 'seoul', '2026-10-05 02:07:00+00', '중구', '소공동', '노상적치물', '불법 주정차 차량이 골목을 막고 있습니다. 편의점 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 7, 'OLD-0029', 'seoul', '2026-10-08 02:07:00+00', '중구', '소공동', '공원 음주·흡연', '불법 주정차 차량이 골목을 막고 있습니다. 정문 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 8, 'OLD-0033', 'seoul', '2026-10-09 02:07:00+00', '중구', '소공동', '도서관', '불법 주정차 차량이 골목을 막고 있습니다. 공원 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 9, 'OLD-0045', 'seoul', '2026-10-12 02:07:00+00', '중구', '소공동', '버스 운행·정류장', '불법 주정차 차량이 골목을 막고 있습니다. 편의점 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 10, 'OLD-0037', 'seoul', '2026-10-10 02:07:00+00', '중구', '소공동', '공중화장실', '불법 주정차 차량이 골목을 막고 있습니다. 약국 앞입니다.', 0.9996019169631095);
INSERT INTO board.issue_daily VALUES
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-01', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-02', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-03', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-04', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-05', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-06', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-07', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-08', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-09', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-10', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-11', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-12', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-01', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-02', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-03', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-04', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-05', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-06', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-07', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-08', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-09', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-10', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-11', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-12', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', '2026-10-11', 7),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', '2026-10-12', 7),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-01', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-02', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-03', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-04', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-05', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-06', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-07', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-08', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-09', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-10', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-11', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-12', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-01', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-02', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-03', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-04', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-05', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-06', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-07', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-08', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-09', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-10', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-11', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-12', 1);
INSERT INTO intermediate.fct_complaints_202610 VALUES
	('seoul:OLD-0000', 'seoul', 'OLD-0000', '2b73d987302cb1bc1f0bde3aba2fc8c39fc819beac5f6aa75a8050d9f6f480f2', '2026-09-30 23:07:00+00', '2026-10-01', 8, '2026-10-12 15:00:00+00', '2026-10-12 15:00:00+00', NULL, '2026-10-07 14:59:59+00', 'TR01', '교통', '불법주정차', '120다산콜', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'closed', 0, false, false, false, false, false, 279.8833, 159.8831, false, NULL, '가로등이 꺼져 밤길이 어둡습니다. 골목 앞입니다.'),
	('seoul:OLD-0001', 'seoul', 'OLD-0001', '5a3ad78b345597f48a89971a46d774d8a5862f1c3b28e219dda4777818518fff', '2026-10-01 02:07:00+00', '2026-10-01', 11, '2026-10-02 08:07:00+00', '2026-10-02 08:07:00+00', NULL, '2026-10-14 14:59:59+00', 'TR08', '교통', '어린이보호구역', '모바일앱', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, false, false, 30.0000, 324.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 정문 앞입니다.'),
	('seoul:OLD-0002', 'seoul', 'OLD-0002', '78b81a3c9259cbb072ed2bb43894b6eaa806b0671340c4e0f5b3cd9c5a7038b6', '2026-10-01 05:07:00+00', '2026-10-01', 14, '2026-10-01 07:07:00+00', NULL, NULL, '2026-10-07 14:59:59+00', 'RD03', '도로', '맨홀·배수덮개', '인터넷', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, false, false, NULL, 153.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 상가 앞입니다.'),
	('seoul:OLD-0003', 'seoul', 'OLD-0003', '3005a1570667c7de43a4523c34658640fc4fcda9916eea8fa137f56a37df2607', '2026-10-01 08:07:00+00', '2026-10-01', 17, '2026-10-01 08:07:00+00', NULL, NULL, '2026-10-07 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 150.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 학교 앞입니다.'),
	('seoul:OLD-0004', 'seoul', 'OLD-0004', '3f65972e05b1cde5c6bcdf9ad970fdb954cc209dd0dedffb6c3b59402ba1053d', '2026-10-01 23:07:00+00', '2026-10-02', 8, '2026-10-01 23:07:00+00', NULL, NULL, '2026-10-13 14:59:59+00', 'EN03', '환경', '비산먼지', '모바일앱', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, false, false, NULL, 279.8831, NULL, NULL, '가로등이 꺼져 밤길이 어둡습니다. 시장 앞입니다.'),
	('seoul:OLD-0005', 'seoul', 'OLD-0005', '080efbe3e70869a2e5de32b980985a492ec0f2b75edc47bf130c7ee95842102b', '2026-10-02 02:07:00+00', '2026-10-02', 11, '2026-10-03 08:07:00+00', '2026-10-03 08:07:00+00', NULL, '2026-10-26 14:59:59+00', 'HB03', '주택건축', '재개발·재건축', '인터넷', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, false, false, 30.0000, 588.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 공원 앞입니다.'),
	('seoul:OLD-0006', 'seoul', 'OLD-0006', '336030b3c8435a9da645aa413e6d1eef2e1aadf5168d6cd8c6090e77b626a144', '2026-10-02 05:07:00+00', '2026-10-02', 14, '2026-10-02 07:07:00+00', NULL, NULL, '2026-10-08 14:59:59+00', 'ST04', '가로정비', '불법현수막', '120다산콜', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, false, false, NULL, 153.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 육교 앞입니다.'),
	('seoul:OLD-0007', 'seoul', 'OLD-0007', 'db32448c0441ecde48ec9aecc8c485b9ab9a29d6c4e515f2418593fc08cdb6bc', '2026-10-02 08:07:00+00', '2026-10-02', 17, '2026-10-02 08:07:00+00', NULL, NULL, '2026-10-13 14:59:59+00', 'PK06', '공원녹지', '반려견 목줄·배설물', '모바일앱', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 270.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 빌라 앞입니다.'),
	('seoul:OLD-0008', 'seoul', 'OLD-0008', 'b6df066b1e629f4c8fa6fe4e6ca0c760ca345806ee28f0b88e8079d0bd692d25', '2026-10-02 23:07:00+00', '2026-10-03', 8, '2026-10-02 23:07:00+00', NULL, NULL, '2026-10-13 14:59:59+00', 'HE01', '보건위생', '금연구역 흡연', '인터넷', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, false, false, NULL, 255.8831, NULL, NULL, '가로등이 꺼져 밤길이 어둡습니다. 은행 앞입니다.'),
	('seoul:OLD-0009', 'seoul', 'OLD-0009', '9eac32572fcef36fa1aa93cc3a0552485b16165b010fe031350d8eb8b8bce7e3', '2026-10-03 02:07:00+00', '2026-10-03', 11, '2026-10-04 08:07:00+00', '2026-10-04 08:07:00+00', NULL, '2026-10-07 14:59:59+00', 'SF03', '소방안전', '위험물·가스', '120다산콜', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, false, false, 30.0000, 108.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 약국 앞입니다.'),
	('seoul:OLD-0010', 'seoul', 'OLD-0010', '0af748e037fa419022e7f1b7f85f035d04bdc0fe158e3f01097fb459d3d9ac00', '2026-10-03 05:07:00+00', '2026-10-03', 14, '2026-10-03 07:07:00+00', NULL, NULL, '2026-10-15 14:59:59+00', 'WF05', '복지교육', '학교 주변 환경', '모바일앱', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, false, false, NULL, 297.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 사거리 앞입니다.'),
	('seoul:OLD-0011', 'seoul', 'OLD-0011', '5e8aeb2d428ed8d478be78c11e699a6d50cd0d05cfeeecf228d97e4346ecbc06', '2026-10-03 08:07:00+00', '2026-10-03', 17, '2026-10-03 08:07:00+00', NULL, NULL, '2026-10-26 14:59:59+00', 'AD06', '행정문화', '정책 제안', '인터넷', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 558.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 아파트 앞입니다.'),
	('seoul:OLD-0012', 'seoul', 'OLD-0012', '570fb899295d6781a68ab22caefb17ab1efbb5f1f5e183aa60864db49f6742c1', '2026-10-03 23:07:00+00', '2026-10-04', 8, '2026-10-03 23:07:00+00', NULL, NULL, '2026-10-15 14:59:59+00', 'TR07', '교통', '교통안전시설물', '120다산콜', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, false, false, NULL, 279.8831, NULL, NULL, '가로등이 꺼져 밤길이 어둡습니다. 도서관 앞입니다.'),
	('seoul:OLD-0013', 'seoul', 'OLD-0013', 'cd75c0f3fc4d44aa5f655d43022f8fb5ffea0053d2b61b7247b2fd1e0cb30b27', '2026-10-04 02:07:00+00', '2026-10-04', 11, '2026-10-05 08:07:00+00', '2026-10-05 08:07:00+00', NULL, '2026-10-13 14:59:59+00', 'RD02', '도로', '보도블록 파손', '모바일앱', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, false, false, 30.0000, 228.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 놀이터 앞입니다.'),
	('seoul:OLD-0014', 'seoul', 'OLD-0014', '356fcbffda584893ed8a73b73ea02c0af3d05265cffd51d17b679c42b32383b1', '2026-10-04 05:07:00+00', '2026-10-04', 14, '2026-10-04 07:07:00+00', NULL, NULL, '2026-10-08 14:59:59+00', 'CL02', '청소', '생활폐기물 미수거', '인터넷', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, false, false, NULL, 105.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 경로당 앞입니다.'),
	('seoul:OLD-0015', 'seoul', 'OLD-0015', '5f6b47a8dd41615c7c070b27c228ec6d3972ed4d468bc74765ebd573c03d08e6', '2026-10-04 08:07:00+00', '2026-10-04', 17, '2026-10-04 08:07:00+00', NULL, NULL, '2026-10-15 14:59:59+00', 'EN02', '환경', '생활소음', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 270.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 세탁소 앞입니다.'),
	('seoul:OLD-0016', 'seoul', 'OLD-0016', 'b8f557c398788656cfe68aa2b069ea59c2119bd95b403e104155b06eea426d18', '2026-10-04 23:07:00+00', '2026-10-05', 8, '2026-10-04 23:07:00+00', NULL, NULL, '2026-10-26 14:59:59+00', 'HB02', '주택건축', '공동주택 관리', '모바일앱', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, false, false, NULL, 519.8831, NULL, NULL, '가로등이 꺼져 밤길이 어둡습니다. 카페 앞입니다.'),
	('seoul:OLD-0017', 'seoul', 'OLD-0017', '5b16a845aaf7e7184a6424729c5fa98d95887b04afd2c8d38ee7a257f87c0107', '2026-10-05 02:07:00+00', '2026-10-05', 11, '2026-10-06 08:07:00+00', '2026-10-06 08:07:00+00', NULL, '2026-10-13 14:59:59+00', 'ST03', '가로정비', '노상적치물', '인터넷', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, false, false, 30.0000, 204.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 편의점 앞입니다.'),
	('seoul:OLD-0018', 'seoul', 'OLD-0018', 'a5d6347046f4879789156c4f04980098d512bc67bfa041318bbdb004ac4b3fce', '2026-10-05 05:07:00+00', '2026-10-05', 14, '2026-10-05 07:07:00+00', NULL, NULL, '2026-10-13 14:59:59+00', 'PK05', '공원녹지', '병해충 방제', '120다산콜', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, false, false, NULL, 201.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 주유소 앞입니다.'),
	('seoul:OLD-0019', 'seoul', 'OLD-0019', '8d7113a7cb21f02be1c8418ad770f8f737aaf2e5049f15fc3acb3089b9bf5f58', '2026-10-05 08:07:00+00', '2026-10-05', 17, '2026-10-05 08:07:00+00', NULL, NULL, '2026-10-13 14:59:59+00', 'WT06', '치수상하수', '하수 악취', '모바일앱', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 198.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 병원 앞입니다.'),
	('seoul:OLD-0020', 'seoul', 'OLD-0020', 'bbaaf6113ccff96480a83af642f10728b368479884f02bd4bd5f4b4310e21408', '2026-10-05 23:07:00+00', '2026-10-06', 8, '2026-10-05 23:07:00+00', NULL, NULL, '2026-10-14 14:59:59+00', 'SF02', '소방안전', '시설물 안전', '인터넷', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, false, false, NULL, 207.8831, NULL, NULL, '가로등이 꺼져 밤길이 어둡습니다. 교회 앞입니다.'),
	('seoul:OLD-0021', 'seoul', 'OLD-0021', '71b079c43b9e44f226c979fba58c2e6920b97829c48a190397963d31897d4eb8', '2026-10-06 02:07:00+00', '2026-10-06', 11, '2026-10-07 08:07:00+00', '2026-10-07 08:07:00+00', NULL, '2026-10-16 14:59:59+00', 'WF04', '복지교육', '기초생활·수당', '120다산콜', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, false, false, 30.0000, 252.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 우체국 앞입니다.'),
	('seoul:OLD-0022', 'seoul', 'OLD-0022', '4a2fd8e54ba02f3b650776ca8a723bf3d9c04fcb339a1fe3b1841b7a23d73b41', '2026-10-06 05:07:00+00', '2026-10-06', 14, '2026-10-06 07:07:00+00', NULL, NULL, '2026-10-16 14:59:59+00', 'AD05', '행정문화', '축제·행사', '모바일앱', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, false, false, NULL, 249.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 서점 앞입니다.'),
	('seoul:OLD-0023', 'seoul', 'OLD-0023', 'a5e0f88684baf7647db210bcbba3dc0dde01128f6f6a2167ebba08b76f2f91ab', '2026-10-06 08:07:00+00', '2026-10-06', 17, '2026-10-06 08:07:00+00', NULL, NULL, '2026-10-16 14:59:59+00', 'TR06', '교통', '신호등·횡단보도', '인터넷', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 246.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 식당 앞입니다.'),
	('seoul:OLD-0024', 'seoul', 'OLD-0024', '96a526ad3a7c628261e3eb38de43252a6314b85f79a627ca8da18097debab51e', '2026-10-06 23:07:00+00', '2026-10-07', 8, '2026-10-06 23:07:00+00', NULL, NULL, '2026-10-13 14:59:59+00', 'RD01', '도로', '도로파손·포트홀', '120다산콜', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, false, false, NULL, 159.8831, NULL, NULL, '가로등이 꺼져 밤길이 어둡습니다. 정류장 앞입니다.'),
	('seoul:OLD-0025', 'seoul', 'OLD-0025', '96592933be93efce520095c086a9199e5adbb5762135a3b79e16f34e0bd536f4', '2026-10-07 02:07:00+00', '2026-10-07', 11, '2026-10-08 08:07:00+00', '2026-10-08 08:07:00+00', NULL, '2026-10-13 14:59:59+00', 'CL01', '청소', '쓰레기 무단투기', '모바일앱', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, false, false, 30.0000, 156.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 하천 앞입니다.'),
	('seoul:OLD-0026', 'seoul', 'OLD-0026', '3f883d98d2c19a2d2dd8bbff573b00517b4b85cdf6a7e389b3754c0f4abeebb0', '2026-10-07 05:07:00+00', '2026-10-07', 14, '2026-10-07 07:07:00+00', NULL, NULL, '2026-10-15 14:59:59+00', 'EN01', '환경', '공사장 소음', '인터넷', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, false, false, NULL, 201.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 체육관 앞입니다.'),
	('seoul:OLD-0027', 'seoul', 'OLD-0027', '670d54e85d037f1ff7a3d7704d485efee0338f11ee1c050f9b6a3c550ba7d1ac', '2026-10-07 08:07:00+00', '2026-10-07', 17, '2026-10-07 08:07:00+00', NULL, NULL, '2026-10-28 14:59:59+00', 'HB01', '주택건축', '위법건축물', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 510.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 언덕 앞입니다.'),
	('seoul:OLD-0028', 'seoul', 'OLD-0028', '2b73d987302cb1bc1f0bde3aba2fc8c39fc819beac5f6aa75a8050d9f6f480f2', '2026-10-07 23:07:00+00', '2026-10-08', 8, '2026-10-07 23:07:00+00', NULL, NULL, '2026-10-16 14:59:59+00', 'ST02', '가로정비', '노점상', '모바일앱', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, true, false, NULL, 207.8831, NULL, NULL, '가로등이 꺼져 밤길이 어둡습니다. 골목 앞입니다.'),
	('seoul:OLD-0029', 'seoul', 'OLD-0029', '5a3ad78b345597f48a89971a46d774d8a5862f1c3b28e219dda4777818518fff', '2026-10-08 02:07:00+00', '2026-10-08', 11, '2026-10-09 08:07:00+00', '2026-10-09 08:07:00+00', NULL, '2026-10-16 14:59:59+00', 'PK04', '공원녹지', '공원 음주·흡연', '인터넷', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, true, false, 30.0000, 204.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 정문 앞입니다.'),
	('seoul:OLD-0030', 'seoul', 'OLD-0030', '78b81a3c9259cbb072ed2bb43894b6eaa806b0671340c4e0f5b3cd9c5a7038b6', '2026-10-08 05:07:00+00', '2026-10-08', 14, '2026-10-08 07:07:00+00', NULL, NULL, '2026-10-20 14:59:59+00', 'WT05', '치수상하수', '하천 시설물', '120다산콜', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, true, false, NULL, 297.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 상가 앞입니다.'),
	('seoul:OLD-0031', 'seoul', 'OLD-0031', '3005a1570667c7de43a4523c34658640fc4fcda9916eea8fa137f56a37df2607', '2026-10-08 08:07:00+00', '2026-10-08', 17, '2026-10-08 08:07:00+00', NULL, NULL, '2026-10-16 14:59:59+00', 'SF01', '소방안전', '소방시설·비상구', '모바일앱', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, true, false, NULL, 198.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 학교 앞입니다.'),
	('seoul:OLD-0032', 'seoul', 'OLD-0032', '3f65972e05b1cde5c6bcdf9ad970fdb954cc209dd0dedffb6c3b59402ba1053d', '2026-10-08 23:07:00+00', '2026-10-09', 8, '2026-10-08 23:07:00+00', NULL, NULL, '2026-10-20 14:59:59+00', 'WF03', '복지교육', '보육·어린이집', '인터넷', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, true, false, NULL, 279.8831, NULL, NULL, '가로등이 꺼져 밤길이 어둡습니다. 시장 앞입니다.'),
	('seoul:OLD-0033', 'seoul', 'OLD-0033', '080efbe3e70869a2e5de32b980985a492ec0f2b75edc47bf130c7ee95842102b', '2026-10-09 02:07:00+00', '2026-10-09', 11, '2026-10-10 08:07:00+00', '2026-10-10 08:07:00+00', NULL, '2026-10-20 14:59:59+00', 'AD04', '행정문화', '도서관', '120다산콜', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, true, false, 30.0000, 276.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 공원 앞입니다.'),
	('seoul:OLD-0034', 'seoul', 'OLD-0034', '336030b3c8435a9da645aa413e6d1eef2e1aadf5168d6cd8c6090e77b626a144', '2026-10-09 05:07:00+00', '2026-10-09', 14, '2026-10-09 07:07:00+00', NULL, NULL, '2026-10-20 14:59:59+00', 'TR05', '교통', '지하철·도시철도', '모바일앱', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, true, false, NULL, 273.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 육교 앞입니다.'),
	('seoul:OLD-0035', 'seoul', 'OLD-0035', 'db32448c0441ecde48ec9aecc8c485b9ab9a29d6c4e515f2418593fc08cdb6bc', '2026-10-09 08:07:00+00', '2026-10-09', 17, '2026-10-09 08:07:00+00', NULL, NULL, '2026-10-20 14:59:59+00', 'TR12', '교통', '버스전용차로 위반', '인터넷', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, true, false, NULL, 270.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 빌라 앞입니다.'),
	('seoul:OLD-0036', 'seoul', 'OLD-0036', 'b6df066b1e629f4c8fa6fe4e6ca0c760ca345806ee28f0b88e8079d0bd692d25', '2026-10-09 23:07:00+00', '2026-10-10', 8, '2026-10-09 23:07:00+00', NULL, NULL, '2026-10-20 14:59:59+00', 'RD07', '도로', '육교·지하보도', '120다산콜', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, true, false, NULL, 255.8831, NULL, NULL, '가로등이 꺼져 밤길이 어둡습니다. 은행 앞입니다.'),
	('seoul:OLD-0037', 'seoul', 'OLD-0037', '9eac32572fcef36fa1aa93cc3a0552485b16165b010fe031350d8eb8b8bce7e3', '2026-10-10 02:07:00+00', '2026-10-10', 11, '2026-10-11 08:07:00+00', '2026-10-11 08:07:00+00', NULL, '2026-10-16 14:59:59+00', 'CL07', '청소', '공중화장실', '모바일앱', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, true, false, 30.0000, 156.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 약국 앞입니다.'),
	('seoul:OLD-0038', 'seoul', 'OLD-0038', '0af748e037fa419022e7f1b7f85f035d04bdc0fe158e3f01097fb459d3d9ac00', '2026-10-10 05:07:00+00', '2026-10-10', 14, '2026-10-10 07:07:00+00', NULL, NULL, '2026-10-20 14:59:59+00', 'EN07', '환경', '빛공해', '인터넷', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, true, false, NULL, 249.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 사거리 앞입니다.'),
	('seoul:OLD-0039', 'seoul', 'OLD-0039', '5e8aeb2d428ed8d478be78c11e699a6d50cd0d05cfeeecf228d97e4346ecbc06', '2026-10-10 08:07:00+00', '2026-10-10', 17, '2026-10-10 08:07:00+00', NULL, NULL, '2026-10-16 14:59:59+00', 'ST01', '가로정비', '불법광고물', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, true, false, NULL, 150.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 아파트 앞입니다.'),
	('seoul:OLD-0040', 'seoul', 'OLD-0040', '570fb899295d6781a68ab22caefb17ab1efbb5f1f5e183aa60864db49f6742c1', '2026-10-10 23:07:00+00', '2026-10-11', 8, '2026-10-10 23:07:00+00', NULL, NULL, '2026-10-20 14:59:59+00', 'PK03', '공원녹지', '산책로·등산로', '모바일앱', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, true, false, NULL, 231.8831, NULL, NULL, '가로등이 꺼져 밤길이 어둡습니다. 도서관 앞입니다.'),
	('seoul:OLD-0041', 'seoul', 'OLD-0041', 'cd75c0f3fc4d44aa5f655d43022f8fb5ffea0053d2b61b7247b2fd1e0cb30b27', '2026-10-11 02:07:00+00', '2026-10-11', 11, '2026-10-12 08:07:00+00', '2026-10-12 08:07:00+00', NULL, '2026-10-14 14:59:59+00', 'WT04', '치수상하수', '침수·빗물받이', '인터넷', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, true, false, 30.0000, 84.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 놀이터 앞입니다.'),
	('seoul:OLD-0042', 'seoul', 'OLD-0042', '356fcbffda584893ed8a73b73ea02c0af3d05265cffd51d17b679c42b32383b1', '2026-10-11 05:07:00+00', '2026-10-11', 14, '2026-10-11 07:07:00+00', NULL, NULL, '2026-10-16 14:59:59+00', 'HE05', '보건위생', '감염병·예방접종', '120다산콜', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, true, false, NULL, 129.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 경로당 앞입니다.'),
	('seoul:OLD-0043', 'seoul', 'OLD-0043', '5f6b47a8dd41615c7c070b27c228ec6d3972ed4d468bc74765ebd573c03d08e6', '2026-10-11 08:07:00+00', '2026-10-11', 17, '2026-10-11 08:07:00+00', NULL, NULL, '2026-10-20 14:59:59+00', 'WF02', '복지교육', '장애인복지', '모바일앱', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, true, false, NULL, 222.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 세탁소 앞입니다.'),
	('seoul:OLD-0044', 'seoul', 'OLD-0044', 'b8f557c398788656cfe68aa2b069ea59c2119bd95b403e104155b06eea426d18', '2026-10-11 23:07:00+00', '2026-10-12', 8, '2026-10-11 23:07:00+00', NULL, NULL, '2026-10-21 14:59:59+00', 'AD03', '행정문화', '문화·체육시설', '인터넷', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, true, false, NULL, 231.8831, NULL, NULL, '가로등이 꺼져 밤길이 어둡습니다. 카페 앞입니다.'),
	('seoul:OLD-0045', 'seoul', 'OLD-0045', '5b16a845aaf7e7184a6424729c5fa98d95887b04afd2c8d38ee7a257f87c0107', '2026-10-12 02:07:00+00', '2026-10-12', 11, '2026-10-13 08:07:00+00', '2026-10-13 08:07:00+00', NULL, '2026-10-21 14:59:59+00', 'TR04', '교통', '버스 운행·정류장', '120다산콜', '11140', '중구', '1114052000', '소공동', '중구 도로과', 'closed', 0, false, false, false, true, false, 30.0000, 228.8831, true, 4, '불법 주정차 차량이 골목을 막고 있습니다. 편의점 앞입니다.'),
	('seoul:OLD-0046', 'seoul', 'OLD-0046', 'a5d6347046f4879789156c4f04980098d512bc67bfa041318bbdb004ac4b3fce', '2026-10-12 05:07:00+00', '2026-10-12', 14, '2026-10-12 07:07:00+00', NULL, NULL, '2026-10-21 14:59:59+00', 'TR11', '교통', '장애인주차구역 위반', '모바일앱', '11170', '용산구', '1117051000', '후암동', '용산구 도로과', 'open', 1, true, false, false, true, false, NULL, 225.8831, NULL, NULL, '보도블록이 깨져 걷기가 위험합니다. 주유소 앞입니다.'),
	('seoul:OLD-0047', 'seoul', 'OLD-0047', '8d7113a7cb21f02be1c8418ad770f8f737aaf2e5049f15fc3acb3089b9bf5f58', '2026-10-12 08:07:00+00', '2026-10-12', 17, '2026-10-12 08:07:00+00', NULL, NULL, '2026-10-14 14:59:59+00', 'RD06', '도로', '제설·결빙', '인터넷', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, true, false, NULL, 54.8831, NULL, NULL, '공원 쓰레기가 며칠째 치워지지 않습니다. 병원 앞입니다.'),
	('seoul:OLD-0048', 'seoul', 'OLD-0048', 'e1ab4fb39112ea0ad3c2c489d83f44db1647db820a214982f36c9811ce9207e1', '2026-10-12 15:09:00+00', '2026-10-13', 0, '2026-10-12 15:09:00+00', NULL, NULL, '2026-10-14 14:59:59+00', 'CL06', '청소', '동물 사체 처리', '120다산콜', '11110', '종로구', '1111051500', '청운효자동', '종로구 도로과', 'open', 0, false, false, false, false, false, NULL, 47.8497, NULL, NULL, '신호등이 고장났습니다'),
	('seoul:OLD-W100', 'seoul', 'OLD-W100', '72f7ed3abe3ed1c1b098e27da661c6e27d0e0e878b0aedf913886aaa9ff2fc84', '2026-10-11 00:20:00+00', '2026-10-11', 9, '2026-10-11 00:20:00+00', NULL, NULL, '2026-10-14 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 86.6664, NULL, NULL, '정수장 수돗물 악취 경로당');
INSERT INTO intermediate.fct_complaints_202610 VALUES
	('seoul:OLD-W101', 'seoul', 'OLD-W101', 'f3b3b5304588ab453f46940155f8c827b0c7c424b87791c5f37d1c30cefb906f', '2026-10-11 01:20:00+00', '2026-10-11', 10, '2026-10-11 01:20:00+00', NULL, NULL, '2026-10-14 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 85.6664, NULL, NULL, '정수장 수돗물 악취 세탁소'),
	('seoul:OLD-W102', 'seoul', 'OLD-W102', 'df8b8aeae22681320c47125ffac99983871b4718c91d763ee28d9cf532d10a87', '2026-10-11 02:20:00+00', '2026-10-11', 11, '2026-10-11 02:20:00+00', NULL, NULL, '2026-10-14 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 84.6664, NULL, NULL, '정수장 수돗물 악취 카페'),
	('seoul:OLD-W103', 'seoul', 'OLD-W103', 'ba5b382f543aa1bbd66ffa211512cf56e525bd3a9cb6571e0d20b15f24bb4d84', '2026-10-11 03:20:00+00', '2026-10-11', 12, '2026-10-11 03:20:00+00', NULL, NULL, '2026-10-14 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 83.6664, NULL, NULL, '정수장 수돗물 악취 편의점'),
	('seoul:OLD-W104', 'seoul', 'OLD-W104', 'de0859d3bce3168a2e483d082300e146244af57095dbfc975741b64e109057d6', '2026-10-11 04:20:00+00', '2026-10-11', 13, '2026-10-11 04:20:00+00', NULL, NULL, '2026-10-14 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 82.6664, NULL, NULL, '정수장 수돗물 악취 주유소'),
	('seoul:OLD-W105', 'seoul', 'OLD-W105', 'f656fe1c767406f8c7dd60551729da60d58abb74906b97ab1a1d06483bcf3486', '2026-10-11 05:20:00+00', '2026-10-11', 14, '2026-10-11 05:20:00+00', NULL, NULL, '2026-10-14 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 81.6664, NULL, NULL, '정수장 수돗물 악취 병원'),
	('seoul:OLD-W106', 'seoul', 'OLD-W106', 'adc0a78fcf9dd34048363e36bbcc29a5baec37bac5f96585af705d7149b71609', '2026-10-11 06:20:00+00', '2026-10-11', 15, '2026-10-11 06:20:00+00', NULL, NULL, '2026-10-14 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 80.6664, NULL, NULL, '정수장 수돗물 악취 교회'),
	('seoul:OLD-W110', 'seoul', 'OLD-W110', 'a2d30863604e6808ef71ef3ce76f29fdbd5e95de250a5fb1ef341788e994b7aa', '2026-10-12 00:20:00+00', '2026-10-12', 9, '2026-10-12 00:20:00+00', NULL, NULL, '2026-10-15 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 86.6664, NULL, NULL, '정수장 수돗물 악취 우체국'),
	('seoul:OLD-W111', 'seoul', 'OLD-W111', 'cb76be053021d5d3bb29fedda25a712fbd37f6274622144d4aabe716672069d9', '2026-10-12 01:20:00+00', '2026-10-12', 10, '2026-10-12 01:20:00+00', NULL, NULL, '2026-10-15 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 85.6664, NULL, NULL, '정수장 수돗물 악취 서점'),
	('seoul:OLD-W112', 'seoul', 'OLD-W112', '40244ed4c259249bb7a917d85549b37753004bcdc825dacbde50461bf92b7f3c', '2026-10-12 02:20:00+00', '2026-10-12', 11, '2026-10-12 02:20:00+00', NULL, NULL, '2026-10-15 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 84.6664, NULL, NULL, '정수장 수돗물 악취 식당'),
	('seoul:OLD-W113', 'seoul', 'OLD-W113', '7e756ab799bc9206d94a76b2278234f22ae79362ef5ebb55fb2c9c69ef27216a', '2026-10-12 03:20:00+00', '2026-10-12', 12, '2026-10-12 03:20:00+00', NULL, NULL, '2026-10-15 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 83.6664, NULL, NULL, '정수장 수돗물 악취 정류장'),
	('seoul:OLD-W114', 'seoul', 'OLD-W114', '7247ea429191a04db5c7960017cbc224e503dd5ead436879f6a4c7bbc94c9a8f', '2026-10-12 04:20:00+00', '2026-10-12', 13, '2026-10-12 04:20:00+00', NULL, NULL, '2026-10-15 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 82.6664, NULL, NULL, '정수장 수돗물 악취 하천'),
	('seoul:OLD-W115', 'seoul', 'OLD-W115', 'd98a7087604e3db84fe95d10278d983442636027daa98080cb808c69841a996a', '2026-10-12 05:20:00+00', '2026-10-12', 14, '2026-10-12 05:20:00+00', NULL, NULL, '2026-10-15 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 81.6664, NULL, NULL, '정수장 수돗물 악취 체육관'),
	('seoul:OLD-W116', 'seoul', 'OLD-W116', '75b768c4e700ab4c6c7ea4f29368ea346dc108c62f30c960b4ead5c3e2ffe605', '2026-10-12 06:20:00+00', '2026-10-12', 15, '2026-10-12 06:20:00+00', NULL, NULL, '2026-10-15 14:59:59+00', 'CL03', '청소', '음식물쓰레기', '120다산콜', '11200', '성동구', '1120052000', '왕십리2동', '성동구 도로과', 'open', 0, false, false, false, false, false, NULL, 80.6664, NULL, NULL, '정수장 수돗물 악취 언덕');
INSERT INTO intermediate.int_complaint_flags VALUES
	('seoul', 'OLD-0001', '2026-10-01', false, false, false),
	('seoul', 'OLD-0002', '2026-10-01', false, false, false),
	('seoul', 'OLD-0003', '2026-10-01', false, false, false),
	('seoul', 'OLD-0000', '2026-10-01', false, false, false),
	('seoul', 'OLD-0004', '2026-10-02', false, false, false),
	('seoul', 'OLD-0007', '2026-10-02', false, false, false),
	('seoul', 'OLD-0005', '2026-10-02', false, false, false),
	('seoul', 'OLD-0006', '2026-10-02', false, false, false),
	('seoul', 'OLD-0008', '2026-10-03', false, false, false),
	('seoul', 'OLD-0009', '2026-10-03', false, false, false),
	('seoul', 'OLD-0010', '2026-10-03', false, false, false),
	('seoul', 'OLD-0011', '2026-10-03', false, false, false),
	('seoul', 'OLD-0012', '2026-10-04', false, false, false),
	('seoul', 'OLD-0015', '2026-10-04', false, false, false),
	('seoul', 'OLD-0013', '2026-10-04', false, false, false),
	('seoul', 'OLD-0014', '2026-10-04', false, false, false),
	('seoul', 'OLD-0019', '2026-10-05', false, false, false),
	('seoul', 'OLD-0018', '2026-10-05', false, false, false),
	('seoul', 'OLD-0016', '2026-10-05', false, false, false),
	('seoul', 'OLD-0017', '2026-10-05', false, false, false),
	('seoul', 'OLD-0023', '2026-10-06', false, false, false),
	('seoul', 'OLD-0020', '2026-10-06', false, false, false),
	('seoul', 'OLD-0021', '2026-10-06', false, false, false),
	('seoul', 'OLD-0022', '2026-10-06', false, false, false),
	('seoul', 'OLD-0026', '2026-10-07', false, false, false),
	('seoul', 'OLD-0024', '2026-10-07', false, false, false),
	('seoul', 'OLD-0025', '2026-10-07', false, false, false),
	('seoul', 'OLD-0027', '2026-10-07', false, false, false),
	('seoul', 'OLD-0030', '2026-10-08', false, true, false),
	('seoul', 'OLD-0031', '2026-10-08', false, true, false),
	('seoul', 'OLD-0029', '2026-10-08', false, true, false),
	('seoul', 'OLD-0028', '2026-10-08', false, true, false),
	('seoul', 'OLD-0034', '2026-10-09', false, true, false),
	('seoul', 'OLD-0035', '2026-10-09', false, true, false),
	('seoul', 'OLD-0032', '2026-10-09', false, true, false),
	('seoul', 'OLD-0033', '2026-10-09', false, true, false),
	('seoul', 'OLD-0037', '2026-10-10', false, true, false),
	('seoul', 'OLD-0036', '2026-10-10', false, true, false),
	('seoul', 'OLD-0038', '2026-10-10', false, true, false),
	('seoul', 'OLD-0039', '2026-10-10', false, true, false),
	('seoul', 'OLD-W102', '2026-10-11', false, false, false),
	('seoul', 'OLD-0041', '2026-10-11', false, true, false),
	('seoul', 'OLD-0042', '2026-10-11', false, true, false),
	('seoul', 'OLD-0040', '2026-10-11', false, true, false),
	('seoul', 'OLD-W101', '2026-10-11', false, false, false),
	('seoul', 'OLD-W106', '2026-10-11', false, false, false),
	('seoul', 'OLD-W100', '2026-10-11', false, false, false),
	('seoul', 'OLD-W103', '2026-10-11', false, false, false),
	('seoul', 'OLD-0043', '2026-10-11', false, true, false),
	('seoul', 'OLD-W105', '2026-10-11', false, false, false);
INSERT INTO intermediate.int_complaint_flags VALUES
	('seoul', 'OLD-W104', '2026-10-11', false, false, false),
	('seoul', 'OLD-0045', '2026-10-12', false, true, false),
	('seoul', 'OLD-W110', '2026-10-12', false, false, false),
	('seoul', 'OLD-W112', '2026-10-12', false, false, false),
	('seoul', 'OLD-W116', '2026-10-12', false, false, false),
	('seoul', 'OLD-W114', '2026-10-12', false, false, false),
	('seoul', 'OLD-0046', '2026-10-12', false, true, false),
	('seoul', 'OLD-W113', '2026-10-12', false, false, false),
	('seoul', 'OLD-W115', '2026-10-12', false, false, false),
	('seoul', 'OLD-0047', '2026-10-12', false, true, false),
	('seoul', 'OLD-W111', '2026-10-12', false, false, false),
	('seoul', 'OLD-0044', '2026-10-12', false, true, false),
	('seoul', 'OLD-0048', '2026-10-13', false, false, false);
INSERT INTO intermediate.int_dirty_days VALUES
	('2026-10-01', 14),
	('2026-10-02', 2),
	('2026-10-03', 3),
	('2026-10-04', 4),
	('2026-10-05', 5),
	('2026-10-06', 6),
	('2026-10-07', 7),
	('2026-10-08', 8),
	('2026-10-09', 9),
	('2026-10-10', 10),
	('2026-10-11', 11),
	('2026-10-12', 12),
	('2026-10-13', 15);
INSERT INTO marts.backlog VALUES
	('성동구 도로과', '가로정비', 1, 0, 0, '2026-10-10 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '공원녹지', 1, 0, 1, '2026-10-02 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '교통', 2, 0, 0, '2026-10-06 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '도로', 1, 0, 0, '2026-10-12 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '복지교육', 1, 0, 0, '2026-10-11 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '소방안전', 1, 0, 0, '2026-10-08 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '주택건축', 1, 0, 0, '2026-10-07 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '청소', 15, 1, 0, '2026-10-01 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '치수상하수', 1, 0, 1, '2026-10-05 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '행정문화', 1, 0, 0, '2026-10-03 08:07:00+00', '2026-10-12 16:00:00+00'),
	('성동구 도로과', '환경', 1, 0, 0, '2026-10-04 08:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '가로정비', 1, 1, 0, '2026-10-02 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '공원녹지', 1, 0, 1, '2026-10-05 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '교통', 2, 0, 0, '2026-10-09 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '도로', 1, 1, 0, '2026-10-01 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '보건위생', 1, 0, 0, '2026-10-11 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '복지교육', 1, 0, 0, '2026-10-03 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '청소', 1, 1, 0, '2026-10-04 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '치수상하수', 1, 0, 0, '2026-10-08 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '행정문화', 1, 0, 0, '2026-10-06 05:07:00+00', '2026-10-12 16:00:00+00'),
	('용산구 도로과', '환경', 2, 0, 0, '2026-10-07 05:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '가로정비', 1, 0, 0, '2026-10-07 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '공원녹지', 1, 0, 0, '2026-10-10 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '교통', 1, 0, 0, '2026-10-03 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '도로', 2, 0, 1, '2026-10-06 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '보건위생', 1, 0, 1, '2026-10-02 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '복지교육', 1, 0, 0, '2026-10-08 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '소방안전', 1, 0, 0, '2026-10-05 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '주택건축', 1, 0, 0, '2026-10-04 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '청소', 1, 0, 0, '2026-10-12 15:09:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '행정문화', 1, 0, 0, '2026-10-11 23:07:00+00', '2026-10-12 16:00:00+00'),
	('종로구 도로과', '환경', 1, 0, 1, '2026-10-01 23:07:00+00', '2026-10-12 16:00:00+00');
INSERT INTO marts.daily_complaints VALUES
	('2026-10-04', '11140', '중구', '도로', '보도블록 파손', '모바일앱', 1, 1, 0, 0, 0),
	('2026-10-11', '11200', '성동구', '청소', '음식물쓰레기', '120다산콜', 7, 0, 0, 0, 0),
	('2026-10-08', '11110', '종로구', '가로정비', '노점상', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-05', '11170', '용산구', '공원녹지', '병해충 방제', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-03', '11140', '중구', '소방안전', '위험물·가스', '120다산콜', 1, 1, 0, 0, 0),
	('2026-10-11', '11140', '중구', '치수상하수', '침수·빗물받이', '인터넷', 1, 1, 1, 0, 0),
	('2026-10-08', '11170', '용산구', '치수상하수', '하천 시설물', '120다산콜', 1, 0, 1, 0, 0),
	('2026-10-08', '11140', '중구', '공원녹지', '공원 음주·흡연', '인터넷', 1, 1, 1, 0, 0),
	('2026-10-07', '11110', '종로구', '도로', '도로파손·포트홀', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-04', '11170', '용산구', '청소', '생활폐기물 미수거', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-10', '11140', '중구', '청소', '공중화장실', '모바일앱', 1, 1, 1, 0, 0),
	('2026-10-03', '11200', '성동구', '행정문화', '정책 제안', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-01', '11200', '성동구', '청소', '음식물쓰레기', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-04', '11200', '성동구', '환경', '생활소음', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-06', '11200', '성동구', '교통', '신호등·횡단보도', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-12', '11200', '성동구', '청소', '음식물쓰레기', '120다산콜', 7, 0, 0, 0, 0),
	('2026-10-08', '11200', '성동구', '소방안전', '소방시설·비상구', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-11', '11200', '성동구', '복지교육', '장애인복지', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-09', '11110', '종로구', '복지교육', '보육·어린이집', '인터넷', 1, 0, 1, 0, 0),
	('2026-10-09', '11200', '성동구', '교통', '버스전용차로 위반', '인터넷', 1, 0, 1, 0, 0),
	('2026-10-11', '11110', '종로구', '공원녹지', '산책로·등산로', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-05', '11110', '종로구', '주택건축', '공동주택 관리', '모바일앱', 1, 0, 0, 0, 0),
	('2026-10-10', '11200', '성동구', '가로정비', '불법광고물', '120다산콜', 1, 0, 1, 0, 0),
	('2026-10-02', '11200', '성동구', '공원녹지', '반려견 목줄·배설물', '모바일앱', 1, 0, 0, 0, 0),
	('2026-10-12', '11140', '중구', '교통', '버스 운행·정류장', '120다산콜', 1, 1, 1, 0, 0),
	('2026-10-10', '11110', '종로구', '도로', '육교·지하보도', '120다산콜', 1, 0, 1, 0, 0),
	('2026-10-09', '11140', '중구', '행정문화', '도서관', '120다산콜', 1, 1, 1, 0, 0),
	('2026-10-02', '11140', '중구', '주택건축', '재개발·재건축', '인터넷', 1, 1, 0, 0, 0),
	('2026-10-09', '11170', '용산구', '교통', '지하철·도시철도', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-01', '11110', '종로구', '교통', '불법주정차', '120다산콜', 1, 1, 0, 0, 0),
	('2026-10-07', '11140', '중구', '청소', '쓰레기 무단투기', '모바일앱', 1, 1, 0, 0, 0),
	('2026-10-13', '11110', '종로구', '청소', '동물 사체 처리', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-12', '11200', '성동구', '도로', '제설·결빙', '인터넷', 1, 0, 1, 0, 0),
	('2026-10-06', '11110', '종로구', '소방안전', '시설물 안전', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-07', '11170', '용산구', '환경', '공사장 소음', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-05', '11200', '성동구', '치수상하수', '하수 악취', '모바일앱', 1, 0, 0, 0, 0),
	('2026-10-02', '11170', '용산구', '가로정비', '불법현수막', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-02', '11110', '종로구', '환경', '비산먼지', '모바일앱', 1, 0, 0, 0, 0),
	('2026-10-06', '11140', '중구', '복지교육', '기초생활·수당', '120다산콜', 1, 1, 0, 0, 0),
	('2026-10-12', '11110', '종로구', '행정문화', '문화·체육시설', '인터넷', 1, 0, 1, 0, 0),
	('2026-10-01', '11140', '중구', '교통', '어린이보호구역', '모바일앱', 1, 1, 0, 0, 0),
	('2026-10-06', '11170', '용산구', '행정문화', '축제·행사', '모바일앱', 1, 0, 0, 0, 0),
	('2026-10-03', '11110', '종로구', '보건위생', '금연구역 흡연', '인터넷', 1, 0, 0, 0, 0),
	('2026-10-05', '11140', '중구', '가로정비', '노상적치물', '인터넷', 1, 1, 0, 0, 0),
	('2026-10-12', '11170', '용산구', '교통', '장애인주차구역 위반', '모바일앱', 1, 0, 1, 0, 0),
	('2026-10-11', '11170', '용산구', '보건위생', '감염병·예방접종', '120다산콜', 1, 0, 1, 0, 0),
	('2026-10-04', '11110', '종로구', '교통', '교통안전시설물', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-10', '11170', '용산구', '환경', '빛공해', '인터넷', 1, 0, 1, 0, 0),
	('2026-10-07', '11200', '성동구', '주택건축', '위법건축물', '120다산콜', 1, 0, 0, 0, 0),
	('2026-10-01', '11170', '용산구', '도로', '맨홀·배수덮개', '인터넷', 1, 0, 0, 0, 0);
INSERT INTO marts.daily_complaints VALUES
	('2026-10-03', '11170', '용산구', '복지교육', '학교 주변 환경', '모바일앱', 1, 0, 0, 0, 0);
INSERT INTO marts.days_to_publish VALUES
	('2026-10-01', 14),
	('2026-10-02', 2),
	('2026-10-10', 10),
	('2026-10-11', 11),
	('2026-10-09', 9),
	('2026-10-03', 3),
	('2026-10-07', 7),
	('2026-10-08', 8),
	('2026-10-04', 4),
	('2026-10-12', 12),
	('2026-10-13', 15),
	('2026-10-06', 6),
	('2026-10-05', 5);
INSERT INTO marts.district_daily VALUES
	('2026-10-10', '11110', '종로구', '도로', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-07', '11110', '종로구', '도로', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-02', '11110', '종로구', '환경', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-01', '11110', '종로구', '교통', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-13', '11110', '종로구', '청소', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-04', '11110', '종로구', '교통', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-08', '11110', '종로구', '가로정비', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-06', '11110', '종로구', '소방안전', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-12', '11110', '종로구', '행정문화', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-03', '11110', '종로구', '보건위생', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-05', '11110', '종로구', '주택건축', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-09', '11110', '종로구', '복지교육', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-11', '11110', '종로구', '공원녹지', '[[126.9668,37.5658],[126.9658,37.5667],[126.9619,37.5707],[126.9596,37.573],[126.9539,37.5785],[126.9536,37.5789],[126.9555,37.579],[126.9557,37.5793],[126.9558,37.5807],[126.9571,37.5816],[126.9588,37.5816],[126.9607,37.5808],[126.9579,37.5838],[126.9569,37.5854],[126.9575,37.5876],[126.9579,37.5888],[126.9575,37.5927],[126.9568,37.594],[126.9563,37.5951],[126.9563,37.5957],[126.9571,37.5982],[126.957,37.5986],[126.9561,37.5985],[126.9541,37.5986],[126.9535,37.5991],[126.9527,37.6004],[126.9528,37.6027],[126.9532,37.603],[126.9535,37.6046],[126.9531,37.6056],[126.9507,37.6083],[126.9504,37.6079],[126.95,37.6097],[126.9506,37.611],[126.9509,37.6124],[126.9507,37.6149],[126.9504,37.6161],[126.9503,37.6184],[126.9512,37.6228],[126.9517,37.6243],[126.9522,37.6248],[126.9532,37.6252],[126.9567,37.6254],[126.9595,37.6285],[126.9623,37.6288],[126.9676,37.6298],[126.9693,37.6302],[126.9702,37.6309],[126.9718,37.6323],[126.9751,37.6314],[126.9765,37.6301],[126.9763,37.6293],[126.9767,37.6288],[126.9782,37.6284],[126.9795,37.6292],[126.9805,37.629],[126.9805,37.6287],[126.9797,37.628],[126.9794,37.627],[126.9792,37.6246],[126.9809,37.6228],[126.9814,37.6217],[126.9821,37.6199],[126.9818,37.6193],[126.9828,37.6167],[126.9832,37.6163],[126.9853,37.6155],[126.9867,37.6147],[126.9871,37.6135],[126.987,37.6106],[126.9863,37.6099],[126.986,37.6088],[126.9859,37.6071],[126.9866,37.6051],[126.9877,37.6012],[126.9864,37.6001],[126.9849,37.5994],[126.9827,37.5994],[126.9816,37.5991],[126.9816,37.5972],[126.982,37.5958],[126.9839,37.5939],[126.9847,37.5933],[126.9865,37.5925],[126.9875,37.5922],[126.9888,37.5921],[126.9895,37.5918],[126.9891,37.5913],[126.9985,37.5925],[126.9994,37.5924],[127.0009,37.5924],[127.0016,37.5919],[127.0019,37.5913],[127.0017,37.5901],[127.0024,37.5891],[127.0042,37.5879],[127.0042,37.5873],[127.0046,37.587],[127.0059,37.5869],[127.0065,37.5861],[127.0074,37.5834],[127.0073,37.5832],[127.0088,37.5804],[127.01,37.5802],[127.0105,37.5803],[127.0122,37.5815],[127.0128,37.5813],[127.0138,37.5817],[127.0147,37.5822],[127.0168,37.5815],[127.0176,37.5797],[127.018,37.5781],[127.0187,37.5775],[127.0225,37.5781],[127.0232,37.578],[127.0234,37.5717],[127.0188,37.571],[127.0175,37.5703],[127.016,37.5698],[127.0096,37.5698],[127.0067,37.5697],[127.0016,37.5696],[126.9983,37.5689],[126.9967,37.5687],[126.9909,37.5682],[126.9889,37.5681],[126.9866,37.5682],[126.9827,37.5689],[126.9778,37.5692],[126.977,37.5692],[126.976,37.5693],[126.9743,37.5693],[126.969,37.5682],[126.9671,37.5663],[126.9668,37.5658]]', 155106, 1),
	('2026-10-07', '11140', '중구', '청소', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-09', '11200', '성동구', '교통', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-05', '11140', '중구', '가로정비', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-12', '11140', '중구', '교통', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-06', '11140', '중구', '복지교육', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-11', '11140', '중구', '치수상하수', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-11', '11200', '성동구', '청소', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 7),
	('2026-10-09', '11140', '중구', '행정문화', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-08', '11140', '중구', '공원녹지', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-01', '11140', '중구', '교통', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-03', '11140', '중구', '소방안전', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-10', '11200', '성동구', '가로정비', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-02', '11140', '중구', '주택건축', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-10', '11140', '중구', '청소', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-04', '11140', '중구', '도로', '[[126.9624,37.5515],[126.9617,37.553],[126.9617,37.5553],[126.9621,37.5553],[126.9631,37.5564],[126.9632,37.5572],[126.963,37.5582],[126.9615,37.5588],[126.9621,37.5593],[126.9636,37.5593],[126.9652,37.5602],[126.9669,37.5613],[126.9674,37.5615],[126.9696,37.562],[126.9668,37.5658],[126.9671,37.5663],[126.969,37.5682],[126.9743,37.5693],[126.976,37.5693],[126.977,37.5692],[126.9778,37.5692],[126.9827,37.5689],[126.9866,37.5682],[126.9889,37.5681],[126.9909,37.5682],[126.9967,37.5687],[126.9983,37.5689],[127.0016,37.5696],[127.0067,37.5697],[127.0096,37.5698],[127.016,37.5698],[127.0175,37.5703],[127.0188,37.571],[127.0234,37.5717],[127.0236,37.5652],[127.0267,37.565],[127.0267,37.5639],[127.0263,37.563],[127.0235,37.5607],[127.0233,37.5607],[127.0229,37.5579],[127.0218,37.5577],[127.0194,37.5575],[127.0195,37.5573],[127.0179,37.5566],[127.0174,37.556],[127.0163,37.553],[127.0132,37.5499],[127.0117,37.5485],[127.0107,37.5481],[127.0086,37.544],[127.0073,37.5438],[127.0048,37.5462],[127.0053,37.5478],[127.0059,37.5482],[127.0047,37.5483],[127.0044,37.5492],[127.0042,37.5504],[127.0027,37.5496],[127.0002,37.5495],[126.9991,37.5499],[126.9985,37.5499],[126.9977,37.5494],[126.9953,37.5472],[126.9932,37.5491],[126.9924,37.5501],[126.9878,37.5515],[126.9854,37.5537],[126.9845,37.5531],[126.9837,37.553],[126.9826,37.5536],[126.9815,37.5539],[126.9808,37.5539],[126.9798,37.5534],[126.9771,37.555],[126.9766,37.5549],[126.9765,37.5531],[126.9767,37.5527],[126.9724,37.5544],[126.9691,37.5539],[126.9685,37.5554],[126.9657,37.5541],[126.9648,37.5535],[126.9624,37.5515]]', 132259, 1),
	('2026-10-09', '11170', '용산구', '교통', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-04', '11170', '용산구', '청소', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-12', '11170', '용산구', '교통', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-02', '11170', '용산구', '가로정비', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-10', '11170', '용산구', '환경', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-07', '11170', '용산구', '환경', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-11', '11170', '용산구', '보건위생', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-03', '11170', '용산구', '복지교육', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-06', '11170', '용산구', '행정문화', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-08', '11170', '용산구', '치수상하수', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-05', '11170', '용산구', '공원녹지', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-01', '11170', '용산구', '도로', '[[126.9801,37.5121],[126.9677,37.5126],[126.9646,37.5128],[126.963,37.5132],[126.9572,37.5154],[126.9534,37.5175],[126.9504,37.52],[126.9479,37.5236],[126.9477,37.5254],[126.9467,37.5271],[126.9436,37.5294],[126.945,37.5345],[126.9451,37.5349],[126.9464,37.5357],[126.9478,37.5356],[126.9508,37.5361],[126.9522,37.5368],[126.953,37.5374],[126.953,37.5378],[126.9564,37.5406],[126.9577,37.5421],[126.9578,37.5429],[126.9586,37.5456],[126.9616,37.5477],[126.9629,37.5488],[126.9632,37.5487],[126.9624,37.5515],[126.9648,37.5535],[126.9657,37.5541],[126.9685,37.5554],[126.9691,37.5539],[126.9724,37.5544],[126.9767,37.5527],[126.9765,37.5531],[126.9766,37.5549],[126.9771,37.555],[126.9798,37.5534],[126.9808,37.5539],[126.9815,37.5539],[126.9826,37.5536],[126.9837,37.553],[126.9845,37.5531],[126.9854,37.5537],[126.9878,37.5515],[126.9924,37.5501],[126.9932,37.5491],[126.9953,37.5472],[126.9977,37.5494],[126.9985,37.5499],[126.9991,37.5499],[127.0002,37.5495],[127.0027,37.5496],[127.0042,37.5504],[127.0044,37.5492],[127.0047,37.5483],[127.0059,37.5482],[127.0053,37.5478],[127.0048,37.5462],[127.0073,37.5438],[127.0086,37.544],[127.0083,37.5419],[127.0093,37.5397],[127.0099,37.5394],[127.0115,37.539],[127.0129,37.5393],[127.0148,37.5389],[127.0209,37.5351],[127.0195,37.5341],[127.0126,37.5283],[127.0119,37.5278],[127.008,37.5246],[127.0044,37.5203],[127.0004,37.5179],[126.9959,37.5157],[126.9894,37.5127],[126.9886,37.5141],[126.985,37.5136],[126.9825,37.5135],[126.9801,37.5121]]', 240665, 1),
	('2026-10-12', '11200', '성동구', '도로', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-08', '11200', '성동구', '소방안전', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-07', '11200', '성동구', '주택건축', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-12', '11200', '성동구', '청소', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 7),
	('2026-10-04', '11200', '성동구', '환경', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-03', '11200', '성동구', '행정문화', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-02', '11200', '성동구', '공원녹지', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-06', '11200', '성동구', '교통', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-05', '11200', '성동구', '치수상하수', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1),
	('2026-10-01', '11200', '성동구', '청소', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1);
INSERT INTO marts.district_daily VALUES
	('2026-10-11', '11200', '성동구', '복지교육', '[[127.0086,37.544],[127.0107,37.5481],[127.0117,37.5485],[127.0132,37.5499],[127.0163,37.553],[127.0174,37.556],[127.0179,37.5566],[127.0195,37.5573],[127.0194,37.5575],[127.0218,37.5577],[127.0229,37.5579],[127.0233,37.5607],[127.0235,37.5607],[127.0263,37.563],[127.0267,37.5639],[127.0267,37.565],[127.0236,37.5652],[127.0234,37.5717],[127.0304,37.5698],[127.0323,37.5701],[127.0348,37.5718],[127.0354,37.5721],[127.0379,37.5729],[127.0387,37.573],[127.0422,37.573],[127.0487,37.5699],[127.0568,37.5638],[127.0582,37.5627],[127.059,37.5623],[127.0633,37.5615],[127.0655,37.5611],[127.0656,37.5613],[127.0707,37.5606],[127.0721,37.56],[127.0737,37.5594],[127.0675,37.5483],[127.0639,37.5421],[127.0566,37.5291],[127.0491,37.5326],[127.046,37.5325],[127.0378,37.5358],[127.0299,37.5389],[127.0283,37.5385],[127.0257,37.5379],[127.0216,37.5355],[127.0209,37.5351],[127.0148,37.5389],[127.0129,37.5393],[127.0115,37.539],[127.0099,37.5394],[127.0093,37.5397],[127.0083,37.5419],[127.0086,37.544]]', 295767, 1);
INSERT INTO marts.emerging_issues VALUES
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '가로등이, 꺼져, 밤길이, 어둡습니다., 앞입니다.', 'steady', '2026-09-30 23:07:00+00', '2026-10-11 23:07:00+00', 12, 6, 0, 0.10807430108199387, 1, 0, '종로구', 1, '교통', 11, 0.41666666666666663, '가로등이 꺼져 밤길이 어둡습니다. 시장 앞입니다.', '2026-10-12 16:00:00+00'),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '골목을, 막고, 불법, 있습니다., 주정차', 'steady', '2026-10-01 02:07:00+00', '2026-10-12 02:07:00+00', 12, 6, 0, 0.10807430108199387, 1, 0, '중구', 1, '교통', 11, 0.41666666666666663, '불법 주정차 차량이 골목을 막고 있습니다. 약국 앞입니다.', '2026-10-12 16:00:00+00'),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '걷기가, 깨져, 보도블록이, 위험합니다., 앞입니다.', 'steady', '2026-10-01 05:07:00+00', '2026-10-12 05:07:00+00', 12, 6, 0, 0.10807430108199387, 1, 0, '용산구', 1, '교통', 11, 0.41666666666666663, '보도블록이 깨져 걷기가 위험합니다. 상가 앞입니다.', '2026-10-12 16:00:00+00'),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '며칠째, 쓰레기가, 않습니다., 치워지지, 공원', 'steady', '2026-10-01 08:07:00+00', '2026-10-12 08:07:00+00', 12, 6, 0, 0.10807430108199387, 1, 0, '성동구', 1, '교통', 11, 0.41666666666666663, '공원 쓰레기가 며칠째 치워지지 않습니다. 병원 앞입니다.', '2026-10-12 16:00:00+00'),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', '수돗물, 악취, 정수장', 'new', '2026-10-11 00:20:00+00', '2026-10-12 06:20:00+00', 14, 72, 14, 0.3839644477363207, 2.476098785167181e-05, 4.606232032916381, '성동구', 1, '청소', 14, 0, '정수장 수돗물 악취 언덕', '2026-10-12 16:00:00+00');
INSERT INTO marts.handling_daily VALUES
	('2026-10-03', '종로구 도로과', '보건위생', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-06', '중구 도로과', '복지교육', 1, 1, 1, 0, 0, 30.0000, 252.8831, 0, 0, 0, 4, 1),
	('2026-10-06', '성동구 도로과', '교통', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-06', '종로구 도로과', '소방안전', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-03', '중구 도로과', '소방안전', 1, 1, 1, 0, 0, 30.0000, 108.8831, 0, 0, 0, 4, 1),
	('2026-10-12', '성동구 도로과', '도로', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-08', '중구 도로과', '공원녹지', 1, 1, 1, 0, 0, 30.0000, 204.8831, 0, 0, 0, 4, 1),
	('2026-10-04', '중구 도로과', '도로', 1, 1, 1, 0, 0, 30.0000, 228.8831, 0, 0, 0, 4, 1),
	('2026-10-11', '종로구 도로과', '공원녹지', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-04', '종로구 도로과', '교통', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-10', '중구 도로과', '청소', 1, 1, 1, 0, 0, 30.0000, 156.8831, 0, 0, 0, 4, 1),
	('2026-10-12', '중구 도로과', '교통', 1, 1, 1, 0, 0, 30.0000, 228.8831, 0, 0, 0, 4, 1),
	('2026-10-11', '성동구 도로과', '복지교육', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-03', '용산구 도로과', '복지교육', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-10', '종로구 도로과', '도로', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-02', '종로구 도로과', '환경', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-08', '용산구 도로과', '치수상하수', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-07', '용산구 도로과', '환경', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-01', '종로구 도로과', '교통', 1, 1, 0, 1, 0, 279.8833, 159.8831, 0, 0, 0, 0, 0),
	('2026-10-13', '종로구 도로과', '청소', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-12', '성동구 도로과', '청소', 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-09', '성동구 도로과', '교통', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-01', '성동구 도로과', '청소', 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-08', '성동구 도로과', '소방안전', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-01', '용산구 도로과', '도로', 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-02', '중구 도로과', '주택건축', 1, 1, 1, 0, 0, 30.0000, 588.8831, 0, 0, 0, 4, 1),
	('2026-10-12', '종로구 도로과', '행정문화', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-10', '용산구 도로과', '환경', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-06', '용산구 도로과', '행정문화', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-07', '성동구 도로과', '주택건축', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-04', '성동구 도로과', '환경', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-11', '중구 도로과', '치수상하수', 1, 1, 1, 0, 0, 30.0000, 84.8831, 0, 0, 0, 4, 1),
	('2026-10-05', '종로구 도로과', '주택건축', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-09', '중구 도로과', '행정문화', 1, 1, 1, 0, 0, 30.0000, 276.8831, 0, 0, 0, 4, 1),
	('2026-10-12', '용산구 도로과', '교통', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-02', '성동구 도로과', '공원녹지', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-03', '성동구 도로과', '행정문화', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-11', '성동구 도로과', '청소', 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-10', '성동구 도로과', '가로정비', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-07', '중구 도로과', '청소', 1, 1, 1, 0, 0, 30.0000, 156.8831, 0, 0, 0, 4, 1),
	('2026-10-07', '종로구 도로과', '도로', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-02', '용산구 도로과', '가로정비', 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-04', '용산구 도로과', '청소', 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-09', '종로구 도로과', '복지교육', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-05', '중구 도로과', '가로정비', 1, 1, 1, 0, 0, 30.0000, 204.8831, 0, 0, 0, 4, 1),
	('2026-10-05', '용산구 도로과', '공원녹지', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-08', '종로구 도로과', '가로정비', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-11', '용산구 도로과', '보건위생', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	('2026-10-05', '성동구 도로과', '치수상하수', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
	('2026-10-09', '용산구 도로과', '교통', 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0);
INSERT INTO marts.handling_daily VALUES
	('2026-10-01', '중구 도로과', '교통', 1, 1, 1, 0, 0, 30.0000, 324.8831, 0, 0, 0, 4, 1);
INSERT INTO marts.hourly_complaints VALUES
	('2026-10-11 04:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-04 02:00:00+00', '2026-10-04', '도로', 1),
	('2026-10-11 03:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-10 23:00:00+00', '2026-10-11', '공원녹지', 1),
	('2026-10-12 05:00:00+00', '2026-10-12', '교통', 1),
	('2026-10-11 05:00:00+00', '2026-10-11', '보건위생', 1),
	('2026-10-08 05:00:00+00', '2026-10-08', '치수상하수', 1),
	('2026-10-06 05:00:00+00', '2026-10-06', '행정문화', 1),
	('2026-10-09 23:00:00+00', '2026-10-10', '도로', 1),
	('2026-10-12 08:00:00+00', '2026-10-12', '도로', 1),
	('2026-10-02 23:00:00+00', '2026-10-03', '보건위생', 1),
	('2026-10-10 08:00:00+00', '2026-10-10', '가로정비', 1),
	('2026-10-01 02:00:00+00', '2026-10-01', '교통', 1),
	('2026-10-12 02:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-01 08:00:00+00', '2026-10-01', '청소', 1),
	('2026-10-01 23:00:00+00', '2026-10-02', '환경', 1),
	('2026-10-01 05:00:00+00', '2026-10-01', '도로', 1),
	('2026-10-05 08:00:00+00', '2026-10-05', '치수상하수', 1),
	('2026-10-04 05:00:00+00', '2026-10-04', '청소', 1),
	('2026-10-12 03:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-06 02:00:00+00', '2026-10-06', '복지교육', 1),
	('2026-10-02 08:00:00+00', '2026-10-02', '공원녹지', 1),
	('2026-10-06 23:00:00+00', '2026-10-07', '도로', 1),
	('2026-10-04 08:00:00+00', '2026-10-04', '환경', 1),
	('2026-10-03 23:00:00+00', '2026-10-04', '교통', 1),
	('2026-10-08 08:00:00+00', '2026-10-08', '소방안전', 1),
	('2026-10-11 01:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-07 23:00:00+00', '2026-10-08', '가로정비', 1),
	('2026-09-30 23:00:00+00', '2026-10-01', '교통', 1),
	('2026-10-03 05:00:00+00', '2026-10-03', '복지교육', 1),
	('2026-10-12 01:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-12 06:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-07 02:00:00+00', '2026-10-07', '청소', 1),
	('2026-10-11 00:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-11 02:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-11 05:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-07 08:00:00+00', '2026-10-07', '주택건축', 1),
	('2026-10-05 02:00:00+00', '2026-10-05', '가로정비', 1),
	('2026-10-12 04:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-04 23:00:00+00', '2026-10-05', '주택건축', 1),
	('2026-10-07 05:00:00+00', '2026-10-07', '환경', 1),
	('2026-10-08 02:00:00+00', '2026-10-08', '공원녹지', 1),
	('2026-10-10 02:00:00+00', '2026-10-10', '청소', 1),
	('2026-10-11 06:00:00+00', '2026-10-11', '청소', 1),
	('2026-10-09 05:00:00+00', '2026-10-09', '교통', 1),
	('2026-10-02 02:00:00+00', '2026-10-02', '주택건축', 1),
	('2026-10-11 02:00:00+00', '2026-10-11', '치수상하수', 1),
	('2026-10-06 08:00:00+00', '2026-10-06', '교통', 1),
	('2026-10-05 23:00:00+00', '2026-10-06', '소방안전', 1),
	('2026-10-03 02:00:00+00', '2026-10-03', '소방안전', 1);
INSERT INTO marts.hourly_complaints VALUES
	('2026-10-03 08:00:00+00', '2026-10-03', '행정문화', 1),
	('2026-10-11 08:00:00+00', '2026-10-11', '복지교육', 1),
	('2026-10-11 23:00:00+00', '2026-10-12', '행정문화', 1),
	('2026-10-12 15:00:00+00', '2026-10-13', '청소', 1),
	('2026-10-10 05:00:00+00', '2026-10-10', '환경', 1),
	('2026-10-05 05:00:00+00', '2026-10-05', '공원녹지', 1),
	('2026-10-12 02:00:00+00', '2026-10-12', '교통', 1),
	('2026-10-09 08:00:00+00', '2026-10-09', '교통', 1),
	('2026-10-12 05:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-02 05:00:00+00', '2026-10-02', '가로정비', 1),
	('2026-10-08 23:00:00+00', '2026-10-09', '복지교육', 1),
	('2026-10-12 00:00:00+00', '2026-10-12', '청소', 1),
	('2026-10-09 02:00:00+00', '2026-10-09', '행정문화', 1);
INSERT INTO marts.issue_complaints VALUES
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 1, 'OLD-0002', 'seoul', '2026-10-01 05:07:00+00', '용산구', '후암동', '맨홀·배수덮개', '보도블록이 깨져 걷기가 위험합니다. 상가 앞입니다.', 0.9929870721916707),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 2, 'OLD-0006', 'seoul', '2026-10-02 05:07:00+00', '용산구', '후암동', '불법현수막', '보도블록이 깨져 걷기가 위험합니다. 육교 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 3, 'OLD-0022', 'seoul', '2026-10-06 05:07:00+00', '용산구', '후암동', '축제·행사', '보도블록이 깨져 걷기가 위험합니다. 서점 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 4, 'OLD-0018', 'seoul', '2026-10-05 05:07:00+00', '용산구', '후암동', '병해충 방제', '보도블록이 깨져 걷기가 위험합니다. 주유소 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 5, 'OLD-0026', 'seoul', '2026-10-07 05:07:00+00', '용산구', '후암동', '공사장 소음', '보도블록이 깨져 걷기가 위험합니다. 체육관 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 6, 'OLD-0014', 'seoul', '2026-10-04 05:07:00+00', '용산구', '후암동', '생활폐기물 미수거', '보도블록이 깨져 걷기가 위험합니다. 경로당 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 7, 'OLD-0034', 'seoul', '2026-10-09 05:07:00+00', '용산구', '후암동', '지하철·도시철도', '보도블록이 깨져 걷기가 위험합니다. 육교 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 8, 'OLD-0042', 'seoul', '2026-10-11 05:07:00+00', '용산구', '후암동', '감염병·예방접종', '보도블록이 깨져 걷기가 위험합니다. 경로당 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 9, 'OLD-0046', 'seoul', '2026-10-12 05:07:00+00', '용산구', '후암동', '장애인주차구역 위반', '보도블록이 깨져 걷기가 위험합니다. 주유소 앞입니다.', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', 10, 'OLD-0030', 'seoul', '2026-10-08 05:07:00+00', '용산구', '후암동', '하천 시설물', '보도블록이 깨져 걷기가 위험합니다. 상가 앞입니다.', 0.9929870721916707),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 1, 'OLD-0004', 'seoul', '2026-10-01 23:07:00+00', '종로구', '청운효자동', '비산먼지', '가로등이 꺼져 밤길이 어둡습니다. 시장 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 2, 'OLD-0000', 'seoul', '2026-09-30 23:07:00+00', '종로구', '청운효자동', '불법주정차', '가로등이 꺼져 밤길이 어둡습니다. 골목 앞입니다.', 0.9992720224456489),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 3, 'OLD-0008', 'seoul', '2026-10-02 23:07:00+00', '종로구', '청운효자동', '금연구역 흡연', '가로등이 꺼져 밤길이 어둡습니다. 은행 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 4, 'OLD-0016', 'seoul', '2026-10-04 23:07:00+00', '종로구', '청운효자동', '공동주택 관리', '가로등이 꺼져 밤길이 어둡습니다. 카페 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 5, 'OLD-0020', 'seoul', '2026-10-05 23:07:00+00', '종로구', '청운효자동', '시설물 안전', '가로등이 꺼져 밤길이 어둡습니다. 교회 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 6, 'OLD-0024', 'seoul', '2026-10-06 23:07:00+00', '종로구', '청운효자동', '도로파손·포트홀', '가로등이 꺼져 밤길이 어둡습니다. 정류장 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 7, 'OLD-0032', 'seoul', '2026-10-08 23:07:00+00', '종로구', '청운효자동', '보육·어린이집', '가로등이 꺼져 밤길이 어둡습니다. 시장 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 8, 'OLD-0036', 'seoul', '2026-10-09 23:07:00+00', '종로구', '청운효자동', '육교·지하보도', '가로등이 꺼져 밤길이 어둡습니다. 은행 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 9, 'OLD-0044', 'seoul', '2026-10-11 23:07:00+00', '종로구', '청운효자동', '문화·체육시설', '가로등이 꺼져 밤길이 어둡습니다. 카페 앞입니다.', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', 10, 'OLD-0028', 'seoul', '2026-10-07 23:07:00+00', '종로구', '청운효자동', '노점상', '가로등이 꺼져 밤길이 어둡습니다. 골목 앞입니다.', 0.9992720224456489),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 1, 'OLD-W116', 'seoul', '2026-10-12 06:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 언덕', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 2, 'OLD-W102', 'seoul', '2026-10-11 02:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 카페', 0.997878512771373),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 3, 'OLD-W105', 'seoul', '2026-10-11 05:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 병원', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 4, 'OLD-W106', 'seoul', '2026-10-11 06:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 교회', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 5, 'OLD-W111', 'seoul', '2026-10-12 01:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 서점', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 6, 'OLD-W112', 'seoul', '2026-10-12 02:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 식당', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 7, 'OLD-W114', 'seoul', '2026-10-12 04:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 하천', 0.9994676805857573),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 8, 'OLD-W100', 'seoul', '2026-10-11 00:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 경로당', 0.988332873455027),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 9, 'OLD-W103', 'seoul', '2026-10-11 03:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 편의점', 0.9860936866109021),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', 10, 'OLD-W113', 'seoul', '2026-10-12 03:20:00+00', '성동구', '왕십리2동', '음식물쓰레기', '정수장 수돗물 악취 정류장', 0.9835086212437154),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 1, 'OLD-0019', 'seoul', '2026-10-05 08:07:00+00', '성동구', '왕십리2동', '하수 악취', '공원 쓰레기가 며칠째 치워지지 않습니다. 병원 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 2, 'OLD-0007', 'seoul', '2026-10-02 08:07:00+00', '성동구', '왕십리2동', '반려견 목줄·배설물', '공원 쓰레기가 며칠째 치워지지 않습니다. 빌라 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 3, 'OLD-0003', 'seoul', '2026-10-01 08:07:00+00', '성동구', '왕십리2동', '음식물쓰레기', '공원 쓰레기가 며칠째 치워지지 않습니다. 학교 앞입니다.', 0.9981690491593759),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 4, 'OLD-0027', 'seoul', '2026-10-07 08:07:00+00', '성동구', '왕십리2동', '위법건축물', '공원 쓰레기가 며칠째 치워지지 않습니다. 언덕 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 5, 'OLD-0023', 'seoul', '2026-10-06 08:07:00+00', '성동구', '왕십리2동', '신호등·횡단보도', '공원 쓰레기가 며칠째 치워지지 않습니다. 식당 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 6, 'OLD-0015', 'seoul', '2026-10-04 08:07:00+00', '성동구', '왕십리2동', '생활소음', '공원 쓰레기가 며칠째 치워지지 않습니다. 세탁소 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 7, 'OLD-0035', 'seoul', '2026-10-09 08:07:00+00', '성동구', '왕십리2동', '버스전용차로 위반', '공원 쓰레기가 며칠째 치워지지 않습니다. 빌라 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 8, 'OLD-0043', 'seoul', '2026-10-11 08:07:00+00', '성동구', '왕십리2동', '장애인복지', '공원 쓰레기가 며칠째 치워지지 않습니다. 세탁소 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 9, 'OLD-0047', 'seoul', '2026-10-12 08:07:00+00', '성동구', '왕십리2동', '제설·결빙', '공원 쓰레기가 며칠째 치워지지 않습니다. 병원 앞입니다.', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', 10, 'OLD-0031', 'seoul', '2026-10-08 08:07:00+00', '성동구', '왕십리2동', '소방시설·비상구', '공원 쓰레기가 며칠째 치워지지 않습니다. 학교 앞입니다.', 0.9981690491593759),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 1, 'OLD-0009', 'seoul', '2026-10-03 02:07:00+00', '중구', '소공동', '위험물·가스', '불법 주정차 차량이 골목을 막고 있습니다. 약국 앞입니다.', 0.9996019169631095),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 2, 'OLD-0005', 'seoul', '2026-10-02 02:07:00+00', '중구', '소공동', '재개발·재건축', '불법 주정차 차량이 골목을 막고 있습니다. 공원 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 3, 'OLD-0001', 'seoul', '2026-10-01 02:07:00+00', '중구', '소공동', '어린이보호구역', '불법 주정차 차량이 골목을 막고 있습니다. 정문 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 4, 'OLD-0025', 'seoul', '2026-10-07 02:07:00+00', '중구', '소공동', '쓰레기 무단투기', '불법 주정차 차량이 골목을 막고 있습니다. 하천 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 5, 'OLD-0021', 'seoul', '2026-10-06 02:07:00+00', '중구', '소공동', '기초생활·수당', '불법 주정차 차량이 골목을 막고 있습니다. 우체국 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 6, 'OLD-0017', 'seoul', '2026-10-05 02:07:00+00', '중구', '소공동', '노상적치물', '불법 주정차 차량이 골목을 막고 있습니다. 편의점 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 7, 'OLD-0029', 'seoul', '2026-10-08 02:07:00+00', '중구', '소공동', '공원 음주·흡연', '불법 주정차 차량이 골목을 막고 있습니다. 정문 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 8, 'OLD-0033', 'seoul', '2026-10-09 02:07:00+00', '중구', '소공동', '도서관', '불법 주정차 차량이 골목을 막고 있습니다. 공원 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 9, 'OLD-0045', 'seoul', '2026-10-12 02:07:00+00', '중구', '소공동', '버스 운행·정류장', '불법 주정차 차량이 골목을 막고 있습니다. 편의점 앞입니다.', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', 10, 'OLD-0037', 'seoul', '2026-10-10 02:07:00+00', '중구', '소공동', '공중화장실', '불법 주정차 차량이 골목을 막고 있습니다. 약국 앞입니다.', 0.9996019169631095);
INSERT INTO marts.issue_daily VALUES
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-01', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-02', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-03', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-04', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-05', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-06', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-07', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-08', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-09', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-10', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-11', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '2026-10-12', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-01', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-02', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-03', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-04', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-05', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-06', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-07', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-08', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-09', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-10', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-11', 1),
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '2026-10-12', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', '2026-10-11', 7),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', '2026-10-12', 7),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-01', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-02', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-03', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-04', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-05', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-06', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-07', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-08', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-09', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-10', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-11', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '2026-10-12', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-01', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-02', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-03', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-04', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-05', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-06', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-07', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-08', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-09', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-10', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-11', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '2026-10-12', 1);
INSERT INTO ml.embeddings VALUES
	('e1ab4fb39112ea0ad3c2c489d83f44db1647db820a214982f36c9811ce9207e1', 'stub-1', '[0,0,0,0.3161621,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.3161621,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.3161621,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.3161621,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.3161621,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.3161621,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.3161621,0,0,0,0,0,0,0,0,0,0,0,0.3161621,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.3161621,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.3161621,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('8d7113a7cb21f02be1c8418ad770f8f737aaf2e5049f15fc3acb3089b9bf5f58', 'stub-1', '[0,0.16223145,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0.3244629,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0.16223145,0,0,0.3244629,0,0,0,0.16223145,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0.3244629,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0.16223145,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0.3244629,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('75b768c4e700ab4c6c7ea4f29368ea346dc108c62f30c960b4ead5c3e2ffe605', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('d98a7087604e3db84fe95d10278d983442636027daa98080cb808c69841a996a', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('a5d6347046f4879789156c4f04980098d512bc67bfa041318bbdb004ac4b3fce', 'stub-1', '[0,0,0,0,0.3244629,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0.16223145,0,0,0,0,0.3244629,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0.16223145,0,0,0.3244629,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0.16223145,0,0,0,0,0,0,0,0.3244629,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.3244629,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('7247ea429191a04db5c7960017cbc224e503dd5ead436879f6a4c7bbc94c9a8f', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('7e756ab799bc9206d94a76b2278234f22ae79362ef5ebb55fb2c9c69ef27216a', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('40244ed4c259249bb7a917d85549b37753004bcdc825dacbde50461bf92b7f3c', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('5b16a845aaf7e7184a6424729c5fa98d95887b04afd2c8d38ee7a257f87c0107', 'stub-1', '[0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0.16662598,0.16662598,0,0,0,0.16662598,0,0,0,0.16662598,0.16662598,0,0.16662598,0,0,0,0,0,0,0,0,0.33325195,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0.16662598,0,0.16662598,0,0,0,0.16662598,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('cb76be053021d5d3bb29fedda25a712fbd37f6274622144d4aabe716672069d9', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0]', '2026-11-25 01:32:19.42006+00'),
	('a2d30863604e6808ef71ef3ce76f29fdbd5e95de250a5fb1ef341788e994b7aa', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('b8f557c398788656cfe68aa2b069ea59c2119bd95b403e104155b06eea426d18', 'stub-1', '[0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0.17150879,0.17150879,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0.17150879,0,0,0.34301758,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0.17150879,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('5f6b47a8dd41615c7c070b27c228ec6d3972ed4d468bc74765ebd573c03d08e6', 'stub-1', '[0,0.16015625,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0.3203125,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0,0,0.3203125,0,0.16015625,0,0,0.3203125,0,0,0,0.16015625,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0.3203125,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16015625,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('adc0a78fcf9dd34048363e36bbcc29a5baec37bac5f96585af705d7149b71609', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('f656fe1c767406f8c7dd60551729da60d58abb74906b97ab1a1d06483bcf3486', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('356fcbffda584893ed8a73b73ea02c0af3d05265cffd51d17b679c42b32383b1', 'stub-1', '[0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0.16662598,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0.16662598,0,0,0,0,0.16662598,0,0,0.33325195,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('de0859d3bce3168a2e483d082300e146244af57095dbfc975741b64e109057d6', 'stub-1', '[0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('ba5b382f543aa1bbd66ffa211512cf56e525bd3a9cb6571e0d20b15f24bb4d84', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0.27734375,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('df8b8aeae22681320c47125ffac99983871b4718c91d763ee28d9cf532d10a87', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.28857422,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('cd75c0f3fc4d44aa5f655d43022f8fb5ffea0053d2b61b7247b2fd1e0cb30b27', 'stub-1', '[0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0.16662598,0.16662598,0,0,0,0.16662598,0,0,0,0.16662598,0.16662598,0,0.16662598,0,0,0,0,0,0,0,0,0.33325195,0.16662598,0.16662598,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0.16662598,0,0,0,0.16662598,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0.16662598,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('f3b3b5304588ab453f46940155f8c827b0c7c424b87791c5f37d1c30cefb906f', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('72f7ed3abe3ed1c1b098e27da661c6e27d0e0e878b0aedf913886aaa9ff2fc84', 'stub-1', '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.27734375,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('570fb899295d6781a68ab22caefb17ab1efbb5f1f5e183aa60864db49f6742c1', 'stub-1', '[0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0.16906738,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0]', '2026-11-25 01:32:19.42006+00'),
	('5e8aeb2d428ed8d478be78c11e699a6d50cd0d05cfeeecf228d97e4346ecbc06', 'stub-1', '[0,0.16442871,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0.32885742,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0.16442871,0,0,0.32885742,0,0,0,0.16442871,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0.32885742,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0.16442871,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0.16442871,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('0af748e037fa419022e7f1b7f85f035d04bdc0fe158e3f01097fb459d3d9ac00', 'stub-1', '[0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0.16662598,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0.16662598,0,0,0.33325195,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('9eac32572fcef36fa1aa93cc3a0552485b16165b010fe031350d8eb8b8bce7e3', 'stub-1', '[0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0,0,0.16906738,0,0,0,0.16906738,0.16906738,0,0.16906738,0,0,0,0,0,0,0,0,0.33813477,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0.16906738,0,0,0,0.16906738,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('b6df066b1e629f4c8fa6fe4e6ca0c760ca345806ee28f0b88e8079d0bd692d25', 'stub-1', '[0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0.17150879,0.17150879,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0.17150879,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('db32448c0441ecde48ec9aecc8c485b9ab9a29d6c4e515f2418593fc08cdb6bc', 'stub-1', '[0,0.16223145,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0.3244629,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0.16223145,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0.16223145,0,0,0.3244629,0,0,0,0.16223145,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0.3244629,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0.3244629,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('336030b3c8435a9da645aa413e6d1eef2e1aadf5168d6cd8c6090e77b626a144', 'stub-1', '[0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0.16906738,0,0,0,0,0.33813477,0,0,0.16906738,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0.16906738,0,0,0.33813477,0,0,0,0,0.16906738,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('080efbe3e70869a2e5de32b980985a492ec0f2b75edc47bf130c7ee95842102b', 'stub-1', '[0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0,0,0.16906738,0,0,0,0.16906738,0.16906738,0,0.16906738,0,0,0,0,0,0,0,0,0.33813477,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0.16906738,0,0,0,0.16906738,0,0,0,0.16906738,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('3f65972e05b1cde5c6bcdf9ad970fdb954cc209dd0dedffb6c3b59402ba1053d', 'stub-1', '[0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0.17150879,0.17150879,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0.17150879,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('3005a1570667c7de43a4523c34658640fc4fcda9916eea8fa137f56a37df2607', 'stub-1', '[0,0.16662598,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0.16662598,0,0,0.33325195,0,0,0.16662598,0.16662598,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0.16662598,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('78b81a3c9259cbb072ed2bb43894b6eaa806b0671340c4e0f5b3cd9c5a7038b6', 'stub-1', '[0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.32885742,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0.16442871,0,0,0,0,0.32885742,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0.16442871,0,0,0.32885742,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0.32885742,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.32885742,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0.16442871,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('5a3ad78b345597f48a89971a46d774d8a5862f1c3b28e219dda4777818518fff', 'stub-1', '[0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0,0,0.16906738,0,0,0,0.16906738,0.16906738,0,0.16906738,0,0,0,0,0,0,0,0,0.33813477,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0.16906738,0,0,0,0.16906738,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0.16906738,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('2b73d987302cb1bc1f0bde3aba2fc8c39fc819beac5f6aa75a8050d9f6f480f2', 'stub-1', '[0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0.17150879,0.17150879,0,0.17150879,0,0,0,0.17150879,0,0,0,0,0.17150879,0.17150879,0,0,0,0,0,0,0,0,0,0.34301758,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0.17150879,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('670d54e85d037f1ff7a3d7704d485efee0338f11ee1c050f9b6a3c550ba7d1ac', 'stub-1', '[0,0.16662598,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0.16662598,0,0,0.33325195,0,0,0,0.16662598,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('3f883d98d2c19a2d2dd8bbff573b00517b4b85cdf6a7e389b3754c0f4abeebb0', 'stub-1', '[0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0.16662598,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0.16662598,0,0,0.33325195,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0.16662598,0,0,0,0.16662598,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('96592933be93efce520095c086a9199e5adbb5762135a3b79e16f34e0bd536f4', 'stub-1', '[0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0,0,0.16906738,0,0,0,0.16906738,0.16906738,0,0.16906738,0,0,0,0,0,0,0,0,0.33813477,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0.16906738,0,0,0,0.16906738,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0.16906738,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('96a526ad3a7c628261e3eb38de43252a6314b85f79a627ca8da18097debab51e', 'stub-1', '[0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0.16906738,0,0,0,0,0,0,0.16906738,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0.33813477,0.16906738,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0.16906738,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('a5e0f88684baf7647db210bcbba3dc0dde01128f6f6a2167ebba08b76f2f91ab', 'stub-1', '[0,0.16662598,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0.16662598,0,0,0.33325195,0,0,0,0.16662598,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0.16662598,0,0,0.16662598,0,0,0,0,0,0,0,0.33325195,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0.16662598,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16662598,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('4a2fd8e54ba02f3b650776ca8a723bf3d9c04fcb339a1fe3b1841b7a23d73b41', 'stub-1', '[0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0.16906738,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0.16906738,0,0,0.33813477,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.33813477,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0.16906738,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16906738,0,0]', '2026-11-25 01:32:19.42006+00'),
	('71b079c43b9e44f226c979fba58c2e6920b97829c48a190397963d31897d4eb8', 'stub-1', '[0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.3244629,0,0,0,0,0,0,0,0,0,0.16223145,0.16223145,0,0,0,0.16223145,0,0,0,0.16223145,0.3244629,0,0.16223145,0,0,0,0,0,0,0,0,0.3244629,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0.16223145,0,0,0,0.16223145,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0.16223145,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00'),
	('bbaaf6113ccff96480a83af642f10728b368479884f02bd4bd5f4b4310e21408', 'stub-1', '[0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0.17150879,0.17150879,0.17150879,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0.34301758,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17150879,0,0.17150879,0,0,0,0,0,0,0,0,0.17150879,0.17150879,0,0,0,0,0.17150879,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]', '2026-11-25 01:32:19.42006+00');
INSERT INTO ml.issue_members VALUES
	('I-20261013-6bfdfa', 'seoul', 'OLD-0000', 0.9992720224456489, 2, 1),
	('I-20261013-6bfdfa', 'seoul', 'OLD-0004', 1, 1, 1),
	('I-20261013-6bfdfa', 'seoul', 'OLD-0008', 1, 3, 1),
	('I-20261013-6bfdfa', 'seoul', 'OLD-0012', 0.9823677956901014, NULL, 1),
	('I-20261013-6bfdfa', 'seoul', 'OLD-0016', 1, 4, 1),
	('I-20261013-6bfdfa', 'seoul', 'OLD-0020', 1, 5, 1),
	('I-20261013-6bfdfa', 'seoul', 'OLD-0024', 1, NULL, 1),
	('I-20261013-6bfdfa', 'seoul', 'OLD-0028', 0.9992720224456489, NULL, 1),
	('I-20261013-6bfdfa', 'seoul', 'OLD-0032', 1, NULL, 1),
	('I-20261013-6bfdfa', 'seoul', 'OLD-0036', 1, NULL, 1),
	('I-20261013-6bfdfa', 'seoul', 'OLD-0040', 0.9823677956901014, NULL, 1),
	('I-20261013-6bfdfa', 'seoul', 'OLD-0044', 1, NULL, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0001', 1, 3, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0005', 1, 2, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0009', 0.9996019169631095, 1, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0013', 0.9719315527868324, NULL, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0017', 1, NULL, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0021', 1, 5, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0025', 1, 4, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0029', 1, NULL, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0033', 1, NULL, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0037', 0.9996019169631095, NULL, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0041', 0.9719315527868324, NULL, 1),
	('I-20261013-ba710c', 'seoul', 'OLD-0045', 1, NULL, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0002', 0.9929870721916707, 1, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0006', 1, 2, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0010', 0.9630409327340093, NULL, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0014', 1, NULL, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0018', 1, 4, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0022', 1, 3, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0026', 1, 5, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0030', 0.9929870721916707, NULL, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0034', 1, NULL, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0038', 0.9630409327340093, NULL, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0042', 1, NULL, 1),
	('I-20261013-130a21', 'seoul', 'OLD-0046', 1, NULL, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0003', 0.9981690491593759, 3, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0007', 1, 2, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0011', 0.9702485980020582, NULL, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0015', 1, NULL, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0019', 1, 1, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0023', 1, 5, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0027', 1, 4, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0031', 0.9981690491593759, NULL, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0035', 1, NULL, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0039', 0.9702485980020582, NULL, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0043', 1, NULL, 1),
	('I-20261013-97de05', 'seoul', 'OLD-0047', 1, NULL, 1),
	('I-20261013-831133', 'seoul', 'OLD-W100', 0.988332873455027, NULL, 1),
	('I-20261013-831133', 'seoul', 'OLD-W101', 0.9819709620484444, NULL, 1);
INSERT INTO ml.issue_members VALUES
	('I-20261013-831133', 'seoul', 'OLD-W102', 0.997878512771373, 2, 1),
	('I-20261013-831133', 'seoul', 'OLD-W103', 0.9860936866109021, NULL, 1),
	('I-20261013-831133', 'seoul', 'OLD-W104', 0.9752287436866774, NULL, 1),
	('I-20261013-831133', 'seoul', 'OLD-W105', 1, 3, 1),
	('I-20261013-831133', 'seoul', 'OLD-W106', 1, 4, 1),
	('I-20261013-831133', 'seoul', 'OLD-W110', 0.9746157749541562, NULL, 1),
	('I-20261013-831133', 'seoul', 'OLD-W111', 1, 5, 1),
	('I-20261013-831133', 'seoul', 'OLD-W112', 1, NULL, 1),
	('I-20261013-831133', 'seoul', 'OLD-W113', 0.9835086212437154, NULL, 1),
	('I-20261013-831133', 'seoul', 'OLD-W114', 0.9994676805857573, NULL, 1),
	('I-20261013-831133', 'seoul', 'OLD-W115', 0.979751940181386, NULL, 1),
	('I-20261013-831133', 'seoul', 'OLD-W116', 1, 1, 1);
INSERT INTO ml.issues VALUES
	('I-20261013-6bfdfa', '청운효자동 가로등이 꺼져 밤길이', '{가로등이,꺼져,밤길이,어둡습니다.,앞입니다.}', 'steady', '2026-09-30 23:07:00+00', '2026-10-11 23:07:00+00', 12, 11, 0.41666666666666663, '[0,0,0,0,0.17810059,0,0,0,0,0,0,0,0,0,0,0.02519226,0,0.025558472,0.17810059,0,0,0,0,0,0,0,0,0.17810059,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02519226,0.17810059,0,0,0,0,0,0,0,0.025558472,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.35620117,0,0,0,0,0,0,0.025558472,0.17810059,0.17810059,0,0.17810059,0,0,0,0.025558472,0,0,0.02519226,0,0.17810059,0.025558472,0,0,0,0,0,0,0.025558472,0,0,0.35620117,0,0.025558472,0,0.025558472,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17810059,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02519226,0,0.35620117,0.02519226,0,0,0,0,0,0,0.35620117,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17810059,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.025558472,0,0.025558472,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.050750732,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.025558472,0,0.025558472,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17810059,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.025558472,0,0.17810059,0,0,0,0,0,0,0,0,0.17810059,0.17810059,0,0.02519226,0,0,0.17810059,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.025558472,0,0,0,0,0,0,0,0,0,0,0,0.02519226,0]', 1),
	('I-20261013-ba710c', '소공동 불법 골목을 막고', '{골목을,막고,불법,있습니다.,주정차}', 'steady', '2026-10-01 02:07:00+00', '2026-10-12 02:07:00+00', 12, 11, 0.41666666666666663, '[0,0,0,0,0.17456055,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17456055,0,0,0,0,0,0,0,0,0.17456055,0,0,0,0,0,0,0,0,0,0.17456055,0,0,0,0,0.024841309,0,0,0,0,0,0,0,0.17456055,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02519226,0,0,0,0,0,0,0,0,0,0,0,0.17456055,0,0,0,0,0,0,0,0,0,0,0,0,0.024841309,0,0,0,0,0,0,0,0,0,0,0,0,0.3491211,0,0,0,0,0,0,0,0,0,0.17456055,0.17456055,0,0,0,0.17456055,0,0,0,0.17456055,0.19873047,0,0.17456055,0,0,0,0,0,0,0,0,0.3491211,0.024841309,0.17456055,0,0,0,0,0,0,0.024841309,0,0,0,0,0,0,0,0,0,0,0,0.024169922,0,0.024841309,0,0,0,0,0,0,0,0,0,0,0,0.17456055,0,0,0,0.02519226,0,0.024841309,0,0.17456055,0,0,0,0.17456055,0,0,0,0.17456055,0,0,0,0,0,0,0,0,0,0,0,0.02519226,0.02519226,0,0,0,0.17456055,0,0.17456055,0,0,0,0,0,0,0,0,0,0.024841309,0,0.049346924,0.17456055,0.02519226,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17456055,0,0.024841309,0,0,0,0,0,0,0,0,0,0,0,0,0.02519226,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02519226,0,0,0,0,0,0,0,0,0,0,0,0.17456055,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02519226,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02519226,0.024169922,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17456055,0,0,0,0,0,0,0,0,0,0,0,0,0.02519226,0.17456055,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02519226,0,0,0,0,0,0,0]', 1),
	('I-20261013-130a21', '후암동 보도블록이 깨져 걷기가', '{걷기가,깨져,보도블록이,위험합니다.,앞입니다.}', 'steady', '2026-10-01 05:07:00+00', '2026-10-12 05:07:00+00', 12, 11, 0.41666666666666663, '[0,0,0,0,0.19812012,0,0,0,0,0,0,0,0,0,0,0.024887085,0,0,0,0,0.024887085,0,0,0,0,0,0,0.1739502,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.024887085,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.024887085,0,0.1739502,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.19848633,0,0,0,0,0,0,0,0.1739502,0,0,0,0,0,0.1739502,0,0,0,0,0.3479004,0,0,0.025238037,0,0,0,0,0,0,0,0.1739502,0,0,0,0,0,0,0,0,0.1739502,0,0,0.024887085,0,0,0,0,0.1739502,0,0,0.3479004,0,0,0,0,0.1739502,0,0,0,0.025238037,0,0,0,0,0,0,0,0.024887085,0.1739502,0,0,0,0,0,0,0,0,0,0.024215698,0,0,0,0,0,0,0.024551392,0,0,0,0,0,0.025238037,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.025238037,0,0,0.024887085,0,0.1739502,0.024215698,0,0,0.024887085,0,0,0,0,0.3479004,0,0,0,0.024551392,0,0.024887085,0,0,0,0,0.024887085,0,0,0,0,0.025238037,0,0.1739502,0,0,0,0,0.024215698,0.024887085,0,0,0,0,0,0.024887085,0,0,0,0,0,0,0,0,0,0,0,0,0.3479004,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.1739502,0,0,0,0,0,0,0,0,0,0,0,0,0,0.1739502,0,0,0,0,0,0,0,0,0.1739502,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.025238037,0,0]', 1),
	('I-20261013-97de05', '왕십리2동 쓰레기가 며칠째 않습니다.', '{며칠째,쓰레기가,않습니다.,치워지지,공원}', 'steady', '2026-10-01 08:07:00+00', '2026-10-12 08:07:00+00', 12, 11, 0.41666666666666663, '[0,0.17077637,0,0,0,0,0,0.17077637,0,0,0,0,0,0,0,0,0,0,0.34155273,0,0,0,0,0,0,0,0,0.17077637,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17077637,0,0,0,0,0,0.17077637,0,0.024108887,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17077637,0,0,0,0,0,0,0,0,0,0,0,0,0,0.19445801,0,0.17077637,0,0,0.34155273,0,0,0.024765015,0.17077637,0,0,0,0,0,0,0.17077637,0,0,0,0,0,0,0,0,0.17077637,0,0,0.024765015,0.024765015,0,0,0,0,0,0,0.34155273,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.024108887,0,0,0,0,0,0,0,0.023788452,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17077637,0,0,0,0,0,0,0,0,0,0.024765015,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.024429321,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.17077637,0,0,0.024429321,0,0,0,0,0.17077637,0,0,0,0,0,0,0,0,0,0,0,0.19482422,0,0,0,0,0,0.024429321,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.024765015,0,0,0,0.023788452,0,0,0,0,0,0,0,0.024765015,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.023788452,0,0,0,0,0,0.024108887,0,0,0,0,0,0,0,0,0,0,0,0.17077637,0,0,0,0,0,0,0.024765015,0.024108887,0,0,0,0,0.17077637,0,0,0.17077637,0,0,0,0,0,0,0,0,0,0,0,0,0.19482422,0,0.024765015,0,0.024429321,0,0,0,0,0,0,0.17077637,0,0,0,0.024765015,0,0,0,0,0,0,0,0,0,0,0,0.17077637,0,0,0,0,0]', 1),
	('I-20261013-831133', '왕십리2동 정수장 수돗물 악취', '{수돗물,악취,정수장}', 'new', '2026-10-11 00:20:00+00', '2026-10-12 06:20:00+00', 14, 14, 0, '[0,0,0,0,0.02192688,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02192688,0,0,0,0,0,0,0.02192688,0.022827148,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02192688,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.31323242,0.31323242,0,0,0,0,0,0.02192688,0,0,0,0,0,0,0.31323242,0.02192688,0,0,0,0,0,0,0,0,0,0,0,0.022827148,0,0,0,0,0,0,0,0,0,0,0.02192688,0,0.02192688,0,0,0,0,0,0,0,0.022827148,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.31323242,0,0,0,0.02192688,0,0.02192688,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.31323242,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02192688,0,0,0.044769287,0.022827148,0.022827148,0,0,0.02192688,0,0,0.02192688,0,0,0.02192688,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02192688,0,0,0,0,0,0,0,0,0,0,0,0.02192688,0,0,0,0.022827148,0,0,0.02192688,0,0,0.31323242,0,0,0,0,0,0,0,0,0,0,0,0,0.31323242,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.022827148,0,0,0,0.02192688,0,0,0,0,0,0,0,0.022827148,0.31323242,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.02192688,0,0,0,0,0,0.022827148,0,0,0,0,0,0,0.02192688,0,0.31323242,0,0,0,0,0,0,0,0,0,0.022827148,0.022827148,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.31323242,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.022827148,0,0,0,0,0.022827148,0,0]', 1);
INSERT INTO ml.model_runs OVERRIDING SYSTEM VALUE VALUES
	(1, 'issues', 'stub-1', '2026-10-12 16:00:00+00', '2026-09-28 16:00:00+00', '{"alpha": 0.05, "cluster": {"neighbours": 15, "min_samples": 2, "min_likeness": 0.1, "min_cluster_size": 5}, "new_hours": 48, "label_texts": 40, "place_share": 0.6, "window_days": 14, "surge_windows": [6, 24, 72], "typical_count": 5, "background_texts": 600}', '{"texts": 43, "issues": 5, "complaints": 63, "noise_share": 0.015873015873015928, "without_vector": 0}', '2026-11-25 01:32:19.583571+00');
INSERT INTO ml.signals VALUES
	(1, 'I-20261013-6bfdfa', 6, 0, 0.10807430108199387, 1, 0),
	(1, 'I-20261013-ba710c', 6, 0, 0.10807430108199387, 1, 0),
	(1, 'I-20261013-130a21', 6, 0, 0.10807430108199387, 1, 0),
	(1, 'I-20261013-97de05', 6, 0, 0.10807430108199387, 1, 0),
	(1, 'I-20261013-831133', 72, 14, 0.3839644477363207, 2.476098785167181e-05, 4.606232032916381);
INSERT INTO ops.batches VALUES
	('seoul:20260930T1500Z:20261001T1500Z', 'seoul', '2026-09-30 15:00:00+00', '2026-10-01 15:00:00+00', 'promoted', '', '2026-11-25 01:31:35.078873+00', '2026-11-25 01:31:47.382924+00'),
	('seoul:20261001T1500Z:20261002T1500Z', 'seoul', '2026-10-01 15:00:00+00', '2026-10-02 15:00:00+00', 'promoted', '', '2026-11-25 01:31:47.411793+00', '2026-11-25 01:31:47.755124+00'),
	('seoul:20261002T1500Z:20261003T1500Z', 'seoul', '2026-10-02 15:00:00+00', '2026-10-03 15:00:00+00', 'promoted', '', '2026-11-25 01:31:47.777043+00', '2026-11-25 01:31:48.579686+00'),
	('seoul:20261003T1500Z:20261004T1500Z', 'seoul', '2026-10-03 15:00:00+00', '2026-10-04 15:00:00+00', 'promoted', '', '2026-11-25 01:31:48.626197+00', '2026-11-25 01:31:49.087445+00'),
	('seoul:20261004T1500Z:20261005T1500Z', 'seoul', '2026-10-04 15:00:00+00', '2026-10-05 15:00:00+00', 'promoted', '', '2026-11-25 01:31:49.230881+00', '2026-11-25 01:31:50.130053+00'),
	('seoul:20261005T1500Z:20261006T1500Z', 'seoul', '2026-10-05 15:00:00+00', '2026-10-06 15:00:00+00', 'promoted', '', '2026-11-25 01:31:50.152053+00', '2026-11-25 01:31:50.627264+00'),
	('seoul:20261006T1500Z:20261007T1500Z', 'seoul', '2026-10-06 15:00:00+00', '2026-10-07 15:00:00+00', 'promoted', '', '2026-11-25 01:31:50.661308+00', '2026-11-25 01:31:51.042991+00'),
	('seoul:20261007T1500Z:20261008T1500Z', 'seoul', '2026-10-07 15:00:00+00', '2026-10-08 15:00:00+00', 'promoted', '', '2026-11-25 01:31:51.09116+00', '2026-11-25 01:31:51.809494+00'),
	('seoul:20261008T1500Z:20261009T1500Z', 'seoul', '2026-10-08 15:00:00+00', '2026-10-09 15:00:00+00', 'promoted', '', '2026-11-25 01:31:51.844942+00', '2026-11-25 01:31:52.212932+00'),
	('seoul:20261009T1500Z:20261010T1500Z', 'seoul', '2026-10-09 15:00:00+00', '2026-10-10 15:00:00+00', 'promoted', '', '2026-11-25 01:31:52.245393+00', '2026-11-25 01:31:52.747137+00'),
	('seoul:20261010T1500Z:20261011T1500Z', 'seoul', '2026-10-10 15:00:00+00', '2026-10-11 15:00:00+00', 'promoted', '', '2026-11-25 01:31:52.778875+00', '2026-11-25 01:31:53.143768+00'),
	('seoul:20261011T1500Z:20261012T1500Z', 'seoul', '2026-10-11 15:00:00+00', '2026-10-12 15:00:00+00', 'promoted', '', '2026-11-25 01:31:53.169256+00', '2026-11-25 01:31:53.666505+00'),
	('seoul:20261012T1500Z:20261012T1600Z', 'seoul', '2026-10-12 15:00:00+00', '2026-10-12 16:00:00+00', 'promoted', '', '2026-11-25 01:31:53.680256+00', '2026-11-25 01:31:53.923733+00'),
	('seoul:20261012T1600Z:20261012T1700Z', 'seoul', '2026-10-12 16:00:00+00', '2026-10-12 17:00:00+00', 'landed', '', '2026-11-25 01:32:29.110983+00', NULL);
INSERT INTO ops.publications OVERRIDING SYSTEM VALUE VALUES
	(1, 14, 2, 'published', '', '{2026-10-01,2026-10-02,2026-10-03,2026-10-04,2026-10-05,2026-10-06,2026-10-07,2026-10-08,2026-10-09,2026-10-10,2026-10-11,2026-10-12,2026-10-13}', '2026-11-25 01:32:28.936793+00');
INSERT INTO ops.sources VALUES
	('seoul', true, '서울시 응답소 (예시)', 125, '2026-11-25 01:31:35.078873+00');
INSERT INTO ops.transforms OVERRIDING SYSTEM VALUE VALUES
	(1, 'facts', '2026-11-25 01:31:53.957582+00', '2026-11-25 01:32:19.324855+00', true, '66 nodes'),
	(2, 'issues', '2026-11-25 01:32:20.890873+00', '2026-11-25 01:32:26.734902+00', true, '18 nodes');
INSERT INTO quality.validation_results VALUES
	(1, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(1, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(1, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(1, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(1, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(1, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(1, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(1, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(1, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(1, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(1, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(1, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 없음"}', 0, '{}'),
	(1, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 없음"}', 0, '{}'),
	(1, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 없음"}', 0, '{}'),
	(1, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 없음"}', 0, '{}'),
	(1, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 없음"}', 0, '{}'),
	(1, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 없음"}', 0, '{}'),
	(1, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 없음"}', 0, '{}'),
	(1, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(1, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 12.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(1, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(1, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}'),
	(1, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(1, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(1, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 0.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(1, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(2, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(2, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(2, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(2, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(2, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(2, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(2, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(2, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(2, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(2, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(2, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(2, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(2, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(2, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(2, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(2, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(2, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(2, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(2, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(2, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 12.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(2, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(2, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}'),
	(2, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(2, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}');
INSERT INTO quality.validation_results VALUES
	(2, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 0.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(2, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(3, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(3, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(3, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(3, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(3, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(3, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(3, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(3, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(3, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(3, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(3, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(3, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(3, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(3, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(3, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(3, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(3, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(3, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(3, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(3, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 12.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(3, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(3, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}'),
	(3, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(3, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(3, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 0.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(3, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(4, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(4, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(4, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(4, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(4, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(4, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(4, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(4, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(4, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(4, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(4, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(4, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(4, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(4, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(4, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(4, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(4, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(4, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(4, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(4, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 12.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(4, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(4, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}');
INSERT INTO quality.validation_results VALUES
	(4, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(4, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(4, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 0.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(4, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(5, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(5, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(5, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(5, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(5, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(5, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(5, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(5, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(5, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(5, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(5, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(5, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(5, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(5, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(5, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(5, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(5, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(5, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(5, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(5, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 12.0, "min": 0.0}', 0, '{}'),
	(5, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(5, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}'),
	(5, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(5, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"max": 18.0, "min": 0.0}', 0, '{}'),
	(5, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(5, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(6, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(6, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(6, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(6, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(6, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(6, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(6, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(6, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(6, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(6, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 1}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(6, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(6, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(6, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(6, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(6, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(6, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(6, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(6, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(6, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(6, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 12.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}');
INSERT INTO quality.validation_results VALUES
	(6, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(6, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}'),
	(6, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(6, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(6, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 0.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(6, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(7, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(7, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(7, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(7, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(7, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(7, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(7, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(7, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(7, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(7, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(7, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(7, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(7, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(7, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(7, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(7, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(7, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(7, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(7, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(10, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(7, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 12.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(7, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(7, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}'),
	(7, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(7, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(7, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 0.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(7, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(8, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(8, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(8, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(8, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(8, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(8, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(8, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(8, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(8, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(8, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(8, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(8, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(8, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(8, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(8, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(8, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(8, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 4}', '{"min": 1.0}', 0, '{}');
INSERT INTO quality.validation_results VALUES
	(8, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(8, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(8, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 12.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(8, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(8, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}'),
	(8, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(8, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(8, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 0.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(8, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(9, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(9, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(9, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(9, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(9, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(9, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(9, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(9, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(9, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(9, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(9, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(9, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(9, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(9, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(9, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(9, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(9, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(9, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(9, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(9, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 12.0, "min": 0.0}', 0, '{}'),
	(9, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(9, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}'),
	(9, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 4}', '{"min": 0.0}', 0, '{}'),
	(9, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"max": 16.0, "min": 0.0}', 0, '{}'),
	(9, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(9, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(10, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(10, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(10, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(10, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(10, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 4, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(10, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 4, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(10, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 4, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(10, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(10, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(10, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(10, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(10, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(10, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(10, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(10, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}');
INSERT INTO quality.validation_results VALUES
	(10, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(10, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 4}', '{"min": 1.0}', 0, '{}'),
	(10, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(10, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 12.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(10, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(10, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}'),
	(10, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(10, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 4}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(10, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 0.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(10, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(11, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 11, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(11, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 11, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(11, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 11, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(11, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 11, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(11, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 11, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(11, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 11, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(11, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 11, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(11, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(11, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(11, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 3.0, "min": 0.0}', 0, '{}'),
	(11, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 3.0, "min": 0.0}', 0, '{}'),
	(11, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(11, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(11, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(11, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(11, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(11, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(11, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(11, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(11, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 12.0, "min": 0.0}', 0, '{}'),
	(11, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 0.0}', 0, '{}'),
	(11, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}'),
	(11, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 11}', '{"min": 0.0}', 0, '{}'),
	(11, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 11}', '{"max": 16.0, "min": 0.0}', 0, '{}'),
	(11, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(11, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 5.0, "min": 0.0}', 0, '{}'),
	(12, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 11, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(12, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 11, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(12, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 11, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(12, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 11, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(12, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 11, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(12, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 11, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(12, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 11, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(12, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(12, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(12, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 3.0, "min": 0.0}', 0, '{}'),
	(12, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 3.0, "min": 0.0}', 0, '{}'),
	(12, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(12, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(12, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}');
INSERT INTO quality.validation_results VALUES
	(12, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(12, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(12, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(12, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 11}', '{"min": 1.0}', 0, '{}'),
	(12, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(12, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 12.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(12, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 11}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(12, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "해당 없음"}', 0, '{}'),
	(12, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 11}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(12, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 11}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(12, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 0.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(12, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 5.0, "min": 0.0}', 0, '{}'),
	(13, 'B-KEY-01', '민원 번호 있음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 2, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(13, 'B-DAT-01', '접수 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 2, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(13, 'B-DAT-04', '접수 연도가 정상 범위', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 2, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(13, 'B-DAT-02', '변경 일시가 미래가 아님', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 2, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(13, 'B-DAT-03', '답변이 접수보다 빠르지 않음', '접수 원문', 'expect_column_values_to_be_between', 'warning', true, '{"checked": 2, "failing": 0}', '{"min": -24.0}', 0, '{}'),
	(13, 'B-PII-01', '주민등록번호·휴대전화번호 없음', '접수 원문', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 2, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(13, 'B-TXT-01', '민원 내용 비어 있지 않음', '접수 원문', 'expect_column_values_to_be_between', 'info', true, '{"checked": 2, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(13, 'B-LND-01', '수집 건수 합계 일치', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(13, 'B-LND-02', '적재된 행 누락·초과 없음', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(13, 'B-QUA-01', '격리 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 1.0, "min": 0.0}', 0, '{}'),
	(13, 'B-TXT-02', '내용 없는 민원 비율 과다', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 1.0, "min": 0.0}', 0, '{}'),
	(13, 'B-COL-01', '항목 소실: 민원 분야·항목', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 1}', '{"min": 0.0}', 0, '{}'),
	(13, 'B-COL-02', '항목 소실: 민원 내용', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 1}', '{"min": 0.0}', 0, '{}'),
	(13, 'B-COL-03', '항목 소실: 접수 채널', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 1}', '{"min": 0.0}', 0, '{}'),
	(13, 'B-COL-04', '항목 소실: 자치구', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 1}', '{"min": 0.0}', 0, '{}'),
	(13, 'B-COL-05', '항목 소실: 행정동', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 1}', '{"min": 0.0}', 0, '{}'),
	(13, 'B-COL-06', '항목 소실: 담당 부서', '접수 묶음', 'expect_column_max_to_be_between', 'warning', true, '{"value": 1}', '{"min": 0.0}', 0, '{}'),
	(13, 'B-COL-07', '항목 소실: 민원인 식별값', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 1}', '{"min": 0.0}', 0, '{}'),
	(13, 'B-CAT-01', '알 수 없는 분류 과다', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"min": 0.0, "note": "분류 체계를 아직 읽지 못함"}', 0, '{}'),
	(13, 'B-SIL-01', '접수 중단 (조용한 출처)', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 12.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(13, 'B-VOL-01', '접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 1}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(13, 'B-VOL-02', '최근 6시간 접수 건수 급감', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 1}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(13, 'B-VOL-03', '접수 건수 감소', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 1}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(13, 'B-VOL-04', '접수 건수 급증', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 1}', '{"min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(13, 'B-CHN-01', '채널별 접수 중단', '접수 묶음', 'expect_column_max_to_be_between', 'info', true, '{"value": 0}', '{"max": 0.0, "min": 0.0, "note": "비교할 이전 자료 부족 (2주 미만)"}', 0, '{}'),
	(13, 'B-DUP-01', '같은 시간대 자료 중복 수신', '접수 묶음', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 2.0, "min": 0.0}', 0, '{}'),
	(14, 'M-BLD-01', '최근 변환 성공', '변환', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(14, 'M-TAB-01', '기본 마트 존재', '변환', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(14, 'M-TAB-02', '이슈 마트 존재', '변환', 'expect_column_max_to_be_between', 'warning', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(14, 'M-REC-01', '원문과 건수 일치', 'fct_complaints', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-KEY-01', '키 중복 없음', 'fct_complaints', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-DAY-01', '날짜가 정상 범위', 'fct_complaints', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 1.0}', 0, '{}'),
	(14, 'M-DAY-02', '연도가 정상 범위', 'fct_complaints', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"min": 2000.0}', 0, '{}'),
	(14, 'M-REC-02', '합계가 원천과 일치', 'daily_complaints', 'expect_column_pair_values_to_be_equal', 'critical', true, '{"checked": 13, "failing": 0}', '{"equals": "fact_count"}', 0, '{}'),
	(14, 'M-KEY-01', '키 중복 없음', 'daily_complaints', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-RNG-01', '건수가 정상 범위', 'daily_complaints', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-DST-01', '자치구가 25개 구 또는 미상', 'daily_complaints', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-REC-02', '합계가 원천과 일치', 'hourly_complaints', 'expect_column_pair_values_to_be_equal', 'critical', true, '{"checked": 13, "failing": 0}', '{"equals": "fact_count"}', 0, '{}');
INSERT INTO quality.validation_results VALUES
	(14, 'M-KEY-01', '키 중복 없음', 'hourly_complaints', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-RNG-01', '건수가 정상 범위', 'hourly_complaints', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-REC-02', '합계가 원천과 일치', 'handling_daily', 'expect_column_pair_values_to_be_equal', 'critical', true, '{"checked": 13, "failing": 0}', '{"equals": "fact_count"}', 0, '{}'),
	(14, 'M-KEY-01', '키 중복 없음', 'handling_daily', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-RNG-01', '건수가 정상 범위', 'handling_daily', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-SUM-01', '기한 내 + 기한 초과 ≤ 완료', 'handling_daily', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-SAT-01', '만족도 1–5점', 'handling_daily', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-REC-02', '합계가 원천과 일치', 'district_daily', 'expect_column_pair_values_to_be_equal', 'critical', true, '{"checked": 13, "failing": 0}', '{"equals": "fact_count"}', 0, '{}'),
	(14, 'M-KEY-01', '키 중복 없음', 'district_daily', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-RNG-01', '건수가 정상 범위', 'district_daily', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-DST-01', '자치구가 25개 구 또는 미상', 'district_daily', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 13, "failing": 0}', '{"max": 0.0}', 0, '{}'),
	(14, 'M-REC-03', '미처리 건수가 원천과 일치', 'backlog', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(14, 'M-RNG-01', '건수가 정상 범위', 'backlog', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(14, 'M-KEY-01', '키 중복 없음', 'backlog', 'expect_column_max_to_be_between', 'critical', true, '{"value": 0}', '{"max": 0.0, "min": 0.0}', 0, '{}'),
	(14, 'M-NOI-01', '군집 잡음 비율', 'emerging_issues', 'expect_column_max_to_be_between', 'warning', true, '{"value": 0.015873}', '{"max": 0.98, "min": 0.0}', 0, '{}'),
	(14, 'M-KEY-01', '키 중복 없음', 'emerging_issues', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 5, "failing": 0}', '{"max": 1.0}', 0, '{}'),
	(14, 'M-PRO-01', '유의확률이 0–1', 'emerging_issues', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 5, "failing": 0}', '{"max": 1.0, "min": 0.0}', 0, '{}'),
	(14, 'M-RNG-01', '건수가 정상 범위', 'emerging_issues', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 5, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(14, 'M-SHR-01', '중복 비율이 0–1', 'emerging_issues', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 5, "failing": 0}', '{"max": 1.0, "min": 0.0}', 0, '{}'),
	(14, 'M-LBL-01', '이슈 이름 있음', 'emerging_issues', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 5, "failing": 0}', '{"min": 1.0}', 0, '{}'),
	(14, 'M-MEM-01', '이슈마다 민원 있음', 'emerging_issues', 'expect_column_values_to_be_between', 'critical', true, '{"checked": 5, "failing": 0}', '{"max": 0.0}', 0, '{}');
INSERT INTO quality.validation_runs OVERRIDING SYSTEM VALUE VALUES
	(1, 'batch', 'seoul:20260930T1500Z:20261001T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:47.376383+00'),
	(2, 'batch', 'seoul:20261001T1500Z:20261002T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:47.747216+00'),
	(3, 'batch', 'seoul:20261002T1500Z:20261003T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:48.31478+00'),
	(4, 'batch', 'seoul:20261003T1500Z:20261004T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:49.079172+00'),
	(5, 'batch', 'seoul:20261004T1500Z:20261005T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:50.093778+00'),
	(6, 'batch', 'seoul:20261005T1500Z:20261006T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:50.606881+00'),
	(7, 'batch', 'seoul:20261006T1500Z:20261007T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:51.030876+00'),
	(8, 'batch', 'seoul:20261007T1500Z:20261008T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:51.805833+00'),
	(9, 'batch', 'seoul:20261008T1500Z:20261009T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:52.203329+00'),
	(10, 'batch', 'seoul:20261009T1500Z:20261010T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:52.739178+00'),
	(11, 'batch', 'seoul:20261010T1500Z:20261011T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:53.135481+00'),
	(12, 'batch', 'seoul:20261011T1500Z:20261012T1500Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:53.6619+00'),
	(13, 'batch', 'seoul:20261012T1500Z:20261012T1600Z', NULL, '{}', 0, true, '', '2026-11-25 01:31:53.915403+00'),
	(14, 'marts', NULL, 2, '{2026-10-01,2026-10-02,2026-10-03,2026-10-04,2026-10-05,2026-10-06,2026-10-07,2026-10-08,2026-10-09,2026-10-10,2026-10-11,2026-10-12,2026-10-13}', 15, true, '', '2026-11-25 01:32:28.233094+00');
INSERT INTO raw.complaints_202610 VALUES
	('seoul', 'OLD-0000', '79fdde33cf5f8219c342153058f68e348a9e3f722e4fec18d2f501f80b5653a2', 'seoul:20260930T1500Z:20261001T1500Z', '2026-09-30 23:07:00+00', '2026-09-30 23:07:00+00', '교통 > 불법주정차', '가로등이 꺼져 밤길이 어둡습니다. 골목 앞입니다.', '2b73d987302cb1bc1f0bde3aba2fc8c39fc819beac5f6aa75a8050d9f6f480f2', '', NULL, '120다산콜', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, '0a7066f0a29235aa10161668334d17db3da6aac9037528020e99eb18db5025b1', '{}', '2026-11-25 01:31:35.078873+00'),
	('seoul', 'OLD-0001', '47f6796bf7177a41538c95314de1434f3b9a5f6628c7ff4dd94c562a814e4cfe', 'seoul:20260930T1500Z:20261001T1500Z', '2026-10-01 02:07:00+00', '2026-10-02 08:07:00+00', '교통 > 어린이보호구역', '불법 주정차 차량이 골목을 막고 있습니다. 정문 앞입니다.', '5a3ad78b345597f48a89971a46d774d8a5862f1c3b28e219dda4777818518fff', '현장을 확인하고 조치했습니다.', '2026-10-02 08:07:00+00', '모바일앱', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, 'fcdc47076a2e457d0e8f60ac416851e29fb64d3b541d1df5e343bb81fff94d44', '{}', '2026-11-25 01:31:35.078873+00'),
	('seoul', 'OLD-0002', '89b8fc5bfa21fe42987f852ea4a3ca1969d90e62e417eac5a59625503fcf2158', 'seoul:20260930T1500Z:20261001T1500Z', '2026-10-01 05:07:00+00', '2026-10-01 07:07:00+00', '도로 > 맨홀·배수덮개', '보도블록이 깨져 걷기가 위험합니다. 상가 앞입니다.', '78b81a3c9259cbb072ed2bb43894b6eaa806b0671340c4e0f5b3cd9c5a7038b6', '', NULL, '인터넷', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-01T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, 'a7eb500df9d5d93ab34f2fb2c6008f557a5930030fa0765ad404bac77a83bf36', '{}', '2026-11-25 01:31:35.078873+00'),
	('seoul', 'OLD-0003', 'f506ef1bb3d0582c22e9db050d3aa679e64b3d773cd93d80360003e354910b11', 'seoul:20260930T1500Z:20261001T1500Z', '2026-10-01 08:07:00+00', '2026-10-01 08:07:00+00', '청소 > 음식물쓰레기', '공원 쓰레기가 며칠째 치워지지 않습니다. 학교 앞입니다.', '3005a1570667c7de43a4523c34658640fc4fcda9916eea8fa137f56a37df2607', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '2aa19836f630817c870142057cc2778b55e3ca3170fdf44dbf78a3f43e4ab7ae', '{}', '2026-11-25 01:31:35.078873+00'),
	('seoul', 'OLD-0004', 'd6716eb8680c9db8daf910f851a335fc16d9bcb068d144864b181d69b9c39c48', 'seoul:20261001T1500Z:20261002T1500Z', '2026-10-01 23:07:00+00', '2026-10-01 23:07:00+00', '환경 > 비산먼지', '가로등이 꺼져 밤길이 어둡습니다. 시장 앞입니다.', '3f65972e05b1cde5c6bcdf9ad970fdb954cc209dd0dedffb6c3b59402ba1053d', '', NULL, '모바일앱', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, 'f5c98789da32c13bc8ee0c3e029f8ba422bd384ce1167717265ab1556ec6ed6b', '{}', '2026-11-25 01:31:47.411793+00'),
	('seoul', 'OLD-0005', '572f2f94208309c8e57d0cfd02bb580232f4d8483dfefab4d13f4dda0193c75a', 'seoul:20261001T1500Z:20261002T1500Z', '2026-10-02 02:07:00+00', '2026-10-03 08:07:00+00', '주택건축 > 재개발·재건축', '불법 주정차 차량이 골목을 막고 있습니다. 공원 앞입니다.', '080efbe3e70869a2e5de32b980985a492ec0f2b75edc47bf130c7ee95842102b', '현장을 확인하고 조치했습니다.', '2026-10-03 08:07:00+00', '인터넷', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, '1006bcf772f9186cbbc5cabbc942d930986f7b5b09892607f925d3ed404459a7', '{}', '2026-11-25 01:31:47.411793+00'),
	('seoul', 'OLD-0006', '1317f6f305cd902d5e9a301628847e5e4a03f4d434dd04af5cbb45b6bf2db377', 'seoul:20261001T1500Z:20261002T1500Z', '2026-10-02 05:07:00+00', '2026-10-02 07:07:00+00', '가로정비 > 불법현수막', '보도블록이 깨져 걷기가 위험합니다. 육교 앞입니다.', '336030b3c8435a9da645aa413e6d1eef2e1aadf5168d6cd8c6090e77b626a144', '', NULL, '120다산콜', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-02T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, '02a6f9d35f73ab16b0336a3793830ef051d80563d678092c9df2206eef98a47b', '{}', '2026-11-25 01:31:47.411793+00'),
	('seoul', 'OLD-0007', '0e88e075d839134121f7438dd9c270ae4d82bf19eecf3621dabe23abdc64f0aa', 'seoul:20261001T1500Z:20261002T1500Z', '2026-10-02 08:07:00+00', '2026-10-02 08:07:00+00', '공원녹지 > 반려견 목줄·배설물', '공원 쓰레기가 며칠째 치워지지 않습니다. 빌라 앞입니다.', 'db32448c0441ecde48ec9aecc8c485b9ab9a29d6c4e515f2418593fc08cdb6bc', '', NULL, '모바일앱', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'b5845fcaa57fb12a0a637438fc1ceee1ac79e99484885917d2b3e4477d64858a', '{}', '2026-11-25 01:31:47.411793+00'),
	('seoul', 'OLD-0008', 'a7a3b5b2fea5d885e690b31c42d39ae20f14f47e58dbfe4ccf0822a6f4db2f1e', 'seoul:20261002T1500Z:20261003T1500Z', '2026-10-02 23:07:00+00', '2026-10-02 23:07:00+00', '보건위생 > 금연구역 흡연', '가로등이 꺼져 밤길이 어둡습니다. 은행 앞입니다.', 'b6df066b1e629f4c8fa6fe4e6ca0c760ca345806ee28f0b88e8079d0bd692d25', '', NULL, '인터넷', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, 'c534fca854f7242add1ff2afde4b31bce389b3d5a635f737bef9eecd0cc239c9', '{}', '2026-11-25 01:31:47.777043+00'),
	('seoul', 'OLD-0009', 'f63c81b43c177e232206460e100f9288a66c273d0a913e31517a2c1ffd96ffdf', 'seoul:20261002T1500Z:20261003T1500Z', '2026-10-03 02:07:00+00', '2026-10-04 08:07:00+00', '소방안전 > 위험물·가스', '불법 주정차 차량이 골목을 막고 있습니다. 약국 앞입니다.', '9eac32572fcef36fa1aa93cc3a0552485b16165b010fe031350d8eb8b8bce7e3', '현장을 확인하고 조치했습니다.', '2026-10-04 08:07:00+00', '120다산콜', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, 'b74d5a135d57d3f14b9077a4520ce2500f09b021bce15e0ce2c2962035b02afb', '{}', '2026-11-25 01:31:47.777043+00'),
	('seoul', 'OLD-0010', 'ff0c200b9ab6a1c3f6370da2d7a8bd2652b4e9e17d87e290e4382e830a28377c', 'seoul:20261002T1500Z:20261003T1500Z', '2026-10-03 05:07:00+00', '2026-10-03 07:07:00+00', '복지교육 > 학교 주변 환경', '보도블록이 깨져 걷기가 위험합니다. 사거리 앞입니다.', '0af748e037fa419022e7f1b7f85f035d04bdc0fe158e3f01097fb459d3d9ac00', '', NULL, '모바일앱', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-03T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, '61d025ff9d0afe8b7e8fe1c8cf0fd380c514399f84827d47d1524c5b74a8a069', '{}', '2026-11-25 01:31:47.777043+00'),
	('seoul', 'OLD-0011', 'ba2b06f3e90f28e22760b6f028c19d919d0f47b393f32180178c847df1001662', 'seoul:20261002T1500Z:20261003T1500Z', '2026-10-03 08:07:00+00', '2026-10-03 08:07:00+00', '행정문화 > 정책 제안', '공원 쓰레기가 며칠째 치워지지 않습니다. 아파트 앞입니다.', '5e8aeb2d428ed8d478be78c11e699a6d50cd0d05cfeeecf228d97e4346ecbc06', '', NULL, '인터넷', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '0a7066f0a29235aa10161668334d17db3da6aac9037528020e99eb18db5025b1', '{}', '2026-11-25 01:31:47.777043+00'),
	('seoul', 'OLD-0012', 'd28b9ab5ad6608ac480099f51b43bcb80235e8e6e19711c663af806a6ee5f3f5', 'seoul:20261003T1500Z:20261004T1500Z', '2026-10-03 23:07:00+00', '2026-10-03 23:07:00+00', '교통 > 교통안전시설물', '가로등이 꺼져 밤길이 어둡습니다. 도서관 앞입니다.', '570fb899295d6781a68ab22caefb17ab1efbb5f1f5e183aa60864db49f6742c1', '', NULL, '120다산콜', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, 'fcdc47076a2e457d0e8f60ac416851e29fb64d3b541d1df5e343bb81fff94d44', '{}', '2026-11-25 01:31:48.626197+00'),
	('seoul', 'OLD-0013', '775a18236b39033f5ef35cfc4014b0e92565a1fb1398ed03c69446f016ca703b', 'seoul:20261003T1500Z:20261004T1500Z', '2026-10-04 02:07:00+00', '2026-10-05 08:07:00+00', '도로 > 보도블록 파손', '불법 주정차 차량이 골목을 막고 있습니다. 놀이터 앞입니다.', 'cd75c0f3fc4d44aa5f655d43022f8fb5ffea0053d2b61b7247b2fd1e0cb30b27', '현장을 확인하고 조치했습니다.', '2026-10-05 08:07:00+00', '모바일앱', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, 'a7eb500df9d5d93ab34f2fb2c6008f557a5930030fa0765ad404bac77a83bf36', '{}', '2026-11-25 01:31:48.626197+00'),
	('seoul', 'OLD-0014', 'c8f06372d2c1ee3a95bdaf2b44c8f742e862bbbe33456e7a244d6e0e9687386b', 'seoul:20261003T1500Z:20261004T1500Z', '2026-10-04 05:07:00+00', '2026-10-04 07:07:00+00', '청소 > 생활폐기물 미수거', '보도블록이 깨져 걷기가 위험합니다. 경로당 앞입니다.', '356fcbffda584893ed8a73b73ea02c0af3d05265cffd51d17b679c42b32383b1', '', NULL, '인터넷', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-04T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, '2aa19836f630817c870142057cc2778b55e3ca3170fdf44dbf78a3f43e4ab7ae', '{}', '2026-11-25 01:31:48.626197+00'),
	('seoul', 'OLD-0015', '1dff5290df3cb2e4b62f4fa8265850d402b48a243952726b6f63b802bbf849fe', 'seoul:20261003T1500Z:20261004T1500Z', '2026-10-04 08:07:00+00', '2026-10-04 08:07:00+00', '환경 > 생활소음', '공원 쓰레기가 며칠째 치워지지 않습니다. 세탁소 앞입니다.', '5f6b47a8dd41615c7c070b27c228ec6d3972ed4d468bc74765ebd573c03d08e6', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'f5c98789da32c13bc8ee0c3e029f8ba422bd384ce1167717265ab1556ec6ed6b', '{}', '2026-11-25 01:31:48.626197+00'),
	('seoul', 'OLD-0016', '883ae62d1da23d2fa84c64d13c49464a705c414d86f0ac9a86fef7f2295c9a7b', 'seoul:20261004T1500Z:20261005T1500Z', '2026-10-04 23:07:00+00', '2026-10-04 23:07:00+00', '주택건축 > 공동주택 관리', '가로등이 꺼져 밤길이 어둡습니다. 카페 앞입니다.', 'b8f557c398788656cfe68aa2b069ea59c2119bd95b403e104155b06eea426d18', '', NULL, '모바일앱', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, '1006bcf772f9186cbbc5cabbc942d930986f7b5b09892607f925d3ed404459a7', '{}', '2026-11-25 01:31:49.230881+00'),
	('seoul', 'OLD-0017', 'ccd73abbc88d04e4f36e1b11d4211e9e2b145f1ed8dea53e52e949c6244bc2a1', 'seoul:20261004T1500Z:20261005T1500Z', '2026-10-05 02:07:00+00', '2026-10-06 08:07:00+00', '가로정비 > 노상적치물', '불법 주정차 차량이 골목을 막고 있습니다. 편의점 앞입니다.', '5b16a845aaf7e7184a6424729c5fa98d95887b04afd2c8d38ee7a257f87c0107', '현장을 확인하고 조치했습니다.', '2026-10-06 08:07:00+00', '인터넷', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, '02a6f9d35f73ab16b0336a3793830ef051d80563d678092c9df2206eef98a47b', '{}', '2026-11-25 01:31:49.230881+00'),
	('seoul', 'OLD-0018', '5fb188fd6fa10d14c3632f2a290cc38a18ee8a9de040a053fdc0863190c85e51', 'seoul:20261004T1500Z:20261005T1500Z', '2026-10-05 05:07:00+00', '2026-10-05 07:07:00+00', '공원녹지 > 병해충 방제', '보도블록이 깨져 걷기가 위험합니다. 주유소 앞입니다.', 'a5d6347046f4879789156c4f04980098d512bc67bfa041318bbdb004ac4b3fce', '', NULL, '120다산콜', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-05T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, 'b5845fcaa57fb12a0a637438fc1ceee1ac79e99484885917d2b3e4477d64858a', '{}', '2026-11-25 01:31:49.230881+00'),
	('seoul', 'OLD-0019', '81f8d9e85598a7254ed2356c8a47681783d0b637444d86efb96356e9d8ed0ca0', 'seoul:20261004T1500Z:20261005T1500Z', '2026-10-05 08:07:00+00', '2026-10-05 08:07:00+00', '치수상하수 > 하수 악취', '공원 쓰레기가 며칠째 치워지지 않습니다. 병원 앞입니다.', '8d7113a7cb21f02be1c8418ad770f8f737aaf2e5049f15fc3acb3089b9bf5f58', '', NULL, '모바일앱', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'c534fca854f7242add1ff2afde4b31bce389b3d5a635f737bef9eecd0cc239c9', '{}', '2026-11-25 01:31:49.230881+00'),
	('seoul', 'OLD-0020', '4f8aefa9f718e41ab15a4857cd750cdcfaaf1e12ea1220d3fb1c4784e6bf3200', 'seoul:20261005T1500Z:20261006T1500Z', '2026-10-05 23:07:00+00', '2026-10-05 23:07:00+00', '소방안전 > 시설물 안전', '가로등이 꺼져 밤길이 어둡습니다. 교회 앞입니다.', 'bbaaf6113ccff96480a83af642f10728b368479884f02bd4bd5f4b4310e21408', '', NULL, '인터넷', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, 'b74d5a135d57d3f14b9077a4520ce2500f09b021bce15e0ce2c2962035b02afb', '{}', '2026-11-25 01:31:50.152053+00'),
	('seoul', 'OLD-0021', 'f456f891c72eb8f4de81c60fe7387c78395bc7f22edd23237395c38f3c242ad0', 'seoul:20261005T1500Z:20261006T1500Z', '2026-10-06 02:07:00+00', '2026-10-07 08:07:00+00', '복지교육 > 기초생활·수당', '불법 주정차 차량이 골목을 막고 있습니다. 우체국 앞입니다.', '71b079c43b9e44f226c979fba58c2e6920b97829c48a190397963d31897d4eb8', '현장을 확인하고 조치했습니다.', '2026-10-07 08:07:00+00', '120다산콜', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, '61d025ff9d0afe8b7e8fe1c8cf0fd380c514399f84827d47d1524c5b74a8a069', '{}', '2026-11-25 01:31:50.152053+00'),
	('seoul', 'OLD-0022', 'e46ce409e0de2e43fd35fcae6bf8f447649b5627f4d43802d25b7f43f4fb718a', 'seoul:20261005T1500Z:20261006T1500Z', '2026-10-06 05:07:00+00', '2026-10-06 07:07:00+00', '행정문화 > 축제·행사', '보도블록이 깨져 걷기가 위험합니다. 서점 앞입니다.', '4a2fd8e54ba02f3b650776ca8a723bf3d9c04fcb339a1fe3b1841b7a23d73b41', '', NULL, '모바일앱', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-06T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, '0a7066f0a29235aa10161668334d17db3da6aac9037528020e99eb18db5025b1', '{}', '2026-11-25 01:31:50.152053+00'),
	('seoul', 'OLD-0023', '32847dad406e53c1a8df7ddf927a398efd00c68eea748d03411e31fbd53e16c9', 'seoul:20261005T1500Z:20261006T1500Z', '2026-10-06 08:07:00+00', '2026-10-06 08:07:00+00', '교통 > 신호등·횡단보도', '공원 쓰레기가 며칠째 치워지지 않습니다. 식당 앞입니다.', 'a5e0f88684baf7647db210bcbba3dc0dde01128f6f6a2167ebba08b76f2f91ab', '', NULL, '인터넷', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'fcdc47076a2e457d0e8f60ac416851e29fb64d3b541d1df5e343bb81fff94d44', '{}', '2026-11-25 01:31:50.152053+00'),
	('seoul', 'OLD-0024', 'b89460bfa353999fbca3b9499f379f8e543728cb7e4d9a4d2b30b32099168dca', 'seoul:20261006T1500Z:20261007T1500Z', '2026-10-06 23:07:00+00', '2026-10-06 23:07:00+00', '도로 > 도로파손·포트홀', '가로등이 꺼져 밤길이 어둡습니다. 정류장 앞입니다.', '96a526ad3a7c628261e3eb38de43252a6314b85f79a627ca8da18097debab51e', '', NULL, '120다산콜', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, 'a7eb500df9d5d93ab34f2fb2c6008f557a5930030fa0765ad404bac77a83bf36', '{}', '2026-11-25 01:31:50.661308+00'),
	('seoul', 'OLD-0025', 'ea12e81d4a0433253f9a250b15105059d197848ead3856cf8622879bdb5c3a02', 'seoul:20261006T1500Z:20261007T1500Z', '2026-10-07 02:07:00+00', '2026-10-08 08:07:00+00', '청소 > 쓰레기 무단투기', '불법 주정차 차량이 골목을 막고 있습니다. 하천 앞입니다.', '96592933be93efce520095c086a9199e5adbb5762135a3b79e16f34e0bd536f4', '현장을 확인하고 조치했습니다.', '2026-10-08 08:07:00+00', '모바일앱', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, '2aa19836f630817c870142057cc2778b55e3ca3170fdf44dbf78a3f43e4ab7ae', '{}', '2026-11-25 01:31:50.661308+00'),
	('seoul', 'OLD-0026', '1e7ea489ade3bf7c3b283ebfeb8e6381a98ab44621077e924da94d041a06a0b5', 'seoul:20261006T1500Z:20261007T1500Z', '2026-10-07 05:07:00+00', '2026-10-07 07:07:00+00', '환경 > 공사장 소음', '보도블록이 깨져 걷기가 위험합니다. 체육관 앞입니다.', '3f883d98d2c19a2d2dd8bbff573b00517b4b85cdf6a7e389b3754c0f4abeebb0', '', NULL, '인터넷', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-07T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, 'f5c98789da32c13bc8ee0c3e029f8ba422bd384ce1167717265ab1556ec6ed6b', '{}', '2026-11-25 01:31:50.661308+00'),
	('seoul', 'OLD-0027', '3a5916b50a27b0aab70f671d0e9bc0bbc0fa92bb836f6d8c2ae86aa953b69f8e', 'seoul:20261006T1500Z:20261007T1500Z', '2026-10-07 08:07:00+00', '2026-10-07 08:07:00+00', '주택건축 > 위법건축물', '공원 쓰레기가 며칠째 치워지지 않습니다. 언덕 앞입니다.', '670d54e85d037f1ff7a3d7704d485efee0338f11ee1c050f9b6a3c550ba7d1ac', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '1006bcf772f9186cbbc5cabbc942d930986f7b5b09892607f925d3ed404459a7', '{}', '2026-11-25 01:31:50.661308+00'),
	('seoul', 'OLD-0028', '89f71b47f9bb17d930d930fe7ef9cf17225851f1b87d7706a7610441aef8d427', 'seoul:20261007T1500Z:20261008T1500Z', '2026-10-07 23:07:00+00', '2026-10-07 23:07:00+00', '가로정비 > 노점상', '가로등이 꺼져 밤길이 어둡습니다. 골목 앞입니다.', '2b73d987302cb1bc1f0bde3aba2fc8c39fc819beac5f6aa75a8050d9f6f480f2', '', NULL, '모바일앱', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, '02a6f9d35f73ab16b0336a3793830ef051d80563d678092c9df2206eef98a47b', '{}', '2026-11-25 01:31:51.09116+00'),
	('seoul', 'OLD-0029', '6558a81f870b0e9b24209a25781f02a7fddf79cd392995b53e2452fc029682b8', 'seoul:20261007T1500Z:20261008T1500Z', '2026-10-08 02:07:00+00', '2026-10-09 08:07:00+00', '공원녹지 > 공원 음주·흡연', '불법 주정차 차량이 골목을 막고 있습니다. 정문 앞입니다.', '5a3ad78b345597f48a89971a46d774d8a5862f1c3b28e219dda4777818518fff', '현장을 확인하고 조치했습니다.', '2026-10-09 08:07:00+00', '인터넷', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, 'b5845fcaa57fb12a0a637438fc1ceee1ac79e99484885917d2b3e4477d64858a', '{}', '2026-11-25 01:31:51.09116+00'),
	('seoul', 'OLD-0030', 'e99c1cf0faf3dbad0830cd230ec0b3a52d7f8da830847d7ab67638aa7e0b7bdb', 'seoul:20261007T1500Z:20261008T1500Z', '2026-10-08 05:07:00+00', '2026-10-08 07:07:00+00', '치수상하수 > 하천 시설물', '보도블록이 깨져 걷기가 위험합니다. 상가 앞입니다.', '78b81a3c9259cbb072ed2bb43894b6eaa806b0671340c4e0f5b3cd9c5a7038b6', '', NULL, '120다산콜', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-08T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, 'c534fca854f7242add1ff2afde4b31bce389b3d5a635f737bef9eecd0cc239c9', '{}', '2026-11-25 01:31:51.09116+00'),
	('seoul', 'OLD-0031', 'b1a7d7a2a8c508121a78f743ae78c0fd1fc1fc2ecb29bf7f380598ab6139f096', 'seoul:20261007T1500Z:20261008T1500Z', '2026-10-08 08:07:00+00', '2026-10-08 08:07:00+00', '소방안전 > 소방시설·비상구', '공원 쓰레기가 며칠째 치워지지 않습니다. 학교 앞입니다.', '3005a1570667c7de43a4523c34658640fc4fcda9916eea8fa137f56a37df2607', '', NULL, '모바일앱', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'b74d5a135d57d3f14b9077a4520ce2500f09b021bce15e0ce2c2962035b02afb', '{}', '2026-11-25 01:31:51.09116+00'),
	('seoul', 'OLD-0032', 'eaf31cc526e1d332c033c513a920124c143939173798665907b23ca81921f932', 'seoul:20261008T1500Z:20261009T1500Z', '2026-10-08 23:07:00+00', '2026-10-08 23:07:00+00', '복지교육 > 보육·어린이집', '가로등이 꺼져 밤길이 어둡습니다. 시장 앞입니다.', '3f65972e05b1cde5c6bcdf9ad970fdb954cc209dd0dedffb6c3b59402ba1053d', '', NULL, '인터넷', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, '61d025ff9d0afe8b7e8fe1c8cf0fd380c514399f84827d47d1524c5b74a8a069', '{}', '2026-11-25 01:31:51.844942+00'),
	('seoul', 'OLD-0033', '160021acb15f226756c8978e0ff9503faa80daea4aff5db8b40930cc67a8ad9b', 'seoul:20261008T1500Z:20261009T1500Z', '2026-10-09 02:07:00+00', '2026-10-10 08:07:00+00', '행정문화 > 도서관', '불법 주정차 차량이 골목을 막고 있습니다. 공원 앞입니다.', '080efbe3e70869a2e5de32b980985a492ec0f2b75edc47bf130c7ee95842102b', '현장을 확인하고 조치했습니다.', '2026-10-10 08:07:00+00', '120다산콜', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, '0a7066f0a29235aa10161668334d17db3da6aac9037528020e99eb18db5025b1', '{}', '2026-11-25 01:31:51.844942+00'),
	('seoul', 'OLD-0034', 'cea357d50f73d42b2e393373b1b41fc48f0820bfc953f44fbc29d223bb54b00b', 'seoul:20261008T1500Z:20261009T1500Z', '2026-10-09 05:07:00+00', '2026-10-09 07:07:00+00', '교통 > 지하철·도시철도', '보도블록이 깨져 걷기가 위험합니다. 육교 앞입니다.', '336030b3c8435a9da645aa413e6d1eef2e1aadf5168d6cd8c6090e77b626a144', '', NULL, '모바일앱', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-09T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, 'fcdc47076a2e457d0e8f60ac416851e29fb64d3b541d1df5e343bb81fff94d44', '{}', '2026-11-25 01:31:51.844942+00'),
	('seoul', 'OLD-0035', '5d2d46bc4a4c20690895cdaaa2a027246f148092dd142e2b1cd2d42631e91d45', 'seoul:20261008T1500Z:20261009T1500Z', '2026-10-09 08:07:00+00', '2026-10-09 08:07:00+00', '교통 > 버스전용차로 위반', '공원 쓰레기가 며칠째 치워지지 않습니다. 빌라 앞입니다.', 'db32448c0441ecde48ec9aecc8c485b9ab9a29d6c4e515f2418593fc08cdb6bc', '', NULL, '인터넷', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'a7eb500df9d5d93ab34f2fb2c6008f557a5930030fa0765ad404bac77a83bf36', '{}', '2026-11-25 01:31:51.844942+00'),
	('seoul', 'OLD-0036', 'd859ea47c4dde03119159f203ebe227bdf3695547ff7990e08c9a43193bb2c65', 'seoul:20261009T1500Z:20261010T1500Z', '2026-10-09 23:07:00+00', '2026-10-09 23:07:00+00', '도로 > 육교·지하보도', '가로등이 꺼져 밤길이 어둡습니다. 은행 앞입니다.', 'b6df066b1e629f4c8fa6fe4e6ca0c760ca345806ee28f0b88e8079d0bd692d25', '', NULL, '120다산콜', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, '2aa19836f630817c870142057cc2778b55e3ca3170fdf44dbf78a3f43e4ab7ae', '{}', '2026-11-25 01:31:52.245393+00'),
	('seoul', 'OLD-0037', 'baf39cdc6e1c5968b93f9bda99ce0f7040980bb5de19be45780529ce8d1a55ec', 'seoul:20261009T1500Z:20261010T1500Z', '2026-10-10 02:07:00+00', '2026-10-11 08:07:00+00', '청소 > 공중화장실', '불법 주정차 차량이 골목을 막고 있습니다. 약국 앞입니다.', '9eac32572fcef36fa1aa93cc3a0552485b16165b010fe031350d8eb8b8bce7e3', '현장을 확인하고 조치했습니다.', '2026-10-11 08:07:00+00', '모바일앱', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, 'f5c98789da32c13bc8ee0c3e029f8ba422bd384ce1167717265ab1556ec6ed6b', '{}', '2026-11-25 01:31:52.245393+00'),
	('seoul', 'OLD-0038', 'd83c0ac6462b6da20446dd743addeebc897f202d744e1d2cfe2b0da93aabb61e', 'seoul:20261009T1500Z:20261010T1500Z', '2026-10-10 05:07:00+00', '2026-10-10 07:07:00+00', '환경 > 빛공해', '보도블록이 깨져 걷기가 위험합니다. 사거리 앞입니다.', '0af748e037fa419022e7f1b7f85f035d04bdc0fe158e3f01097fb459d3d9ac00', '', NULL, '인터넷', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-10T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, '1006bcf772f9186cbbc5cabbc942d930986f7b5b09892607f925d3ed404459a7', '{}', '2026-11-25 01:31:52.245393+00'),
	('seoul', 'OLD-0039', '9e2a6f883cb6637b7e16fccbdedb2fff72f5f1105d0c761e0dd487e1b6dc66d3', 'seoul:20261009T1500Z:20261010T1500Z', '2026-10-10 08:07:00+00', '2026-10-10 08:07:00+00', '가로정비 > 불법광고물', '공원 쓰레기가 며칠째 치워지지 않습니다. 아파트 앞입니다.', '5e8aeb2d428ed8d478be78c11e699a6d50cd0d05cfeeecf228d97e4346ecbc06', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '02a6f9d35f73ab16b0336a3793830ef051d80563d678092c9df2206eef98a47b', '{}', '2026-11-25 01:31:52.245393+00'),
	('seoul', 'OLD-0040', 'ec18baed92bc2e3c9989eb7556d3bc9086d7036c0e47a555be9c1c8059cf5e3d', 'seoul:20261010T1500Z:20261011T1500Z', '2026-10-10 23:07:00+00', '2026-10-10 23:07:00+00', '공원녹지 > 산책로·등산로', '가로등이 꺼져 밤길이 어둡습니다. 도서관 앞입니다.', '570fb899295d6781a68ab22caefb17ab1efbb5f1f5e183aa60864db49f6742c1', '', NULL, '모바일앱', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, 'b5845fcaa57fb12a0a637438fc1ceee1ac79e99484885917d2b3e4477d64858a', '{}', '2026-11-25 01:31:52.778875+00'),
	('seoul', 'OLD-0041', '703292a861c3048e94bee8e097ad2d8c40c966d2f6da0c942363b6b758aec3e3', 'seoul:20261010T1500Z:20261011T1500Z', '2026-10-11 02:07:00+00', '2026-10-12 08:07:00+00', '치수상하수 > 침수·빗물받이', '불법 주정차 차량이 골목을 막고 있습니다. 놀이터 앞입니다.', 'cd75c0f3fc4d44aa5f655d43022f8fb5ffea0053d2b61b7247b2fd1e0cb30b27', '현장을 확인하고 조치했습니다.', '2026-10-12 08:07:00+00', '인터넷', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, 'c534fca854f7242add1ff2afde4b31bce389b3d5a635f737bef9eecd0cc239c9', '{}', '2026-11-25 01:31:52.778875+00'),
	('seoul', 'OLD-0042', '06037a5e89195489af0176d3ff8fe8c03930995d434aec9ab6c609d19717fdc5', 'seoul:20261010T1500Z:20261011T1500Z', '2026-10-11 05:07:00+00', '2026-10-11 07:07:00+00', '보건위생 > 감염병·예방접종', '보도블록이 깨져 걷기가 위험합니다. 경로당 앞입니다.', '356fcbffda584893ed8a73b73ea02c0af3d05265cffd51d17b679c42b32383b1', '', NULL, '120다산콜', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-11T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, 'b74d5a135d57d3f14b9077a4520ce2500f09b021bce15e0ce2c2962035b02afb', '{}', '2026-11-25 01:31:52.778875+00'),
	('seoul', 'OLD-0043', '0b38b9d003082be0ec571a207e19f609ffed6b9850af3b4377415f71645f9b9e', 'seoul:20261010T1500Z:20261011T1500Z', '2026-10-11 08:07:00+00', '2026-10-11 08:07:00+00', '복지교육 > 장애인복지', '공원 쓰레기가 며칠째 치워지지 않습니다. 세탁소 앞입니다.', '5f6b47a8dd41615c7c070b27c228ec6d3972ed4d468bc74765ebd573c03d08e6', '', NULL, '모바일앱', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '61d025ff9d0afe8b7e8fe1c8cf0fd380c514399f84827d47d1524c5b74a8a069', '{}', '2026-11-25 01:31:52.778875+00'),
	('seoul', 'OLD-W100', 'd1f8f250d21aead4494e0c4a34f1d81128631b1de94a1e131c0c4d2a234d588d', 'seoul:20261010T1500Z:20261011T1500Z', '2026-10-11 00:20:00+00', '2026-10-11 00:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 경로당', '72f7ed3abe3ed1c1b098e27da661c6e27d0e0e878b0aedf913886aaa9ff2fc84', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '928ce4bc8588c3039bf75bf4010509027b714bee054dda1feeed0890fb488bf6', '{}', '2026-11-25 01:31:52.778875+00'),
	('seoul', 'OLD-W101', 'd60eec17d9566646c0eafa6645a0ef789070e8db6a67200f26baeea72d68928b', 'seoul:20261010T1500Z:20261011T1500Z', '2026-10-11 01:20:00+00', '2026-10-11 01:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 세탁소', 'f3b3b5304588ab453f46940155f8c827b0c7c424b87791c5f37d1c30cefb906f', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'a842d61926f2381d757ab1e07f7abf931ae41775c6366b67dde049cf8fa73ea9', '{}', '2026-11-25 01:31:52.778875+00'),
	('seoul', 'OLD-W102', '444595ba08d87af2c76f452902bad1be3f0119db6ce51e8e63891530284da729', 'seoul:20261010T1500Z:20261011T1500Z', '2026-10-11 02:20:00+00', '2026-10-11 02:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 카페', 'df8b8aeae22681320c47125ffac99983871b4718c91d763ee28d9cf532d10a87', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'f9aa0d85b1e4aadb1754878ea1a61848046cf5034876bfdc5a5c49e7957f2b2e', '{}', '2026-11-25 01:31:52.778875+00'),
	('seoul', 'OLD-W103', '2694a34274963c9d9395ab0f82242d57a1ea9b8ce0b067e80860eab55593cda8', 'seoul:20261010T1500Z:20261011T1500Z', '2026-10-11 03:20:00+00', '2026-10-11 03:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 편의점', 'ba5b382f543aa1bbd66ffa211512cf56e525bd3a9cb6571e0d20b15f24bb4d84', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '6a8c53f72d4a0d618a385797d3b156c8859eb777c685bd1d45a091ed8c20390a', '{}', '2026-11-25 01:31:52.778875+00'),
	('seoul', 'OLD-W104', '86df897258e9d1fc819d4ff61f7c3d0991903845c480c611791bcf1a7727d06e', 'seoul:20261010T1500Z:20261011T1500Z', '2026-10-11 04:20:00+00', '2026-10-11 04:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 주유소', 'de0859d3bce3168a2e483d082300e146244af57095dbfc975741b64e109057d6', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '13f2f7afddac82431356d481db9ccb10cc8c77a04d27b47951ca093363e76e1e', '{}', '2026-11-25 01:31:52.778875+00'),
	('seoul', 'OLD-W105', '4221b2a4425e16c4a4ec1e67bca2ee0ac46eef49893c3d73f2a7310f2d4729d2', 'seoul:20261010T1500Z:20261011T1500Z', '2026-10-11 05:20:00+00', '2026-10-11 05:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 병원', 'f656fe1c767406f8c7dd60551729da60d58abb74906b97ab1a1d06483bcf3486', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '23b0f1ed7a2dd4af8b7abdcd72bd598e331952523bc7700a781a01747f0dc80c', '{}', '2026-11-25 01:31:52.778875+00');
INSERT INTO raw.complaints_202610 VALUES
	('seoul', 'OLD-W106', '8eb7db458f2f4f5cb09bdb9c04060e9b2957bea76c83352f0f9eeee145fce2ff', 'seoul:20261010T1500Z:20261011T1500Z', '2026-10-11 06:20:00+00', '2026-10-11 06:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 교회', 'adc0a78fcf9dd34048363e36bbcc29a5baec37bac5f96585af705d7149b71609', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'a8336303118a5ab98b80688d637c8f0c923e70885d433fedc97c9ccc81d84ad1', '{}', '2026-11-25 01:31:52.778875+00'),
	('seoul', 'OLD-0044', 'b0b029afc9d172efdca838ca0e13c19409cec54ff539af3405eb805cf1622d65', 'seoul:20261011T1500Z:20261012T1500Z', '2026-10-11 23:07:00+00', '2026-10-11 23:07:00+00', '행정문화 > 문화·체육시설', '가로등이 꺼져 밤길이 어둡습니다. 카페 앞입니다.', 'b8f557c398788656cfe68aa2b069ea59c2119bd95b403e104155b06eea426d18', '', NULL, '인터넷', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, '0a7066f0a29235aa10161668334d17db3da6aac9037528020e99eb18db5025b1', '{}', '2026-11-25 01:31:53.169256+00'),
	('seoul', 'OLD-0045', '580e5d644c2d71395431a37c621c7fe175f26995ae84cb8c58f368b3d3b35919', 'seoul:20261011T1500Z:20261012T1500Z', '2026-10-12 02:07:00+00', '2026-10-13 08:07:00+00', '교통 > 버스 운행·정류장', '불법 주정차 차량이 골목을 막고 있습니다. 편의점 앞입니다.', '5b16a845aaf7e7184a6424729c5fa98d95887b04afd2c8d38ee7a257f87c0107', '현장을 확인하고 조치했습니다.', '2026-10-13 08:07:00+00', '120다산콜', '중구', '소공동', '중구 도로과', 'closed', '완료', '[]', NULL, 4, 'fcdc47076a2e457d0e8f60ac416851e29fb64d3b541d1df5e343bb81fff94d44', '{}', '2026-11-25 01:31:53.169256+00'),
	('seoul', 'OLD-0046', 'c7570f24545b0c7a47962e619a687f4f34cd01627b3e8b040ece4006549934a2', 'seoul:20261011T1500Z:20261012T1500Z', '2026-10-12 05:07:00+00', '2026-10-12 07:07:00+00', '교통 > 장애인주차구역 위반', '보도블록이 깨져 걷기가 위험합니다. 주유소 앞입니다.', 'a5d6347046f4879789156c4f04980098d512bc67bfa041318bbdb004ac4b3fce', '', NULL, '모바일앱', '용산구', '후암동', '용산구 도로과', 'open', '접수', '[{"at": "2026-10-12T07:07:00+00:00", "agency": "종로구 청소과"}]', NULL, NULL, 'a7eb500df9d5d93ab34f2fb2c6008f557a5930030fa0765ad404bac77a83bf36', '{}', '2026-11-25 01:31:53.169256+00'),
	('seoul', 'OLD-0047', '8965c86d4789aa9f142a2fcb5cf825b232082557fdfaa359135962fcf97e5023', 'seoul:20261011T1500Z:20261012T1500Z', '2026-10-12 08:07:00+00', '2026-10-12 08:07:00+00', '도로 > 제설·결빙', '공원 쓰레기가 며칠째 치워지지 않습니다. 병원 앞입니다.', '8d7113a7cb21f02be1c8418ad770f8f737aaf2e5049f15fc3acb3089b9bf5f58', '', NULL, '인터넷', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '2aa19836f630817c870142057cc2778b55e3ca3170fdf44dbf78a3f43e4ab7ae', '{}', '2026-11-25 01:31:53.169256+00'),
	('seoul', 'OLD-W110', 'dc1e183c26853536fedb5398f3e168b41e3d559949bbabaa7e25c58dbb910fcf', 'seoul:20261011T1500Z:20261012T1500Z', '2026-10-12 00:20:00+00', '2026-10-12 00:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 우체국', 'a2d30863604e6808ef71ef3ce76f29fdbd5e95de250a5fb1ef341788e994b7aa', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'e8fa31194cd3436fcd1c7478e6c74e5a75c89fd3a09121193671cf41fb212a44', '{}', '2026-11-25 01:31:53.169256+00'),
	('seoul', 'OLD-W111', 'd4a39b367e3116e8a495d872a5bad352cdaaaf1c663a295658e07e1245a3f1b0', 'seoul:20261011T1500Z:20261012T1500Z', '2026-10-12 01:20:00+00', '2026-10-12 01:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 서점', 'cb76be053021d5d3bb29fedda25a712fbd37f6274622144d4aabe716672069d9', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '14843a7c954ebbd06ba7086037fbb276db14804a62de3b3598effcfa413dc191', '{}', '2026-11-25 01:31:53.169256+00'),
	('seoul', 'OLD-W112', '8f50f9b619200d6ac8d8d4f38020bbc03e265a6eec7d3a3a8d0486990d6d983b', 'seoul:20261011T1500Z:20261012T1500Z', '2026-10-12 02:20:00+00', '2026-10-12 02:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 식당', '40244ed4c259249bb7a917d85549b37753004bcdc825dacbde50461bf92b7f3c', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'e306925f407f228ca61a089343d8d62b9cf5c69197057071517699cd9da8ab7c', '{}', '2026-11-25 01:31:53.169256+00'),
	('seoul', 'OLD-W113', '28d8663076e16055447a4e222d7aaca2c05e6071cf2bf59f6ca751818ca09ddd', 'seoul:20261011T1500Z:20261012T1500Z', '2026-10-12 03:20:00+00', '2026-10-12 03:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 정류장', '7e756ab799bc9206d94a76b2278234f22ae79362ef5ebb55fb2c9c69ef27216a', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '78c7a674fb2b289a41d9f5de1f58564cc6531de3f4747b36313883771fda1fd1', '{}', '2026-11-25 01:31:53.169256+00'),
	('seoul', 'OLD-W114', 'ead1e5b830bb691b92b995799d673fbfacdedf5bcbf4b96b19bdb43a0a8f1a1b', 'seoul:20261011T1500Z:20261012T1500Z', '2026-10-12 04:20:00+00', '2026-10-12 04:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 하천', '7247ea429191a04db5c7960017cbc224e503dd5ead436879f6a4c7bbc94c9a8f', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'c379e21808f296057da6415b44ce8222f9a4dc5df7c95faa646f70a94c649f37', '{}', '2026-11-25 01:31:53.169256+00'),
	('seoul', 'OLD-W115', '98a0d7bcb6ff46514f4ef540f7f95f201567e21ae3beef8776fe9abc1475ae08', 'seoul:20261011T1500Z:20261012T1500Z', '2026-10-12 05:20:00+00', '2026-10-12 05:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 체육관', 'd98a7087604e3db84fe95d10278d983442636027daa98080cb808c69841a996a', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, '43fb23c5a34833bb527946db21f0b25dcc0029f771db3ba6cba363e083d9aba1', '{}', '2026-11-25 01:31:53.169256+00'),
	('seoul', 'OLD-W116', '846d0035b316281410199ae528adc850fb3ddbef579ff784514d792a201c8d23', 'seoul:20261011T1500Z:20261012T1500Z', '2026-10-12 06:20:00+00', '2026-10-12 06:20:00+00', '청소 > 음식물쓰레기', '정수장 수돗물 악취 언덕', '75b768c4e700ab4c6c7ea4f29368ea346dc108c62f30c960b4ead5c3e2ffe605', '', NULL, '120다산콜', '성동구', '왕십리2동', '성동구 도로과', 'open', '접수', '[]', NULL, NULL, 'c4384f857804889e31e7c1e4bcd5149f41bca78c5987ea24650c2fec6fb29c22', '{}', '2026-11-25 01:31:53.169256+00'),
	('seoul', 'OLD-0000', '55da0157849d4826592c8ac017ce9002afdaf14e6911d4bface7d1e441dcf679', 'seoul:20261012T1500Z:20261012T1600Z', '2026-09-30 23:07:00+00', '2026-10-12 15:00:00+00', '교통 > 불법주정차', '가로등이 꺼져 밤길이 어둡습니다. 골목 앞입니다.', '2b73d987302cb1bc1f0bde3aba2fc8c39fc819beac5f6aa75a8050d9f6f480f2', '전구를 갈았습니다.', '2026-10-12 15:00:00+00', '120다산콜', '종로구', '청운효자동', '종로구 도로과', 'closed', '완료', '[]', NULL, NULL, '0a7066f0a29235aa10161668334d17db3da6aac9037528020e99eb18db5025b1', '{}', '2026-11-25 01:31:53.680256+00'),
	('seoul', 'OLD-0048', '0eb8908b469b3b7be2085b035447e9523b161a19f97fec5cedf4380c8b9df4bd', 'seoul:20261012T1500Z:20261012T1600Z', '2026-10-12 15:09:00+00', '2026-10-12 15:09:00+00', '청소 > 동물 사체 처리', '신호등이 고장났습니다', 'e1ab4fb39112ea0ad3c2c489d83f44db1647db820a214982f36c9811ce9207e1', '', NULL, '120다산콜', '종로구', '청운효자동', '종로구 도로과', 'open', '접수', '[]', NULL, NULL, 'f5c98789da32c13bc8ee0c3e029f8ba422bd384ce1167717265ab1556ec6ed6b', '{}', '2026-11-25 01:31:53.680256+00'),
	('seoul', 'OLD-LAST', '8e8fb0d2037e98428dc5bdc2aa6ed5fc188f425cfbb007bb3fd6233622502f08', 'seoul:20261012T1600Z:20261012T1700Z', '2026-10-12 16:09:00+00', '2026-10-12 16:09:00+00', '주택건축 > 재개발·재건축', '버스가 오지 않습니다', 'd734abfe12cb192436eb1b2898a9795d3e44113c44db9a4ff9268424daff32ea', '', NULL, '인터넷', '중구', '소공동', '중구 도로과', 'open', '접수', '[]', NULL, NULL, '1006bcf772f9186cbbc5cabbc942d930986f7b5b09892607f925d3ed404459a7', '{}', '2026-11-25 01:32:29.110983+00');
INSERT INTO raw.landings VALUES
	('seoul:20260930T1500Z:20261001T1500Z', 4, 4, 0, 0, '2026-11-25 01:31:35.0114+00', '2026-11-25 01:31:35.142957+00'),
	('seoul:20261001T1500Z:20261002T1500Z', 4, 4, 0, 0, '2026-11-25 01:31:47.400143+00', '2026-11-25 01:31:47.424575+00'),
	('seoul:20261002T1500Z:20261003T1500Z', 4, 4, 0, 0, '2026-11-25 01:31:47.769249+00', '2026-11-25 01:31:47.783356+00'),
	('seoul:20261003T1500Z:20261004T1500Z', 4, 4, 0, 0, '2026-11-25 01:31:48.619096+00', '2026-11-25 01:31:48.640116+00'),
	('seoul:20261004T1500Z:20261005T1500Z', 4, 4, 0, 0, '2026-11-25 01:31:49.22707+00', '2026-11-25 01:31:49.238778+00'),
	('seoul:20261005T1500Z:20261006T1500Z', 5, 4, 0, 1, '2026-11-25 01:31:50.144374+00', '2026-11-25 01:31:50.161554+00'),
	('seoul:20261006T1500Z:20261007T1500Z', 4, 4, 0, 0, '2026-11-25 01:31:50.651203+00', '2026-11-25 01:31:50.671572+00'),
	('seoul:20261007T1500Z:20261008T1500Z', 4, 4, 0, 0, '2026-11-25 01:31:51.072673+00', '2026-11-25 01:31:51.106296+00'),
	('seoul:20261008T1500Z:20261009T1500Z', 4, 4, 0, 0, '2026-11-25 01:31:51.832153+00', '2026-11-25 01:31:51.863467+00'),
	('seoul:20261009T1500Z:20261010T1500Z', 4, 4, 0, 0, '2026-11-25 01:31:52.233512+00', '2026-11-25 01:31:52.303518+00'),
	('seoul:20261010T1500Z:20261011T1500Z', 11, 11, 0, 0, '2026-11-25 01:31:52.761332+00', '2026-11-25 01:31:52.793873+00'),
	('seoul:20261011T1500Z:20261012T1500Z', 11, 11, 0, 0, '2026-11-25 01:31:53.162501+00', '2026-11-25 01:31:53.179449+00'),
	('seoul:20261012T1500Z:20261012T1600Z', 2, 2, 0, 0, '2026-11-25 01:31:53.677362+00', '2026-11-25 01:31:53.684271+00'),
	('seoul:20261012T1600Z:20261012T1700Z', 1, 1, 0, 0, '2026-11-25 01:32:29.101759+00', '2026-11-25 01:32:29.116764+00');
INSERT INTO raw.quarantine OVERRIDING SYSTEM VALUE VALUES
	(1, 'seoul:20261005T1500Z:20261006T1500Z', 'seoul', 'OLD-BAD', 'requested_at is not a readable date', '{"row": {"GU_NM": "중구", "CASE_NO": "OLD-BAD", "CHNL_NM": "모바일앱", "DEPT_NM": "중구 도로과", "DONG_NM": "소공동", "MENU_NM": "교통 > 어린이보호구역", "QSTN_DT": "어제", "STTUS_NM": "접수", "QSTN_CONT": "접수일시를 읽을 수 없는 글입니다"}, "where": "", "submitter_hmac": "fcdc47076a2e457d0e8f60ac416851e29fb64d3b541d1df5e343bb81fff94d44"}', '09225da2f91164c36e27bc0c57ad2df2c58195a70dd65d619b4a8dcd02b84fb0', '2026-11-25 01:31:50.152053+00', NULL, NULL);
SELECT pg_catalog.setval('ml.model_runs_run_id_seq', 1, true);
SELECT pg_catalog.setval('ops.dirty_day_mark', 15, true);
SELECT pg_catalog.setval('ops.publications_publication_id_seq', 1, true);
SELECT pg_catalog.setval('ops.task_failures_task_failure_id_seq', 1, false);
SELECT pg_catalog.setval('ops.transforms_transform_id_seq', 2, true);
SELECT pg_catalog.setval('quality.validation_runs_validation_run_id_seq', 14, true);
SELECT pg_catalog.setval('raw.quarantine_quarantine_id_seq', 1, true);
ALTER TABLE ONLY ml.embeddings
    ADD CONSTRAINT embeddings_pkey PRIMARY KEY (text_hash, model_version);
ALTER TABLE ONLY ml.issue_members
    ADD CONSTRAINT issue_members_pkey PRIMARY KEY (source, service_request_id);
ALTER TABLE ONLY ml.issues
    ADD CONSTRAINT issues_pkey PRIMARY KEY (issue_id);
ALTER TABLE ONLY ml.model_runs
    ADD CONSTRAINT model_runs_kind_as_of_at_model_version_key UNIQUE (kind, as_of_at, model_version);
ALTER TABLE ONLY ml.model_runs
    ADD CONSTRAINT model_runs_pkey PRIMARY KEY (run_id);
ALTER TABLE ONLY ml.signals
    ADD CONSTRAINT signals_pkey PRIMARY KEY (run_id, issue_id);
ALTER TABLE ONLY ops.batches
    ADD CONSTRAINT batches_pkey PRIMARY KEY (batch_id);
ALTER TABLE ONLY ops.dirty_days
    ADD CONSTRAINT dirty_days_pkey PRIMARY KEY (day);
ALTER TABLE ONLY ops.publications
    ADD CONSTRAINT publications_pkey PRIMARY KEY (publication_id);
ALTER TABLE ONLY ops.sources
    ADD CONSTRAINT sources_pkey PRIMARY KEY (source);
ALTER TABLE ONLY ops.task_failures
    ADD CONSTRAINT task_failures_pkey PRIMARY KEY (task_failure_id);
ALTER TABLE ONLY ops.transforms
    ADD CONSTRAINT transforms_pkey PRIMARY KEY (transform_id);
ALTER TABLE ONLY quality.validation_results
    ADD CONSTRAINT validation_results_pkey PRIMARY KEY (validation_run_id, rule_id, subject);
ALTER TABLE ONLY quality.validation_runs
    ADD CONSTRAINT validation_runs_pkey PRIMARY KEY (validation_run_id);
ALTER TABLE ONLY raw.complaints
    ADD CONSTRAINT complaints_pkey PRIMARY KEY (source, service_request_id, version_hash, requested_at);
ALTER TABLE ONLY raw.complaints_202610
    ADD CONSTRAINT complaints_202610_pkey PRIMARY KEY (source, service_request_id, version_hash, requested_at);
ALTER TABLE ONLY raw.landings
    ADD CONSTRAINT landings_pkey PRIMARY KEY (batch_id);
ALTER TABLE ONLY raw.quarantine
    ADD CONSTRAINT quarantine_batch_id_payload_hash_key UNIQUE (batch_id, payload_hash);
ALTER TABLE ONLY raw.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (quarantine_id);
CREATE INDEX daily_complaints_requested_date_idx ON board.daily_complaints USING btree (requested_date);
CREATE INDEX district_daily_requested_date_idx ON board.district_daily USING btree (requested_date);
CREATE INDEX handling_daily_requested_date_idx ON board.handling_daily USING btree (requested_date);
CREATE INDEX hourly_complaints_requested_date_idx ON board.hourly_complaints USING btree (requested_date);
CREATE INDEX f7e99f52617a523f976c8490de0c82f5 ON ONLY marts.fct_complaints USING btree (requested_date);
CREATE INDEX fct_complaints_202610_requested_date_idx ON intermediate.fct_complaints_202610 USING btree (requested_date);
CREATE INDEX f19bbb3976a90bd52cbad0d1a502b7bd ON ONLY marts.fct_complaints USING btree (service_request_id);
CREATE INDEX fct_complaints_202610_service_request_id_idx ON intermediate.fct_complaints_202610 USING btree (service_request_id);
CREATE INDEX "2daa51696a503462ed6751afbe8e2031" ON ONLY marts.fct_complaints USING btree (status, due_at);
CREATE INDEX fct_complaints_202610_status_due_at_idx ON intermediate.fct_complaints_202610 USING btree (status, due_at);
CREATE INDEX "13e218d58c08b3801a1f142e579f9dfb" ON marts.daily_complaints USING btree (requested_date);
CREATE INDEX "4ca6ff37ee06f971b2a6b460c5cf8594" ON marts.hourly_complaints USING btree (requested_date);
CREATE INDEX "569bae9daabe522b917a82dfb9b23e1c" ON marts.handling_daily USING btree (requested_date);
CREATE INDEX "6b3c33c6300c96b2a65a25bd0d7ea1f2" ON marts.district_daily USING btree (requested_date);
CREATE INDEX issue_members_issue ON ml.issue_members USING btree (issue_id);
CREATE INDEX batches_source_window ON ops.batches USING btree (source, window_start_at);
CREATE INDEX validation_runs_checked ON quality.validation_runs USING btree (checked_at DESC);
CREATE INDEX complaints_batch ON ONLY raw.complaints USING btree (batch_id);
CREATE INDEX complaints_202610_batch_id_idx ON raw.complaints_202610 USING btree (batch_id);
CREATE INDEX complaints_requested ON ONLY raw.complaints USING btree (requested_at);
CREATE INDEX complaints_202610_requested_at_idx ON raw.complaints_202610 USING btree (requested_at);
CREATE INDEX quarantine_payload ON raw.quarantine USING btree (source, payload_hash);
ALTER INDEX marts.f7e99f52617a523f976c8490de0c82f5 ATTACH PARTITION intermediate.fct_complaints_202610_requested_date_idx;
ALTER INDEX marts.f19bbb3976a90bd52cbad0d1a502b7bd ATTACH PARTITION intermediate.fct_complaints_202610_service_request_id_idx;
ALTER INDEX marts."2daa51696a503462ed6751afbe8e2031" ATTACH PARTITION intermediate.fct_complaints_202610_status_due_at_idx;
ALTER INDEX raw.complaints_batch ATTACH PARTITION raw.complaints_202610_batch_id_idx;
ALTER INDEX raw.complaints_pkey ATTACH PARTITION raw.complaints_202610_pkey;
ALTER INDEX raw.complaints_requested ATTACH PARTITION raw.complaints_202610_requested_at_idx;
ALTER TABLE ONLY ml.issue_members
    ADD CONSTRAINT issue_members_issue_id_fkey FOREIGN KEY (issue_id) REFERENCES ml.issues(issue_id) ON DELETE CASCADE;
ALTER TABLE ONLY ml.issue_members
    ADD CONSTRAINT issue_members_run_id_fkey FOREIGN KEY (run_id) REFERENCES ml.model_runs(run_id);
ALTER TABLE ONLY ml.issues
    ADD CONSTRAINT issues_run_id_fkey FOREIGN KEY (run_id) REFERENCES ml.model_runs(run_id);
ALTER TABLE ONLY ml.signals
    ADD CONSTRAINT signals_issue_id_fkey FOREIGN KEY (issue_id) REFERENCES ml.issues(issue_id) ON DELETE CASCADE;
ALTER TABLE ONLY ml.signals
    ADD CONSTRAINT signals_run_id_fkey FOREIGN KEY (run_id) REFERENCES ml.model_runs(run_id);
ALTER TABLE ONLY ops.batches
    ADD CONSTRAINT batches_source_fkey FOREIGN KEY (source) REFERENCES ops.sources(source);
ALTER TABLE ONLY quality.validation_results
    ADD CONSTRAINT validation_results_validation_run_id_fkey FOREIGN KEY (validation_run_id) REFERENCES quality.validation_runs(validation_run_id);
ALTER TABLE ONLY quality.validation_runs
    ADD CONSTRAINT validation_runs_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES ops.batches(batch_id);
ALTER TABLE ONLY quality.validation_runs
    ADD CONSTRAINT validation_runs_transform_id_fkey FOREIGN KEY (transform_id) REFERENCES ops.transforms(transform_id);
ALTER TABLE ONLY raw.landings
    ADD CONSTRAINT landings_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES ops.batches(batch_id);
ALTER TABLE ONLY raw.quarantine
    ADD CONSTRAINT quarantine_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES ops.batches(batch_id);
ALTER TABLE ONLY raw.quarantine
    ADD CONSTRAINT quarantine_replayed_batch_id_fkey FOREIGN KEY (replayed_batch_id) REFERENCES ops.batches(batch_id);
GRANT USAGE ON SCHEMA board TO board_ro;
GRANT USAGE ON SCHEMA intermediate TO quality_rw;
GRANT USAGE ON SCHEMA intermediate TO ml_rw;
GRANT USAGE ON SCHEMA intermediate TO publish_rw;
GRANT USAGE ON SCHEMA marts TO quality_rw;
GRANT USAGE ON SCHEMA marts TO ml_rw;
GRANT USAGE ON SCHEMA marts TO publish_rw;
GRANT USAGE ON SCHEMA ml TO ml_rw;
GRANT USAGE ON SCHEMA ml TO dbt_rw;
GRANT USAGE ON SCHEMA ml TO quality_rw;
GRANT USAGE ON SCHEMA ops TO ingest_rw;
GRANT USAGE ON SCHEMA ops TO dbt_rw;
GRANT USAGE ON SCHEMA ops TO quality_rw;
GRANT USAGE ON SCHEMA ops TO ml_rw;
GRANT USAGE ON SCHEMA ops TO publish_rw;
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ml_rw;
GRANT USAGE ON SCHEMA public TO dbt_rw;
GRANT USAGE ON SCHEMA public TO publish_rw;
GRANT USAGE ON SCHEMA quality TO quality_rw;
GRANT USAGE ON SCHEMA quality TO publish_rw;
GRANT USAGE ON SCHEMA quality TO ingest_rw;
GRANT USAGE ON SCHEMA raw TO dbt_rw;
GRANT USAGE ON SCHEMA raw TO quality_rw;
GRANT USAGE ON SCHEMA raw TO ml_rw;
GRANT USAGE ON SCHEMA raw TO ingest_rw;
GRANT USAGE ON SCHEMA seeds TO quality_rw;
GRANT USAGE ON SCHEMA seeds TO ml_rw;
GRANT USAGE ON SCHEMA seeds TO publish_rw;
GRANT USAGE ON SCHEMA staging TO quality_rw;
GRANT USAGE ON SCHEMA staging TO ml_rw;
GRANT USAGE ON SCHEMA staging TO publish_rw;
REVOKE ALL ON FUNCTION raw.ensure_month(month_start date) FROM PUBLIC;
GRANT ALL ON FUNCTION raw.ensure_month(month_start date) TO ingest_rw;
GRANT SELECT ON TABLE board.backlog TO board_ro;
GRANT SELECT ON TABLE board.daily_complaints TO board_ro;
GRANT SELECT ON TABLE board.district_daily TO board_ro;
GRANT SELECT ON TABLE board.emerging_issues TO board_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE ops.batches TO ingest_rw;
GRANT SELECT,UPDATE ON TABLE ops.batches TO quality_rw;
GRANT SELECT ON TABLE ops.batches TO dbt_rw;
GRANT SELECT ON TABLE ops.batches TO publish_rw;
GRANT SELECT ON TABLE ops.batches TO ml_rw;
GRANT SELECT ON TABLE ops.publications TO quality_rw;
GRANT SELECT,INSERT ON TABLE ops.publications TO publish_rw;
GRANT SELECT,INSERT,UPDATE ON TABLE ops.sources TO ingest_rw;
GRANT SELECT ON TABLE ops.sources TO quality_rw;
GRANT SELECT ON TABLE ops.sources TO dbt_rw;
GRANT SELECT ON TABLE ops.sources TO publish_rw;
GRANT SELECT ON TABLE board.freshness TO board_ro;
GRANT SELECT,INSERT ON TABLE quality.validation_results TO quality_rw;
GRANT SELECT ON TABLE quality.validation_results TO publish_rw;
GRANT SELECT,INSERT ON TABLE quality.validation_runs TO quality_rw;
GRANT SELECT ON TABLE quality.validation_runs TO publish_rw;
GRANT SELECT ON TABLE board.gate_results TO board_ro;
GRANT SELECT ON TABLE board.gate_status TO board_ro;
GRANT SELECT ON TABLE board.handling_daily TO board_ro;
GRANT SELECT ON TABLE board.hourly_complaints TO board_ro;
GRANT SELECT ON TABLE board.issue_complaints TO board_ro;
GRANT SELECT ON TABLE board.issue_daily TO board_ro;
GRANT SELECT ON TABLE marts.fct_complaints TO ml_rw;
GRANT SELECT ON TABLE marts.fct_complaints TO quality_rw;
GRANT SELECT ON TABLE marts.fct_complaints TO publish_rw;
GRANT SELECT ON TABLE intermediate.fct_complaints_202610 TO ml_rw;
GRANT SELECT ON TABLE intermediate.fct_complaints_202610 TO quality_rw;
GRANT SELECT ON TABLE intermediate.fct_complaints_202610 TO publish_rw;
GRANT USAGE ON SEQUENCE ops.dirty_day_mark TO quality_rw;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ops.dirty_days TO quality_rw;
GRANT SELECT ON TABLE ops.dirty_days TO dbt_rw;
GRANT SELECT,DELETE ON TABLE ops.dirty_days TO publish_rw;
GRANT SELECT ON TABLE ops.dirty_days TO ml_rw;
GRANT SELECT ON TABLE staging.stg_batches TO ml_rw;
GRANT SELECT ON TABLE staging.stg_batches TO quality_rw;
GRANT SELECT ON TABLE staging.stg_batches TO publish_rw;
GRANT SELECT ON TABLE staging.stg_dirty_days TO ml_rw;
GRANT SELECT ON TABLE staging.stg_dirty_days TO quality_rw;
GRANT SELECT ON TABLE staging.stg_dirty_days TO publish_rw;
GRANT SELECT ON TABLE intermediate.int_as_of TO ml_rw;
GRANT SELECT ON TABLE intermediate.int_as_of TO quality_rw;
GRANT SELECT ON TABLE intermediate.int_as_of TO publish_rw;
GRANT SELECT ON TABLE intermediate.int_complaint_flags TO ml_rw;
GRANT SELECT ON TABLE intermediate.int_complaint_flags TO quality_rw;
GRANT SELECT ON TABLE intermediate.int_complaint_flags TO publish_rw;
GRANT SELECT,INSERT ON TABLE raw.complaints TO ingest_rw;
GRANT SELECT ON TABLE raw.complaints TO dbt_rw;
GRANT SELECT ON TABLE raw.complaints TO ml_rw;
GRANT SELECT ON TABLE raw.complaints TO quality_rw;
GRANT SELECT ON TABLE seeds.districts TO ml_rw;
GRANT SELECT ON TABLE seeds.districts TO quality_rw;
GRANT SELECT ON TABLE seeds.districts TO publish_rw;
GRANT SELECT ON TABLE seeds.neighbourhoods TO ml_rw;
GRANT SELECT ON TABLE seeds.neighbourhoods TO quality_rw;
GRANT SELECT ON TABLE seeds.neighbourhoods TO publish_rw;
GRANT SELECT ON TABLE seeds.service_categories TO ml_rw;
GRANT SELECT ON TABLE seeds.service_categories TO quality_rw;
GRANT SELECT ON TABLE seeds.service_categories TO publish_rw;
GRANT SELECT ON TABLE staging.stg_complaint_versions TO ml_rw;
GRANT SELECT ON TABLE staging.stg_complaint_versions TO quality_rw;
GRANT SELECT ON TABLE staging.stg_complaint_versions TO publish_rw;
GRANT SELECT ON TABLE staging.stg_complaints_moved TO ml_rw;
GRANT SELECT ON TABLE staging.stg_complaints_moved TO quality_rw;
GRANT SELECT ON TABLE staging.stg_complaints_moved TO publish_rw;
GRANT SELECT ON TABLE staging.stg_complaints TO ml_rw;
GRANT SELECT ON TABLE staging.stg_complaints TO quality_rw;
GRANT SELECT ON TABLE staging.stg_complaints TO publish_rw;
GRANT SELECT ON TABLE intermediate.int_complaints_coded TO ml_rw;
GRANT SELECT ON TABLE intermediate.int_complaints_coded TO quality_rw;
GRANT SELECT ON TABLE intermediate.int_complaints_coded TO publish_rw;
GRANT SELECT ON TABLE seeds.calendar TO ml_rw;
GRANT SELECT ON TABLE seeds.calendar TO quality_rw;
GRANT SELECT ON TABLE seeds.calendar TO publish_rw;
GRANT SELECT ON TABLE intermediate.int_working_days TO ml_rw;
GRANT SELECT ON TABLE intermediate.int_working_days TO quality_rw;
GRANT SELECT ON TABLE intermediate.int_working_days TO publish_rw;
GRANT SELECT ON TABLE intermediate.int_complaints_timed TO ml_rw;
GRANT SELECT ON TABLE intermediate.int_complaints_timed TO quality_rw;
GRANT SELECT ON TABLE intermediate.int_complaints_timed TO publish_rw;
GRANT SELECT ON TABLE intermediate.int_dirty_days TO ml_rw;
GRANT SELECT ON TABLE intermediate.int_dirty_days TO quality_rw;
GRANT SELECT ON TABLE intermediate.int_dirty_days TO publish_rw;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ml.issue_members TO ml_rw;
GRANT SELECT ON TABLE ml.issue_members TO dbt_rw;
GRANT SELECT ON TABLE ml.issue_members TO quality_rw;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ml.issues TO ml_rw;
GRANT SELECT ON TABLE ml.issues TO dbt_rw;
GRANT SELECT ON TABLE ml.issues TO quality_rw;
GRANT SELECT ON TABLE staging.stg_issue_members TO ml_rw;
GRANT SELECT ON TABLE staging.stg_issue_members TO quality_rw;
GRANT SELECT ON TABLE staging.stg_issue_members TO publish_rw;
GRANT SELECT ON TABLE staging.stg_issues TO ml_rw;
GRANT SELECT ON TABLE staging.stg_issues TO quality_rw;
GRANT SELECT ON TABLE staging.stg_issues TO publish_rw;
GRANT SELECT ON TABLE intermediate.int_issue_complaints TO ml_rw;
GRANT SELECT ON TABLE intermediate.int_issue_complaints TO quality_rw;
GRANT SELECT ON TABLE intermediate.int_issue_complaints TO publish_rw;
GRANT SELECT ON TABLE intermediate.int_issue_places TO ml_rw;
GRANT SELECT ON TABLE intermediate.int_issue_places TO quality_rw;
GRANT SELECT ON TABLE intermediate.int_issue_places TO publish_rw;
GRANT SELECT ON TABLE marts.backlog TO ml_rw;
GRANT SELECT ON TABLE marts.backlog TO quality_rw;
GRANT SELECT ON TABLE marts.backlog TO publish_rw;
GRANT SELECT ON TABLE marts.daily_complaints TO ml_rw;
GRANT SELECT ON TABLE marts.daily_complaints TO quality_rw;
GRANT SELECT ON TABLE marts.daily_complaints TO publish_rw;
GRANT SELECT ON TABLE marts.days_to_publish TO ml_rw;
GRANT SELECT ON TABLE marts.days_to_publish TO quality_rw;
GRANT SELECT ON TABLE marts.days_to_publish TO publish_rw;
GRANT SELECT ON TABLE marts.district_daily TO ml_rw;
GRANT SELECT ON TABLE marts.district_daily TO quality_rw;
GRANT SELECT ON TABLE marts.district_daily TO publish_rw;
GRANT SELECT ON TABLE marts.emerging_issues TO ml_rw;
GRANT SELECT ON TABLE marts.emerging_issues TO quality_rw;
GRANT SELECT ON TABLE marts.emerging_issues TO publish_rw;
GRANT SELECT ON TABLE marts.handling_daily TO ml_rw;
GRANT SELECT ON TABLE marts.handling_daily TO quality_rw;
GRANT SELECT ON TABLE marts.handling_daily TO publish_rw;
GRANT SELECT ON TABLE marts.hourly_complaints TO ml_rw;
GRANT SELECT ON TABLE marts.hourly_complaints TO quality_rw;
GRANT SELECT ON TABLE marts.hourly_complaints TO publish_rw;
GRANT SELECT ON TABLE marts.issue_complaints TO ml_rw;
GRANT SELECT ON TABLE marts.issue_complaints TO quality_rw;
GRANT SELECT ON TABLE marts.issue_complaints TO publish_rw;
GRANT SELECT ON TABLE marts.issue_daily TO ml_rw;
GRANT SELECT ON TABLE marts.issue_daily TO quality_rw;
GRANT SELECT ON TABLE marts.issue_daily TO publish_rw;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ml.embeddings TO ml_rw;
GRANT SELECT ON TABLE ml.embeddings TO dbt_rw;
GRANT SELECT ON TABLE ml.embeddings TO quality_rw;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ml.model_runs TO ml_rw;
GRANT SELECT ON TABLE ml.model_runs TO dbt_rw;
GRANT SELECT ON TABLE ml.model_runs TO quality_rw;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ml.signals TO ml_rw;
GRANT SELECT ON TABLE ml.signals TO dbt_rw;
GRANT SELECT ON TABLE ml.signals TO quality_rw;
GRANT SELECT,INSERT ON TABLE ops.task_failures TO ingest_rw;
GRANT SELECT ON TABLE ops.task_failures TO publish_rw;
GRANT SELECT ON TABLE ops.transforms TO quality_rw;
GRANT SELECT,INSERT,UPDATE ON TABLE ops.transforms TO dbt_rw;
GRANT SELECT ON TABLE ops.transforms TO publish_rw;
GRANT SELECT,INSERT,UPDATE ON TABLE raw.landings TO ingest_rw;
GRANT SELECT ON TABLE raw.landings TO quality_rw;
GRANT SELECT ON TABLE raw.landings TO dbt_rw;
GRANT SELECT,INSERT ON TABLE raw.quarantine TO ingest_rw;
GRANT SELECT ON TABLE raw.quarantine TO quality_rw;
GRANT SELECT ON TABLE raw.quarantine TO dbt_rw;
GRANT UPDATE(replayed_at) ON TABLE raw.quarantine TO ingest_rw;
GRANT UPDATE(replayed_batch_id) ON TABLE raw.quarantine TO ingest_rw;
GRANT SELECT ON TABLE seeds.channels TO ml_rw;
GRANT SELECT ON TABLE seeds.channels TO quality_rw;
GRANT SELECT ON TABLE seeds.channels TO publish_rw;
GRANT SELECT ON TABLE seeds.departments TO ml_rw;
GRANT SELECT ON TABLE seeds.departments TO quality_rw;
GRANT SELECT ON TABLE seeds.departments TO publish_rw;
GRANT SELECT ON TABLE seeds.neighbourhood_adjacency TO ml_rw;
GRANT SELECT ON TABLE seeds.neighbourhood_adjacency TO quality_rw;
GRANT SELECT ON TABLE seeds.neighbourhood_adjacency TO publish_rw;
GRANT SELECT ON TABLE staging.stg_signals TO ml_rw;
GRANT SELECT ON TABLE staging.stg_signals TO quality_rw;
GRANT SELECT ON TABLE staging.stg_signals TO publish_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE publish_rw IN SCHEMA board GRANT SELECT ON TABLES TO board_ro;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA intermediate GRANT SELECT ON TABLES TO ml_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA intermediate GRANT SELECT ON TABLES TO quality_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA intermediate GRANT SELECT ON TABLES TO publish_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA marts GRANT SELECT ON TABLES TO ml_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA marts GRANT SELECT ON TABLES TO quality_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA marts GRANT SELECT ON TABLES TO publish_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA seeds GRANT SELECT ON TABLES TO ml_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA seeds GRANT SELECT ON TABLES TO quality_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA seeds GRANT SELECT ON TABLES TO publish_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA staging GRANT SELECT ON TABLES TO ml_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA staging GRANT SELECT ON TABLES TO quality_rw;
ALTER DEFAULT PRIVILEGES FOR ROLE dbt_rw IN SCHEMA staging GRANT SELECT ON TABLES TO publish_rw;
