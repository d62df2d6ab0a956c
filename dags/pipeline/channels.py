"""When each channel of a source was heard last, counted again for the hours that a landing touched."""

import json
from collections.abc import Iterable

import psycopg

COUNT = """
insert into ops.channel_hours (source, channel, hour_at, complaint_count, last_requested_at)
select
    c.source, c.channel, touched.hour_at, count(distinct c.service_request_id), max(c.requested_at)
from (
    select value::timestamptz as hour_at from json_array_elements_text(%(hours)s::json) as given (value)
) as touched
inner join raw.complaints as c
    on c.requested_at >= touched.hour_at and c.requested_at < touched.hour_at + interval '1 hour'
where c.source = %(source)s
group by c.source, c.channel, touched.hour_at
on conflict (source, channel, hour_at) do update set
    complaint_count = excluded.complaint_count, last_requested_at = excluded.last_requested_at
"""


def count(connection: psycopg.Connection, source: str, moments: Iterable[object]) -> None:
    """Count the complaints in the hours of `moments` (ISO times in UTC), within the caller's transaction."""
    hours = sorted({str(moment)[:13] + ":00:00+00:00" for moment in moments})
    if hours:
        connection.execute(COUNT, {"source": source, "hours": json.dumps(hours)})
