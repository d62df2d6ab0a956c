"""The two references count what one would count by hand, on a line and on a ring, and score it by the known tail."""

from datetime import timedelta

import numpy as np
import pytest
from complaint_streams import START, rows, stream
from scipy.stats import nbinom

from ml.detectors.keyword_scan import Nouns
from ml.detectors.local_scan import RADII, Radii
from ml.detectors.recent import WINDOWS, Counts, Field, _strange, distinct

PAST = stream(rows(30, 20, bursts=(25.0,)))
FIRST = float(np.floor(PAST.moments[0]))
EVERY = np.arange(len(PAST))
GU = np.unique(PAST.frame["district"], return_inverse=True)[1]
LIKENESSES = pytest.mark.parametrize("make", [Radii, Nouns])
PLACED = pytest.mark.parametrize("ring", [0.0, 720.0])


def kin_of(make, middles=EVERY):
    likeness = make()
    likeness.learn(PAST)
    return likeness.kin(PAST, EVERY, middles)


def by_hand(field, alike, middle, end, farthest, nearest, same_gu):
    found = 0
    for other in alike:
        lag = end - field.moments[other]
        if field.ring:
            lag = lag % field.ring or field.ring
        found += nearest < lag <= farthest and (not same_gu or GU[other] == GU[middle])
    return found


@LIKENESSES
@PLACED
def test_counts_are_those_made_by_hand(make, ring):
    field = Field(PAST.moments, GU, 720.0, ring)
    middles = EVERY[::37]
    ends = np.floor(PAST.moments[middles]) + 1
    kin = kin_of(make, middles)
    counts = kin.counts(field, middles, ends)
    assert set(counts.middle) <= set(middles)
    assert counts.late.max() >= 3
    assert counts.before.max() >= 3
    for at in range(0, len(counts.middle), 5):
        middle = counts.middle[at]
        alike, end = kin.alike(int(middle), int(counts.kind[at])), ends[np.flatnonzero(middles == middle)[0]]
        assert middle in alike
        for place, same_gu in enumerate((False, True)):
            assert counts.late[at, :, place].tolist() == [
                by_hand(field, alike, middle, end, window, 0, same_gu) for window in WINDOWS]
            assert counts.before[at, place] == by_hand(field, alike, middle, end, 744, 72, same_gu)


@LIKENESSES
def test_a_place_that_is_not_known_counts_for_the_city_alone(make):
    field = Field(PAST.moments, np.full(len(PAST), -1), 720.0)
    counts = kin_of(make).counts(field, EVERY, np.floor(PAST.moments) + 1)
    assert counts.late[:, :, 0].min() >= 1
    assert counts.late[:, :, 1].max() == 0


def test_a_neighbour_is_one_within_the_radius_of_centred_vectors():
    centred = PAST.vectors - PAST.vectors.mean(axis=0)
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    kin, distance = kin_of(Radii), 1 - centred[100] @ centred.T
    for kind, radius in enumerate(RADII):
        assert sorted(kin.alike(100, kind)) == np.flatnonzero(distance <= radius).tolist()


def test_a_noun_is_held_by_the_texts_that_say_it():
    likeness = Nouns()
    kin = likeness.kin(PAST, EVERY, EVERY)
    kinds = {likeness.name(int(kind)): int(kind) for kind in np.unique(kin.noun)}
    said = np.flatnonzero(PAST.frame["text"].str.contains("소음"))
    assert kin.alike(0, kinds["소음"]).tolist() == said.tolist()


def test_the_score_is_the_predictive_tail_and_the_strangest_window_wins():
    late = np.zeros((2, 3, 2), dtype=int)
    late[0, 1, 0], late[0, 2, 1], late[1] = 5, 3, 2
    counts = Counts(np.array([7, 8]), np.array([0, 0]), late, np.array([[2, 0], [0, 0]]))
    look, window, place, scores = _strange(counts, 744.0)
    tail = {(1, 0): nbinom.sf(4, 2.5, 28 / 29), (2, 1): nbinom.sf(2, 0.5, (672 / 72) / (672 / 72 + 1))}
    assert look.tolist() == [0]
    assert (window[0], place[0]) == min(tail, key=tail.get)
    assert scores[0] == pytest.approx(-np.log10(min(tail.values())))


def test_of_copies_the_latest_counts_and_one_before():
    texts = rows(30, 1)
    copies = [{**texts[at], "text": "같은 글"} if at % 2 else texts[at] for at in range(len(texts))]
    past = stream(copies)
    end = (START + timedelta(days=30)).timestamp() / 3600
    kept = distinct(past, end, 72, 744)
    same = np.flatnonzero(past.frame["text"] == "같은 글")
    late = past.moments[same] >= end - 72
    assert late.any()
    assert set(kept) & set(same) == {same[late].max(), same[~late].max()}
    assert set(kept) - set(same) == set(np.flatnonzero(past.frame["text"] != "같은 글"))
