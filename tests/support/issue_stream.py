"""A stub embedder and tagger, and a tiny stream with a planted issue, for tests of what comes after the embedding."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import numpy as np
import pandas as pd

AS_OF = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
ITEMS = ("교통 > 불법주정차", "청소 > 쓰레기 무단투기", "도로 > 도로파손·포트홀")
WORDS = (
    "골목", "정문", "상가", "학교", "시장", "공원", "육교", "빌라", "은행", "약국",
    "사거리", "아파트", "도서관", "놀이터", "경로당", "세탁소", "카페", "편의점", "주유소", "병원",
    "교회", "우체국", "서점", "식당", "정류장", "하천", "체육관", "언덕",
)


@dataclass
class StubEmbedder:
    """Character pairs hashed into a vector: alike in letters is alike in meaning. Counts the texts it was given."""

    model_version: str = "stub-1"
    dimensions: int = 384
    encoded: int = 0

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        self.encoded += len(texts)
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            for pair in pairwise(text):
                vectors[row, zlib.crc32("".join(pair).encode()) % self.dimensions] += 1
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


@dataclass(frozen=True)
class StubToken:
    form: str
    tag: str
    start: int
    len: int


class StubTagger:
    """Every word is a noun."""

    def tokenize(self, texts: Iterable[str]) -> Iterable[list[StubToken]]:
        for text in texts:
            tokens, at = [], 0
            for word in text.split():
                at = text.index(word, at)
                tokens.append(StubToken(word, "NNG", at, len(word)))
                at += len(word)
            yield tokens


def complaint(number: int, hours_ago: float, text: str, item: str = ITEMS[0], submitter: str | None = None,
              district: str = "마포구", neighbourhood: str = "합정동") -> dict[str, object]:
    return {
        "source": "seoul", "service_request_id": f"{number:06d}", "text_hash": f"{zlib.crc32(text.encode()):08x}",
        "description": text, "requested_at": AS_OF - timedelta(hours=hours_ago), "district_name": district,
        "neighbourhood_name": neighbourhood, "service_name": item,
        "submitter": f"person{number}" if submitter is None else submitter}


def background(count: int = 200, days: int = 14, seed: int = 0) -> list[dict[str, object]]:
    """Complaints of three items in syllables drawn at random: nothing that two people have in common."""
    rng = np.random.default_rng(seed)
    rows = []
    for number in range(count):
        text = "".join(map(chr, rng.integers(ord("가"), ord("힣"), 200)))
        rows.append(complaint(number, float(rng.uniform(0.1, days * 24)), text, ITEMS[number % 3],
                              district=f"{'가나다라마바사아자차'[number % 10]}구", neighbourhood=""))
    return rows


def planted(count: int = 12, first: int = 9000, newest: float = 1.0, oldest: float = 20.0) -> list[dict[str, object]]:
    """`count` people about one thing, in words of their own."""
    ages = np.linspace(oldest, newest, count)
    return [complaint(first + number, float(age), f"정수장 수돗물 악취 {WORDS[number % len(WORDS)]}")
            for number, age in enumerate(ages)]


def frame(rows: Sequence[dict[str, object]]) -> pd.DataFrame:
    return pd.DataFrame(rows)
