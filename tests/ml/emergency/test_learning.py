"""What the detector is made of: pieces, the lexicon, scope, the making of training texts, and learning again."""

from random import Random

import numpy as np
import pytest
from bench_emergency import SMALL, measure

from ml.embed.__main__ import DEFAULT_MODEL
from ml.embed.runtime import OnnxEmbedder
from ml.emergency import Detector, train, vectors
from ml.emergency.detector import LEXICON, PARAMETERS, load
from ml.emergency.features import Featuriser
from ml.emergency.lexicon import hits
from ml.emergency.pieces import letters, pieces
from ml.emergency.scope import RULES, scope
from ml.emergency.variants import mistyped, scenes, sections


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


def test_a_scene_is_told_with_and_without_danger_and_never_both_ways():
    found = scenes("scenes.txt")
    assert set(found) == set(sections("dangers.txt"))
    for told in found.values():
        dangers, others = ({text for scene in told for text in scene[at]} for at in (0, 1))
        assert len(dangers) >= 30 and len(others) >= 40 and not dangers & others


def test_texts_of_a_line_are_of_one_number_and_those_of_a_scene_too():
    made = train.Rows(Random(1))
    made.add_scene("화재", ["불이 났어요", "집이 타요"], ["불이 꺼졌어요"])
    made.add_line("침수", "물이 차요", 1)
    assert [row[2] for row in made.made] == [0] * 3 + [1] * 4
    assert [row[4] for row in made.made[:3]] == [train.REPORT, train.REPORT, train.TRAP]


def test_the_threshold_lets_so_many_false_flags_pass():
    traps, ordinary = np.linspace(0, 1, 1000), np.linspace(0, 0.5, 1000)
    threshold = train.threshold_of(traps, ordinary, 0.02)
    flagged = train.TRAPS * (traps >= threshold).mean() + (1 - train.TRAPS) * (ordinary >= threshold).mean()
    assert 0.0195 < flagged <= 0.02


@pytest.fixture(scope="module")
def texts():
    return [text for text, *_ in train.training_rows()]


@pytest.fixture(scope="module")
def embedder():
    return OnnxEmbedder(DEFAULT_MODEL, "query", threads=2)


@pytest.fixture(scope="module")
def kept(texts, embedder):
    return vectors.load(texts, embedder.model_version)


def test_learning_again_from_the_committed_data_decides_as_the_committed_detector(texts, kept):
    committed = load(PARAMETERS, LEXICON)
    training = train.training(kept)
    learned = train.weights(training, np.ones(len(texts), dtype=bool))
    again = Detector(train.whole(learned, training, kept, (committed.slope, committed.shift, committed.threshold)))
    sample = slice(None, None, 23)
    seen = (kept.centre + kept.places[sample] * kept.step @ kept.axes).astype(np.float32)
    pairs = list(zip(again.look(texts[sample], seen), Detector(committed).look(texts[sample], seen), strict=True))
    assert len(pairs) > 500 and any(one.is_emergency for one, _ in pairs)
    for one, other in pairs:
        assert np.isclose(one.probability, other.probability, atol=5e-3)
        assert one.is_emergency == other.is_emergency or abs(one.probability - committed.threshold) < 5e-3
        assert one.kinds[:1] == other.kinds[:1] or one.is_emergency != other.is_emergency


def test_the_kept_vectors_are_the_models_and_others_are_refused(texts, kept, embedder, tmp_path):
    sample = slice(None, None, 500)
    now = vectors.placed(embedder.encode(texts[sample]), kept).astype(int)
    assert np.abs(now - kept.places[sample]).mean() < 2  # whole steps; kinds of processors round otherwise
    with pytest.raises(ValueError, match=r"made by .* not by another: run"):
        vectors.load(texts, "another")
    with pytest.raises(ValueError, match="other texts: run"):
        vectors.load(texts[1:], embedder.model_version)
    assert vectors.KEPT.stat().st_size < 1_500_000


def test_the_bench_counts_what_it_says():
    report = measure(SMALL, 2)
    ours = report["ours"]
    flagged, total = (sum(pair[at] for kind, pair in ours["recall_by_kind"].items() if kind[0] != "(") for at in (0, 1))
    assert total == SMALL[0] and round(flagged / total, 3) == ours["recall"]
    assert len(report["missed"]) == total - flagged
    assert ours["recall"] > 0.8 > 0.2 > ours["false_per_1000"] / 1000
    assert ours["false_per_1000"] < report["names of the kinds"]["false_per_1000"]
