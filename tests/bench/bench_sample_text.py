"""How the sample city's text compares with real petitions; prints one JSON object.

Run as ``.venv/bin/python tests/bench/bench_sample_text.py [--data DIR]``. DIR holds ``petitions_dense_days``; without
it the committed sample of those petitions is used. Both sides are cut to the same number of texts and of words.
"""

import argparse
import datetime as dt
import gzip
import json
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from pipeline.sample_city.city import City
from pipeline.sample_city.reference import PARKING

SAMPLE = Path(__file__).resolve().parents[1] / "data" / "petitions_sample.jsonl"
SEED, PER_DAY = 20260101, 500
FIRST_DAY, DAYS = dt.date(2026, 9, 1), 14
NEAR = 0.9


def petitions(data: Path | None) -> list[str]:
    """Title and body of each real petition. Raises OSError when the folder lacks them."""
    if data is None:
        lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    else:
        [path] = sorted((data / "petitions_dense_days").glob("*.jsonl.gz"))
        with gzip.open(path, "rt", encoding="utf-8") as text:
            lines = text.read().splitlines()
    records = [json.loads(line) for line in lines]
    return [f"{record['title']}\n{record['content']}" for record in records]


def simulated(*, parking: bool) -> tuple[list[str], float]:
    """Texts of some days of the sample city in shuffled order, and how many a second of processor time were written."""
    city = City(SEED, PER_DAY)
    started = time.process_time()
    cases = [case for back in range(DAYS) for case in city.day(FIRST_DAY + dt.timedelta(days=back))]
    texts = [city.write(case).text for case in cases if parking or city.item_of(case).code != PARKING]
    rate = len(texts) / (time.process_time() - started)
    Random(SEED).shuffle(texts)
    return texts, rate


def distinct_shares(texts: list[str], budget: int) -> dict[str, float]:
    """Share of different word n-grams (n = 1, 2, 3) among those of the first ``budget`` words."""
    shares = {}
    for size in (1, 2, 3):
        seen, total, words = set(), 0, 0
        for text in texts:
            tokens = text.split()[: budget - words]
            words += len(tokens)
            grams = list(zip(*(tokens[start:] for start in range(size)), strict=False))
            seen.update(grams)
            total += len(grams)
        shares[f"distinct_{size}"] = round(len(seen) / total, 4)
    return shares


def neighbour_figures(texts: list[str]) -> dict[str, float]:
    """Cosine of every text with its nearest other text, over tf-idf of three-character windows."""
    matrix = TfidfVectorizer(analyzer="char", ngram_range=(3, 3), min_df=1, dtype=np.float32).fit_transform(texts)
    nearest = np.zeros(len(texts))
    for start in range(0, len(texts), 256):
        similar = (matrix[start : start + 256] @ matrix.T).toarray()
        similar[np.arange(len(similar)), np.arange(start, start + len(similar))] = -1
        nearest[start : start + 256] = similar.max(axis=1)
    return {
        "nearest_mean": round(float(nearest.mean()), 4),
        "nearest_median": round(float(np.median(nearest)), 4),
        f"nearest_above_{NEAR}": round(float((nearest > NEAR).mean()), 4),
    }


def figures(texts: list[str], count: int, budget: int) -> dict[str, float]:
    """All figures of one side, over its first ``count`` texts (n-grams: its first ``budget`` words)."""
    lengths = np.quantile([len(text) for text in texts], [0.1, 0.5, 0.9])
    chosen = texts[:count]
    copies = sum(times - 1 for times in Counter(chosen).values())
    return {
        "texts": len(chosen),
        **distinct_shares(texts, budget),
        **dict(zip(("length_p10", "length_median", "length_p90"), np.round(lengths).tolist(), strict=True)),
        **neighbour_figures(chosen),
        "exact_duplicate_share": round(copies / len(chosen), 4),
    }


def main(arguments: list[str]) -> int:
    """Prints the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args(arguments)
    real = petitions(options.data)
    everything, rate = simulated(parking=True)
    others, _ = simulated(parking=False)
    count = min(len(real), len(everything), len(others))
    budget = min(sum(len(text.split()) for text in texts) for texts in (real, everything, others))
    result = {
        "bench": "sample_text",
        "data": str(options.data.name) if options.data else "sample",
        "words_compared": budget,
        "petitions": figures(real, count, budget),
        "sample_city": figures(everything, count, budget),
        "sample_city_without_parking": figures(others, count, budget),
        "texts_per_cpu_second": round(rate),
    }
    sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
