"""What the board shows of the evaluation: one row a detector, setting of the dial and size of issue, as a dbt seed."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

COLUMNS = ("measured_date", "per_day", "detector", "dial", "observed_a_month", "issue_size", "issue_count",
           "found_share", "found_low", "found_high", "median_hours")
EVERY = 0  # size of the rows that count all issues


def seed(results: Mapping[str, Any]) -> str:
    """CSV with `COLUMNS`, of the first daily volume; empty where there is no number (a median that never comes)."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    volume = results["volumes"][0]
    for name, detector in volume["detectors"].items():
        for dial, one in detector["dial"].items() if not detector["refusal"] else ():
            for size, share in _sizes(one):
                low, high = share["interval"]
                writer.writerow((
                    results["date"], f"{volume['per_day']:g}", name, dial, one["false_alarms"]["observed_a_month"],
                    size, share["issues"], share["share"], low, high, share["hours"]))
    return text.getvalue()


def _sizes(one: Mapping[str, Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    yield EVERY, one["found"]
    for size, share in one["by_size"].get("word", {}).items():
        yield int(size), share
