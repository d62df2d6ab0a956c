"""Bundles: what a night learned, as files that hold no code, and which of them is promoted.

`var/routing/<version>` holds `manifest.json` and `arrays.npz`, whose SHA-256 stands in the manifest;
`promotions.json` lists every promotion, oldest first, those that were taken back too. All is written under another
name and renamed. A bundle holds no text: of words only n-grams of up to four letters that several texts share, of
texts their vectors and their hashes, by which it is told what an erased text was learned into (`forgetting`).
"""

import hashlib
import io
import json
import logging
import os
import shutil
import zipfile
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.settings import get_settings

FORMAT = 1
DIMENSIONS = 384  # of every vector in the warehouse (`ml.embeddings`)
KEPT = 3  # promoted bundles that a rollback can go back to, the current one among them
MANIFEST, ARRAYS, PROMOTIONS = "manifest.json", "arrays.npz", "promotions.json"
TEXTS = "texts"
State = Mapping[str, NDArray[Any]]
log = logging.getLogger(__name__)


class NoModelError(RuntimeError):
    """There is no model that could answer; the message is one line with what to do."""


@dataclass(frozen=True)
class Manifest:
    """What a bundle is: its version, the vectors it wants, the night that learned it and its content's fingerprint."""

    version: str
    dimensions: int
    embedding_version: str
    as_of: str
    sha256: str
    format: int = FORMAT


def home() -> Path:
    """The folder of the bundles."""
    return get_settings().var_dir / "routing"


def pack(state: State, dimensions: int, embedding_version: str, as_of: datetime) -> tuple[Manifest, bytes]:
    """A bundle's manifest and arrays, written nowhere yet."""
    packed = io.BytesIO()
    np.savez_compressed(packed, **state)
    digest = hashlib.sha256(packed.getvalue()).hexdigest()
    version = f"{as_of.astimezone(UTC):%Y%m%dT%H%M%SZ}-{digest[:8]}"
    return Manifest(version, dimensions, embedding_version, as_of.isoformat(), digest), packed.getvalue()


def promote(manifest: Manifest, arrays: bytes, why: str) -> None:
    """Write the bundle, make it the current one, and remove those that no rollback reaches any more."""
    folder, partial = home() / manifest.version, home() / f".{manifest.version}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(mode=0o700, parents=True)
    (partial / ARRAYS).write_bytes(arrays)
    (partial / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")
    if folder.exists():  # the same night again
        shutil.rmtree(partial)
    else:
        partial.rename(folder)
    if promoted() != manifest.version:
        _write([*promotions(), {"version": manifest.version, "at": _now(), "why": why, "taken_back": ""}])
    for version in _standing()[:-KEPT]:
        shutil.rmtree(home() / version, ignore_errors=True)


def promotions() -> list[dict[str, str]]:
    """Every promotion, oldest first: version, at, why, and when it was taken back and why ("" where it was not)."""
    try:
        return list(json.loads((home() / PROMOTIONS).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return []
    except ValueError as error:
        raise NoModelError(f"{home() / PROMOTIONS} is damaged ({error}): remove it and let the next night learn"
                           ) from None


def promoted() -> str:
    """The current version; "" without one."""
    return next(iter(_standing()[::-1]), "")


def newest_good() -> tuple[Manifest, dict[str, NDArray[Any]]]:
    """The current bundle, or the last promoted before it that is whole; the log names those that are not.

    Raises:
        NoModelError: none is.
    """
    bad = []
    for version in reversed(_standing()):
        try:
            found = load(version)
        except NoModelError as error:
            log.error("routing: %s", error)
            bad.append(str(error))
            continue
        if bad:
            log.error("routing: going on with %s", version)
        return found
    reason = f"none of {len(bad)} models can be read, the newest: {bad[0]}" if bad else f"no model in {home()}"
    raise NoModelError(f"{reason}; the night learns one (DAG issues_nightly, task learn_routing)")


def load(version: str) -> tuple[Manifest, dict[str, NDArray[Any]]]:
    """A bundle as it was promoted.

    Raises:
        NoModelError: it is missing, damaged, or made for vectors of another dimension.
    """
    folder = home() / version
    try:
        manifest = Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
        arrays = (folder / ARRAYS).read_bytes()
    except (OSError, ValueError, TypeError) as error:
        raise NoModelError(f"{folder} cannot be read ({type(error).__name__})") from None
    if hashlib.sha256(arrays).hexdigest() != manifest.sha256:
        raise NoModelError(f"{folder / ARRAYS} is damaged: it is not what its manifest says")
    if (manifest.format, manifest.dimensions) != (FORMAT, DIMENSIONS):
        raise NoModelError(f"{folder} is of format {manifest.format} for vectors of {manifest.dimensions} dimensions; "
                           f"here they are {FORMAT} and {DIMENSIONS}")
    try:
        with np.load(io.BytesIO(arrays), allow_pickle=False) as state:
            return manifest, dict(state)
    except (ValueError, OSError, zipfile.BadZipFile) as error:
        raise NoModelError(f"{folder / ARRAYS} cannot be read ({type(error).__name__})") from None


def rollback(why: str) -> tuple[str, str]:
    """Take the current promotion back; returns its version and that of the one before, which is current now.

    Raises:
        NoModelError: there is none before it whose bundle is whole.
    """
    standing = _standing()
    if len(standing) < 2:
        raise NoModelError(f"no promotion before {standing[-1] if standing else 'any'}: nothing was changed")
    load(standing[-2])
    _take_back(standing[-1:], why)
    return standing[-1], standing[-2]


def stored() -> list[str]:
    """Every version whose files are here, whole or not, the oldest night first."""
    return sorted(path.name for path in home().glob("*") if path.is_dir())


def withdraw(versions: Collection[str], why: str) -> None:
    """Delete bundles for good; what was promoted before them is current then."""
    _take_back(versions, why)
    for version in versions:
        shutil.rmtree(home() / version)


def _standing() -> list[str]:
    """Promoted and not taken back, oldest first."""
    return [one["version"] for one in promotions() if not one["taken_back"]]


def _take_back(versions: Collection[str], why: str) -> None:
    if versions:
        _write([{**one, "taken_back": one["taken_back"] or (f"{_now()} {why}" if one["version"] in versions else "")}
                for one in promotions()])


def _write(listed: list[dict[str, str]]) -> None:
    partial = home() / f".{PROMOTIONS}.partial"
    with partial.open("w", encoding="utf-8") as file:
        json.dump(listed, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(home() / PROMOTIONS)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
