"""The second look: tuned weights in the int8 model, and what is refused."""

import shutil

import numpy as np
import pytest

from ml.embed import ModelError
from ml.embed.__main__ import DEFAULT_MODEL
from ml.emergency.detector import LEXICON, PARAMETERS, load
from ml.emergency.reader import PLAIN, Reader, Tuned, odds, worded
from ml.emergency.tuning import tune

FIRE = ("집에 불이 났어요", "불길이 번져요", "연기가 나고 불타요")
FLOOD = ("물이 차올라요", "방이 잠겼어요", "물이 넘쳐 들어와요")
CALM = ("주차 단속 부탁해요", "버스가 늦어요", "가로등 교체 언제 하나요", "공원 의자가 낡았어요")


def test_what_is_tuned_is_read_alike_by_the_int8_model():
    texts = [*FIRE * 8, *FLOOD * 8, *CALM * 8]
    kinds = [1] * 24 + [2] * 24 + [0] * 32
    said = []
    tuned = tune(DEFAULT_MODEL / "sentence-transformers", texts, kinds, 3, 1, said.append, epochs=6)
    scores = Reader(DEFAULT_MODEL, tuned).read([*FIRE, *FLOOD, *CALM])
    assert scores.shape == (10, 3)
    assert scores.argmax(axis=1).tolist() == [1] * 3 + [2] * 3 + [0] * 4
    assert (odds(scores)[:6] > 0).all() and (odds(scores)[6:] < 0).all()
    untuned = Reader(DEFAULT_MODEL, Tuned({}, tuned.head, tuned.bias)).read([*FIRE, *FLOOD, *CALM])
    assert np.abs(scores - untuned).max() > 0.1


def test_how_a_text_is_punctuated_is_not_read():
    reader = Reader(DEFAULT_MODEL, load(PARAMETERS, LEXICON).tuned)
    plain, marked = reader.read(["집에 불이 났어요", "[이름] 집에.. 불이 났어요!!ㅠㅠ"])
    assert worded("[이름] 집에.. 불이 났어요!!ㅠㅠ") == "집에 불이 났어요" and (plain == marked).all()


def test_odds_are_those_of_any_kind_against_none():
    scores = np.log(np.array([[0.5, 0.25, 0.25], [0.9, 0.05, 0.05]]))
    assert odds(scores) == pytest.approx(np.log([1.0, 1 / 9]))


def test_a_text_is_read_for_itself_and_no_text_gives_no_row():
    reader = Reader(DEFAULT_MODEL, load(PARAMETERS, LEXICON).tuned)
    together = reader.read([*FIRE, *CALM])
    assert (together == np.concatenate([reader.read([text]) for text in (*FIRE, *CALM)])).all()
    assert reader.read([]).shape == (0, together.shape[1])


def test_a_model_that_is_missing_damaged_or_another_one_is_refused(tmp_path):
    tuned = load(PARAMETERS, LEXICON).tuned
    with pytest.raises(ModelError, match="no model in"):
        Reader(tmp_path, tuned)
    folder = tmp_path / "model"
    shutil.copytree(DEFAULT_MODEL / "onnx", folder / "onnx")
    manifest = folder / "onnx" / "embedder.json"
    manifest.write_text(manifest.read_text().replace("multilingual-e5-small-", "another-"))
    with pytest.raises(ModelError, match="not the one that was tuned for dangers"):
        Reader(folder, tuned)
    (folder / "onnx" / "model.int8.onnx").write_bytes(b"no model")
    with pytest.raises(ModelError, match="or damaged"):
        Reader(folder, tuned)
    with pytest.raises(ModelError, match="not the one that was tuned"):
        Reader(DEFAULT_MODEL, Tuned({f"encoder.layer.99.output.dense.bias{PLAIN}": np.zeros(3, np.float16)}, tuned.head,
                                    tuned.bias))
