"""What the detector is made of: pieces, the lexicon, scope, the making of training texts, and learning again."""

from random import Random

import numpy as np
import pytest
from bench_emergency import SMALL, measure

from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.runtime import OnnxEmbedder
from ml.emergency import Detector, train
from ml.emergency.features import Featuriser
from ml.emergency.lexicon import hits, learned
from ml.emergency.pieces import letters, pieces
from ml.emergency.scope import RULES, scope
from ml.emergency.variants import mistyped, sections


def test_pieces_are_sentences_or_windows_and_cover_every_word():
    text = "불이 났어요! 빨리요\n안 꺼져요. " + "주차 단속 " * 60
    found = pieces(text)
    assert [piece.text for piece in found[:3]] == ["불이 났어요!", "빨리요", "안 꺼져요."]
    assert all(text[piece.start : piece.end] == piece.text and len(piece.text) <= 70 for piece in found)
    covered = {at for piece in found for at in range(piece.start, piece.end)}
    assert all(at in covered for at, letter in enumerate(text) if not letter.isspace())


def test_letters_know_where_they_stood_and_pass_over_placeholders():
    assert letters("[이름] 불 이, 1나") == ("불이0나", [5, 7, 10, 11])


@pytest.mark.parametrize(("text", "words"), [
    ("싱크홀이 생겼어요", ["싱크홀"]), ("도시가스", ["가스"]), ("은행이 수은행", ["수은"]), ("가로수 은행", []),
    ("손에끼었다", ["끼었"]), ("불이 붙", ["불이붙"]),
])
def test_an_entry_stands_at_the_beginning_of_a_word_unless_it_is_long_or_starred(text, words):
    found = hits(("*가스", "끼었", "불이붙", "수은", "싱크홀"), text)
    assert [hit.entry.lstrip("*") for hit in found] == words
    assert all(letters(text[hit.start : hit.end])[0] == hit.entry.lstrip("*") for hit in found)


def test_words_of_one_kinds_reports_alone_become_entries():
    reports = {"화재": ["불길이 높아요", "불길이 커요", "불길이 세요", "불길이 와요"] * 3, "침수": ["물이 높아요"] * 12}
    found = learned(reports, ["차가 높아요", "물이 커요", "길이 세요"] * 9, {"침수": ["잠겼"]})
    assert "불길" in found["화재"] and "높아" not in found["화재"] and "잠겼" in found["침수"]


@pytest.mark.parametrize(("text", "rule"), [
    ("불이 난 게 아니라 연기였어요", "denied"), ("화재 예방 교육", "prevented"), ("작년에 무너진 담", "over"),
    ("교통지옥", "figure"), ("드라마 촬영", "fiction"),
])
def test_scope_is_seen(text, rule):
    assert scope(text)[list(RULES).index(rule)] == 1
    assert not scope("불이 났어요").any()


def test_features_of_a_piece_are_its_own():
    features = Featuriser({"화재": ["불이"], "침수": ["잠겼"]})
    texts = ["불이 났어요", "차가 잠겼어요", "주차"]
    rows = features.rows(texts, [features.hits(text) for text in texts])
    assert rows.shape == (3, features.width)
    alone = features.rows(texts[1:2], [features.hits(texts[1])])
    assert (rows[1] != alone[0]).nnz == 0


def test_training_texts_are_the_same_every_time_and_hold_every_kind():
    rows = train.training_rows()
    assert rows == train.training_rows()
    assert {kind for _, kind, *_ in rows} == {"", *sections("dangers.txt")} == {"", *sections("words.txt")}
    assert mistyped(Random(1), "불이 났어요", 3) != "불이 났어요"


def test_learning_again_decides_as_the_committed_detector(monkeypatch):
    embedder = OnnxEmbedder(DEFAULT_MODEL, "query", threads=2)
    again = Detector(train.learn(train.training_texts(embedder)))
    texts = [text for text, *_ in train.training_rows()][::23]
    vectors = embedder.encode(texts)
    committed = Detector.default()
    for one, other in zip(again.look(texts, vectors), committed.look(texts, vectors), strict=True):
        assert (one.is_emergency, one.kinds, one.spans) == (other.is_emergency, other.kinds, other.spans)
        assert np.isclose(one.probability, other.probability, atol=1e-3)
    assert np.isclose(again.threshold, committed.threshold, atol=1e-3)


def test_the_bench_counts_what_it_says():
    report = measure(SMALL, 2)
    ours = report["ours"]
    flagged, total = (sum(pair[at] for kind, pair in ours["recall_by_kind"].items() if kind[0] != "(") for at in (0, 1))
    assert total == SMALL[0] and round(flagged / total, 3) == ours["recall"]
    assert len(report["missed"]) == total - flagged
    assert ours["recall"] > 0.8 > 0.2 > ours["false_per_1000"] / 1000
    assert ours["false_per_1000"] < report["names of the kinds"]["false_per_1000"]
