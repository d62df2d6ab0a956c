"""The command that erases: what it takes, what it says, when it fails."""

import io

import pytest

from pipeline import erase
from pipeline.tombstones import tombstone_of


@pytest.fixture
def asked(monkeypatch):
    """Calls of `erase.erase`, and a way to set what it answers or raises."""
    calls, answers = [], [erase.Erased(7, 2, {"raw.complaints": 3, "ml.embeddings": 1}, ["a.b.c", "a.b.d"], [],
                                       {"status": "published", "reason": ""})]

    def answer(*given):
        calls.append(given[:4])
        if isinstance(answers[-1], Exception):
            raise answers[-1]
        return answers[-1]

    monkeypatch.setattr(erase, "erase", answer)
    return calls, answers.append


def test_it_says_what_went_and_where_it_was(asked, capsys):
    calls, _ = asked
    assert erase.main(["--complaint", "seoul:C1", "shop:a:b", "--reason", "request 12", "--by", "officer"]) == 0
    assert calls == [([("seoul", "C1"), ("shop", "a:b")], "", "request 12", "officer")]
    assert capsys.readouterr().out.splitlines() == [
        "erasure 7: 2 complaints; rows: ml.embeddings 1, raw.complaints 3",
        "found in 2 places before, in 0 after; sums: published"]


def test_a_submitter_comes_from_standard_input_and_is_not_repeated(asked, capsys, monkeypatch):
    calls, _ = asked
    monkeypatch.setattr("sys.stdin", io.StringIO("kim77\nmore\n"))
    assert erase.main(["--submitter-id-from-stdin", "--reason", "x"]) == 0
    assert calls[0][:2] == ([], "kim77")
    assert "kim77" not in "".join(capsys.readouterr())


def test_what_is_left_is_named_and_the_exit_code_is_one(asked, capsys):
    _, answer = asked
    answer(erase.Erased(8, 1, {}, ["a.b.c"], ["ml.embeddings.text_hash"], {"status": "held", "reason": "M-REC-01"}))
    assert erase.main(["--complaint", "seoul:C1", "--reason", "x"]) == 1
    told = capsys.readouterr()
    assert "in 1 after; sums: held M-REC-01" in told.out
    assert told.err == "erase: still found in ml.embeddings.text_hash: run the same command again\n"


@pytest.mark.parametrize(("standing", "learned", "now"), [
    (["A", "B"], [], "A"), (["B"], ["C"], "C"), (["B"], [], "none, until a night learns one")])
def test_where_a_routing_model_went_an_earlier_one_goes_on_or_one_is_learned_at_once(
        asked, capsys, monkeypatch, standing, learned, now):
    _, answer = asked
    answer(erase.Erased(9, 1, {}, [], [], {"status": "published", "reason": ""}, ["B"]))
    left, lessons = [name for name in standing if name != "B"], []
    monkeypatch.setattr(erase.bundles, "promoted", lambda: next(iter(left[::-1]), ""))
    monkeypatch.setattr("pipeline.routing.nightly.learn_routing",
                        lambda *_, **more: (lessons.append(more), left.extend(learned)))
    assert erase.main(["--complaint", "seoul:C1", "--reason", "x"]) == 0
    assert f"deleted routing models that were learned from them: 1; now: {now}" in capsys.readouterr().out
    assert lessons == ([] if now == "A" else [{"is_again": True}])


def test_an_error_is_one_line(asked, capsys):
    _, answer = asked
    answer(ValueError("no such complaint: seoul:C1; nothing was erased"))
    assert erase.main(["--complaint", "seoul:C1", "--reason", "x"]) == 1
    assert capsys.readouterr().err == "erase: no such complaint: seoul:C1; nothing was erased\n"


def test_an_empty_standard_input_asks_for_nothing(asked, capsys, monkeypatch):
    calls, _ = asked
    monkeypatch.setattr("sys.stdin", io.StringIO("  \n"))
    assert erase.main(["--submitter-id-from-stdin", "--reason", "x"]) == 1
    assert capsys.readouterr().err == "erase: standard input holds no identifier\n" and calls == []


@pytest.mark.parametrize("arguments", [
    ["--complaint", "C1", "--reason", "x"], ["--complaint", "seoul: ", "--reason", "x"],
    ["--complaint", "seoul:C1"], ["--reason", "x"],
    ["--complaint", "seoul:C1", "--submitter-id-from-stdin", "--reason", "x"],
])
def test_a_vague_demand_is_refused(asked, arguments):
    with pytest.raises(SystemExit):
        erase.main(arguments)
    assert asked[0] == []


def test_a_tombstone_knows_its_complaint_and_no_other():
    one = tombstone_of(b"key", "seoul", "C1")
    others = {tombstone_of(b"other", "seoul", "C1"), tombstone_of(b"key", "shop", "C1"),
              tombstone_of(b"key", "seoul", "C2"), tombstone_of(b"key", "seoul", "", "C1"),
              tombstone_of(b"key", "seou", "lC1")}
    assert len(one) == 64 and len(others) == 5 and one not in others
    assert tombstone_of(b"key", "seoul", "C1", "a hash") == one  # a legible number is enough
