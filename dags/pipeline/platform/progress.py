"""Progress lines of a long command: each step with its time, on stderr."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Progress:
    """Prints what begins, what it took, and notes in between."""

    def __init__(self) -> None:
        """Start the clock."""
        self._begun = time.monotonic()

    def elapsed(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self._begun

    def note(self, line: str) -> None:
        """One line with the time since the start."""
        sys.stderr.write(f"[{self.elapsed():6.1f} s] {line}\n")
        sys.stderr.flush()

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """Announce `what`, and say how long it took when it is done."""
        self.note(f"{what} …")
        begun = time.monotonic()
        yield
        self.note(f"{what}: done in {time.monotonic() - begun:.1f} s")
