"""Texts to vectors: an int8 ONNX model at run time (`OnnxEmbedder`), converted once (`ml.embed.convert`)."""

from ml.embed.runtime import ModelError, OnnxEmbedder

__all__ = ["ModelError", "OnnxEmbedder"]
