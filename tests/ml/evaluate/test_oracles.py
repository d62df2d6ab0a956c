"""The comparison with reference output: green where all agrees, red where one figure, gap or cluster differs."""

import json
import math
from statistics import NormalDist, mean, stdev

import numpy as np
import pandas as pd
import pytest

from ml.evaluate.oracles import compared, main

COUNTS = [3, 5, 2, 4, 6, 3, 5, 4, 9, 2, 5, 4, 3, 30, 4]
DAYS = [[1, 2, 0], [0, 1, 2], [2, 1, 1], [1, 0, 1], [0, 2, 1], [1, 1, 1], [2, 0, 1], [1, 1, 0], [0, 1, 9], [1, 0, 8]]


@pytest.fixture
def data(tmp_path):
    """A folder with one series judged by EARS C1 and one scan case, worked out here in plain loops."""
    series, case = tmp_path / "oracles" / "one", tmp_path / "scan_oracles" / "city"
    series.mkdir(parents=True)
    case.mkdir(parents=True)
    pd.DataFrame({"t": range(1, 16), "date": None, "observed": COUNTS, "state": 0}).to_csv(series / "series.csv")
    quantile, rows = NormalDist().inv_cdf(0.999), []
    for day in range(12, 15):
        past = COUNTS[day - 7:day]
        upper = mean(past) + quantile * stdev(past)
        rows.append({"t": day + 1, "date": None, "observed": COUNTS[day], "upperbound": upper,
                     "alarm": int(COUNTS[day] > upper)})
    pd.DataFrame(rows).to_csv(series / "ears_C1_b7.csv")
    _write_case(case)
    return tmp_path


def _write_case(case):
    counts, zones = np.array(DAYS), {1: ["a"], 2: ["b"], 3: ["c"], 4: ["b", "c"]}
    names, total = ["a", "b", "c"], counts.sum()
    pd.DataFrame(counts, columns=names, index=pd.Index(range(10), name="date")).to_csv(case / "counts.csv.gz")
    pd.DataFrame({"id": names, "population": [4, 3, 3]}).to_csv(case / "locations.csv")
    pd.DataFrame({"zone": zones.keys(), "locations": [" ".join(one) for one in zones.values()]}).to_csv(
        case / "zones.csv.gz")
    expected = {"permutation": lambda day, place: counts[day].sum() * counts[:, place].sum() / total,
                "pb_poisson": lambda day, place: total / 10 * (4, 3, 3)[place] / 10,
                "eb_poisson": lambda day, place: counts[:3, place].mean() + 0.05}
    summary = []
    for method, forecast in expected.items():
        rows = []
        for zone, members in zones.items():
            for days in range(1, (8 if method == "eb_poisson" else 11)):
                cells = [(day, names.index(name)) for day in range(10 - days, 10) for name in members]
                c, b = sum(counts[cell] for cell in cells), sum(forecast(*cell) for cell in cells)
                score = 0.0 if c <= b else c * math.log(c / b) - (
                    c - b if method == "eb_poisson" else (total - c) * math.log((total - b) / (total - c)))
                rows.append({"zone": zone, "duration": days, "score": score})
        pd.DataFrame(rows).to_csv(case / f"{method}_allscores.csv.gz")
        best = max(rows, key=lambda row: row["score"])
        summary.append({"method": method, "mlc_zone": best["zone"], "mlc_duration": best["duration"]})
    pd.DataFrame(summary).to_csv(case / "summary.csv")


def test_what_agrees_is_counted_and_passes(data, capsys):
    assert main(["--data", str(data)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["agrees"]
    assert report["algorithms"]["ears_C1_b7"] == {"series": 1, "days": 3, "largest_difference": pytest.approx(0),
                                                 "mismatches": 0}
    assert set(report["algorithms"]) == {"ears_C1_b7", "scan_permutation", "scan_pb_poisson", "scan_eb_poisson"}


@pytest.mark.parametrize(("path", "column", "value"), [
    ("oracles/one/ears_C1_b7.csv", "upperbound", 99.0), ("oracles/one/ears_C1_b7.csv", "upperbound", None),
    ("oracles/one/ears_C1_b7.csv", "alarm", 1), ("scan_oracles/city/permutation_allscores.csv.gz", "score", 2.0),
    ("scan_oracles/city/summary.csv", "mlc_zone", 1)])
def test_one_figure_that_differs_fails_and_is_named(data, capsys, path, column, value):
    table = pd.read_csv(data / path)
    table.loc[0, column] = value
    table.to_csv(data / path)
    assert main(["--data", str(data)]) == 1
    assert json.loads(capsys.readouterr().out)["differing"]


def test_a_folder_without_references_is_one_clear_line(tmp_path, capsys):
    assert main(["--data", str(tmp_path)]) == 2
    assert "oracles and scan_oracles" in capsys.readouterr().err


def test_a_gap_on_one_side_is_a_mismatch():
    one = compared("a", "s", [(np.array([1.0, np.nan]), np.array([1.5, 2.0]))])
    assert (one.difference, one.mismatches, one.days) == (0.5, 1, 2)
