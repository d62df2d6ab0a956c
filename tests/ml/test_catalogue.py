"""Each hour's texts go to the standing issue they belong to, or to the residual."""

import numpy as np
import pytest

from ml.catalogue import RESIDUAL, Catalogue, learn
from ml.cluster import learn_evening

RNG = np.random.default_rng(7)
DIMENSIONS = 64


def near(centre, count, spread=0.6):
    vectors = centre + spread * RNG.normal(size=(count, DIMENSIONS)) / np.sqrt(DIMENSIONS)
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


CENTRES = RNG.normal(size=(4, DIMENSIONS))
CENTRES /= np.linalg.norm(CENTRES, axis=1, keepdims=True)
ISSUES = [near(centre, 40) for centre in CENTRES[:3]]
WINDOW = np.concatenate([*ISSUES, near(np.zeros(DIMENSIONS), 400, 1.0)])
GROUPS = [np.arange(40 * number, 40 * (number + 1)) for number in range(3)]


@pytest.fixture(scope="module")
def catalogue():
    return learn(WINDOW, GROUPS, ("A", "B", "C"), learn_evening(WINDOW))


def test_new_texts_of_an_issue_are_its_own(catalogue):
    for number, centre in enumerate(CENTRES[:3]):
        chosen, nearness = catalogue.assign(near(centre, 200))
        assert np.mean(chosen == number) > 0.9
        assert (nearness[chosen == number] >= catalogue.bounds[number]).all()


def test_what_is_unlike_every_issue_is_residual(catalogue):
    assert np.mean(catalogue.assign(near(CENTRES[3], 200))[0] == RESIDUAL) > 0.95
    assert np.mean(catalogue.assign(near(np.zeros(DIMENSIONS), 400, 1.0))[0] == RESIDUAL) > 0.95


def test_a_text_is_judged_alone_as_in_company(catalogue):
    texts = near(CENTRES[0], 50)
    chosen, nearness = catalogue.assign(texts)
    alone = [catalogue.assign(text[None]) for text in texts]
    assert chosen.tolist() == [one[0][0] for one in alone]
    assert nearness.tolist() == [one[1][0] for one in alone]  # to the last digit


def test_a_bound_that_strangers_would_meet_is_raised():
    loose = [np.concatenate([GROUPS[0], np.arange(120, 135)]), *GROUPS[1:]]  # fifteen strangers in the first group
    evening = learn_evening(WINDOW)
    bound = learn(WINDOW, loose, ("A", "B", "C"), evening).bounds[0]
    assert bound > learn(WINDOW, loose, ("A", "B", "C"), evening, stray=1.0).bounds[0]


def test_an_empty_catalogue_leaves_everything_to_the_residual():
    chosen, nearness = learn(WINDOW, [], (), learn_evening(WINDOW)).assign(WINDOW[:5])
    assert chosen.tolist() == [RESIDUAL] * 5 and nearness.tolist() == [0] * 5


def test_one_text_is_no_group():
    with pytest.raises(ValueError, match="fewer than two"):
        learn(WINDOW, [np.array([3])], ("A",), learn_evening(WINDOW))


def test_what_was_grouped_at_night_stays_in_its_group_and_the_others_are_asked(catalogue):
    far = 119  # of the third issue, put into the first one's group by hand
    groups = [np.append(GROUPS[0], far), GROUPS[1], GROUPS[2][:-1]]
    chosen, nearness = catalogue.keep(WINDOW, groups)
    assert chosen[far] == 0 and catalogue.assign(WINDOW)[0][far] != 0
    own = catalogue.evening(WINDOW[far:far + 1]) @ catalogue.centres[0]
    assert nearness[far] == pytest.approx(own[0], abs=1e-6)
    grouped = np.concatenate(groups)
    others = np.setdiff1d(np.arange(len(WINDOW)), grouped)
    assert (chosen[grouped] != RESIDUAL).all()
    assert (chosen[others] == catalogue.assign(WINDOW)[0][others]).all()


def test_a_catalogue_told_and_read_again_says_the_same(catalogue):
    again = Catalogue.of(catalogue.state())
    assert again.ids == ("A", "B", "C")
    for told, asked in zip(again.assign(WINDOW), catalogue.assign(WINDOW), strict=True):
        assert (told == asked).all()


def test_an_empty_one_can_be_told_too():
    again = Catalogue.of(Catalogue.empty(DIMENSIONS).state())
    assert again.ids == () and again.assign(WINDOW[:2])[0].tolist() == [RESIDUAL] * 2
