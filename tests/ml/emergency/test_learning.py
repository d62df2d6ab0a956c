"""What the detector is made of: pieces, the lexicon, scope, the making of training texts, and learning from them."""

import dataclasses
from random import Random

import numpy as np
import pytest
from bench_emergency import SMALL, measure

from ml.embed import ModelError
from ml.emergency import Detector, corpus, train
from ml.emergency.detector import LEXICON, PARAMETERS, FirstLook, Looked, load
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
    rows = corpus.training_rows()
    assert rows == corpus.training_rows()
    assert {kind for _, kind, *_ in rows} == {"", *sections("dangers.txt")} == {"", *sections("words.txt")}
    assert mistyped(Random(1), "불이 났어요", 3) != "불이 났어요"


def test_a_scene_is_told_with_and_without_danger_and_never_both_ways():
    found = scenes("scenes.txt")
    assert set(found) == set(sections("dangers.txt"))
    for told in found.values():
        dangers, others = ({text for scene in told for text in scene[at]} for at in (0, 1))
        assert len(dangers) >= 30 and len(others) >= 40 and not dangers & others


def test_texts_of_a_line_are_of_one_number_and_those_of_a_scene_too():
    made = corpus.Rows(Random(1))
    made.add_scene("화재", ["불이 났어요", "집이 타요"], ["불이 꺼졌어요"])
    made.add_line("침수", "물이 차요", 1)
    assert [row[2] for row in made.made] == [0] * 3 + [1] * 4
    assert [row[4] for row in made.made[:3]] == [corpus.REPORT, corpus.REPORT, corpus.TRAP]


def test_the_threshold_lets_so_many_false_flags_pass():
    traps, ordinary = np.linspace(0, 1, 1000), np.linspace(0, 0.5, 1000)
    threshold = train.threshold_of(traps, ordinary, 0.02)
    flagged = train.TRAPS * (traps >= threshold).mean() + (1 - train.TRAPS) * (ordinary >= threshold).mean()
    assert 0.0195 < flagged <= 0.02


def test_the_kept_detector_was_learned_from_the_data_as_they_are():
    assert load(PARAMETERS, LEXICON).learned_from == corpus.fingerprint()


def test_a_detector_is_kept_whole_and_one_that_is_damaged_or_of_two_learnings_is_refused(tmp_path):
    learned, files = load(PARAMETERS, LEXICON), (tmp_path / "parameters.npz", tmp_path / "lexicon.json")
    train.save(learned, *files)
    again = load(*files)
    assert (again.version, again.lexicon, again.tuned.model) == (learned.version, learned.lexicon, learned.tuned.model)
    assert (again.pieces == learned.pieces).all() and again.tuned.weights.keys() == learned.tuned.weights.keys()
    whole = files[0].read_bytes()
    for damaged in (whole[:-1000], whole[:5000] + bytes(10) + whole[5010:], b""):
        files[0].write_bytes(damaged)
        with pytest.raises(ModelError, match=r"parameters.npz and lexicon.json are damaged, put them back"):
            load(*files)
    train.save(learned, *files)
    files[1].write_text(files[1].read_text(encoding="utf-8").replace("싱크홀", "구멍", 1), encoding="utf-8")
    with pytest.raises(ModelError, match=f"they are not what {learned.version} was learned to be"):
        load(*files)
    files[1].unlink()
    with pytest.raises(ModelError, match="damaged"):
        load(*files)


def test_the_first_look_learns_what_it_is_shown():
    rows = corpus.training_rows()
    some = rows[:3000:3] + [row for row in rows if row[1] == corpus.NONE][:600]
    first = train.first_look(some, corpus.calm_texts()[:200], {"화재": ["불이"], "침수": ["잠겼"]})
    told = np.array([first.look(row[0]).score for row in some])
    is_report = np.array([row[1] != corpus.NONE for row in some])
    assert told[is_report].mean() > told[~is_report].mean() + 2
    assert first.look("  ") is None


def test_plain_reports_and_what_sounds_like_them_share_no_line():
    rows = corpus.plain_rows()
    reports, others = ({row[0] for row in rows if (row[1] == corpus.NONE) is at} for at in (False, True))
    assert {row[1] for row in rows} == {"", *sections("dangers.txt")} and not reports & others
    assert len(reports) + len(others) == len(rows) == rows[-1][2] + 1


def test_lines_are_held_out_whole():
    rows, held = train.parted(corpus.training_rows())
    assert not {row[2] for row in rows} & {row[2] for row in held}
    assert 0.15 < len(held) / (len(held) + len(rows)) < 0.25


def test_the_second_look_is_shown_all_plain_reports_and_the_hardest_everyday_pieces_each_in_two_ways():
    class Longest:
        def look(self, text):
            return Looked((), (), float(len(text)))

    rows, plain, calm = corpus.training_rows()[:4000], corpus.plain_rows(), corpus.calm_texts()[:400]
    texts, kinds = train.reading(rows, plain, calm, Longest())
    once = len(texts) // 2
    assert kinds[:once] == kinds[once:] and len(texts) == len(kinds) == 2 * once
    assert {(row[0], row[1]) for row in plain if row[1]} <= set(zip(texts[:once], kinds, strict=False))
    longest = max((piece.text for text in calm for piece in pieces(text)), key=len)
    assert ("", longest) in list(zip(kinds, texts, strict=True))[:once]
    # what happens is told in other words, and only sometimes as it was written
    assert 0.02 < np.mean([one == other for one, other in zip(texts[:once], texts[once:], strict=True)]) < 0.3


class Sure:
    """Reads 불 as a danger."""

    tuned = None

    def read(self, texts):
        return np.array([[0.0, 4.0 if "불" in text else -4.0] for text in texts])


def test_gate_blend_and_threshold_come_from_what_is_held_out():
    first = FirstLook({"화재": ["불이"]}, np.zeros(Featuriser({"화재": ["불이"]}).width), 0.0)
    held = [("불이 났어요", corpus.REPORT)] * 200 + [("물이 맑아요", corpus.TRAP)] * 200
    held += [("주차", corpus.ORDINARY)] * 400
    learned = train.whole(first, Sure(), held)
    found = Detector(learned, Sure()).look(["불이 났어요", "물이 맑아요", "", "주차"])
    assert [danger.is_emergency for danger in found] == [True, False, False, False]
    assert found[0].kinds == ("화재",) and found[0].probability > 0.9 > 0.1 > found[1].probability
    closed = Detector(dataclasses.replace(learned, gate=1.0), Sure())
    assert [danger.probability for danger in closed.look(["불이 났어요"])] == [0.0]


def test_the_bench_counts_what_it_says():
    report = measure(SMALL, 2)
    ours = report["ours"]
    flagged, total = (sum(pair[at] for kind, pair in ours["recall_by_kind"].items() if kind[0] != "(") for at in (0, 1))
    assert total == SMALL[0] and round(flagged / total, 3) == ours["recall"]
    assert len(report["missed"]) == total - flagged
    assert ours["recall"] > 0.8 > 0.2 > ours["false_per_1000"] / 1000
    assert ours["false_per_1000"] < report["names of the kinds"]["false_per_1000"]
