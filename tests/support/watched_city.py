"""A month of complaints with a burst after it, for tests of what the platform makes of it hour by hour."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
from complaint_streams import Row, rows
from complaint_streams import vectors as vectors_of

from pipeline import model_runs, watch

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
LEARNED = datetime(2026, 1, 1, tzinfo=UTC) + 30 * DAY
BURST_DAY = 30.2  # days after the stream's first
COMPLAINTS = rows(32, 40, bursts=(BURST_DAY,), burst_size=15)
BURST = frozenset(row["service_request_id"] for row in COMPLAINTS if row["service_code"] == "수도")

KEPT = """
    select as_of_at, window_start_at, state from ml.watch_states inner join ml.model_runs using (run_id)
"""


@dataclass
class Embedder:
    """Texts that begin with the same word mean the same."""

    model_version: str = "first-word-1"
    dimensions: int = 384

    def encode(self, texts):
        found = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        found[:, :16] = vectors_of([{"text": text} for text in texts])
        return found


def as_rows(complaints: Iterable[Row]) -> list[dict[str, object]]:
    """The complaints of a stream as `bare_city.City.add` takes them; a text is its own hash."""
    return [{
        "source": "seoul", "service_request_id": row["service_request_id"], "text_hash": row["text"],
        "description": row["text"], "requested_at": datetime.fromisoformat(row["requested_at"]),
        "district_name": row["district"], "neighbourhood_name": "", "service_name": f"생활 > {row['service_code']}",
        "submitter": row["submitter"]} for row in complaints]


def learn_at(moment: datetime, embedder: Embedder) -> dict[str, object]:
    """The first night leaves three days out."""
    return watch.learn(moment + watch.CATCH_UP, embedder=embedder)


def learn_once(city, kept=[]) -> tuple:  # noqa: B006 — learning takes long, and is the same for every test
    """What the first night learned of the month, put into the warehouse again without learning it again."""
    if not kept:
        assert learn_at(LEARNED, Embedder())["learned"]
        kept += city.rows(KEPT)
    else:
        with city.warehouse.connect("ml_rw") as connection:
            run_id = model_runs.record(connection, watch.LEARNED, Embedder().model_version, *kept[0][:2], {}, {})
            connection.execute("insert into ml.watch_states (run_id, state) values (%s, %s)", (run_id, kept[0][2]))
    return kept[0]
