"""What the board shows of understanding: the figures as a dbt seed, of the curves those of ours and the best other."""

import csv
import io
from collections.abc import Mapping
from typing import Any

from ml.evaluate.understanding import CODES, OURS, ROUTED, Figure, best_other, figures

COLUMNS = ("line_number", "measured_date", "tested_on", "way", "measure", "setting", "figure", "figure_low",
           "figure_high", "text_count")
PARTS = {"answered petitions": "answers", "made-up reports": "dangers"}  # all else is routing


def seed(results: Mapping[str, Any]) -> str:
    """CSV with `COLUMNS`; `line_number` is the board's order. Empty where a figure has no setting, or no interval."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    shown = (each for each in figures(results) if each.measure != "risk_at_coverage" or _on_the_curve(each, results))
    for number, each in enumerate(shown, start=1):
        writer.writerow((number, results[PARTS.get(each.tested_on, "routing")]["date"], each.tested_on, each.way,
                         each.measure, each.setting, each.value, each.low, each.high, each.count))
    return text.getvalue()


def _on_the_curve(each: Figure, results: Mapping[str, Any]) -> bool:
    return each.tested_on in ROUTED and each.way in (
        OURS, CODES[best_other(results["routing"][each.tested_on])])
