"""The hard set: the same for a seed, other sentences for another, every kind and trap in it, nothing in the stream."""

import re
from collections import Counter
from pathlib import Path

import pytest

import ml.emergency
from ml.evaluate.texts import letters
from pipeline.sample_city.city import City
from pipeline.sample_city.dangers import EITHER, _banks, _phrases, hard_set, kinds
from pipeline.sample_city.grammar import Phrase, read_sections, split_phrases
from pipeline.sample_city.reference import DATA, load_reference
from pipeline.sample_city.writer import topics

LEARNED = sorted((Path(ml.emergency.__file__).parent / "data").glob("*.txt"))
LONG = 10  # letters
STEM, SLOT = re.compile(r"\[([^\]|]*)[^\]]*\]"), re.compile(r"\{[^}]*\}")


def written(half):
    """The phrases of a half as they are written."""
    rows = [line.partition(": ") for line in (DATA / "dangers.txt").read_text(encoding="utf-8").splitlines()]
    return [phrase.strip() for name, _, phrases in rows if name == half for phrase in split_phrases(phrases)]


def lines(seed, *, dangers=130, traps=60, ordinary=80):
    return list(hard_set(City(3, 200), seed, dangers, traps, ordinary))


def test_a_seed_gives_the_same_lines_and_another_seed_others():
    one = lines(1)
    assert one == lines(1)
    assert not {line["text"] for line in one[:190]} & {line["text"] for line in lines(2)[:190]}


def test_every_kind_and_trap_is_there_and_has_its_verdict():
    found = lines(1)
    assert Counter(line["is_emergency"] for line in found[:190]) == {True: 130, False: 60}
    assert set(Counter(line["kind"] for line in found[:130])) == set(kinds()) and len(kinds()) == 13
    assert {line["trap"] for line in found[130:190]} == {"부정", "예방", "과거", "비유", "훈련", "다른 뜻"}
    assert {line["trap"] for line in found[:130]} == {"", "오타", "묻힘"}
    assert all(line["text"].strip() for line in found)


def test_everyday_complaints_that_may_be_either_have_no_verdict():
    codes = {item.code for item in load_reference().items}
    assert codes | set(topics()) >= EITHER
    verdicts = Counter(line["is_emergency"] for line in lines(1, dangers=0, traps=0, ordinary=400))
    assert set(verdicts) == {False, None} and verdicts[None] < 80


@pytest.mark.parametrize("bank", [name for name in read_sections(DATA / "dangers.txt") if name != "말투"])
def test_each_bank_has_phrases_for_both_halves(bank):
    halves = read_sections(DATA / "dangers.txt")[bank]
    assert set(halves) == {"even", "odd"}
    assert all(len(half) >= 10 and isinstance(phrase, Phrase) for half in halves.values() for phrase in half)
    assert _phrases(bank, 1) is _banks()[bank]["odd"] and _phrases(bank, 2) is _banks()[bank]["even"]


def test_no_phrase_is_written_twice():
    phrases = written("even") + written("odd")
    assert len(phrases) == len(set(phrases)) > 1000


def test_no_reported_phrase_stands_word_for_word_in_what_the_detector_learned_from():
    learned = "\n".join(letters(text) for path in LEARNED for text in path.read_text(encoding="utf-8").splitlines())
    literal = [part for phrase in written("odd") for part in SLOT.split(STEM.sub(r"\1", phrase))]
    said = [part for part in map(letters, literal) if len(part) >= LONG]
    assert len(said) > 500 and LEARNED
    assert [part for part in said if part in learned] == []


def test_the_stream_knows_none_of_it():
    assert not set(kinds()) & set(topics())
