"""Rows for the gates' tests, straight into raw: sources, batches, landings and complaints."""

import hashlib
import json
from datetime import datetime, timedelta

INSERT = """
insert into raw.complaints (source, service_request_id, version_hash, batch_id, requested_at, updated_at, service_name,
                            description, text_hash, channel, district, neighbourhood, agency_responsible, status,
                            submitter_hmac, landed_at)
values (%(source)s, %(id)s, %(version)s, %(batch_id)s, %(requested_at)s, %(updated_at)s, %(service_name)s,
        %(description)s, %(text_hash)s, %(channel)s, %(district)s, %(neighbourhood)s, %(agency)s, 'open', %(submitter)s,
        %(landed_at)s)
"""


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def text(number):
    """A text of its own for every number; lengths vary as those of people's texts do."""
    return f"비밀스러운 본문 {number} {'아주 ' * (int(digest(str(number))[:2], 16) % 40)}급합니다."


def batch_id(source, start, end):
    return f"{source}:{start:%Y%m%dT%H%M}Z:{end:%Y%m%dT%H%M}Z"


def complaint(source, number, requested_at, **changes):
    """One complaint's row; every text is unique unless `changes` says otherwise."""
    row = {
        "source": source, "id": f"{source}-{number:0>10}", "requested_at": requested_at, "updated_at": requested_at,
        "service_name": "교통 > 불법주정차", "description": text(number), "channel": "웹",
        "district": "중구", "neighbourhood": "명동", "agency": "중구 교통과", "submitter": f"hmac-{number}", **changes,
    }
    row.setdefault("text_hash", digest(row["description"]))
    row.setdefault("version", digest(json.dumps(row, default=str)))
    return row


def spread(source, start, end, count, first_number=0, **changes):
    """`count` complaints evenly over [start, end)."""
    step = (end - start) / max(count, 1)
    return [complaint(source, first_number + i, start + i * step, **changes) for i in range(count)]


def land(warehouse, source, start, end, rows, *, quarantined=0, accepted=None, status="landed", suffix=""):
    """Land one batch with its landing row; returns its id."""
    name = batch_id(source, start, end) + suffix
    months = {row["requested_at"].astimezone().date().replace(day=1) for row in rows}
    with warehouse.connect("postgres") as connection:
        connection.execute("insert into ops.sources values (%s, true, '시험 출처') on conflict do nothing", (source,))
        connection.execute(
            "insert into ops.batches (batch_id, source, window_start_at, window_end_at, status, landed_at, decided_at)"
            " values (%s, %s, %s, %s, %s, %s, %s)",
            (name, source, start, end, status, end, end if status != "landed" else None))
        for month in months:
            for offset in (month - timedelta(days=1), month + timedelta(days=32), month):
                connection.execute("select raw.ensure_month(%s)", (offset.replace(day=1),))
        with connection.cursor() as cursor:
            cursor.executemany(INSERT, [{"landed_at": end, **row, "batch_id": name} for row in rows])
        kept = accepted if accepted is not None else len(rows)
        connection.execute("insert into raw.landings (batch_id, fetched_count, accepted_count, duplicate_count,"
                           " quarantined_count, started_at, ended_at) values (%s, %s, %s, 0, %s, %s, %s)",
                           (name, kept + quarantined, kept, quarantined, start, end))
        for i in range(quarantined):
            connection.execute("insert into raw.quarantine (batch_id, source, reason, payload, payload_hash)"
                               " values (%s, %s, 'bad date', '{}', %s)", (name, source, str(i)))
    return name


def weeks(warehouse, source, start, end, counts, **changes):
    """Promoted history: one batch of counts[k] rows k + 1 weeks before [start, end)."""
    for k, count in enumerate(counts, 1):
        shift = timedelta(weeks=k)
        first_number = int((start - shift).timestamp())  # no two weeks or hours share an id
        rows = spread(source, start - shift, end - shift, count, first_number, **changes)
        land(warehouse, source, start - shift, end - shift, rows, status="promoted")


def hour(text):
    start = datetime.fromisoformat(text)
    return start, start + timedelta(hours=1)
