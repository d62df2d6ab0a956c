"""Files through column maps: encodings, formats, and one clear line where a file is of no use."""

import gzip
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pipeline import sources
from pipeline.records import UnreadableError
from pipeline.sources import file_drop
from pipeline.sources.base import RawRow
from pipeline.sources.column_map import MAPS
from pipeline.sources.file_drop import FileDrop, FileError, day_window, load_map

DATA = Path(__file__).parents[2] / "data"
HEADER = "service_request_id,requested_at,description\n"


def drop(tmp_path, content, name="민원.csv", column_map="default"):
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return FileDrop(load_map(column_map), path)


def rows(source):
    return [row for day in source.days() for row in source.fetch(*day_window(day))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_a_csv_is_read_in_each_encoding(tmp_path, encoding):
    source = drop(tmp_path, (HEADER + '1,2026-03-01T10:00:00,"골목, 쓰레기\n냄새"\n').encode(encoding))
    complaint = source.map(rows(source)[0])
    assert complaint.description == "골목, 쓰레기\n냄새"
    assert complaint.requested_at == datetime(2026, 3, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.JSONL.gz"])
def test_json_lines_are_read(tmp_path, name):
    line = '{"service_request_id": 7, "requested_at": "2026-03-01T10:00Z", "description": "줄\u2028", "별점": 3}\n\n'
    source = drop(tmp_path, gzip.compress(line.encode()) if name.endswith(".gz") else line, name)
    complaint = source.map(rows(source)[0])
    assert (complaint.service_request_id, complaint.extra) == ("7", {"별점": None})


def test_days_are_those_of_seoul_and_each_row_belongs_to_one(tmp_path):
    lines = ("1,2026-03-01T14:59:59Z,가", "2,2026-03-01T15:00:00Z,나", "3,없음,다", "4,2099-01-01,라")
    source = drop(tmp_path, HEADER + "\n".join(lines))
    assert source.days() == [date(2026, 3, 1), date(2026, 3, 2)]
    first, second = (list(source.fetch(*day_window(day))) for day in source.days())
    assert [row.data["service_request_id"] for row in first] == ["1", "3", "4"]
    assert [row.data["service_request_id"] for row in second] == ["2"]


@pytest.mark.parametrize(("content", "name", "line"), [
    ("", "a.csv", "a.csv: the file is empty"),
    (" \n\n", "a.jsonl", "a.jsonl: the file is empty"),
    (HEADER, "a.csv", "a.csv: the file has no rows"),
    ("service_request_id,requested_at\n1,2026-03-01\n", "a.csv", "missing: description"),
    ('{"service_request_id": 1, "text": "x"}\n', "a.jsonl", "missing: description, requested_at"),
    ("a,a\n1,2\n", "a.csv", "the header names a column twice"),
    (HEADER + "1,내일,가\n", "a.csv", "none of 1 rows has a usable date in requested_at"),
    (HEADER.encode() + b"1,2026-03-01,\xed\xff\xff\n", "a.csv", "first wrong byte in line 2"),
    (HEADER.encode("utf-16"), "a.csv", "neither UTF-8"),
    (HEADER, "a.xlsx", "must end in .csv"),
    (b"\x1f\x8b\x08\x00broken", "a.csv.gz", "cannot be read"),
    (b"secret", "a.csv.gz", "a.csv.gz: cannot be read (no whole gzip file)"),
    (gzip.compress(b"x")[:10] + b"\xff" * 40, "a.csv.gz", "a.csv.gz: cannot be read (no whole gzip file)"),
])
def test_a_useless_file_is_one_clear_line(tmp_path, content, name, line):
    with pytest.raises(FileError) as caught:
        drop(tmp_path, content, name).days()
    assert line in str(caught.value) and "\n" not in str(caught.value)


def test_a_file_that_is_missing_or_a_folder_is_one_clear_line(tmp_path):
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(FileError, match="cannot be read"):
            FileDrop(load_map("default"), path).days()


@pytest.mark.parametrize("name", ["a.csv", "a.csv.gz"])
def test_a_file_too_large_to_hold_is_refused(tmp_path, monkeypatch, name):
    monkeypatch.setattr(file_drop, "MAX_BYTES", 1 << 20)
    content = HEADER + "1,2026-03-01,가\n" * 80_000
    with pytest.raises(FileError, match="is over 1 MB: split it"):
        drop(tmp_path, gzip.compress(content.encode()) if name.endswith(".gz") else content, name).days()


def test_bad_lines_come_along_as_problems_without_their_text(tmp_path):
    csv_file = drop(tmp_path, HEADER + "1,2026-03-01,가\n2,2026-03-01,나,비밀\n\n", "a.csv")
    assert [(row.problem, row.where) for row in rows(csv_file)][1] == (
        "line has another number of columns than the header", "line 3")
    good = '{"service_request_id": 1, "requested_at": "2026-03-01", "description": "가"}'
    json_file = rows(drop(tmp_path, f'{good}\n{{"service_request_id": "비밀\n[1]\n', "a.jsonl"))
    assert [row.problem for row in json_file] == ["", "line is not JSON", ""]
    for row in json_file[1:]:
        with pytest.raises(UnreadableError) as caught:
            row.fields()
        assert "비밀" not in str(caught.value)


def test_a_row_whose_map_fails_belongs_to_the_first_day(tmp_path, monkeypatch):
    source = drop(tmp_path, HEADER + "1,2026-03-02,가\n2,2026-03-01,나\n")
    original = source.map
    monkeypatch.setattr(source, "map", lambda given: original(given) if given.data["description"] == "가" else {}["x"])
    assert source.days() == [date(2026, 3, 2)] and len(rows(source)) == 2


def test_deep_nesting_and_huge_numbers_are_bad_lines(tmp_path):
    good = '{"service_request_id": 1, "requested_at": "2026-03-01", "description": "가"}'
    source = drop(tmp_path, f"{good}\n{'[' * 100_000}\n{'9' * 5000}\n", "a.jsonl")
    assert [row.problem for row in rows(source)] == ["", "line is not JSON", "line is not JSON"]


def test_a_five_megabyte_field_does_not_stop_a_csv(tmp_path):
    source = drop(tmp_path, HEADER + f"1,2026-03-01,{'가' * 1_700_000}\n2,2026-03-01,나\n")
    assert [len(row.data["description"]) for row in rows(source)] == [1_700_000, 1]


def test_the_petitions_sample_goes_through_its_map():
    source = FileDrop(load_map("petitions"), DATA / "petitions_sample.jsonl")
    assert source.days() == [date(2018, 12, 11), date(2018, 12, 12)]
    complaints = [source.map(row) for row in rows(source)]
    assert len(complaints) > 300 and len({each.service_request_id for each in complaints}) == len(complaints)
    assert all("\n" in each.description and each.service_name and not any(each.extra.values()) for each in complaints)


def test_the_boston_sample_goes_through_its_map():
    source = FileDrop(load_map("boston311"), DATA / "boston311_sample.csv")
    complaints = [source.map(row) for row in rows(source)]
    assert len(complaints) > 400 and {each.status for each in complaints} == {"open", "closed"}
    assert all(each.requested_at.utcoffset().total_seconds() == -4 * 3600 for each in complaints)
    assert all(" > " in each.service_name and each.extra["queue"] for each in complaints)
    assert all(each.extra["latitude"] is None for each in complaints)


def test_html_is_taken_out_of_the_long_texts_alone():
    fields = {"service_request_id": "a&amp;b", "requested_at": "2026-03-01", "description": "<p>가 &lt; 나</p>",
              "answer": "010-<b>1234</b>-5678"}
    complaint = FileDrop(load_map("default")).map(RawRow(fields))
    assert (complaint.service_request_id, complaint.description, complaint.answer) == (
        "a&amp;b", "가 < 나", "010-1234-5678")


def test_a_status_outside_the_map_is_unreadable():
    source = FileDrop(load_map("boston311"))
    fields = {"case_enquiry_id": "1", "open_dt": "2011-08-28 10:00:00", "case_title": "Tree", "case_status": "Lost"}
    with pytest.raises(UnreadableError, match="status is not in the column map"):
        source.map(RawRow(fields))


def test_every_map_that_comes_along_is_found_by_its_source(tmp_path):
    names = [path.stem for path in MAPS.glob("*.yml")]
    assert {"default", "petitions", "boston311"} <= set(names)
    for name in names:
        assert sources.get(name).name == name
    with pytest.raises(FileError, match=r"source 'default': .* --map default"):
        sources.get("default").days()


GOOD = "source: mine\ncolumns: {service_request_id: a, requested_at: b, description: [c, d]}\n"


def test_a_users_own_map_is_read_from_its_path(tmp_path):
    path = tmp_path / "mine.yml"
    path.write_text(f"{GOOD}constants: {{district: 강남구}}\nkeep: f\n"
                    "time: {formats: ['%d.%m.%Y'], zone: Europe/Berlin}\n")
    source = drop(tmp_path, "a,b,c,d,e,f\n1,01.03.2026,제목,본문,버림,남김\n", column_map=str(path))
    complaint = source.map(rows(source)[0])
    assert (complaint.description, complaint.district) == ("제목\n본문", "강남구")
    assert complaint.extra == {"e": None, "f": "남김"}
    assert complaint.requested_at == datetime(2026, 2, 28, 23, tzinfo=UTC)


@pytest.mark.parametrize(("text", "line"), [
    (GOOD + "colums: {}\n", "unknown keys ['colums']"),
    ("source: mine\ncolumns: {service_request_id: a}\n", "columns must name requested_at, description"),
    (GOOD.replace("requested_at: b", "requested_at: b, when: x"), "unknown fields ['when']"),
    (GOOD.replace("mine", "seoul"), "not 'seoul'"),
    (GOOD.replace("mine", "My Shop"), "small letters"),
    ("columns: {service_request_id: a, requested_at: b, description: c}\n", "'source' is missing"),
    (GOOD + "statuses: {끝: done}\n", "open or closed"),
    (GOOD + "time: {zone: Asia/Pyeongchang}\n", "no time zone"),
    ("- a\n- b\n", "unknown keys ['a', 'b']"), ("", "not of the form"), ("a: [", "cannot be read"),
])
def test_a_wrong_map_is_one_clear_line(tmp_path, text, line):
    path = tmp_path / "m.yml"
    path.write_text(text)
    with pytest.raises(ValueError, match="column map") as caught:
        load_map(str(path))
    assert line in str(caught.value) and "\n" not in str(caught.value)


def test_an_unknown_source_names_the_known_ones():
    with pytest.raises(ValueError, match="boston311, default, petitions"):
        sources.get("nowhere")
