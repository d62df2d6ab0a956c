"""Whatever the order of arrival, marts and board are those of an orderly feed, byte for byte."""

import hashlib
import random
from datetime import timedelta

import pytest
from changing_city import DAY, LOOKBACK, ChangingCity, Reading, age, feed, orderly
from issue_stream import StubEmbedder, StubTagger

from expectations.gate import check_marts
from pipeline import analysis, vectors
from pipeline.publish import publish
from pipeline.transform import build

BOOKKEEPING = {"days_to_publish"}  # what the last build rewrote, not what it says
DAYS = 45


def through(warehouse, stages=("facts",)):
    """Build, check and publish; then three hours pass."""
    for stage in stages:
        build(stage)
    checked = check_marts()
    assert checked["success"], checked
    assert publish(checked["validation_run_id"])["status"] == "published"
    age(warehouse)


# nobody looks or proposes here; tests/integration/test_watch.py and test_routing.py do
UNWATCHED = ("alerts", "alert_complaints", "routing_monthly")


def state(warehouse):
    """Checksum of each mart's and each board table's rows, in an order of their own."""
    found = {}
    with warehouse.connect("postgres") as connection:
        for schema, name in connection.execute(
                "select schemaname, tablename from pg_tables where schemaname in ('marts', 'board')"
                " order by 1, 2").fetchall():
            if name not in BOOKKEEPING:
                rows = connection.execute(
                    f'select t::text collate "C" from "{schema}"."{name}" as t order by 1').fetchall()
                text = "\n".join(row for (row,) in rows)
                found[f"{schema}.{name}"] = (len(rows), hashlib.sha256(text.encode()).hexdigest())
    return found


def fed(warehouse, city, readings, builds):
    """Feed all readings, with a publication after each place in `builds`; judge the end, then twice a past hour.

    Returns what the end said, and the state of marts and board, which the past hour leaves alone.
    """
    for place, reading in enumerate(readings):
        feed(warehouse, city, reading)
        if place in builds:
            through(warehouse)
    build("facts")
    embedder = StubEmbedder()
    vectors.embed_pending(embedder=embedder)
    said = analysis.find_issues(city.end, embedder, StubTagger())
    assert said["issues"]
    through(warehouse, ["issues"])
    found = state(warehouse)
    first, again = (analysis.find_issues(city.end - 3 * DAY, embedder, StubTagger()) for _ in range(2))
    assert first == again and first["complaints"]
    through(warehouse, ["issues"])
    assert state(warehouse) == found
    return said, found


def shuffled(city, chance):
    """Days in any order, some delivered twice, one read again at the end; a stretch only back-filled after that."""
    missing = range(first := chance.randrange(city.days - 12), first + 12)
    readings = [reading for reading in orderly(city) if reading.day not in missing]
    readings += chance.sample(readings, 6)
    chance.shuffle(readings)
    again = Reading(chance.choice([day for day in range(city.days) if day not in missing]), city.end)
    backfilled = [Reading(day, city.end, LOOKBACK if day == first else timedelta()) for day in missing]
    chance.shuffle(backfilled)
    return [*readings, again, *backfilled]


def reversed_days(city, chance):
    """The newest day first."""
    return orderly(city)[::-1]


@pytest.mark.parametrize(("seed", "order"), [(1, shuffled), (2, reversed_days)])
def test_any_order_gives_the_marts_and_the_board_of_an_orderly_feed(warehouse, emptied, seed, order):
    city, chance = ChangingCity(seed, DAYS), random.Random(seed)
    said, expected = fed(warehouse, city, orderly(city), {24})
    assert all(count for name, (count, _) in expected.items() if name.split(".")[1] not in UNWATCHED)
    emptied()
    readings = order(city, chance)
    assert fed(warehouse, city, readings, set(chance.sample(range(len(readings)), 2))) == (said, expected)
