"""A folder of files: what each hour takes of it, and one row for everything that it cannot take."""

import gzip
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipeline.records import UnreadableError
from pipeline.sources.column_map import load_map
from pipeline.sources.file_drop import FileError
from pipeline.sources.folder import FolderDrop

HEADER = "service_request_id,requested_at,description\n"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def folder(path, lookback_days=1):
    return FolderDrop(load_map("default"), path, name="centre", label_ko="콜센터", is_synthetic=False,
                      lookback_days=lookback_days, max_minutes_behind=60, channel_minutes={})


def line(number, moment):
    return f"{number},{moment:%Y-%m-%dT%H:%M:%SZ},가로등\n"


def put(path, *lines):
    """Write a file and return the beginning of the hour in which it arrived."""
    path.write_text(HEADER + "".join(lines))
    return hour_of(path)


def hour_of(path):
    return datetime.fromtimestamp(path.lstat().st_ctime, UTC).replace(minute=0, second=0, microsecond=0)


@pytest.fixture
def hour(tmp_path):
    """The hour in which a folder came to be, whose every file so arrived in this one or the next."""
    return hour_of(tmp_path)


def ids(rows):
    return [row.data["service_request_id"] for row in rows if not row.problem]


def problems(rows):
    return [(row.where, row.problem) for row in rows if row.problem]


def test_a_folder_gives_the_windows_rows_of_every_file(tmp_path, hour):
    put(tmp_path / "a.csv", line(1, hour))
    put(tmp_path / "b.csv", line(2, hour + HOUR), line(3, hour - HOUR))
    put(tmp_path / ".d.csv", line(4, hour))
    source = folder(tmp_path)
    assert [(row.data["service_request_id"], row.where) for row in source.fetch(hour, hour + HOUR)] == [
        ("1", "a.csv line 2")]
    assert ids(source.fetch(hour, hour + 2 * HOUR)) == ["1", "2"]
    assert ids(source.fetch(hour - DAY, hour + HOUR)) == ["1", "3"]
    assert (source.name, source.label_ko, source.column_map.source) == ("centre", "콜센터", "centre")


def test_a_file_that_kept_an_old_date_when_it_was_copied_is_read(tmp_path, hour):
    elsewhere, drop = tmp_path / "elsewhere", tmp_path / "drop"
    elsewhere.mkdir(), drop.mkdir()
    put(elsewhere / "a.csv", line(1, hour))
    os.utime(elsewhere / "a.csv", (0, 0))
    shutil.copy2(elsewhere / "a.csv", drop / "a.csv")
    (drop / "link.csv").symlink_to(elsewhere / "a.csv")
    assert (drop / "a.csv").stat().st_mtime == 0
    assert ids(folder(drop).fetch(hour, hour + HOUR)) == ["1", "1"]


def test_files_that_arrived_well_before_a_window_stay_closed(tmp_path, hour, monkeypatch):
    put(tmp_path / "a.csv", line(1, hour + 5 * HOUR))
    later = hour + 3 * DAY
    opened = []
    monkeypatch.setattr("pipeline.sources.folder.FileDrop", lambda _, path: opened.append(path))
    assert list(folder(tmp_path).fetch(later, later + HOUR)) == [] and opened == []
    monkeypatch.undo()
    # A row may be up to a day ahead of its file, also for a source that looks back for nothing.
    assert ids(folder(tmp_path, 0).fetch(hour + 5 * HOUR, hour + 6 * HOUR)) == ["1"]


