"""The sources file, and one clear line for each mistake."""

import pytest

from pipeline import sources
from pipeline.settings import Settings
from pipeline.sources.declared import declared
from pipeline.sources.folder import FolderDrop
from pipeline.sources.open311 import Open311

CITY = "{kind: open311, name: city, label_ko: 도시, url: 'http://x/v2', channels: {전화: 1440}, map: {channel: source}}"
FOLDER = "{kind: files, name: centre, label_ko: 콜센터, folder: /nowhere, max_minutes_behind: null}"


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


def test_a_source_is_found_by_its_declared_name_or_its_map(settings, monkeypatch):
    s = settings(f"sources:\n- {CITY}\n")
    monkeypatch.setattr(sources, "get_settings", lambda: s)
    assert sources.names() == ["city"] and isinstance(sources.get("city"), Open311)
    assert sources.get("petitions").name == "petitions"
