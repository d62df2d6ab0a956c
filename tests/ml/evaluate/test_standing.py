"""The command from end to end on a tiny city and few titles, and a page that says what its figures say."""

import gzip
import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from stubs import HashingEmbedder

from ml.evaluate import groupings, standing
from ml.evaluate.standing_page import KEPT_TARGET, page
from ml.evaluate.topics import meaning_topics

DOCS = Path(__file__).resolve().parents[3] / "docs"
TINY = standing.Scale(titles=400, per_day=8, window_days=6, nights=2)
SAYINGS = ("the lamp in our street is broken", "a hole in the road before the school", "noise from the site at night")


def write_city(folder, days=12, a_day=12):
    """Every second complaint is about one of three planted issues."""
    folder.mkdir(parents=True)
    stream, truth = [], []
    for number in range(days * a_day):
        day, issue = date(2026, 1, 5) + timedelta(days=number // a_day), number % 6
        text = f"{SAYINGS[issue // 2]} {number % 7}" if issue % 2 == 0 else f"{number * 7919 % 1009:b} x{number}"
        stream.append({"service_request_id": f"{number}", "requested_at": f"{day}T{number % a_day + 8:02}:00:00+09:00",
                       "text": text, "service_code": "TR01", "district": "", "neighbourhood": "", "submitter": ""})
        planted = {"issue_kind": "sudden", "issue_label": "x"} if issue % 2 == 0 else {}
        truth.append({"service_request_id": f"{number}", "campaign_id": None, "issue_kind": None, "issue_label": None,
                      "issue_id": f"I{issue}" if planted else None, **planted})
    for name, rows in (("stream", stream), ("truth", truth)):
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n")


def write_titles(folder):
    folder.mkdir(parents=True)
    first = date(2018, 12, 21)
    rows = [f"행정,제목 {number * 7919 % 10007:b} {number},{first + timedelta(days=number % 70)}"
            for number in range(900)]
    (folder / "petition_titles_x.csv.gz").write_bytes(
        gzip.compress(("category,title,begin_est\n" + "\n".join(rows) + "\n").encode()))


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """A run: its status and where it wrote."""
    folder = tmp_path_factory.mktemp("standing")
    write_city(folder / "work" / "sample-city-90-200-31")
    write_titles(folder / "data" / "petition_titles")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(standing, "OnnxEmbedder", lambda *_, **__: HashingEmbedder(48))
        patch.setattr(standing, "FULL", TINY)
        patch.setattr(standing, "topics_of", lambda corpus, _: meaning_topics(corpus))
        patch.setattr(groupings, "WARM_UPS", (100,))  # nothing is timed here
        patch.setattr(groupings, "_umap", lambda vectors, **_: vectors[:, :5])  # test_groupings.py runs the real one
        status = standing.main(["--data", f"{folder / 'data'}", "--work", f"{folder / 'work'}",
                                "--out", f"{folder / 'out'}"])
    return status, folder / "out"


def test_figures_and_page_are_written(done):
    status, out = done
    assert status == 0
    results = json.loads((out / "standing.json").read_text(encoding="utf-8"))
    assert (out / "standing.md").read_text(encoding="utf-8") == page(results)
    assert [each["name"] for each in results["sets"]] == ["sample city", "petition titles"]
    assert [each["texts"] for each in results["sets"]][1] == 400
    assert [each["nights"] for each in results["survival"]] == [2, 2]
    ours = results["sets"][0]["rows"][0]
    assert (ours["way"], ours["issues"]) == ("ours", 3)
    assert ours["groups"] > 0 and 0 < ours["noise_share"] < 1


def test_an_aim_that_is_missed_is_said(done):
    results = json.loads((done[1] / "standing.json").read_text(encoding="utf-8"))
    each = results["survival"][0]
    for kept, word in ((KEPT_TARGET, "yes"), (KEPT_TARGET - 0.001, "**no**")):
        told = page({**results, "survival": [{**each, "kept_share": kept}]})
        assert [line for line in told.splitlines() if line.startswith(f"| {each['stream']}") and f"| {word} |" in line]
    assert "committed sample" not in page(results)
    assert "committed sample" in page({**results, "data": "sample"})


@pytest.mark.parametrize(("ours", "others", "word"), [(1, 2, "behind"), (2, 2, "level"), (2, 1, "ahead")])
def test_the_way_that_finds_most_is_named(done, ours, others, word):
    results = json.loads((done[1] / "standing.json").read_text(encoding="utf-8"))
    each = results["sets"][0]
    rows = [{**row, "own": ours if row["way"] == "ours" else others, "groups": 90 - number}
            for number, row in enumerate(each["rows"])]
    told = page({**results, "sets": [{**each, "rows": rows}]})
    line = next(line for line in told.splitlines() if line.startswith("- Sample city: ours"))
    assert f"**{word}**" in line and f"{ours} of 3, among 90 groups" in line
    assert f"BERTopic's sizes (hdbscan, 10 and 10), vectors UMAP, 5: {others} of 3, among 75 groups" in line


def test_a_folder_without_titles_is_one_line_and_nothing_is_written(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(standing, "OnnxEmbedder", lambda *_, **__: HashingEmbedder(48))
    assert standing.main(["--data", f"{tmp_path}", "--work", f"{tmp_path}", "--out", f"{tmp_path / 'out'}"]) == 1
    assert "no petition_titles/petition_titles_*.csv.gz" in capsys.readouterr().err.splitlines()[-1]
    assert not (tmp_path / "out").exists()


def test_the_committed_page_is_what_the_committed_figures_say():
    committed = json.loads((DOCS / "standing.json").read_text(encoding="utf-8"))
    assert (DOCS / "standing.md").read_text(encoding="utf-8") == page(committed)
    assert committed["data"] == "full"
