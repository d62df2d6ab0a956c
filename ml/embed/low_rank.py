"""Weights that were tuned for another task, put into the int8 model as it is loaded: it keeps one file for both.

What was tuned is small: for each matrix a change of low rank (LoRA, Hu et al. 2021), and biases and layer norms as they
are (BitFit, Ben-Zaken et al. 2022). The changed matrices are quantised as the file's were: in 7 bits of 8, a scale for
each output.
"""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

LARGEST = 64  # of a weight in 7 bits and a sign
OF_ENCODER, OF_FILE = "encoder.", "model.0.model."  # how the tuned model and the file begin the name of one weight
Arrays = Mapping[str, NDArray]


def merged(model_file: Path, changes: Arrays, plain: Arrays) -> dict[str, NDArray]:
    """Initializers for `ml.embed.runtime.OnnxEmbedder`.

    Args:
        model_file: the int8 model.
        changes: of matrices, by the names of their layers ("encoder.layer.0.output.dense"), each of shape
            (outputs, inputs), to be added.
        plain: biases and layer norms by their names in the encoder, to be put in the place of the file's.

    Raises:
        KeyError, ValueError: the file has no such matrix or weight, or one of another shape.
    """
    graph = onnx.load(str(model_file)).graph
    kept = {one.name: one for one in graph.initializer}
    matrices = {_layer(node.name): node.input[1] for node in graph.node if node.op_type == "MatMulInteger"}
    found = {OF_FILE + name: value.astype(np.float32) for name, value in plain.items()}
    for name in found:
        if tuple(kept[name].dims) != found[name].shape:
            raise ValueError(f"{name} has the shape {tuple(kept[name].dims)}, not {found[name].shape}")
    for layer, change in changes.items():
        name = matrices[layer]
        if tuple(kept[name].dims) != change.T.shape:
            raise ValueError(f"{layer} has the shape {tuple(kept[name].dims)[::-1]}, not {change.shape}")
        stem = name.removesuffix("_quantized")
        whole = numpy_helper.to_array(kept[name]) * numpy_helper.to_array(kept[f"{stem}_scale"]) + change.T
        scale = (np.abs(whole).max(axis=0) / LARGEST).astype(np.float32)
        found |= {name: np.round(whole / scale).astype(np.int8), f"{stem}_scale": scale}
    return found


def _layer(node: str) -> str:
    """`encoder.layer.0.output.dense` of `/model/model.0/encoder/layer.0/output/dense/MatMul_quant`."""
    return OF_ENCODER + node.partition("/encoder/")[2].rpartition("/")[0].replace("/", ".")
