"""The training texts' vectors, kept beside the data: few axes in whole numbers, so that anybody learns the same again.

A vector is written as its places on the axes in which the training vectors differ most (principal components). What is
kept says from which texts and by which model it was made; other texts or another model are refused.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ml.protocols import Embedder

KEPT = Path(__file__).parent / "data" / "vectors.npz"
AXES, MOST = 64, 127  # axes; the greatest whole number of a place
FITTED_STEP = 3  # the axes are found in every third vector


@dataclass(frozen=True)
class Vectors:
    """Vectors of n texts: `centre` (dimensions,), `axes` (AXES, dimensions), `places` (n, AXES) in steps of `step`."""

    centre: NDArray[np.float32]
    axes: NDArray[np.float32]
    places: NDArray[np.int8]
    step: float


def made(embedder: Embedder, texts: Sequence[str]) -> Vectors:
    """The texts' vectors on the axes in which they differ most."""
    vectors = embedder.encode(texts).astype(np.float64)
    centre = vectors.mean(axis=0)
    _, _, axes = np.linalg.svd((vectors - centre)[::FITTED_STEP], full_matrices=False)
    step = float(np.abs((vectors - centre) @ axes[:AXES].T).max()) / MOST
    kept = Vectors(centre.astype(np.float32), axes[:AXES].astype(np.float32), np.zeros((0, AXES), np.int8), step)
    return Vectors(kept.centre, kept.axes, placed(vectors.astype(np.float32), kept), step)


def placed(vectors: NDArray[np.float32], by: Vectors) -> NDArray[np.int8]:
    """Where vectors of shape (n, dimensions) lie on the axes, in whole steps, shape (n, AXES)."""
    places = np.round((vectors - by.centre).astype(np.float64) @ by.axes.T / by.step)
    return np.clip(places, -MOST, MOST).astype(np.int8)


def save(vectors: Vectors, texts: Sequence[str], model_version: str, path: Path = KEPT) -> None:
    """Write the vectors with what they were made from."""
    with path.open("wb") as kept:
        np.savez_compressed(kept, model_version=model_version, digest=digest(texts), step=vectors.step,
                            centre=vectors.centre, axes=vectors.axes, places=vectors.places)


def load(texts: Sequence[str], model_version: str, path: Path = KEPT) -> Vectors:
    """The kept vectors of the texts.

    Raises:
        ValueError: they are of other texts or another model; one line.
    """
    with np.load(path, allow_pickle=False) as kept:
        if kept["digest"].item() != digest(texts):
            raise ValueError(f"{path} was made from other texts: run python -m ml.emergency.train")
        if kept["model_version"].item() != model_version:
            raise ValueError(f"{path} was made by {kept['model_version'].item()}, not by {model_version}: "
                             "run python -m ml.emergency.train")
        return Vectors(kept["centre"], kept["axes"], kept["places"], kept["step"].item())


def digest(texts: Sequence[str]) -> str:
    """A name for a list of texts."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()
