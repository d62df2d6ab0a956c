"""Topics of BERTopic's online model, counted: what is found, and that only the past is asked."""

import copy
import subprocess
import sys
from datetime import timedelta
from functools import cache

import numpy as np
import pytest
from complaint_streams import BURST, SENTENCES, START, stream

from ml.detectors.base import Setup, TooLittleHistoryError
from ml.detectors.bertopic_online import NAMELESS, TOPICS, TopicBook, bertopic
from ml.evaluate.trial import LOOSEST, Watched, alerts, watch
from ml.geography import Geography
from ml.stream import Stream

DAYS, A_DAY, LEARNED = 36, 60, START + timedelta(days=21)
BEGIN, MANY = 24 * 28.3, 25
SETUP = Setup(Geography({}), seed=7)


@cache
def city(burst: int = 0, hours: float = 24.0 * DAYS) -> Stream:
    """Vectors anywhere on the sphere, and `burst` complaints within a day whose vectors are nearly one."""
    random = np.random.default_rng(3)
    found = [(hour, random.choice(SENTENCES), random.normal(size=32))
             for hour in random.uniform(0, 24 * DAYS, DAYS * A_DAY)]
    centre = random.normal(size=32)
    found += [(hour, random.choice(BURST), centre + 0.05 * random.normal(size=32))
              for hour in random.uniform(BEGIN, BEGIN + 20, burst)]
    found = sorted((each for each in found if each[0] < hours), key=lambda each: each[0])
    complaints = stream([{"service_request_id": f"C{number}", "text": f"{text} {number}",
                          "requested_at": (START + timedelta(hours=hour)).isoformat()}
                         for number, (hour, text, _) in enumerate(found)])
    vectors = np.array([vector / np.linalg.norm(vector) for _, _, vector in found], dtype=np.float32)
    return Stream(complaints.frame, vectors)


def learnt(seed=SETUP.seed):
    detector = bertopic(Setup(SETUP.geography, seed))
    detector.learn(city().before(LEARNED), LOOSEST)
    return detector


@cache
def loose():
    """Learned once; watching copies it."""
    return learnt()


def seen(detector, complaints: Stream, until: float = DAYS) -> list[tuple]:
    return plain(watch(detector, complaints, LEARNED, START + timedelta(days=until)))


def plain(watched: Watched) -> list[tuple]:
    return [(each.at, each.rows.tolist(), each.score, each.recurrence_interval_days, each.label, each.reason)
            for each in watched.signals]


def named(signals: list[tuple], rows: np.ndarray) -> list[tuple]:
    """Signals half of whose members or more are of these rows."""
    return [each for each in signals if len(set(each[1]) & set(rows.tolist())) >= max(3, len(each[1]) / 2)]


def test_a_burst_of_nearly_one_vector_is_found_and_nothing_where_there_is_none():
    complaints = city(MANY)
    burst = np.flatnonzero(complaints.frame["text"].str.contains("물|필터"))
    assert len(burst) == MANY
    found = named(seen(loose(), complaints), burst)
    assert found and found[0][0] <= START + timedelta(hours=BEGIN + 24)
    assert max(len(set(each[1]) & set(burst.tolist())) for each in found) >= MANY / 2
    assert max(each[3] for each in found) > 365
    assert max((each[2] for each in seen(loose(), city())), default=0) < max(each[2] for each in found)


def test_noise_raises_few():
    watched = watch(loose(), city(), LEARNED, START + timedelta(days=DAYS))
    raised = alerts(watched.signals, city().frame["service_request_id"].to_numpy(), LOOSEST)
    alarms = len([each for each in raised if each.kind != "update"])
    assert alarms <= 9  # 4 are to be expected of 15 days; more come with a probability below 1 in 100


def test_cutting_the_future_off_changes_no_earlier_signal():
    whole = seen(loose(), city(MANY))
    assert whole
    for hours in (28 * 24 + 15.5, 29 * 24 + 0.4, 33 * 24 + 7.0):
        end = START + timedelta(hours=int(hours))
        assert seen(loose(), city(MANY, hours), int(hours) / 24) == [each for each in whole if each[0] <= end]


def test_what_is_said_does_not_depend_on_which_hours_were_looked_at():
    hourly, once, at = copy.deepcopy(loose()), copy.deepcopy(loose()), START + timedelta(days=29)
    for hour in range(21 * 24 + 1, 29 * 24):
        hourly.signals(city(MANY).before(START + timedelta(hours=hour)), START + timedelta(hours=hour))
    both = [each.signals(city(MANY).before(at), at) for each in (hourly, once)]
    assert both[0]
    assert plain(Watched(tuple(both[0]))) == plain(Watched(tuple(both[1])))


def test_the_same_seed_gives_the_same_and_a_copy_watches_as_the_original():
    first = seen(loose(), city(MANY))
    assert first == seen(learnt(), city(MANY)) == seen(copy.deepcopy(loose()), city(MANY))
    assert first != seen(learnt(8), city(MANY))


def test_a_complaint_keeps_the_topic_it_was_first_given():
    book = TopicBook(7)
    book.learn(city().before(LEARNED))
    frame = city().frame
    early = START + timedelta(days=23)
    book.follow(city().before(early), early.timestamp() / 3600)
    before = [each.tolist() for each in book.numbers(city().before(early).frame)]
    book.follow(city(), (START + timedelta(days=DAYS)).timestamp() / 3600)
    assert [each.tolist() for each in book.numbers(frame)][:len(before)] == before
    again = book._model.transform(frame["text"].tolist()[:len(before)], city().vectors[:len(before)].astype(float))[0]
    assert [[one] for one in again] != before  # the model itself has moved on


def test_a_topic_is_named_by_its_nouns():
    complaints = city(MANY)
    burst = np.flatnonzero(complaints.frame["text"].str.contains("물|필터"))
    labels = {each[4] for each in named(seen(loose(), complaints), burst)}
    assert any("녹물" in label or "수돗물" in label for label in labels)


def test_a_topic_without_nouns_has_a_name_all_the_same():
    frame = city().frame.assign(text="ㅋㅋ")
    frame.loc[:1, "text"] = ["골목 주차", "도로 공사"]
    book = TopicBook(7)
    book.learn(Stream(frame, city().vectors).before(LEARNED))
    assert NAMELESS in {book.name(number)[0] for number in range(TOPICS)}
    assert all(book.name(number)[0] for number in range(TOPICS))


def test_topics_that_the_first_days_had_no_text_for_are_left_out_and_the_others_keep_their_names():
    few = city().vectors[np.arange(len(city())) % 8]  # so that most of the clusters are empty
    book = TopicBook(7)
    past = Stream(city().frame, few).before(LEARNED)
    book.learn(past)
    given = {int(topic) for kinds in book.numbers(past.frame) for topic in kinds}
    assert given and all(book.name(topic)[0] for topic in given)


@pytest.mark.parametrize(("many", "text"), [(0, "주차 단속"), (TOPICS - 1, "주차 단속"), (TOPICS, "ㅋㅋ")])
def test_fewer_complaints_than_topics_and_complaints_without_words_are_refused(many, text):
    few = Stream(city().frame.iloc[:many].assign(text=text), city().vectors[:many])
    with pytest.raises(TooLittleHistoryError, match=f"{TOPICS} complaints with words are needed"):
        bertopic(SETUP).learn(few, 1.0)


def test_nothing_else_waits_for_its_import():
    code = ("import sys, ml.detectors.registry, ml.replay.__main__, ml.evaluate.__main__; "
            "sys.exit(bool({'bertopic', 'umap', 'numba'} & set(sys.modules)))")
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
