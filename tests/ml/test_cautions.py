"""What speaks against an alert is said when it is so and not otherwise."""

from datetime import UTC, date, datetime

import numpy as np
import pytest

from ml.cautions import cautions

AT = datetime(2026, 9, 25, 3, tzinfo=UTC)  # noon in Seoul
APART = np.eye(4, dtype=np.float32)
PEOPLE = ("a", "b", "c", "d", "e")


def told(vectors=APART, submitters=PEOPLE[:4], window=24.0, volume=(100, 100.0), holidays=None):
    return cautions(vectors, submitters, AT, window, volume, holidays or {})


def test_nothing_is_said_where_nothing_speaks_against_it():
    assert told() == []


@pytest.mark.parametrize(("changed", "words", "rows"), [
    ({"vectors": APART[[0, 0, 1, 2]]}, "4건 중 2건은 문장이 거의 같습니다", [0, 1]),
    ({"submitters": ("", "", "", "d")}, "3건은 누가 썼는지", [0, 1, 2]),
    ({"holidays": {date(2026, 9, 24): "추석"}}, "공휴일(추석)", []),
    ({"volume": (200, 100.0)}, "전체 민원도 평소의 2.0배", []),
])
def test_each_is_said_with_the_complaints_behind_it(changed, words, rows):
    (statement,) = told(**changed)
    assert words in statement.text
    assert statement.rows.tolist() == rows


@pytest.mark.parametrize("changed", [
    {"vectors": np.eye(5)[[0, 1, 2, 3, 3]]},
    {"submitters": ("", "", "c", "d")},
    {"holidays": {date(2026, 9, 23): "연휴"}},
    {"volume": (29, 1.0)},
    {"volume": (149, 100.0)},
])
def test_little_of_it_is_not_said(changed):
    assert told(**{"submitters": PEOPLE[:len(changed.get("vectors", APART))], **changed}) == []
