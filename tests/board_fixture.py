"""A board of 28 days with made-up figures, for the tests of Superset: the published tables' columns, no pipeline."""

import csv
import random
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import psycopg
from psycopg import sql

SEEDS = Path(__file__).parents[1] / "dbt" / "seeds"
SEOUL = timezone(timedelta(hours=9))
DAYS = 28
DAILY_COUNT = 500
MADE_UP_ISSUES = (
    ("역 앞 공유 킥보드 방치", "growing", "마포구", "교통", 34, 6.2),
    ("수돗물 흙냄새", "new", "강동구", "치수상하수", 21, 1.4),
    ("초등학교 통학로 공사 소음", "new", "은평구", "환경", 12, 1.1),
    ("가로등 집단 소등", "growing", "관악구", "도로", 9, 1.0),
    ("공원 흰개미 출몰", "new", "도봉구", "공원녹지", 5, 0.4),
    ("버스 노선 변경 불편", "steady", "강서구", "교통", 18, 12.5),
    ("재활용품 수거 지연", "fading", "중랑구", "청소", 7, 6.6),
)
TABLES = {
    "daily_complaints": "requested_date date, district_code text, district_name text, service_field text, "
                        "service_name text, channel text, complaint_count bigint, closed_count bigint, "
                        "duplicate_count bigint, campaign_count bigint, repeat_count bigint",
    "hourly_complaints": "requested_hour_at timestamptz, requested_date date, service_field text, "
                         "complaint_count bigint",
    "handling_daily": "requested_date date, agency_responsible text, service_field text, complaint_count bigint, "
                      "closed_count bigint, on_time_count bigint, late_count bigint, overdue_open_count bigint, "
                      "handling_hours_sum double precision, allowed_hours_sum double precision, transfer_count bigint, "
                      "transferred_count bigint, reopened_count bigint, satisfaction_sum bigint, "
                      "satisfaction_count bigint",
    "district_daily": "requested_date date, district_code text, district_name text, service_field text, outline text, "
                      "resident_count bigint, complaint_count bigint",
    "backlog": "agency_responsible text, service_field text, open_count bigint, overdue_count bigint, "
               "due_today_count bigint, oldest_requested_at timestamptz, as_of_at timestamptz",
    "emerging_issues": "issue_id text, label text, keywords text, status text, first_seen_at timestamptz, "
                       "last_seen_at timestamptz, complaint_count bigint, window_hours integer, "
                       "observed_count bigint, expected_count double precision, p_value double precision, "
                       "surge_score double precision, main_district_name text, place_count bigint, "
                       "main_service_field text, submitter_count bigint, duplicate_share double precision, "
                       "sample_text text, as_of_at timestamptz",
    "issue_complaints": "issue_id text, label text, rank integer, service_request_id text, source text, "
                        "requested_at timestamptz, district_name text, neighbourhood_name text, service_name text, "
                        "description text, probability double precision",
    "issue_daily": "issue_id text, label text, requested_date date, complaint_count bigint",
    "freshness": "source text, is_synthetic boolean, last_window_end_at timestamptz, last_landed_at timestamptz, "
                 "last_promoted_at timestamptz, last_published_at timestamptz, minutes_behind integer, state text, "
                 "reason text",
    "gate_status": "gate text, name_ko text, subject text, success boolean, severity text, failed_count bigint, "
                   "checked_at timestamptz, reason text",
    "gate_results": "checked_at timestamptz, gate text, subject text, rule_id text, name_ko text, severity text, "
                    "success boolean, observed text, expected text, failing_count bigint",
}


def create_board(connection: psycopg.Connection, now: datetime | None = None) -> None:
    """Create and fill every table of schema `board` (as publish_rw, which owns it) with `DAYS` days up to `now`."""
    now = now or datetime.now(UTC)
    drop_board(connection)
    for table, columns in TABLES.items():
        connection.execute(sql.SQL("create table board.{} ({})").format(sql.Identifier(table), sql.SQL(columns)))
    for table, rows in _rows(now, random.Random(311)):
        _copy(connection, table, rows)


def drop_board(connection: psycopg.Connection) -> None:
    """Drop every relation of `TABLES`, whether it is a table or a view."""
    found = dict(connection.execute(
        "select table_name, table_type from information_schema.tables where table_schema = 'board'").fetchall())
    for table in TABLES.keys() & found.keys():
        kind = sql.SQL("view" if found[table] == "VIEW" else "table")
        connection.execute(sql.SQL("drop {} board.{} cascade").format(kind, sql.Identifier(table)))


def _copy(connection: psycopg.Connection, table: str, rows: Iterable[tuple]) -> None:
    with connection.cursor().copy(sql.SQL("copy board.{} from stdin").format(sql.Identifier(table))) as copy:
        for row in rows:
            copy.write_row(row)


