"""Counters of the rate limits, one thread at a time.

`limits` 5.8 counts in memory without a lock where it sets the timer that clears old counters: of two requests in one
moment the second may start the first one's timer again, and is answered with "threads can only be started once".
"""

import threading
from typing import Any, ClassVar

from limits.storage import MemoryStorage


class OneAtATime(MemoryStorage):
    """Counters of one worker process, for limits of fixed windows (Flask-Limiter's default)."""

    STORAGE_SCHEME: ClassVar[list[str]] = ["one-at-a-time"]

    def __init__(self, *args: Any, **others: Any) -> None:  # noqa: ANN401
        """Take what `limits` gives to every storage."""
        self._turn = threading.Lock()
        super().__init__(*args, **others)

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count `amount` more for `key`, for `expiry` seconds from its first one; the count after it."""
        with self._turn:
            return super().incr(key, expiry, amount)
