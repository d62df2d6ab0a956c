"""How often gate 1 holds a clean hour, and how soon it holds a halved or a silent source; one JSON object on stdout.

    .venv/bin/python tests/bench/bench_gates.py [--weeks N]

The streams are simulated, so there is nothing to give it: counts alone for the volume rules (support/clean_stream.py),
the sample city's complaints for the rules on what they say (support/clean_city.py; seed 904 was used to develop them).
"""

import argparse
import json
import sys
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

import clean_city
from clean_stream import HOUR, START, delay, simulate, verdict

from pipeline.calendar_days import SEOUL

LEARNING_WEEKS = 8
CONTENT_START = datetime(2025, 10, 10, tzinfo=SEOUL)


def false_holds(daily: int, weeks: int, day_effect: float) -> dict:
    """Clean hours that a volume rule would hold."""
    counts = simulate(daily, LEARNING_WEEKS + weeks, seed=daily, day_effect=day_effect)
    hours = [at for at in counts if at >= START + LEARNING_WEEKS * 168 * HOUR]
    held = [at for at in hours if verdict(counts, at)]
    return {"daily_count": daily, "day_effect": day_effect, "hours": len(hours), "held": len(held)}


def content_holds(daily: int, weeks: int, seed: int) -> dict:
    """Clean hours of a sample city that a rule on shares or shapes would hold, and those in which it would speak."""
    days = 7 * weeks
    rows = clean_city.stream(seed, daily, CONTENT_START, 28 + days)
    held, red = clean_city.judged(rows, CONTENT_START + 28 * 24 * HOUR, 24 * days)
    return {"daily_count": daily, "seed": seed, "hours": 24 * days, "held": held, "red": red}


def delays(daily: int, factor: float, starts: int) -> dict:
    """Hours until a lasting fault is held, over faults that begin at every hour of the day."""
    counts = simulate(daily, LEARNING_WEEKS + 3, seed=daily + 1)
    first = START + LEARNING_WEEKS * 168 * HOUR
    found = [delay(counts, first + k * 7 * HOUR, factor) for k in range(starts)]
    hours = sorted(48 if hours is None else hours + 1 for hours in found)
    return {"daily_count": daily, "kept_share": factor, "faults": starts, "median_hours": hours[len(hours) // 2],
            "worst_hours": hours[-1], "missed": sum(hours is None for hours in found)}


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weeks", type=int, default=6, help="clean weeks judged after eight weeks of learning")
    parser.add_argument("--data", help="not used: the stream is simulated")
    options = parser.parse_args()
    result = {
        "benchmark": "gates", "data": "simulated",
        "false_holds": [false_holds(daily, options.weeks, effect)
                        for daily in (500, 7000) for effect in (0.08, 0.15)],
        "false_holds_by_content": [content_holds(daily, weeks, seed)
                                   for daily, weeks, seed in ((500, 2, 1201), (500, 2, 1202), (1500, 1, 1203))],
        "detection": [delays(daily, factor, 24) for daily in (500, 7000) for factor in (0.5, 0.0)],
    }
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
