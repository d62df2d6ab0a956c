"""Seconds from a complaint's arrival at its source until its danger is told, as one JSON object.

    python tests/bench/bench_urgent.py [--minutes N]

A real watcher over a real Postgres asks a real server of complaints, to which a report is added every 7 seconds beside
everyday complaints every second; a real webhook takes what is told. `--data` is taken and not needed.
"""

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
import scratch
from geo_server import GeoServer, serving
from post_office import web_server

REPORT_EVERY_S = 7


def request(number, text):
    now = datetime.now(UTC).isoformat()
    return {"service_request_id": str(number), "status": "open", "service_code": "1", "service_name": "기타",
            "description": text, "requested_datetime": now, "updated_datetime": now, "address": "역삼로 1"}


def measure(settings, minutes):
    from ml.embed.__main__ import DEFAULT_MODEL
    from ml.emergency import Detector
    from pipeline import warehouse
    from pipeline.sample_city.city import City
    from pipeline.sample_city.dangers import hard_set
    from pipeline.sources.declared import Open311Declared
    from pipeline.urgent.watch import INTERVAL_S, Watcher

    warehouse.provision()
    detector = Detector.default(DEFAULT_MODEL, threads=1)
    lines = list(hard_set(City(2, 500), 2, 200, 0, int(minutes * 60)))
    reports = [line["text"] for line in lines if line["is_emergency"]]
    reports = [text for text, danger in zip(reports, detector.look(reports), strict=True)
               if danger.is_emergency]
    everyday = [line["text"] for line in lines if line["is_emergency"] is False]
    arrived, told = {}, {}
    feed = GeoServer()
    with serving(feed) as address, web_server() as hook:
        s = settings.model_copy(update={"urgent_webhook": f"http://127.0.0.1:{hook.server_port}/"})
        source = Open311Declared(kind="open311", name="city", label_ko="도시", url=address).source(s)
        stop = threading.Event()
        watcher = threading.Thread(
            target=Watcher(s, detector, sources=lambda: [("city", lambda: source)]).run, args=(stop,))
        watcher.start()
        begun, number, last = time.monotonic(), 0, 0.0
        while (passed := time.monotonic() - begun) < minutes * 60 + 2 * INTERVAL_S:
            if passed < minutes * 60:
                number += 1
                feed.rows.insert(0, request(f"calm-{number}", everyday[number % len(everyday)]))
                if passed - last >= REPORT_EVERY_S:
                    last = passed
                    feed.rows.insert(0, request(f"danger-{number}", reports[number % len(reports)]))
                    arrived[f"danger-{number}"] = time.monotonic()
            for _ in range(20):
                time.sleep(0.05)
                for _, body in list(hook.taken):
                    told.setdefault(body["service_request_id"], time.monotonic())
        stop.set()
        watcher.join()
    seconds = [told[name] - arrived[name] for name in arrived if name in told]
    return {"bench": "urgent", "reports": len(arrived), "told": len(seconds), "everyday": number,
            "messages": len(hook.taken), "interval_s": INTERVAL_S,
            "seconds": {name: round(float(np.quantile(seconds, at)), 1) for name, at in (
                ("median", 0.5), ("p95", 0.95), ("most", 1.0))}}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", help="not needed")
    parser.add_argument("--minutes", type=float, default=4)
    options = parser.parse_args()
    os.environ["NO_PROXY"] = "127.0.0.1,localhost"
    with scratch.server(Path(tempfile.mkdtemp())) as settings:
        json.dump(measure(settings, options.minutes), sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
