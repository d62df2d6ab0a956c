"""Vectors of a stream's texts: from a matrix given, or embedded once for each distinct text and kept."""

import hashlib
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from ml.files import InputError, whole_file
from ml.protocols import Embedder

BATCH = 2048  # texts embedded between two writes of the cache


def given(path: Path, count: int) -> np.ndarray:
    """The matrix in an .npy file, (count, d) float32, its rows scaled to length 1.

    Raises:
        InputError: it is no matrix of `count` rows of finite numbers.
    """
    try:
        matrix = np.load(path, allow_pickle=False)
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: is not a NumPy matrix ({error})") from error
    if matrix.ndim != 2 or not np.issubdtype(matrix.dtype, np.floating):
        raise InputError(f"{path}: holds {matrix.dtype} of shape {matrix.shape}, not a matrix of floats")
    if len(matrix) != count:
        raise InputError(f"{path}: has {len(matrix)} rows, the stream has {count} complaints")
    broken = np.flatnonzero(~np.isfinite(matrix).all(axis=1))
    if len(broken):
        raise InputError(f"{path}: row {broken[0] + 1} holds a value that is not finite")
    length = np.linalg.norm(matrix, axis=1, keepdims=True)
    return (matrix / np.where(length > 0, length, 1)).astype(np.float32)


def embedded(
    texts: Sequence[str], hashes: Sequence[str], model: Embedder, cache: Path, say: Callable[[str], None]
) -> np.ndarray:
    """The vector of each text, (n, d) float32; what the cache holds is not embedded again.

    Args:
        texts: of each complaint.
        hashes: SHA-256 of each text, its key in the cache.
        model: embeds; its version is a part of the key.
        cache: folder, made if it is missing.
        say: told of progress.

    Raises:
        InputError: the cache cannot be read or written.
    """
    folder = cache / f"{re.sub(r'[^A-Za-z0-9._-]+', '-', model.model_version)[:80]}-{_digest([model.model_version])}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}: cannot be made ({error.strerror})") from error
    text_of = dict(zip(hashes, texts, strict=True))
    known = _read(folder, text_of.keys())
    missing = [one for one in text_of if one not in known]
    for start in range(0, len(missing), BATCH):
        batch = missing[start:start + BATCH]
        vectors = model.encode([text_of[one] for one in batch])
        with whole_file(folder / f"{_digest(batch)}.npz") as file:
            np.savez(file, keys=np.array(batch, dtype="S64"), vectors=vectors)
        known.update(zip(batch, vectors, strict=True))
        say(f"embedded {start + len(batch)} of {len(missing)} texts that the cache did not hold")
    return np.array([known[one] for one in hashes], dtype=np.float32).reshape(len(hashes), model.dimensions)


def _read(folder: Path, wanted: set[str]) -> dict[str, np.ndarray]:
    known: dict[str, np.ndarray] = {}
    for path in sorted(folder.glob("*.npz")):
        try:
            with np.load(path, allow_pickle=False) as kept:
                keys, vectors = kept["keys"].astype(str).tolist(), kept["vectors"]
        except (OSError, ValueError, KeyError, BadZipFile) as error:
            raise InputError(f"{path}: cannot be read ({error}); delete it, it will be made again") from error
        known.update((key, vector) for key, vector in zip(keys, vectors, strict=True) if key in wanted)
    return known


def _digest(parts: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
