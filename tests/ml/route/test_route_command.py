"""`python -m ml.route`: files in, a file out, each line answered, nothing half-written."""

import json

import pytest
from routed_texts import made, vectors_of

from ml.route.__main__ import main


class Embedder:
    """Vectors without a model."""

    model_version, dimensions = "test", 16

    def encode(self, texts):
        return vectors_of(texts)


def write(path, rows):
    path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def files(tmp_path):
    texts, names = made(120, 1)
    asked, _ = made(20, 2)
    return {"train": write(tmp_path / "t.jsonl", [{"id": n, "text": text, "department": name} for n, (text, name) in
                                                  enumerate(zip(texts, names, strict=True))]),
            "predict": write(tmp_path / "p.jsonl", [{"id": f"q{n}", "text": text} for n, text in enumerate(asked)]),
            "out": tmp_path / "o.jsonl"}


def run(files, *more):
    options = [part for name, path in files.items() for part in (f"--{name}", str(path))]
    return main([*options, *more], load=lambda _: Embedder())


def test_every_line_is_answered_in_its_order(files, capsys):
    assert run(files, "--max-error", "0.2") == 0
    rows = [json.loads(line) for line in files["out"].read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in rows] == [f"q{n}" for n in range(20)]
    assert all(list(row) == ["id", "department", "confidence", "abstained"] for row in rows)
    assert {row["department"] for row in rows} <= {"도로", "청소", "공원"}
    assert all(0 < row["confidence"] <= 1 and isinstance(row["abstained"], bool) for row in rows)
    assert not all(row["abstained"] for row in rows)
    first = files["out"].read_bytes()
    assert run(files, "--max-error", "0.2") == 0
    assert files["out"].read_bytes() == first
    assert "20 lines" in capsys.readouterr().err


def test_no_question_is_an_empty_file(files):
    write(files["predict"], [])
    assert run(files) == 0
    assert files["out"].read_bytes() == b""


@pytest.mark.parametrize(("name", "line", "said"), [
    ("train", '{"id": 1, "text": "가"}', "t.jsonl: line 121: the field 'department' is missing"),
    ("predict", "{", "p.jsonl: line 21: not JSON"),
    ("predict", '{"id": 1, "text": 2}', "p.jsonl: line 21: the field 'text' is int")])
def test_a_bad_line_is_named_and_nothing_is_written(files, capsys, name, line, said):
    with files[name].open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert run(files) == 1
    assert said in capsys.readouterr().err
    assert not files["out"].exists()


def test_nothing_to_learn_from_and_a_missing_file_are_one_line(files, capsys):
    write(files["train"], [])
    assert run(files) == 1
    files["train"].unlink()
    assert run(files) == 1
    said = capsys.readouterr().err.splitlines()
    assert "there is nothing to learn from" in said[0] and "cannot be read (No such file" in said[1]
    assert not files["out"].exists()


@pytest.mark.parametrize("value", ["0", "1", "-0.1", "nan", "much"])
def test_a_dial_that_is_no_share_is_refused(files, value):
    with pytest.raises(SystemExit):
        run(files, "--max-error", value)
