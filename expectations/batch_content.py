"""Reading what the suites on shares and shapes look at; texts are reduced to marks here and go no further."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pandas as pd
from psycopg import Connection

from expectations import batch_shares, batch_texts, query
from expectations.batch_profile import PERSONAL_ID
from expectations.batch_shape import Shape
from pipeline.calendar_days import SEOUL


@dataclass(frozen=True)
class Content:
    """Marks on the batch's rows, how often earlier rows carried them by rule, and the batch's shape."""

    marks: pd.DataFrame
    usual: dict[str, tuple[int, int]]
    shape: Shape


def read(connection: Connection, batch: dict[str, Any], batch_id: str) -> Content:
    """Everything about the batch's rows that has to be compared with earlier days."""
    start = batch["window_start_at"]
    end = max(start, min(batch["window_end_at"], batch["landed_at"]))  # a file of today ends at the next midnight
    names = {"batch_id": batch_id, "source": batch["source"], "start_at": start,
             "end_at": min(end, start + timedelta(hours=24)), "personal_id": PERSONAL_ID,
             "rule_ids": list(batch_shares.RULE_IDS)}
    rows = query.frame(connection, "batch_texts", names)
    reference = query.frame(connection, "reference", names)
    districts = query.frame(connection, "districts", names | {"end_at": end})
    usual = {row["rule_id"]: (row["failing_count"], row["checked_count"])
             for row in query.rows(connection, "usual_shares", names)}
    inside = rows[rows["is_in_window"].astype(bool)]
    shaped = inside[["channel", "district", "text_hash"]].assign(
        service_field=inside["service_name"].str.split(">").str[0].str.strip(),
        text_length=inside["description"].str.len().astype("float64"),
        requested_hour=inside["requested_at"].map(lambda at: float(at.astimezone(SEOUL).hour)))
    hours = (end - start) / timedelta(hours=1)
    return Content(batch_texts.marks(rows, reference), usual, Shape(shaped, reference, districts, hours))
