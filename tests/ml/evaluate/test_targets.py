"""An aim is met exactly when the figures say so."""

from itertools import pairwise

import pytest

from ml.evaluate.figures import Background, Judged, comparison, figures
from ml.evaluate.judge import Outcome
from ml.evaluate.targets import targets

INF = float("inf")


def judged(size, hours):
    return Judged(size, "word", "drip", "gu", Outcome("i", hours, size, hours < INF))


def many(fives, eights, twenties, hours=4.0):
    """Ten issues of each size, so many of them found."""
    return [judged(size, hours if number < found else INF)
            for size, found in ((5, fives), (8, eights), (20, twenties)) for number in range(10)]


def volume(ours, theirs, alarms=6, months=6.0, refusal=""):
    detectors = {"eungdap": {"refusal": refusal, "dial": {"1": figures(ours, Background(months, alarms, 30), 1.0, 60)}}}
    return {"ours": "eungdap", "months": months, "detectors": detectors, "against": {"other": comparison(ours, theirs)}}


def met(*arguments, **named):
    return [each.is_met for each in targets(volume(*arguments, **named))]


def test_all_aims_are_met():
    assert met(many(5, 7, 10), many(4, 6, 10, hours=5.0)) == [True] * 7


@pytest.mark.parametrize(("named", "ours", "theirs", "missed"), [
    ({"alarms": 13}, many(5, 7, 10), many(4, 6, 10, 5.0), 0),
    ({"months": 5.0}, many(5, 7, 10), many(4, 6, 10, 5.0), 0),
    ({}, many(5, 7, 9), many(4, 6, 9, 5.0), 1),
    ({}, many(5, 6, 10), many(4, 6, 10, 5.0), 2),
    ({}, many(4, 7, 10), many(4, 6, 10, 5.0), 3),
    ({}, many(5, 7, 10), many(5, 7, 10, 5.0), 5),
    ({}, many(5, 7, 10), many(4, 6, 10), 6),
])
def test_one_that_is_missed_is_said(named, ours, theirs, missed):
    assert [at for at, is_met in enumerate(met(ours, theirs, **named)) if not is_met] == [missed]


def test_fewer_large_issues_than_another_finds_is_said_with_its_name():
    found = targets(volume(many(5, 7, 9), many(4, 6, 10, 5.0)))
    assert not found[4].is_met
    assert found[4].measured == "behind: other -0.10"


def test_a_detector_that_could_not_learn_has_reached_nothing():
    assert targets(volume(many(5, 7, 10), many(4, 6, 10), refusal="too short")) == []


def test_a_larger_share_never_misses_what_a_smaller_one_meets():
    shares = [met(many(found, 10, 10), many(0, 0, 10, 9.0))[3] for found in range(11)]
    assert shares[0] is False
    assert shares[10] is True
    assert all(after >= before for before, after in pairwise(shares))
