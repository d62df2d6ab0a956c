"""Results that are dear to make are kept in files and found again by a digest of everything that they came from."""

import ast
import gzip
import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import numpy as np
import pandas as pd

from ml.files import whole_file
from ml.stream import Stream

ROOT = Path(__file__).resolve().parents[2]

Made = TypeVar("Made")


def kept(path: Path, make: Callable[[], Made]) -> Made:
    """What `make` gives (plain JSON), from the gzipped file at `path` if it was made before."""
    if path.exists():
        return json.loads(gzip.decompress(path.read_bytes()))
    made = make()
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path) as out:
        out.write(gzip.compress(json.dumps(made, ensure_ascii=False).encode(), mtime=0))
    return made


def digest(*parts: str) -> str:
    """A short name for all of `parts`."""
    return sha256("\0".join(parts).encode()).hexdigest()[:24]


def stream_digest(stream: Stream) -> str:
    """Changes with every row and every vector of a stream."""
    rows = pd.util.hash_pandas_object(stream.frame, index=False).to_numpy()
    return sha256(rows.tobytes() + np.ascontiguousarray(stream.vectors).tobytes()).hexdigest()


def code_digest(module: str) -> str:
    """Changes with the source of a module and of every module of `ml` that it imports, directly or not."""
    seen: dict[str, str] = {}
    waiting = [module]
    while waiting:
        path = _source(waiting.pop())
        if path and str(path) not in seen:
            seen[str(path)] = source = path.read_text(encoding="utf-8")
            waiting += _imports(ast.parse(source))
    return digest(*(seen[path] for path in sorted(seen)))


def _imports(tree: ast.AST) -> list[str]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found += [node.module, *(f"{node.module}.{each.name}" for each in node.names)]
    return [name for name in found if name.split(".")[0] == "ml"]


def _source(module: str) -> Path | None:
    stem = ROOT.joinpath(*module.split("."))
    return next((path for path in (stem.with_suffix(".py"), stem / "__init__.py") if path.exists()), None)
