"""`python -m pipeline.masking`: one line for each line, or nothing and one clear reason."""

import json
import subprocess
import sys

import pytest


def run(data):
    return subprocess.run([sys.executable, "-m", "pipeline.masking"], input=data, capture_output=True, check=False)


def test_one_line_for_each_line():
    rows = [
        {"id": "a", "text": "홍길동 씨 010-1234-5678", "more": 1},
        {"id": 2, "text": ""},
        {"id": None, "text": "lone \ud800 surrogate\u2028and separator"},
    ]
    done = run("".join(json.dumps(row) + "\n" for row in rows).encode())
    out = [json.loads(line) for line in done.stdout.decode().split("\n")[:-1]]
    assert done.returncode == 0
    assert out[0] == {
        "id": "a",
        "text": "[이름] 씨 [전화번호]",
        "spans": [{"start": 0, "end": 3, "type": "PERSON"}, {"start": 6, "end": 19, "type": "PHONE"}],
    }
    assert [row["id"] for row in out] == ["a", 2, None]
    assert out[2]["text"] == rows[2]["text"]
    assert b"3 lines" in done.stderr


def test_no_input_is_no_output():
    done = run(b"")
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"id": 1, "text": 3}', '"text" is 3'),
        (b'{"id": 1}', 'no "text"'),
        (b'{"text": "x"}', 'no "id"'),
        (b"[1]", "a list"),
        (b"{", "not JSON"),
        (b"", "empty"),
        (b'{"id": 1, "text": "\xff"}', "not UTF-8 at byte 19"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_stops_everything(line, reason):
    done = run(b'{"id": 0, "text": "fine"}\n' + line + b'\n{"id": 2, "text": "fine"}\n')
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().startswith("pipeline.masking: line 2: ")
    assert reason in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
