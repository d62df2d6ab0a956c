"""The page and the board's table of understanding say what the benchmarks say, and show no text of a real person."""

import csv
import io
import json
from decimal import ROUND_HALF_UP, Decimal

import pytest
import write_understanding
from write_understanding import BOARD, PARTS, kept, without_real_texts

from ml.evaluate.run import ROOT
from ml.evaluate.understanding import best_other, figures, share
from ml.evaluate.understanding_board import COLUMNS, seed
from ml.evaluate.understanding_page import page, write

HEAD = {"date": "2026-11-30", "cpu": "a processor", "data": "full"}


def selective(accuracy, area):
    return {"texts": 200, "accuracy": accuracy, "macro_f1": 0.4, "risk_coverage_area": area, "calibration_error": 0.05,
            "accuracy_at_coverage": {"0.5": 0.9, "0.8": 0.75}}


def way_of_dangers(found, flagged):
    return {"noticed": [found, 50], "wrongly_flagged": [flagged, 1000], "false_per_1000_at_recall_0.98": 40.0,
            "recall_at_false_per_1000": {"1": 0.4, "5": 0.8}, "recall_by_kind": {"화재": [found, 50], "(오타)": [1, 2]},
            "false_per_1000_by_trap": {"부정": [180.0, 100], "일상": [7.0, 900]},
            "flagged_of_those_that_may_be_either": [3, 9]}


DIAL = {"0.1": {"coverage": 0.25, "answered": 50, "error": 0.12},
        "0.2": {"coverage": 0.0, "answered": 0, "error": None}}
PETITIONS = {"learned": 900, "departments": 17, "ours": selective(0.55, 0.28), "dial": DIAL,
             "character n-grams, logistic regression": selective(0.5, 0.34), "nearest vectors": selective(0.45, 0.36),
             "always the largest": selective(0.2, 0.8)}
RESULTS = {
    "routing": {
        **HEAD, "petitions": PETITIONS,
        "months": [{"month": "2019-05", "learned": 700, "texts": 120, "accuracy": 0.5, "dial": DIAL}],
        "sample city": {
            "learned": 1000, "asked": 400, "all": selective(0.9, 0.02), "without 주차": selective(0.7, 0.1),
            "ceiling": 0.94, "ceiling without 주차": 0.85, "each gu's most frequent department": 0.6,
            "weeks": [{"week": 1, "complaints": 400, "dial 0.1": {"answered": 0.9, "error": 0.09, "unlike": 0},
                       "within interval": 0.8}],
            "transfers": {"auc": 0.73, "brier": 0.1, "brier_of_the_share": 0.12}}},
    "answers": {
        **HEAD, "corpus": 68, "questions": 68, "without_an_answer": 1780, "risk": 0.02,
        "ours": {"found_first": 0.853, "given": 0.5, "right_of_given": 1.0, "unanswerable_answered": 0.006},
        "bm25": {"found_first": 0.7, "given": 0.0, "right_of_given": None, "unanswerable_answered": 0.69}},
    "dangers": {
        **HEAD, "seed": 1, "version": "d1", "ours": way_of_dangers(45, 12), "kind_named_first_is_right": 0.9,
        "names of the kinds": way_of_dangers(20, 80), "missed": [["화재", "오타", 0.31, "불이\n났어요"]],
        "real petitions": {"texts": 300, "flagged_per_1000": 216.0}},
}


def found(*wanted):
    return [each for each in figures(RESULTS) if (each.tested_on, each.way, each.measure, each.setting) == wanted]


def test_a_share_that_was_counted_has_wilsons_interval_and_another_figure_none():
    [right] = found("petitions", "ours", "accuracy", None)
    assert (right.value, right.low, right.high, right.count) == (0.55, 0.4808, 0.6174, 200)
    [area] = found("petitions", "ours", "risk_coverage_area", None)
    assert (area.value, area.low, area.high) == (0.28, None, None)
    assert share("x", "ours", "given", 0.0, 0).high == 1.0  # of nothing nothing is known


def test_the_error_at_a_dial_is_of_the_texts_answered_and_of_none_there_is_no_error():
    [wrong] = found("petitions 2019-05", "ours", "error_at_dial", 0.1)
    assert (wrong.value, wrong.count) == (0.12, 50)
    assert not found("petitions 2019-05", "ours", "error_at_dial", 0.2)
    assert found("petitions 2019-05", "ours", "answered_at_dial", 0.2)[0].value == 0.0
    assert not found("answered petitions", "bm25", "right_of_given", None)


