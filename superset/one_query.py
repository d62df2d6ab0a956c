"""Many who ask the same at once cost one query: the first asks the warehouse, the others wait for its kept answer.

Superset looks into its cache and, where nothing is kept, queries; twenty walls that refresh after a publication all
find nothing and all query. Here the workers' threads queue up for each question on a lock that the kernel frees when
its holder dies, and look again once they have it. Who wants a new answer takes one whose making began after they
asked: an older query may have seen what was there before. The lock's file says when the newest's making began.
"""

import fcntl
import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import IO, Protocol

LOCKS = 256  # two questions that share one by chance wait for each other, no more


class Cache(Protocol):
    """What is used of Superset's cache of answers: "dttm" is the UTC time, in seconds, at which one was kept."""

    def has(self, key: str) -> bool:
        """Whether an answer is kept."""

    def get(self, key: str) -> dict[str, str] | None:
        """The kept answer, or nothing."""


class Asked(Protocol):
    """What knows of a question whether it wants a new answer; setting `force` decides."""

    force: bool


@contextmanager
def alone(folder: Path, key: str) -> Iterator[IO[str]]:
    """Hold the lock of one question over all threads and processes that use `folder`; gives its file."""
    folder.mkdir(parents=True, exist_ok=True)
    number = int(_name(key)[:16], 16) % LOCKS
    with (folder / str(number)).open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def _name(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")


def _is_newer(file: IO[str], key: str, kept: Mapping[str, str] | None, since: str) -> bool:
    """Whether the making of the kept answer began after `since`; one that failed meanwhile was never kept."""
    file.seek(0)
    name, _, began = file.read().partition(" ")
    return name == _name(key) and began > since and (kept or {}).get("dttm", "") >= began[:19]


def single_flight(
    payload: Callable[..., dict], key_of: Callable[..., str | None], asked: Callable[[object], Asked],
    cache: Callable[[], Cache], folder: Path,
) -> Callable[..., dict]:
    """Superset's `get_df_payload`, one at a time for each question that nothing fresh is kept for.

    Args:
        payload: the method; it looks into the cache itself.
        key_of: (chart, question) → the key that its answer is kept under, None where none is kept.
        asked: where a chart says that it wants a new answer; one whose making began while it waited is new.
        cache: the cache of answers.
        folder: where the locks lie; shared by all workers.
    """
    @wraps(payload)
    def one_at_a_time(self: object, query_obj: object = None, **others: object) -> dict:
        since = _now()
        key = key_of(self, query_obj)
        if key is None or (not asked(self).force and cache().has(key)):
            return payload(self, query_obj, **others)
        with alone(folder, key) as file:
            forced = asked(self).force
            is_made = _is_newer(file, key, cache().get(key), since) if forced else cache().has(key)
            began, asked(self).force = _now(), forced and not is_made
            try:
                answer = payload(self, query_obj, **others)
                if not is_made:
                    file.truncate(0)
                    file.write(f"{_name(key)} {began}")
                return answer
            finally:
                asked(self).force = forced  # the next question of the same tile decides for itself
    return one_at_a_time
