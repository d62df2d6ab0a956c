"""Sets of distinct texts with labels that no way of grouping sees: the simulator's truth, and people's categories."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ml.evaluate.agreement import NONE
from ml.evaluate.inject import SIZES
from ml.evaluate.streams import background_rows
from ml.evaluate.texts import Corpus
from ml.evaluate.topics import Topic
from ml.stream import Stream

OTHER = "기타"  # the board's category of what fits no category
LEAST = 5  # complaints of an issue that is put in: no way may make a smaller group


@dataclass(frozen=True)
class Labelled:
    """Texts to group.

    `vectors` are (n, d) float32, L2-normalised; `issues` (n,) str: what each text was planted or put in for; `labels`
    by what they are, (n,) str each. `NONE` where a text has none.
    """

    name: str
    vectors: np.ndarray
    issues: np.ndarray
    labels: Mapping[str, np.ndarray]


def city(stream: Stream, truth: Path) -> Labelled:
    """A sample city's texts; the label is the planted issue or the campaign, else the item that the text is about.

    Args:
        stream: of the city, or a part of it.
        truth: the truth.jsonl beside that stream.
    """
    with truth.open(encoding="utf-8") as lines:
        told = {row["service_request_id"]: row for row in map(json.loads, lines)}
    frame = stream.frame
    is_first = ~frame["text_hash"].duplicated().to_numpy()
    rows = [told[number] for number in frame["service_request_id"][is_first]]
    issues = np.array([row["issue_id"] or NONE for row in rows])
    about = np.array([row["issue_id"] or row["campaign_id"] or item
                      for row, item in zip(rows, frame["service_code"][is_first], strict=True)])
    return Labelled("sample city", stream.vectors[is_first], issues, {"planted issue, campaign or item": about})


def titles(corpus: Corpus, topics: Sequence[Topic], count: int, seed: int) -> Labelled:
    """Reported titles with one issue of each family of reported topics put in; `count` texts in all.

    Sizes are the evaluation's from `LEAST` on, as far as a topic has texts. The board's category is what the petitioner
    chose; the texts that were written for this purpose and those in `OTHER` have none.
    """
    rng = np.random.default_rng([seed, 5])
    chosen, issues, families = [], [], set()
    for at in rng.permutation(len(topics)):
        topic = topics[at]
        sizes = [size for size in SIZES if LEAST <= size <= len(topic.rows)]
        if topic.is_reported and sizes and (topic.kind, topic.number) not in families:
            families.add((topic.kind, topic.number))
            chosen.append(rng.choice(topic.rows, size=rng.choice(sizes), replace=False))
            issues += [f"{topic.kind} {topic.number}"] * len(chosen[-1])
    rows = background_rows(corpus, "reported", np.concatenate([topic.rows for topic in topics]))
    rows = rows[~corpus.frame["text_hash"].iloc[rows].duplicated().to_numpy()]
    rows = rng.choice(rows, size=min(len(rows), max(0, count - len(issues))), replace=False)
    at = np.concatenate([*chosen, rows])
    put_in = np.array([*issues, *[NONE] * len(rows)])
    category = corpus.frame["service_code"].to_numpy(dtype=str)[at]
    category[(category == OTHER) | (corpus.frame["topic"].to_numpy()[at] != "")] = NONE
    return Labelled("petition titles", corpus.vectors[at], put_in, {"the board's category": category, "topic": put_in})