def test_risk_is_what_is_not_right_up_to_all_texts():
    assert [found("petitions", "ours", "risk_at_coverage", at)[0].value for at in (0.5, 0.8, 1.0)] == [0.1, 0.25, 0.45]


def test_the_best_other_way_is_the_one_with_the_smallest_area():
    assert best_other(PETITIONS) == "character n-grams, logistic regression"
    assert best_other({**PETITIONS, "nearest vectors": selective(0.4, 0.1)}) == "nearest vectors"


def test_the_boards_table_is_every_figure_but_the_curves_of_weaker_ways():
    rows = list(csv.DictReader(io.StringIO(seed(RESULTS))))
    assert tuple(rows[0]) == COLUMNS
    assert list(rows[0].values()) == [
        "1", "2026-11-30", "petitions", "ours", "accuracy", "", "0.55", "0.4808", "0.6174", "200"]
    assert {row["way"] for row in rows if row["measure"] == "risk_at_coverage"} == {"ours", "ngrams"}
    assert {row["way"] for row in rows if row["measure"] == "accuracy"} == {"ours", "ngrams", "nearest", "majority"}
    [flagged] = [row for row in rows if (row["way"], row["measure"]) == ("ours", "false_flags")]
    assert (flagged["figure"], flagged["text_count"]) == ("0.012", "1000")
    keys = [(row["tested_on"], row["way"], row["measure"], row["setting"]) for row in rows]
    assert len(keys) == len(set(keys))


def test_the_page_tells_each_part_beside_its_baselines_and_every_miss():
    text = page(RESULTS)
    assert "| ours | 0.55 [0.481, 0.617] | 0.4 | 0.28 | 0.05 |" in text
    assert "| petitions 2019-05 | 700 | 120 | 0.5 [0.412, 0.588] | 0.25; 0.12 [0.056, 0.238] | 0; – |" in text
    assert "| bm25 | 0.7 [" in text and "| 0 [" in text
    assert "| ours | 0.9 [" in text and "| 12.0 [" in text
    assert "| 화재 | 45/50 | 20/50 |" in text and "| 부정 (100) | 180.0 | 180.0 |" in text
    assert "43 of 100 flags are right where one in 100 complaints" in text
    assert "7 of 100 flags are right where one in 1,000 complaints" in text
    assert "- 화재 (오타), 0.31: 불이 났어요\n" in text and "Every report missed (5 of 50)" in text


def test_a_part_of_the_sample_says_so_and_answers_that_were_absent_too():
    text = page({"answers": {**HEAD, "data": "sample", "corpus": 0}})
    assert "**This run used the committed sample**" in text and "Not measured" in text


def test_page_figures_and_board_are_written_together(tmp_path):
    write(tmp_path, RESULTS, tmp_path / "seed.csv")
    assert json.loads((tmp_path / "understanding.json").read_text(encoding="utf-8")) == RESULTS
    assert (tmp_path / "understanding.md").read_text(encoding="utf-8") == page(RESULTS)
    assert (tmp_path / "seed.csv").read_text(encoding="utf-8") == seed(RESULTS)


def test_of_real_petitions_figures_alone_are_published():
    told = without_real_texts({"real petitions": {"texts": 3, "flagged_per_1000": 1.0, "flagged": [["화재", "글"]]}})
    assert told == {"real petitions": {"texts": 3, "flagged_per_1000": 1.0}}
    assert without_real_texts({"real petitions": None}) == {"real petitions": None}


def test_parts_that_are_not_measured_again_stay_or_the_command_says_what_is_missing(tmp_path):
    path = tmp_path / "understanding.json"
    with pytest.raises(SystemExit, match="not there to keep routing from"):
        kept(path, ["routing"])
    path.write_text(json.dumps({"routing": {"texts": 1}}))
    assert kept(path, ["routing"]) == {"routing": {"texts": 1}}
    assert kept(tmp_path / "none", []) == {}
    with pytest.raises(SystemExit, match="--only answers"):
        kept(path, ["routing", "answers"])


