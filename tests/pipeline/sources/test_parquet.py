"""Parquet through the same column maps: types, zones, nesting, and files that are damaged or unfold without end."""

import gzip
from datetime import UTC, date, datetime
from decimal import Decimal

import pyarrow as pa
import pytest
from pyarrow import parquet

from pipeline.records import UnreadableError
from pipeline.sources import file_drop
from pipeline.sources.file_drop import FileDrop, FileError, day_window, load_map

AT = datetime(2026, 3, 1, 1, tzinfo=UTC)
BASE = {"service_request_id": [7], "requested_at": [AT], "description": ["가로등"]}


def drop(tmp_path, columns, name="민원.parquet", **options):
    path = tmp_path / name
    table = columns if isinstance(columns, pa.Table) else pa.table(columns)
    parquet.write_table(table, path, **options)
    return FileDrop(load_map("default"), path)


def rows(source):
    return [row for day in source.days() for row in source.fetch(*day_window(day))]


def mapped(source):
    return source.map(rows(source)[0])


def test_a_parquet_file_goes_through_the_column_map(tmp_path):
    complaint = mapped(drop(tmp_path, BASE | {"answer": ["<p>조치</p>"], "satisfaction_score": [4], "별점": [3]}))
    assert (complaint.service_request_id, complaint.description, complaint.answer) == ("7", "가로등", "조치")
    assert (complaint.requested_at, complaint.satisfaction_score, complaint.status) == (AT, 4, "closed")
    assert complaint.extra == {"별점": None}


@pytest.mark.parametrize(("column", "moment"), [
    (pa.array([AT], pa.timestamp("us", "America/New_York")), AT),
    (pa.array([AT], pa.timestamp("ns", "UTC")), AT),
    (pa.array([datetime(2026, 3, 1, 10)], pa.timestamp("ms")), AT),  # without a zone: the map's
    (pa.array([date(2026, 3, 1)], pa.date32()), datetime(2026, 2, 28, 15, tzinfo=UTC)),
    (pa.array(["2026-03-01T10:00:00"]), AT),
])
def test_times_are_read_with_their_zone_or_the_maps(tmp_path, column, moment):
    assert mapped(drop(tmp_path, BASE | {"requested_at": column})).requested_at == moment


def test_times_are_read_whatever_form_the_map_gives_for_texts(tmp_path):
    path = tmp_path / "m.yml"
    path.write_text("source: mine\ntime: {formats: ['%d.%m.%Y']}\n"
                    "columns: {service_request_id: service_request_id, requested_at: requested_at,"
                    " description: description}\n")
    drop(tmp_path, BASE)
    assert mapped(FileDrop(load_map(str(path)), tmp_path / "민원.parquet")).requested_at == AT


def test_values_keep_their_meaning(tmp_path):
    columns = BASE | {
        "service_request_id": pa.array([7.0]), "a": pa.array([Decimal("1.50")]), "b": [True],
        "c": pa.array([None], pa.string()),
        "d": [[{"x": 1, "at": AT}]], "e": [float("nan")], "f": pa.array([b"raw"]), "g": [2.5],
        "h": pa.array([[("k", "v")]], pa.map_(pa.string(), pa.string())),
    }
    (row,) = rows(drop(tmp_path, columns))
    assert {name: row.data[name] for name in "abcdefgh"} == {
        "a": "1.50", "b": True, "c": None, "d": [{"x": 1, "at": AT.isoformat()}], "e": None, "f": "raw", "g": 2.5,
        "h": [["k", "v"]]}
    assert (row.data["service_request_id"], row.where) == (7, "row 1")


def test_a_value_that_cannot_be_read_is_one_rows_trouble(tmp_path):
    columns = {"service_request_id": ["1", "2"], "requested_at": [AT, AT],
               "description": pa.array([b"\xff", "가".encode()])}
    first, second = rows(drop(tmp_path, columns))
    good, bad = (first, second) if isinstance(first.data, dict) else (second, first)
    assert good.data["description"] == "가" and bad.problem == "row holds a value that cannot be read"
    with pytest.raises(UnreadableError):
        bad.fields()


def test_rows_that_cannot_be_read_are_told_apart(tmp_path):
    columns = {"service_request_id": ["1", "2", "3"], "requested_at": [AT] * 3,
               "description": pa.array([b"\xff", b"\xff", "가".encode()])}
    first, again = drop(tmp_path, columns), drop(tmp_path, columns, "again.parquet")
    other = drop(tmp_path, columns | {"service_request_id": ["4", "5", "6"]}, "other.parquet")
    bad, same, different = ([row.data for row in rows(source) if row.problem] for source in (first, again, other))
    assert len({*bad, *different}) == 4 and same == bad


def test_missing_columns_and_rows_are_told_as_for_a_csv(tmp_path):
    with pytest.raises(FileError, match="columns of the map 'default' are missing: description, requested_at"):
        drop(tmp_path, {"service_request_id": [1]}).days()
    with pytest.raises(FileError, match="the file has no rows"):
        drop(tmp_path, pa.table(BASE).slice(0, 0)).days()
    with pytest.raises(FileError, match="names a column twice"):
        drop(tmp_path, pa.table([pa.array([1]), pa.array([2])], names=["a", "a"])).days()


@pytest.mark.parametrize("damage", [
    lambda content: b"", lambda content: b"PAR1", lambda content: content[:-200], lambda content: content[:100],
    lambda content: content[:8] + b"\xff" * 40 + content[48:], lambda content: b"service_request_id,a\n1,2\n"])
def test_a_damaged_file_is_one_clear_line(tmp_path, damage):
    source = drop(tmp_path, BASE)
    source.path.write_bytes(damage(source.path.read_bytes()))
    with pytest.raises(FileError) as caught:
        source.days()
    assert "\n" not in str(caught.value) and "가로등" not in str(caught.value)


def test_a_small_file_that_unfolds_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(file_drop, "MAX_BYTES", 1 << 20)
    many = 200
    columns = {"service_request_id": list(range(many)), "requested_at": [AT] * many,
               "description": ["가" * 20_000] * many}
    source = drop(tmp_path, columns)
    assert source.path.stat().st_size < 100_000  # one text, told two hundred times
    with pytest.raises(FileError, match="unfolds to over 1 MB"):
        source.days()
    plain = drop(tmp_path, columns | {"description": [f"{n}" + "가" * 9_000 for n in range(many)]}, compression="zstd")
    with pytest.raises(FileError, match="unfolds to over 1 MB"):
        plain.days()


def test_a_gzipped_parquet_file_is_read_too(tmp_path):
    source = drop(tmp_path, BASE)
    packed = tmp_path / "m.parquet.gz"
    packed.write_bytes(gzip.compress(source.path.read_bytes()))
    assert mapped(FileDrop(load_map("default"), packed)).service_request_id == "7"
