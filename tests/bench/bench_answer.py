"""Answers beside a baseline on petitions that the government answered, as one JSON object.

    python tests/bench/bench_answer.py [--data DIR]

DIR holds petitions_answered (68: the corpus is titles with their answers, the questions are the petitions' texts) and
petitions_fulltext (those of 2019, after the last answer, are questions without one). Without both nothing is measured.
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

from ml import geography
from ml.answer.answerer import answered
from ml.answer.guards import ELSEWHERE, Places, numbered
from ml.answer.match import LONGEST, Entry, beyond
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


def told(first, is_given, is_given_to_others, answers):
    """Shares of 1: found first, given, right of those given, and questions without an answer that got one."""
    is_right = answers[first] == answers
    return {"found_first": round(float(is_right.mean()), 3), "given": round(float(is_given.mean()), 3),
            "right_of_given": round(float(is_right[is_given].mean()), 3) if is_given.any() else None,
            "unanswerable_answered": round(float(is_given_to_others.mean()), 4)}


def measure(data=None):
    """All figures; without the sets, how many texts there are: none."""
    rows = list(lines(data, "petitions_answered")) if data else []
    result = {"corpus": len(rows)}
    others = [f"{row['title']}\n{row['content']}" for row in lines(data, "petitions_fulltext")
              if row["begin"] >= UNANSWERED_FROM] if rows else []
    if others:
        entries = [Entry(row["title"], row["answer"]) for row in rows]
        questions = [row["content"].replace("원답변", "", 1).replace("청원내용", "", 1).strip() for row in rows]
        answers = numbered([row["answer"] for row in rows])
        given = answered(entries, np.ones(len(entries), dtype=bool), [*questions, *others],
                         Places(geography.seoul(), ELSEWHERE), RISK, lambda role: OnnxEmbedder(DEFAULT_MODEL, role))
        is_given = np.array([not one.is_abstained for one in given])
        first = np.array([one.entry for one in given[:len(questions)]])
        own = bm25(entries, [entry.question for entry in entries])
        own[answers[:, None] == answers[None, :]] = -np.inf
        asked, unanswered, least = bm25(entries, questions), bm25(entries, others), beyond(own.max(axis=1), RISK)
        result |= {"questions": len(questions), "without_an_answer": len(others), "risk": RISK,
                   "ours": told(first, is_given[:len(questions)], is_given[len(questions):], answers),
                   "bm25": told(asked.argmax(axis=1), asked.max(axis=1) >= least, unanswered.max(axis=1) >= least,
                                answers)}
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder with the public sets")
    result = {"bench": "answer", **measure(parser.parse_args().data)}
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
