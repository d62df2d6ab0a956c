"""A board of 28 days with made-up figures, for the tests of Superset: the published tables' columns, no pipeline."""

import csv
import random
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import cycle
from pathlib import Path

import psycopg
from psycopg import sql

SEEDS = Path(__file__).parents[2] / "dbt" / "seeds"
SEOUL = timezone(timedelta(hours=9))
DAYS = 28
DAILY_COUNT = 500
HELD_BATCH = 2  # of 48, the newest last
RECENT = 64
ANSWERED = 16  # beside them, answered
MADE_UP_ISSUES = (
    ("역 앞 공유 킥보드 방치", "growing", "마포구", "교통", 34, 6.2),
    ("수돗물 흙냄새", "new", "강동구", "치수상하수", 21, 1.4),
    ("초등학교 통학로 공사 소음", "new", "은평구", "환경", 12, 1.1),
    ("가로등 집단 소등", "growing", "관악구", "도로", 9, 1.0),
    ("공원 흰개미 출몰", "new", "도봉구", "공원녹지", 5, 0.4),
    ("버스 노선 변경 불편", "steady", "강서구", "교통", 18, 12.5),
    ("재활용품 수거 지연", "fading", "중랑구", "청소", 7, 6.6),
)
AGENCIES = ("서울시 도로관리과", "서울시 보행자전거과")
TABLES = {
    "daily_complaints": "requested_date date, district_code text, district_name text, service_field text, "
                        "service_name text, channel text, agency_responsible text, complaint_count bigint, "
                        "closed_count bigint, duplicate_count bigint, campaign_count bigint, repeat_count bigint",
    "hourly_complaints": "requested_hour_at timestamptz, requested_date date, service_field text, "
                         "complaint_count bigint",
    "handling_daily": "requested_date date, agency_responsible text, service_field text, complaint_count bigint, "
                      "closed_count bigint, on_time_count bigint, late_count bigint, overdue_open_count bigint, "
                      "handling_hours_sum numeric, allowed_hours_sum numeric, transfer_count bigint, "
                      "transferred_count bigint, reopened_count bigint, satisfaction_sum bigint, "
                      "satisfaction_count bigint",
    "district_daily": "requested_date date, district_code text, district_name text, service_field text, outline text, "
                      "resident_count bigint, complaint_count bigint",
    "neighbourhood_daily": "requested_date date, district_name text, neighbourhood_code text, "
                           "neighbourhood_name text, service_field text, complaint_count bigint",
    "neighbourhood_outlines": "neighbourhood_code text, outline text, resident_count bigint",
    "backlog": "agency_responsible text, service_field text, open_count bigint, overdue_count bigint, "
               "due_today_count bigint, oldest_requested_at timestamptz, as_of_at timestamptz",
    "open_complaints": "source text, service_request_id text, requested_at timestamptz, due_at timestamptz, "
                       "working_days_left bigint, transfer_count integer, is_reopened boolean, is_bounced boolean, "
                       "channel text, district_name text, neighbourhood_name text, service_field text, "
                       "service_name text, agency_responsible text, description text, as_of_at timestamptz, "
                       "due_state text",
    "recent_complaints": "source text, service_request_id text, requested_at timestamptz, requested_date date, "
                         "channel text, district_name text, neighbourhood_name text, service_field text, "
                         "service_name text, agency_responsible text, status text, answered_at timestamptz, "
                         "due_at timestamptz, transfer_count integer, is_reopened boolean, description text",
    "emerging_issues": "issue_id text, label text, keywords text, status text, first_seen_at timestamptz, "
                       "last_seen_at timestamptz, complaint_count bigint, window_hours integer, "
                       "observed_count bigint, expected_count double precision, p_value double precision, "
                       "surge_score double precision, main_district_name text, place_count bigint, "
                       "main_service_field text, submitter_count bigint, duplicate_share double precision, "
                       "sample_text text, as_of_at timestamptz, latest_alert_id text, alerted_at timestamptz, "
                       "recurrence_interval_days double precision, alert_count bigint, daily_levels text",
    "issue_complaints": "issue_id text, label text, rank integer, service_request_id text, source text, "
                        "requested_at timestamptz, district_name text, neighbourhood_name text, service_name text, "
                        "agency_responsible text, description text, probability double precision",
    "issue_daily": "issue_id text, label text, requested_date date, complaint_count bigint",
    "issue_events": "as_of_at timestamptz, issue_id text, label text, kind text, other_id text, other_label text",
    "alerts": "alert_id text, label text, place text, kind text, first_alerted_at timestamptz, "
              "last_seen_at timestamptz, window_hours integer, observed_count bigint, expected_count double precision, "
              "recurrence_interval_days double precision, surprise_per_complaint double precision, reason text, "
              "caution text, is_ongoing boolean, is_small_voice boolean, told_at timestamptz",
    "alert_complaints": "alert_id text, label text, statement_marks text, rank bigint, service_request_id text, "
                        "requested_at timestamptz, "
                        "district_name text, neighbourhood_name text, service_name text, agency_responsible text, "
                        "description text, is_counted boolean, is_ongoing boolean",
    "alert_evaluation": "measured_date date, per_day double precision, detector text, dial double precision, "
                        "observed_a_month double precision, issue_size integer, issue_count integer, "
                        "found_share double precision, found_low double precision, found_high double precision, "
                        "median_hours double precision",
    "routing_monthly": "month_date date, max_error double precision, complaint_count bigint, proposed_count bigint, "
                       "unlike_count bigint, judged_count bigint, wrong_count bigint, timed_count bigint, "
                       "within_count bigint",
    "understanding_evaluation": "line_number integer, measured_date date, tested_on text, way text, measure text, "
                                "setting double precision, figure double precision, figure_low double precision, "
                                "figure_high double precision, text_count integer",
}


