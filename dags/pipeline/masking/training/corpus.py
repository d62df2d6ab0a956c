"""The texts that names are learned from and measured on, and which of them may be seen when.

Each row of each set belongs to one part for good, by a hash of its identity: `train` (weights), `tune` (threshold,
rules), `report` (figures, nothing else).
"""

import csv
import gzip
import hashlib
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.sample_city.city import City

SHARES = {"train": 65, "tune": 10, "report": 25}  # per cent


class Example(NamedTuple):
    """A text and the `[start, end)` of each person's name in it."""

    text: str
    names: list[tuple[int, int]]


def part(identity: str) -> str:
    """The part that a row belongs to."""
    place = int.from_bytes(hashlib.sha256(identity.encode()).digest()[:4], "big") % 100
    return "train" if place < SHARES["train"] else "tune" if place < 100 - SHARES["report"] else "report"


def _rows(folder: Path, pattern: str) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob(pattern)):
        with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines) if ".csv" in path.name else map(json.loads, lines)


def _labelled(rows: Iterator[dict[str, Any]], wanted: str, kind: str) -> Iterator[Example]:
    for row in rows:
        if part(row["id"]) == wanted:
            found = {(e["start"], e["end"]) for e in row["entities"] if e["type"] == kind and e["start"] is not None}
            yield Example(row["text"], sorted(found))


def klue(data: Path, wanted: str) -> list[Example]:
    """KLUE-NER sentences (news and film reviews)."""
    return list(_labelled(_rows(data, "klue_ner_dev/*.jsonl.gz"), wanted, "PS"))


def klue_words(data: Path) -> tuple[set[str], set[str]]:
    """Words of people's names, and words of the names of places and organisations, in KLUE's training part."""
    people: set[str] = set()
    others: set[str] = set()
    for row in _rows(data, "klue_ner_dev/*.jsonl.gz"):
        if part(row["id"]) == "train":
            for entity in row["entities"]:
                if entity["type"] in ("PS", "LC", "OG"):
                    (people if entity["type"] == "PS" else others).update(entity["value"].split())
    return people - others, others - people


def documents(data: Path, wanted: str) -> list[Example]:
    """Synthetic office documents. A name is labelled once there: every other mention of it is added."""
    found = []
    for text, names in _labelled(_rows(data, "pii_synthetic_docs/*.jsonl.gz"), wanted, "PERSON"):
        places = set(names)
        for name in {text[start:end] for start, end in names if end - start > 2}:
            at = text.find(name)
            while at >= 0:
                places.add((at, at + len(name)))
                at = text.find(name, at + 1)
        found.append(Example(text, _disjoint(places)))
    return found


def lines_of(examples: list[Example]) -> list[Example]:
    """Each line of the examples as a text of its own: a form's fields stand alone often enough."""
    found = []
    for text, names in examples:
        start = 0
        for line in text.split("\n"):
            end = start + len(line)
            if line.strip():
                found.append(Example(line, [(a - start, b - start) for a, b in names if a >= start and b <= end]))
            start = end + 1
    return found


def sample_city(seed: int, days: int, per_day: int) -> list[Example]:
    """Complaints of the sample city (of a seed that no installation uses), with their planted names."""
    city, start = City(seed, per_day), date(2026, 3, 2)
    found = []
    for number in range(days):
        for case in city.day(start + timedelta(days=number)):
            written = city.write(case)
            names = [(span.start, span.end) for span in written.spans if span.kind == "PERSON"]
            found.append(Example(written.text, sorted(names)))
    return found


def _disjoint(places: set[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def petitions(data: Path, name: str, wanted: str) -> list[str]:
    """Texts of `petitions_dense_days`, `petitions_fulltext` or `petition_titles`; nobody has labelled them."""
    return [
        f"{row['title']}\n{row['content']}" if "content" in row else row["title"]
        for row in _rows(data, f"{name}/*.gz")
        if part(row["title"]) == wanted
    ]
