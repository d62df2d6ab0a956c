"""The chain of seals: single faults that a superuser puts in, false accusations, and how long it takes to check it all.

Ten thousand entries are sealed hour by hour and their head is anchored. Then, each time from that state, one fault is
put in past the triggers and the chain is checked (found or not); and each time complaints are lawfully erased, or
nothing is done, and it is checked (accused or not). A million entries, made up, are checked by the stand-alone program.
`--data` is accepted and not used.
"""

import importlib
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "support"))
city, scratch = map(importlib.import_module, ("sealed_city", "scratch"))
VERIFIER = REPOSITORY / "expectations" / "verify_chain.py"
HOURS, FAULTS, LAWFUL, MANY = 2_500, 1_000, 1_000, 1_000_000
KEY = "update quality.validation_results set failing_keys = '{{}}' where validation_run_id = {}"
GONE = "update raw.landings set accepted_count = accepted_count - 1, erased_count = 1 where batch_id = 'city:{}'"


def seal(warehouse):
    """Ten thousand entries; returns the seconds of one hour's four, as the writers wait for them."""
    with warehouse.connect("postgres") as connection:
        connection.execute(city.CITY)
    begun = time.monotonic()
    with warehouse.connect("postgres", autocommit=True) as connection:
        for number in range(HOURS):
            with connection.transaction():
                city.hour(connection, f"city:{number}")
    return (time.monotonic() - begun) / HOURS


def anchored(connection):
    """The anchor of the chain as it is now."""
    last = city.entries(connection)[-1]
    return [{"entry_number": last["entry_number"], "entry_hash": last["entry_hash"], "anchored_at": "then"}]


def tried(connection, anchors, statements):
    """What the check finds after the statements, which are then taken back."""
    from expectations.verify_chain import verify

    connection.execute("savepoint before")
    for statement in statements:
        connection.execute(statement)
    connection.execute("set constraints all immediate")
    report = verify(city.entries(connection), anchors)
    connection.execute("rollback to savepoint before")
    return report


def missed_faults(connection, anchors, chance):
    """The kinds of the faults that were not found."""
    connection.execute("set session_replication_role = replica")
    names = [chance.choice([*city.FAULTS]) for _ in range(FAULTS)]
    return [name for name in names
            if not tried(connection, anchors, [city.fault(name, HOURS, chance)])["faults"]]


def accusations(connection, anchors, chance):
    """What an innocent chain was accused of: every other one holds an erasure."""
    connection.execute("set session_replication_role = origin")
    found = []
    for number in range(LAWFUL):
        at = chance.randrange(HOURS)
        erased = [city.ERASURE, GONE.format(at), KEY.format(at + 1)] if number % 2 else []
        found += filter(None, [tried(connection, anchors, erased)["first"]])
    return found


def write_many(path):
    """A million entries, each of a subject of its own with its row."""
    from expectations.verify_chain import FIELDS, FIRST, sha256_of

    last, row = FIRST, json.dumps({"batch_id": "x", "fetched_count": 300, "ended_at": "2026-11-29T00:00:00+00:00"})
    with path.open("w", encoding="utf-8") as file:
        for number in range(1, MANY + 1):
            entry = {"entry_number": number, "sealed_at": "2026-11-29T00:00:00.000000Z", "kind": "landing",
                     "subject": f"landing/{number}", "written_by": "ingest_rw",
                     "digest": sha256_of("0" * 64, row), "previous_hash": last}
            last = sha256_of(*(entry[name] for name in FIELDS))
            file.write(json.dumps({**entry, "entry_hash": last, "salt": "0" * 64, "row": row}) + "\n")


def main():
    from pipeline import warehouse

    folder, chance = Path(tempfile.mkdtemp(prefix="eungdap-bench-")), random.Random(20261129)
    with scratch.server(folder):
        warehouse.provision()
        hour_s = seal(warehouse)
        with warehouse.connect("postgres") as connection:
            anchors = anchored(connection)
            missed = missed_faults(connection, anchors, chance)
            accused = accusations(connection, anchors, chance)
    with tempfile.TemporaryDirectory() as beside:
        many = Path(beside) / "many.jsonl"
        write_many(many)
        begun = time.monotonic()
        subprocess.run([sys.executable, str(VERIFIER), str(many)], check=True, stdout=subprocess.DEVNULL)
        many_s = round(time.monotonic() - begun, 1)
    report = {"entries": anchors[0]["entry_number"], "sealing_an_hour_ms": round(1000 * hour_s, 1),
              "faults": FAULTS, "found": FAULTS - len(missed), "missed": sorted(set(missed)),
              "untouched_or_lawfully_erased": LAWFUL, "accused": len(accused), "accusations": accused[:3],
              "million_s": many_s}
    json.dump(report, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
