"""Marts by hand: the columns that dbt gives them, filled from a few complaints, for tests of gate 2 and publication."""

COLUMNS = {
    "fct_complaints": "complaint_key text, requested_date date, status text, source text, service_request_id text,"
                      " requested_at timestamptz, answered_at timestamptz, reopened_at timestamptz, due_at timestamptz,"
                      " service_code text, transfer_count integer, handling_hours numeric, allowed_hours numeric,"
                      " is_on_time boolean, text_hash text, description text",
    "days_to_publish": "requested_date date, dirty_mark bigint",
    "daily_complaints": "requested_date date, district_code text, district_name text, service_field text,"
                        " service_name text, channel text, agency_responsible text, complaint_count bigint,"
                        " closed_count bigint, duplicate_count bigint, campaign_count bigint, repeat_count bigint",
    "hourly_complaints": "requested_hour_at timestamptz, requested_date date, service_field text,"
                         " complaint_count bigint",
    "handling_daily": "requested_date date, agency_responsible text, service_field text, complaint_count bigint,"
                      " closed_count bigint, on_time_count bigint, late_count bigint, overdue_open_count bigint,"
                      " handling_hours_sum numeric, allowed_hours_sum numeric, transfer_count bigint,"
                      " transferred_count bigint, reopened_count bigint, satisfaction_sum bigint,"
                      " satisfaction_count bigint",
    "district_daily": "requested_date date, district_code text, district_name text, service_field text, outline text,"
                      " resident_count integer, complaint_count bigint",
    "neighbourhood_daily": "requested_date date, district_name text, neighbourhood_code text,"
                           " neighbourhood_name text, service_field text, complaint_count bigint",
    "neighbourhood_outlines": "neighbourhood_code text, outline text, resident_count integer",
    "backlog": "agency_responsible text, service_field text, open_count bigint, overdue_count bigint,"
               " due_today_count bigint, oldest_requested_at timestamptz, as_of_at timestamptz",
    "open_complaints": "source text, service_request_id text, agency_responsible text, service_field text,"
                       " due_state text, description text, requested_at timestamptz",
    "recent_complaints": "source text, service_request_id text, requested_date date, description text,"
                         " requested_at timestamptz",
    "emerging_issues": "issue_id text, label text, status text, complaint_count integer, p_value double precision,"
                       " duplicate_share double precision, sample_text text, latest_alert_id text, alert_count bigint,"
                       " submitter_count integer, observed_count integer, expected_count double precision,"
                       " surge_score double precision, first_seen_at timestamptz, last_seen_at timestamptz",
    "issue_complaints": "issue_id text, label text, rank bigint, service_request_id text, source text,"
                        " agency_responsible text, description text, probability double precision,"
                        " requested_at timestamptz",
    "issue_daily": "issue_id text, label text, requested_date date, complaint_count bigint",
    "issue_events": "as_of_at timestamptz, issue_id text, label text, kind text, other_id text, other_label text",
    "alerts": "alert_id text, label text, observed_count integer, recurrence_interval_days double precision,"
              " reason text, first_alerted_at timestamptz, last_alerted_at timestamptz, last_seen_at timestamptz",
    "alert_complaints": "alert_id text, label text, rank bigint, service_request_id text, source text,"
                        " agency_responsible text, description text, is_counted boolean, requested_at timestamptz",
    "alert_evaluation": "detector text, dial double precision, issue_size integer, issue_count integer,"
                        " found_share double precision, found_low double precision, found_high double precision,"
                        " observed_a_month double precision, median_hours double precision, measured_date date",
    "routing_monthly": "month_date date, max_error double precision, complaint_count bigint, proposed_count bigint,"
                       " unlike_count bigint, judged_count bigint, wrong_count bigint, timed_count bigint,"
                       " within_count bigint",
    "understanding_evaluation": "tested_on text, way text, measure text, setting double precision,"
                                " figure double precision, figure_low double precision, figure_high double precision,"
                                " text_count integer, measured_date date",
}
OPEN, CLOSED = 3, 2  # complaints of one day


def make(warehouse):
    """Empty marts, the view that staging has, and the districts."""
    with warehouse.connect("dbt_rw") as connection:
        for name, columns in COLUMNS.items():
            connection.execute(f"create table marts.{name} ({columns})")
        connection.execute("create table seeds.districts (district_code text, district_name text)")
        connection.execute("insert into seeds.districts values ('11140', '중구')")
        connection.execute("create table seeds.neighbourhoods (neighbourhood_code text, neighbourhood_name text)")
        connection.execute("insert into seeds.neighbourhoods values ('1114052000', '소공동')")
        connection.execute("create table seeds.service_categories"
                           " (service_code text, service_field text, service_name text)")
        connection.execute("insert into seeds.service_categories values ('TR01', '교통', '불법주정차')")
        connection.execute("insert into marts.neighbourhood_outlines values ('1114052000', '[[127,37.5]]', 100)")
        connection.execute("drop view if exists intermediate.int_as_of cascade")
        connection.execute("create view intermediate.int_as_of as select max(requested_date) as as_of_date"
                           " from marts.fct_complaints")
        connection.execute("drop view if exists staging.stg_complaints cascade")
        connection.execute("create view staging.stg_complaints as"
                           " select c.service_request_id, c.batch_id, c.requested_at"
                           " from raw.complaints as c join ops.batches as b using (batch_id)"
                           " where b.status = 'promoted'")