def empty_board(connection: psycopg.Connection) -> None:
    """The published tables without rows, as publish_rw makes them; `connection` is the superuser's."""
    connection.execute("set local role publish_rw")
    for table, columns in TABLES.items():
        connection.execute(sql.SQL("drop table if exists board.{}").format(sql.Identifier(table)))
        connection.execute(sql.SQL("create table board.{} ({})").format(sql.Identifier(table), sql.SQL(columns)))
    connection.execute("reset role")


def create_board(connection: psycopg.Connection, now: datetime | None = None, days: int = DAYS,
                 daily_count: int = DAILY_COUNT) -> None:
    """Create and fill the tables of schema `board`, and what its live views read; `connection` is the superuser's."""
    now = now or datetime.now(UTC)
    empty_board(connection)
    for table, rows in _rows(now, random.Random(311), days, daily_count):
        _copy(connection, f"board.{table}", rows)
    connection.execute("truncate ops.sources, ops.batches, ops.publications, quality.validation_runs, ops.transforms, "
                       "quality.validation_results restart identity cascade")
    for table, rows in _checks(now):
        _copy(connection, table, rows)
    connection.execute("truncate quality.result_days")
    connection.execute("select quality.note_findings(validation_run_id),"
                       " quality.add_to_days(validation_run_id, validation_run_id)"
                       " from quality.validation_runs order by validation_run_id")
    connection.execute("truncate raw.complaints")
    for month in {(now - timedelta(days=back)).astimezone(SEOUL).date().replace(day=1) for back in (0, 2)}:
        connection.execute("select raw.ensure_month(%s)", (month,))
    _copy(connection, "raw.complaints (source, service_request_id, version_hash, batch_id, requested_at, updated_at,"
                      " text_hash, agency_responsible, status, landed_at)", _raw_rows(now))
    connection.execute("truncate ops.alert_tellings, ops.alert_actions, ops.subscriptions cascade")
    connection.execute("insert into ops.alert_tellings (alert_id, told_at, observed_count, is_first)"
                       " select alert_id, told_at, observed_count, true from board.alerts")


