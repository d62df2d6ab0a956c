"""Masking as a file-in, file-out command over JSON Lines."""

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from shutil import copyfileobj
from typing import IO, Any

from pipeline.masking.engine import mask

_IN_MEMORY_BYTES = 64 * 2**20
_REPORT_SECONDS = 2.0


class BadLineError(ValueError):
    """A line that is not `{id, text}`; the message says which and what to do."""


def _load(number: int, line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError as error:
        raise BadLineError(f"line {number}: not UTF-8 at byte {error.start}; convert the file to UTF-8") from error
    except (ValueError, RecursionError) as error:
        what = "empty; remove it" if not line.strip() else f"not JSON ({error})"
        raise BadLineError(f"line {number}: {what}") from error
    if not isinstance(row, dict):
        raise BadLineError(f'line {number}: a {type(row).__name__}; each line is an object {{"id": …, "text": "…"}}')
    for key in ("id", "text"):
        if key not in row:
            raise BadLineError(f'line {number}: no "{key}"; each line is an object {{"id": …, "text": "…"}}')
    if not isinstance(row["text"], str):
        raise BadLineError(f'line {number}: "text" is {json.dumps(row["text"])[:40]}; it must be a string')
    return row


def masked_line(row: dict[str, Any]) -> bytes:
    """The output line of one input object; what UTF-8 cannot hold (lone surrogates) is written as JSON escapes."""
    masked = mask(row["text"])
    out = {"id": row["id"], "text": masked.text, "spans": [span._asdict() for span in masked.spans]}
    try:
        return json.dumps(out, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(out).encode() + b"\n"


def masked_lines(lines: Iterator[bytes], progress: IO[str]) -> Iterator[bytes]:
    """Mask line by line, reporting on `progress` every few seconds. Raises BadLineError at the first bad line."""
    number, spoken = 0, time.monotonic()
    for number, line in enumerate(lines, start=1):
        yield masked_line(_load(number, line))
        if time.monotonic() - spoken >= _REPORT_SECONDS:
            spoken = time.monotonic()
            print(f"masked {number:,} lines", file=progress, flush=True)
    print(f"masked {number:,} lines: done", file=progress, flush=True)


def main() -> int:
    """Mask stdin to stdout. Nothing is written until every line has been read and masked."""
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY_BYTES) as whole:
        try:
            for line in masked_lines(iter(sys.stdin.buffer), sys.stderr):
                whole.write(line)
        except BadLineError as error:
            print(f"pipeline.masking: {error}", file=sys.stderr)
            return 2
        whole.seek(0)
        try:
            copyfileobj(whole, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            sys.stderr.write("pipeline.masking: the reader of the output went away\n")
            return 1
    return 0
