"""Measure routing, answers and dangers, and write docs/understanding.md, .json and the board's seed.

    python tests/bench/write_understanding.py [--data DIR] [--only routing answers dangers]

With --only the other parts stay as the last run wrote them. Without --data the committed sample is used, and nothing in
docs or of the board is touched.
"""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import bench_answer
import bench_emergency
import bench_route

from ml.evaluate.run import ROOT, cpu, say
from ml.evaluate.understanding_page import write

BOARD = ROOT / "dbt" / "seeds" / "understanding_figures.csv"
PARTS = {
    "routing": bench_route.measure, "answers": bench_answer.measure,
    "dangers": lambda data: bench_emergency.measure(bench_emergency.SIZES, bench_emergency.REPORTED, data),
}


def without_real_texts(report):
    """A report as it may be published: of texts that people wrote, figures only."""
    if not (real := report.get("real petitions")):
        return report
    return {**report, "real petitions": {name: real[name] for name in ("texts", "flagged_per_1000")}}


def kept(path, parts):
    """Those parts as the last run wrote them."""
    if not parts:
        return {}
    try:
        last = json.loads(path.read_text(encoding="utf-8"))
        return {part: last[part] for part in parts}
    except FileNotFoundError:
        sys.exit(f"write_understanding: {path} is not there to keep {', '.join(parts)} from; run it without --only")
    except KeyError as missing:
        sys.exit(f"write_understanding: {path} has no {missing}; run it with --only {missing.args[0]}, or without")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets; default: the committed sample")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="measure these again")
    options = parser.parse_args()
    out = ROOT / "docs" if options.data else ROOT / "var" / "evaluate" / "sample"
    path = out / "understanding.json"
    results = kept(path, [part for part in PARTS if part not in options.only])
    for part in options.only:
        say(f"measuring {part}")
        results[part] = {"date": f"{datetime.now(UTC):%Y-%m-%d}", "cpu": cpu(),
                         "data": "full" if options.data else "sample",
                         **without_real_texts(PARTS[part](options.data))}
    out.mkdir(parents=True, exist_ok=True)
    write(out, {part: results[part] for part in PARTS}, BOARD if options.data else None)
    say(f"written: {out}/understanding.md, understanding.json")


if __name__ == "__main__":
    main()
