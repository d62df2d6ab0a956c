"""How fast the analysis service answers: the real process over a scratch warehouse, asked over HTTP; one JSON object.

    .venv/bin/python tests/bench/bench_service.py [--per-day N] [--days N] [--answers N] [--seconds N]

A sample city's weeks are landed, built and embedded; routing and standing issues are learned as a night learns them;
official answers are made of the city's own. Then one asker at a time, with the service bound to one core; then eight at
once, on all cores, for throughput. The asking happens on the same cores.
"""

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import httpx
import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

import scratch
import small_city
from machine import free_ports

ASKERS = 8
END = dt.datetime(2026, 10, 29, tzinfo=dt.UTC)  # three weeks and more after what is learned from was asked
PACE = 100_000


def texts_of(city, first, days):
    from pipeline.sample_city.stream import days_between

    return [(city.write(case).text, city.dong_of(case).district)
            for day in days_between(first, first + dt.timedelta(days=days - 1)) for case in city.day(day)]


def fill(warehouse, city, days, answers):
    """Land, build, embed, learn; returns seconds of each."""
    from pipeline import catalogue, vectors
    from pipeline.answers.corpus import embed_corpus
    from pipeline.calendar_days import SEOUL
    from pipeline.landing import land
    from pipeline.routing.nightly import learn_routing
    from pipeline.sample_city.rows import row_of
    from pipeline.sample_city.stream import days_between
    from pipeline.sources.base import RawRow
    from pipeline.transform import build

    first = END.date() - dt.timedelta(days=days)
    rows = []
    for day in days_between(first, END.date() - dt.timedelta(days=1)):
        start = dt.datetime.combine(day, dt.time(), SEOUL).astimezone(dt.UTC)
        found = [row_of(city, case, END) for case in city.day(day)]
        rows += found
        with warehouse.connect("ingest_rw") as connection:
            land(connection, small_city.SOURCE, start, start + dt.timedelta(days=1), map(RawRow, found), now=END)
    with warehouse.connect("postgres") as connection:
        connection.execute("update ops.batches set status = 'promoted'")
    answered = [row for row in rows if row["ANSW_CONT"]][:answers]
    with warehouse.connect("ingest_rw") as connection, connection.cursor() as cursor:
        cursor.executemany(
            "insert into ops.official_answers (answer_id, title, question, answer, agency, district, source_name,"
            " source_url, published_on) values (%s, '', %s, %s, %s, '', '답변집', '', '2026-01-01')",
            [(row["CASE_NO"], row["QSTN_CONT"], row["ANSW_CONT"], row["DEPT_NM"]) for row in answered])
    took = {}
    for name, work in (("build", lambda: build("facts")), ("embed", vectors.embed_pending),
                       ("routing", lambda: learn_routing(END)), ("issues", lambda: catalogue.learn(END)),
                       ("answers", lambda: embed_corpus(vectors.connect(), vectors.default_embedder()))):
        begun = time.monotonic()
        done = work()
        took[name] = round(time.monotonic() - begun, 1)
        sys.stderr.write(f"{name}: {done} in {took[name]} s\n")
    return {"complaints": len(rows), "answers": len(answered), "seconds": took}


def served(settings, core):
    """The service as a process of its own, on one core where `core` is set."""
    command = [sys.executable, "-m", "pipeline.service"]
    if core:
        command = ["taskset", "--cpu-list", str(min(os.sched_getaffinity(0))), *command]
    process = subprocess.Popen(command, env={**os.environ, "OMP_NUM_THREADS": "1"})
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"http://127.0.0.1:{settings.service_port}/health", trust_env=False).json()["is_ready"]:
                return process
        except httpx.HTTPError:
            time.sleep(0.2)
    process.kill()
    raise RuntimeError("the service did not come up")


def asked(client, texts, seconds, found, statuses):
    """Ask one after the other until the time is over; milliseconds of each."""
    deadline, at = time.monotonic() + seconds, 0
    while time.monotonic() < deadline:
        text, district = texts[at % len(texts)]
        begun = time.monotonic()
        answer = client.post("/v1/analyze", json={"text": text, "district": district})
        found.append((time.monotonic() - begun) * 1000)
        statuses.append(answer.status_code)
        at += 1


def measured(settings, token, texts, askers, seconds):
    """What so many askers saw."""
    clients = [httpx.Client(base_url=f"http://127.0.0.1:{settings.service_port}", trust_env=False, timeout=30,
                            headers={"Authorization": f"Bearer {token}"}) for _ in range(askers)]
    asked(clients[0], texts, 3, [], [])  # warm
    found, statuses, begun = [], [], time.monotonic()
    threads = [threading.Thread(target=asked, args=(client, texts[at::askers], seconds, found, statuses))
               for at, client in enumerate(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.monotonic() - begun
    return {"askers": askers, "requests": len(found), "refused": sum(status != 200 for status in statuses),
            "per_second": round(len(found) / took, 1),
            **{f"p{share}_ms": round(float(np.percentile(found, share)), 1) for share in (50, 95, 99)}}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", help="not used: the sample city's own texts")
    parser.add_argument("--per-day", type=int, default=300)
    parser.add_argument("--days", type=int, default=28)
    parser.add_argument("--answers", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=20)
    options = parser.parse_args()
    from pipeline import warehouse
    from pipeline.sample_city.city import City
    from pipeline.service import clients
    from pipeline.settings import REPOSITORY, get_settings

    model_dir = get_settings().model_dir
    folder = Path(tempfile.mkdtemp(prefix="eungdap-bench-"))
    with scratch.server(folder, EUNGDAP_SERVICE_PORT=str(free_ports(1)[0])) as settings:
        settings.model_dir.parent.mkdir(parents=True)
        settings.model_dir.symlink_to(model_dir)
        os.chdir(REPOSITORY)
        warehouse.provision()
        city = City(11, options.per_day)
        result = {"bench": "service", **fill(warehouse, city, options.days, options.answers)}
        with warehouse.connect("ml_rw") as connection:
            token = clients.add(connection, "bench", PACE, sees_complaints=True)
        texts = texts_of(city, END.date(), 2)
        result["characters"] = round(float(np.mean([len(text) for text, _ in texts])))
        for name, core, askers in (("one_core", True, 1), ("all_cores", False, ASKERS)):
            process = served(settings, core)
            try:
                result[name] = measured(settings, token, texts, askers, options.seconds)
            finally:
                process.terminate()
                process.wait()
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