def fill(warehouse, day, mark=1):
    """One day of five complaints in every mart of days, and what the small marts say of them."""
    total = OPEN + CLOSED
    with warehouse.connect("dbt_rw") as connection:
        for i in range(total):
            connection.execute("insert into marts.fct_complaints values (%(key)s, %(day)s, %(status)s, 's', %(key)s,"
                               " %(at)s::timestamptz, case %(status)s when 'closed' then %(at)s::timestamptz end, null,"
                               " %(at)s::timestamptz + interval '3 days', 'TR01', 0,"
                               " case %(status)s when 'closed' then 1 end, 72,"
                               " case %(status)s when 'closed' then true end, %(key)s, '본문')",
                               {"key": f"{day}-{i}", "day": day, "at": f"{day} 10:00+09",
                                "status": "open" if i < OPEN else "closed"})
        connection.execute("insert into marts.days_to_publish values (%s, %s)", (day, mark))
        connection.execute("insert into marts.daily_complaints values"
                           " (%s, '11140', '중구', '교통', '불법주정차', '웹', '교통과', 4, 2, 0, 0, 0),"
                           " (%s, null, '미상', '교통', '불법주정차', '웹', '교통과', 1, 0, 0, 0, 0)", (day, day))
        connection.execute("insert into marts.hourly_complaints values"
                           " ((%s || ' 10:00+09')::timestamptz, %s, '교통', 5)", (day, day))
        connection.execute("insert into marts.handling_daily values"
                           " (%s, '교통과', '교통', 5, 2, 1, 1, 1, 30.5, 40, 2, 1, 0, 8, 2)", (day,))
        connection.execute("insert into marts.district_daily values"
                           " (%s, '11140', '중구', '교통', '[]', 100, 4),"
                           " (%s, null, '미상', '교통', null, null, 1)", (day, day))
        connection.execute("insert into marts.neighbourhood_daily values"
                           " (%s, '중구', '1114052000', '소공동', '교통', 4), (%s, '미상', null, '미상', '교통', 1)",
                           (day, day))
        connection.execute("delete from marts.backlog")
        connection.execute("insert into marts.backlog select '교통과', '교통', count(*), 1, 1, now(), now()"
                           " from marts.fct_complaints where status = 'open'")
        connection.execute("delete from marts.open_complaints")
        connection.execute("insert into marts.open_complaints select 's', complaint_key, '교통과', '교통',"
                           " (array['overdue', 'due_today'])[row_number() over ()], '본문', now()"
                           " from marts.fct_complaints where status = 'open'")
        connection.execute("insert into marts.recent_complaints"
                           " select 's', complaint_key, requested_date, '본문', now() from marts.fct_complaints"
                           " where requested_date = %s", (day,))
        connection.execute("delete from marts.emerging_issues")
        connection.execute("insert into marts.emerging_issues values ('i1', '이름', 'new', 5, 0.01, 0, '본문',"
                           " 'A1', 1, 5, 3, 0.5, 2, %(at)s, %(at)s)", {"at": f"{day} 10:00+09"})
        connection.execute("insert into marts.issue_complaints values"
                           " ('i1', '이름', 1, %s, 's', '교통과', '본문', 1, %s)", (f"{day}-0", f"{day} 10:00+09"))
        connection.execute("insert into marts.issue_daily values ('i1', '이름', %s, 5)", (day,))
        connection.execute("insert into marts.issue_events values"
                           " ((%s || ' 10:00+09')::timestamptz, 'i1', '이름', 'new', '', '')", (day,))
        connection.execute("insert into marts.alert_evaluation values"
                           " ('eungdap', 1, 0, 360, 0.8, 0.7, 0.9, 1, 6, %s)", (day,))
        connection.execute("delete from marts.routing_monthly")
        connection.execute("insert into marts.routing_monthly values"
                           " (date_trunc('month', %s::date)::date, 0.1, 9, 8, 1, 6, 1, 5, 4)", (day,))
        connection.execute("insert into marts.understanding_evaluation values"
                           " ('petitions', 'ours', 'accuracy', null, 0.55, 0.5, 0.6, 1286, %s)", (day,))
        connection.execute("delete from marts.alerts")
        connection.execute("insert into marts.alerts values ('A1', '이름', 3, 60, '이유', %(at)s, %(at)s, %(at)s)",
                           {"at": f"{day} 10:00+09"})
        connection.execute("insert into marts.alert_complaints values"
                           " ('A1', '이름', 1, %s, 's', '교통과', '본문', true, %s)",
                           (f"{day}-0", f"{day} 10:00+09"))


def transform(warehouse, stage="facts", is_success=True):
    """One row of ops.transforms; returns its id."""
    with warehouse.connect("dbt_rw") as connection:
        return connection.execute("insert into ops.transforms (stage, ended_at, is_success) values (%s, now(), %s)"
                                  " returning transform_id", (stage, is_success)).fetchone()[0]
