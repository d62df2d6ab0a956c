"""Years of history put straight into a scratch warehouse, and the rows of an hour, for measuring what an hour costs.

The newest `RECENT_DAYS` days are complaints with texts, landed as a portal's; what lies before is made by SQL, with
everything that hourly runs leave behind: batches, landings, transforms, verdicts, publications, issues, signals.
"""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import ClassVar

from issue_stream import ITEMS, WORDS, StubEmbedder

from pipeline.landing import land
from pipeline.records import Complaint
from pipeline.sources.base import RawRow

HOURLY = 7
RECENT_DAYS = 60
OLD_DAYS = 1826  # five years
LOOKBACK = timedelta(days=10)
HOUR = timedelta(hours=1)
DISTRICTS = ("강남구", "마포구", "종로구", "중구", "노원구")
TEXT_LENGTH = 95  # the sample city's median


class City:
    """A portal of `HOURLY` complaints an hour; one in a hundred is never answered, the others within nine days."""

    name, label_ko, is_synthetic, max_minutes_behind, lookback_days = "city", "가상 민원", True, 125, 10
    channel_minutes: ClassVar = {}
    id_columns, submitter_columns, stored_columns, label_columns = ("id",), (), frozenset({"id"}), frozenset()

    def fetch(self, start: datetime, end: datetime, read_at: datetime | None = None) -> Iterator[RawRow]:
        """Complaints of [start, end) as they stand at `read_at` (default: the window's end)."""
        first, last = (int(moment.timestamp()) * HOURLY // 3600 for moment in (start, end))
        for number in range(first, last):
            yield RawRow({"id": number, "read_at": (read_at or end).isoformat()})

    def map(self, row: RawRow) -> Complaint:
        """The complaint of that number."""
        number, read_at = row.data["id"], datetime.fromisoformat(row.data["read_at"])
        chance = random.Random(number)
        requested_at = datetime.fromtimestamp(number * 3600 / HOURLY, tz=read_at.tzinfo)
        answered_at = requested_at + timedelta(hours=chance.uniform(20, 216))
        is_closed = number % 100 != 0 and answered_at < read_at
        week = number // (168 * HOURLY)
        if number % 20 == 0:  # what people of that week complain about
            text = f"{WORDS[week % 28]} {WORDS[(week + 5) % 28]} 수돗물 악취 {WORDS[chance.randrange(28)]}"
        else:
            text = "".join(chr(chance.randrange(ord("가"), ord("힣"))) for _ in range(TEXT_LENGTH))
        return Complaint(
            str(number), requested_at, text, ITEMS[number % 3], channel=("웹", "앱", "120다산콜")[number % 3],
            district=DISTRICTS[number % 5], agency_responsible=f"{DISTRICTS[number % 5]} {number % 7}과",
            submitter=f"person {number % 5000}", status="closed" if is_closed else "open",
            answer="처리하였습니다." if is_closed else "", answered_at=answered_at if is_closed else None)


def fill(warehouse, end: datetime, rows: int) -> None:
    """About `rows` complaints before `end`: the last `RECENT_DAYS` days whole, the rest over `OLD_DAYS` before them."""
    recent = end - timedelta(days=RECENT_DAYS)
    old_rows = max(rows - RECENT_DAYS * 24 * HOURLY, 0)
    for day in range(RECENT_DAYS):
        start = recent + timedelta(days=day)
        with warehouse.connect("ingest_rw") as connection:
            land(connection, City(), start, start + timedelta(days=1),
                 City().fetch(start, start + timedelta(days=1), read_at=end))
    names = {"end": end, "recent": recent, "old": recent - timedelta(days=OLD_DAYS if old_rows else 0),
             "rows": old_rows, "seconds": OLD_DAYS * 86400.0 / max(old_rows, 1), "model": StubEmbedder().model_version}
    with warehouse.connect("postgres", autocommit=True) as connection:
        for statement in STATEMENTS:
            connection.execute(statement, names)
        connection.execute("vacuum analyze")


STATEMENTS = (
    """update ops.batches set status = 'promoted', landed_at = window_end_at, decided_at = window_end_at""",
    """select raw.ensure_month(month::date)
       from generate_series(date_trunc('month', %(old)s::timestamptz, 'Asia/Seoul') at time zone 'Asia/Seoul',
                            %(recent)s::timestamptz at time zone 'Asia/Seoul', interval '1 month') as month""",
    """insert into ops.batches
       select 'city:' || to_char(at, 'YYYYMMDDHH24'), 'city', at, at + interval '1 hour', 'promoted', '',
              at + interval '1 hour', at + interval '1 hour'
       from generate_series(%(old)s, %(recent)s - interval '1 hour', interval '1 hour') as at""",
    """insert into raw.landings (batch_id, fetched_count, accepted_count, duplicate_count, quarantined_count,
                                started_at, ended_at)
       select batch_id, 20, 20, 0, 0, landed_at, landed_at from ops.batches on conflict do nothing""",
    """insert into raw.complaints (
           source, service_request_id, version_hash, batch_id, requested_at, updated_at, service_name, description,
           text_hash, answer, answered_at, channel, district, agency_responsible, status, submitter_hmac, landed_at)
       select 'city', 'old-' || n, md5('v' || n), 'city:' || to_char(at, 'YYYYMMDDHH24'), at, coalesce(answered_at, at),
              (array['교통 > 불법주정차', '청소 > 쓰레기 무단투기', '도로 > 도로파손·포트홀'])[1 + n %% 3],
              repeat(md5('t' || n - (n %% 50 = 0)::int), 3), md5('t' || n - (n %% 50 = 0)::int), '처리하였습니다.',
              answered_at, (array['웹', '앱', '120다산콜'])[1 + n %% 3],
              (array['강남구', '마포구', '종로구', '중구', '노원구'])[1 + n %% 5],
              (array['강남구', '마포구', '종로구', '중구', '노원구'])[1 + n %% 5] || ' ' || n %% 7 || '과',
              case when answered_at is null then 'open' else 'closed' end, md5('s' || n %% 50000), at
       from (
           select n, at, case when n %% 1000 > 0 then at + (20 + n %% 196) * interval '1 hour' end as answered_at
           from generate_series(1, %(rows)s) as n,
                lateral (select %(old)s + (n - 0.5) * %(seconds)s * interval '1 second' as at) as moment
       ) as made""",
    """insert into ops.transforms (stage, started_at, ended_at, is_success)
       select stage, window_end_at, window_end_at + interval '20 seconds', true
       from ops.batches, unnest(array['facts', 'issues']) as stage order by window_end_at""",
    """insert into quality.validation_runs (gate, batch_id, is_success, checked_at)
       select gate, case gate when 'batch' then batch_id end, true, window_end_at
       from ops.batches, unnest(array['batch', 'marts']) as gate order by window_end_at""",
    """insert into ops.publications (validation_run_id, transform_id, status, days, published_at)
       select validation_run_id, 1, 'published',
              array(select checked_at::date - d from generate_series(0, 10) as d), checked_at
       from quality.validation_runs where gate = 'marts'""",
    # every third text's vector is one of 64: what is behind the window is stored and never compared
    """insert into ml.embeddings
       select text_hash, %(model)s, pool.vector, now()
       from (select distinct text_hash, abs(hashtext(text_hash)) %% 64 as number from raw.complaints
             where requested_at < %(recent)s) as texts
       join (select number, array_agg(sin(number * at))::real[]::public.vector::public.halfvec as vector
             from generate_series(0, 63) as number, generate_series(1, 384) as at group by number) as pool
           using (number)""",
    """insert into ml.model_runs (kind, model_version, as_of_at, window_start_at, params, metrics)
       select 'issues', %(model)s, at, at - interval '14 days', '{}', '{"noise_share": 0.5}'
       from generate_series(%(old)s, %(end)s - interval '1 hour', interval '1 hour') as at""",
    # two issues begin a day; each lives for ten days, has thirty complaints and is judged every hour
    """insert into ml.issues
       select 'I-' || n, '이슈 ' || n, array['이슈'], 'closed', first_at, first_at + interval '10 days', 30, 30, 0, 1
       from (select row_number() over (order by at) as n, at as first_at
             from generate_series(%(old)s, %(end)s - interval '25 days', interval '12 hours') as at) as begun""",
    """insert into ml.signals
       select runs.run_id, issue_id, 24, 2, 1, 0.5, 0.3
       from ml.issues join ml.model_runs as runs on as_of_at between first_seen_at and last_seen_at""",
    """insert into ml.issue_members
       select 'I-' || 1 + floor(extract(epoch from requested_at - %(old)s) / 43200)::int, source, service_request_id,
              0.5, nullif(least(rank, 6), 6), 1
       from (select source, service_request_id, requested_at, row_number() over (
                 partition by floor(extract(epoch from requested_at - %(old)s) / 43200) order by version_hash) as rank
             from raw.complaints where requested_at < %(end)s - interval '25 days' - interval '12 hours') as ranked
       where rank <= 30""",
)
