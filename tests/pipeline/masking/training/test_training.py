"""What the tagger is trained with: fixed parts, true offsets, and a fit that learns and repeats itself."""

import gzip
import json
import random
from collections import Counter

import numpy as np
import torch

from pipeline.masking import tagger
from pipeline.masking.training import corpus, synthetic
from pipeline.masking.training.corpus import Example
from pipeline.masking.training.fit import fit, labels_of


def test_parts_are_fixed_and_of_the_shares_promised():
    parts = Counter(corpus.part(f"row {number}") for number in range(4000))
    assert corpus.part("klue-ner-v1_dev_00000-wikitree") == corpus.part("klue-ner-v1_dev_00000-wikitree")
    assert all(abs(parts[name] / 40 - share) < 3 for name, share in corpus.SHARES.items())


def test_every_row_is_in_one_part(tmp_path):
    folder = tmp_path / "klue_ner_dev"
    folder.mkdir()
    rows = [
        {"id": f"r{n}", "text": "김철수가 왔다", "entities": [{"type": "PS", "start": 0, "end": 3, "value": "김철수"}]}
        for n in range(60)
    ]
    with gzip.open(folder / "some.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(map(json.dumps, rows)))
    parts = [corpus.klue(tmp_path, part) for part in corpus.SHARES]
    assert sum(map(len, parts)) == 60
    assert parts[0][0] == Example("김철수가 왔다", [(0, 3)])


def test_every_mention_in_a_document_is_a_name(tmp_path):
    folder = tmp_path / "pii_synthetic_docs"
    folder.mkdir()
    row = {"text": "이하늘 님께\n이하늘", "entities": [{"type": "PERSON", "start": 0, "end": 3, "value": "이하늘"}]}
    with gzip.open(folder / "some.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(json.dumps({**row, "id": f"d{n}"}) for n in range(20)))
    [first, *_] = corpus.documents(tmp_path, "train")
    assert first.names == [(0, 3), (7, 10)]
    assert corpus.lines_of([first]) == [Example("이하늘 님께", [(0, 3)]), Example("이하늘", [(0, 3)])]


def test_made_up_sentences_mark_their_names():
    rng = random.Random(1)
    for _ in range(300):
        text, names = synthetic.sentence(rng)
        assert all(text[a:b].strip() == text[a:b] != "" for a, b in names)
        assert "{" not in text


def test_a_renamed_person_has_one_new_name_throughout():
    text = "김철수와 김철수, 그리고 톰"
    renamed = synthetic.renamed(Example(text, [(0, 3), (5, 8), (14, 15)]), random.Random(3), 1.0)
    named = [renamed.text[a:b] for a, b in renamed.names]
    assert named[0] == named[1] != "김철수"
    assert named[2] == "톰"


def test_labels():
    assert labels_of(Example("김철수와 톰", [(0, 3), (5, 6)])).tolist() == [1, 2, 3, 0, 0, 4]


def test_fit_learns_and_gives_the_same_table_again():
    torch.set_num_threads(1)
    rng = random.Random(5)
    examples = [synthetic.sentence(rng) for _ in range(150)]
    words = np.zeros(1 << tagger.WORD_BITS, dtype=np.uint8)
    first, second = (fit([examples] * 3, words, seed=7, say=lambda _: None) for _ in range(2))
    assert first.table.tobytes() == second.table.tobytes()
    found = sum(tagger.names(text, first) == names for text, names in examples)
    assert found > 100
