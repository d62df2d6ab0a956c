"""The second look: a language model that was tuned to tell a danger from its mention reads what the first look found.

It is multilingual-e5-small with weights of low rank (`ml.emergency.tuning` learns them) and a layer that says of a
text which kind of danger it reports, or none.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from ml.embed.low_rank import merged
from ml.embed.runtime import MANIFEST_FILE, MODEL_FILE, ModelError, OnnxEmbedder
from ml.emergency.features import Floats
from ml.emergency.pieces import words
from ml.products import dots

SHARPNESS = 20.0  # of the last layer: vectors have length 1
DOWN, UP, PLAIN = ".down", ".up", ".plain"  # what the names of tuned weights end with


@dataclass(frozen=True)
class Tuned:
    """What was learned, by k kinds and none.

    Attributes:
        weights: of each layer named L its change, L.down (rank, inputs) and L.up (outputs, rank); N.plain is the bias
            or layer norm named N.
        head: shape (k + 1, dimensions), none first; `bias`: (k + 1,).
        model: what the model was converted from that was tuned, as its manifest says.
    """

    weights: dict[str, NDArray[np.float16]]
    head: NDArray[np.float32]
    bias: NDArray[np.float32]
    model: str


class Reader:
    """Reads texts, each for itself."""

    def __init__(self, model_dir: Path, tuned: Tuned, threads: int | None = None) -> None:
        """Load the model of `model_dir` with the tuned weights.

        Raises:
            ModelError: it is missing, damaged, or not the model that was tuned.
        """
        def of(end: str) -> dict[str, NDArray[np.float32]]:
            return {name.removesuffix(end): value.astype(np.float32) for name, value in tuned.weights.items()
                    if name.endswith(end)}

        folder, ups = Path(model_dir) / "onnx", of(UP)
        try:
            source = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))["source"]
            if source != tuned.model:
                raise ModelError(f"the model in {model_dir} is of {source}, not of {tuned.model}, which was tuned for "
                                 "dangers: delete it, and rebuild it with python -m ml.embed.convert --out DIR")
            with threadpool_limits(limits=1):  # sums in one order, whatever the cores
                changes = {layer: ups[layer] @ down for layer, down in of(DOWN).items()}
            weights = merged(folder / MODEL_FILE, changes, of(PLAIN))
        except FileNotFoundError as error:
            raise ModelError(f"no model in {model_dir}: build it with python -m ml.embed.convert --out DIR") from error
        except ModelError:
            raise
        except Exception as error:
            reason = " ".join(str(error).split())
            raise ModelError(f"the model in {model_dir} cannot be read, delete and rebuild it: {reason}") from error
        self._embedder = OnnxEmbedder(model_dir, "query", threads, weights=weights)
        self.tuned = tuned

    def read(self, texts: Sequence[str]) -> Floats:
        """Scores of none and of each kind, whose softmax is a probability, shape (len(texts), k + 1)."""
        if not texts:
            return np.zeros((0, len(self.tuned.bias)))
        vectors = self._embedder.encode([worded(text) for text in texts]).astype(np.float64)
        return np.stack([SHARPNESS * dots(self.tuned.head, row) + self.tuned.bias for row in vectors])


def worded(text: str) -> str:
    """The words of a text, without stops, marks and placeholders."""
    return " ".join(words(text))


def odds(scores: Floats) -> Floats:
    """The logarithm of the odds of any danger, shape (n,), from `Reader.read`'s scores."""
    highest = scores[:, 1:].max(axis=1, keepdims=True)
    return highest[:, 0] + np.log(np.exp(scores[:, 1:] - highest).sum(axis=1)) - scores[:, 0]
