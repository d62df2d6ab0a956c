"""The board's table of the evaluation says what the results say, and nothing of a detector that could not learn."""

import csv
import io
import json

from ml.evaluate.board import COLUMNS, seed
from ml.evaluate.run import BOARD

SHARE = {"issues": 20, "share": 0.9, "interval": [0.7, 0.97], "hours": 11.5}
NEVER = {"issues": 20, "share": 0.1, "interval": [0.03, 0.3], "hours": None}
RESULTS = {"date": "2026-11-28", "volumes": [{"per_day": 200.0, "detectors": {
    "eungdap": {"refusal": "", "dial": {"1": {
        "false_alarms": {"observed_a_month": 0.5}, "found": SHARE,
        "by_size": {"word": {"5": NEVER}, "meaning": {"8": SHARE}}}}},
    "farrington": {"refusal": "three years are needed", "dial": {"1": {}}},
}}]}


def test_one_row_a_detector_dial_and_size():
    rows = list(csv.reader(io.StringIO(seed(RESULTS))))
    assert tuple(rows[0]) == COLUMNS
    assert rows[1:] == [
        ["2026-11-28", "200", "eungdap", "1", "0.5", "0", "20", "0.9", "0.7", "0.97", "11.5"],
        ["2026-11-28", "200", "eungdap", "1", "0.5", "5", "20", "0.1", "0.03", "0.3", ""],
    ]


def test_the_committed_table_is_of_the_committed_evaluation():
    results = json.loads((BOARD.parents[2] / "docs" / "evaluation.json").read_text(encoding="utf-8"))
    assert BOARD.read_text(encoding="utf-8") == seed(results)
