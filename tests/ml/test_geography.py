"""Places and which of them touch."""

import json

import pytest

from ml.files import InputError
from ml.geography import read, seoul


def test_seoul_has_its_gu_and_dong_and_adjacency_goes_both_ways():
    city = seoul()
    assert (len(city.districts), len(city.adjacent)) == (25, 425)
    assert all(place in city.adjacent[other] for place, around in city.adjacent.items() for other in around)
    assert "서초구" in city.near("강남구") and "강남구" not in city.near("강남구")


def test_another_city_comes_from_a_file(tmp_path):
    file = tmp_path / "city.jsonl"
    rows = [{"district": "동", "neighbourhood": "가", "adjacent": [["서", "나"]]},
            {"district": "서", "neighbourhood": "나", "adjacent": []}]
    file.write_text("\n".join(json.dumps(row) for row in rows))
    city = read(file)
    assert city.near("서") == {"동"}
    assert city.adjacent["서", "나"] == {("동", "가")}


@pytest.mark.parametrize(("line", "message"), [
    ('{"district": "동", "neighbourhood": "가"}', "line 1: the field 'adjacent' is missing"),
    ('{"district": "동", "neighbourhood": "가", "adjacent": [["서", "나"]]}', "line 1: adjacent to"),
    ('{"district": "동", "neighbourhood": "가", "adjacent": [7]}', "line 1: adjacent to 7"),
])
def test_a_bad_line_is_named(tmp_path, line, message):
    file = tmp_path / "city.jsonl"
    file.write_text(line)
    with pytest.raises(InputError, match=message):
        read(file)
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "none.jsonl")
