"""A folder of files through ingestion and gate 1: what cannot be read is one quarantined row, and nothing is lost."""

import gzip
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from gate_rows import text
from landing_rows import ask

from pipeline import ingest, steps
from pipeline.landing import land
from pipeline.settings import get_settings
from pipeline.sources.column_map import load_map
from pipeline.sources.file_drop import FileDrop

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HEADER = "service_request_id,requested_at,description\n"
COUNTS = ("fetched", "accepted", "duplicate", "quarantined", "erased")
BAD = {
    "encoding.csv": HEADER.encode() + b"1,2026-03-01,\xed\xff\xff\n", "cut.parquet": b"PAR1\x15cut",
    "table.xlsx": b"PK", "empty.csv": b"", "columns.csv": b"a,b\n1,2\n", "dates.csv": HEADER.encode() + b"1,x,y\n",
    "cut.csv.gz": gzip.compress(HEADER.encode() * 99)[:-20],
    "spoilt.csv.gz": gzip.compress(HEADER.encode())[:10] + b"\xff" * 40,
}


@pytest.fixture
def folder(warehouse, tmp_path, monkeypatch):
    """A declared source's folder, which looks two days back."""
    path = tmp_path / "drop"
    path.mkdir()
    (tmp_path / "sources.yml").write_text(
        f"sources:\n- {{kind: files, name: centre, label_ko: 콜센터, folder: '{path}', lookback_days: 2}}\n")
    monkeypatch.setenv("EUNGDAP_SOURCES_FILE", str(tmp_path / "sources.yml"))
    get_settings.cache_clear()
    yield path
    monkeypatch.undo()
    get_settings.cache_clear()


@pytest.fixture
def hour(folder):
    """The hour in which the folder came to be; its files arrived in this one or the next."""
    return datetime.fromtimestamp(folder.stat().st_ctime, UTC).replace(minute=0, second=0, microsecond=0)


def put(folder, name, numbers, moment):
    lines = (f"{number},{moment + number * timedelta(seconds=1):%FT%TZ},{text(number)}\n" for number in numbers)
    (folder / name).write_text(HEADER + "".join(lines))


def read(hour, hours=2):
    result = ingest.ingest_window("centre", hour, hour + hours * HOUR)
    counts = tuple(result[name] for name in COUNTS)
    assert counts[0] == sum(counts[1:])
    return counts


def quarantined(warehouse):
    return ask(warehouse, "select payload ->> 'where', reason from raw.quarantine order by 1")


@pytest.mark.parametrize("name", [*BAD, "closed.csv", "march"])
def test_a_bad_file_is_one_quarantined_row_and_the_good_ones_land(warehouse, folder, hour, monkeypatch, name):
    put(folder, "good.csv", range(30), hour)
    if name in BAD:
        (folder / name).write_bytes(BAD[name])
    elif name == "march":
        (folder / name).mkdir()
    else:
        put(folder, name, [99], hour)
        opened = Path.open

        def refusing(path, *arguments, **named):
            if path.name == name:
                raise PermissionError(13, "Permission denied")
            return opened(path, *arguments, **named)

        monkeypatch.setattr(Path, "open", refusing)
    assert read(hour) == (31, 30, 0, 1, 0)
    (where, reason), = quarantined(warehouse)
    assert where == name and reason.startswith("file was not read: ")
    assert read(hour) == (31, 30, 0, 1, 0) and len(quarantined(warehouse)) == 1
    assert read(hour, 3) == (31, 0, 31, 0, 0) and len(quarantined(warehouse)) == 1


def test_gate_1_lets_the_rows_beside_a_bad_file_pass(warehouse, folder, hour):
    put(folder, "good.csv", [1], hour)
    (folder / "table.xlsx").write_bytes(b"x")
    assert read(hour) == (2, 1, 0, 1, 0) and steps.check_batches() == 1
    assert ask(warehouse, "select status, reason from ops.batches") == [("promoted", "")]


def test_many_bad_files_are_a_row_each(warehouse, folder, hour):
    put(folder, "good.csv", range(30), hour)
    for name, content in BAD.items():
        (folder / name).write_bytes(content)
    assert read(hour) == (30 + len(BAD), 30, 0, len(BAD), 0)
    assert [where for where, _ in quarantined(warehouse)] == sorted(BAD)


def test_a_files_name_is_masked(warehouse, folder, hour):
    name = "민원 010-2345-6789"
    (folder / f"{name}.xlsx").write_bytes(b"x")
    put(folder, f"{name}.csv", range(3), hour)
    with (folder / f"{name}.csv").open("a") as file:
        file.write("4,someday,x\n")
    assert read(hour) == (5, 3, 0, 2, 0)
    stored = json.dumps(ask(warehouse, "select q::text from raw.quarantine as q"), ensure_ascii=False)
    assert "2345" not in stored and "민원 " in stored


def test_a_name_in_another_encoding_stops_nothing(warehouse, folder, hour):
    put(folder, "good.csv", range(3), hour)
    (folder / "민원.xlsx".encode("cp949").decode("utf-8", "surrogateescape")).write_bytes(b"x")
    assert read(hour) == (4, 3, 0, 1, 0)


def test_rows_of_last_spring_are_told_and_then_backfilled(warehouse, folder, hour):
    spring = datetime(2026, 3, 1, 3, tzinfo=UTC)
    put(folder, "spring.csv", range(5), spring)
    put(folder, "now.csv", range(10, 13), hour)
    assert read(hour) == (4, 3, 0, 1, 0)
    (where, reason), = quarantined(warehouse)
    assert where == "spring.csv" and reason.startswith("5 of 5 rows were requested before the look-back and not read")
    told = [word for word in reason.split() if word.startswith("2026-")]
    for chunk in steps.plan_history(*told):
        assert steps.ingest_history(**chunk) == 1
    assert ask(warehouse, "select source, count(*)::int from raw.complaints where requested_at < %s group by 1",
               spring + DAY) == [("centre", 5)]
    assert len(quarantined(warehouse)) == 1 and read(hour) == (4, 3, 0, 1, 0)


def test_unreadable_rows_of_one_file_are_counted_each(warehouse, tmp_path):
    import pyarrow as pa
    from pyarrow import parquet

    at = datetime(2026, 3, 1, 1, tzinfo=UTC)
    parquet.write_table(pa.table({"service_request_id": ["1", "2", "3"], "requested_at": [at] * 3,
                                  "description": pa.array([b"\xff", b"\xff", b"x"])}), tmp_path / "a.parquet")
    source = FileDrop(load_map("default"), tmp_path / "a.parquet")
    for _ in range(2):
        with warehouse.connect("ingest_rw") as connection:
            result = land(connection, source, at, at + DAY, [row for _, row in source.dated_rows])
        assert (result.fetched, result.accepted, result.duplicate, result.quarantined) == (3, 1, 0, 2)
