"""Crashes on purpose: every case strikes one hour, and after the recovery the board must be an undisturbed run's.

`python tests/chaos/run.py [--seed N] [--case NAME …] [--only tasks|system] [--jobs N] [--write docs/crashes.md]` prints
one JSON object; the exit code is 1 when a case ended differently from what it must.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path[:0] = [str(FOLDER.parent / "support")]


def say(text):
    """Progress, for who watches."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def tasks(chosen, seed, jobs, folder):
    """Rows of the cases that strike one task of the hour, as they end."""
    from world import play, world

    with world(folder, chosen, say) as made, ThreadPoolExecutor(jobs) as pool:
        for done in as_completed([pool.submit(play, made, case, seed) for case in chosen]):
            yield done.result()


def system(chosen, seed, folder):
    """Rows of the cases that strike a process of the whole system, one after the other."""
    import services

    say("a demo of its own")
    with services.system(folder, seed) as made:
        for number, strike in enumerate(chosen):
            yield services.play(made, strike, number, seed)


def machine():
    """Where it was measured."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {"cores": os.cpu_count(), "memory_gib": round(memory, 1), "date": f"{datetime.now(UTC):%Y-%m-%d}"}


def main():
    """Run the chosen cases; print and, where asked, write the result."""
    from cases import CASES
    from report import table
    from services import STRIKES

    parser = argparse.ArgumentParser(prog="make chaos", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="draws the moments (default 1)")
    parser.add_argument("--case", nargs="*", default=[], help="only these (default: all); docs/crashes.md lists them")
    parser.add_argument("--only", choices=("tasks", "system"), help="only cases of one task, or of the whole system")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="cases of tasks at the same time")
    parser.add_argument("--write", type=Path, help="bring the table in this file up to date")
    options = parser.parse_args()
    known = [case.name for case in (*CASES, *STRIKES)]
    unknown = sorted(set(options.case) - set(known))
    if unknown:
        parser.error(f"no case {', '.join(unknown)}: it is one of {', '.join(known)}")
    names = options.case or known
    of_tasks = [case for case in CASES if case.name in names and options.only != "system"]
    of_system = [strike for strike in STRIKES if strike.name in names and options.only != "tasks"]
    folder = Path(tempfile.mkdtemp(prefix="eungdap-chaos-"))
    started, rows = time.monotonic(), []
    result = {"machine": machine(), "seed": options.seed, "cases": rows}
    for row in chain(tasks(of_tasks, options.seed, options.jobs, folder) if of_tasks else (),
                     system(of_system, options.seed, folder) if of_system else ()):
        rows.append(row)
        say(f"{'ok  ' if row['passed'] else 'FAIL'} {row['case']}: {row['story']} {'; '.join(row['problems'])}")
        if options.write:
            former = options.write.read_text(encoding="utf-8") if options.write.exists() else ""
            options.write.write_text(table(result, former), encoding="utf-8")
    failed = [row["case"] for row in rows if not row["passed"]]
    result |= {"failed": failed, "seconds": round(time.monotonic() - started)}
    json.dump(result, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
    if failed:
        say(f"what is left of the failed cases lies in {folder}")
    else:
        shutil.rmtree(folder)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
