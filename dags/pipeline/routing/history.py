"""The complaints that a night learns routing from: the newest before it, with how each ended."""

from datetime import datetime, timedelta
from hashlib import sha256

import numpy as np
import pandas as pd
import psycopg

from pipeline.vectors import AS_OF

REACH = timedelta(weeks=26)  # an older complaint says little of who answers today
WEEK = timedelta(days=7)
MOST = 12_000  # closed complaints: a night after ten million rows costs what it costs after these
FROZEN_SHARE = 20  # one complaint of so many is never learned from
FROZEN_WEEKS = timedelta(weeks=8)
NOBODY, NO_PLACE = "미지정", "미상"

# As the windows that ended by then showed it; what was answered later was open then, whatever is known today.
READ = """
    select
        source,
        service_request_id,
        text_hash,
        description as text,
        requested_at,
        coalesce(nullif(district_name, %(no_place)s), '') as district,
        agency_responsible as department,
        service_field || ' > ' || service_name as category,
        transfer_count > 0 as is_moved,
        coalesce(status = 'closed' and answered_at <= %(as_of)s, false) as is_closed,
        extract(epoch from greatest(answered_at - requested_at, interval '0')) / 3600 as hours
    from intermediate.int_complaints_coded
    where
        requested_at >= %(start)s and requested_at < %(end)s and description <> '[보존 기간 지남]'
        and agency_responsible <> %(nobody)s
    order by requested_at desc, source, service_request_id
"""


def read(connection: psycopg.Connection, as_of: datetime, since: datetime, most: int = MOST) -> pd.DataFrame:
    """The complaints of [since, as_of), in order of time, from the newest back by weeks until `most` are closed.

    Must be called in a transaction. Columns: those of `READ`, with `hours` infinite for open ones, and `is_frozen`.
    """
    connection.execute(AS_OF, (as_of.isoformat(),))
    weeks, end, closed = [], as_of, 0
    while closed < most and end > since:
        span = {"start": max(end - WEEK, since), "end": end, "as_of": as_of}
        cursor = connection.execute(READ, {**span, "no_place": NO_PLACE, "nobody": NOBODY})
        week = pd.DataFrame(cursor.fetchall(), columns=[column.name for column in cursor.description])
        weeks.append(week)
        closed, end = closed + int(week["is_closed"].sum()), end - WEEK
    found = pd.concat(weeks, ignore_index=True).astype(
        {"is_closed": bool, "is_moved": bool, "requested_at": "datetime64[us, UTC]"})
    found = found[found["is_closed"].cumsum() <= most].iloc[::-1].reset_index(drop=True)
    found["hours"] = np.where(found["is_closed"], found["hours"].astype(float), np.inf)
    found["is_frozen"] = [is_frozen(source, number)
                          for source, number in zip(found["source"], found["service_request_id"], strict=True)]
    return found


def is_frozen(source: str, number: str) -> bool:
    """Whether a complaint is of those that judge models and are never learned from: by its name, for good."""
    return int.from_bytes(sha256(f"{source}:{number}".encode()).digest()[:8], "big") % FROZEN_SHARE == 0


def learnable(history: pd.DataFrame) -> np.ndarray:
    """Which rows may be learned from, shape (n,): closed, and neither frozen nor of a frozen one's very words."""
    words = set(history.loc[history["is_frozen"], "text_hash"])
    return (history["is_closed"] & ~history["is_frozen"] & ~history["text_hash"].isin(words)).to_numpy(dtype=bool)


def judges(history: pd.DataFrame, as_of: datetime) -> np.ndarray:
    """Which rows judge a model, shape (n,): closed, frozen, of the last weeks."""
    is_late = history["requested_at"] >= as_of - FROZEN_WEEKS
    return (history["is_closed"] & history["is_frozen"] & is_late).to_numpy(dtype=bool)
