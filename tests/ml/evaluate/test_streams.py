"""The split shares nothing, and a permuted stream is the same texts on other days."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from ml.evaluate.residents import seoul
from ml.evaluate.streams import LAST_TUNING_DAY, WARM_UP_DAYS, background_rows, joined, permuted, true_order


def in_topics(topics):
    return np.concatenate([topic.rows for topic in topics])


def test_the_halves_share_no_text_and_hold_no_topic(corpus, topics):
    frame = corpus.frame.copy()
    early, late = np.flatnonzero(frame["day"] <= pd.Timestamp(LAST_TUNING_DAY)), np.flatnonzero(
        frame["day"] > pd.Timestamp(LAST_TUNING_DAY))
    frame.loc[late[0], "letters"] = frame.loc[early[0], "letters"]  # the same text in both halves
    frame.loc[late[1], "letters"] = frame.loc[topics[0].rows[0], "letters"]  # a topic's text once more
    mended = replace(corpus, frame=frame)
    tuning, reported = (background_rows(mended, half, in_topics(topics)) for half in ("tuning", "reported"))
    assert early[0] in tuning
    assert late[0] not in reported
    assert late[1] not in reported
    assert len(tuning) > 1000
    assert len(reported) > 1000
    assert not set(frame["letters"].iloc[tuning]) & set(frame["letters"].iloc[reported])
    assert not set(in_topics(topics)) & (set(tuning) | set(reported))
    assert {topic.is_reported for topic in topics if topic.number % 2} == {False}
    assert {topic.is_reported for topic in topics if not topic.number % 2} == {True}


def test_a_text_without_a_day_is_in_no_background(corpus, topics):
    frame = corpus.frame.assign(day=corpus.frame["day"].where(np.arange(len(corpus)) % 2 == 0))
    rows = background_rows(replace(corpus, frame=frame), "reported", in_topics(topics))
    assert len(rows)
    assert not (rows % 2).any()


def test_permuted_days_are_thinned_and_seeded(corpus, topics, residents):
    rows = background_rows(corpus, "reported", in_topics(topics))
    one, other = (permuted(corpus, rows, 20, 50, residents, seed) for seed in (1, 2))
    assert len(one.stream) == 1000
    assert set(one.stream.frame["text"]) <= set(corpus.frame["text"].iloc[rows])
    assert not one.stream.frame["text"].duplicated().any()
    assert one.stream.frame["text"].tolist() != other.stream.frame["text"].tolist()
    again = permuted(corpus, rows, 20, 50, residents, 1)
    pd.testing.assert_frame_equal(one.stream.frame, again.stream.frame)
    assert one.watch_to - one.watch_from == timedelta(days=50 - WARM_UP_DAYS)
    days = one.stream.frame["requested_at"].dt.tz_convert("Asia/Seoul").dt.date
    assert days.nunique() == 50
    assert (one.stream.frame["district"] == "가구").mean() == pytest.approx(0.8, abs=0.06)
    with pytest.raises(ValueError, match="too few"):
        permuted(corpus, rows, 200, 50, residents, 1)


def test_vectors_follow_their_texts(corpus, topics, residents):
    stream = permuted(corpus, background_rows(corpus, "reported", in_topics(topics)), 20, 40, residents, 3).stream
    row = dict(zip(corpus.frame["text"], range(len(corpus)), strict=True))
    assert np.array_equal(stream.vectors, corpus.vectors[[row[text] for text in stream.frame["text"]]])


def test_the_true_order_keeps_days(corpus, residents):
    stretch = true_order(corpus, date(2018, 12, 21), date(2019, 2, 28), 1000, residents, 1)
    assert len(stretch.stream) == len(corpus)
    day = dict(zip(corpus.frame["text"], corpus.frame["day"].dt.date, strict=True))
    seen = stretch.stream.frame["requested_at"].dt.tz_convert("Asia/Seoul").dt.date
    assert seen.tolist() == [day[text] for text in stretch.stream.frame["text"]]
    thin = true_order(corpus, date(2018, 12, 21), date(2019, 2, 28), 20, residents, 1)
    assert len(thin.stream) == pytest.approx(1400, rel=0.1)


def test_joined_streams_are_in_order_of_time(corpus, topics, residents):
    rows = background_rows(corpus, "reported", in_topics(topics))
    one, other = (permuted(corpus, rows, 20, 40, residents, seed).stream for seed in (4, 5))
    both = joined(one, other)
    assert len(both) == len(one) + len(other)
    assert np.all(np.diff(both.moments) >= 0)


def test_seoul_has_all_its_residents():
    city = seoul()
    assert len(city.shares) == 425
    assert len(set(city.districts)) == 25
    drawn = city.draw(200, np.random.default_rng(1), "강남구")
    assert set(city.districts[drawn]) == {"강남구"}


def test_borrowed_titles_are_mixed_evenly_into_the_whole_stretch(corpus, topics, residents):
    rows, others = (background_rows(corpus, half, in_topics(topics)) for half in ("reported", "tuning"))
    stretch = permuted(corpus, rows, 60, 60, residents, 1, others)
    borrowed = stretch.stream.frame["text"].isin(corpus.frame["text"].iloc[others])
    assert borrowed.sum() == 3600 - len(rows)
    is_watched = stretch.stream.frame["requested_at"] >= stretch.watch_from
    assert borrowed[is_watched].mean() == pytest.approx(borrowed[~is_watched].mean(), abs=0.05)
    assert not stretch.stream.frame["text"].duplicated().any()
    with pytest.raises(ValueError, match="too few"):
        permuted(corpus, rows, 60, 60, residents, 1)
