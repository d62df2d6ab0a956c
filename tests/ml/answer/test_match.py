"""Likeness to answered questions: paraphrases stand out, questions without an answer do not."""

import numpy as np
import pytest
from answered import ENTRIES, OTHERS, PARAPHRASES
from stubs import HashingEmbedder

from ml.answer.match import NEVER, Entry, Matcher, beyond

EMBED = HashingEmbedder().encode


def matcher(entries=ENTRIES, risk=0.05):
    questions = [entry.question for entry in entries]
    return Matcher(entries, EMBED(questions), EMBED([entry.whole for entry in entries]), EMBED(questions), risk)


def test_paraphrases_find_their_entry_and_stand_out_while_others_do_not():
    learned = matcher()
    scores = learned.scores(PARAPHRASES, EMBED(PARAPHRASES))
    assert (scores.argmax(axis=1) == np.arange(len(PARAPHRASES))).mean() > 0.9
    assert (scores.max(axis=1) >= learned.threshold).mean() > 0.6
    assert (learned.scores(OTHERS, EMBED(OTHERS)).max(axis=1) >= learned.threshold).mean() <= 0.1


def test_a_text_is_scored_alike_alone_and_among_others():
    learned = matcher()
    among = learned.scores(PARAPHRASES, EMBED(PARAPHRASES))
    alone = learned.scores(PARAPHRASES[3:4], EMBED(PARAPHRASES[3:4]))
    assert np.array_equal(alone[0], among[3])


def test_a_second_question_with_the_same_answer_is_no_wrong_find():
    twins = [Entry(f"{entry.question} 알려 주세요", entry.answer) for entry in ENTRIES]
    assert matcher([*ENTRIES, *twins]).threshold == pytest.approx(matcher().threshold, abs=0.1)


def test_of_a_corpus_too_small_nothing_is_known():
    assert matcher(ENTRIES[:5]).threshold == NEVER
    assert Matcher([], np.zeros((0, 64), np.float32), np.zeros((0, 64), np.float32), np.zeros((0, 64), np.float32),
                   0.1).threshold == NEVER
    same = [Entry(entry.question, "같은 답") for entry in ENTRIES]
    assert matcher(same).threshold == NEVER


@pytest.mark.parametrize("risk", [0.01, 0.02, 0.1])
def test_beyond_the_threshold_are_no_more_than_the_risk(risk):
    chance = np.random.default_rng(4)
    shares = [np.mean(chance.gumbel(0.2, 0.05, 4000) > beyond(chance.gumbel(0.2, 0.05, 80), risk)) for _ in range(60)]
    assert np.mean(shares) <= risk * 1.1
    assert np.mean(shares) >= risk / 5
