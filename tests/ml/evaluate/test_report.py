"""What is written follows from the results, whole, and can be read by machines and people."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from ml.evaluate.chart import curve
from ml.evaluate.figures import Background, Judged, figures
from ml.evaluate.judge import Outcome
from ml.evaluate.report import page, picture, write

INF = float("inf")
DOCS = Path(__file__).resolve().parents[3] / "docs"


def judged(size, kind, hours):
    return Judged(size, kind, "drip", "gu", Outcome("i", hours, size, hours < INF))


ISSUES = [judged(5, "word", 4.0), judged(5, "word", INF), judged(20, "word", 8.0), judged(8, "meaning", INF)]


def at(alarms):
    return figures(ISSUES, Background(6.0, alarms, 30), 1.0, 60)


def test_figures_are_counted():
    one = at(3)
    assert one["by_size"]["word"]["5"]["found"] == 1
    assert one["by_size"]["word"]["5"]["issues"] == 2
    assert one["by_size"]["meaning"]["8"]["share"] == 0
    assert one["found"]["share"] == 0.5
    assert one["false_alarms"]["observed_over_nominal"] == 0.5
    assert one["hours_found"]["median"] == 6
    assert one["hours_all"]["median"] is None
    assert one["read_per_issue_found"] == 30
    assert one["ten_or_more_in_time"]["found"] == 1


@pytest.fixture
def results():
    detectors = {name: {"refusal": "", "dial": {"0.5": at(alarms), "1": at(alarms + 2)}}
                 for name, alarms in (("other", 9), ("eungdap", 0))}
    event = {"event": "storm", "complaints": 9, "hours": None, "complaints_to_detection": None}
    return {
        "date": "2026-01-02", "data": "sample", "seed": 1, "cpu": "one",
        "run": {"injections": 100, "months": 6.0, "per_day": [200.0]},
        "topics": {kind: {"reported": 2, "with_60_texts": 1, "noun_overlap": 0.1} for kind in ("word", "meaning")},
        "volumes": [{"per_day": 200.0, "borrowed": 0.43, "months": 6.0, "stretches": 3, "issues": 4,
                     "detectors": detectors,
                     "ours": "eungdap", "against": {}}],
        "happened": [{"stream": "boston", "complaints": 100, "months": 2.0, "detectors": {
            name: {"refusal": "", "events": [event], "other_alarms": 3, "others": []} for name in detectors}}],
        "calibration": {"months": 12, "rows": [{
            "scenario": "sparse", "false_alarms_per_month": 1.0, "months": 12, "alarms": 13,
            "observed_over_nominal": 1.083, "interval": [0.6, 1.5]}]},
    }


def test_page_json_and_curve_are_written(results, tmp_path):
    write(tmp_path, results)
    page = (tmp_path / "evaluation.md").read_text(encoding="utf-8")
    assert "committed sample" in page
    assert page.index("| eungdap | 1/2") < page.index("| other | 1/2")
    assert "| storm | 9 | – | – |" in page
    assert "| sparse | 1 | 12 | 13 | 1.083 [0.6, 1.5] |" in page
    assert json.loads((tmp_path / "evaluation.json").read_text(encoding="utf-8")) == results
    assert "100 issues sharing a word, 20 sharing only meaning" in page
    assert "a smaller one" in page
    assert "43 % of this background are titles of the" in page
    picture = ElementTree.parse(tmp_path / "images" / "operating-curve.svg")
    assert len(picture.getroot().findall("{http://www.w3.org/2000/svg}polyline")) == 2


def test_verdicts_on_other_alarms_are_told_only_where_somebody_has_read_some(results):
    ours = results["happened"][0]["detectors"]["eungdap"]
    ours["others"] = [{"verdict": verdict} for verdict in ("event", "event", "unread")]
    told = page(results)
    assert told.count("read one by one") == 1 and "Of the 3 other alarms of eungdap 2 were read one by one by" in told
    rows = told[told.index("read one by one"):].splitlines()[5:10]
    assert [row.split("|")[2].strip() for row in rows] == ["2", "0", "0", "0", "1"]
    ours["others"] = [{"verdict": "unread"}]
    assert "read one by one" not in page(results)


def test_the_committed_page_and_curve_are_what_the_committed_figures_say():
    committed = json.loads((DOCS / "evaluation.json").read_text(encoding="utf-8"))
    assert (DOCS / "evaluation.md").read_text(encoding="utf-8") == page(committed)
    assert (DOCS / "images" / "operating-curve.svg").read_text(encoding="utf-8") == picture(committed)


def test_a_whole_run_is_not_called_a_smaller_one(results, tmp_path):
    write(tmp_path, {**results, "run": {"injections": 300, "months": 6.0, "per_day": [200.0, 600.0]}})
    assert "a smaller one" not in (tmp_path / "evaluation.md").read_text(encoding="utf-8")


def test_a_curve_stays_within_its_frame_and_escapes_names():
    picture = ElementTree.fromstring(curve({"a<b": [(0.0, 0.0), (900.0, 1.0)]}, "t", "x", "y"))
    points = picture.find("{http://www.w3.org/2000/svg}polyline").get("points").split()
    across = [float(point.split(",")[0]) for point in points]
    assert min(across) >= 70
    assert max(across) <= 610
    assert any(each.text == "a<b" for each in picture.iter("{http://www.w3.org/2000/svg}text"))
