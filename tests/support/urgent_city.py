"""A city whose dangers are watched for: its requests, a judge of words, and the watcher over its server."""

from datetime import UTC, datetime, timedelta

from ml.emergency import Danger
from pipeline.sources.declared import Open311Declared
from pipeline.urgent.watch import Watcher

NOW = datetime(2026, 11, 30, 3, 0, tzinfo=UTC)
FIRE = "옆집에서 불이 나서 연기가 올라와요. 제 번호는 010-1234-5678 입니다"
KEY = "a key of submitters"


class Judge:
    """Flags what says 불이 났 or 불이 나."""

    version = "test"

    def look(self, texts):
        return [Danger("불이 나" in text or "불이 났" in text, ("화재",), 0.9, ((0, 4),)) for text in texts]


def request(number, text, minutes_ago=1):
    return {"service_request_id": str(number), "status": "open", "service_code": "1", "service_name": "기타",
            "description": text, "requested_datetime": (NOW - timedelta(minutes=minutes_ago)).isoformat(),
            "updated_datetime": (NOW - timedelta(minutes=minutes_ago)).isoformat(), "address": "역삼로 1"}


def watcher(settings, *addresses, clock=lambda: NOW):
    sources = [(f"city{at}", lambda at=at, url=url: Open311Declared(
        kind="open311", name=f"city{at}", label_ko=f"도시 {at}", url=url).source(settings))
        for at, url in enumerate(addresses)]
    return Watcher(settings, Judge(), sources=lambda: sources, clock=clock)


def rows(warehouse, columns):
    with warehouse.connect("postgres") as connection:
        return connection.execute(f"select {columns} from ops.urgent_tellings order by 1, 2, 3").fetchall()
