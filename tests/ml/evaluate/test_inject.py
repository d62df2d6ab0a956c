"""Issues vary in all that they are drawn in, keep out of the background and never meet."""

from datetime import timedelta

import numpy as np
import pytest

from ml.evaluate.inject import LONGEST_HOURS, SHAPES, SIZES, SLOT_DAYS, copy_of, issues_of, moments, slots
from ml.evaluate.plan import plan
from ml.evaluate.streams import background_rows, permuted


@pytest.fixture(scope="module")
def made(corpus, topics, residents):
    return plan(corpus, topics, residents, "reported", 20, 2, 40, 7)


def test_as_many_of_each_size_and_all_else_drawn(made):
    issues = made.issues
    assert sorted({issue.size for issue in issues}) == sorted(SIZES)
    assert {size: sum(issue.size == size for issue in issues) for size in SIZES} == dict.fromkeys(SIZES, 8)
    assert {issue.shape for issue in issues} == set(SHAPES)
    assert {issue.scope for issue in issues} == {"dong", "gu", "city"}
    assert len({issue.topic.number for issue in issues}) == 6
    assert len({round(issue.hours[0], 6) for issue in issues}) == len(issues)
    assert all(issue.topic.is_reported for issue in issues)


def test_an_issues_texts_are_distinct_and_in_no_background(made):
    texts = {text for stretch in made.stretches for text in stretch.stream.frame["text"]}
    for _, copy in made.copies:
        for issue, part in zip(copy.issues, copy.parts, strict=True):
            assert len(set(issue.rows)) == issue.size
            assert not texts & set(part.frame["text"])
            if issue.scope != "city":
                assert part.frame["district"].nunique() == 1
            if issue.scope == "dong":
                assert part.frame["neighbourhood"].nunique() == 1


def test_issues_of_a_copy_never_meet(made):
    for at, copy in made.copies:
        stretch = made.stretches[at]
        begins = [arrivals.moments[0] for arrivals in copy.arrivals]
        assert all(until <= following for until, following in zip(copy.until, begins[1:], strict=False))
        assert begins[0] >= stretch.watch_from.timestamp() / 3600
        assert max(copy.until) <= stretch.watch_to.timestamp() / 3600
        numbers = [number for arrivals in copy.arrivals for number in arrivals.members]
        assert len(set(numbers)) == len(numbers)
        assert len({issue.topic.number for issue in copy.issues}) == len(copy.issues)


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_begin_at_once_and_end_in_time(shape):
    rng = np.random.default_rng(3)
    drawn = [moments(shape, 60, rng) for _ in range(30)]
    assert all(each[0] == 0 and np.all(np.diff(each) >= 0) and each[-1] <= LONGEST_HOURS for each in drawn)
    middle = np.mean([np.median(each) / each[-1] for each in drawn])
    assert {"sudden": middle < 0.35, "drip": 0.4 < middle < 0.6, "ramp": middle > 0.6}[shape]


def test_more_issues_than_slots_are_refused(corpus, topics, residents):
    rows = background_rows(corpus, "reported", np.concatenate([topic.rows for topic in topics]))
    stretch = permuted(corpus, rows, 20, 30 + 2 * SLOT_DAYS, residents, 1)
    assert slots(stretch) == [stretch.watch_from, stretch.watch_from + timedelta(days=SLOT_DAYS)]
    issues = issues_of(topics, 3, [3], residents, 1, "w")
    with pytest.raises(ValueError, match="3 issues but only 2 slots"):
        copy_of(corpus, stretch, issues, residents, "copy")


def test_a_size_that_no_topic_has_is_not_drawn(topics, residents):
    assert issues_of(topics, 3, [61], residents, 1, "w") == []
    assert {issue.size for issue in issues_of(topics, 6, [5, 61], residents, 1, "w")} == {5}