GOOD = HEADER.encode() + b"1,2026-03-01,x\n"
BAD = {
    "encoding.csv": (HEADER.encode() + b"1,2026-03-01,\xed\xff\xff\n", "is neither UTF-8"),
    "cut.parquet": (b"PAR1\x15\x04cut", "is no Parquet file"),
    "cut.csv.gz": (gzip.compress(GOOD * 100)[:-20], "cannot be read (no whole gzip file)"),
    "spoilt.csv.gz": (gzip.compress(GOOD)[:10] + b"\xff" * 40, "cannot be read (no whole gzip file)"),
    "secret.csv.gz": (b"secret", "cannot be read (no whole gzip file)"),
    "table.xlsx": (b"PK", "the name must end in .csv"),
    "empty.csv": (b"", "the file is empty"),
    "columns.csv": (b"a,b\n1,2\n", "columns of the map 'centre' are missing"),
    "dates.csv": (HEADER.encode() + b"1,x,y\n2,x,y\n", "none of 2 rows has a usable date"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_row_and_the_others_are_read(tmp_path, hour, name):
    content, reason = BAD[name]
    (tmp_path / name).write_bytes(content)
    put(tmp_path / "good.csv", line(1, hour))
    rows = list(folder(tmp_path).fetch(hour, hour + 2 * HOUR))
    assert ids(rows) == ["1"] and len(rows) == 2
    (where, problem), = problems(rows)
    assert where == name and problem.startswith(f"file was not read: {reason}")
    assert name not in problem and "secret" not in problem  # only the place is masked before it is stored


def test_what_is_no_file_or_may_not_be_opened_is_one_row_each(tmp_path, hour, monkeypatch):
    (tmp_path / "march").mkdir()
    (tmp_path / "nowhere.csv").symlink_to(tmp_path / "none")
    os.mkfifo(tmp_path / "pipe.csv")  # opening it would wait for ever
    for name in ("closed.csv", "good.csv", "odd.csv"):
        put(tmp_path / name, line(1, hour))
    opened = Path.open

    def refusing(path, *arguments, **named):
        if path.name == "closed.csv":
            raise PermissionError(13, "Permission denied")
        if path.name == "odd.csv":
            raise KeyError("1,2026,text of a row")
        return opened(path, *arguments, **named)

    monkeypatch.setattr(Path, "open", refusing)
    rows = list(folder(tmp_path).fetch(hour, hour + 2 * HOUR))
    assert ids(rows) == ["1"]
    assert problems(rows) == [(name, f"file was not read: cannot be read ({reason})") for name, reason in (
        ("closed.csv", "Permission denied"), ("march", "it is no file"), ("nowhere.csv", "it is no file"),
        ("odd.csv", "KeyError"), ("pipe.csv", "it is no file"))]


def test_a_name_in_another_encoding_is_told_as_far_as_it_can_be_read(tmp_path, hour):
    Path(os.fsdecode(os.fsencode(tmp_path) + "/민원.xlsx".encode("cp949"))).write_bytes(b"x")
    (where, _), = problems(folder(tmp_path).fetch(hour, hour + 2 * HOUR))
    assert where.encode().decode() == where and where.endswith(".xlsx")


def test_a_file_with_columns_and_no_rows_is_a_quiet_hour(tmp_path, hour):
    put(tmp_path / "a.csv")
    assert list(folder(tmp_path).fetch(hour, hour + 2 * HOUR)) == []


def test_rows_that_no_hour_reads_are_told_in_one_row_with_what_to_do(tmp_path, hour):
    arrived = put(tmp_path / "a.csv", line(1, hour), line(2, datetime(2026, 3, 31, 16, tzinfo=UTC)),
                  line(3, datetime(2026, 2, 28, 15, tzinfo=UTC)))
    rows = list(folder(tmp_path).fetch(arrived - DAY, arrived + HOUR))
    assert ids(rows) == ["1"]
    assert problems(rows) == [(
        "a.csv", "2 of 3 rows were requested before the look-back and not read: if they are new, trigger "
        "history_backfill with start 2026-03-01T00:00:00+09:00 and end 2026-04-02T00:00:00+09:00 while the file lies "
        "here")]
    # What it says helps, and the days themselves have nothing more to tell.
    start, end = (datetime.fromisoformat(text) for text in ("2026-03-01T00:00:00+09:00", "2026-04-02T00:00:00+09:00"))
    assert ids(folder(tmp_path, 0).fetch(start, end)) == ["2", "3"]
    assert problems(folder(tmp_path, 0).fetch(start, end)) == []


def test_a_row_that_grew_old_after_it_was_read_is_not_told(tmp_path, hour):
    arrived = put(tmp_path / "a.csv", line(1, hour - DAY + HOUR))
    source = folder(tmp_path)
    assert ids(source.fetch(arrived - DAY, arrived + HOUR)) == ["1"]
    assert list(source.fetch(arrived - DAY + 2 * HOUR, arrived + 3 * HOUR)) == []


def test_every_hour_of_the_look_back_tells_the_same_and_another_content_something_else(tmp_path, hour):
    (tmp_path / "a.xlsx").write_bytes(b"x")
    source, end = folder(tmp_path), hour + 2 * HOUR
    first = [(row.data, row.problem) for row in source.fetch(end - DAY, end)]
    assert first == [(row.data, row.problem) for row in source.fetch(end - HOUR * 20, end + HOUR * 4)]
    assert list(source.fetch(end, end + HOUR)) == []
    (tmp_path / "a.xlsx").write_bytes(b"xy")
    assert [row.data for row in source.fetch(end - DAY, end)] != [data for data, _ in first]


def test_rows_without_a_date_come_with_their_file(tmp_path, hour):
    put(tmp_path / "a.csv", line(1, hour), "2,someday,x\n")
    assert ids(folder(tmp_path).fetch(hour, hour + 2 * HOUR)) == ["1", "2"]
    assert ids(folder(tmp_path).fetch(hour - 30 * DAY, hour - 29 * DAY)) == []


def test_a_folder_that_is_missing_is_told_by_name(tmp_path):
    with pytest.raises(FileError, match=r"folder .* of source 'centre': cannot be read"):
        list(folder(tmp_path / "none").fetch(datetime.now(UTC) - HOUR, datetime.now(UTC)))


def test_a_row_for_a_file_cannot_be_mapped(tmp_path, hour):
    (tmp_path / "a.xlsx").write_bytes(b"x")
    row, = folder(tmp_path).fetch(hour, hour + 2 * HOUR)
    with pytest.raises(UnreadableError, match="the name must end in"):
        row.fields()
