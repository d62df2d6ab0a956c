"""Tuned weights beside the int8 model's own."""

import numpy as np
import pytest

from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.low_rank import merged
from ml.embed.runtime import MODEL_FILE, OnnxEmbedder

FILE = DEFAULT_MODEL / "onnx" / MODEL_FILE
LAYER, BIAS = "encoder.layer.3.attention.output.dense", "encoder.layer.3.output.LayerNorm.bias"
TEXTS = ["가로등이 꺼졌어요", "버스가 늦게 와요"]


def vectors(weights):
    return OnnxEmbedder(DEFAULT_MODEL, weights=weights).encode(TEXTS)


def test_no_change_leaves_the_vectors_and_another_bias_does_not():
    own = OnnxEmbedder(DEFAULT_MODEL).encode(TEXTS)
    same = vectors(merged(FILE, {LAYER: np.zeros((384, 384), np.float32)}, {}))
    assert (own * same).sum(axis=1) == pytest.approx(1, abs=1e-5)
    plain = vectors(merged(FILE, {}, {BIAS: np.ones(384, np.float16)}))
    assert ((own * plain).sum(axis=1) < 0.995).all()
    assert (OnnxEmbedder(DEFAULT_MODEL).encode(TEXTS) == own).all()


def test_a_change_is_added_to_the_matrix_that_the_file_holds_the_other_way_round():
    layer = "encoder.layer.3.intermediate.dense"  # not square: a change lying on its side cannot be added
    change = np.random.default_rng(1).normal(0, 0.02, (1536, 384)).astype(np.float32)
    (before, scale_before), (after, scale_after) = (
        sorted(merged(FILE, {layer: one}, {}).values(), key=lambda array: -array.ndim) for one in (0 * change, change))
    added = after * scale_after - before * scale_before
    assert np.abs(added - change.T).max() <= 0.51 * (scale_before + scale_after).max()
    assert np.corrcoef(added.ravel(), change.T.ravel())[0, 1] > 0.98


def test_a_weight_that_the_file_lacks_or_has_in_another_shape_is_refused():
    with pytest.raises(KeyError):
        merged(FILE, {"encoder.layer.99.output.dense": np.zeros((1, 1), np.float32)}, {})
    with pytest.raises(KeyError):
        merged(FILE, {}, {"encoder.layer.99.output.dense.bias": np.zeros(1, np.float32)})
    with pytest.raises(ValueError, match=r"has the shape \(384, 384\), not \(1, 384\)"):
        merged(FILE, {LAYER: np.zeros((1, 384), np.float32)}, {})
    with pytest.raises(ValueError, match="has the shape"):
        merged(FILE, {}, {BIAS: np.zeros(5, np.float32)})
