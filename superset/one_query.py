"""Many who ask the same at once cost one query: the first asks the warehouse, the others wait for its kept answer.

Superset looks into its cache and, where nothing is kept, queries; twenty walls that refresh after a publication all
find nothing and all query. Here the workers' threads queue up for each question on a lock that the kernel frees when
its holder dies, and look again once they have it.
"""

import fcntl
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Protocol

LOCKS = 256  # two questions that share one by chance wait for each other, no more


class Cache(Protocol):
    """What is used of Superset's cache of answers: an answer is a mapping with the UTC time "dttm" in seconds."""

    def has(self, key: str) -> bool:
        """Whether an answer is kept."""

    def get(self, key: str) -> dict[str, str] | None:
        """The kept answer, or nothing."""


class Asked(Protocol):
    """What knows of a question whether it wants a new answer; setting `force` decides."""

    force: bool


@contextmanager
def alone(folder: Path, key: str) -> Iterator[None]:
    """Hold the lock of one question over all threads and processes that use `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    number = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8]) % LOCKS
    with (folder / str(number)).open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def single_flight(
    payload: Callable[..., dict], key_of: Callable[..., str | None], asked: Callable[[object], Asked],
    cache: Callable[[], Cache], folder: Path,
) -> Callable[..., dict]:
    """Superset's `get_df_payload`, one at a time for each question that nothing fresh is kept for.

    Args:
        payload: the method; it looks into the cache itself.
        key_of: (chart, question) → the key that its answer is kept under, None where none is kept.
        asked: where a chart says that it wants a new answer; one that was made while it waited is new.
        cache: the cache of answers.
        folder: where the locks lie; shared by all workers.
    """
    @wraps(payload)
    def one_at_a_time(self: object, query_obj: object = None, **others: object) -> dict:
        since = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S")
        key = key_of(self, query_obj)
        if key is None or (not asked(self).force and cache().has(key)):
            return payload(self, query_obj, **others)
        with alone(folder, key):
            forced = asked(self).force
            if forced and (cache().get(key) or {}).get("dttm", "") > since:
                asked(self).force = False
            try:
                return payload(self, query_obj, **others)
            finally:
                asked(self).force = forced  # the next question of the same tile decides for itself
    return one_at_a_time
