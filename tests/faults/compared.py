"""What notices bad data: dbt's tests alone, a plain Great Expectations suite, the gates; one JSON object on stdout.

    .venv/bin/python tests/faults/compared.py [--write docs/compared.md]

Ten kinds of faults, every sixth of the catalogue in its order, so that none is chosen for what it shows; each hits
every row of a small city's feed from its beginning on. All three look at the same stored rows; noticed is what is not
found in the same hours of a clean feed too. dbt's tests see them as if gate 1 had let everything pass.
"""

import argparse
import json
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

import fault_world as world
import plain_suite
import scratch
from compared_report import page
from fault_kinds import FAULTS, Fault

from pipeline.calendar_days import SEOUL

SCENE = world.Scene(1104, datetime(2025, 11, 12, 11, tzinfo=SEOUL), daily=400, weeks=2)
KINDS = FAULTS[::6]
HOURS, TRIES = 3, 5
TESTS_OF_FACTS = ("--exclude", "tag:issues", "path:seeds", "--exclude-resource-type", "unit_test")  # what a build runs
LET_THROUGH = """
with passed as (
    update ops.batches set status = 'promoted', decided_at = clock_timestamp() where batch_id = any(%(batches)s)
)

insert into ops.dirty_days (day, marked_at)
select distinct (c.requested_at at time zone 'Asia/Seoul')::date, now()
from raw.complaints as c where c.batch_id = any(%(batches)s)
on conflict (day) do update set mark = nextval('ops.dirty_day_mark')
"""


def seen(fault: Fault | None, hours: int) -> dict[str, set[str]]:
    """What each of the three finds in `hours` hours of a feed with the fault (None: a clean one)."""
    from expectations.gate import check_marts
    from pipeline import warehouse
    from pipeline.transform import build

    batches, failed, is_held = [], set(), False
    with world.database(SCENE.template):
        for k in range(hours):
            start, end = SCENE.onset + k * world.HOUR, SCENE.onset + (k + 1) * world.HOUR
            rows = world.feed(SCENE, end, world.LOOKBACK_DAYS, fault, 1.0)
            batches.append(world.ingest(rows, start, end, world.LOOKBACK_DAYS, end,
                                        is_unmasked=bool(fault and fault.is_unmasked)))
            rules, critical = world.judge(batches[-1])
            failed.update(rules)
            is_held = is_held or bool(critical)
        plain = plain_suite.failures(warehouse, batches)
        with warehouse.connect("postgres") as connection:
            connection.execute(LET_THROUGH, {"batches": batches})
        try:
            build("facts")
            tests = set()
        except RuntimeError as error:
            tests = {str(error).split("'")[1]}
        if not is_held and not tests:
            failed.update(each.split(" ")[0] for each in check_marts()["failed"])
    return {"dbt": tests, "plain": plain, "gates": failed, "held": {"held"} if is_held else set()}


def seconds() -> dict[str, object]:
    """Median seconds of each way on the clean city's newest hour; the tests are those of the facts."""
    from expectations.gate import check_batch, check_marts
    from pipeline import warehouse
    from pipeline.transform import build, run_dbt

    with world.database(SCENE.template):
        end = SCENE.onset + world.HOUR
        name = world.ingest(world.feed(SCENE, end, world.LOOKBACK_DAYS), SCENE.onset, end, world.LOOKBACK_DAYS, end)
        check_batch(name)
        build("facts")
        ways = {"dbt": lambda: run_dbt("test", *TESTS_OF_FACTS),
                "plain": lambda: plain_suite.failures(warehouse, [name]),
                "gate_1": lambda: check_batch(name), "gate_2": check_marts}
        found = {way: median(_timed(ask) for _ in range(TRIES)) for way, ask in ways.items()}
        asked = {"dbt": ways["dbt"](), "plain": len(plain_suite.suite({name: [] for name in plain_suite.SETS}))}
        with warehouse.connect("quality_rw") as connection:
            for gate, way in (("batch", "gate_1"), ("marts", "gate_2")):
                (asked[way],) = connection.execute(
                    "select count(*) from quality.validation_results where validation_run_id = ("
                    "select max(validation_run_id) from quality.validation_runs where gate = %s)", (gate,)).fetchone()
    return {way: {"seconds": round(found[way], 2), "asked": asked[way]} for way in ways}


def _timed(ask) -> float:
    begun = time.monotonic()
    ask()
    return time.monotonic() - begun


def measure(folder: Path) -> dict[str, object]:
    """Everything, on a scratch cluster in `folder`, which is gone afterwards."""
    with scratch.server(folder, PGDATABASE="compared"):
        world.prepare(SCENE)
        hours = sorted({fault.hours or HOURS for fault in KINDS})
        usual = {count: seen(None, count) for count in hours}
        rows = []
        for fault in KINDS:
            count = fault.hours or HOURS
            found = seen(fault, count)
            rows.append({"kind": fault.name, "title": fault.title, "hours": count, "is_held": bool(found["held"]),
                         **{way: sorted(found[way] - usual[count][way]) for way in ("dbt", "plain", "gates")}})
            sys.stderr.write(f"{rows[-1]}\n")
        return {"benchmark": "compared", "data": "simulated", "daily_count": SCENE.daily, "weeks": SCENE.weeks,
                "catalogue": len(FAULTS), "clean_found": {way: sorted(names) for way, names in usual[HOURS].items()},
                "seconds": seconds(), "kinds": rows}


def main() -> None:
    """Run, print, and write the page where one is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path, help="the Markdown page to write; its JSON stands beside it")
    options = parser.parse_args()
    result = measure(Path(tempfile.mkdtemp(prefix="eungdap-compared-")))
    text = json.dumps(result, ensure_ascii=False, indent=1)
    if options.write:
        options.write.with_suffix(".json").write_text(f"{text}\n", encoding="utf-8")
        options.write.write_text(page(result), encoding="utf-8")
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
