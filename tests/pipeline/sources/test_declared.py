"""The sources file, the folder of files, and one clear line for each mistake."""

import os
from datetime import UTC, datetime, timedelta

import pytest

from pipeline import sources
from pipeline.settings import Settings
from pipeline.sources.column_map import load_map
from pipeline.sources.declared import declared
from pipeline.sources.file_drop import FileError
from pipeline.sources.folder import FolderDrop
from pipeline.sources.open311 import Open311

CITY = "{kind: open311, name: city, label_ko: 도시, url: 'http://x/v2', channels: {전화: 1440}, map: {channel: source}}"
FOLDER = "{kind: files, name: centre, label_ko: 콜센터, folder: /nowhere, max_minutes_behind: null}"
START = datetime(2026, 3, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def settings(tmp_path):
    def settings(text):
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.yml"
        path.write_text(text, encoding="utf-8")
        return Settings(_env_file=None, sources_file=str(path), max_minutes_behind=60)
    return settings


def test_without_a_file_the_portal_is_the_only_source():
    assert list(declared(Settings(_env_file=None))) == ["seoul"]


def test_sources_are_declared_in_one_file(settings):
    s = settings(f"sources:\n- kind: seoul\n  channels: {{웹: 300}}\n- {CITY}\n- {FOLDER}\n")
    found = declared(s)
    assert list(found) == ["seoul", "city", "centre"]
    city, centre = found["city"].source(s), found["centre"].source(s)
    assert isinstance(city, Open311) and isinstance(centre, FolderDrop)
    assert (city.name, city.max_minutes_behind, city.lookback_days, dict(city.channel_minutes)) == (
        "city", 60, 10, {"전화": 1440})
    assert (centre.name, centre.max_minutes_behind, centre.is_synthetic) == ("centre", None, False)
    assert city.dialect.columns == {"channel": "source"} and found["seoul"].channels == {"웹": 300}


@pytest.mark.parametrize(("text", "line"), [
    ("sources: []", "at least 1 item"), ("sources:\n- {kind: ftp}", "'ftp'"), ("- a", "the whole"),
    ("sources:\n- {kind: seoul, url: x}", "sources.0.seoul.url"), ("", "the whole"), ("a: [", "cannot be read"),
    (f"sources:\n- {CITY}\n- {CITY}", "declares city twice"),
    (f"sources:\n- {CITY.replace('name: city', 'name: seoul')}", "the portal's"),
    (f"sources:\n- {CITY.replace('name: city', 'name: My City')}", "sources.0.open311.name"),
    (f"sources:\n- {CITY.replace('http://x/v2', 'x')}", "sources.0.open311.url"),
    (f"sources:\n- {CITY.replace('kind', 'zone: Asia/Pyeongchang, kind')}", "no time zone"),
    (f"sources:\n- {CITY.replace('{channel: source}', '{colour: source}')}", "colour"),
    (f"sources:\n- {CITY.replace('kind', 'lookback_days: 400, kind')}", "lookback_days"),
])
def test_a_wrong_file_is_one_clear_line(settings, text, line):
    with pytest.raises(ValueError, match="sources file") as caught:
        declared(settings(text))
    assert line in str(caught.value) and "\n" not in str(caught.value)


def test_a_missing_file_names_its_setting():
    with pytest.raises(ValueError, match="EUNGDAP_SOURCES_FILE"):
        declared(Settings(_env_file=None, sources_file="/nowhere.yml"))


def folder(path):
    return FolderDrop(load_map("default"), path, name="centre", label_ko="콜센터", is_synthetic=False, lookback_days=1,
                      max_minutes_behind=60, channel_minutes={})


def put(path, number, moment, written=START):
    path.write_text(f"service_request_id,requested_at,description\n{number},{moment:%Y-%m-%dT%H:%M:%SZ},가로등\n")
    os.utime(path, (written.timestamp(),) * 2)


def test_a_folder_gives_the_windows_rows_of_every_file(tmp_path):
    put(tmp_path / "a.csv", 1, START, START + HOUR)
    put(tmp_path / "b.csv", 2, START + HOUR, START + 2 * HOUR)
    put(tmp_path / "c.csv", 3, START, START - HOUR)  # written before the window began
    put(tmp_path / ".d.csv", 4, START)
    (tmp_path / "notes.txt").write_text("x")
    source = folder(tmp_path)
    assert [(row.data["service_request_id"], row.where) for row in source.fetch(START, START + HOUR)] == [
        ("1", "a.csv line 2")]
    assert [row.data["service_request_id"] for row in source.fetch(START, START + 2 * HOUR)] == ["1", "2"]
    assert (source.name, source.label_ko, source.column_map.source) == ("centre", "콜센터", "centre")


def test_a_useless_file_or_folder_is_told_by_name(tmp_path):
    (tmp_path / "bad.csv").write_text("x")
    with pytest.raises(FileError, match=r"bad\.csv"):
        list(folder(tmp_path).fetch(START, START + HOUR))
    with pytest.raises(FileError, match=r"folder .* of source 'centre' cannot be read"):
        list(folder(tmp_path / "none").fetch(START, START + HOUR))


def test_a_source_is_found_by_its_declared_name_or_its_map(settings, monkeypatch):
    s = settings(f"sources:\n- {CITY}\n")
    monkeypatch.setattr(sources, "get_settings", lambda: s)
    assert sources.names() == ["city"] and isinstance(sources.get("city"), Open311)
    assert sources.get("petitions").name == "petitions"
