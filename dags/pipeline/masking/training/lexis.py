"""Which words are words and which are names, from the morphemes of Kiwi's language model: a table of hashed spellings.

Kiwi lists proper nouns but does not tell people from places. Its vectors do, roughly: a proper noun is judged by its
likeness to some well-known people, places, makers and works, with weights learned from KLUE's training part.
"""

import re
from collections.abc import Iterable

import numpy as np
from kiwipiepy import Kiwi
from sklearn.linear_model import LogisticRegression

from pipeline.masking.tagger import COMMON, EITHER, LONGEST_WORD, MAYBE, NOBODY, PART, SOMEBODY, WORD_BITS, word_slot
from pipeline.masking.training.synthetic import TEXTS

ANCHORS = TEXTS["anchors"].split()
_HANGUL = re.compile(rf"[가-힣]{{2,{LONGEST_WORD}}}")
_COMMON_TAGS = ("NNG", "NNB", "NP", "NR", "MAG", "MM", "MAJ", "IC", "XR", "VV", "VA")


def _likeness(kiwi: Kiwi, morphemes: Iterable[int], anchors: list[int]) -> np.ndarray:
    """Cosines with the anchors, and whether there are any: a rare word has no vector."""
    cosines = np.array([[kiwi.morpheme_similarity(one, anchor) for anchor in anchors] for one in morphemes])
    unknown = np.isnan(cosines).any(axis=1, keepdims=True)
    return np.hstack([np.nan_to_num(cosines), unknown])


def _forms(kiwi: Kiwi) -> tuple[set[str], dict[str, int], set[str]]:
    """(common words, proper nouns with their numbers, parts of proper nouns of two or three words) in the model."""
    common, proper, parts = set(), {}, set()
    index = 0
    while True:
        try:
            morpheme = kiwi.morpheme(index)
        except ValueError:
            return common, proper, parts
        form, tag = morpheme.form, morpheme.tag
        if tag == "NNP" and _HANGUL.fullmatch(form):
            proper.setdefault(form, index)
        elif tag == "NNP" and form.count(" ") in (1, 2):
            words = form.split(" ")
            if all(_HANGUL.fullmatch(word) for word in words):
                parts.update(words)
        elif tag.split("-")[0] in _COMMON_TAGS and _HANGUL.fullmatch(form):
            common.add(form)
        index += 1


def words_table(people: Iterable[str], others: Iterable[str]) -> np.ndarray:
    """The class of each slot. `people` and `others` are names and other proper nouns that are known (KLUE's)."""
    kiwi = Kiwi(num_workers=1)
    common, proper, parts = _forms(kiwi)
    every = set(proper)
    anchors = [proper[word] for word in ANCHORS if word in every]
    known = [(word, 1) for word in sorted(set(people) & every)] + [(word, 0) for word in sorted(set(others) & every)]
    judge = LogisticRegression(C=0.5, max_iter=500)
    judge.fit(_likeness(kiwi, (proper[word] for word, _ in known), anchors), [label for _, label in known])
    table = np.zeros(1 << WORD_BITS, dtype=np.uint8)
    for word in sorted(parts - every - common):
        table[word_slot(word)] = PART
    likeness = _likeness(kiwi, proper.values(), anchors)
    certainty = np.where(likeness[:, -1] > 0, 0.5, judge.predict_proba(likeness)[:, 1])  # without a vector: doubtful
    for word, sure in zip(proper, certainty, strict=True):
        if word in common:
            table[word_slot(word)] = EITHER
        else:
            table[word_slot(word)] = SOMEBODY if sure > 0.7 else MAYBE if sure > 0.35 else NOBODY
    for word in sorted(common - every):
        table[word_slot(word)] = COMMON
    return table
