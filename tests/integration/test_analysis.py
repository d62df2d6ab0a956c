"""Vectors and issues in a real warehouse: resumable, idempotent, without looking ahead."""

from datetime import timedelta

import pytest
from issue_stream import AS_OF, StubEmbedder, StubTagger, background, complaint, planted

from pipeline import analysis, issue_rows, vectors

STATE = {
    "runs": "select run_id, kind, model_version, as_of_at, window_start_at, params, metrics from ml.model_runs"
            " order by 1",
    "issues": "select issue_id, label, keywords, status, first_seen_at, last_seen_at, complaint_count, submitter_count,"
              " duplicate_share, run_id from ml.issues order by 1",
    "members": "select * from ml.issue_members order by 2, 3",
    "signals": "select * from ml.signals order by 1, 2",
}


@pytest.fixture
def city(bare_city):
    return bare_city


def state(city):
    return {name: city.rows(query) for name, query in STATE.items()}


def analyse(as_of=AS_OF, embedder=None):
    embedder = embedder or StubEmbedder()
    vectors.embed_pending(embedder=embedder)
    return analysis.find_issues(as_of, embedder=embedder, tagger=StubTagger())


def the_planted(city):
    return city.rows("select distinct issue_id from ml.issue_members where service_request_id >= '009000'")


def test_a_planted_issue_reaches_the_warehouse_with_its_signal(city):
    city.add([*background(), *planted()])
    result = analyse()
    assert (result["complaints"], result["without_vector"]) == (212, 0)
    ((issue_id,),) = the_planted(city)
    ((label, status, count),) = city.rows(
        f"select label, status, complaint_count from ml.issues where issue_id = '{issue_id}'")
    assert (label, status, count) == ("합정동 정수장 수돗물 악취", "new", 12)
    ((p_value,),) = city.rows(f"select p_value from ml.signals where issue_id = '{issue_id}'")
    assert p_value < 0.01
    assert city.rows("select count(*) from ml.signals") == city.rows("select count(*) from ml.issues")


def test_each_text_is_embedded_once_and_a_killed_run_is_resumed(city, monkeypatch):
    rows = background(40)
    city.add([*rows, dict(rows[0], service_request_id="copy")])
    monkeypatch.setattr(vectors, "EMBED_CHUNK", 15)
    embedder = StubEmbedder()
    encode, calls = embedder.encode, []

    def dies_at_the_third_chunk(texts):
        calls.append(len(texts))
        if len(calls) == 3:
            raise MemoryError("killed")
        return encode(texts)

    embedder.encode = dies_at_the_third_chunk
    with pytest.raises(MemoryError):
        vectors.embed_pending(embedder=embedder)
    assert city.rows("select count(*) from ml.embeddings") == [(30,)]
    assert vectors.embed_pending(embedder=embedder)["embedded"] == 10
    assert vectors.embed_pending(embedder=embedder)["embedded"] == 0
    assert calls == [15, 15, 10, 10]
    assert vectors.embed_pending(limit=7, embedder=StubEmbedder("stub-2"))["embedded"] == 7


def test_the_same_moment_again_gives_the_same_rows(city):
    city.add([*background(), *planted()])
    analyse()
    before = state(city)
    analyse()
    assert state(city) == before
    assert before["issues"]


def test_complaints_from_the_moment_on_do_not_count(city):
    city.add([*background(), *planted()])
    analyse()
    before = state(city)
    city.add([complaint(9500 + number, -float(number), f"정수장 수돗물 악취 {number}") for number in range(4)])
    assert analyse()["complaints"] == 212
    assert state(city) == before


def test_an_issue_keeps_its_name_hour_by_hour_and_ends_when_its_complaints_have_left_the_window(city):
    city.add([*background(), *planted()])
    analyse()
    first = the_planted(city)
    city.add(planted(6, first=9100, newest=-0.9, oldest=-0.1))
    later = AS_OF + timedelta(hours=1)
    analyse(later)
    assert the_planted(city) == first
    assert city.rows(f"select run_id from ml.issues where issue_id = '{first[0][0]}'") == [(2,)]
    analyse(AS_OF + timedelta(days=15, hours=2))
    assert {status for (status,) in city.rows("select status from ml.issues")} == {"closed"}


def test_a_past_moment_again_says_what_it_said_and_leaves_the_present_alone(city):
    city.add([*background(), *planted()])
    said = [analyse(AS_OF + timedelta(hours=hours)) for hours in range(3)]
    city.add(planted(6, first=9100, newest=-2.9, oldest=-2.1))
    said.append(analyse(AS_OF + timedelta(hours=3)))
    before = state(city)
    for hours, first in enumerate(said):
        assert analyse(AS_OF + timedelta(hours=hours)) == first
        assert state(city) == before
    assert len({row[0] for row in before["signals"]}) == 4


def test_late_complaints_change_what_a_past_moment_says_and_not_the_present(city):
    city.add(background())
    first = analyse()
    analyse(AS_OF + timedelta(hours=1))
    before = state(city)
    city.add(planted())
    again = analyse()
    assert (again["run_id"], again["issues"]) == (first["run_id"], first["issues"] + 1)
    after = state(city)
    assert {name: after[name] for name in ("issues", "members")} == {
        name: before[name] for name in ("issues", "members")}
    assert the_planted(city) == []


def test_a_past_moment_that_was_never_judged_takes_the_names_of_now(city):
    city.add([*background(), *planted()])
    analyse()
    (issue,) = the_planted(city)
    before = state(city)
    assert analyse(AS_OF - timedelta(minutes=30))["run_id"] == 2
    assert city.rows("select count(*) from ml.signals where run_id = 2 and issue_id = '" + issue[0] + "'") == [(1,)]
    assert state(city)["issues"] == before["issues"]


def test_a_failure_halfway_leaves_nothing_behind(city, monkeypatch):
    city.add([*background(), *planted()])
    monkeypatch.setattr(issue_rows, "SIGNAL", issue_rows.SIGNAL.replace("ml.signals", "ml.nonsense"))
    with pytest.raises(Exception, match="nonsense"):
        analyse()
    assert not any(state(city).values())


def test_complaints_without_a_vector_are_left_out_and_counted(city):
    city.add([*background(50), *planted()])
    vectors.embed_pending(limit=30, embedder=StubEmbedder())
    result = analysis.find_issues(AS_OF, embedder=StubEmbedder(), tagger=StubTagger())
    assert (result["complaints"], result["without_vector"]) == (30, 32)


def test_an_empty_warehouse_has_no_issues(city):
    assert analyse()["issues"] == 0
    assert city.rows("select count(*) from ml.model_runs") == [(1,)]


def test_a_moment_without_an_offset_is_refused(city):
    with pytest.raises(ValueError, match="has no offset"):
        analysis.find_issues(AS_OF.replace(tzinfo=None), embedder=StubEmbedder(), tagger=StubTagger())
