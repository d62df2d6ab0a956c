"""Routing beside its baselines on texts that nobody here wrote, as one JSON object.

    python tests/bench/bench_route.py [--data DIR]

DIR holds petitions_fulltext and petitions_dense_days (17 categories that citizens chose: learned from all before
2019-05, asked about the two months after) and busan_department_duties (118 departments: learned from 70 % of their
duties, drawn). Without it, or where a set is absent, the committed sample of petitions is cut in time at two thirds.
Each month of petitions with enough texts is asked about once more, learned from all before it and nothing else.
Then the sample city: what a night learns from four weeks, asked about the five weeks after it.
"""

import argparse
import csv
import gzip
import json
import sys
from pathlib import Path

import numpy as np
import routed_weeks
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier

from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.runtime import OnnxEmbedder
from ml.evaluate.routing import figures
from ml.route.router import Router
from ml.route.views import LONGEST

SAMPLE = Path(__file__).parents[1] / "data" / "petitions_sample.jsonl"
FIRST_UNSEEN = "2019-05-01"
DIALS = (0.1, 0.2, 0.3, 0.4)
SEED = 3
LEAST_A_MONTH = 100  # texts that a month is reported for


def lines(path):
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def petitions(paths):
    """Texts, categories and days of petitions, in order of time."""
    rows = {str(row["petition_idx"]): row for path in paths for row in lines(path)}
    rows = sorted(rows.values(), key=lambda row: (row["begin"], str(row["petition_idx"])))
    return ([f"{row['title']}\n{row['content']}" for row in rows], [row["category"] for row in rows],
            [row["begin"] for row in rows])


def past(days):
    """Whether each is of the past; where nothing is newer than `FIRST_UNSEEN`, the first two thirds are."""
    return (np.array([day < FIRST_UNSEEN for day in days]) if days[-1] > FIRST_UNSEEN
            else np.arange(len(days)) < len(days) * 2 // 3)


def duties(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return ([row["task"] for row in rows], [row["department"] for row in rows],
            np.random.default_rng(SEED).random(len(rows)) >= 0.3)


def measured(texts, names, is_past, vectors):
    """Ours, the baselines and our dial, learned from the past and asked about the rest."""
    past, new = np.flatnonzero(is_past), np.flatnonzero(~is_past)
    old, asked = [texts[at] for at in past], [texts[at] for at in new]
    learned, true = [names[at] for at in past], [names[at] for at in new]
    router = Router(old, vectors[past], learned)
    words = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), min_df=2, sublinear_tf=True, dtype=np.float32)
    features = words.fit_transform([text[:LONGEST] for text in old])
    linear = LogisticRegression(C=30, max_iter=200).fit(features, learned)
    near = KNeighborsClassifier(15, metric="cosine", weights="distance").fit(vectors[past], learned)
    kinds, counts = np.unique(learned, return_counts=True)
    always = np.tile(counts / counts.sum(), (len(new), 1))
    found = {
        "ours": figures(router.chances(asked, vectors[new]), router.names, true),
        "character n-grams, logistic regression": figures(
            linear.predict_proba(words.transform([text[:LONGEST] for text in asked])), linear.classes_, true),
        "nearest vectors": figures(near.predict_proba(vectors[new]), near.classes_, true),
        "always the largest": figures(always, kinds, true),
    }
    return {"learned": len(old), "departments": len(kinds), **found, "dial": dialled(router, asked, vectors[new], true)}


def dialled(router, texts, vectors, true):
    """At each setting of the dial the share answered, and the error observed among what was answered."""
    dials = {}
    for share in DIALS:
        routed = router.route(texts, vectors, share)
        given = ~routed.is_abstained
        wrong = np.array(routed.departments)[given] != np.array(true)[given]
        dials[f"{share}"] = {"coverage": round(float(given.mean()), 3), "answered": int(given.sum()),
                             "error": round(float(wrong.mean()), 3) if given.any() else None}
    return dials


def by_month(texts, names, days, vectors):
    """Each month that has enough texts and a past, answered by what was learned from all before it."""
    months = np.array([day[:7] for day in days])
    found = []
    for month in np.unique(months):
        old, new = np.flatnonzero(months < month), np.flatnonzero(months == month)
        if not len(old) or len(new) < LEAST_A_MONTH:
            continue
        router = Router([texts[at] for at in old], vectors[old], [names[at] for at in old])
        asked, true = [texts[at] for at in new], [names[at] for at in new]
        told = figures(router.chances(asked, vectors[new]), router.names, true)
        found.append({"month": str(month), "learned": len(old), "texts": len(new), "accuracy": told["accuracy"],
                      "dial": dialled(router, asked, vectors[new], true)})
    return found


def measure(data=None):
    """All figures."""
    embedder = OnnxEmbedder(DEFAULT_MODEL, "query")
    paths = sorted(path for name in ("petitions_fulltext", "petitions_dense_days")
                   for path in (data.glob(f"{name}/*.gz") if data else ()))
    texts, names, days = petitions(paths or [SAMPLE])
    vectors = embedder.encode(texts)
    result = {"petitions": measured(texts, names, past(days), vectors),
              "months": by_month(texts, names, days, vectors)}
    for path in data.glob("busan_department_duties/*.gz") if data else ():
        texts, names, is_past = duties(path)
        result["duties"] = measured(texts, names, is_past, embedder.encode(texts))
    city = routed_weeks.complaints()
    result["sample city"] = routed_weeks.measured(city, embedder.encode(city["text"].tolist()), embedder)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets")
    result = {"bench": "route", **measure(parser.parse_args().data)}
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
