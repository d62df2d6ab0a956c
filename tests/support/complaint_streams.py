"""Small streams of complaints for the tests of detectors and of the replay."""

import hashlib
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pandas as pd

from ml.stream import COLUMNS, Stream

START = datetime(2026, 1, 1, tzinfo=UTC)
CODES = ("불법주정차", "도로파손", "쓰레기", "소음")
DISTRICTS = ("강남구", "서초구", "종로구")
SENTENCES = (
    "골목에 주차된 차량 때문에 지나갈 수 없습니다", "보도블록이 깨져서 어르신이 넘어졌습니다",
    "쓰레기 봉투가 며칠째 쌓여 있습니다", "새벽 공사 소음으로 잠을 못 잡니다", "가로등이 꺼져 길이 어둡습니다",
    "버스 정류장 의자가 부서졌습니다", "놀이터 미끄럼틀에 금이 갔습니다", "하수구에서 냄새가 올라옵니다",
)
BURST = ("수돗물에서 붉은 녹물이 나옵니다", "아침부터 녹물이 나와 씻지 못했습니다",
         "수도를 틀면 붉은 물이 쏟아집니다", "우리 아파트 수돗물 색이 붉습니다",
         "녹물 때문에 아이를 씻기지 못합니다", "정수기 필터가 녹물로 붉게 변했습니다")

Row = dict[str, str]


def rows(days: int, a_day: int, seed: int = 1, bursts: tuple[float, ...] = (), burst_size: int = 12) -> list[Row]:
    """Complaints in order of time; each burst, begun on that day, is 20 hours of one matter in one gu."""
    random = np.random.default_rng(seed)
    found = [(float(hour), str(random.choice(SENTENCES)), str(random.choice(CODES)), str(random.choice(DISTRICTS)))
             for hour in np.sort(random.uniform(0, 24 * days, days * a_day))]
    for day in bursts:
        found += [(24 * day + float(hour), str(random.choice(BURST)), "수도", "종로구")
                  for hour in random.uniform(0, 20, burst_size)]
    return [{"service_request_id": f"C{number}", "requested_at": (START + timedelta(hours=hour)).isoformat(),
             "text": f"{text} {number}", "service_code": code, "district": district, "submitter": f"p{number}"}
            for number, (hour, text, code, district) in enumerate(sorted(found))]


def write(path: Path, complaints: list[Row]) -> Path:
    """A stream file."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in complaints), encoding="utf-8")
    return path


def vectors(complaints: list[Row], dimensions: int = 16) -> np.ndarray:
    """A unit vector a complaint: that of its first word, a little moved by its text."""
    found = []
    for row in complaints:
        word, whole = (np.random.default_rng(int.from_bytes(hashlib.sha256(part.encode()).digest()[:8], "big"))
                       for part in (row["text"].split()[0], row["text"]))
        found.append(word.normal(size=dimensions) + 0.3 * whole.normal(size=dimensions))
    matrix = np.array(found, dtype=np.float32).reshape(len(complaints), dimensions)
    return matrix / np.linalg.norm(matrix, axis=1, keepdims=True)


def stream(complaints: list[Row]) -> Stream:
    """The same as a detector sees it."""
    frame = pd.DataFrame({name: pd.Series([row.get(name, "") for row in complaints], dtype=object)
                          for name in COLUMNS})
    frame["text_hash"] = [hashlib.sha256(row["text"].encode()).hexdigest() for row in complaints]
    frame["requested_at"] = pd.to_datetime(frame["requested_at"], format="ISO8601", utc=True).dt.as_unit("us")
    return Stream(frame, vectors(complaints))
