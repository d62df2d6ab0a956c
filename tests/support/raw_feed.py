"""Rows put straight into raw, as a promoted batch would leave them, and marts read back."""

import hashlib
from datetime import datetime, timedelta


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+09:00")


def complaint(number: str, requested: str, **given) -> dict:
    row = {
        "service_request_id": number, "requested_at": at(requested), "updated_at": at(requested),
        "service_name": "교통 > 불법주정차", "description": f"글 {number}", "channel": "120다산콜",
        "district": "강남구", "neighbourhood": "신사동", "agency_responsible": "강남구 주차관리과", "status": "open",
        "submitter_hmac": number,
    } | given
    row["text_hash"] = hashlib.sha256(row["description"].encode()).hexdigest()
    row["version_hash"] = hashlib.sha256(repr(sorted(row.items())).encode()).hexdigest()
    return row


def land(warehouse, end: str, *rows: dict, status: str = "promoted", days: float = 1) -> str:
    """One batch whose window ends at `end`, decided at once, its days marked as gate 1 marks them."""
    batch_id = f"seoul:{end}"
    with warehouse.connect("postgres") as connection:
        connection.execute("insert into ops.sources values ('seoul', true, '서울') on conflict do nothing")
        connection.execute(
            "insert into ops.batches (batch_id, source, window_start_at, window_end_at, status, decided_at)"
            " values (%s, 'seoul', %s, %s, %s, clock_timestamp())",
            (batch_id, at(end) - timedelta(days=days), at(end), status))
        for row in rows:
            first = row["requested_at"].astimezone(at(end).tzinfo).date().replace(day=1)
            connection.execute("select raw.ensure_month(%s)", (first,))
            columns = row | {"source": "seoul", "batch_id": batch_id}
            connection.execute(
                f"insert into raw.complaints ({', '.join(columns)}) values ({', '.join(['%s'] * len(columns))})",
                list(columns.values()))
            if status == "promoted":
                connection.execute(
                    "insert into ops.dirty_days (day, marked_at) values ((%s at time zone 'Asia/Seoul')::date,"
                    " clock_timestamp()) on conflict (day) do update set mark = excluded.mark", (row["requested_at"],))
    return batch_id


def rows_of(warehouse, table: str, where: str = "true") -> list[tuple]:
    with warehouse.connect("quality_rw") as connection:
        return sorted(connection.execute(f"select * from marts.{table} where {where}").fetchall(), key=repr)
