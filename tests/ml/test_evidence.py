"""Copies and repeats are one voice."""

import numpy as np

from ml.evidence import first_of_each, voices


def test_equal_texts_and_equal_people_are_one_voice_also_in_a_chain():
    voice = voices(["a", "a", "b", "c", "d"], ["", "x", "x", "y", "z"])
    assert len(set(voice[:3])) == 1
    assert len(set(voice)) == 3


def test_unknown_people_are_not_one_person():
    assert len(set(voices(["a", "b", "c"], ["", "", ""]))) == 3
    assert voices([], []).size == 0


def test_a_voice_is_dated_by_its_first_word():
    assert sorted(first_of_each(np.array([1, 0, 1, 0]), np.array([5, 9, 3, 8]))) == [3, 8]
