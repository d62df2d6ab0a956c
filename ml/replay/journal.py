"""What a replay has done so far, beside its output: the signals of every hour, so that a killed run goes on.

Alerts are a function of the signals of the hours before, so the signals are kept and the ledger is filled again.
"""

import fcntl
import json
from dataclasses import asdict, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

import numpy as np

from ml.detectors.base import Signal
from ml.files import InputError


class Journal:
    """One line an hour, after a line with the digest of what is replayed; a torn last line is forgotten."""

    def __init__(self, path: Path, digest: str) -> None:
        """Open the journal of this digest; one of another digest starts anew.

        Raises:
            InputError: it cannot be written, or another run holds it.
        """
        self.path = path
        try:
            self._file = path.open("a+b", buffering=0)
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise InputError(f"{path}: another replay is writing this output") from error
        except OSError as error:
            raise InputError(f"{path}: cannot be written ({error.strerror})") from error
        self.done = self._read(digest)
        if not self.done:
            self._file.truncate(0)
            self._write({"digest": digest})

    def _read(self, digest: str) -> dict[float, list[Signal]]:
        """Signals by hour; whatever follows the last whole line is cut off."""
        self._file.seek(0)
        done: dict[float, list[Signal]] = {}
        whole = 0
        for number, line in enumerate(self._file.readall().splitlines(keepends=True)):
            if not line.endswith(b"\n"):
                break
            row = json.loads(line)
            if number == 0 and row != {"digest": digest}:
                return {}
            if number:
                done[row["hour"]] = [_signal(row["hour"], one) for one in row["signals"]]
            whole += len(line)
        self._file.truncate(whole)
        return done

    def add(self, at: datetime, signals: list[Signal]) -> None:
        """Write down an hour."""
        rows = [{**asdict(replace(signal, statements=())), "rows": _runs(signal.rows), "at": None}
                for signal in signals]
        self._write({"hour": at.timestamp(), "signals": rows})

    def _write(self, row: dict[str, Any]) -> None:
        self._file.write(json.dumps(row, ensure_ascii=False, default=np.generic.item).encode() + b"\n")

    def __enter__(self) -> Self:
        """Hold the journal."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of it; it stays until the output is written."""
        self._file.close()


def _runs(rows: np.ndarray) -> list[int]:
    """Runs of neighbouring rows as start, length, start, length, …: short even for a flood."""
    rows = np.sort(rows)
    starts = np.flatnonzero(np.diff(rows, prepend=-2) != 1)
    return np.stack([rows[starts], np.diff(starts, append=len(rows))], axis=1).ravel().tolist()


def _rows(runs: list[int]) -> np.ndarray:
    return np.concatenate([np.empty(0, np.int64), *(np.arange(start, start + length, dtype=np.int64)
                                                    for start, length in zip(runs[::2], runs[1::2], strict=True))])


def _signal(hour: float, row: dict[str, Any]) -> Signal:
    at = datetime.fromtimestamp(hour, UTC)
    known = {field.name: row[field.name] for field in fields(Signal)}
    return Signal(**{**known, "at": at, "rows": _rows(row["rows"]), "statements": ()})
