"""Likeness to answered questions: paraphrases stand out, questions without an answer do not."""

import numpy as np
import pytest
from answered import ENTRIES, OTHERS, PARAPHRASES
from stubs import HashingEmbedder

from ml.answer.match import MOST, NEVER, Entry, Matcher, believed, beyond, sampled

EMBED = HashingEmbedder().encode


def matcher(entries=ENTRIES, risk=0.05, right=None):
    questions = [entry.question for entry in entries]
    right = np.eye(len(entries), dtype=bool) if right is None else right
    return Matcher(entries, EMBED(questions), EMBED([entry.whole for entry in entries]), EMBED(questions),
                   lambda at: right[at], risk)


def scores(learned, texts):
    return np.array(list(learned.scores(texts, EMBED(texts))))


def test_paraphrases_find_their_entry_and_stand_out_while_others_do_not():
    learned = matcher()
    found = scores(learned, PARAPHRASES)
    assert (found.argmax(axis=1) == np.arange(len(PARAPHRASES))).mean() > 0.9
    assert (found.max(axis=1) >= learned.threshold).mean() > 0.6
    assert (scores(learned, OTHERS).max(axis=1) >= learned.threshold).mean() <= 0.1


def test_a_text_is_scored_alike_alone_and_among_others():
    learned = matcher()
    among = scores(learned, PARAPHRASES)
    assert all(np.array_equal(scores(learned, [text])[0], row) for text, row in zip(PARAPHRASES, among, strict=True))


def test_what_would_be_right_or_held_back_does_not_raise_the_threshold():
    twins = [*ENTRIES, *(Entry(f"{entry.question} 알려 주세요", f"다른 답 {at}") for at, entry in enumerate(ENTRIES))]
    own = np.tile(np.eye(len(ENTRIES), dtype=bool), (2, 2))
    assert matcher(twins, right=own).threshold == pytest.approx(matcher().threshold, abs=0.12)
    assert matcher(twins).threshold > 2 * matcher().threshold


def test_of_a_corpus_too_small_or_of_one_answer_nothing_is_known():
    assert matcher(ENTRIES[:5]).threshold == NEVER
    assert matcher(right=np.ones((len(ENTRIES),) * 2, dtype=bool)).threshold == NEVER


def test_of_a_long_corpus_a_part_that_lies_evenly_is_asked():
    assert sampled(5).tolist() == [0, 1, 2, 3, 4]
    long = sampled(10 * MOST)
    assert len(long) == MOST and (long[0], long[-1]) == (0, 10 * MOST - 1)
    assert set(np.diff(long)) <= {10, 11, 9}


def test_finds_that_are_all_alike_are_no_reason_to_fail():
    assert beyond(np.full(12, 0.5), 0.02) == 0.5
    assert believed(np.zeros((4, 12))).tolist() == [0.25] * 4
    assert believed(np.array([[0.5] * 12, [0.1, 0.9] * 6])) == pytest.approx([5 / 6, 1 / 6])


@pytest.mark.parametrize("risk", [0.01, 0.02, 0.1])
def test_beyond_the_threshold_are_no_more_than_the_risk(risk):
    chance = np.random.default_rng(4)
    shares = [np.mean(chance.gumbel(0.2, 0.05, 4000) > beyond(chance.gumbel(0.2, 0.05, 80), risk)) for _ in range(60)]
    assert np.mean(shares) <= risk * 1.1
    assert np.mean(shares) >= risk / 5
