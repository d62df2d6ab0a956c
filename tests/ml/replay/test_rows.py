"""A stream file is read strictly, and what is wrong is said in one line."""

import json

import pytest

from ml.files import InputError
from ml.replay.rows import read_stream
from ml.stream import COLUMNS

GOOD = {"service_request_id": "1", "requested_at": "2026-01-01T09:00:00+09:00", "text": "녹물"}


def lines(*rows):
    return [row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() for row in rows]


def test_fields_are_read_and_missing_ones_are_empty():
    row = {**GOOD, "service_code": 7, "district": " 강남구 ", "neighbourhood": None, "source": "ignored"}
    frame = read_stream(lines(row, {**GOOD, "service_request_id": 2}))
    assert list(frame.columns) == list(COLUMNS)
    assert frame["service_request_id"].tolist() == ["1", "2"]
    assert frame.loc[0, ["service_code", "district", "neighbourhood", "submitter"]].tolist() == ["7", "강남구", "", ""]
    assert str(frame["requested_at"].dtype) == "datetime64[us, UTC]"
    assert frame["requested_at"][0].isoformat() == "2026-01-01T00:00:00+00:00"
    assert frame["text_hash"][0] == frame["text_hash"][1]


def test_an_empty_stream_has_the_same_columns():
    frame = read_stream([])
    assert len(frame) == 0
    assert str(frame["requested_at"].dtype) == "datetime64[us, UTC]"


def test_different_offsets_are_put_in_order_by_the_moment():
    later = {**GOOD, "service_request_id": "2", "requested_at": "2026-01-01T00:30:00Z"}
    assert len(read_stream(lines(GOOD, later))) == 2


@pytest.mark.parametrize(("row", "message"), [
    (b"{", "line 2: not JSON"),
    (b"\xff", "line 2: not UTF-8"),
    (b"", "line 2: not JSON"),
    ([1], "line 2: not a JSON object but list"),
    ({**GOOD, "text": None}, "line 2: the field 'text' is NoneType"),
    ({"service_request_id": "2", "text": "가"}, "line 2: the field 'requested_at' is missing"),
    ({**GOOD, "service_request_id": "1"}, "line 2: service_request_id '1' stands in line 1 too"),
    ({**GOOD, "service_request_id": "2", "requested_at": "2026-01-01T09:00:00"}, "line 2: .* has no offset"),
    ({**GOOD, "service_request_id": "2", "requested_at": "어제"}, "line 2: .* is not an ISO 8601 time"),
    ({**GOOD, "service_request_id": "2", "requested_at": "9999-01-01T00:00:00Z"}, "line 2: .* is not between"),
    ({**GOOD, "service_request_id": "2", "requested_at": "2026-01-01T08:59:59+09:00"}, "line 2: .* in order of time"),
    ({**GOOD, "service_request_id": "2", "district": ["강남구"]}, "line 2: the field 'district' is list"),
    ({**GOOD, "service_request_id": "2", "submitter": True}, "line 2: the field 'submitter' is bool"),
    (b'{"service_request_id": "2", "requested_at": "2026-01-01T09:00:00+09:00", "text": "\\ud800"}',
     "line 2: the text holds half a character"),
])
def test_a_bad_line_is_named(row, message):
    with pytest.raises(InputError, match=message):
        read_stream(lines(GOOD, row))
