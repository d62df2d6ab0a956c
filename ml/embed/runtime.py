"""The embedder used at run time: onnxruntime and tokenizers, no torch."""

import copy
import json
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from ml.embed.tokens import TokenIds, unique_ids

MODEL_FILE, TOKENIZER_FILE, MANIFEST_FILE = "model.int8.onnx", "tokenizer.json", "embedder.json"
PROGRESS_EVERY = 200

Role = Literal["query", "passage"]
Progress = Callable[[int, int], None]


class ModelError(RuntimeError):
    """The model folder is missing or unreadable; the message is one line that says what to do."""


class OnnxEmbedder:
    """Embeds texts with the int8 ONNX model in `model_dir`/onnx.

    Dynamic quantisation takes one activation scale over everything in a run, and padding changes lengths; so every text
    is a run of its own, without padding, and its vector is the same alone and in any batch, bit for bit. A run of one
    text has little to share between cores: the texts are spread over `threads` threads instead (default: the cores this
    process may use). Identical texts are embedded once. Texts are cut at the model's limit (512 tokens by default).
    """

    def __init__(
        self, model_dir: Path, role: Role = "query", threads: int | None = None, progress: Progress | None = None,
        weights: Mapping[str, NDArray] | None = None,
    ) -> None:
        """Load the model. `role` picks the prefix; symmetric tasks use "query". Raises ModelError.

        `progress` is called with (texts embedded, distinct texts) while `encode` runs. `weights` take the place of the
        file's initializers of these names (`ml.embed.low_rank`).
        """
        folder = Path(model_dir) / "onnx"
        try:
            manifest = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
            self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
            self._session = onnxruntime.InferenceSession(
                str(folder / MODEL_FILE), self._options(weights or {}), providers=["CPUExecutionProvider"]
            )
        except FileNotFoundError as error:
            raise ModelError(f"no model in {model_dir}: build it with python -m ml.embed.convert --out DIR") from error
        except Exception as error:
            reason = " ".join(str(error).split())
            raise ModelError(f"the model in {model_dir} cannot be read, delete and rebuild it: {reason}") from error
        self.model_version: str = manifest["model_version"]
        self.dimensions: int = manifest["dimensions"]
        self._prompts: dict[str, str] = manifest["prompts"]
        self._prefix = self._prompts.get(role, "")
        self._threads = threads or len(os.sched_getaffinity(0))
        self._progress = progress
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(manifest["max_tokens"])

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the L2-normalised vectors, float32, shape (len(texts), dimensions), rows in the order of the texts."""
        sequences, index = unique_ids(texts, self._tokenise)
        vectors = np.empty((len(sequences), self.dimensions), dtype=np.float32)
        with ThreadPoolExecutor(self._threads) as pool:
            for row, vector in enumerate(pool.map(self._run, sequences)):
                vectors[row] = vector
                if self._progress and ((row + 1) % PROGRESS_EVERY == 0 or row + 1 == len(sequences)):
                    self._progress(row + 1, len(sequences))
        return vectors[index]

    def as_role(self, role: Role) -> "OnnxEmbedder":
        """The same model, loaded once, with the prefix of another role."""
        other = copy.copy(self)
        other._prefix = self._prompts.get(role, "")
        return other

    def _tokenise(self, texts: list[str]) -> list[list[int]]:
        return [encoding.ids for encoding in self._tokenizer.encode_batch([self._prefix + text for text in texts])]

    def _run(self, ids: TokenIds) -> NDArray[np.float32]:
        return self._session.run(None, {"input_ids": ids[None, :]})[0][0]

    def _options(self, weights: Mapping[str, NDArray]) -> onnxruntime.SessionOptions:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # the threads are ours, one text each
        options.enable_mem_pattern = False  # every length is a new shape: its plan would be kept and never used again
        # the session does not keep what it is given: it has to live as long
        self._weights = {name: onnxruntime.OrtValue.ortvalue_from_numpy(value) for name, value in weights.items()}
        for name, value in self._weights.items():
            options.add_initializer(name, value)
        return options
