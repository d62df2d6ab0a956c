"""Who notices dangers in the sample city's hard set, and how often wrongly: recall, false flags, every miss, as JSON.

    python tests/bench/bench_emergency.py [--data DIR] [--seed N] [--small]

Seed 1 is the reported one; the detector was developed with seed 2, whose sentences of dangers and traps are others
(`pipeline.sample_city.dangers`). Everyday complaints are of the city's grammar in both, and in what was learned from:
of their pieces four in ten stand there word for word, of whole texts two in 1,000.
Two baselines run beside it: the names of the kinds, and TF-IDF of character n-grams with logistic regression, learned
from the same texts, its threshold set in the same way. DIR holds petitions_fulltext: real texts, flags per 1,000 of
them; nearly all are about matters of the nation, and no verdict on them is known.
"""

import argparse
import gzip
import json
import re
import sys
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from ml.embed.__main__ import DEFAULT_MODEL
from ml.emergency import Detector
from ml.emergency.corpus import NONE, TRAP, calm_texts, plain_rows, training_rows
from ml.emergency.train import threshold_of
from pipeline.sample_city.city import City
from pipeline.sample_city.dangers import hard_set, kinds

REPORTED = 1
NAMES = re.compile("|".join((*(kind for kind in kinds()), "불이", "폭발", "자살", "폭행", "쓰러")))
FALSE_PER_1000 = (1, 2, 5, 10, 20, 50)  # at which recall is told too, wherever the threshold is
SIZES, SMALL = (520, 600, 4000), (39, 36, 100)


class ByNgrams:
    """The usual baseline."""

    def __init__(self):
        rows, calm = training_rows(), calm_texts()
        last = rows[-1][2] + 1
        rows += [(text, kind, last + line, *rest) for text, kind, line, *rest in plain_rows()]
        texts = [text for text, *_ in rows] + calm
        is_danger = np.array([kind != NONE for _, kind, *_ in rows] + [False] * len(calm))
        lines = np.array([row[2] for row in rows] + [-1 - at for at in range(len(calm))])
        is_trap = np.array([row[4] == TRAP for row in rows] + [False] * len(calm))
        self.model = make_pipeline(
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), min_df=2, sublinear_tf=True, dtype=np.float32),
            LogisticRegression(C=30, class_weight="balanced", max_iter=200))
        held = cross_val_predict(self.model, texts, is_danger, groups=lines, cv=GroupKFold(5),
                                 method="decision_function")
        self.threshold = threshold_of(held[is_trap], held[~is_danger & ~is_trap])
        self.model.fit(texts, is_danger)

    def chances(self, texts):
        return self.model.decision_function(texts)


def measured(rows, chances, threshold):
    """Figures of one way: `chances` of all rows, flagged from `threshold` on."""
    flagged = chances >= threshold
    is_danger, is_calm, is_either = (np.array([row["is_emergency"] is verdict for row in rows])
                                     for verdict in (True, False, None))
    by_kind, by_trap = defaultdict(list), defaultdict(list)
    for row, flag in zip(rows, flagged, strict=True):
        if row["is_emergency"]:
            by_kind[row["kind"]].append(flag)
            by_kind[f"({row['trap'] or '그대로'})"].append(flag)
        elif row["is_emergency"] is False:
            by_trap[row["trap"] or "일상"].append(flag)
    wanted = np.quantile(chances[is_danger], 0.02)
    return {
        "noticed": [int(flagged[is_danger].sum()), int(is_danger.sum())],
        "wrongly_flagged": [int(flagged[is_calm].sum()), int(is_calm.sum())],
        "recall": round(float(flagged[is_danger].mean()), 3),
        "recall_by_kind": {kind: [int(sum(flags)), len(flags)] for kind, flags in by_kind.items()},
        "false_per_1000": round(1000 * float(flagged[is_calm].mean()), 1),
        "false_per_1000_by_trap": {trap: [round(1000 * float(np.mean(flags)), 1), len(flags)]
                                   for trap, flags in by_trap.items()},
        "flagged_of_those_that_may_be_either": [int(flagged[is_either].sum()), int(is_either.sum())],
        "false_per_1000_at_recall_0.98": round(1000 * float((chances[is_calm] >= wanted).mean()), 1),
        "recall_at_false_per_1000": {
            f"{rate}": round(float((chances[is_danger] > np.quantile(chances[is_calm], 1 - rate / 1000)).mean()), 3)
            for rate in FALSE_PER_1000},
    }


def on_real_texts(folder, detector):
    """Flags per 1,000 real petitions, and some of the flagged beginnings; None where the set is absent."""
    texts = []
    for path in sorted(folder.glob("petitions_fulltext/*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            texts += [f"{row['title']}\n{row['content']}" for row in map(json.loads, lines)]
    if not texts:
        return None
    found = detector.look(texts)
    flagged = [(text, danger) for text, danger in zip(texts, found, strict=True) if danger.is_emergency]
    return {"texts": len(texts), "flagged_per_1000": round(1000 * len(flagged) / len(texts), 1),
            "flagged": [[danger.kinds[0], round(danger.probability, 2), text[:100].replace("\n", " / "),
                         " … ".join(text[a:b] for a, b in danger.spans)] for text, danger in flagged[:50]]}


def measure(sizes, seed, data=None):
    """All figures."""
    detector = Detector.default(DEFAULT_MODEL)
    rows = list(hard_set(City(seed, 500), seed, *sizes))
    texts = [row["text"] for row in rows]
    begun = time.perf_counter()
    found = detector.look(texts)
    seconds = time.perf_counter() - begun
    chances = np.array([danger.probability for danger in found])
    names = np.array([float(bool(NAMES.search(text))) for text in texts])
    report = {
        "bench": "emergency", "seed": seed, "version": detector.version, "texts": len(rows),
        "milliseconds_a_text": round(1000 * seconds / len(rows), 1),
        "ours": measured(rows, chances, detector.threshold),
        "kind_named_first_is_right": round(float(np.mean([
            danger.kinds[0] == row["kind"] for row, danger in zip(rows, found, strict=True)
            if row["is_emergency"] and danger.is_emergency])), 3),
        "names of the kinds": measured(rows, names, 0.5),
    }
    if sizes == SIZES:
        ngrams = ByNgrams()
        report["TF-IDF, logistic regression"] = measured(rows, ngrams.chances(texts), ngrams.threshold)
    report["missed"] = [[row["kind"], row["trap"], round(danger.probability, 3), row["text"]]
                        for row, danger in zip(rows, found, strict=True)
                        if row["is_emergency"] and not danger.is_emergency]
    if data:
        report["real petitions"] = on_real_texts(data, detector)
    return report


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets")
    parser.add_argument("--seed", type=int, default=REPORTED)
    parser.add_argument("--small", action="store_true", help="a small sample, without the learned baseline")
    options = parser.parse_args()
    json.dump(measure(SMALL if options.small else SIZES, options.seed, options.data), sys.stdout, ensure_ascii=False,
              indent=1)
    print()


if __name__ == "__main__":
    main()
