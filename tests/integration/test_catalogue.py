"""The catalogue in a real warehouse: learned at night, asked by the hours after it, and an issue's life as events."""

from datetime import timedelta

import pytest
from issue_stream import AS_OF, StubEmbedder, StubTagger, background, complaint, planted

from pipeline import analysis, catalogue, vectors
from pipeline.vectors import BASELINE

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
PLANTED = "select distinct issue_id from ml.issue_members where service_request_id >= '009000'"
EVENTS = ("select as_of_at, kind, other_id from ml.issue_events where issue_id = '{}' order by 1, 2")


@pytest.fixture
def city(bare_city):
    bare_city.add([*background(), *planted(24, newest=1, oldest=330)])
    return bare_city


def hour(as_of, embedder=None):
    embedder = embedder or StubEmbedder()
    vectors.embed_pending(embedder=embedder)
    return analysis.find_issues(as_of, embedder, StubTagger())


def night(as_of, embedder=None):
    embedder = embedder or StubEmbedder()
    vectors.embed_pending(embedder=embedder)
    return catalogue.learn(as_of, embedder, StubTagger())


def everything(city):
    return [city.rows(f"select * from ml.{table} order by 1, 2, 3")
            for table in ("issues", "issue_members", "signals", "issue_events", "assignments")]


def test_the_hours_after_a_night_ask_its_catalogue_and_look_for_the_newborn_in_the_rest(city):
    hour(AS_OF)
    ((issue,),) = city.rows(PLANTED)
    assert night(AS_OF)["issues"] == 1
    city.add([*planted(6, first=9100, newest=-0.9, oldest=-0.1), complaint(9110, -0.5, "정수장 수돗물 악취"),
              *(complaint(9200 + n, -0.5, f"옥상 태양광 반사광 {word}") for n, word in enumerate("가나다라마바사"))])
    said = hour(AS_OF + HOUR)
    assert (said["standing"], said["issues"]) == (1, 2)
    assert city.rows("select count(*) from ml.issue_members where issue_id = '" + issue + "'") == [(31,)]
    newborn = set(city.rows("select distinct issue_id from ml.issue_members where service_request_id >= '009200'"))
    assert len(newborn) == 1 and (issue,) not in newborn
    assert city.rows("select count(*) from ml.assignments where issue_id = '" + issue + "'") == [(25,)]


def test_an_hour_asks_only_about_texts_that_are_new(city, monkeypatch):
    hour(AS_OF)
    night(AS_OF)
    read, asked = catalogue.read_vectors, []
    monkeypatch.setattr(catalogue, "read_vectors", lambda connection, texts, *rest: (
        asked.append(len(texts)), read(connection, texts, *rest))[1])
    hour(AS_OF + HOUR)
    city.add(planted(3, first=9100, newest=-1.9, oldest=-1.1))
    hour(AS_OF + 2 * HOUR)
    assert asked == []  # the same wordings again: their texts were known
    city.add([complaint(9200, -2.5, "정수장 수돗물 악취 전혀 새로운 말")])
    hour(AS_OF + 3 * HOUR)
    assert asked == [1]


def test_a_moment_again_gives_the_same_rows_whatever_was_learned_since(city):
    hour(AS_OF)
    night(AS_OF)
    first = hour(AS_OF + HOUR)
    before = everything(city)
    assert hour(AS_OF + HOUR) == first
    assert everything(city) == before
    hour(AS_OF + DAY)
    present = everything(city)
    assert {**hour(AS_OF + HOUR), "closed": 0} == {**first, "closed": 0}
    assert everything(city) == present
    night(AS_OF + DAY)
    rows = city.rows("select * from ml.signals order by 1, 2")
    hour(AS_OF + HOUR)
    assert city.rows("select * from ml.signals order by 1, 2") == rows


def test_a_moment_whose_catalogue_is_forgotten_stays_as_it_is(city):
    night(AS_OF - HOUR)
    said = hour(AS_OF)
    for nights in range(1, catalogue.KEPT + 1):
        night(AS_OF + nights * DAY)
    assert city.rows("select count(*) from ml.catalogues") == [(catalogue.KEPT,)]
    rows = city.rows("select * from ml.signals order by 1, 2")
    again = hour(AS_OF)
    assert again["run_id"] == said["run_id"] and "no longer kept" in again["reason"]
    assert city.rows("select * from ml.signals order by 1, 2") == rows


def test_every_change_of_a_life_is_one_event(city):
    for back in (2, 1, 0):  # three hours in one state: one event
        hour(AS_OF - back * HOUR)
    ((issue,),) = city.rows(PLANTED)
    assert [row[1:] for row in city.rows(EVENTS.format(issue))] == [("steady", "")]
    words = "가나다라마바사아자차카타파하"
    city.add([complaint(9100 + n, -0.5, f"정수장 수돗물 악취 {word}") for n, word in enumerate(words)])
    hour(AS_OF + HOUR)
    hour(AS_OF + HOUR)
    hour(AS_OF + 16 * DAY)
    assert [row[1] for row in city.rows(EVENTS.format(issue))] == ["steady", "growing", "closed"]