def _copy(connection: psycopg.Connection, table: str, rows: Iterable[tuple]) -> None:
    with connection.cursor().copy(sql.SQL("copy {} from stdin").format(sql.SQL(table))) as copy:
        for row in rows:
            copy.write_row(row)


def _seed(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _rows(now: datetime, rng: random.Random, days: int, daily_count: int) -> Iterable[tuple[str, Iterable[tuple]]]:
    today = now.astimezone(SEOUL).date()
    districts, categories, channels = _seed("districts"), _seed("service_categories"), _seed("channels")
    offices = defaultdict(list)
    for office in _seed("departments"):
        offices[office["district_name"], office["service_field"]].append(office["agency"])
    daily, hourly = defaultdict(int), defaultdict(int)
    handling: dict[tuple, list[float]] = defaultdict(lambda: [0] * 12)
    waiting: dict[tuple, list[int]] = defaultdict(lambda: [0, 0, 0])
    for moment in _moments(now, rng, days, daily_count):
        district = rng.choices(districts, [int(each["resident_count"]) for each in districts])[0]
        weights = [60 if each["service_name"] == "불법주정차" else 1 for each in categories]
        category = rng.choices(categories, weights)[0]
        channel = rng.choices(channels, (20, 45, 25, 8, 2))[0]["channel"]
        field, day = category["service_field"], moment.astimezone(SEOUL).date()
        hourly[moment.replace(minute=0, second=0, microsecond=0), day, field] += 1
        agencies = offices[district["district_name"], field] or offices["", field] or ["서울시 민원담당관"]
        key = (rng.choice(agencies), field)
        daily[day, district["district_code"], district["district_name"], field, category["service_name"], channel,
              key[0]] += 1
        allowed = int(category["deadline_working_days"]) * 24.0 * 1.4
        _handle(handling[day, *key], waiting[key], allowed, allowed * rng.lognormvariate(-0.7, 0.7), today - day, rng)
    earlier = {(each, *key[1:]): n for key, n in daily.items() for each in _earlier(key[0])}
    yield "daily_complaints", ((*key, n, n // 2, n // 9, 0, n // 7) for key, n in {**daily, **earlier}.items())
    yield "hourly_complaints", ((*key, n) for key, n in hourly.items())
    handled = {(each, *key[1:]): values for key, values in handling.items() for each in _earlier(key[0])} | handling
    yield "handling_daily", ((*key, *values) for key, values in handled.items())
    yield "district_daily", _district_rows(daily, {each["district_code"]: each for each in districts})
    yield from _neighbourhood_rows(daily)
    yield "backlog", ((*key, *n, now - timedelta(days=rng.randint(1, 20)), now) for key, n in waiting.items() if n[0])
    yield from _issue_rows(now, today, rng)
    yield from _alert_rows(now)
    yield from _complaint_rows(now)


def _earlier(day: date) -> tuple[date, ...]:
    """The days on which as much came in as on `day`: of the 28 days before, every other one, and of last year all."""
    last_year = (day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day),)
    return (day - timedelta(days=DAYS), *last_year) if day.day % 2 else last_year


def _moments(now: datetime, rng: random.Random, days: int, daily_count: int) -> Iterable[datetime]:
    midnight = now.astimezone(SEOUL).replace(hour=0, minute=0, second=0, microsecond=0)
    for back in range(days - 1, -1, -1):
        start = midnight - timedelta(days=back)
        weekend = 0.7 if start.weekday() > 4 else 1.0
        for _ in range(int(daily_count * weekend * rng.uniform(0.9, 1.1))):
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
        row[1:] = [old + new for old, new in zip(row[1:], map(int, done), strict=True)]
    else:
        overdue = age.total_seconds() / 3600 > allowed
        row[4] += overdue
        for index, counted in enumerate((True, overdue, not overdue and rng.random() < 0.1)):
            waiting[index] += counted


def _district_rows(daily: dict[tuple, int], districts: dict[str, dict[str, str]]) -> Iterable[tuple]:
    totals: dict[tuple, int] = defaultdict(int)
    for (day, code, name, field, *_), n in daily.items():
        totals[day, code, name, field] += n
    for (day, code, name, field), n in totals.items():
        yield day, code, name, field, districts[code]["outline"], int(districts[code]["resident_count"]), n


def _neighbourhood_rows(daily: dict[tuple, int]) -> Iterable[tuple[str, Iterable[tuple]]]:
    """The complaints of a district's day, dealt out to its dong in turn."""
    places = _seed("neighbourhoods")
    by_district: dict[str, list[dict[str, str]]] = defaultdict(list)
    for place in places:
        by_district[place["district_code"]].append(place)
    dealt = {code: cycle(each) for code, each in by_district.items()}
    totals: dict[tuple, int] = defaultdict(int)
    for (day, code, district, field, *_), n in daily.items():
        place = next(dealt[code])
        totals[day, district, place["neighbourhood_code"], place["neighbourhood_name"], field] += n
    yield "neighbourhood_daily", ((*key, n) for key, n in totals.items())
    yield "neighbourhood_outlines", ((each["neighbourhood_code"], each["outline"], int(each["resident_count"]))
                                     for each in places)


def _issue_rows(now: datetime, today: date, rng: random.Random) -> Iterable[tuple[str, Iterable[tuple]]]:
    issues, members, days, events = [], [], [], []
    for number, (label, status, district, field, observed, expected) in enumerate(MADE_UP_ISSUES):
        issue = f"issue-{number:02d}"
        total = observed + rng.randint(0, 40)
        text = f"{label} 때문에 불편합니다. 며칠째 그대로이니 조치해 주시기 바랍니다. 연락처는 [전화번호] 입니다."
        first = now - timedelta(hours=20 * (number + 1))
        counts = [rng.randint(0, 2 + observed // (back + 1)) for back in range(DAYS)]
        levels = "".join(str(-(-7 * count // max(1, *counts[:14]))) for count in counts[13::-1])
        issues.append((issue, label, ", ".join(label.split()), status, first, now, total, 24, observed, expected,
                       10.0 ** -(observed / expected), round(observed / expected, 2), district, rng.randint(1, 6),
                       field, max(1, observed - 2), 0.1, text, now,
                       *(("A-00", now, 90.0, 1) if number == 1 else (None, None, None, 0)), levels))
        members += [(issue, label, rank, f"C-{number:02d}{rank:03d}", "sample_city", now - timedelta(hours=3 * rank),
                     district, "본동", field, _agency(rank), text, 0.99 - rank / 50) for rank in range(1, 6)]
        days += [(issue, label, today - timedelta(days=back), count) for back, count in enumerate(counts)]
        events += [(first, issue, label, "new", "", "")] + [(now, issue, label, status, "", "")] * (status != "new")
    events.append((now, "issue-01", MADE_UP_ISSUES[1][0], "split_from", "issue-00", MADE_UP_ISSUES[0][0]))
    yield "emerging_issues", issues
    yield "issue_events", events
    yield "issue_complaints", members
    yield "issue_daily", days


def _agency(rank: int) -> str:
    """The department of a complaint by its rank: of four the first one's two, the second one's one, nobody's one."""
    return (AGENCIES[0], AGENCIES[0], AGENCIES[1], "미지정")[(rank - 1) % 4]


def _alert_rows(now: datetime) -> Iterable[tuple[str, Iterable[tuple]]]:
    """One alert of few complaints and one of many, the second with something that speaks against it."""
    alerts, members = [], []
    for number, (label, count, kind, caution) in enumerate((
            ("수돗물 녹물", 6, "new", ""),
            ("축제 소음", 24, "surge", "② 24건 중 15건은 문장이 거의 같습니다."))):
        alert, district = f"A-{number:02d}", ("마포구", "강동구")[number]
        reason = f"① 최근 24시간 {district}에서 '{label}' 관련 민원이 {count}건 들어왔습니다(평소라면 0.4건)."
        alerts.append((alert, f"{district} {label}", district, kind, now - timedelta(hours=5), now, 24, count, 0.4,
                       90.0 + 900 * number, 8.1 / count, reason, caution, True, kind == "new" and count <= 15, now))
        members += [(alert, f"{district} {label}", "①②" if caution and rank <= 15 else "①", rank,
                     f"A-{number:02d}{rank:03d}", now - timedelta(hours=rank), district, "본동", label,
                     _agency(rank), f"{label} 때문에 불편합니다. 연락처는 [전화번호] 입니다.", True, True)
                    for rank in range(1, count + 1)]
    evaluation = [(now.date(), 200, name, dial, dial, size, 20, share, share - 0.1, share + 0.1, hours)
                  for name, share, hours in (("eungdap", 0.8, 8.1), ("farrington", 0.3, None))
                  for dial in (0.5, 1, 2) for size in (0, 5)]
    yield "alert_evaluation", evaluation
    months = (now.date().replace(day=1), (now.date().replace(day=1) - timedelta(days=1)).replace(day=1))
    yield "routing_monthly", [(month, 0.1, 1000, 950, 4, 800, wrong, 780, 640)
                              for month, wrong in zip(months, (70, 90), strict=True)]
    yield "understanding_evaluation", _understanding(now)
    yield "alerts", alerts
    yield "alert_complaints", members


def _understanding(now: datetime) -> Iterable[tuple]:
    """Figures of each of the three parts: some that were counted, and the two curves."""
    counted = [("petitions", "ours", "accuracy", None, 0.54), ("petitions", "majority", "accuracy", None, 0.18),
               ("petitions", "ours", "error_at_dial", 0.2, 0.19),
               ("petitions 2019-05", "ours", "error_at_dial", 0.2, 0.23),
               ("answered petitions", "bm25", "found_first", None, 0.7),
               ("made-up reports", "ours", "false_flags", None, 0.012)]
    curves = [("petitions", way, "risk_at_coverage", tenth / 10, tenth / scale)
              for way, scale in (("ours", 22), ("ngrams", 18)) for tenth in range(1, 11)]
    curves += [("made-up reports", way, "recall_at_false_flags", rate, found)
               for way, found in (("ours", 0.86), ("ngrams", 0.4), ("kind_names", 0.0)) for rate in (5, 10, 20)]
    for number, (tested_on, way, measure, setting, figure) in enumerate([*counted, *curves], start=1):
        yield (number, now.date(), tested_on, way, measure, setting, figure, max(figure - 0.01, 0), figure + 0.01, 500)


def _complaint_rows(now: datetime) -> Iterable[tuple[str, Iterable[tuple]]]:
    """Complaints one by one: 64 that are open, some over their deadline, and those that came in, one a half hour."""
    waiting, received = [], []
    end = now.astimezone(SEOUL).replace(hour=23, minute=59, second=59, microsecond=0)
    for number in range(1, RECENT + 1):
        left = number % 7 - 2
        transfers, reopened = int(number % 5 == 0), number % 11 == 0
        field, item = ("도로", "보도블록") if number % 3 else ("교통", "불법주정차")
        what = ("120다산콜", "마포구" if number % 2 else "강동구", "본동", field, item, _agency(number))
        text = f"{number}번째로 알립니다. 보도가 꺼져 있습니다. 연락처는 [전화번호] 입니다."
        at = _received(now, number)
        waiting.append(("sample_city", f"{number:04d}", at - timedelta(days=9), end + timedelta(days=left), left,
                        transfers, reopened, bool(transfers) or reopened, *what, text, now,
                        "overdue" if left < 0 else "due_later" if left else "due_today"))
        received.append(("sample_city", f"{number:04d}", at, at.astimezone(SEOUL).date(), *what, "open", None,
                         end + timedelta(days=left), transfers, reopened, text))
    for number in range(RECENT + 1, RECENT + ANSWERED + 1):
        at = _received(now, number)
        text = f"{number}번째로 알립니다. 가로등이 깜박입니다. 연락처는 [전화번호] 입니다."
        received.append(("sample_city", f"{number:04d}", at, at.astimezone(SEOUL).date(), "120다산콜", "마포구", "본동",
                         "도로", "가로등", _agency(number), "closed", at + timedelta(hours=number % 20), end, 0, False,
                         text))
    yield "open_complaints", waiting
    yield "recent_complaints", received


def _received(now: datetime, number: int) -> datetime:
    """When a recent complaint came: before the newest batch ended."""
    return now - timedelta(minutes=60 + 30 * number)


def _raw_rows(now: datetime) -> Iterable[tuple]:
    """What the recent complaints came from: each is in the batch of its hour."""
    for number in range(1, RECENT + ANSWERED + 1):
        at = _received(now, number)
        start = at.replace(minute=0, second=0, microsecond=0)
        end = start + timedelta(hours=1)
        yield ("sample_city", f"{number:04d}", "v", f"sample_city:{start:%Y%m%dT%H%M}Z:{end:%Y%m%dT%H%M}Z", at, at, "t",
               _agency(number), "open" if number <= RECENT else "closed", end)


def _checks(now: datetime) -> Iterable[tuple[str, Iterable[tuple]]]:
    """Two days of hourly batches, each checked and published; one batch was held for its volume."""
    hour, minute = now.replace(minute=0, second=0, microsecond=0), timedelta(minutes=1)
    ends = [hour - timedelta(hours=back) for back in range(47, -1, -1)]
    batches, runs, results, publications = [], [], [], []
    for number, end in enumerate(ends):
        start, held = end - timedelta(hours=1), number == HELD_BATCH
        batch = f"sample_city:{start:%Y%m%dT%H%M}Z:{end:%Y%m%dT%H%M}Z"
        reason = "건수가 평소의 절반보다 적습니다" if held else ""
        status = "held" if held else "promoted"
        batches.append((batch, "sample_city", start, end, status, reason, end, end + 5 * minute))
        batch_run, marts_run = 2 * number + 1, 2 * number + 2
        runs += [(batch_run, "batch", batch, None, "{}", 0, not held, reason, end + 5 * minute),
                 (marts_run, "marts", None, number + 1, f"{{{end:%Y-%m-%d}}}", 0, True, "", end + 7 * minute)]
        results += [(batch_run, "B-KEY-01", "민원 번호 있음", "sample_city", "columns", "critical", True, None, None,
                     0, "{}"),
                    (batch_run, "B-VOL-01", "접수 건수 급감", "sample_city", "volume", "critical", not held,
                     '{"value": 9}', '{"min": 10}', int(held), "{}"),
                    (marts_run, "M-REC-02", "합계가 원천과 일치", "daily_complaints", "sums", "critical", True, None,
                     None, 0, "{}")]
        day = f"{{{end:%Y-%m-%d}}}"
        publications.append((number + 1, marts_run, number + 1, "published", "", day, end + 8 * minute))
    yield "ops.sources", [("sample_city", True, "표본 도시 포털", 125, ends[0], "{}")]
    yield "ops.batches", batches
    yield "ops.transforms (transform_id, stage, is_success, started_at)", [
        (n + 1, "facts", True, end + 6 * minute) for n, end in enumerate(ends)]
    yield "quality.validation_runs", runs
    yield ("quality.validation_results (validation_run_id, rule_id, name_ko, subject, expectation, severity,"
           " is_success, observed, expected, failing_count, failing_keys)"), results
    yield "ops.publications", publications
