"""Files in, files out, for the commands of `ml/`: JSON Lines read strictly, results written whole or not at all."""

import json
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO


class InputError(ValueError):
    """Bad input; the message is one line that says where and what."""


def read_jsonl(lines: Iterable[bytes], required: dict[str, type | tuple[type, ...]]) -> Iterator[dict[str, Any]]:
    """Yield one object a line of UTF-8 JSON Lines.

    `required` maps the names a line must have to their types. Raises InputError, naming the line (counted from 1).
    """
    for number, raw in enumerate(lines, start=1):
        try:
            row = json.loads(raw.decode("utf-8-sig" if number == 1 else "utf-8"))
        except UnicodeDecodeError as error:
            raise InputError(f"line {number}: not UTF-8 (byte {error.start + 1})") from error
        except (ValueError, RecursionError) as error:
            raise InputError(f"line {number}: not JSON ({error})") from error
        if not isinstance(row, dict):
            raise InputError(f"line {number}: not a JSON object but {type(row).__name__}")
        for name, kind in required.items():
            if name not in row:
                raise InputError(f"line {number}: the field '{name}' is missing")
            if not isinstance(row[name], kind) or isinstance(row[name], bool):
                raise InputError(f"line {number}: the field '{name}' is {type(row[name]).__name__}")
        yield row


def read_file(path: Path, required: dict[str, type | tuple[type, ...]]) -> list[dict[str, Any]]:
    """All objects of a JSON Lines file. Raises InputError, naming the file and the line.

    Halves of characters (lone surrogates, which JSON can say and UTF-8 cannot) are refused in the required fields.
    """
    rows = []
    try:
        with path.open("rb") as lines:
            for number, row in enumerate(read_jsonl(lines, required), start=1):
                for name in required:
                    if isinstance(row[name], str) and re.search("[\ud800-\udfff]", row[name]):
                        raise InputError(f"line {number}: the field '{name}' holds half a character")
                rows.append(row)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    return rows


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a temporary file beside `path` that replaces it when the block ends well and vanishes when it does not.

    Raises InputError if the folder is missing or cannot be written to, before any work is done in the block.
    """
    if path.is_dir():
        raise InputError(f"{path}: is a folder, not a file to write")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        temporary.chmod(0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