def test_an_issue_that_a_night_puts_into_another_is_merged_into_it_once(city):
    hour(AS_OF)
    ((issue,),) = city.rows(PLANTED)
    with city.warehouse.connect("ml_rw") as connection:  # an older issue that held a third of them
        connection.execute("insert into ml.issues select 'I-older', label, keywords, status, first_seen_at,"
                           " last_seen_at, 8, 8, 0, run_id from ml.issues where issue_id = %s", (issue,))
        connection.execute("update ml.issue_members set issue_id = 'I-older' where service_request_id between '009000'"
                           " and '009007'")
    night(AS_OF + HOUR)
    hour(AS_OF + 2 * HOUR)
    hour(AS_OF + 3 * HOUR)
    told = [row for row in city.rows(EVENTS.format("I-older")) if row[1] == "merged_into"]
    assert told == [(AS_OF + HOUR, "merged_into", issue)]
    assert city.rows("select status from ml.issues where issue_id = 'I-older'") == [("closed",)]


def test_names_outlive_a_change_of_the_model(city):
    hour(AS_OF)
    night(AS_OF)
    before = city.rows(PLANTED)
    other = StubEmbedder("stub-2")
    said = hour(AS_OF + HOUR, other)  # no catalogue of this model yet: all is looked at anew
    assert (said["standing"], city.rows(PLANTED)) == (0, before)
    night(AS_OF + 2 * HOUR, other)
    said = hour(AS_OF + 3 * HOUR, other)
    assert (said["standing"], city.rows(PLANTED)) == (1, before)


def test_a_text_that_is_forgotten_takes_its_assignment_along_and_an_erased_issue_stands_no_more(city):
    hour(AS_OF)
    night(AS_OF)
    with city.warehouse.connect("ml_rw") as connection:
        connection.execute("delete from ml.embeddings where text_hash = any(%s)",
                           ([row["text_hash"] for row in planted(4)],))
        connection.execute("delete from ml.issues")
    assert city.rows("select count(*) from ml.assignments where issue_id <> ''")[0][0] <= 20
    said = hour(AS_OF + HOUR)
    assert (said["standing"], said["without_vector"]) == (0, 0)


def test_an_issue_that_comes_back_after_weeks_is_not_new(city):
    hour(AS_OF)
    ((issue,),) = city.rows(PLANTED)
    first = city.rows(f"select first_seen_at from ml.issues where issue_id = '{issue}'")
    hour(AS_OF + 16 * DAY)
    night(AS_OF + 16 * DAY)
    city.add([complaint(9900, -24 * 17 + 0.5, "정수장 수돗물 악취")])
    hour(AS_OF + 17 * DAY)
    assert city.rows(f"select first_seen_at from ml.issues where issue_id = '{issue}'") == first
    assert [row[1] for row in city.rows(EVENTS.format(issue))][:2] == ["steady", "closed"]
    assert "new" not in [row[1] for row in city.rows(EVENTS.format(issue))]


def test_a_night_that_comes_late_changes_nothing_for_an_hour_that_went_before(city):
    hour(AS_OF)
    first = hour(AS_OF + HOUR)
    before = city.rows("select * from ml.signals order by 1, 2")
    night(AS_OF)
    assert {**hour(AS_OF + HOUR), "closed": 0} == {**first, "closed": 0}
    assert city.rows("select * from ml.signals order by 1, 2") == before
    assert hour(AS_OF + 2 * HOUR)["standing"] == 1


def test_a_night_is_learned_once_and_none_in_the_past(city):
    hour(AS_OF)
    night(AS_OF)
    before = everything(city)
    city.add(planted(9, first=9100, newest=2.5, oldest=20.5))
    assert "is past" in night(AS_OF)["reason"] and "is past" in night(AS_OF - 3 * DAY)["reason"]
    assert everything(city) == before
    hour(AS_OF + 3 * DAY)
    assert "is past" in night(AS_OF + HOUR)["reason"]
    assert "reason" not in night(AS_OF + 3 * DAY)


def test_words_of_an_erased_text_leave_an_issue_that_holds_it_no_more(city):
    hour(AS_OF)
    night(AS_OF)
    ((issue,),) = city.rows(PLANTED)
    hour(AS_OF + HOUR)
    with city.warehouse.connect("ml_rw") as connection:  # as if its window had moved on
        connection.execute("delete from ml.issue_members where service_request_id = '009000'")
    text_hash = planted(1)[0]["text_hash"]
    with city.warehouse.connect("postgres") as connection:
        asked = "select ops.issues_of_texts(array[%s]), ops.issues_of_texts(array['none'])"
        assert connection.execute(asked, (text_hash,)).fetchone() == ([issue], [])


def test_an_issue_whose_complaints_are_all_in_others_is_not_written(city):
    hour(AS_OF)
    ((issue,),) = city.rows(PLANTED)
    with city.warehouse.connect("ml_rw") as connection:  # one that nobody would take for it
        connection.execute("insert into ml.issues select 'I-large', label, keywords, 'closed', first_seen_at,"
                           " last_seen_at - interval '90 days', 8, 8, 0, run_id from ml.issues where issue_id = %s",
                           (issue,))
        connection.execute("update ml.issue_members set issue_id = 'I-large'")
        connection.execute("delete from ml.issues where issue_id = %s", (issue,))
    night(AS_OF + HOUR)
    assert city.rows("select issue_id from ml.issues") == [("I-large",)]


def test_a_night_without_complaints_learns_an_empty_catalogue(city):
    assert night(AS_OF + 2 * BASELINE)["issues"] == 0
    assert hour(AS_OF + 2 * BASELINE + HOUR)["issues"] == 0


def test_a_night_that_fails_halfway_leaves_nothing_behind(city, monkeypatch):
    monkeypatch.setattr(catalogue, "OLD_SIGNALS", catalogue.OLD_SIGNALS.replace("ml.signals", "ml.nonsense"))
    with pytest.raises(Exception, match="nonsense"):
        night(AS_OF)
    assert not any(everything(city)) and city.rows("select 1 from ml.model_runs") == []
