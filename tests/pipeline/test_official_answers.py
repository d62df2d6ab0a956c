"""What a file of official answers may hold, and what is said of one that may not."""

import json

import pytest

from ml.files import InputError
from pipeline import official_answers

ENTRY = {"id": "Q-1", "title": "도로", "question": "어디에 신고하나요?", "answer": "120으로 신고합니다.",
         "agency": "서울시 도로관리과", "source_name": "서울시 누리집", "published_on": "2026-01-02"}


@pytest.fixture
def write(tmp_path):
    def written(*rows):
        path = tmp_path / "answers.jsonl"
        path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n"
                                for row in rows), encoding="utf-8")
        return path
    return written


@pytest.mark.parametrize("left_out", [{}, dict.fromkeys(("district", "source_url", "valid_until", "withdrawn"))])
def test_an_entry_is_masked_and_what_it_leaves_out_is_empty(write, left_out):
    said = {"answer": " 김철수 씨(010-4827-5936)에게 물어 주세요. "}
    (found,) = official_answers.entries(write(ENTRY | left_out | said))
    assert found["answer"] == "[이름] 씨([전화번호])에게 물어 주세요."
    assert (found["district"], found["source_url"], found["valid_until"], found["withdrawn"]) == ("", "", None, False)


@pytest.mark.parametrize(("row", "said"), [
    (ENTRY | {"id": "Q-2", "title": "a\0"}, "the field 'title' holds what is no text"),
    (ENTRY | {"id": "Q-2", "district": "\ud800"}, "the field 'district' holds what is no text"),
    ("{half", "line 2: not JSON"), ([], "line 2: not a JSON object"),
    ({"id": "Q-2"}, "line 2: the field 'title' is missing"),
    (ENTRY, "line 2: the id 'Q-1' stands in line 1 already"),
    (ENTRY | {"id": " "}, "line 2: the field 'id' is empty"),
    (ENTRY | {"id": "Q-2", "answer": "\n"}, "line 2: the field 'answer' is empty"),
    (ENTRY | {"id": "Q-2", "answer": "가" * 8001}, "8001 characters, at most 8000"),
    (ENTRY | {"id": "Q-2", "published_on": "어제"}, "published_on is no day"),
    (ENTRY | {"id": "Q-2", "valid_until": "2026-02-30"}, "valid_until is no day"),
    (ENTRY | {"id": "Q-2", "valid_until": "2026-01-01"}, "valid_until is before published_on"),
    (ENTRY | {"id": "Q-2", "valid_until": 2027}, "the field 'valid_until' is int"),
    (ENTRY | {"id": "Q-2", "withdrawn": "yes"}, "the field 'withdrawn' is str"),
    (ENTRY | {"id": "Q-2", "source_url": "javascript:alert(1)"}, "source_url is no web address"),
    (ENTRY | {"id": "Q-2", "anwser": "x"}, "no such field: anwser"),
])
def test_a_file_that_cannot_be_taken_is_one_line_that_names_the_place(write, capsys, row, said):
    path = write(ENTRY, row)
    with pytest.raises(InputError) as refused:
        official_answers.entries(path)
    assert str(refused.value).startswith(f"{path}: line 2: ") and said in str(refused.value)
    assert official_answers.main(["--file", str(path)]) == 1
    assert capsys.readouterr().err == f"official_answers: {refused.value}\n"


def test_a_file_that_is_not_there_is_one_line(tmp_path, capsys):
    assert official_answers.main(["--file", str(tmp_path / "none")]) == 1
    assert "cannot be read" in capsys.readouterr().err
