"""Routing beside its baselines on texts that nobody here wrote, as one JSON object.

    python tests/bench/bench_route.py [--data DIR]

DIR holds petitions_fulltext and petitions_dense_days (17 categories that citizens chose: learned from all before
2019-05, asked about the two months after) and busan_department_duties (118 departments: learned from 70 % of their
duties, drawn). Without it, or where a set is absent, the committed sample of petitions is cut in time at two thirds.
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


def lines(path):
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def petitions(paths):
    """Texts, categories and whether each is of the past, in order of time."""
    rows = {str(row["petition_idx"]): row for path in paths for row in lines(path)}
    rows = sorted(rows.values(), key=lambda row: (row["begin"], str(row["petition_idx"])))
    is_past = (np.array([row["begin"] < FIRST_UNSEEN for row in rows]) if rows[-1]["begin"] > FIRST_UNSEEN
               else np.arange(len(rows)) < len(rows) * 2 // 3)
    return [f"{row['title']}\n{row['content']}" for row in rows], [row["category"] for row in rows], is_past


def duties(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return ([row["task"] for row in rows], [row["department"] for row in rows],
            np.random.default_rng(SEED).random(len(rows)) >= 0.3)


def measured(texts, names, is_past, embedder):
    vectors = embedder.encode(texts)
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
    dials = {}
    for share in DIALS:
        routed = router.route(asked, vectors[new], share)
        given = ~routed.is_abstained
        wrong = np.array(routed.departments)[given] != np.array(true)[given]
        dials[f"{share}"] = {"coverage": round(float(given.mean()), 3),
                             "error": round(float(wrong.mean()), 3) if given.any() else None}
    return {"learned": len(old), "departments": len(kinds), **found, "dial": dials}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets")
    data = parser.parse_args().data
    embedder = OnnxEmbedder(DEFAULT_MODEL, "query")
    found = sorted(path for name in ("petitions_fulltext", "petitions_dense_days")
                   for path in (data.glob(f"{name}/*.gz") if data else ()))
    result = {"bench": "route", "petitions": measured(*petitions(found or [SAMPLE]), embedder)}
    for path in data.glob("busan_department_duties/*.gz") if data else ():
        result["duties"] = measured(*duties(path), embedder)
    city = routed_weeks.complaints()
    result["sample city"] = routed_weeks.measured(city, embedder.encode(city["text"].tolist()), embedder)
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
