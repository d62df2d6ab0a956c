"""Stand-ins for what `ml/` takes as arguments."""

import hashlib
import itertools
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


class HashingEmbedder:
    """An embedder without weights: a text is the normalised bag of its hashed character pairs."""

    model_version = "hashing-stub"

    def __init__(self, dimensions: int = 64) -> None:
        self.dimensions = dimensions

    def as_role(self, _role: str) -> "HashingEmbedder":
        return self

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for vector, text in zip(vectors, texts, strict=True):
            padded = f" {text} "
            for pair in itertools.pairwise(padded):
                digest = hashlib.blake2b("".join(pair).encode("utf-8", "replace"), digest_size=4).digest()
                vector[int.from_bytes(digest) % self.dimensions] += 1
            vector /= np.linalg.norm(vector)
        return vectors
