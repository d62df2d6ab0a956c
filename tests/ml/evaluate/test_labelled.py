"""Labels come from the truth and from people; each issue is of a family of its own."""

import json

import numpy as np
import pandas as pd

from ml.evaluate.labelled import OTHER, city, titles
from ml.evaluate.texts import Corpus
from ml.stream import COLUMNS, Stream


def test_the_citys_label_is_the_issue_else_the_campaign_else_the_item(tmp_path):
    truth = [("I", None), (None, "C"), (None, None), ("I", "C")]
    (tmp_path / "truth.jsonl").write_text("\n".join(
        json.dumps({"service_request_id": f"c{at}", "issue_id": issue, "campaign_id": campaign})
        for at, (issue, campaign) in enumerate(truth)))
    frame = pd.DataFrame({
        **dict.fromkeys(COLUMNS, ""), "service_request_id": [f"c{at}" for at in range(4)], "service_code": "TR01",
        "requested_at": pd.date_range("2030-01-01", periods=4, freq="h", tz="UTC").as_unit("us"),
        "text_hash": ["t0", "t1", "t2", "t0"]})[list(COLUMNS)]
    made = city(Stream(frame, np.eye(4, dtype=np.float32)), tmp_path / "truth.jsonl")
    assert made.issues.tolist() == ["I", "", ""]  # the fourth says what the first said
    assert next(iter(made.labels.values())).tolist() == ["I", "C", "TR01"]
    assert made.vectors.shape == (3, 4)


def test_one_issue_of_each_reported_family_is_put_into_titles(corpus, topics):
    related = [*topics, type(topics[0])(0, "word", "another of topic 0's family", topics[1].rows)]
    made = titles(corpus, related, 1000, 4)
    names, sizes = np.unique(made.issues[made.issues != ""], return_counts=True)
    assert names.tolist() == sorted(f"word {number}" for number in range(0, 12, 2))
    assert set(sizes.tolist()) <= {5, 8, 20, 60}
    assert len(made.vectors) == 1000
    assert len(np.unique(made.vectors, axis=0)) == 1000
    assert np.array_equal(made.labels["topic"], made.issues)
    assert np.array_equal(titles(corpus, related, 1000, 4).vectors, made.vectors)


def test_what_nobody_put_into_a_category_has_none(corpus, topics):
    number = np.arange(len(corpus))
    frame = corpus.frame.assign(service_code=np.where(number % 2, OTHER, "행정"), topic=np.where(number % 3, "", "w"))
    made = titles(Corpus(frame, corpus.vectors), topics, 1000, 4)
    row = {vector.tobytes(): at for at, vector in enumerate(corpus.vectors)}
    at = np.array([row[vector.tobytes()] for vector in made.vectors])
    category = made.labels["the board's category"]
    assert np.array_equal(category != "", (at % 2 == 0) & (at % 3 != 0))
    assert set(category) == {"", "행정"}