def test_one_part_alone_is_measured_again(tmp_path, monkeypatch):
    monkeypatch.setattr(write_understanding, "ROOT", tmp_path)
    monkeypatch.setattr(write_understanding, "BOARD", tmp_path / "seed.csv")
    monkeypatch.setitem(PARTS, "answers", lambda data: {**RESULTS["answers"], "questions": 60})
    (tmp_path / "docs").mkdir()
    write(tmp_path / "docs", RESULTS)
    monkeypatch.setattr("sys.argv", ["write_understanding", "--data", str(tmp_path), "--only", "answers"])
    write_understanding.main()
    results = json.loads((tmp_path / "docs" / "understanding.json").read_text(encoding="utf-8"))
    assert results["answers"]["questions"] == 60
    assert {part: results[part] for part in ("routing", "dangers")} == {
        part: RESULTS[part] for part in ("routing", "dangers")}
    assert (tmp_path / "seed.csv").read_text(encoding="utf-8") == seed(results)


def test_what_is_committed_is_of_one_run():
    results = json.loads((ROOT / "docs" / "understanding.json").read_text(encoding="utf-8"))
    assert (ROOT / "docs" / "understanding.md").read_text(encoding="utf-8") == page(results)
    assert BOARD.read_text(encoding="utf-8") == seed(results)
    assert "flagged" not in (results.get("dangers", {}).get("real petitions") or {})


def told(*values, digits=3):
    """Figures as the README prints them: halves up, no zero before the point."""
    step = Decimal(1).scaleb(-digits)
    rounded = [Decimal(str(value)).quantize(step, ROUND_HALF_UP) for value in values]
    return ", ".join(f"{value}".lstrip("0") if value < 1 else "1.0" for value in rounded)


def readme_lines(results):
    """What the README must say of these results: how a row begins, and what stands in it."""
    routing, dangers, answers = results["routing"], results["dangers"], results["answers"]
    city, ngrams = routing["sample city"], "character n-grams, logistic regression"
    named = ("accuracy", "macro_f1", "risk_coverage_area")
    parking = next(name for name in city if name.startswith("without "))
    dial, weeks = routing["petitions"]["dial"], city["weeks"]
    within = [week["within interval"] for week in weeks]
    wrong = [week["dial 0.1"]["error"] for week in weeks]
    ours, other = dangers["ours"], dangers["TF-IDF, logistic regression"]
    at_5 = told(ours["recall_at_false_per_1000"]["5"])
    found, bm25 = answers["ours"], answers["bm25"]
    of_answers = ("found_first", "given", "right_of_given")
    return [
        ("| routing (", "; ".join(told(*(routing[of][way][name] for name in named))
                                  for way in ("ours", ngrams) for of in ("petitions", "duties"))),
        ("| … share of", ", ".join(f"{told(row['coverage'], digits=2)} and {told(row['error'], digits=2)}"
                                   for row in dial.values())),
        ("| … share of", f"{told(*(found[name] for name in of_answers), digits=2)}, "
                         f"{told(100 * found['unanswerable_answered'], digits=1)} %; "
                         f"{told(*(bm25[name] for name in of_answers), digits=2)}, "
                         f"{100 * bm25['unanswerable_answered']:.0f} %"),
        ("| routing in", "; ".join(told(city[part]["accuracy"], city[part]["accuracy_at_coverage"]["0.8"], city[most])
                                   for part, most in (("all", "ceiling"), (parking, f"ceiling {parking}")))),
        ("| routing in", f"{told(min(wrong))}–{told(max(wrong))}; "
                         f"{told(min(within), digits=2)}–{told(max(within), digits=2)}; "
                         f"{told(city['transfers']['auc'], digits=2)}"),
        ("| a danger's", f"{told(ours['recall'])} and {ours['false_per_1000']}, "
                         f"{told(other['recall'])} and {other['false_per_1000']}"),
        ("- Dangers:", f"of {ours['noticed'][1]} made-up reports {told(ours['recall'])} are noticed at "
                       f"{ours['false_per_1000']} false"),
        ("- Dangers:", f"at 5: {at_5}; at .98: {ours['false_per_1000_at_recall_0.98']})"),
    ]


def moved(results):
    """The same results, every share another one."""
    if isinstance(results, dict):
        return {name: moved(value) for name, value in results.items()}
    if isinstance(results, list):
        return [moved(value) for value in results]
    return results * 0.9 + 0.01 if isinstance(results, float) else results


def test_the_readme_says_what_was_measured():
    results = json.loads((ROOT / "docs" / "understanding.json").read_text(encoding="utf-8"))
    rows = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()

    def unsaid(results):
        return [text for begin, text in readme_lines(results)
                if not any(row.startswith(begin) and text in row for row in rows)]

    assert unsaid(results) == []
    assert len(unsaid(moved(results))) == len(readme_lines(results))
