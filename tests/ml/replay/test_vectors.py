"""Vectors come from a matrix or from the cache; each distinct text is embedded once in its life."""

import hashlib

import numpy as np
import pytest

from ml.files import InputError
from ml.replay import vectors
from ml.replay.vectors import given


class Counting:
    """Embeds a text as its length and first letter; counts what it was asked."""

    model_version, dimensions = "stub/1", 2

    def __init__(self) -> None:
        self.asked = []

    def encode(self, texts):
        self.asked += texts
        return np.array([[len(text), ord((text or " ")[0])] for text in texts], dtype=np.float32)


def embedded(texts, model, cache):
    hashes = {text: hashlib.sha256(text.encode()).hexdigest() for text in set(texts)}
    return vectors.embedded(texts, [hashes[text] for text in texts], model, cache, lambda _: None)


def test_identical_texts_are_embedded_once_and_the_cache_is_read_the_next_time(tmp_path):
    first, second = Counting(), Counting()
    texts = ["가"] * 100_000 + ["나다"]
    matrix = embedded(texts, first, tmp_path / "cache")
    assert first.asked == ["가", "나다"]
    assert matrix.shape == (100_001, 2)
    again = embedded(["나다", "라"], second, tmp_path / "cache")
    assert again[0].tolist() == matrix[-1].tolist()
    assert second.asked == ["라"]


def test_a_kill_between_two_batches_loses_only_the_second(tmp_path, monkeypatch):
    monkeypatch.setattr("ml.replay.vectors.BATCH", 2)

    class Dying(Counting):
        def encode(self, texts):
            if self.asked:
                raise KeyboardInterrupt
            return super().encode(texts)
    texts = ["가", "나", "다", "라"]
    with pytest.raises(KeyboardInterrupt):
        embedded(texts, Dying(), tmp_path)
    again = Counting()
    embedded(texts, again, tmp_path)
    assert again.asked == ["다", "라"]


def test_another_model_has_a_cache_of_its_own(tmp_path):
    embedded(["가"], Counting(), tmp_path)
    other = Counting()
    other.model_version = "stub/2"
    embedded(["가"], other, tmp_path)
    assert other.asked == ["가"]


def test_a_broken_cache_file_is_named(tmp_path):
    embedded(["가"], Counting(), tmp_path)
    file = next(tmp_path.rglob("*.npz"))
    file.write_bytes(file.read_bytes()[:40])
    with pytest.raises(InputError, match="delete it"):
        embedded(["가"], Counting(), tmp_path)


def test_a_matrix_is_taken_with_its_rows_scaled(tmp_path):
    np.save(tmp_path / "e.npy", np.array([[3.0, 4.0], [0.0, 0.0]]))
    assert given(tmp_path / "e.npy", 2).tolist() == [[np.float32(0.6), np.float32(0.8)], [0.0, 0.0]]


@pytest.mark.parametrize(("matrix", "message"), [
    (np.ones((3, 2)), "has 3 rows, the stream has 2 complaints"),
    (np.ones(2), "not a matrix of floats"),
    (np.ones((2, 2), dtype=int), "not a matrix of floats"),
    (np.array([[1.0, 1.0], [np.nan, 1.0]]), "row 2 holds a value that is not finite"),
])
def test_a_wrong_matrix_is_refused(tmp_path, matrix, message):
    np.save(tmp_path / "e.npy", matrix)
    with pytest.raises(InputError, match=message):
        given(tmp_path / "e.npy", 2)


def test_a_file_that_is_no_matrix_is_refused(tmp_path):
    (tmp_path / "e.npy").write_text("가")
    with pytest.raises(InputError, match="is not a NumPy matrix"):
        given(tmp_path / "e.npy", 2)
