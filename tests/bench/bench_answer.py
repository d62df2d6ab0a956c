"""Answers beside a baseline on petitions that the government answered, as one JSON object.

    python tests/bench/bench_answer.py [--data DIR]

DIR holds petitions_answered (68: the corpus is titles with their answers, the questions are the petitions' texts) and
petitions_fulltext (those of 2019, after the last answer, are questions without one). Without them nothing is measured.
The baseline is BM25 on words, which sets its threshold from the same corpus in the same way.
"""

import argparse
import gzip
import json
import math
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from ml.answer.match import LONGEST, Entry, Matcher, beyond
from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.runtime import OnnxEmbedder

RISK = 0.02
UNANSWERED_FROM = "2019-01-01"
K1, B = 1.5, 0.75  # Robertson and Zaragoza, The probabilistic relevance framework: BM25 and beyond (2009)


def lines(folder, name):
    for path in sorted(folder.glob(f"{name}/*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from map(json.loads, file)


def bm25(entries, texts):
    """Scores of each text for each entry's question and answer, by words."""
    bags = [Counter(entry.whole.split()) for entry in entries]
    mean = sum(map(Counter.total, bags)) / len(bags)
    seen = Counter(word for bag in bags for word in bag)
    scores = np.zeros((len(texts), len(entries)))
    for row, text in enumerate(texts):
        for word in set(text[:LONGEST].split()) & seen.keys():
            rarity = math.log(1 + (len(entries) - seen[word] + 0.5) / (seen[word] + 0.5))
            for column, bag in enumerate(bags):
                if times := bag[word]:
                    scores[row, column] += rarity * times * (K1 + 1) / (times + K1 * (1 - B + B * bag.total() / mean))
    return scores


def told(of_answered, of_others, threshold, answers):
    """Shares of 1: found first, given, right of those given, and questions without an answer that got one."""
    best = of_answered.argmax(axis=1)
    is_right = answers[best] == answers
    given = of_answered.max(axis=1) >= threshold
    return {"found_first": round(float(is_right.mean()), 3), "given": round(float(given.mean()), 3),
            "right_of_given": round(float(is_right[given].mean()), 3) if given.any() else None,
            "unanswerable_answered": round(float((of_others.max(axis=1) >= threshold).mean()), 4)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets")
    data = parser.parse_args().data
    rows = list(lines(data, "petitions_answered")) if data else []
    result = {"bench": "answer", "corpus": len(rows)}
    if rows:
        entries = [Entry(row["title"], row["answer"]) for row in rows]
        questions = [row["content"].replace("원답변", "", 1).replace("청원내용", "", 1).strip() for row in rows]
        others = [f"{row['title']}\n{row['content']}" for row in lines(data, "petitions_fulltext")
                  if row["begin"] >= UNANSWERED_FROM]
        answers = np.unique([row["answer"] for row in rows], return_inverse=True)[1]
        ask, keep = OnnxEmbedder(DEFAULT_MODEL, "query"), OnnxEmbedder(DEFAULT_MODEL, "passage")
        titles = [entry.question for entry in entries]
        matcher = Matcher(entries, keep.encode(titles), keep.encode([entry.whole for entry in entries]),
                          ask.encode(titles), RISK)
        result |= {"questions": len(questions), "without_an_answer": len(others), "risk": RISK, "ours": told(
            matcher.scores(questions, ask.encode(questions)), matcher.scores(others, ask.encode(others)),
            matcher.threshold, answers)}
        own = bm25(entries, titles)
        own[answers[:, None] == answers[None, :]] = -np.inf
        result["bm25"] = told(bm25(entries, questions), bm25(entries, others), beyond(own.max(axis=1), RISK), answers)
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
