"""A history of closed complaints of two gu and the city, as `pipeline.routing.history.read` gives it."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import numpy as np
import pandas as pd
from routed_texts import made, vectors_of

from pipeline.routing.history import is_frozen

AS_OF = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
DISTRICTS = ("마포구", "종로구")
DEPARTMENTS = {"도로": "{gu} 도로과", "청소": "{gu} 청소행정과", "공원": "서울시 공원여가사업과"}


class Embedder:
    """The stand-in's vectors, as wide as the warehouse's."""

    model_version, dimensions = "stub-1", 384

    def encode(self, texts):
        return wide(vectors_of(texts))


def wide(vectors):
    return np.pad(vectors, ((0, 0), (0, 384 - vectors.shape[1])))


def history(count, seed=1, wrong=0.05, days=28):
    """`count` complaints up to `AS_OF` in order of time; the last three days' are mostly open."""
    chance = np.random.default_rng(seed)
    texts, duties = made(count, seed, wrong)
    ages = np.sort(chance.random(count) * days * 24)[::-1]
    hours = chance.lognormal(2, 0.7, count)
    districts = chance.choice(DISTRICTS, count)
    numbers = [f"{seed:03d}{number:06d}" for number in range(count)]
    return pd.DataFrame({
        "source": "seoul", "service_request_id": numbers,
        "text_hash": [sha256(text.encode()).hexdigest() for text in texts], "text": texts,
        "requested_at": pd.to_datetime([AS_OF - timedelta(hours=age) for age in ages], utc=True),
        "district": districts,
        "department": [DEPARTMENTS[duty].format(gu=gu) for duty, gu in zip(duties, districts, strict=True)],
        "category": [f"{duty} > 민원" for duty in duties], "is_moved": chance.random(count) < 0.2,
        "is_closed": hours <= ages, "hours": np.where(hours <= ages, hours, np.inf),
        "is_frozen": [is_frozen("seoul", number) for number in numbers]})
