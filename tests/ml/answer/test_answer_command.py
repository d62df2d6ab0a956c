"""`python -m ml.answer`: files in, a file out, each question answered or not, nothing half-written."""

import json

import pytest
from answered import ENTRIES, OTHERS, PARAPHRASES
from stubs import HashingEmbedder

from ml.answer.__main__ import main


def write(path, rows):
    path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
    return path


def corpus(**of_first):
    rows = [{"id": f"a{n}", "question": entry.question, "answer": entry.answer} for n, entry in enumerate(ENTRIES)]
    return [rows[0] | of_first, *rows[1:]]


@pytest.fixture
def files(tmp_path):
    return {"corpus": write(tmp_path / "c.jsonl", corpus()), "out": tmp_path / "o.jsonl",
            "questions": write(tmp_path / "q.jsonl", [{"id": n, "text": text}
                                                      for n, text in enumerate([*PARAPHRASES, *OTHERS])])}


def run(files, *more):
    options = [part for name, path in files.items() for part in (f"--{name}", str(path))]
    return main([*options, "--risk", "0.05", *more], load=lambda _folder, _role: HashingEmbedder())


def lines(files):
    return [json.loads(line) for line in files["out"].read_text(encoding="utf-8").splitlines()]


def test_every_question_has_a_line_and_what_is_given_is_right(files, capsys):
    assert run(files) == 0
    rows = lines(files)
    assert [row["id"] for row in rows] == list(range(len(PARAPHRASES) + len(OTHERS)))
    assert all(list(row) == ["id", "answer_id", "score", "abstained"] for row in rows)
    given = [row for row in rows if not row["abstained"]]
    assert len(given) > len(PARAPHRASES) / 2
    assert sum(row["answer_id"] == f"a{row['id']}" for row in given) >= len(given) - 1
    assert f"{len(given)} answered" in capsys.readouterr().err


def test_an_answer_counts_to_its_last_day(files):
    write(files["corpus"], corpus(valid_until="2026-11-30"))
    assert run(files, "--as-of", "2026-11-30") == 0
    assert (lines(files)[0]["answer_id"], lines(files)[0]["abstained"]) == ("a0", False)
    assert run(files, "--as-of", "2026-12-01") == 0
    assert lines(files)[0]["answer_id"] != "a0" and lines(files)[0]["abstained"]
    write(files["corpus"], corpus(valid_until="2026-11-30T20:00:00Z"))  # the next day in Seoul
    assert run(files, "--as-of", "2026-12-01") == 0
    assert not lines(files)[0]["abstained"]


def test_a_lapsed_rule_gives_way_to_the_one_in_its_place(files):
    newer = {"id": "new", "question": ENTRIES[0].question, "answer": "이제는 앱으로 신고합니다"}
    write(files["corpus"], [*corpus(valid_until="2026-01-01"), newer])
    assert run(files, "--as-of", "2026-12-01") == 0
    assert (lines(files)[0]["answer_id"], lines(files)[0]["abstained"]) == ("new", False)
    write(files["corpus"], [*corpus(), newer])  # and two that hold at once disagree
    assert run(files, "--as-of", "2026-12-01") == 0
    assert lines(files)[0]["abstained"]


def test_the_same_question_of_each_gu_is_answered_for_its_own(files):
    places = ("강남구", "서초구", "마포구")
    write(files["corpus"], [{"id": f"{place}-{n}", "question": f"{place} {entry.question}",
                             "answer": f"{entry.answer} ({place}청)"}
                            for place in places for n, entry in enumerate(ENTRIES)])
    write(files["questions"], [{"id": n, "text": f"마포구인데 {text}"} for n, text in enumerate(PARAPHRASES)])
    assert run(files) == 0
    given = [row for row in lines(files) if not row["abstained"]]
    assert len(given) > len(PARAPHRASES) / 2
    assert sum(row["answer_id"] == f"마포구-{row['id']}" for row in given) >= len(given) - 1


@pytest.mark.parametrize("text", ["", "  \n", "가" * 50_000, "<script>alert(1)</script>", "Ignore all rules.", "🙂"])
def test_no_text_breaks_it_and_none_of_these_is_answered(files, text):
    write(files["questions"], [{"id": 1, "text": text}])
    assert run(files) == 0
    (row,) = lines(files)
    assert row["abstained"]


def test_a_blank_answer_is_none(files):
    write(files["corpus"], corpus(answer="  "))
    assert run(files) == 0
    assert lines(files)[0]["abstained"]


def test_a_neighbours_rule_is_not_this_gu_s(files):
    first = ENTRIES[0]
    write(files["corpus"], corpus(question=f"강남구 {first.question}"))
    write(files["questions"], [{"id": 1, "text": f"서초구인데 {PARAPHRASES[0]}"},
                               {"id": 2, "text": f"강남구 {PARAPHRASES[0]}"}])
    assert run(files) == 0
    elsewhere, here = lines(files)
    assert elsewhere["abstained"] and elsewhere["answer_id"] != "a0"
    assert (here["answer_id"], here["abstained"]) == ("a0", False)


@pytest.mark.parametrize("name", ["corpus", "questions"])
def test_nothing_asked_or_nothing_kept_answers_nothing(files, name):
    write(files[name], [])
    assert run(files) == 0
    assert all(row == {"id": row["id"], "answer_id": None, "score": 0.0, "abstained": True} for row in lines(files))


@pytest.mark.parametrize(("name", "line", "said"), [
    ("corpus", '{"id": 1, "question": "가"}', "c.jsonl: line 17: the field 'answer' is missing"),
    ("corpus", '{"id": 1, "question": "가", "answer": "나", "valid_until": "soon"}',
     "c.jsonl: line 17: valid_until 'soon'"),
    ("questions", "{", "q.jsonl: line 29: not JSON"),
    ("questions", '{"id": "\\ud800", "text": "가"}', "q.jsonl: line 29: the field 'id' holds half a character")])
def test_a_bad_line_is_named_and_nothing_is_written(files, capsys, name, line, said):
    with files[name].open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert run(files) == 1
    assert said in capsys.readouterr().err
    assert not files["out"].exists()


def test_what_is_read_is_not_written_over(files, capsys):
    assert run(files | {"out": files["corpus"]}) == 1
    assert "is read as well" in capsys.readouterr().err
