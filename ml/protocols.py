"""The collaborators that `ml/` takes as arguments, as small protocols that a test can meet with a stub."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Embedder(Protocol):
    """Turns texts into vectors; whatever a vector is stored under is keyed by `model_version`."""

    @property
    def model_version(self) -> str:
        """Name, quantisation and hash of the weights; changes whenever a vector could change."""
        ...

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the L2-normalised vectors, shape (len(texts), dimensions); a row depends on its own text alone."""
        ...
