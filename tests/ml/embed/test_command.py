import io
import json
from pathlib import Path

import numpy as np
import pytest
from stubs import HashingEmbedder

from ml.embed import ModelError
from ml.embed.__main__ import main

TWO_LINES = '{"id": "a", "text": "가로등이 꺼졌어요"}\n{"id": 2, "text": "불법 주정차"}\n'.encode()


def run(*arguments: str | Path, stdin: bytes = b"", roles: list[str] | None = None) -> int:
    def load(_model_dir: Path, role: str) -> HashingEmbedder:
        if roles is not None:
            roles.append(role)
        return HashingEmbedder()

    return main([str(argument) for argument in arguments], io.BytesIO(stdin), load)


def test_out_writes_one_row_a_line_in_input_order(tmp_path):
    assert run("--out", tmp_path / "E.npy", stdin=TWO_LINES) == 0
    matrix = np.load(tmp_path / "E.npy")
    assert matrix.dtype == np.float32
    assert np.array_equal(matrix, HashingEmbedder().encode(["가로등이 꺼졌어요", "불법 주정차"]))


def test_no_lines_give_an_empty_matrix(tmp_path):
    assert run("--out", tmp_path / "E.npy") == 0
    assert np.load(tmp_path / "E.npy").shape == (0, 64)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (b"{", "line 3: not JSON"),
        (b"", "line 3: not JSON"),
        (b"[1]", "line 3: not a JSON object but list"),
        (b'{"id": 1}', "line 3: the field 'text' is missing"),
        (b'{"id": 1, "text": null}', "line 3: the field 'text' is NoneType"),
        (b'{"id": true, "text": ""}', "line 3: the field 'id' is bool"),
        (b'{"id": 1, "text": "\xff"}', "line 3: not UTF-8"),
        (b"[" * 100_000, "line 3: not JSON"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_written(tmp_path, capsys, line, complaint):
    assert run("--out", tmp_path / "E.npy", stdin=TWO_LINES + line + b"\n") == 1
    error = capsys.readouterr().err
    assert complaint in error
    assert error.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_failed_run_leaves_the_old_matrix_alone(tmp_path):
    run("--out", tmp_path / "E.npy", stdin=TWO_LINES)
    before = (tmp_path / "E.npy").read_bytes()
    assert run("--out", tmp_path / "E.npy", stdin=b"{") == 1
    assert (tmp_path / "E.npy").read_bytes() == before


def test_a_missing_folder_is_one_clear_line(tmp_path, capsys):
    assert run("--out", tmp_path / "no" / "E.npy", stdin=TWO_LINES) == 1
    assert "cannot be written (No such file or directory)" in capsys.readouterr().err


def test_a_missing_model_says_how_to_build_it(tmp_path, capsys):
    assert main(["--out", str(tmp_path / "E.npy"), "--model", str(tmp_path)], io.BytesIO(TWO_LINES)) == 1
    assert "python -m ml.embed.convert" in capsys.readouterr().err


def test_a_damaged_model_is_one_clear_line(tmp_path):
    from ml.embed import OnnxEmbedder

    (tmp_path / "onnx").mkdir()
    (tmp_path / "onnx" / "embedder.json").write_text("{")
    with pytest.raises(ModelError, match="cannot be read"):
        OnnxEmbedder(tmp_path)


@pytest.mark.parametrize(("arguments", "role"), [([], "query"), (["--as", "passage"], "passage")])
def test_as_picks_the_prefix(tmp_path, arguments, role):
    roles: list[str] = []
    run("--out", tmp_path / "E.npy", *arguments, stdin=TWO_LINES, roles=roles)
    assert roles == [role]


def test_pairs_prints_spearman_and_rows(tmp_path, capsys):
    pairs = tmp_path / "P.tsv"
    pairs.write_bytes(
        "sentence1\tsentence2\tscore\r\n"
        "가로등이 꺼졌어요\t가로등이 꺼졌어요\t5.0\r\n"
        '가로등이 "꺼졌어요\t가로등이 나갔어요\t3.0\r\n'
        "가로등이 꺼졌어요\t수수료를 알려 주세요\t0\r\n".encode()
    )
    assert run("--pairs", pairs) == 0
    assert json.loads(capsys.readouterr().out) == {"spearman": 1.0, "rows": 3}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "line 1: the header must be sentence1 sentence2 score"),
        ("a\tb\tc\n", "line 1: the header must be"),
        ("sentence1\tsentence2\tscore\na\tb\n", "line 2: 2 fields, not 3"),
        ("sentence1\tsentence2\tscore\na\tb\tx\n", "line 2: the score 'x' is not a number"),
        ("sentence1\tsentence2\tscore\na\tb\tnan\n", "line 2: the score 'nan' is not a finite number"),
        ("sentence1\tsentence2\tscore\na\tb\t1\na\tb\t1\n", "needs at least two different scores, has 1"),
    ],
)
def test_bad_pairs_are_one_clear_line(tmp_path, capsys, content, complaint):
    (tmp_path / "P.tsv").write_text(content, encoding="utf-8")
    assert run("--pairs", tmp_path / "P.tsv") == 1
    error = capsys.readouterr().err
    assert complaint in error
    assert error.count("\n") == 1


def test_missing_pairs_are_one_clear_line(tmp_path, capsys):
    assert run("--pairs", tmp_path / "none.tsv") == 1
    assert "cannot be read" in capsys.readouterr().err
