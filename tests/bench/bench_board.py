"""The board under load: 20 people whose 12 tiles ask anew every 30 seconds, on two workers, over a million complaints.

The questions are those that a browser asked when it opened the board's first tab and the one of free conditions; each
person has a connection of their own, asks them all at once and begins at a moment of their own. Answers may come from
the cache, as they do for people. "Uncached" is one person who forces every answer; the ratio is that of its medians
over a million complaints and over ten thousand, which the same number of days holds. First pages are a real browser's,
by a person whose cache is empty ("first") and by the same one again ("later"). `--data` is accepted and not used.
"""

import asyncio
import importlib
import json
import random
import sys
import tempfile
import time
from pathlib import Path

import httpx
import numpy as np

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(REPOSITORY / "tests" / each) for each in ("support", "browser")]
board, board_fixture, scratch, superset_server = map(
    importlib.import_module, ("board", "board_fixture", "scratch", "superset_server"))

PEOPLE, TILES, EVERY_S, LASTS_S = 20, 12, 30, 240
DAYS = 80
LARGE, SMALL = 6_700, 67  # complaints a day; with the earlier periods a million and ten thousand
TABS = ("한눈에", "조건별 분석")


def fill(warehouse, daily_count):
    """The board anew, indexed as published tables are; returns the complaints that its figures count."""
    with warehouse.connect("postgres") as connection:
        board_fixture.create_board(connection, days=DAYS, daily_count=daily_count)
        for table in ("daily_complaints", "hourly_complaints", "handling_daily", "district_daily",
                      "neighbourhood_daily"):
            connection.execute(f"create index on board.{table} (requested_date)")
    with warehouse.connect("postgres", autocommit=True) as connection:
        connection.execute("analyze")
        return int(connection.execute("select sum(complaint_count) from board.daily_complaints").fetchone()[0])


def opened(server):
    """Seconds to a complete first tab, twice, and the questions that its tiles and the other tab's asked."""
    asked, seconds = [], {}
    with board.visit(server.base_url) as seen:
        board.log_in(seen, "mayor", server.passwords["mayor"])
        seen.page.on("request", lambda request: asked.append(request.post_data_json)
                     if "/api/v1/chart/data" in request.url and request.method == "POST" else None)
        for name in ("first", "later"):
            begun = time.monotonic()
            seen.page.goto(f"{server.base_url}{board.BOARD}")
            seen.page.locator(board.TILE).first.wait_for(timeout=board.WAIT_MS)
            seconds[name] = round(board.settle(seen) - begun, 1)
        for tab in TABS:
            board.open_tab(seen, tab)
        assert not seen.failed, seen.failed
    distinct = {json.dumps(each, sort_keys=True): each for each in asked}
    return seconds, list(distinct.values())[:TILES]


async def person(client, questions, latencies, errors):
    """Ask everything at once every `EVERY_S` seconds, beginning at a random moment."""
    await asyncio.sleep(random.uniform(0, EVERY_S))
    ends = time.monotonic() + LASTS_S
    while time.monotonic() < ends:
        begun = time.monotonic()
        await asyncio.gather(*(ask(client, question, latencies, errors) for question in questions))
        await asyncio.sleep(max(0.0, EVERY_S - (time.monotonic() - begun)))


async def ask(client, question, latencies, errors):
    """One answer's seconds, or its status."""
    begun = time.monotonic()
    answer = await client.post("/api/v1/chart/data", json=question)
    latencies.append(time.monotonic() - begun)
    if answer.status_code != 200:
        errors.append(answer.status_code)


async def crowd(server, questions):
    """All people's latencies (seconds) and errors."""
    latencies, errors = [], []
    with server.client("mayor") as one:  # logins are limited to ten a minute
        headers = {"Authorization": one.headers["Authorization"]}
    clients = [httpx.AsyncClient(base_url=server.base_url, headers=headers, timeout=60) for _ in range(PEOPLE)]
    await asyncio.gather(*(person(client, questions, latencies, errors) for client in clients))
    for client in clients:
        await client.aclose()
    return latencies, errors


def uncached(server, questions, rounds=3):
    """Seconds of each forced answer, one after the other."""
    found = []
    with server.client("mayor") as client:
        for question in questions * rounds:
            begun = time.monotonic()
            client.post("/api/v1/chart/data", json=question | {"force": True}).raise_for_status()
            found.append(time.monotonic() - begun)
    return found


def quantiles(seconds):
    """p50, p95 and p99 in milliseconds, and how many."""
    return {"count": len(seconds), **{f"p{q}_ms": round(1000 * float(np.quantile(seconds, q / 100)))
                                      for q in (50, 95, 99)}}


def main():
    from pipeline import warehouse

    folder = Path(tempfile.mkdtemp(prefix="eungdap-bench-"))
    with scratch.server(folder) as settings:
        warehouse.provision()
        small = fill(warehouse, SMALL)
        result = superset_server.bootstrap(settings)
        assert result.returncode == 0, result.stderr
        with superset_server.serve(settings, workers=2) as server:
            _, questions = opened(server)
            uncached(server, questions, rounds=1)  # both workers' imports
            few = uncached(server, questions)
            large = fill(warehouse, LARGE)
            many = uncached(server, questions)
            seconds, questions = opened(server)
            latencies, errors = asyncio.run(crowd(server, questions))
    report = {"complaints": {"large": large, "small": small}, "people": PEOPLE, "tiles": len(questions),
              "every_s": EVERY_S, "cached": quantiles(latencies), "errors": len(errors),
              "uncached_large": quantiles(many), "uncached_small": quantiles(few),
              "ratio_of_medians": round(float(np.median(many) / np.median(few)), 2), "page_s": seconds}
    json.dump(report, sys.stdout)


if __name__ == "__main__":
    main()