def _seed(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _rows(now: datetime, rng: random.Random) -> Iterable[tuple[str, Iterable[tuple]]]:
    today = now.astimezone(SEOUL).date()
    districts, categories, channels = _seed("districts"), _seed("service_categories"), _seed("channels")
    offices = defaultdict(list)
    for office in _seed("departments"):
        offices[office["district_name"], office["service_field"]].append(office["agency"])
    daily, hourly = defaultdict(int), defaultdict(int)
    handling: dict[tuple, list[float]] = defaultdict(lambda: [0] * 12)
    waiting: dict[tuple, list[int]] = defaultdict(lambda: [0, 0, 0])
    for moment in _moments(now, rng):
        district = rng.choices(districts, [int(each["resident_count"]) for each in districts])[0]
        category = rng.choices(categories, [60 if each["service_name"] == "불법주정차" else 1 for each in categories])[0]
        channel = rng.choices(channels, (20, 45, 25, 8, 2))[0]["channel"]
        field, day = category["service_field"], moment.astimezone(SEOUL).date()
        daily[day, district["district_code"], district["district_name"], field, category["service_name"], channel] += 1
        hourly[moment.replace(minute=0, second=0, microsecond=0), day, field] += 1
        agencies = offices[district["district_name"], field] or offices["", field] or ["서울시 민원담당관"]
        key = (rng.choice(agencies), field)
        allowed = int(category["deadline_working_days"]) * 24.0 * 1.4
        _handle(handling[day, *key], waiting[key], allowed, allowed * rng.lognormvariate(-0.7, 0.7), today - day, rng)
    yield "daily_complaints", ((*key, n, n // 2, n // 9, 0, n // 7) for key, n in daily.items())
    yield "hourly_complaints", ((*key, n) for key, n in hourly.items())
    yield "handling_daily", ((*key, *values) for key, values in handling.items())
    yield "district_daily", _district_rows(daily, {each["district_code"]: each for each in districts})
    yield "backlog", ((*key, *n, now - timedelta(days=rng.randint(1, 20)), now) for key, n in waiting.items() if n[0])
    yield from _issue_rows(now, today, rng)
    yield from _status_rows(now)


def _moments(now: datetime, rng: random.Random) -> Iterable[datetime]:
    midnight = now.astimezone(SEOUL).replace(hour=0, minute=0, second=0, microsecond=0)
    for back in range(DAYS - 1, -1, -1):
        start = midnight - timedelta(days=back)
        weekend = 0.7 if start.weekday() > 4 else 1.0
        for _ in range(int(DAILY_COUNT * weekend * rng.uniform(0.9, 1.1))):
            moment = start + timedelta(hours=min(23.9, max(0, rng.gauss(14, 5))), minutes=rng.randrange(60))
            if moment <= now:
                yield moment.astimezone(UTC)


def _handle(row: list[float], waiting: list[int], allowed: float, took: float, age: timedelta,
            rng: random.Random) -> None:
    row[0] += 1
    if took <= age.total_seconds() / 3600:
        scored = int(rng.random() < 0.3)
        done = (1, took <= allowed, took > allowed, 0, took, allowed, rng.random() < 0.1, rng.random() < 0.1,
                rng.random() < 0.03, scored * rng.randint(1, 5), scored)
        row[1:] = [old + int(new) if isinstance(new, bool) else old + new for old, new in zip(row[1:], done, strict=True)]
    else:
        overdue = age.total_seconds() / 3600 > allowed
        row[4] += overdue
        for index, counted in enumerate((True, overdue, not overdue and rng.random() < 0.1)):
            waiting[index] += counted


def _district_rows(daily: dict[tuple, int], districts: dict[str, dict[str, str]]) -> Iterable[tuple]:
    totals: dict[tuple, int] = defaultdict(int)
    for (day, code, name, field, _, _), n in daily.items():
        totals[day, code, name, field] += n
    for (day, code, name, field), n in totals.items():
        yield day, code, name, field, districts[code]["outline"], int(districts[code]["resident_count"]), n


def _issue_rows(now: datetime, today: date, rng: random.Random) -> Iterable[tuple[str, Iterable[tuple]]]:
    issues, members, days = [], [], []
    for number, (label, status, district, field, observed, expected) in enumerate(MADE_UP_ISSUES):
        issue = f"issue-{number:02d}"
        total = observed + rng.randint(0, 40)
        text = f"{label} 때문에 불편합니다. 며칠째 그대로이니 현장을 확인하고 조치해 주시기 바랍니다. 연락처는 [전화번호] 입니다."
        issues.append((issue, label, ", ".join(label.split()), status, now - timedelta(hours=20 * (number + 1)), now, total,
                       24, observed, expected, 10.0 ** -(observed / expected), round(observed / expected, 2), district,
                       rng.randint(1, 6), field, max(1, observed - 2), 0.1, text, now))
        members += [(issue, label, rank, f"C-{number:02d}{rank:03d}", "sample_city", now - timedelta(hours=3 * rank),
                     district, "본동", field, text, 0.99 - rank / 50) for rank in range(1, 6)]
        days += [(issue, label, today - timedelta(days=back), rng.randint(0, 2 + observed // (back + 1)))
                 for back in range(DAYS)]
    yield "emerging_issues", issues
    yield "issue_complaints", members
    yield "issue_daily", days


def _status_rows(now: datetime) -> Iterable[tuple[str, Iterable[tuple]]]:
    hour = now.replace(minute=0, second=0, microsecond=0)
    minute = timedelta(minutes=1)
    yield "freshness", [("sample_city", True, hour, hour + 4 * minute, hour + 5 * minute, hour + 8 * minute, 22, "정상", "")]
    yield "gate_status", [
        ("batch", "도착 자료 점검", "sample_city", True, "info", 0, hour + 5 * minute, ""),
        ("marts", "공개 전 점검", "daily_complaints", True, "info", 0, hour + 7 * minute, ""),
    ]
    yield "gate_results", [
        (hour - timedelta(hours=back), gate, subject, rule, name, "critical", back != 5 or rule != "volume",
         "{}", "{}", 0 if back != 5 or rule != "volume" else 12)
        for back in range(48)
        for gate, subject, rule, name in (("batch", "sample_city", "columns", "필수 열"),
                                          ("batch", "sample_city", "volume", "건수 범위"),
                                          ("marts", "daily_complaints", "sums", "합계 일치"))]
